import type { Entity, EventRole, EventType, Slot } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { EventLexicon, FrameRole } from '../lexicon/index.js'
import { slot as slotOf } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import type { Trigger } from './triggers.js'

/** A participant as found in the tree: an entity, or the token of another trigger; `by` says what showed it. */
export type Participant =
  | { readonly role: EventRole; readonly token: number; readonly entity: Entity; readonly by: string }
  | { readonly role: EventRole; readonly token: number; readonly event: number; readonly by: string }

const PLACE_MARKERS: ReadonlySet<string> = new Set([
  'in', 'at', 'near', 'on', 'around', 'outside', 'inside', 'across', 'throughout', 'within', 'along', 'off', 'over',
  'north of', 'south of', 'east of', 'west of', 'close to', 'next to', 'through', 'between', 'of',
])

/** Roles whose places bring in the places around them: "in Mecca, Saudi Arabia". */
const WIDENED: ReadonlySet<EventRole> = new Set(['place', 'destination', 'origin'])

/** Roles that another event can play. */
const EVENT_ROLES: ReadonlySet<EventRole> = new Set(['topic', 'target', 'thing'])

/**
 * Fills the roles of an event: each slot of the trigger gives the role that its frame names for it,
 * to every entity (or, for what is claimed, condemned or demanded, every event) that fills it.
 */
export function participantsOf(
  context: Context,
  sentence: SentenceContext,
  trigger: Trigger,
  lexicon: EventLexicon,
  triggers: ReadonlySet<number>,
): Participant[] {
  const found: Participant[] = []
  const add = (participant: Participant): void => {
    const same = found.some(p => p.role === participant.role
      && ('entity' in p && 'entity' in participant ? p.entity === participant.entity
        : 'event' in p && 'event' in participant && p.event === participant.event))
    if (!same) found.push(participant)
  }
  const inside = (token: number, slot: Slot, options: readonly FrameRole[]): void => {
    for (const at of meantBy(sentence.tree, token)) {
      const entity = triggers.has(at) ? undefined : entityOf(context, sentence, at)
      if (entity === undefined || found.some(p => 'entity' in p && p.entity === entity)) continue
      const role = options.find(o => o.classes === undefined || context.isA(entity, ...o.classes))?.role
      const asked = ASKING.has(trigger.entry.type) ? 'topic' : role
      const allowed = asked && context.roleIn(trigger.entry.type, asked, entity.class)
      if (allowed !== undefined) add({ role: allowed, token: at, entity, by: `${slot} inside` })
    }
  }
  const places: [Slot, readonly number[], readonly FrameRole[]][] = [
    ...[...trigger.slots].map(([slot, fillers]): [Slot, readonly number[], readonly FrameRole[]] => [slot, fillers, rolesFor(trigger, slot, lexicon)]),
    ...[...trigger.inner ?? []].filter(([slot]) => slot.startsWith('prep:')).map(([slot, fillers]): [Slot, readonly number[], readonly FrameRole[]] => [slot, fillers, lexicon.frame(trigger.entry.type, 'NOUN', slot)]),
  ]
  for (const [slot, fillers, options] of places) {
    for (const token of fillers.flatMap(f => [f, ...examplesOf(sentence.tree, f)])) {
      // who "leaves office" leaves no building
      if (slot === 'obj' && trigger.entry.type === 'EndPosition' && trigger.entry.object?.includes(sentence.tree.lemma(token))) continue
      const happening = triggers.has(token) && token !== trigger.token && !isNamed(context, sentence, token)
      const entity = happening || isOwnName(context, sentence, token, trigger.token) ? undefined : entityOf(context, sentence, token)
      if (entity !== undefined) {
        const role = options.find(o => o.classes === undefined || context.isA(entity, ...o.classes))?.role
        const allowed = role && context.roleIn(trigger.entry.type, role, entity.class)
        const operator = allowed === 'agent' ? operatorOf(context, sentence, token, entity) : undefined
        if (operator !== undefined) add({ role: 'agent', token, entity: operator, by: 'operator' })
        const own = operator === undefined ? allowed : context.roleIn(trigger.entry.type, 'instrument', entity.class)
        const owner = own === 'target' && trigger.entry.type === 'Attack' ? ownerOf(context, sentence, token, entity) : undefined
        if (owner !== undefined) add({ role: 'target', token, entity: owner, by: 'owner' })
        if (own !== undefined) add({ role: own, token, entity, by: slot })
        else if (descends(sentence.tree, trigger, slot, token)) inside(token, slot, options)
        else if (isPlace(context, entity) && placeSlot(slot) && !isOfObject(sentence.tree, trigger, token, triggers)) add({ role: 'place', token, entity, by: slot })
      } else if (happening) {
        const role = options.find(o => EVENT_ROLES.has(o.role))?.role
        const allowed = role && context.roleIn(trigger.entry.type, role, 'event')
        if (allowed !== undefined) add({ role: allowed, token, event: token, by: slot })
      } else if (descends(sentence.tree, trigger, slot, token)) inside(token, slot, options)
    }
  }
  for (const participant of [...found]) {
    if (WIDENED.has(participant.role) && 'entity' in participant && isPlace(context, participant.entity)) {
      for (const outer of widerPlaces(context, sentence, participant.token)) {
        add({ role: participant.role, token: participant.token, entity: outer, by: 'wider' })
      }
    }
  }
  const moved = new Set(found.flatMap(p => ('entity' in p && p.role !== 'place' ? [p.entity] : [])))
  for (const place of placesNearby(context, sentence, trigger, triggers)) if (!('entity' in place) || !moved.has(place.entity)) add(place)
  if (trigger.entry.type === 'Demand' && !found.some(p => p.role === 'target')) {
    for (const token of demandedOf(sentence.tree, trigger)) {
      const entity = entityOf(context, sentence, token)
      const role = entity && context.isA(entity, 'Agent', 'Country') ? context.roleIn('Demand', 'target', entity.class) : undefined
      if (entity !== undefined && role !== undefined && !found.some(p => 'entity' in p && p.entity === entity)) add({ role, token, entity, by: 'demanded' })
    }
  }
  if (NESTING.has(trigger.entry.type) && !found.some(p => p.role === 'topic')) {
    const token = nestedEvent(sentence.tree, trigger, triggers)
    if (token !== undefined) add({ role: 'topic', token, event: token, by: 'nested' })
  }
  return found
}

/** Prepositions that name some of those meant: "the powers, ⟨including⟩ Norway", "militias ⟨such as⟩ the Wolves". */
const EXAMPLE_MARKERS: ReadonlySet<string> = new Set(['including', 'such as', 'like', 'notably', 'among them', 'especially', 'particularly'])

function examplesOf(tree: SentenceTree, token: number): number[] {
  return tree.kidsBy(token, 'nmod', 'appos').filter(kid => EXAMPLE_MARKERS.has(tree.marker(kid) ?? '')).flatMap(kid => tree.conjuncts(kid))
}

/** Types in which whose a thing is, is what they are about, and not whom they are addressed to. */
const ASKING: ReadonlySet<EventType> = new Set<EventType>(['Demand', 'Communicate'])

const ABOUT: ReadonlySet<Slot> = new Set<Slot>([
  'prep:for', 'prep:of', 'prep:over', 'prep:about', 'prep:on', 'prep:against', 'prep:to', 'prep:at', 'prep:by', 'prep:toward', 'prep:towards', 'prep:with',
])

/** Where what is said of a thing is said of whose it is. */
const descends = (tree: SentenceTree, { entry }: Trigger, slot: Slot, token: number): boolean =>
  (entry.type === 'Support' || entry.type === 'Criticize' || ASKING.has(entry.type)) && (slot === 'obj' || ABOUT.has(slot))
  && tree.lemma(token) !== 'behalf' && !(entry.object?.includes(tree.lemma(token)) ?? false)

/** Whose or what a noun without an entity is about: "condemned ⟨Asante⟩'s policies", "welcomed the steps taken by ⟨Asante⟩". */
function meantBy(tree: SentenceTree, token: number): number[] {
  return tree.kids(token).flatMap(kid => {
    if (tree.is(kid, 'nmod:poss')) return tree.conjuncts(kid)
    if (tree.is(kid, 'nmod') && ['of', 'for', 'by', 'from'].includes(tree.marker(kid) ?? '')) return tree.conjuncts(kid)
    if (!tree.is(kid, 'acl')) return []
    return tree.kidsBy(kid, 'obl').filter(k => tree.marker(k) === 'by').flatMap(k => tree.conjuncts(k))
  })
}

/** The event's own name holds none of its participants: "the Nobel Peace Prize". */
function isOwnName(context: Context, sentence: SentenceContext, token: number, trigger: number): boolean {
  const mention = context.mentionAt(sentence.index, token)
  return mention !== undefined && (mention.head === trigger || (mention.form === 'name' && mention.first <= trigger && trigger <= mention.last))
}

/** Types that are about something that happens, however deep in their clause it is said. */
const NESTING: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Pledge', 'Accuse', 'Threaten', 'Trial', 'Charge'])

const DOWN = ['obj', 'obl', 'nmod', 'xcomp', 'ccomp', 'acl', 'advcl']

/** Who is to do what is demanded: "demanded that ⟨the council⟩ close the mine". */
function demandedOf(tree: SentenceTree, trigger: Trigger): readonly number[] {
  return [...trigger.slots.get('ccomp') ?? [], ...trigger.pos === 'NOUN' ? tree.kidsBy(trigger.token, 'acl', 'ccomp') : []]
    .filter(at => tree.upos(at) === 'VERB').flatMap(at => tree.kidsBy(at, 'nsubj')).flatMap(at => tree.conjuncts(at))
}

/** Clauses about another time or reason, not about what is said. */
const ASIDE: ReadonlySet<string> = new Set(['after', 'before', 'when', 'while', 'as', 'since', 'because', 'although', 'though', 'if', 'unless', 'until', 'once', 'whereas'])

/** The nearest event below: "urged the ministers to sign", "support for the country in its fight". */
export function nestedEvent(tree: SentenceTree, trigger: Trigger, triggers: ReadonlySet<number>): number | undefined {
  const about = trigger.pos === 'ADJ' ? trigger.slots.get('subj') : trigger.slots.get('obj')
  let level = [trigger.carrier, trigger.token, ...about ?? []]
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const next = level.flatMap(at => tree.kids(at).filter(kid => kid > at && DOWN.some(link => tree.is(kid, link))
      && !(tree.is(kid, 'advcl') && ASIDE.has(tree.marker(kid) ?? ''))
      && tree.tokens[kid]?.deprel !== 'acl:relcl'))
    const found = next.find(kid => triggers.has(kid) && kid !== trigger.token)
    if (found !== undefined) return found
    level = next.filter(kid => kid !== trigger.token)
  }
  return undefined
}

/** Who acts through a machine: "⟨Coalition⟩ aircraft destroyed the bridge", "⟨Russian⟩ jets". */
function operatorOf(context: Context, sentence: SentenceContext, token: number, entity: Entity): Entity | undefined {
  if (!context.isA(entity, 'Vehicle', 'Weapon')) return undefined
  const { tree } = sentence
  return tree.kids(token)
    .filter(kid => ['compound', 'amod', 'nmod:poss'].some(link => tree.is(kid, link)) || ['of', 'from'].includes(tree.marker(kid) ?? ''))
    .map(kid => entityOf(context, sentence, kid))
    .find(e => e !== undefined && e !== entity && context.isA(e, 'Organization', 'Country'))
}

/** Who is attacked when a thing of theirs is: "⟨Red Tide⟩ positions", "⟨rebel⟩-held villages". */
function ownerOf(context: Context, sentence: SentenceContext, token: number, entity: Entity): Entity | undefined {
  if (entity.named === true || context.isA(entity, 'Agent')) return undefined
  const { tree } = sentence
  const held = tree.kidsBy(token, 'amod').filter(kid => ['held', 'hold', 'controlled', 'control', 'owned'].includes(tree.lemma(kid)))
  return [token, ...held].flatMap(at => tree.kids(at).filter(kid => kid < token && ['compound', 'amod', 'nmod:poss', 'obl', 'nsubj'].some(link => tree.is(kid, link))))
    .map(kid => entityOf(context, sentence, kid))
    .find(e => e !== undefined && e !== entity && context.isA(e, 'ArmedGroup', 'Military'))
}

/** What a slot can mean: the word's own roles first, then its type's frame. */
function rolesFor(trigger: Trigger, slot: Slot, lexicon: EventLexicon): readonly FrameRole[] {
  for (const [key, role] of Object.entries(trigger.entry.roles ?? {})) {
    if (role !== undefined && slotOf(key, 'roles') === slot) return [{ role }]
  }
  if (slot === 'subj' && trigger.light !== undefined) {
    return [{ role: trigger.light.role }]
  }
  return lexicon.frame(trigger.entry.type, trigger.pos, slot)
}

const isPlace = (context: Context, entity: Entity): boolean => context.isA(entity, 'Place')

const placeSlot = (slot: Slot): boolean => slot.startsWith('prep:') && PLACE_MARKERS.has(slot.slice('prep:'.length))

/** "Mecca, Saudi Arabia", "a venue on the outskirts of Moscow": the places that a place is said to be in. */
export function widerPlaces(context: Context, sentence: SentenceContext, token: number): Entity[] {
  const { tree } = sentence
  const own = entityOf(context, sentence, token)
  const out: Entity[] = []
  for (const kid of tree.kids(token)) {
    const link = tree.tokens[kid]?.deprel ?? ''
    if (link === 'acl') {
      for (const at of tree.kidsBy(kid, 'obl').filter(k => PLACE_MARKERS.has(tree.marker(k) ?? ''))) {
        const site = entityOf(context, sentence, at)
        if (site === undefined || site === own || !isPlace(context, site)) continue
        out.push(site, ...widerPlaces(context, sentence, at).filter(e => e !== own))
      }
      continue
    }
    const inside = link === 'appos' || link === 'nmod:poss' || link === 'nmod:unmarked' || link === 'compound' || link === 'amod'
      || (tree.is(kid, 'nmod') && PLACE_MARKERS.has(tree.marker(kid) ?? ''))
    if (!inside) continue
    const entity = entityOf(context, sentence, kid)
    if (entity !== undefined && entity !== own && isPlace(context, entity)) out.push(entity)
    out.push(...widerPlaces(context, sentence, kid).filter(e => e !== own))
  }
  return out
}

/** Places that stand with what the event happens to ("a mosque in Oman") or with the verb that governs a noun. */
function placesNearby(
  context: Context, sentence: SentenceContext, trigger: Trigger, triggers: ReadonlySet<number>,
): Participant[] {
  const { tree } = sentence
  const out: Participant[] = []
  const add = (token: number): void => {
    const entity = entityOf(context, sentence, token)
    if (entity === undefined || !isPlace(context, entity)) return
    out.push({ role: 'place', token, entity, by: 'near' })
    for (const wider of widerPlaces(context, sentence, token)) out.push({ role: 'place', token, entity: wider, by: 'near' })
  }
  const collect = (head: number, named = false): void => {
    for (const kid of tree.kids(head)) {
      const marker = tree.marker(kid)
      if (named && marker === 'of') continue
      if (head === trigger.carrier && isOfObject(tree, trigger, kid, triggers)) continue
      if (!(tree.is(kid, 'obl') || tree.is(kid, 'nmod')) || marker === undefined || !PLACE_MARKERS.has(marker)) continue
      const dated = sentence.times.some(t => kid >= t.first && kid <= t.last)
      // "in the final in Lima": the place of the final
      if (dated || (head === trigger.token && entityOf(context, sentence, kid) === undefined)) collect(kid)
      for (const token of tree.conjuncts(kid)) add(token)
    }
  }
  for (const token of trigger.slots.get('obj') ?? []) {
    if (isNounToken(tree, token) && (!triggers.has(token) || !NESTING.has(trigger.entry.type))) collect(token)
  }
  for (const slot of ['obj', 'prep:with', 'subj'] as const) {
    // "met the envoy Rita Sule in Oslo": people are seldom told apart by where they are
    for (const token of trigger.slots.get(slot) ?? []) if (GATHERINGS.has(trigger.entry.type) && isNamed(context, sentence, token)) collect(token, true)
  }
  for (const slot of ['prep:on', 'prep:against', 'prep:at', 'prep:of'] as const) {
    for (const token of trigger.slots.get(slot) ?? []) if (!isNamed(context, sentence, token) && !isOfObject(tree, trigger, token, triggers) && !triggers.has(token)) collect(token)
  }
  collect(trigger.token)
  if (trigger.carrier !== trigger.token) collect(trigger.carrier)
  if (trigger.pos === 'NOUN') {
    for (const kid of tree.kidsBy(trigger.token, 'acl:relcl')) if (HAPPENING.has(tree.lemma(kid))) collect(kid)
    const next = placeRightAfter(sentence, trigger.token)
    if (next !== undefined) add(next)
  }
  const governor = governingVerb(tree, trigger)
  if (governor !== undefined) collect(governor)
  return out
}

/** "condemned the attack ⟨on a hotel⟩": a phrase right after what is spoken of is where that happened. */
function isOfObject(tree: SentenceTree, trigger: Trigger, token: number, triggers: ReadonlySet<number>): boolean {
  if (!NESTING.has(trigger.entry.type)) return false
  const first = tree.kidBy(token, 'case') ?? token
  return (trigger.slots.get('obj') ?? []).some(o => triggers.has(o) && first === o + 1)
}

/** Types at which people come together somewhere. */
const GATHERINGS: ReadonlySet<EventType> = new Set<EventType>(['Meet', 'Agree', 'Compete', 'Arrest', 'Marry'])

/** Verbs that only say that the event happened: "the attack, which took place in Basra". */
const HAPPENING: ReadonlySet<string> = new Set(['take', 'occur', 'happen', 'begin', 'start'])

/** "an attack in the Karrada district": the phrase right after the noun, whatever the tree hangs it on. */
function placeRightAfter(sentence: SentenceContext, token: number): number | undefined {
  const marker = sentence.tree.tokens[token + 1]?.form.toLowerCase() ?? ''
  if (!PLACE_MARKERS.has(marker) || marker === 'of') return undefined
  return sentence.mentions.find(m => m.first > token + 1 && m.first <= token + 3 && m.head >= m.first)?.head
}

const isNounToken = (tree: SentenceTree, token: number): boolean => tree.upos(token) === 'NOUN'

function isNamed(context: Context, sentence: SentenceContext, token: number): boolean {
  return context.mentionAt(sentence.index, token)?.form === 'name'
}

/** The verb whose adverbials also hold of a noun event: "an attack took place in Basra", "was killed in an attack in Basra". */
function governingVerb(tree: SentenceTree, trigger: Trigger): number | undefined {
  if (trigger.pos !== 'NOUN') return undefined
  const head = tree.head(tree.firstConjunct(trigger.token))
  if (head < 0 || tree.upos(head) !== 'VERB') return undefined
  return tree.is(trigger.token, 'nsubj') ? head : undefined
}

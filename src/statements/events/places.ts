import type { Entity, EventType, Slot } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { SentenceTree } from '../tree.js'
import { NESTING } from './topics.js'
import type { Trigger } from './triggers.js'

/** A place and the token that names it. */
export interface FoundPlace {
  readonly token: number
  readonly entity: Entity
}

const PLACE_MARKERS: ReadonlySet<string> = new Set([
  'in', 'at', 'near', 'on', 'around', 'outside', 'inside', 'across', 'throughout', 'within', 'along', 'off', 'over',
  'north of', 'south of', 'east of', 'west of', 'close to', 'next to', 'through', 'between', 'of',
])

export const isPlace = (context: Context, entity: Entity): boolean => context.isA(entity, 'Place')

export const placeSlot = (slot: Slot): boolean => slot.startsWith('prep:') && PLACE_MARKERS.has(slot.slice('prep:'.length))

/** Whether a token heads a name. */
export function isNamed(context: Context, sentence: SentenceContext, token: number): boolean {
  return context.mentionAt(sentence.index, token)?.form === 'name'
}

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
    // "the Red Sea port of Hodeidah" lies at the sea and not in it
    if (entity?.class === 'NaturalFeature' && (link === 'compound' || link === 'amod')) continue
    if (entity !== undefined && entity !== own && isPlace(context, entity)) out.push(entity)
    out.push(...widerPlaces(context, sentence, kid).filter(e => e !== own))
  }
  return out
}

/** Places that stand with what the event happens to ("a mosque in Oman") or with the verb that governs a noun. */
export function placesNearby(
  context: Context, sentence: SentenceContext, trigger: Trigger, triggers: ReadonlySet<number>,
): FoundPlace[] {
  const { tree } = sentence
  const out: FoundPlace[] = []
  const add = (token: number): void => {
    const entity = entityOf(context, sentence, token)
    if (entity === undefined || !isPlace(context, entity)) return
    out.push({ token, entity })
    for (const wider of widerPlaces(context, sentence, token)) out.push({ token, entity: wider })
  }
  const collect = (head: number, named = false): void => {
    for (const kid of tree.kids(head)) {
      const marker = tree.marker(kid)
      if (named && marker === 'of') continue
      if (head === trigger.carrier && (isOfObject(tree, trigger, kid, triggers) || isOfTopic(tree, trigger, kid))) continue
      if (!(tree.is(kid, 'obl') || tree.is(kid, 'nmod')) || marker === undefined || !PLACE_MARKERS.has(marker)) continue
      const dated = sentence.times.some(t => kid >= t.first && kid <= t.last)
      const beside = head === trigger.token ? entityOf(context, sentence, kid) : undefined
      // "in the final ⟨in Lima⟩": the place of the final; "outside the embassy ⟨in Lima⟩": where the body sits
      if (dated || (head === trigger.token && (beside === undefined || (SEATS.has(marker) && beside.named !== true && context.isA(beside, 'Organization'))))) collect(kid)
      for (const token of tree.conjuncts(kid)) add(token)
    }
  }
  for (const token of trigger.slots.get('obj') ?? []) {
    // "two of his guards ⟨near Lima⟩"
    if (tree.upos(token) === 'NUM') for (const whole of tree.kidsBy(token, 'nmod')) if (tree.marker(whole) === 'of') collect(whole)
    // "discussed the situation ⟨in Lima⟩": nobody says where they talked
    if (trigger.pos === 'VERB' && TALKED.has(trigger.entry.lemma)) continue
    if (!isNamed(context, sentence, token) && isNominal(tree, token) && (!triggers.has(token) || !NESTING.has(trigger.entry.type))) collect(token, triggers.has(token))
  }
  // "arrested the director, Ann Lee, ⟨at the airport⟩": trees hang what follows a name in apposition on the name
  for (const token of trigger.slots.get('obj') ?? []) for (const name of tree.kidsBy(token, 'appos')) {
    if (ON_THE_SPOT.has(trigger.entry.type) && isNamed(context, sentence, name)) collect(name, true)
  }
  for (const slot of ['obj', 'prep:with', 'subj', 'prep:between'] as const) {
    // "met the envoy Rita Sule in Oslo": people are seldom told apart by where they are
    for (const token of trigger.slots.get(slot) ?? []) if (GATHERINGS.has(trigger.entry.type) && (slot === 'prep:between' || isNamed(context, sentence, token))) collect(token, true)
  }
  // "clashed with protesters ⟨in Lima⟩"
  if (trigger.entry.type === 'Attack') for (const token of trigger.slots.get('prep:with') ?? []) if (!isNamed(context, sentence, token)) collect(token)
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
  if (trigger.carrier !== trigger.token || trigger.pos === 'VERB') {
    for (const token of servants(context, sentence, trigger)) collect(token, true)
    const setting = out.length === 0 ? describedBy(tree, trigger.carrier) : undefined
    if (setting !== undefined) add(setting)
    if (setting !== undefined && out.length === 0) collect(setting)
  }
  return out
}

/** "discussed the situation ⟨in Lima⟩", which trees may hang on the verb. */
export const isOfTopic = (tree: SentenceTree, trigger: Trigger, token: number): boolean => trigger.pos === 'VERB' && TALKED.has(trigger.entry.lemma)
  && (trigger.slots.get('obj') ?? []).some(object => (tree.kidBy(token, 'case') ?? token) === object + 1)

/** Verbs of which the object is what is talked about. */
const TALKED: ReadonlySet<string> = new Set(['discuss', 'review', 'debate', 'address', 'raise'])

/** What is told of a body as of its seat. */
const SEATS: ReadonlySet<string> = new Set(['outside', 'at', 'near', 'inside', 'around'])

/** What is done to people where those are who do it. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Death', 'Injury', 'Arrest'])

/** "shot dead by ⟨police⟩ in Arequipa", "acquitted by a ⟨court⟩ in Lagos": where those who act by their office are, there they act; so do attackers. */
function servants(context: Context, sentence: SentenceContext, trigger: Trigger): number[] {
  return [...trigger.slots.get('subj') ?? [], ...trigger.slots.get('prep:before') ?? []].filter(token => {
    if (isNamed(context, sentence, token)) return false
    const doer = ON_THE_SPOT.has(trigger.entry.type) ? entityOf(context, sentence, token) : undefined
    return SERVANTS.has(sentence.tree.lemma(token)) || (doer !== undefined && doer.named !== true && context.isA(doer, 'Person', 'Group'))
  })
}

const SERVANTS: ReadonlySet<string> = new Set([
  'police', 'policeman', 'officer', 'court', 'tribunal', 'jury', 'judge', 'magistrate', 'prosecutor', 'authority', 'soldier', 'troop', 'gunman', 'militant',
  'insurgent', 'rebel', 'militiaman', 'militia', 'fighter', 'guard', 'protester', 'demonstrator', 'firefighter', 'rescuer', 'doctor', 'surgeon', 'scientist',
])

/** "Pskov, ⟨where⟩ her brother was killed", "an incident in Pskov ⟨in which⟩ a plane caught fire": what the clause describes. */
function describedBy(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb; at >= 0; at = tree.head(at)) {
    if (tree.is(at, 'acl')) return isWhere(tree, at) || isWhere(tree, verb) ? tree.conjuncts(tree.head(at)).findLast(noun => noun < at) : undefined
    if (!tree.is(at, 'conj') && !tree.is(at, 'xcomp')) return undefined
  }
  return undefined
}

const isWhere = (tree: SentenceTree, verb: number): boolean => tree.kids(verb).some(kid => tree.lemma(kid) === 'where'
  || (tree.lemma(kid) === 'which' && tree.marker(kid) === 'in'))

/** "condemned the attack ⟨on a hotel⟩": a phrase right after what is spoken of is where that happened. */
export function isOfObject(tree: SentenceTree, trigger: Trigger, token: number, triggers: ReadonlySet<number>): boolean {
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
  // "a war between the ⟨Lagos⟩-backed council and …" is in no such place
  return sentence.mentions.find(m => m.first > token + 1 && m.first <= token + 3 && m.head >= m.first && sentence.tree.tokens[m.last + 1]?.form !== '-')?.head
}

const isNominal = (tree: SentenceTree, token: number): boolean => tree.upos(token) === 'NOUN' || tree.upos(token) === 'PROPN'

/** The verb whose adverbials also hold of a noun event: "an attack took place in Basra", "was killed in an attack in Basra". */
function governingVerb(tree: SentenceTree, trigger: Trigger): number | undefined {
  if (trigger.pos !== 'NOUN') return undefined
  const head = tree.head(tree.firstConjunct(trigger.token))
  if (head < 0 || tree.upos(head) !== 'VERB') return undefined
  return tree.is(trigger.token, 'nsubj') ? head : undefined
}

import type { Entity, EventRole, EventType, Slot } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf, nameBehind, severalAt } from '../fillers.js'
import type { EventLexicon, FrameRole } from '../lexicon/index.js'
import { membersOf } from './named-members.js'
import { operatorOf, ownerOf } from './owners.js'
import { isNamed, isOfObject, isOfTopic, isPlace, placesNearby, placeSlot, widerPlaces } from './places.js'
import { GIVING, innerRolesFor, POST, POSTS, rolesFor } from './slot-roles.js'
import type { SentenceTree } from '../tree.js'
import { purposeOf } from './purposes.js'
import { isEachOther, isReflexive, outerSubject, tellsShare } from './binding.js'
import { ASKING, demandedOf, descends, meantBy, nestedEvent, NESTING, STANCES } from './topics.js'
import type { Trigger } from './triggers.js'

/** A participant as found in the tree: an entity, or the token of another trigger; `by` says what showed it. */
export type Participant =
  | { readonly role: EventRole; readonly token: number; readonly entity: Entity; readonly by: string }
  | { readonly role: EventRole; readonly token: number; readonly event: number; readonly by: string }

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
  const cast = new Cast(context, sentence, trigger, triggers)
  for (const [slot, fillers] of trigger.slots) cast.fill(slot, fillers, slot === 'poss' && isRanked(sentence.tree, trigger) ? [...RANKED, ...rolesFor(sentence.tree, trigger, slot, lexicon)] : rolesFor(sentence.tree, trigger, slot, lexicon))
  for (const [slot, fillers] of trigger.inner ?? []) {
    if (slot.startsWith('prep:')) cast.fill(slot, fillers, innerRolesFor(trigger, slot, lexicon))
    else if (slot === 'poss' && SUFFERING.has(trigger.entry.type) && !cast.has('target')) cast.fill(slot, fillers, [{ role: 'target' }])
  }
  const purpose = purposeOf(sentence.tree, trigger)
  if (purpose !== undefined && !cast.has(purpose.role)) cast.fill('xcomp', purpose.tokens, [{ role: purpose.role }])
  cast.addPlaces()
  if (POSTS.has(trigger.entry.type) && trigger.pos === 'NOUN' && !cast.has('organization')) cast.addPost()
  if (trigger.entry.type === 'Demand' && !cast.has('target')) cast.addDemanded()
  if (GIVING.has(trigger.entry.type) && !cast.has('recipient')) cast.addReceivers(lexicon)
  if (NESTING.has(trigger.entry.type) && !cast.has('topic')) {
    const token = nestedEvent(sentence.tree, trigger, triggers)
    if (token !== undefined) cast.add({ role: 'topic', token, event: token, by: 'nested' })
  }
  return cast.found
}

/** Of what is ranked among all that happened there, the place comes first. */
const RANKED: readonly FrameRole[] = [{ role: 'place', classes: ['Place'] }]

/** "Kenya's ⟨deadliest⟩ attack", "the country's ⟨worst⟩ fire": the worst of those in the land, not by it. */
const isRanked = (tree: SentenceTree, { pos, token, entry: { type } }: Trigger): boolean => pos === 'NOUN' && (type === 'Attack' || type === 'Disaster' || type === 'Protest')
  && tree.kidsBy(token, 'amod').some(kid => tree.tokens[kid]?.xpos === 'JJS' || tree.kids(kid).some(k => tree.tokens[k]?.xpos === 'RBS'))

/** Types in which something of somebody's is taken or judged: "froze ⟨his⟩ assets", "overturned ⟨her⟩ conviction", "⟨the firm's⟩ licence was revoked". */
const SUFFERING: ReadonlySet<EventType> = new Set<EventType>(['Sanction', 'Convict', 'Legislate', 'Charge', 'EndPosition'])

/** The participants of one event while they are found, each once in a role. */
class Cast {
  readonly found: Participant[] = []
  readonly #context: Context
  readonly #sentence: SentenceContext
  readonly #trigger: Trigger
  readonly #triggers: ReadonlySet<number>

  constructor(context: Context, sentence: SentenceContext, trigger: Trigger, triggers: ReadonlySet<number>) {
    this.#context = context
    this.#sentence = sentence
    this.#trigger = trigger
    this.#triggers = triggers
  }

  /** "arrived on the island of Crete", "visited a clinic in Lima": who travels is where the journey went. */
  get #placeRole(): EventRole {
    return this.#trigger.entry.type === 'Travel' ? 'destination' : 'place'
  }

  has(role: EventRole): boolean {
    return this.found.some(p => p.role === role)
  }

  add(participant: Participant): void {
    const same = this.found.some(p => p.role === participant.role
      && ('entity' in p && 'entity' in participant ? p.entity === participant.entity
        : 'event' in p && 'event' in participant && p.event === participant.event))
    if (!same) this.found.push(participant)
  }

  /** Gives what stands in a slot, and the examples named of it, the first role that it can have. */
  fill(slot: Slot, fillers: readonly number[], options: readonly FrameRole[]): void {
    const { tree } = this.#sentence
    const { entry, token: own } = this.#trigger
    for (const token of this.#meant(fillers)) {
      // who "leaves office" or "takes office" leaves and takes no building
      if (slot === 'obj' && (entry.type === 'EndPosition' || entry.type === 'Appoint') && entry.object?.includes(tree.lemma(token))) continue
      // who "blew himself up" was no target
      if (slot === 'obj' && entry.type === 'Attack' && isReflexive(tree, token)) continue
      const happening = this.#triggers.has(token) && token !== own && !isNamed(this.#context, this.#sentence, token)
      if (happening) {
        this.#addEvent(slot, token, options)
        this.#addDescribed(slot, token, options)
      } else {
        const entities = isOwnName(this.#context, this.#sentence, token, own) ? [] : this.#said(token)
        if (entities.filter(entity => this.#addCalled(slot, token, entity, options) || this.#addEntity(slot, token, entity, options)).length > 0) continue
        if (this.#addDescribed(slot, token, options)) continue
        if (descends(tree, this.#trigger, slot, token)) this.#addInside(slot, token, options)
        else for (const entity of entities) this.#addPlace(slot, token, entity)
      }
    }
  }

  /** What a token says: "lost to Frenchman ⟨Ann Lee⟩" is lost to her and to no land. */
  #said(token: number): readonly Entity[] {
    const bearer = nameBehind(this.#context, this.#sentence, token)
    return bearer === undefined ? severalAt(this.#context, this.#sentence, token) : [bearer]
  }

  /** The tokens of fillers, the examples named of them, and who "each other" are. */
  #meant(fillers: readonly number[]): readonly number[] {
    const { tree } = this.#sentence
    return fillers.filter(f => !tellsShare(tree, f)).flatMap(f => isEachOther(tree, f) ? this.#trigger.slots.get('subj') ?? [] : [f, ...membersOf(this.#context, this.#sentence, f)])
  }

  #addEvent(slot: Slot, token: number, options: readonly FrameRole[]): void {
    const role = options.find(o => EVENT_ROLES.has(o.role))?.role
    const allowed = role && this.#context.roleIn(this.#trigger.entry.type, role, 'event')
    if (allowed !== undefined) this.add({ role: allowed, token, event: token, by: slot })
  }

  /** "a hotel chain, ⟨Larken⟩": by its name what is described right before it, where nothing else tells that they are one. */
  #addCalled(slot: Slot, token: number, entity: Entity, options: readonly FrameRole[]): boolean {
    const { tree, index } = this.#sentence
    if (entity.named === true || tree.tokens[token]?.feats.Number === 'Plur' || tree.tokens[token + 1]?.form !== ',') return false
    const name = tree.kidsBy(token, 'appos').find(kid => kid > token && (tree.subtree(kid)[0] ?? 0) <= token + 2 && isNamed(this.#context, this.#sentence, kid) && tree.conjuncts(kid).length === 1)
    const called = name === undefined ? undefined : this.#context.entityAt(index, name)
    return called !== undefined && called !== entity && called.class !== 'Country' && this.#addEntity(slot, token, called, options)
  }

  /** Whether the entity got a role. */
  #addEntity(slot: Slot, token: number, entity: Entity, options: readonly FrameRole[]): boolean {
    if (isVague(this.#sentence.tree, token, entity)) return true
    if (this.#actsItself(slot, token, entity)) {
      const other = outerSubject(this.#context, this.#sentence, this.#trigger.carrier)
      return other === undefined || other === entity || this.#addEntity(slot, token, other, options)
    }
    const allowed = this.#allowed(options, entity)
    const { type } = this.#trigger.entry
    // "arrived in small boats": not where, but how
    if (allowed === 'destination' && slot === 'prep:in' && entity.class === 'Vehicle') return true
    const operator = allowed === 'agent' || (allowed === 'instrument' && (slot === 'subj' || slot === 'prep:by') && type === 'Attack') ? operatorOf(this.#context, this.#sentence, token, entity) : undefined
    if (operator !== undefined) this.add({ role: 'agent', token, entity: operator, by: 'operator' })
    // "Britain's HMS Orwell destroyed a drone": the ship itself, where nothing is done by means of it
    const own = operator === undefined ? allowed : this.#context.roleIn(type, 'instrument', entity.class) ?? (entity.named === true ? allowed : undefined)
    const owner = own === 'target' && type === 'Attack' ? ownerOf(this.#context, this.#sentence, token, entity) : undefined
    if (owner !== undefined) this.add({ role: 'target', token, entity: owner, by: 'owner' })
    if (own !== undefined) this.add({ role: own, token, entity, by: slot })
    return own !== undefined
  }

  /** "the group, which bought ⟨it⟩": what somebody does to something is not done to themselves, unless it says "itself". */
  #actsItself(slot: Slot, token: number, entity: Entity): boolean {
    if ((slot !== 'obj' && slot !== 'iobj') || entity.named !== true || isReflexive(this.#sentence.tree, token)) return false
    const subjects = this.#trigger.slots.get('subj') ?? []
    return !subjects.includes(token) && subjects.some(at => entityOf(this.#context, this.#sentence, at) === entity)
  }

  #allowed(options: readonly FrameRole[], entity: Entity): EventRole | undefined {
    // "HMS Orwell shot down a drone": a ship by its name does what its crew does
    if (entity.named === true && entity.class === 'Vehicle' && !isPlural(entity) && options.some(o => o.role === 'agent') && options.some(o => o.role === 'instrument')) {
      return this.#context.roleIn(this.#trigger.entry.type, 'agent', entity.class)
    }
    const role = options.find(o => o.classes === undefined || this.#context.isA(entity, ...o.classes))?.role
    return role && this.#context.roleIn(this.#trigger.entry.type, role, entity.class)
  }

  /** "a stronghold of the Lakes Front, ⟨which⟩ attacked a mine": of what a clause describes and cannot do what it says, whose it is. */
  #addDescribed(slot: Slot, token: number, options: readonly FrameRole[]): boolean {
    const { tree } = this.#sentence
    const describes = tree.kidsBy(token, 'acl:relcl').some(clause => tree.conjuncts(clause).includes(this.#trigger.carrier))
    if (slot !== 'subj' || !describes) return false
    const owners = tree.kidsBy(token, 'nmod').filter(kid => tree.marker(kid) === 'of').flatMap(kid => tree.conjuncts(kid))
    return owners.some(at => {
      const entity = entityOf(this.#context, this.#sentence, at)
      return entity !== undefined && this.#context.canAct(entity) && this.#addEntity(slot, at, entity, options)
    })
  }

  #addInside(slot: Slot, token: number, options: readonly FrameRole[]): void {
    for (const at of meantBy(this.#sentence.tree, token)) {
      const entity = this.#triggers.has(at) ? undefined : entityOf(this.#context, this.#sentence, at)
      if (entity === undefined || this.#plays(entity)) continue
      const asked = ASKING.has(this.#trigger.entry.type)
      const role = asked ? this.#context.roleIn(this.#trigger.entry.type, 'topic', entity.class) : this.#allowed(options, entity)
      if (role !== undefined) this.add({ role, token: at, entity, by: `${slot} inside` })
    }
  }

  #addPlace(slot: Slot, token: number, entity: Entity): void {
    if (isVague(this.#sentence.tree, token, entity) || STANCES.has(this.#trigger.entry.type) || !isPlace(this.#context, entity) || !placeSlot(slot) || isOfObject(this.#sentence.tree, this.#trigger, token, this.#triggers) || isOfTopic(this.#sentence.tree, this.#trigger, token)) return
    this.add({ role: this.#placeRole, token, entity, by: slot })
  }

  #plays(entity: Entity): boolean {
    return this.found.some(p => 'entity' in p && p.entity === entity)
  }

  /** The places around those found, and those near the event. */
  addPlaces(): void {
    for (const p of [...this.found]) {
      if (!WIDENED.has(p.role) || !('entity' in p) || !isPlace(this.#context, p.entity)) continue
      for (const entity of widerPlaces(this.#context, this.#sentence, p.token)) this.add({ role: p.role, token: p.token, entity, by: 'wider' })
    }
    if (STANCES.has(this.#trigger.entry.type)) return
    const moved = new Set(this.found.flatMap(p => ('entity' in p && p.role !== 'place' ? [p.entity] : [])))
    for (const { token, entity } of placesNearby(this.#context, this.#sentence, this.#trigger, this.#triggers)) {
      if (!moved.has(entity) && !isVague(this.#sentence.tree, token, entity)) this.add({ role: this.#placeRole, token, entity, by: 'near' })
    }
  }

  /** "gave $5m in aid ⟨to Peru⟩": who the aid is for that the money is given in. */
  addReceivers(lexicon: EventLexicon): void {
    const { tree } = this.#sentence
    const kinds = (this.#trigger.slots.get('prep:in') ?? []).flatMap(token => tree.conjuncts(token))
    for (const kid of kinds.flatMap(token => tree.kidsBy(token, 'nmod', 'obl'))) {
      const marker = tree.marker(kid)
      if (marker === 'to' || marker === 'for') this.fill(`prep:${marker}`, tree.conjuncts(kid), lexicon.frame(this.#trigger.entry.type, 'VERB', 'prep:to'))
    }
  }

  /** "her appointment as head ⟨of Nordan⟩": where the post is. */
  addPost(): void {
    const { tree } = this.#sentence
    const bodies = (this.#trigger.slots.get('prep:as') ?? []).flatMap(office => tree.kidsBy(office, 'nmod')).filter(kid => ['of', 'at', 'for'].includes(tree.marker(kid) ?? ''))
    this.fill('prep:at', bodies.flatMap(kid => tree.conjuncts(kid)), POST)
  }

  addDemanded(): void {
    for (const token of demandedOf(this.#sentence.tree, this.#trigger)) {
      const entity = entityOf(this.#context, this.#sentence, token)
      if (entity === undefined || this.#plays(entity) || !this.#context.isA(entity, 'Agent', 'Country')) continue
      const role = this.#context.roleIn('Demand', 'target', entity.class)
      if (role !== undefined) this.add({ role, token, entity, by: 'demanded' })
    }
  }
}

/** "Drones" at the start of a sentence are called by no name, and "MQ-9s" by that of their kind. */
const isPlural = ({ label }: Entity): boolean => /^(?:\p{Lu}\p{Ll}+|\p{Lu}[\p{L}-]*\d+)s$/u.test(label)

/** Words for a place that say nothing of which place, where nothing told before is meant: "flew over ⟨the area⟩". */
const VAGUE: ReadonlySet<string> = new Set(['area', 'region', 'site', 'scene', 'zone', 'spot', 'place', 'frontier', 'border', 'road', 'sea', 'ground', 'territory', 'vicinity', 'route', 'location'])

const isVague = (tree: SentenceTree, token: number, entity: Entity): boolean => entity.named !== true && VAGUE.has(tree.lemma(token))
  && tree.kids(token).every(kid => tree.is(kid, 'det') || tree.is(kid, 'case') || tree.is(kid, 'punct'))

/** The event's own name holds none of its participants: "the Nobel Peace Prize". */
function isOwnName(context: Context, sentence: SentenceContext, token: number, trigger: number): boolean {
  const mention = context.mentionAt(sentence.index, token)
  return mention !== undefined && (mention.head === trigger || (mention.form === 'name' && mention.first <= trigger && trigger <= mention.last))
}

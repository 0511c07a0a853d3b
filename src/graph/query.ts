import { InputError, show, VocabularyError } from '../errors.js'
import type {
  Basis, EntityAttributes, EntityClass, EventAttributes, EventRole, EventType, Factuality, Predicate, ProjectionAttributes,
  RelationAttributes, SourceSpan, Temporal,
} from '../model/index.js'
import type { Vocabulary } from '../vocabulary/index.js'
import type { Edge, Elements, Node } from './fold.js'
import { daysOf, overlap, type Days } from './time.js'

/** A node of an entity, as queries give it. */
export interface EntityNode extends EntityAttributes {
  readonly key: string
}

/** One participant of an event: an entity, or another event. */
export interface Participant {
  readonly role: EventRole
  /** Key of its node. */
  readonly key: string
  readonly label: string
  readonly class: EntityClass | EventType
  readonly basis: Basis
  readonly background?: readonly string[]
}

/** A node of an event with its participants, as queries give it. */
export interface EventNode extends EventAttributes {
  readonly key: string
  /** By role and key. */
  readonly participants: readonly Participant[]
}

export interface RelationEdge extends RelationAttributes {
  readonly key: string
  /** Key of the subject's node. */
  readonly source: string
  /** Key of the object's node. */
  readonly target: string
}

export interface ProjectionEdge extends ProjectionAttributes {
  readonly key: string
  readonly source: string
  readonly target: string
}

/** Every condition must hold; no condition, everything. */
export interface EntityQuery {
  readonly key?: string
  /** This class or one under it. */
  readonly class?: EntityClass
  /** One of its names, upper and lower case alike. */
  readonly name?: string
}

export interface RelationQuery {
  readonly predicate?: Predicate
  /** Key of the subject; of either end where the predicate is symmetric. */
  readonly subject?: string
  /** Key of the object; of either end where the predicate is symmetric. */
  readonly object?: string
  readonly factuality?: Factuality
  readonly temporal?: Temporal
  readonly basis?: Basis
  /** Key of the entity whose claim it is. */
  readonly attributedTo?: string
  /** From 0 to 1. */
  readonly minConfidence?: number
}

export interface EventQuery {
  readonly class?: EventType
  /** Key of an entity or event that plays a role in it; which one, `role` says. */
  readonly participant?: string
  /** A role that somebody plays; together with `participant`, the role that it plays. */
  readonly role?: EventRole
  /** Key of the place where it happens, or of a larger one: what the graph says to be located in it counts. */
  readonly place?: string
  readonly factuality?: Factuality
  readonly basis?: Basis
  readonly attributedTo?: string
  /** ISO 8601 date: not all over before it. Events without a time are then left out. */
  readonly from?: string
  /** ISO 8601 date: not begun after it, which includes the last day of "2024-03". */
  readonly to?: string
  readonly minConfidence?: number
}

export interface ProjectionQuery {
  /** "attacked" */
  readonly predicate?: string
  readonly source?: string
  readonly target?: string
  /** Key of the event that it is a view of. */
  readonly event?: string
}

/** The elements of a graph with the tables that make queries fast. */
export class Index {
  readonly elements: Elements
  readonly #vocabulary: Vocabulary
  readonly #entities: ReadonlyMap<string, Node<EntityAttributes>>
  readonly #events: ReadonlyMap<string, Node<EventAttributes>>
  readonly #relations: ReadonlyMap<string, readonly Edge<RelationAttributes>[]>
  readonly #eventsByClass: ReadonlyMap<string, readonly Node<EventAttributes>[]>
  #spans: ReadonlyMap<string, readonly SourceSpan[]> | undefined

  constructor(elements: Elements, vocabulary: Vocabulary) {
    this.elements = elements
    this.#vocabulary = vocabulary
    this.#entities = byKey(elements.entities)
    this.#events = byKey(elements.events)
    this.#relations = groupBy(elements.relations, edge => edge.attributes.predicate)
    this.#eventsByClass = groupBy(elements.events, node => node.attributes.class)
  }

  entities(query: EntityQuery): readonly EntityNode[] {
    checkQuery(query, ['key', 'class', 'name'])
    const { key, class: cls, name } = query
    if (cls !== undefined) expectTerm(cls, 'a class', this.#vocabulary.classes)
    const folded = name?.toLowerCase()
    return candidates(this.#entities, key, this.elements.entities)
      .filter(({ attributes }) => (cls === undefined || this.#vocabulary.isA(attributes.class, cls))
        && (folded === undefined || [attributes.label, ...attributes.names].some(own => own.toLowerCase() === folded)))
      .map(node => ({ key: node.key, ...node.attributes }))
  }

  relations(query: RelationQuery): readonly RelationEdge[] {
    checkQuery(query, ['predicate', 'subject', 'object', 'factuality', 'temporal', 'basis', 'attributedTo', 'minConfidence'])
    const { predicate, subject, object, factuality, temporal, basis, attributedTo, minConfidence = 0 } = query
    if (predicate !== undefined) expectTerm(predicate, 'a predicate', this.#vocabulary.predicates)
    expectShare(minConfidence)
    return (predicate === undefined ? this.elements.relations : this.#relations.get(predicate) ?? [])
      .filter(({ source, target, attributes }) => this.#joins(attributes.predicate, source, target, subject, object)
        && matches(attributes, { factuality, temporal, basis, attributedTo }) && attributes.confidence >= minConfidence)
      .map(({ key, source, target, attributes }) => ({ key, source, target, ...attributes }))
  }

  events(query: EventQuery): readonly EventNode[] {
    checkQuery(query, [
      'class', 'participant', 'role', 'place', 'factuality', 'basis', 'attributedTo', 'from', 'to', 'minConfidence',
    ])
    const { class: cls, participant, role, place, factuality, basis, attributedTo, minConfidence = 0 } = query
    if (cls !== undefined) expectTerm(cls, 'an event type', this.#vocabulary.eventTypes)
    if (role !== undefined) expectTerm(role, 'a role', this.#vocabulary.roles)
    expectShare(minConfidence)
    const days = period(query)
    const places = place === undefined ? undefined : this.#within(place)
    return (cls === undefined ? this.elements.events : this.#eventsByClass.get(cls) ?? [])
      .filter(({ key, attributes }) => {
        const fillers = this.elements.fillers.get(key) ?? []
        return matches(attributes, { factuality, basis, attributedTo }) && attributes.confidence >= minConfidence
          && ((participant === undefined && role === undefined) || fillers.some(filler =>
            (participant === undefined || filler.filler === participant) && (role === undefined || filler.role === role)))
          && (places === undefined || fillers.some(filler => filler.role === 'place' && places.has(filler.filler)))
          && (days === undefined || happensIn(attributes, days))
      })
      .map(({ key, attributes }) => ({ key, ...attributes, participants: this.#participants(key) }))
  }

  projections(query: ProjectionQuery): readonly ProjectionEdge[] {
    checkQuery(query, ['predicate', 'source', 'target', 'event'])
    const { predicate, source, target, event } = query
    if (predicate !== undefined) expectRelation(predicate, this.#vocabulary)
    return this.elements.projections
      .filter(edge => (source === undefined || edge.source === source) && (target === undefined || edge.target === target)
        && matches(edge.attributes, { predicate, event }))
      .map(({ key, source, target, attributes }) => ({ key, source, target, ...attributes }))
  }

  /** The spans from which a node or edge was read; a role's are those of its event. */
  spans(key: string): readonly SourceSpan[] | undefined {
    const entity = this.#entities.get(key)
    return entity === undefined ? this.#statements.get(key) : entity.attributes.mentions
  }

  /** Evidence by key. */
  get #statements(): ReadonlyMap<string, readonly SourceSpan[]> {
    return this.#spans ??= evidenceByKey(this.elements)
  }

  #joins(predicate: Predicate, source: string, target: string, subject?: string, object?: string): boolean {
    const fits = (from: string, to: string) =>
      (subject === undefined || subject === from) && (object === undefined || object === to)
    const symmetric = this.#vocabulary.predicates.get(predicate)?.symmetric === true
    return fits(source, target) || (symmetric && fits(target, source))
  }

  #participants(event: string): readonly Participant[] {
    return (this.elements.fillers.get(event) ?? []).flatMap(({ role, filler, ...grounds }) => {
      const attributes = (this.#entities.get(filler) ?? this.#events.get(filler))?.attributes
      return attributes === undefined ? []
        : { role, key: filler, label: attributes.label, class: attributes.class, ...grounds }
    })
  }

  /** The place and all that is said, as a fact, to be located in it, directly or through others. */
  #within(place: string): ReadonlySet<string> {
    const facts = (this.#relations.get('locatedIn') ?? []).filter(edge => edge.attributes.factuality === 'asserted')
    const inside = groupBy(facts, edge => edge.target)
    const found = new Set([place])
    for (const outer of found) for (const edge of inside.get(outer) ?? []) found.add(edge.source)
    return found
  }
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) map.set(item.key, item)
  return map
}

/** All that stand under the key, or all where no key is asked for. */
const candidates = <T>(table: ReadonlyMap<string, T>, key: string | undefined, all: readonly T[]): readonly T[] => {
  if (key === undefined) return all
  const one = table.get(key)
  return one === undefined ? [] : [one]
}

function evidenceByKey({ events, relations, projections, roles }: Elements): ReadonlyMap<string, readonly SourceSpan[]> {
  const spans = new Map<string, readonly SourceSpan[]>()
  for (const element of [...events, ...relations, ...projections]) spans.set(element.key, element.attributes.evidence)
  for (const { key, source } of roles) spans.set(key, spans.get(source) ?? [])
  return spans
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Whether the attributes have all the values that are asked for. */
function matches<T extends object>(attributes: T, wanted: { readonly [K in keyof T]?: T[K] | undefined }): boolean {
  for (const key in wanted) if (wanted[key] !== undefined && attributes[key] !== wanted[key]) return false
  return true
}

function period({ from, to }: EventQuery): Days | undefined {
  if (from === undefined && to === undefined) return undefined
  return daysOf(`${from === undefined ? '..' : expectDate(from, 'from')}/${to === undefined ? '..' : expectDate(to, 'to')}`)
    ?? { from: '9999-12-31', to: '0000-01-01' }
}

function happensIn({ time }: EventAttributes, days: Days): boolean {
  const own = time && daysOf(time.value)
  return own !== undefined && overlap(own, days)
}

function expectDate(date: string, name: string): string {
  if (typeof date !== 'string' || date.includes('/') || daysOf(date) === undefined) {
    throw new InputError(`${name}: expected an ISO 8601 date such as "2024-03" or "2024-03-22", got ${show(date)}`)
  }
  return date
}

function expectShare(minConfidence: number): void {
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new InputError(`minConfidence: expected a number from 0 to 1, got ${show(minConfidence)}`)
  }
}

function expectTerm(name: string, kind: string, terms: ReadonlyMap<string, unknown>): void {
  if (!terms.has(name)) {
    throw new VocabularyError(`query: expected ${kind} of the vocabulary, got ${show(name)}: `
      + `there are ${[...terms.keys()].join(', ')}`)
  }
}

function expectRelation(name: string, vocabulary: Vocabulary): void {
  const relations = [...vocabulary.eventTypes.values()].flatMap(({ relation }) => relation ?? [])
  expectTerm(name, 'a relation of events', new Map(relations.map(relation => [relation, true])))
}

function checkQuery(query: object, known: readonly string[]): void {
  for (const key of Object.keys(query)) {
    if (!known.includes(key)) throw new InputError(`query: expected only ${known.join(', ')}, got ${show(key)}`)
  }
}

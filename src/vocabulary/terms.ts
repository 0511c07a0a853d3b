import type {
  CountKind, EntityClass, EventRole, EventType, Predicate,
} from '../model/index.js'

/*
 * What the vocabulary says of each of its terms. The tables (`classes.ts`, `predicates.ts`, `events.ts`,
 * `roles.ts`) are written as rows, and `vocabulary.ts` makes terms of them.
 */

/** A Wikidata property, `^` before it where it runs from object to subject: `^P112` for `founded`. */
export type WikidataProperty = `P${number}` | `^P${number}`
/** A Wikidata item: `Q5`. */
export type WikidataItem = `Q${number}`

/** Every term has these. */
export interface Term {
  /** As in data: "worksFor". */
  readonly name: string
  readonly iri: string
  /** For people: "works for". */
  readonly label: string
  /** One sentence. */
  readonly definition: string
}

/** A property of another vocabulary that means the same. */
export interface PropertyMapping {
  /** Its name there: "P108", "worksFor". */
  readonly id: string
  readonly iri: string
  /** Whether it runs from our object to our subject: schema.org's `founder` for `founded`. */
  readonly inverse: boolean
}

/** A class of another vocabulary that means the same or is the closest wider one. */
export interface ClassMapping {
  readonly id: string
  readonly iri: string
}

export interface ClassTerm extends Term {
  readonly kind: 'class'
  /** The classes it is directly under; none for Agent, Place and Thing. */
  readonly parents: readonly EntityClass[]
  /** ACE 2005 entity types: "ORG.Media". */
  readonly ace: readonly string[]
  /** The first holds of all members, others are closer for some. */
  readonly schema: readonly ClassMapping[]
  readonly wikidata: readonly ClassMapping[]
  readonly sem: readonly ClassMapping[]
}

export interface PredicateTerm extends Term {
  readonly kind: 'predicate'
  /** The subject is under one of these classes. */
  readonly domain: readonly EntityClass[]
  /** The object is under one of these classes. */
  readonly range: readonly EntityClass[]
  /** Whether it holds both ways: if A is the spouse of B, then B of A. */
  readonly symmetric: boolean
  /** Read from the object: "is commanded by". */
  readonly inverseLabel: string
  readonly schema: readonly PropertyMapping[]
  readonly wikidata: readonly PropertyMapping[]
}

/** What fills a role: an entity under one of the classes, or another event. */
export type FillerClass = EntityClass | 'event'

/** A value of an event that is words and not an entity. */
export type EventValue = 'time' | 'role' | 'amount' | 'outcome'

/**
 * The binary view of an event: from each filler of `from` to the fillers of the first role in `to` that
 * has any.
 */
export interface ProjectionPath {
  readonly from: EventRole
  readonly to: readonly EventRole[]
}

export interface EventTerm extends Term {
  readonly kind: 'eventType'
  /** Predicate of the edges that such an event projects: "attacked". */
  readonly relation?: string
  /** IRI of that predicate. */
  readonly relationIri?: string
  /** For people: "attacked", "claimed responsibility for". */
  readonly relationLabel?: string
  readonly projection?: ProjectionPath
  /** The roles that it has, `place` among them, and what may fill each. */
  readonly roles: ReadonlyMap<EventRole, readonly FillerClass[]>
  /** The role of what is acted on: the direct object of its verbs. */
  readonly object: EventRole
  /** The values that such events have besides their roles. */
  readonly values: readonly EventValue[]
  /** ACE 2005 event types: "Conflict.Attack". */
  readonly ace: readonly string[]
  /** PLOVER event types: "ASSAULT". */
  readonly plover: readonly string[]
  readonly schema: readonly ClassMapping[]
  readonly sem: readonly ClassMapping[]
}

export interface RoleTerm extends Term {
  readonly kind: 'role'
  /** What may fill it, where the event type does not say otherwise. */
  readonly fillers: readonly FillerClass[]
  readonly sem: readonly PropertyMapping[]
  readonly schema: readonly PropertyMapping[]
}

export interface ValueTerm extends Term {
  readonly kind: 'value'
}

export interface CountTerm extends Term {
  readonly kind: 'count'
}

/** A row of `classes.ts`. */
export interface ClassRow {
  readonly label: string
  readonly definition: string
  readonly parents?: readonly EntityClass[]
  readonly ace?: readonly string[]
  readonly schema?: readonly string[]
  readonly wikidata?: readonly WikidataItem[]
  readonly sem?: readonly string[]
}

/** A row of `predicates.ts`. In `schema`, `^` before a name means that it runs from object to subject. */
export interface PredicateRow {
  readonly label: string
  readonly definition: string
  readonly domain: readonly EntityClass[]
  readonly range: readonly EntityClass[]
  readonly symmetric?: boolean
  readonly inverseLabel: string
  readonly schema?: readonly string[]
  readonly wikidata?: readonly WikidataProperty[]
}

/** A row of `events.ts`. `roles` without `place`, which every type has. */
export interface EventRow {
  readonly label: string
  readonly definition: string
  readonly relation?: string
  readonly relationLabel?: string
  /** `from` is `agent` unless it is said. */
  readonly projects?: { readonly from?: EventRole; readonly to: readonly EventRole[] }
  /** The roles and what may fill each; `'usual'` where it is what the role takes everywhere (`roles.ts`). */
  readonly roles: Readonly<Partial<Record<EventRole, 'usual' | readonly FillerClass[]>>>
  readonly object: EventRole
  readonly values?: readonly EventValue[]
  readonly ace?: readonly string[]
  readonly plover?: readonly string[]
  readonly schema?: readonly string[]
}

/** A row of `roles.ts`. */
export interface RoleRow {
  readonly label: string
  readonly definition: string
  readonly fillers: readonly FillerClass[]
  readonly sem?: readonly string[]
  readonly schema?: readonly string[]
}

/** A row of the values and counts of `roles.ts`. */
export interface WordRow {
  /** Last part of the IRI, where it is not the name. */
  readonly iriName?: string
  readonly label: string
  readonly definition: string
}

/** The names of each kind of term, for whoever wants to be generic over them. */
export interface TermNames {
  readonly class: EntityClass
  readonly predicate: Predicate
  readonly eventType: EventType
  readonly role: EventRole
  readonly count: CountKind
}

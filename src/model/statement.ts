import type { EventRole, EventType, Predicate, Temporal, Factuality, Basis, CountKind, Bound } from './terms.js'
import type { Span } from './span.js'

/** What every statement says of itself. */
export interface Qualifiers {
  readonly factuality: Factuality
  readonly basis: Basis
  /** Key of the entity whose claim it is. */
  readonly attributedTo?: string
  /** At least one, in order, not empty. */
  readonly evidence: readonly Span[]
  /** Background facts that were used, in words; only with `basis: 'inferred'`. */
  readonly background?: readonly string[]
  /** From 0 to 1: the share of such statements that are right. */
  readonly confidence: number
  /** The rule that made it, such as "apposition". */
  readonly rule: string
}

/** A typed statement about two entities: Kurilla commands CENTCOM. */
export interface Relation extends Qualifiers {
  readonly kind: 'relation'
  /** Entity keys. */
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  /** The title as written: "research fellow". */
  readonly role?: string
  readonly temporal: Temporal
}

/** How many. `of` is an entity key or the words counted. */
export interface Count extends Span {
  readonly what: CountKind
  readonly value: number
  readonly bound: Bound
  readonly of?: string
}

/** When, as ISO 8601 date or interval ("2024-03", "2024-01-01/2024-01-10"), and the words that said so. */
export interface EventTime extends Span {
  readonly value: string
}

/** One participant. `filler` is the key of an entity, or of another event ("topic": the attack claimed). */
export interface RoleFiller {
  readonly role: EventRole
  readonly filler: string
  readonly basis: Basis
  readonly background?: readonly string[]
}

/** Something that happens: who did what to whom, where, when. */
export interface NewsEvent extends Qualifiers {
  readonly kind: 'event'
  /** `event/attack-1x8k2m`: from the type, the article and the trigger's place. */
  readonly key: string
  readonly class: EventType
  /** A few words: "attack on a Shiite mosque". */
  readonly label: string
  readonly trigger: Span
  readonly roles: readonly RoleFiller[]
  readonly time?: EventTime
  readonly counts: readonly Count[]
  /** Values that are words, not entities. */
  readonly role?: string
  readonly amount?: string
  readonly outcome?: string
}

/** What a rule concluded and the vocabulary refused, and why. */
export interface Refusal {
  readonly rule: string
  readonly reason: string
  readonly evidence: readonly Span[]
}

/** Everything that was read from one article. */
export interface Reading {
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
  readonly refused: readonly Refusal[]
}

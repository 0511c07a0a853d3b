import type { EntityClass, EventRole, EventType, Factuality } from './terms.js'

/** A place in the grammar beside a trigger word: its subject, its object, what a preposition brings. */
export type Slot =
  | 'subj' | 'obj' | 'iobj' | 'poss' | 'compound' | 'amod' | 'xcomp' | 'ccomp'
  /** `prep:on`: what the preposition "on" brings. */
  | `prep:${string}`

/**
 * A word that can evoke an event, and in which sense. "Open" is an Attack with the object "fire" and
 * a BuildOrDestroy with a bridge:
 *
 * ```ts
 * { lemma: 'open', pos: 'VERB', type: 'Attack', object: ['fire'], roles: { 'prep:on': 'target' }, weight: 0.95 }
 * { lemma: 'open', pos: 'VERB', type: 'BuildOrDestroy', needs: { obj: ['Facility'] }, weight: 0.7 }
 * ```
 */
export interface TriggerEntry {
  /** Lower case: "open". */
  readonly lemma: string
  readonly pos: 'VERB' | 'NOUN' | 'ADJ'
  readonly type: EventType
  /** Verb particle: "out" in "carry out". */
  readonly particle?: string | undefined
  /** Lemmas, one of which must head the direct object: "fire" in "open fire", "credit" in "take credit". */
  readonly object?: readonly string[] | undefined
  /** A preposition that must be there: "on" in "call on". */
  readonly prep?: string | undefined
  /** Lemmas, one of which must fill the slot, entity or not: "trial" in "put on trial", "free" in "set free". */
  readonly words?: Readonly<Partial<Record<Slot, readonly string[]>>> | undefined
  /** Lemmas, none of which may fill the slot: "demand" in "met their demands". */
  readonly notWords?: Readonly<Partial<Record<Slot, readonly string[]>>> | undefined
  /** Lemmas, one of which must be the noun's compound or adjective: "hunger" in "hunger strike". */
  readonly modifier?: readonly string[] | undefined
  /** Lemmas, none of which may be the noun's compound or adjective: "heart" in "heart attack". */
  readonly notModifier?: readonly string[] | undefined
  /** The number that a noun must have: "talks" is a Meet, "talk" mostly is not. */
  readonly number?: 'Sing' | 'Plur' | undefined
  /** The noun must be one of its kind or several: "a fire" burns, "fire" is shot. */
  readonly counted?: boolean | undefined
  /** Slots that must be filled, by anything: "ccomp" in "allege that …". */
  readonly has?: readonly Slot[] | undefined
  /** Slots that must be empty: "obj" in "the general retired". */
  readonly lacks?: readonly Slot[] | undefined
  /** The sense holds only if the slot is filled by something of one of these classes. */
  readonly needs?: Readonly<Partial<Record<Slot, readonly EntityClass[]>>> | undefined
  /** The sense does not hold if the slot is filled by something of one of these classes. */
  readonly bars?: Readonly<Partial<Record<Slot, readonly EntityClass[]>>> | undefined
  /** Adds to or overrides the frame that the type has for this part of speech. */
  readonly roles?: Readonly<Partial<Record<Slot, EventRole>>> | undefined
  /** Slots whose fillers take no part, whatever the frame says: who is "replaced" is not the one appointed. */
  readonly silent?: readonly Slot[] | undefined
  /** The sense holds only where sport is told of: "stunned the champion 6-3", but not "stunned the minister". */
  readonly contest?: boolean | undefined
  /** What the word itself says: the noun "plan" is `intended`. */
  readonly factuality?: Factuality | undefined
  /** What the word itself says: "acquit" is `acquitted`. */
  readonly outcome?: string | undefined
  /** From 0 to 1: the share of the word's uses in news that are this event. */
  readonly weight: number
}

import type { EntityClass, MentionForm, NameType, Span } from '../model/index.js'

export type Gender = 'Masc' | 'Fem' | 'Neut'

/** How a nominal is introduced: "the group" looks back, "a group" brings something new. */
export type Reference = 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'bare'

/**
 * A candidate mention, before it is known which entity it speaks of. Token indexes are of its sentence.
 *
 * "Iraqi Prime Minister Haider al-Abadi": the span is the whole of it, `coreFirst` to `coreLast` is
 * "Haider al-Abadi", `title` is "Prime Minister".
 */
export interface Draft extends Span {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
  readonly coreFirst: number
  readonly coreLast: number
  readonly form: MentionForm
  /** What the name finder said, for names. */
  readonly nameType?: NameType
  /** The name or description itself, without titles and determiners. */
  readonly core: string
  /** `core` under normalizeName. */
  readonly normal: string
  /** What the mention gives to its entity's names, the fullest first; nothing for pronouns. */
  readonly names: readonly string[]
  /** Lemma of the head, lower case. */
  readonly lemma: string
  /** The role words before a name: "prime minister"; lower case. */
  readonly title?: string
  readonly class: EntityClass
  /** How sure the class is, from 0 to 1. */
  readonly classWeight: number
  readonly number: 'Sing' | 'Plur' | undefined
  readonly gender: Gender | undefined
  readonly reference: Reference
  /** Content words of the span besides the head, normalized: what tells "Syrian teams" from "Afghan teams". */
  readonly modifiers: readonly string[]
  /** The number words at its front: "two teams" is not "three teams". */
  readonly count?: string | undefined
  /** A nationality word that stands before a noun: "Iraqi" in "Iraqi forces". */
  readonly isAdjective: boolean
  /** The country or other thing that a lookup knows it as. */
  readonly known?: string | undefined
  /** Told only in passing: nothing of its own unless something else is the same. */
  readonly inPassing?: true
  /** Tokens that ask for this mention besides its head: "Hundreds" in "Hundreds of vendors". */
  readonly also: readonly number[]
}

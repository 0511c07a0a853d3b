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
  readonly nameType?: NameType | undefined
  /** The name or description itself, without titles and determiners. */
  readonly core: string
  /** `core` under normalizeName. */
  readonly normal: string
  /** What the mention gives to its entity's names, the fullest first; nothing for pronouns. */
  readonly names: readonly string[]
  /** Lemma of the head, lower case. */
  readonly lemma: string
  /** The role words before a name: "prime minister"; lower case. */
  readonly title?: string | undefined
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
  readonly inPassing?: true | undefined
  /** Tokens that ask for this mention besides its head: "Hundreds" in "Hundreds of vendors". */
  readonly also: readonly number[]
}

/** A copy in which every draft has the same fields in the same order, also those that are not given: what has one shape is read faster. */
export const inShape = (d: Draft): Draft => ({
  start: d.start, end: d.end,
  sentence: d.sentence, first: d.first, last: d.last, head: d.head, coreFirst: d.coreFirst,
  coreLast: d.coreLast, form: d.form, nameType: d.nameType, core: d.core, normal: d.normal,
  names: d.names, lemma: d.lemma, title: d.title, class: d.class, classWeight: d.classWeight,
  number: d.number, gender: d.gender, reference: d.reference, modifiers: d.modifiers, count: d.count,
  isAdjective: d.isAdjective, known: d.known, inPassing: d.inPassing, also: d.also,
})

import type { Span } from './span.js'

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Upos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X'

/** The UD features that reading uses; absent where the word has none. */
export interface Features {
  readonly Number?: 'Sing' | 'Plur'
  readonly Tense?: 'Past' | 'Pres'
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger'
  readonly Voice?: 'Pass'
  readonly Mood?: 'Ind' | 'Imp' | 'Sub'
  readonly Person?: '1' | '2' | '3'
  readonly Polarity?: 'Neg'
  readonly Gender?: 'Masc' | 'Fem' | 'Neut'
  readonly PronType?: string
  readonly Poss?: 'Yes'
  readonly Degree?: 'Pos' | 'Cmp' | 'Sup'
  readonly NumType?: string
}

/**
 * A syntactic word (a row of CoNLL-U). "didn't" is two tokens, "did" and "n't", each with its own
 * span. Where a contraction cannot be divided by offsets, its words share one span.
 */
export interface Token extends Span {
  /** The characters as written. */
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag: NNP, VBD, … */
  readonly xpos: string
  readonly feats: Features
  /** Index in the sentence (from 0) of the syntactic head; -1 for the root. */
  readonly head: number
  /** UD relation to the head with its subtype: "nsubj", "nsubj:pass", "obl", … */
  readonly deprel: string
}

/**
 * The kinds of names. GPE is a place that is governed and can act (countries, cities, provinces),
 * LOC is any other place, FAC a building or man-made site, NORP a nationality, religious or political
 * group ("Iraqi", "Shiite"), EVENT a named event ("World War II"), WORK a named work or law, PRODUCT a
 * named product, weapon or vehicle.
 */
export type NameType = 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'NORP' | 'EVENT' | 'WORK' | 'PRODUCT' | 'MISC'

/** A name found in a sentence: tokens `first` to `last`, both included. */
export interface Name extends Span {
  readonly type: NameType
  readonly first: number
  readonly last: number
}

/** A sentence with its analysis. */
export interface Sentence extends Span {
  /** Index in `Annotation.sentences`. */
  readonly index: number
  /** Index of the paragraph that holds it. */
  readonly paragraph: number
  /** Whether the paragraph is the article's title. */
  readonly isTitle: boolean
  readonly tokens: readonly Token[]
  /** In order, not overlapping. */
  readonly names: readonly Name[]
}

/** The linguistic analysis of an article. */
export interface Annotation {
  readonly sentences: readonly Sentence[]
}

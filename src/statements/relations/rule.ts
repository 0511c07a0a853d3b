import type { Entity, Factuality, Predicate, Temporal } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Lexicon } from '../lexicon/index.js'

/** A relation as a rule finds it, before its factuality and source are read. */
export interface Candidate {
  readonly subject: Entity
  readonly predicate: Predicate
  readonly object: Entity
  readonly role?: string
  readonly temporal?: Temporal
  /** Set where the rule knows better than the governing words. */
  readonly factuality?: Factuality
  /** The token that carries the statement: a title, a verb, the nearer of the two nouns. */
  readonly anchor: number
  /** The tokens that show it: the evidence reaches from the first to the last. */
  readonly tokens: readonly number[]
  readonly confidence: number
  /** What in the rule made it: the word, or how the nouns are joined. */
  readonly by: string
}

/** A family of constructions that state relations. */
export interface RelationRule {
  readonly name: string
  find(context: Context, sentence: SentenceContext, lexicon: Lexicon): readonly Candidate[]
}

import type { NameType, Sentence, Span } from '../model/index.js'
import type { EntityKnowledge } from './knowledge.js'
import type { Lexicon } from './lexicon.js'
import { normalizeName } from './names.js'
import { Tree } from './tree.js'

/** What finding mentions needs to have at hand: the text, the trees and what is known. */
export interface Reader {
  readonly text: string
  readonly trees: readonly Tree[]
  readonly knowledge: EntityKnowledge
  readonly lexicon: Lexicon
  /** The words of a range of tokens. */
  slice(tree: Tree, first: number, last: number): string
  span(tree: Tree, first: number, last: number): Span
  /** The kind of a name that the article uses by itself somewhere. */
  typeElsewhere(name: string): NameType | undefined
}

/** Kinds of names that are worth finding again inside longer names. */
const REUSED: ReadonlySet<NameType> = new Set<NameType>(['ORG', 'GPE', 'LOC', 'FAC'])

export function readerOf(text: string, sentences: readonly Sentence[], knowledge: EntityKnowledge, lexicon: Lexicon): Reader {
  const trees = sentences.map(s => new Tree(s))
  const types = new Map<string, NameType>()
  for (const sentence of sentences) {
    for (const name of sentence.names) {
      const key = normalizeName(text.slice(name.start, name.end))
      if (REUSED.has(name.type) && !types.has(key)) types.set(key, name.type)
    }
  }
  const span = (tree: Tree, first: number, last: number): Span => {
    const start = tree.tokens[first]?.start ?? tree.sentence.start
    return { start, end: tree.tokens[last]?.end ?? start }
  }
  return {
    text, trees, knowledge, lexicon, span,
    slice: (tree, first, last) => {
      const at = span(tree, first, last)
      return text.slice(at.start, at.end)
    },
    typeElsewhere: name => types.get(normalizeName(name)),
  }
}

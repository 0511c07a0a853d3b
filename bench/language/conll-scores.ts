/**
 * Scores from raw text in the manner of the CoNLL 2018 shared task (Zeman et al. 2018): tokens and sentences by their
 * spans, tags and arcs over words that both sides have, as F1. Relations are compared without subtypes.
 */
import type { Annotation } from '../../src/model/index.js'
import type { GoldSentence } from '../../training/lib/conllu.js'
import { rawText } from '../../training/lib/raw-text.js'

export interface RawScores {
  readonly tokens: number
  readonly sentences: number
  readonly upos: number
  readonly lemmas: number
  readonly uas: number
  readonly las: number
}

interface FlatWord { readonly start: number, readonly end: number, readonly head: string, readonly deprel: string, readonly upos: string, readonly lemma: string }

const plain = (relation: string): string => relation.replace(/:.*/, '')
const key = (word: { start: number, end: number }): string => `${word.start}-${word.end}`

/** The words of gold sentences with their places in the raw text; a head is the place of its word. */
function goldWords(sentences: readonly GoldSentence[]): { words: FlatWord[], sentences: Set<string> } {
  const { paragraphs } = rawText(sentences)
  const starts = paragraphs.flatMap(p => p.starts)
  const ends = paragraphs.flatMap(p => p.ends)
  const spans = new Set<string>()
  const words: FlatWord[] = []
  let offset = 0
  for (const s of sentences) {
    const place = (i: number): string => i < 0 ? 'root' : `${starts[offset + i]}-${ends[offset + i]}`
    s.forms.forEach((_, i) => words.push({ start: starts[offset + i]!, end: ends[offset + i]!, head: place(s.heads[i]!), deprel: plain(s.deprels[i]!), upos: s.upos[i]!, lemma: s.lemmas[i]! }))
    spans.add(`${starts[offset]}-${ends[offset + s.forms.length - 1]}`)
    offset += s.forms.length
  }
  return { words, sentences: spans }
}

/** Compares an annotation of `rawText(sentences).text` with the gold sentences. */
export function rawScores(gold: readonly GoldSentence[], annotation: Annotation): RawScores {
  const { words, sentences } = goldWords(gold)
  const byPlace = new Map(words.map(word => [key(word), word]))
  const found = annotation.sentences.flatMap(s => s.tokens.map((token): FlatWord => ({
    start: token.start, end: token.end, upos: token.upos, lemma: token.lemma, deprel: plain(token.deprel),
    head: token.head < 0 ? 'root' : key(s.tokens[token.head] ?? token),
  })))
  const f1 = (right: number): number => (2 * right) / (words.length + found.length)
  const count = (test: (gold: FlatWord, found: FlatWord) => boolean): number => found.filter(word => {
    const match = byPlace.get(key(word))
    return match !== undefined && test(match, word)
  }).length
  const rightSentences = annotation.sentences.filter(s => sentences.has(key(s))).length
  return {
    tokens: f1(count(() => true)),
    sentences: (2 * rightSentences) / (sentences.size + annotation.sentences.length),
    upos: f1(count((g, w) => g.upos === w.upos)),
    lemmas: f1(count((g, w) => g.lemma === w.lemma)),
    uas: f1(count((g, w) => g.head === w.head)),
    las: f1(count((g, w) => g.head === w.head && g.deprel === w.deprel)),
  }
}

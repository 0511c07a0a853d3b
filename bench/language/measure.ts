/** Measures of the language room, for the benchmark and for the floors that the tests hold. */
import { analyseWords, annotate } from '../../src/language/index.js'
import { featureString, parseFeatureString } from '../../src/language/feature-strings.js'
import type { Paragraph } from '../../src/model/index.js'
import { readTreebank, type GoldSentence } from '../../training/lib/conllu.js'
import { rawText } from '../../training/lib/raw-text.js'
import { rawScores, type RawScores } from './conll-scores.js'

export type Setting = 'fast' | 'accurate'

/** Shares of right values over gold tokens. `las` is without subtypes, `fullLas` with them. */
export interface TokenScores {
  readonly upos: number
  readonly xpos: number
  readonly lemmas: number
  readonly features: number
  readonly uas: number
  readonly las: number
  readonly fullLas: number
}

const plain = (relation: string): string => relation.replace(/:.*/, '')

/** The gold sentences by document. */
function documentsOf(sentences: readonly GoldSentence[]): GoldSentence[][] {
  const documents: GoldSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.newDocument || documents.length === 0) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents
}

/** Analyses gold tokens and compares every token. */
export function tokenScores(sentences: readonly GoldSentence[], parser: Setting): TokenScores {
  const right = { upos: 0, xpos: 0, lemmas: 0, features: 0, uas: 0, las: 0, fullLas: 0 }
  let total = 0
  for (const document of documentsOf(sentences)) {
    const analysed = analyseWords(document.map(s => s.forms), { parser })
    document.forEach((s, k) => analysed[k]!.words.forEach((word, i) => {
      total++
      const head = word.head === s.heads[i]
      right.upos += Number(word.upos === s.upos[i])
      right.xpos += Number(word.xpos === s.xpos[i])
      right.lemmas += Number(word.lemma === s.lemmas[i])
      right.features += Number(featureString(word.feats) === featureString(parseFeatureString(s.feats[i]!)))
      right.uas += Number(head)
      right.las += Number(head && plain(word.deprel) === plain(s.deprels[i]!))
      right.fullLas += Number(head && word.deprel === s.deprels[i])
    }))
  }
  return {
    upos: right.upos / total, xpos: right.xpos / total, lemmas: right.lemmas / total, features: right.features / total,
    uas: right.uas / total, las: right.las / total, fullLas: right.fullLas / total,
  }
}

/** The raw text of a treebank as `annotate` takes it. */
export function rawArticle(sentences: readonly GoldSentence[]): { text: string, paragraphs: Paragraph[] } {
  const { text, paragraphs } = rawText(sentences)
  return { text, paragraphs: paragraphs.map(({ start, end }) => ({ kind: 'body', start, end })) }
}

/** Analyses the raw text of a treebank and compares in the manner of CoNLL 2018. */
export function fromRawText(sentences: readonly GoldSentence[], parser: Setting): RawScores {
  const { text, paragraphs } = rawArticle(sentences)
  return rawScores(sentences, annotate(text, paragraphs, { parser }))
}

/** Words a second from raw text to names and trees: the best of some rounds. */
export function speed(sentences: readonly GoldSentence[], parser: Setting, rounds = 3): number {
  const articles = documentsOf(sentences).map(rawArticle)
  let best = 0
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    let words = 0
    for (const { text, paragraphs } of articles) {
      for (const sentence of annotate(text, paragraphs, { parser }).sentences) words += sentence.tokens.length
    }
    best = Math.max(best, (1000 * words) / (performance.now() - start))
  }
  return best
}

/** A treebank file of the data folder. */
export function treebank(data: string, name: string): GoldSentence[] {
  return readTreebank(`${data}/ud/${name}.conllu`)
}

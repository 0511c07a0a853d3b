/**
 * Text to sentences and tokens, as Universal Dependencies divides English: "don't" is "do" and "n't",
 * "counter-terrorism" is three tokens, "U.S." is one. Two small classifiers decide, one for each place inside a
 * stretch without spaces where a token could end, one for each token after which a sentence could end.
 */
import base64 from '../../models/boundaries.bin'
import { BOUNDARY_FEATURES, chunkAt, divideFeatures, endFeatures, mayDivide, mayEnd, type Chunk, type SentenceInput } from './boundary-features.js'
import { decodeBase64, Reader } from './bytes.js'
import { CHARACTER, characterClass } from './characters.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { isAbbreviatedTitle, isDoubtfulInitial, keepsStop } from './titles.js'
import { LOOK, type Words } from './words.js'

/** A longer token is cut: no English word or address needs more. */
const TOKEN_LIMIT = 200
/** A longer sentence is cut at the best place in its second half, so that the time for a text stays linear. */
const SENTENCE_LIMIT = 250

/** Tokens of a paragraph: where each starts and ends in the text. */
export interface Tokens {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Finds tokens and sentences. */
export class Boundaries {
  /** Words written together that are two tokens, lower case: "cannot" → 3, where the second begins. */
  private readonly joined: ReadonlyMap<string, number>
  private readonly divide: Scorer
  private readonly end: Scorer
  private readonly features = new Int32Array(BOUNDARY_FEATURES)
  private readonly divideScore: Scores
  private readonly endScores: Scores

  constructor(joined: ReadonlyMap<string, number>, divide: Scorer, end: Scorer) {
    this.joined = joined
    this.divide = divide
    this.end = end
    this.divideScore = divide.newScores()
    this.endScores = end.newScores()
  }

  /** The tokens between two offsets. */
  tokens(text: string, start: number, end: number): Tokens {
    const starts: number[] = []
    const ends: number[] = []
    let i = start
    while (i < end) {
      if (characterClass(text.charCodeAt(i)) === CHARACTER.space) {
        i++
        continue
      }
      const chunkStart = i
      while (i < end && characterClass(text.charCodeAt(i)) !== CHARACTER.space) i++
      this.divideChunk(text, chunkAt(text, chunkStart, i, end), starts, ends)
    }
    return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
  }

  private divideChunk(text: string, chunk: Chunk, starts: number[], ends: number[]): void {
    let tokenStart = chunk.start
    for (let at = chunk.start + 1; at < chunk.end; at++) {
      const divides = mayDivide(text, at, chunk.end) && !keepsStop(text, tokenStart, at, chunk.end, chunk.next)
        && (this.divides(text, chunk, at, tokenStart) || at - tokenStart >= TOKEN_LIMIT)
      if (!divides && at - tokenStart < 2 * TOKEN_LIMIT) continue
      if (characterClass(text.charCodeAt(at)) === CHARACTER.low) continue
      this.push(text, tokenStart, at, starts, ends)
      tokenStart = at
    }
    this.push(text, tokenStart, chunk.end, starts, ends)
  }

  private divides(text: string, chunk: Chunk, at: number, tokenStart: number): boolean {
    this.divideScore[0] = 0
    this.divide.score(this.features, divideFeatures(text, chunk, at, tokenStart, this.features), this.divideScore)
    return this.divideScore[0] > 0
  }

  private push(text: string, start: number, end: number, starts: number[], ends: number[]): void {
    const cut = end - start >= 4 && end - start <= 8 ? this.joined.get(text.slice(start, end).toLowerCase()) : undefined
    if (cut !== undefined) {
      starts.push(start, start + cut)
      ends.push(start + cut, end)
      return
    }
    starts.push(start)
    ends.push(end)
  }

  /** Indices of the last tokens of sentences. */
  sentenceEnds(input: SentenceInput): number[] {
    const { words, ids } = input
    const ends: number[] = []
    let first = 0
    let quotes = 0
    let brackets = 0
    let best = -1
    let bestScore = -Infinity
    for (let i = 0; i < ids.length - 1; i++) {
      const form = words.text[ids[i]!]!
      if (form === '"') quotes ^= 1
      else if (form === '(' || form === '[') brackets = 1
      else if (form === ')' || form === ']') brackets = 0
      const score = mayEnd(input, i) && !isBeforeName(input, i) ? this.endScore(input, i, first, quotes, brackets) : -1e6
      let cut = score > 0 ? i : -1
      if (cut < 0 && i - first >= SENTENCE_LIMIT / 2 && score >= bestScore) {
        best = i
        bestScore = score
      }
      if (cut < 0 && i - first >= SENTENCE_LIMIT - 1) cut = best
      if (cut < 0) continue
      ends.push(cut)
      first = cut + 1
      i = cut
      quotes = 0
      brackets = 0
      best = -1
      bestScore = -Infinity
    }
    if (ids.length > 0) ends.push(ids.length - 1)
    return ends
  }

  private endScore(input: SentenceInput, i: number, first: number, quotes: number, brackets: number): number {
    this.endScores[0] = 0
    this.end.score(this.features, endFeatures(input, i, first, quotes, brackets, this.features), this.endScores)
    return this.endScores[0]
  }

  static read(bytes: Uint8Array): Boundaries {
    const reader = new Reader(bytes)
    const forms = reader.strings()
    const joined = new Map(forms.map(form => [form, reader.uint()]))
    return new Boundaries(joined, LinearModel.read(reader), LinearModel.read(reader))
  }
}

/** Whether the token is an abbreviated title with a capital after it on the same line. */
function isBeforeName({ words, ids, gaps }: SentenceInput, i: number): boolean {
  const next = words.flags[ids[i + 1]!]!
  const form = words.text[ids[i]!]!
  return gaps[i]! < 3 && (next & LOOK.initialUpper) !== 0 && (isAbbreviatedTitle(form) || ORDINAL.test(form) || isDoubtfulInitial(form))
}

/** "the 2nd Division": no sentence ends there. */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/

/** The spaces after each token of a paragraph, for `sentenceEnds`. */
export function gapsOf(text: string, tokens: Tokens): Uint8Array {
  const gaps = new Uint8Array(tokens.starts.length)
  for (let i = 0; i + 1 < gaps.length; i++) {
    const from = tokens.ends[i]!
    const to = tokens.starts[i + 1]!
    let gap = Math.min(2, to - from)
    for (let k = from; k < to && gap < 3; k++) if (text.charCodeAt(k) === 10) gap = 3
    gaps[i] = gap
  }
  return gaps
}

/** A paragraph as `sentenceEnds` sees it. */
export function sentenceInput(words: Words, text: string, tokens: Tokens): SentenceInput {
  const ids = new Int32Array(tokens.starts.length)
  for (let i = 0; i < ids.length; i++) ids[i] = words.id(text.slice(tokens.starts[i], tokens.ends[i]))
  return { words, ids, gaps: gapsOf(text, tokens) }
}

let shared: Boundaries | undefined

/** The boundary finder, decoded on first use. */
export function boundaries(): Boundaries {
  return shared ??= Boundaries.read(decodeBase64(base64))
}

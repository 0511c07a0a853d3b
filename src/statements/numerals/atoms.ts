import type { Sentence, Span } from '../../model/index.js'

/**
 * A piece of a token: a run of letters, a number, or one sign. Tokenizers disagree on "12-year-old",
 * "$3bn", "mid-2015" and "Nov."; cut into atoms they are all the same to a reader of numbers and dates.
 */
export interface Atom extends Span {
  readonly text: string
  /** In lower case. */
  readonly word: string
  /** Index of the token that it is part of. */
  readonly token: number
  /** Whether it stands right after the atom before it, with no space between. */
  readonly glued: boolean
  /** The value of a run of digits ("1,426", "2.5"), where it has one. */
  readonly number?: number
}

const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\S/gu
const WORD = /^[A-Za-z]+$/
const DIGIT = /^\d/
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** Beyond this many characters a run of digits is no exact number any more, and no number of the news. */
const MAX_NUMBER = 19

function valueOf(text: string): number | undefined {
  if (text.length > MAX_NUMBER) return undefined
  if (PLAIN_NUMBER.test(text)) return Number(text)
  return GROUPED_NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined
}

/** The atoms of a sentence, from left to right. Words that share one span (contractions) give it once. */
export function atomsOf(sentence: Sentence): Atom[] {
  const atoms: Atom[] = []
  sentence.tokens.forEach((token, index) => {
    const before = atoms.at(-1)
    if (before && token.start < before.end) return
    // most tokens are plain words: they need no cutting
    if (WORD.test(token.form)) atoms.push(atomOf(token.form, index, token.start, before))
    else for (const match of token.form.matchAll(PIECE)) {
      atoms.push(atomOf(match[0], index, token.start + match.index, atoms.at(-1)))
    }
  })
  return atoms
}

function atomOf(text: string, token: number, start: number, before: Atom | undefined): Atom {
  const atom = { text, word: text.toLowerCase(), token, start, end: start + text.length, glued: before?.end === start }
  const number = DIGIT.test(text) ? valueOf(text) : undefined
  return number === undefined ? atom : { ...atom, number }
}

/** The words from one atom to before another, with single spaces where the text has white space. */
export function wordsOf(atoms: readonly Atom[], from: number, to: number): string {
  return atoms.slice(from, to).map((atom, i) => (i > 0 && !atom.glued ? ' ' : '') + atom.text).join('')
}

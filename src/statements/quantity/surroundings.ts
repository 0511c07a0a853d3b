import type { Bound, Sentence } from '../../model/index.js'
import type { Atom } from '../numerals/atoms.js'
import { wordsOf } from '../numerals/atoms.js'
import table from './bounds.json' with { type: 'json' }
import identifiers from './units.json' with { type: 'json' }

function boundsOf(entries: Readonly<Record<string, string>>): Map<string, Bound> {
  const bounds = new Map<string, Bound>()
  for (const [words, bound] of Object.entries(entries)) {
    if (bound === 'min' || bound === 'max' || bound === 'exact' || bound === 'approx') bounds.set(words, bound)
  }
  return bounds
}

const BEFORE = boundsOf(table.before)
const AFTER = boundsOf(table.after)
const IDENTIFIERS = new Set(identifiers.identifiers)
/** Of these also without a capital: "a magnitude 8 earthquake". */
const LABELS = new Set(identifiers.labels)
/** Words of the longest entry of the table. */
const MAX_WORDS = 4
const MAX_NOUN_RUN = 8

/** The bounding words around a number, and where they begin and end. */
export interface Bounded {
  readonly from: number
  readonly to: number
  readonly bound?: Bound
}

/** "at least" before, "or more" after. */
export function boundsAround(atoms: readonly Atom[], from: number, to: number): Bounded {
  for (let length = MAX_WORDS; length > 0; length--) {
    const bound = length <= from ? BEFORE.get(phrase(atoms, from - length, from)) : undefined
    if (bound) return { from: from - length, to, bound }
  }
  for (let length = 2; length > 0; length--) {
    const bound = AFTER.get(phrase(atoms, to, to + length))
    if (bound) return { from, to: to + length, bound }
  }
  return { from, to }
}

const phrase = (atoms: readonly Atom[], from: number, to: number): string => wordsOf(atoms, from, to).toLowerCase()

/** Whether a number counts nothing: "Flight 370", "No. 5", "F-16", "4chan", "[3]", "2:30", "18-fold". */
export function isIdentifier(sentence: Sentence, atoms: readonly Atom[], at: number, to: number): boolean {
  const [before, number, after] = [atoms[at - 1], atoms[at], atoms[to]]
  if (!number) return false
  if (before?.word === '[' && after?.word === ']') return true
  if (number.glued && before && (/[\p{L}:./]/u.test(before.word) || isGluedHyphen(atoms, at - 1))) return true
  if (after?.glued && (/^[:/]$/.test(after.word) && atoms[to + 1]?.number !== undefined)) return true
  if (after?.glued && /^\p{L}/u.test(after.word) && number.number !== undefined && to === at + 1) return true
  if (before?.word === '#' || isChain(atoms, to) || isClock(atoms, to)) return true
  if (after?.word === '-' && atoms[to + 1]?.word === 'fold') return true
  const word = before?.word === '.' ? atoms[at - 2]?.word : before?.word
  const capital = before !== undefined && /^\p{Lu}/u.test(before.word === '.' ? atoms[at - 2]?.text ?? '' : before.text)
  if (word !== undefined && ((IDENTIFIERS.has(word) && capital) || LABELS.has(word))) return true
  const named = number.number !== undefined || sentence.tokens[number.token]?.upos === 'PROPN'
  return named && followsName(sentence, before, number, after)
}

/** "F-16", "888-847-6592" from its second part on. */
const isGluedHyphen = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.word === '-' && atoms[at]?.glued === true

/** "5 p.m.", "1700 GMT", "7 o'clock" */
const isClock = (atoms: readonly Atom[], to: number): boolean =>
  ['am', 'pm', 'gmt', 'utc', 'hrs'].includes(atoms[to]?.word ?? '') || phrase(atoms, to, to + 3) === "o'clock"
  || (['a', 'p'].includes(atoms[to]?.word ?? '') && phrase(atoms, to + 1, to + 3) === '.m')

/** "888-847-6592" */
const isChain = (atoms: readonly Atom[], to: number): boolean =>
  atoms[to]?.word === '-' && atoms[to]?.glued === true && atoms[to + 1]?.number !== undefined
  && atoms[to + 2]?.word === '-' && atoms[to + 2]?.glued === true && atoms[to + 3]?.number !== undefined

/** What may stand between a number and what it counts, and what it counts. */
const COUNTED = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'SYM'])

const MODIFYING = new Set(['nummod', 'nmod', 'compound', 'flat', 'dep'])

/** "Explorer 6 is", "posts 12 and 13": a number right after a noun, with nothing behind it that it could count. */
function followsName(sentence: Sentence, before: Atom | undefined, number: Atom, after: Atom | undefined): boolean {
  const name = before && sentence.tokens[before.token]
  const token = sentence.tokens[number.token]
  const next = after && sentence.tokens[after.token]
  if (!name || !token || token.deprel.startsWith('nsubj')) return false
  if (next?.form === '%' || COUNTED.has(next?.upos ?? '')) return false
  const modifies = token.head === before.token && MODIFYING.has(token.deprel.split(':')[0] ?? '')
  return name.upos === 'PROPN' || (name.upos === 'NOUN' && modifies) || /^\p{Lu}$/u.test(before.text)
}

/**
 * The token that a number counts: its head in the tree if it stands to the right, else the last noun of the
 * phrase that follows; after "of", the noun of the phrase behind it.
 *
 * @param token the number's last token. @param next the token after the number.
 */
export function nounOf(sentence: Sentence, token: number, next: number): number | undefined {
  const { tokens } = sentence
  if (tokens[next]?.form.toLowerCase() === 'of') {
    const determined = ['DET', 'PRON'].includes(tokens[next + 1]?.upos ?? '')
    return lastNoun(sentence, determined ? next + 2 : next + 1)
  }
  const number = tokens[token]
  const head = number && number.deprel === 'nummod' ? tokens[number.head] : undefined
  // "Three dead, dozens hurt": what stands behind a comma is counted for itself
  const near = head && number && number.head >= next && number.head < next + MAX_NOUN_RUN && tokens[next]?.form !== ',' && tokens[next + 1]?.form !== ','
  const noun = head?.upos === 'NOUN' || head?.upos === 'PROPN'
  if (near && noun && !isHyphen(sentence, number.head + 1)) return number.head
  return lastNoun(sentence, next)
}

const isHyphen = (sentence: Sentence, token: number): boolean => sentence.tokens[token]?.form === '-'

/** The last noun of the run of adjectives and nouns that begins at a token; past an owner ("the navy's ships"). */
function lastNoun(sentence: Sentence, start: number): number | undefined {
  const { tokens } = sentence
  let noun: number | undefined
  for (let i = start; i < start + MAX_NOUN_RUN; i++) {
    const token = tokens[i]
    if (!token) break
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      if (noun !== undefined && token.upos === 'PROPN' && tokens[noun]?.upos === 'NOUN') break
      noun = i
      if (token.xpos === 'NNS' && !isHyphen(sentence, i + 1) && tokens[i + 1]?.xpos !== 'POS') break
    } else if (token.xpos === 'POS') noun = undefined
    else if (token.upos === 'VERB' && noun !== undefined && !isHyphen(sentence, i - 1)) break
    else if (!isModifier(token.upos, token.xpos, token.form)) break
  }
  return noun
}

const PASSED_OVER = new Set(['-', '"', '“', '”', "'", '‘', '’', 'more', 'most', 'other'])

const isModifier = (upos: string, xpos: string, form: string): boolean =>
  upos === 'ADJ' || xpos === 'VBN' || xpos === 'VBG' || PASSED_OVER.has(form)

/*
 * Names as strings: how they are compared, shortened and written into keys.
 */
import { remembered } from '../remembered.js'

const QUOTES = /[.’'"“”()[\]]/g
const DASHES = /[-–—,/]/g
const PLAIN_WORD = /^[a-z]+$/

/**
 * The form under which two spellings of a name are one: lower case, without possessive 's, articles and
 * punctuation.
 *
 * @example normalizeName('The U.S. Navy’s') // 'us navy'
 */
export const normalizeName = remembered((name): string => {
  const lower = name.normalize('NFKC').toLowerCase()
  if (PLAIN_WORD.test(lower)) return lower
  return lower
    .replace(/[’']s(?![\p{L}\p{N}])/gu, '')
    .replace(QUOTES, '')
    .replace(DASHES, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|a|an) (?=.)/, '')
})

/** The words of a normalized name. */
export const wordsOf = remembered((name): readonly string[] => normalizeName(name).split(' ').filter(w => w !== ''))

/** One line, single spaces: a stretch of text as a name is shown. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Words that an acronym may leave out. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'al', 'a', 'an', '&', 'at'])

/** "CENTCOM", "U.N.", "KPA", "BoI": letters only, mostly capitals, at least two. */
export const isAcronym = remembered((name): boolean => {
  const bare = name.replace(/[.\s]/g, '')
  if (bare.length < 2 || bare.length > 10 || !/^[\p{L}\p{N}-]+$/u.test(bare) || /\s/.test(name.trim())) return false
  const capitals = bare.replace(/[^\p{Lu}]/gu, '').length
  return capitals >= 2 && capitals * 2 >= bare.length
})

/**
 * Whether an acronym is made of the initials of a longer name, in order, with or without its small words:
 * "SDF" of "Syrian Democratic Forces", "DoD" of "Department of Defense", "EPA" of "U.S. Environmental
 * Protection Agency". A long acronym may take several letters of a word: "CENTCOM" of "Central Command".
 */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const words = name.toLowerCase().replace(/[’']s(?![\p{L}\p{N}])/gu, '').split(/[\s\-–—/]+/)
    .map(w => w.replace(/[^\p{L}\p{N}&]/gu, '')).filter(w => w !== '')
  if (letters.length < 2 || letters.length > 10 || words.length < 2 || words.length > 14) return false
  if (words.join('') === letters) return false
  return spells(letters, words, 0, 0) || (words.length > 2 && spells(letters, words, 0, 1)) || (letters.length >= 6 && syllables(letters, words, 0, 0))
}

/** "NAVCENT" of "Naval Forces Central Command": beginnings of some of the words, three letters at least of each. */
function syllables(letters: string, words: readonly string[], at: number, word: number): boolean {
  if (at === letters.length) return true
  const current = words[word]
  if (current === undefined) return false
  for (let taken = 3; taken <= SYLLABLE && at + taken <= letters.length; taken++) {
    if (current.startsWith(letters.slice(at, at + taken)) && syllables(letters, words, at + taken, word + 1)) return true
  }
  return syllables(letters, words, at, word + 1)
}

/** Longest run of letters that an acronym takes from one word, when it is long enough to be of that kind. */
const SYLLABLE = 4

function spells(letters: string, words: readonly string[], at: number, word: number): boolean {
  const current = words[word]
  if (current === undefined) return at === letters.length
  if (SMALL.has(current) && spells(letters, words, at, word + 1)) return true
  const most = letters.length >= 6 ? SYLLABLE : 1
  for (let taken = 1; taken <= most && current.charAt(taken - 1) === letters.charAt(at + taken - 1); taken++) {
    if (at + taken > letters.length) return false
    if (spells(letters, words, at + taken, word + 1)) return true
  }
  return false
}

/** Letters whose plain form Unicode's decomposition does not give. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ł', 'l'], ['ı', 'i'],
])

/**
 * A name inside a key: lower case, hyphens, ASCII where the letters decompose to it; letters of other
 * scripts stay as they are.
 *
 * @example slug('Łukasz Müller') // 'lukasz-muller'
 */
export function slug(name: string): string {
  const plain = [...name.toLowerCase().normalize('NFKD')].map(c => PLAIN.get(c) ?? c).join('')
  return plain
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'".]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .normalize('NFC')
}

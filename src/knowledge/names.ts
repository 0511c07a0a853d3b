/*
 * Names as keys. All tables are sorted by `nameKey`, both when they are made (training/knowledge.ts) and
 * when they are searched, so this file decides what counts as the same name.
 */

import { narrow } from '../narrow.js'
import { remembered } from '../remembered.js'

/** Letters that do not come apart into a base letter and marks (Unicode NFKD leaves them whole). */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'], ['ł', 'l'], ['ı', 'i'], ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'],
  ['ħ', 'h'], ['ŋ', 'n'], ['ə', 'a'],
])
const PLAIN = /^[a-z0-9 ]*$/
const MARKS = /\p{M}+/gu
const OTHER_LETTERS = /[øłıßæœđðþħŋə]/g
/** Apostrophes of all kinds, full stops and the modifier letters of transliteration stand for nothing. */
const SILENT = /['’‘ʿʾʻʼ`´.]/g
const GAP = /[^\p{L}\p{N}&+]+/gu
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'], ['ste', 'sainte'], ['mt', 'mount'], ['ft', 'fort'],
])

/**
 * The name in the form in which tables are searched: lower case, without accents, punctuation and a
 * leading "the"; "St." is "saint", "Mt." is "mount".
 *
 * @example nameKey('the Ürümqi–St. Louis') // 'urumqi saint louis'
 */
export const nameKey = remembered((name): string => {
  let key = narrow(name).toLowerCase()
  if (!PLAIN.test(key)) {
    key = key.normalize('NFKD').replace(MARKS, '').replace(OTHER_LETTERS, letter => WHOLE_LETTERS.get(letter) ?? letter)
    key = key.replace(SILENT, '').replace(GAP, ' ').trim()
  }
  if (key.startsWith('the ')) key = key.slice(4)
  const space = key.indexOf(' ')
  const long = space > 0 && space <= 3 ? ABBREVIATED.get(key.slice(0, space)) : undefined
  return long === undefined ? key : long + key.slice(space)
})

const LOWER_CASE = /\p{Ll}/u
const ARTICLE = /^the /i
const NOT_LOWER_CASE = /\p{Lu}|\p{Lt}|\p{Lo}|\p{N}/u

/** Whether a word could be a name at all: "Polish" but not "polish". */
export function isNameLike(name: string): boolean {
  return NOT_LOWER_CASE.test(name)
}

/** Whether the letters of an alias are all capitals, so that it is looked up only by capitals: "WHO", "U.S.". */
export function isAcronym(name: string): boolean {
  return name.length <= 8 && !LOWER_CASE.test(name) && /\p{Lu}/u.test(name)
}

/**
 * Whether a name as written may be this alias. The keys are the same already; what is left is case and the
 * article: "Who" is not the WHO and "us" is not the US, while "IRAQ" in a headline is Iraq; "Hill" is not The
 * Hill.
 */
export function mayBe(written: string, alias: string): boolean {
  if (!isNameLike(written) || (isAcronym(alias) && !isAcronym(written))) return false
  return !ARTICLE.test(alias) || ARTICLE.test(written)
}

import type { Atom } from './atoms.js'
import table from './numbers.json' with { type: 'json' }

const UNITS = new Map(Object.entries(table.units))
const TENS = new Map(Object.entries(table.tens))
const SCALES = new Map(Object.entries(table.scales))
const GLUED_SCALES = new Map(Object.entries(table.gluedScales))
const COLLECTIVES = new Map(Object.entries(table.collectives))
const ORDINALS = new Map(Object.entries(table.ordinals))
const ARTICLES = new Set(table.articles)
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])
/** "0900", "007", the "000" of a number that was torn apart: digits that count nothing. */
const LEADING_ZERO = /^0\d/
/** "3 hundred thousand": no number has more scale words behind its digits. */
const MAX_SCALES = 2
const HYPHENS = new Set(['-', '‐', '‑'])

/** A number read from atoms: `to` is the first atom after it. */
export interface Numeral {
  readonly to: number
  readonly value: number
  /** Whether it is digits alone, such as a year or the day of a month may be. */
  readonly plain: boolean
}

const isHyphen = (atom: Atom | undefined): boolean => atom !== undefined && HYPHENS.has(atom.word)

/** Keeps sums of tenths and scales exact: 2.3 million is 2300000. */
const times = (value: number, scale: number): number => Number((value * scale).toPrecision(15))

/**
 * The cardinal number that begins at an atom: "1,426", "2.5 million", "3bn", "twenty-five",
 * "two hundred and six thousand", "half a million", "a dozen", "one and a half".
 *
 * @param at index of the first atom.
 */
export function numeralAt(atoms: readonly Atom[], at: number): Numeral | undefined {
  const atom = atoms[at]
  if (atom === undefined) return undefined
  if (atom.number !== undefined) return LEADING_ZERO.test(atom.text) ? undefined : digitsAt(atoms, at, atom.number)
  return halfAt(atoms, at) ?? wordsAt(atoms, at)
}

function digitsAt(atoms: readonly Atom[], at: number, number: number): Numeral {
  let value = number
  let to = at + 1
  const next = atoms[to]
  const glued = next?.glued ? GLUED_SCALES.get(next.word) : undefined
  if (glued !== undefined) return { to: to + 1, value: times(value, glued), plain: false }
  for (let words = 0; words < MAX_SCALES; words++) {
    const scale = scaleAt(atoms, to)
    if (scale === undefined) break
    value = times(value, scale.value)
    to = scale.to
  }
  return { to, value, plain: to === at + 1 }
}

/** "million", "-million" and, after money ("$3 bn"), "bn". */
function scaleAt(atoms: readonly Atom[], at: number): { value: number; to: number } | undefined {
  const skip = isHyphen(atoms[at]) && atoms[at]?.glued && atoms[at + 1]?.glued ? 1 : 0
  const word = atoms[at + skip]?.word ?? ''
  const value = SCALES.get(word) ?? COLLECTIVES.get(word) ?? (word.length > 1 ? GLUED_SCALES.get(word) : undefined)
  return value === undefined ? undefined : { value, to: at + skip + 1 }
}

/** "half a million", "half a dozen" */
function halfAt(atoms: readonly Atom[], at: number): Numeral | undefined {
  if (atoms[at]?.word !== 'half' || !ARTICLES.has(atoms[at + 1]?.word ?? '')) return undefined
  const scale = scaleAt(atoms, at + 2)
  return scale && { to: scale.to, value: scale.value / 2, plain: false }
}

function wordsAt(atoms: readonly Atom[], at: number): Numeral | undefined {
  let total = 0
  let group: number | undefined
  let to = at
  if (ARTICLES.has(atoms[at]?.word ?? '')) {
    if (scaleAt(atoms, at + 1) === undefined) return undefined
    group = 1
    to = at + 1
  }
  for (;;) {
    const small = group === undefined || group % 100 === 0 ? smallAt(atoms, to, group !== undefined) : undefined
    const scale = group === undefined ? undefined : scaleAt(atoms, to)
    if (scale && !(scale.value === 100 && (group ?? 0) >= 100)) {
      const scaled = times(group ?? 1, scale.value)
      if (scale.value === 100) group = scaled
      else [total, group] = [total + scaled, undefined]
      to = scale.to
      if (scale.value === 100) continue
      if (scale.value === 12 || smallAt(atoms, to, true) === undefined) break
      group = 0
    } else if (small) {
      group = (group ?? 0) + small.value
      to = small.to
    } else break
  }
  if (to === at) return undefined
  return withHalf(atoms, { to, value: total + (group ?? 0), plain: false })
}

/** A number below one hundred, after "and" where the number has begun: "twenty-five", "and six". */
function smallAt(atoms: readonly Atom[], at: number, begun: boolean): { value: number; to: number } | undefined {
  const from = begun && atoms[at]?.word === 'and' ? at + 1 : at
  const word = atoms[from]?.word ?? ''
  const unit = UNITS.get(word)
  if (unit !== undefined) return { value: unit, to: from + 1 }
  const ten = TENS.get(word)
  if (ten === undefined) return undefined
  const next = isHyphen(atoms[from + 1]) ? from + 2 : from + 1
  const digit = UNITS.get(atoms[next]?.word ?? '')
  const joined = digit !== undefined && digit > 0 && digit < 10
  return joined ? { value: ten + digit, to: next + 1 } : { value: ten, to: from + 1 }
}

/** "two and a half", and "one and a half million" */
function withHalf(atoms: readonly Atom[], numeral: Numeral): Numeral {
  const half = ['and', 'a', 'half'].every((word, i) => atoms[numeral.to + i]?.word === word)
  if (!half) return numeral
  const to = numeral.to + 3
  const scale = scaleAt(atoms, to)
  return { to: scale?.to ?? to, value: times(numeral.value + 0.5, scale?.value ?? 1), plain: false }
}

/** The ordinal number that begins at an atom: "third", "22nd", "twenty-first". */
export function ordinalAt(atoms: readonly Atom[], at: number): Numeral | undefined {
  const atom = atoms[at]
  const next = atoms[at + 1]
  if (atom === undefined) return undefined
  if (atom.number !== undefined) {
    return next?.glued && ORDINAL_ENDINGS.has(next.word) ? { to: at + 2, value: atom.number, plain: false } : undefined
  }
  const ten = TENS.get(atom.word)
  const skip = isHyphen(next) ? 2 : 1
  const unit = ten === undefined ? undefined : ORDINALS.get(atoms[at + skip]?.word ?? '')
  if (ten !== undefined && unit !== undefined && unit < 10) return { to: at + skip + 1, value: ten + unit, plain: false }
  const value = ORDINALS.get(atom.word)
  return value === undefined ? undefined : { to: at + 1, value, plain: false }
}

/** "dozen", "hundred", "million" when it is one of the scale words. */
export function scaleOf(word: string): number | undefined {
  return SCALES.get(word) ?? COLLECTIVES.get(word)
}

/** Whether a cardinal or ordinal number in words can begin with this: "twenty", "third", "half", "a". */
export function beginsNumber(word: string): boolean {
  return UNITS.has(word) || TENS.has(word) || ORDINALS.has(word) || ARTICLES.has(word) || word === 'half'
}

import type { Atom } from '../numerals/atoms.js'
import type { Numeral } from '../numerals/numbers.js'
import table from './units.json' with { type: 'json' }

const SIGNS = new Map(Object.entries(table.currencySigns))
const PREFIXES = new Map(Object.entries(table.dollarPrefixes))
const CODES = new Map(Object.entries(table.currencyCodes))
const WORDS = new Map(Object.entries(table.currencyWords))
const MINOR = new Set(table.minorUnits)
const PERCENT = new Set(table.percent)
const MEASURES = new Set(table.measures)
const MODIFIERS = new Set(table.measureModifiers)
const HYPHENS = new Set(['-', '‐', '‑'])
/** More than this many of "pounds" are money; fewer are a weight. */
const MONEY_FROM = 1000

/** A unit after a number: `to` is the first atom after it. */
export interface UnitRead {
  readonly to: number
  readonly unit: 'percent' | 'money' | 'measure' | 'age'
  readonly currency?: string
  /** Hundredths of the currency: cents. */
  readonly minor?: boolean
}

const wordAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.word ?? ''
const afterHyphen = (atoms: readonly Atom[], at: number): number =>
  HYPHENS.has(wordAt(atoms, at)) && atoms[at]?.glued ? at + 1 : at

/** A currency before a number: "$", "US$", "EUR". Codes are written in capitals. */
export function currencyAt(atoms: readonly Atom[], at: number): { currency: string; to: number } | undefined {
  const word = wordAt(atoms, at)
  const sign = SIGNS.get(word)
  if (sign !== undefined) return { currency: sign, to: at + 1 }
  const prefix = PREFIXES.get(word)
  if (prefix !== undefined && wordAt(atoms, at + 1) === '$' && atoms[at + 1]?.glued) {
    return { currency: prefix, to: at + 2 }
  }
  const code = CODES.get(word)
  if (code === undefined || !/^\p{Lu}/u.test(atoms[at]?.text ?? '')) return undefined
  return { currency: code, to: wordAt(atoms, at + 1) === '.' ? at + 2 : at + 1 }
}

/** The unit that follows a number: "%", "per cent", "euros", "square miles", "-year-old", "years old". */
export function unitAt(atoms: readonly Atom[], at: number, number: Numeral): UnitRead | undefined {
  const start = afterHyphen(atoms, at)
  const word = wordAt(atoms, start)
  if (PERCENT.has(word) || (word === 'per' && wordAt(atoms, start + 1) === 'cent')) {
    const to = word === 'per' ? start + 2 : start + 1
    return { unit: 'percent', to: ['point', 'points'].includes(wordAt(atoms, to)) ? to + 1 : to }
  }
  return ageAt(atoms, start) ?? moneyWordAt(atoms, start, number) ?? measureAt(atoms, start)
}

/** "12-year-old", "12 years old", "12 years of age" */
function ageAt(atoms: readonly Atom[], at: number): UnitRead | undefined {
  if (!['year', 'years', 'month', 'months', 'day', 'days', 'week', 'weeks'].includes(wordAt(atoms, at))) return undefined
  const next = afterHyphen(atoms, at + 1)
  if (['old', 'olds'].includes(wordAt(atoms, next))) return { unit: 'age', to: next + 1 }
  return wordAt(atoms, at + 1) === 'of' && wordAt(atoms, at + 2) === 'age' ? { unit: 'age', to: at + 3 } : undefined
}

function moneyWordAt(atoms: readonly Atom[], at: number, number: Numeral): UnitRead | undefined {
  const start = ['us', 'american', 'canadian', 'australian', 'british'].includes(wordAt(atoms, at)) ? at + 1 : at
  const word = wordAt(atoms, start)
  const code = CODES.get(word)
  const capitals = word.length === 3 && /^\p{Lu}+$/u.test(atoms[start]?.text ?? '')
  if (code !== undefined && capitals) return { unit: 'money', currency: code, to: start + 1 }
  const currency = WORDS.get(word)
  if (currency === undefined || (MEASURES.has(word.replace(/s$/, '')) && number.value < MONEY_FROM)) return undefined
  if (word === 'won' && number.value < MONEY_FROM) return undefined
  return { unit: 'money', currency, to: start + 1, ...(MINOR.has(word) && { minor: true }) }
}

function measureAt(atoms: readonly Atom[], at: number): UnitRead | undefined {
  let start = at
  while (MODIFIERS.has(wordAt(atoms, start)) && start - at < 3) start = afterHyphen(atoms, start + 1)
  const word = wordAt(atoms, start)
  const known = MEASURES.has(word) || (word.endsWith('s') && MEASURES.has(word.slice(0, -1)))
  return known ? { unit: 'measure', to: start + 1 } : undefined
}

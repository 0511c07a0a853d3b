import type { Name, Sentence } from '../../model/index.js'
import type { Atom } from '../numerals/atoms.js'
import { atomsOf, wordsOf } from '../numerals/atoms.js'
import type { TimeExpression } from '../time/index.js'
import { findTimes } from '../time/index.js'
import { amountAt } from './amounts.js'
import type { Amount, Quantity } from './quantity.js'
import { boundsAround, isIdentifier, nounOf } from './surroundings.js'

export type { Quantity, QuantityUnit } from './quantity.js'

const MAX_AGE = 119

/**
 * The quantities that a sentence states: counts with what they count and how they are bounded, shares,
 * money, measures, ages, places in an order, and years. Numbers that are part of a date or of a name are none.
 *
 * Words for many give the least that they mean, with bound `min`: "dozens" 12, "scores" 20, "hundreds" 100,
 * "tens of thousands" 10,000, "several hundred" 200. "Nearly" and "about" are `approx`, "up to" and
 * "as many as" `max`. A range has its lower end as `value`, its upper as `upper`, and bound `min`. A
 * fraction is `percent`, rounded to four digits.
 *
 * @param allTimes the sentence's times (`findTimes`), where they are known already.
 * @returns in order, not overlapping. Offsets are UTF-16 code units into the article's text.
 * @example
 * // "The blast killed at least 137 people."
 * findQuantities(sentence) // [{ value: 137, bound: 'min', unit: 'count', noun: 6, text: 'at least 137', … }]
 */
export function findQuantities(sentence: Sentence, allTimes = findTimes(sentence, undefined)): readonly Quantity[] {
  const atoms = atomsOf(sentence)
  const names = namesByToken(sentence)
  const times = allTimes.filter(time => time.kind !== 'duration')
  const quantities: Quantity[] = []
  let free = 0
  let nextTime = 0
  for (let at = 0; at < atoms.length;) {
    const start = atoms[at]?.start ?? 0
    while ((times[nextTime]?.end ?? Number.POSITIVE_INFINITY) <= start) nextTime++
    const time = times[nextTime]
    if (time && time.start <= start) {
      const year = yearIn(atoms, at, time)
      if (year) quantities.push(year)
      while (at < atoms.length && (atoms[at]?.start ?? 0) < time.end) at++
      continue
    }
    const amount = amountAt(atoms, at)
    if (!amount || isNoCount(sentence, names, atoms, at, amount)) at = amount?.to ?? at + 1
    else {
      const quantity = quantityOf(sentence, names, atoms, at, amount, free)
      quantities.push(quantity.value)
      at = quantity.to
      free = at
    }
  }
  return quantities
}

type Names = readonly (Name | undefined)[]

/** For each token the name that it is in. */
function namesByToken(sentence: Sentence): Names {
  const names: (Name | undefined)[] = sentence.tokens.map(() => undefined)
  for (const name of sentence.names) names.fill(name, name.first, name.last + 1)
  return names
}

/** A time that is a year and nothing else. */
function yearIn(atoms: readonly Atom[], at: number, time: TimeExpression): Quantity | undefined {
  const atom = atoms[at]
  if (!atom?.number || time.value !== atom.text || atom.end !== time.end) return undefined
  const { start, end, token } = atom
  return { start, end, first: token, last: token, value: atom.number, bound: 'exact', unit: 'year', text: atom.text }
}

/** Numbers that name things, parts of names, and the pronoun "one". */
function isNoCount(sentence: Sentence, names: Names, atoms: readonly Atom[], at: number, amount: Amount): boolean {
  const token = atoms[at]?.token ?? 0
  if (isIdentifier(sentence, atoms, at, amount.to) && amount.unit !== 'money') return true
  if (isScore(atoms, at, amount) || (amount.unit === 'ordinal' && !isPlace(sentence, atoms, amount))) return true
  const name = names[token]
  if (name && name.last > name.first && !isPlural(sentence, name.last)) {
    if (token > name.first || name.type === 'ORG' || amount.unit === 'ordinal') return true
  }
  const one = sentence.tokens[token]
  return atoms[at]?.word === 'one' && amount.unit === 'count' && (one?.upos !== 'NUM' && one?.upos !== 'X')
}

/** "the first attack", not "first noticed". */
const isPlace = (sentence: Sentence, atoms: readonly Atom[], amount: Amount): boolean =>
  nounOf(sentence, atoms[amount.to - 1]?.token ?? 0, atoms[amount.to]?.token ?? sentence.tokens.length) !== undefined

const isPlural = (sentence: Sentence, token: number): boolean => sentence.tokens[token]?.xpos === 'NNS'

/** No team scores more. */
const MAX_SCORE = 200

/** "3 – 0", "won 2-1": the result of a match, or the second half of one. */
function isScore(atoms: readonly Atom[], at: number, amount: Amount): boolean {
  const join = atoms[amount.to]
  const second = atoms[amount.to + 1]
  const dash = (atom: Atom | undefined): boolean => atom?.word === '–' || atom?.word === '-'
  if (amount.upper !== undefined) {
    return amount.unit === 'count' && atoms[at + 1]?.word === '–' && atoms[at + 1]?.glued === false
  }
  const first = dash(join) && second?.number !== undefined && second.number <= amount.value && amount.value < MAX_SCORE
  const last = dash(atoms[at - 1]) && atoms[at - 2]?.number !== undefined
  return amount.unit === 'count' && (first || last)
}

function quantityOf(
  sentence: Sentence, names: Names, atoms: readonly Atom[], at: number, amount: Amount, free: number,
): { value: Quantity; to: number } {
  const around = boundsAround(atoms, at, amount.to)
  const from = Math.max(free, around.from)
  const [first, last] = [atoms[from], atoms[around.to - 1]]
  const tokens = { first: first?.token ?? 0, last: last?.token ?? 0 }
  const age = ageOf(sentence, names, atoms, at, amount)
  const noun = age?.noun ?? nounFor(sentence, atoms, amount, around.to)
  // "only a quarter" is still rounded, and the words before a range bound neither end
  const own = amount.upper !== undefined || (amount.bound && around.bound === 'exact')
  const bound = (own ? undefined : around.bound) ?? amount.bound ?? 'exact'
  return {
    to: around.to,
    value: {
      start: first?.start ?? 0, end: last?.end ?? 0, ...tokens,
      value: amount.value, bound, unit: age ? 'age' : amount.unit,
      ...(amount.upper !== undefined && { upper: amount.upper }),
      ...(amount.currency !== undefined && { currency: amount.currency }),
      ...(noun !== undefined && { noun }), text: wordsOf(atoms, from, around.to),
    },
  }
}

/** What is counted; a measure counts its unit, and money nothing. */
function nounFor(sentence: Sentence, atoms: readonly Atom[], amount: Amount, to: number): number | undefined {
  const last = atoms[amount.to - 1]?.token ?? 0
  if (amount.unit === 'money') return undefined
  if (amount.unit === 'measure') return last
  const next = atoms[to]?.token ?? sentence.tokens.length
  if (amount.unit === 'percent' && !amount.partitive && atoms[to]?.word !== 'of') return undefined
  return nounOf(sentence, last, next)
}

/** "Ada Marlow, 19, a student", "aged 19": a number alone that is an age, and whose. */
function ageOf(
  sentence: Sentence, names: Names, atoms: readonly Atom[], at: number, amount: Amount,
): { noun?: number } | undefined {
  const { value, unit, upper } = amount
  if (unit !== 'count' || upper !== undefined) return undefined
  if (!Number.isInteger(value) || value < 1 || value > MAX_AGE) return undefined
  const before = atoms[at - 1]?.word
  if (before === 'aged' || before === 'age') return {}
  if (before !== ',' || ![',', '.', ')', ';'].includes(atoms[amount.to]?.word ?? '')) return undefined
  const person = atoms[at - 2]?.token ?? 0
  return names[person]?.type === 'PER' || sentence.tokens[person]?.upos === 'PROPN' ? { noun: person } : undefined
}

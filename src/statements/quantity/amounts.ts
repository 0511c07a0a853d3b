import type { Atom } from '../numerals/atoms.js'
import type { Numeral } from '../numerals/numbers.js'
import { beginsNumber, numeralAt, ordinalAt, scaleOf } from '../numerals/numbers.js'
import type { Amount } from './quantity.js'
import { currencyAt, unitAt } from './units.js'
import table from './units.json' with { type: 'json' }

/** A way to write an amount; undefined where none begins at the atom. */
type AmountReader = (atoms: readonly Atom[], at: number) => Amount | undefined

const PLURALS = new Map(Object.entries(table.plurals))
const TENS = new Map(Object.entries(table.tens))
const FRACTIONS = new Map(Object.entries(table.fractions))
const VAGUE_SCALES = new Map(Object.entries(table.vagueScales))
const ADVERBS = new Map(Object.entries(table.adverbs))
const NONE_OF = new Set(table.noneOf)
const JOINS = new Set(['to', '-', '–', '‑', 'or'])
/** "a third" and the like are rounded. */
const SHARE_DIGITS = 4

const wordAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.word ?? ''
const sees = (atoms: readonly Atom[], at: number, ...words: readonly string[]): boolean =>
  words.every((word, i) => wordAt(atoms, at + i) === word)

const OPENERS = new Set([...PLURALS.keys(), ...TENS.keys(), ...VAGUE_SCALES.keys(), ...ADVERBS.keys(), 'between', 'no'])

/** Whether any amount can begin with an atom: most words are passed over by this alone. */
function opensAmount(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  if (atom === undefined) return false
  return atom.number !== undefined || OPENERS.has(atom.word) || beginsNumber(atom.word)
    || currencyAt(atoms, at) !== undefined
}

/** The amount that begins at an atom, with its unit. */
export function amountAt(atoms: readonly Atom[], at: number): Amount | undefined {
  if (!opensAmount(atoms, at)) return undefined
  for (const read of [moneyAt, shareAt, pluralAt, vagueScaleAt, pairAt, ordinalPlace, numberAt, adverbAt, noneAt]) {
    const amount = read(atoms, at)
    if (amount) return amount
  }
  return undefined
}

/** "$2.5 million", "US$ 20,000", "£3bn", "EUR 5m", "$10 to $15" */
const moneyAt: AmountReader = (atoms, at) => {
  const sign = currencyAt(atoms, at)
  const numeral = sign && numeralAt(atoms, sign.to)
  if (!sign || !numeral) return undefined
  const second = JOINS.has(wordAt(atoms, numeral.to)) ? numeral.to + 1 : undefined
  const end = second === undefined ? undefined : numeralAt(atoms, currencyAt(atoms, second)?.to ?? second)
  const money = { unit: 'money', currency: sign.currency } as const
  if (!end || end.value <= numeral.value) return { ...money, to: numeral.to, value: numeral.value }
  const value = sameScale(atoms, numeral, end)
  return { ...money, to: end.to, value, upper: end.value, bound: 'min' }
}

/** What follows "half" when it is a share: "half the seats". */
const WHOLE_OPENERS = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'all'])

/** "a third of", "two-thirds", "half the", "one in five", "three out of four": as a percentage. */
const shareAt: AmountReader = (atoms, at) => {
  const half = wordAt(atoms, at) === 'half' && WHOLE_OPENERS.has(wordAt(atoms, at + 1))
  if (half) return { unit: 'percent', value: 50, to: at + 1, bound: 'approx', partitive: wordAt(atoms, at + 1) === 'of' }
  const count = numeralAt(atoms, at) ?? (['a', 'an'].includes(wordAt(atoms, at)) ? { value: 1, to: at + 1 } : undefined)
  if (!count || !Number.isInteger(count.value) || count.value < 1) return undefined
  const name = wordAt(atoms, count.to) === '-' ? count.to + 1 : count.to
  const parts = FRACTIONS.get(wordAt(atoms, name))
  const of = wordAt(atoms, name + 1) === 'of'
  if (parts !== undefined && count.value < parts && (of || wordAt(atoms, name).endsWith('s'))) {
    return { unit: 'percent', value: percent(count.value, parts), to: name + 1, bound: 'approx', partitive: of }
  }
  return ratioAt(atoms, count)
}

function ratioAt(atoms: readonly Atom[], count: Pick<Numeral, 'to' | 'value'>): Amount | undefined {
  const outOf = sees(atoms, count.to, 'out', 'of')
  const oneIn = count.value === 1 && wordAt(atoms, count.to) === 'in'
  const whole = outOf || oneIn ? numeralAt(atoms, count.to + (outOf ? 2 : 1)) : undefined
  if (!whole || whole.value <= count.value || (oneIn && whole.value > 1000)) return undefined
  if (unitAt(atoms, whole.to, whole)?.unit === 'measure') return undefined
  return { unit: 'percent', value: percent(count.value, whole.value), to: whole.to, bound: 'approx', partitive: true }
}

const percent = (part: number, whole: number): number => Number((100 * part / whole).toPrecision(SHARE_DIGITS))

/** What tells that scores are people: "scores ⟨injured⟩", "⟨wounding⟩ scores". */
const SCORED = new Set(['injured', 'wounded', 'hurt', 'killed', 'dead', 'more', 'missing', 'arrested', 'detained', 'displaced'])
const SCORING = new Set(['killing', 'wounding', 'injuring', 'killed', 'wounded', 'injured', 'arrested', 'detained', 'arresting', 'detaining'])

/** "dozens of", "hundreds of thousands of", "millions": at least one of the scale. */
const pluralAt: AmountReader = (atoms, at) => {
  const word = wordAt(atoms, at)
  const tens = TENS.get(word)
  const scale = wordAt(atoms, at + 1) === 'of' ? PLURALS.get(wordAt(atoms, at + 2)) : undefined
  if (tens !== undefined && scale !== undefined && scale >= 1000) {
    return { unit: 'count', bound: 'min', value: tens * scale, to: at + 3, partitive: wordAt(atoms, at + 3) === 'of' }
  }
  const value = PLURALS.get(word)
  const of = wordAt(atoms, at + 1) === 'of'
  if (value === undefined || (word === 'scores' && (of ? atoms[at + 2]?.number !== undefined : !SCORED.has(wordAt(atoms, at + 1)) && !SCORING.has(wordAt(atoms, at - 1))))) return undefined
  const money = of ? currencyWordAt(atoms, at + 2) : undefined
  if (money) return { unit: 'money', bound: 'min', value, to: money.to, currency: money.currency }
  return { unit: 'count', bound: 'min', value, to: at + 1, partitive: of }
}

function currencyWordAt(atoms: readonly Atom[], at: number): { currency: string; to: number } | undefined {
  const unit = unitAt(atoms, at, { value: 1000, to: at, plain: false })
  return unit?.unit === 'money' && unit.currency !== undefined ? { currency: unit.currency, to: unit.to } : undefined
}

/** "several hundred", "a few thousand": at least two of the scale. */
const vagueScaleAt: AmountReader = (atoms, at) => {
  const start = wordAt(atoms, at) === 'a' ? at + 1 : at
  const factor = VAGUE_SCALES.get(wordAt(atoms, start))
  const scale = scaleOf(wordAt(atoms, start + 1))
  if (factor === undefined || scale === undefined) return undefined
  const numeral = { to: start + 2, value: factor * scale, plain: false }
  return { bound: 'min', ...withUnit(atoms, numeral) }
}

/** "a couple of", "a pair of" */
const pairAt: AmountReader = (atoms, at) => {
  if (wordAt(atoms, at) !== 'a' || wordAt(atoms, at + 2) !== 'of') return undefined
  const word = wordAt(atoms, at + 1)
  if (word !== 'couple' && word !== 'pair') return undefined
  const unit = unitAt(atoms, at + 3, { to: at + 3, value: 2, plain: false })
  if (unit?.unit === 'measure') return { ...unit, value: 2, bound: 'approx' }
  return { unit: 'count', value: 2, to: at + 2, bound: word === 'pair' ? 'exact' : 'approx', partitive: true }
}

/** "137", "10 to 15", "2.5 million euros", "70%", "12-year-old" */
const numberAt: AmountReader = (atoms, at) => {
  const between = wordAt(atoms, at) === 'between'
  const first = numeralAt(atoms, between ? at + 1 : at)
  if (!first) return undefined
  if (!between) return rangeAt(atoms, at, first, JOINS) ?? withUnit(atoms, first)
  return rangeAt(atoms, at, first, new Set(['and']))
}

function rangeAt(atoms: readonly Atom[], at: number, first: Numeral, joins: ReadonlySet<string>): Amount | undefined {
  const share = ['%', 'percent'].includes(wordAt(atoms, first.to)) ? first.to + 1 : first.to
  const join = atoms[share]
  if (!join || !joins.has(join.word) || wordAt(atoms, at - 1) === 'from') return undefined
  const second = numeralAt(atoms, share + 1)
  if (!second || second.value <= first.value) return undefined
  return { ...withUnit(atoms, second), value: sameScale(atoms, first, second), upper: second.value, bound: 'min' }
}

/** "2 to 3 million": the first shares the scale of the second. */
function sameScale(atoms: readonly Atom[], first: Numeral, second: Numeral): number {
  const scaleWord = atoms[second.to - 1]
  const bare = atoms.slice(first.to, second.to - 1).findLast(atom => atom.number !== undefined)?.number
  if (!first.plain || second.plain || scaleWord?.number !== undefined || !bare || first.value >= 1000) return first.value
  const scaled = Number((first.value * second.value / bare).toPrecision(15))
  // "3 to 3 million" is a range only when the first is as small as it is written.
  return scaled < second.value ? scaled : first.value
}

function withUnit(atoms: readonly Atom[], numeral: Numeral): Amount {
  const unit = unitAt(atoms, numeral.to, numeral)
  if (unit) return { ...unit, value: unit.minor ? numeral.value / 100 : numeral.value }
  return { unit: 'count', value: numeral.value, to: numeral.to }
}

/** "twice", "at least once"; "once a stronghold" counts nothing. */
const adverbAt: AmountReader = (atoms, at) => {
  const word = wordAt(atoms, at)
  const value = ADVERBS.get(word)
  if (value === undefined || ['as', 'the', 'more', 'that'].includes(wordAt(atoms, at + 1))) return undefined
  if (value === 1 && !['least', 'than', 'only'].includes(wordAt(atoms, at - 1))) return undefined
  return { unit: 'count', value, to: at + 1 }
}

/** "no casualties" are none; "no talks" says that something did not happen. */
const noneAt: AmountReader = (atoms, at) =>
  wordAt(atoms, at) === 'no' && NONE_OF.has(wordAt(atoms, at + 1)) ? { unit: 'count', value: 0, to: at + 1 } : undefined

/** "the third attempt", "22nd" */
const ordinalPlace: AmountReader = (atoms, at) => {
  const ordinal = ordinalAt(atoms, at)
  return ordinal && { unit: 'ordinal', value: ordinal.value, to: ordinal.to }
}

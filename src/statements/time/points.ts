import { ordinalAt } from '../numerals/numbers.js'
import type { PartialDate, Slice } from './partial.js'
import type { Read, Reader } from './reader.js'
import words from './words.json' with { type: 'json' }

/** A way to write a date; undefined where none begins at the atom. */
type PointReader = (reader: Reader, at: number) => Read<PartialDate> | undefined

const SEASONS = new Map(Object.entries(words.seasons))
const SLICES = new Map(Object.entries(words.slices))
const DECADES = new Map(Object.entries(words.decades))
const NAMED_DAYS = new Map<string, PartialDate>(Object.entries(words.namedDays))
const MONTH_OPENERS = new Set(words.monthOpeners)
const YEAR_PREPOSITIONS = new Set(words.yearPrepositions)
/** Months that are words or first names too. */
const AMBIGUOUS_MONTHS = new Set(['march', 'april', 'may', 'june', 'august'])
const DASHES = new Set(['-', '–', '‑', '/'])

const isDash = (reader: Reader, at: number): boolean => DASHES.has(reader.word(at))

function isSlice(word: string): word is Slice {
  return word === 'early' || word === 'mid' || word === 'late'
}

/**
 * The date, month, year, season or decade that begins at an atom, as far as the text gives it:
 * "Friday, July 21, 2017", "5-6 April", "early January", "the summer of 2017", "Q3 2016", "the 1990s".
 */
export function pointAt(reader: Reader, at: number): Read<PartialDate> | undefined {
  const readers = [
    slicePoint, weekdayPoint, isoPoint, monthFirst, dayFirst, seasonPoint, quarterPoint, decadePoint, centuryPoint,
    namedDay, yearPoint,
  ]
  for (const read of readers) {
    const point = read(reader, at)
    if (point) return point
  }
  return undefined
}

/** "early January", "mid-2015", "late in 2016", "the end of May" */
const slicePoint: PointReader = (reader, at) => {
  const start = reader.word(at) === 'the' ? at + 1 : at
  const slice = SLICES.get(reader.word(start))
  if (slice === undefined || !isSlice(slice)) return undefined
  const bare = isSlice(reader.word(start))
  let to = start + 1
  if (bare ? isDash(reader, to) : reader.word(to) === 'of') to++
  else if (bare && reader.isOneOf(to, 'in', 'on')) to++
  else if (!bare) return undefined
  if (reader.word(to) === 'the') to++
  const inner = monthFirst(reader, to) ?? decadePoint(reader, to) ?? seasonPoint(reader, to) ?? centuryPoint(reader, to)
    ?? weekdayPoint(reader, to) ?? bareYear(reader, to)
  return inner && { value: { ...inner.value, slice }, to: inner.to }
}

/** "Friday, July 21, 2017", "Monday 19 December", "Tuesday" */
const weekdayPoint: PointReader = (reader, at) => {
  const weekday = reader.weekday(at)
  if (!weekday) return undefined
  const part = words.dayParts.includes(reader.word(weekday.to)) ? weekday.to + 1 : weekday.to
  const open = reader.word(part) === '(' ? part + 1 : reader.skipComma(part)
  const date = monthFirst(reader, open) ?? dayFirst(reader, reader.word(open) === 'the' ? open + 1 : open)
  if (date?.value.day === undefined) return { value: { weekday: weekday.value }, to: part }
  const closed = reader.word(part) === '(' && reader.word(date.to) === ')'
  return { value: { ...date.value, weekday: weekday.value }, to: closed ? date.to + 1 : date.to }
}

/** "2024-03-05" */
const isoPoint: PointReader = (reader, at) => {
  const year = reader.year(at)
  const [first, month, second, day] = reader.atoms.slice(at + 1, at + 5)
  if (!year || first?.word !== '-' || second?.word !== '-' || !first.glued || !day?.glued) return undefined
  if (month?.text.length !== 2 || day.text.length !== 2 || !month.number || !day.number) return undefined
  return { value: { year: year.value, month: month.number, day: day.number }, to: at + 5 }
}

/** "October 25-26, 2016", "Nov. 29", "May 2006", "in March" */
const monthFirst: PointReader = (reader, at) => {
  const month = reader.month(at)
  if (!month) return undefined
  const day = reader.word(month.to) === 'the' ? reader.dayNumber(month.to + 1) : reader.dayNumber(month.to)
  if (day && !isCounting(reader, day.to - 1) && reader.word(day.to) !== 's') {
    return withYear(reader, dayRange(reader, { month: month.value }, day))
  }
  const year = reader.year(reader.word(month.to) === 'of' ? month.to + 1 : reader.skipComma(month.to))
  if (year) return { value: { month: month.value, year: year.value }, to: year.to }
  const known = !AMBIGUOUS_MONTHS.has(reader.word(at)) || MONTH_OPENERS.has(reader.word(at - 1)) || isDash(reader, at - 1)
  return known && reader.nameAt(at)?.type !== 'PER' ? { value: { month: month.value }, to: month.to } : undefined
}

/** "4 April", "5-6 April 2016", "the 17th of October" */
const dayFirst: PointReader = (reader, at) => {
  const day = reader.dayNumber(at)
  if (!day) return undefined
  const range = dayRange(reader, {}, day)
  const month = reader.month(reader.word(range.to) === 'of' ? range.to + 1 : range.to)
  if (!month) return undefined
  const date = withYear(reader, { value: { ...range.value, month: month.value }, to: month.to })
  return date.value.year === undefined ? withShortYear(reader, date) : date
}

/** "25", "25-26" */
function dayRange(reader: Reader, date: PartialDate, day: Read<number>): Read<PartialDate> {
  const last = isDash(reader, day.to) ? reader.dayNumber(day.to + 1) : undefined
  if (!last || last.value <= day.value) return { value: { ...date, day: day.value }, to: day.to }
  return { value: { ...date, day: day.value, lastDay: last.value }, to: last.to }
}

function withYear(reader: Reader, date: Read<PartialDate>): Read<PartialDate> {
  const year = reader.year(reader.word(date.to) === 'of' ? date.to + 1 : reader.skipComma(date.to))
  return year && !isCounting(reader, year.to - 1) ? { value: { ...date.value, year: year.value }, to: year.to } : date
}

/** "29 Apr 94": two digits that are no day. */
function withShortYear(reader: Reader, date: Read<PartialDate>): Read<PartialDate> {
  const number = /^\d\d$/.test(reader.atoms[date.to]?.text ?? '') ? reader.atoms[date.to]?.number ?? 0 : 0
  const counts = ['NOUN', 'ADJ'].includes(reader.token(date.to + 1)?.upos ?? '')
  return number > 31 && !counts ? { value: { ...date.value, year: 1900 + number }, to: date.to + 1 } : date
}

/** Whether a number says how many: "in March 12 people", not "March 12". */
function isCounting(reader: Reader, at: number): boolean {
  const token = reader.token(at)
  const head = reader.headOf(at)
  return token?.deprel === 'nummod' && head !== undefined && head.start > token.start && head.xpos === 'NNS'
}

/** "summer 2016", "the summer of 2017", "winter 2015-16" */
const seasonPoint: PointReader = (reader, at) => {
  const month = SEASONS.get(reader.word(at))
  if (month === undefined) return undefined
  const year = reader.year(reader.word(at + 1) === 'of' ? at + 2 : at + 1)
  if (!year) return undefined
  const twoYears = month === 12 && isDash(reader, year.to) && reader.atoms[year.to + 1]?.number !== undefined
  return { value: { month, length: 3, year: year.value }, to: twoYears ? year.to + 2 : year.to }
}

/** "Q3 2016", "the first quarter of 2016", "the second half of 2015" */
const quarterPoint: PointReader = (reader, at) => {
  const start = reader.word(at) === 'the' ? at + 1 : at
  const short = reader.word(start) === 'q' && reader.atoms[start + 1]?.glued ? reader.atoms[start + 1]?.number : undefined
  const ordinal = ordinalAt(reader.atoms, start)
  const number = short ?? ordinal?.value
  if (number === undefined || number < 1) return undefined
  let to = short === undefined ? ordinal?.to ?? start : start + 2
  const unit = short === undefined ? reader.word(isDash(reader, to) ? ++to : to) : 'quarter'
  const length = unit === 'quarter' ? 3 : unit === 'half' ? 6 : undefined
  if (length === undefined || number > 12 / length) return undefined
  if (short === undefined) to++
  const year = reader.year(reader.word(to) === 'of' ? to + 1 : to)
  if (!year && unit === 'half') return undefined
  // "in the third quarter of the match"
  if (!year && reader.word(to) === 'of' && !(reader.isOneOf(to + 1, 'this', 'last', 'next') || reader.isOneOf(to + 2, 'year', 'fiscal', 'financial'))) return undefined
  const date = { month: (number - 1) * length + 1, length }
  return year ? { value: { ...date, year: year.value }, to: year.to } : { value: date, to }
}

/** "the 1990s", "the sixties", "'90s" */
const decadePoint: PointReader = (reader, at) => {
  const start = reader.word(at) === 'the' ? at + 1 : at
  const named = start > at ? DECADES.get(reader.word(start)) : undefined
  if (named !== undefined) return { value: { year: named, lastYear: named + 9 }, to: start + 1 }
  const short = shortDecade(reader, start)
  if (short) return short
  const year = reader.year(start)
  const plural = reader.atoms[start + 1]?.word === 's' && reader.atoms[start + 1]?.glued
  if (!year || !plural || year.value % 10 !== 0) return undefined
  // "the 1800s" are the century, "the 2000s" mostly its first ten years
  const years = year.value % 100 === 0 && year.value < 2000 ? 100 : 10
  return { value: { year: year.value, lastYear: year.value + years - 1 }, to: start + 2 }
}

/** "'90s": of the last century, from the twenties on. */
function shortDecade(reader: Reader, at: number): Read<PartialDate> | undefined {
  const number = reader.atoms[at + 1]
  if (!reader.isOneOf(at, "'", '’', '‘') || !number?.glued || number.number === undefined) return undefined
  if ( !/^\d0$/.test(number.text) || reader.word(at + 2) !== 's') return undefined
  const year = (number.number < 20 ? 2000 : 1900) + number.number
  return { value: { year, lastYear: year + 9 }, to: at + 3 }
}

/** "the 19th century" */
const centuryPoint: PointReader = (reader, at) => {
  const start = reader.word(at) === 'the' ? at + 1 : at
  const ordinal = ordinalAt(reader.atoms, start)
  if (!ordinal || ordinal.value < 11 || ordinal.value > 21) return undefined
  const unit = isDash(reader, ordinal.to) ? ordinal.to + 1 : ordinal.to
  if (reader.word(unit) !== 'century' || reader.isOneOf(unit + 1, 'bc', 'bce')) return undefined
  const year = (ordinal.value - 1) * 100 + 1
  return { value: { year, lastYear: year + 99 }, to: unit + 1 }
}

/** "Christmas Eve 2015", "9/11" */
const namedDay: PointReader = (reader, at) => {
  if (reader.sees(at, '9', '/', '11') && reader.atoms[at + 1]?.glued) {
    return { value: { year: 2001, month: 9, day: 11 }, to: at + 3 }
  }
  if (!reader.isCapital(at)) return undefined
  for (let length = 6; length > 0; length--) {
    const phrase = reader.atoms.slice(at, at + length).map(atom => atom.word).filter(word => /[a-z]/.test(word)).join(' ')
    const day = NAMED_DAYS.get(phrase)
    const surname = length === 1 && reader.token(at - 1)?.upos === 'PROPN'
    const whole = /[a-z]/.test(reader.word(at + length - 1))
    if (day && whole && !surname) return withYear(reader, { value: day, to: at + length })
  }
  return undefined
}

/** "in 2014", "the 2014 protests", "World Cup 2018", "1980-88" */
const yearPoint: PointReader = (reader, at) => isYear(reader, at) || isLife(reader, at) ? bareYear(reader, at) : undefined

/** "(1694 – 1746)" */
const isLife = (reader: Reader, at: number): boolean =>
  reader.word(at - 1) === '(' && isDash(reader, at + 1)
  && (reader.year(at + 2)?.value ?? 0) > (reader.year(at)?.value ?? Infinity)

/** Two years that are farther apart are no span of the news. */
const MAX_YEARS = 200

/** A year, or two: "2003-2011", "1980-88". */
const bareYear: PointReader = (reader, at) => {
  const year = reader.year(at)
  if (!year) return undefined
  const end = reader.atoms[year.to + 1]
  const alone = { value: { year: year.value }, to: year.to }
  const joined = isDash(reader, year.to) && (end?.glued || isLife(reader, at))
  if (!joined || end?.number === undefined) return alone
  const last = end.text.length === 2 ? year.value - year.value % 100 + end.number : end.text.length === 4 ? end.number : 0
  const follows = last > year.value && last - year.value < MAX_YEARS
  return follows ? { value: { year: year.value, lastYear: last }, to: year.to + 2 } : alone
}

const UNIT_SIGNS = new Set([
  '%', 'percent', 'per', 'km', 'miles', 'metres', 'meters', 'dollars', 'euros', 'pounds', 'mhz', 'kg',
])
const MONEY_SIGNS = new Set(['$', '£', '€', '¥', '#', 'no', 'number', 'resolution', ',', '.', '/'])
/** What years are in the tree, and counts are not. */
const FREE_STANDING = new Set(['obl', 'obl:unmarked', 'nmod', 'nmod:unmarked', 'appos'])
/** Prepositions that take years and hardly ever counts. */
const SURE_PREPOSITIONS = new Set([
  'in', 'since', 'until', 'till', 'during', 'mid', 'early', 'late', 'circa', 'throughout', 'back',
])

/** Whether four digits are a year and not a count, by what stands around them. */
function isYear(reader: Reader, at: number): boolean {
  const year = reader.year(at)
  const [before, after] = [reader.word(at - 1), reader.word(at + 1)]
  const unit = reader.unit(at + 1)
  const measured = unit && (after.endsWith('s') || reader.isOneOf(unit.to, 'old', '-'))
  if (!year || measured || UNIT_SIGNS.has(after)) return false
  const next = reader.atoms[at + 1]
  if (reader.atoms[at]?.glued && /^\p{L}/u.test(before)) return false
  if (next?.glued && /^[\p{L}]/u.test(next.text)) return false
  if (SURE_PREPOSITIONS.has(before)) return true
  if (year.value < (FREE_STANDING.has(reader.token(at)?.deprel ?? '') ? 1400 : 1800) || year.value > 2060) return false
  if (MONEY_SIGNS.has(before) && reader.atoms[at]?.glued) return false
  if (['#', 'no', 'number', 'resolution', 'resolutions', '$'].includes(before)) return false
  // "resolution 1373 (2001)": part of what it is called
  if (before === '(' && after === ')' && reader.atoms[at - 2]?.number !== undefined) return false
  const followed = reader.token(at + 1)
  const noun = followed !== undefined && ['NNS', 'NNPS'].includes(followed.xpos)
  const determined = ['DET', 'PRON', 'PART'].includes(reader.token(at - 1)?.upos ?? '')
    || /^(?:the|a|an|its|their|his|her|s)$/.test(before)
  if (noun || isCounting(reader, at)) return determined && year.value % 100 !== 0
  return YEAR_PREPOSITIONS.has(before) || determined || year.value >= 1900
}

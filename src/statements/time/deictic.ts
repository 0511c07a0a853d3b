import type { Day, Period, Unit } from './calendar.js'
import {
  dayPeriod, monthsFrom, periodAround, shift, shiftDays, sliceOf, weekdayOf, yearOf,
} from './calendar.js'
import type { Found, TimeRule } from './expression.js'
import type { Slice } from './partial.js'
import type { Read, Reader } from './reader.js'
import words from './words.json' with { type: 'json' }

const DAYS = new Map(Object.entries(words.days))
const SEASONS = new Map(Object.entries(words.seasons))
const DAY_PARTS = new Set(words.dayParts)
const SLICE_NOUNS = new Map<string, Slice>([
  ['beginning', 'early'], ['start', 'early'], ['middle', 'mid'], ['end', 'late'],
])
const LAST = new Set(words.lastWords)
const NEXT = new Set(words.nextWords)
const VAGUE = new Set(words.vague)

const isBelowDay = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

const date = (to: number, period: Period | undefined): Found => ({ to, kind: 'date', period })
const interval = (to: number, period: Period | undefined): Found => ({ to, kind: 'interval', period })

/** "today", "yesterday morning", "tonight", "the day before yesterday", "this evening", "last night" */
export const dayWord: TimeRule = (reader, at) => {
  const { published } = reader
  const relative = (to: number, days: number): Found =>
    date(DAY_PARTS.has(reader.word(to)) ? to + 1 : to, published && dayPeriod(shiftDays(published, days)))
  const start = reader.isOneOf(at, 'early', 'late', 'earlier', 'later') ? at + 1 : at
  const offset = DAYS.get(reader.word(start))
  if (offset !== undefined) return relative(start + 1, offset)
  if (reader.sees(at, 'the', 'day', 'before', 'yesterday')) return relative(at + 4, -2)
  if (reader.sees(at, 'the', 'day', 'after', 'tomorrow')) return relative(at + 4, 2)
  if (reader.word(start) === 'this' && DAY_PARTS.has(reader.word(start + 1))) return relative(start + 2, 0)
  if (reader.sees(start, 'last', 'night')) return relative(start + 2, -1)
  if (reader.word(at) === 'overnight') {
    return interval(at + 1, published && { first: shiftDays(published, -1), last: published })
  }
  return undefined
}

/** "last Friday", "next Monday", "this past Tuesday", "Tuesday last week", "Friday of this week" */
export const relativeWeekday: TimeRule = (reader, at) => {
  const { published } = reader
  const second = reader.word(at) === 'this' && (reader.isOneOf(at + 1, 'past', 'coming')) ? at + 1 : at
  // "spoke ⟨following⟩ Saturday's raid": a preposition
  const word = reader.token(second)?.deprel === 'case' ? '' : reader.word(second)
  const weekday = LAST.has(word) || NEXT.has(word) || word === 'this' ? reader.weekday(second + 1) : undefined
  if (weekday) {
    // "he came back the next Friday" follows what was told before
    const told = NEXT.has(word) && reader.word(second - 1) === 'the' && reader.tense(second + 1) === 'past'
    const from = told ? reader.anchor('day')?.last : published
    const ahead = from && (weekday.value - weekdayOf(from) + 7) % 7
    const back = LAST.has(word) || (word === 'this' && reader.tense(second + 1) === 'past')
    const part = DAY_PARTS.has(reader.word(weekday.to)) ? weekday.to + 1 : weekday.to
    if (from === undefined || ahead === undefined) return date(part, undefined)
    const days = back ? (ahead === 0 && word === 'this' ? 0 : ahead - 7) : ahead === 0 && word !== 'this' ? 7 : ahead
    return date(part, dayPeriod(shiftDays(from, days)))
  }
  return weekdayOfWeek(reader, at)
}

function weekdayOfWeek(reader: Reader, at: number): Found | undefined {
  const weekday = reader.weekday(at)
  if (!weekday) return undefined
  const part = DAY_PARTS.has(reader.word(weekday.to)) ? weekday.to + 1 : weekday.to
  const start = reader.word(part) === 'of' ? part + 1 : reader.skipComma(part)
  const offset = ['last', 'this', 'next'].indexOf(reader.word(start)) - 1
  if (offset < -1 || reader.word(start + 1) !== 'week') return undefined
  const monday = reader.published && periodAround(reader.published, 'week').first
  return date(start + 2, monday && dayPeriod(shiftDays(monday, 7 * offset + weekday.value - 1)))
}

/** "last week", "this year", "next month", "late last year", "last summer", "next March", "at the weekend" */
export const relativePeriod: TimeRule = (reader, at) => {
  const slice = sliceBefore(reader, at)
  const sliced = slice?.to ?? at
  const recent = reader.word(sliced) === 'this' && reader.isOneOf(sliced + 1, 'past', 'coming')
    && (reader.word(sliced + 2) === 'weekend' || SEASONS.has(reader.word(sliced + 2)))
  const start = recent ? sliced + 1 : sliced
  const word = reader.word(start)
  // "to withdraw by the end of the month": in a story of the past it may be any
  const running = word === 'the' && slice !== undefined && reader.isOneOf(start + 1, 'month', 'week', 'year') && reader.tense(at) !== 'past'
  const direction = LAST.has(word) ? -1 : NEXT.has(word) ? 1 : word === 'this' || word === 'current' || running ? 0 : undefined
  if (reader.sees(at, 'the', 'weekend') && reader.isOneOf(at - 1, 'at', 'over', 'throughout')) {
    return date(at + 2, reader.published && weekend(reader, at + 1, reader.published, 0))
  }
  const windowed = (word === 'past' || word === 'coming') && slice === undefined && !recent
  if (direction === undefined || windowed) return undefined
  const noun = periodNamed(reader, start + 1, direction)
  if (!noun) return undefined
  return date(noun.to, slice && noun.value ? sliceOf(noun.value, slice.value) : noun.value)
}

/** "January last year", "March of this year" */
export const monthOfYear: TimeRule = (reader, at) => {
  const month = reader.month(at)
  if (!month) return undefined
  const start = reader.word(month.to) === 'of' ? month.to + 1 : month.to
  const offset = ['last', 'this', 'next'].indexOf(reader.word(start)) - 1
  if (offset < -1 || reader.word(start + 1) !== 'year') return undefined
  return date(start + 2, reader.published && monthsFrom(yearOf(reader.published) + offset, month.value, 1))
}

function sliceBefore(reader: Reader, at: number): Read<Slice> | undefined {
  const start = reader.word(at) === 'the' ? at + 1 : at
  const word = reader.word(start)
  if (word === 'early' || word === 'mid' || word === 'late') {
    const next = reader.isOneOf(start + 1, '-', 'in') ? start + 2 : start + 1
    return { value: word, to: next }
  }
  const slice = SLICE_NOUNS.get(word)
  return slice && reader.word(start + 1) === 'of' ? { value: slice, to: start + 2 } : undefined
}

/** The week, season or month that "last", "this" or "next" selects. */
function periodNamed(reader: Reader, at: number, direction: -1 | 0 | 1): Read<Period | undefined> | undefined {
  const { published } = reader
  const unit = reader.unit(at)
  if (unit) {
    if (isBelowDay(unit.value) || reader.word(at).endsWith('s')) return undefined
    const to = reader.word(at + 1) === 'alone' ? at + 2 : at + 1
    return { to, value: published && around(reader, at, published, unit.value, direction) }
  }
  const month = reader.month(at)
  const season = SEASONS.get(reader.word(at))
  const first = month?.value ?? season
  if (first === undefined) return undefined
  const length = month ? 1 : 3
  return { to: month?.to ?? at + 1, value: published && stretch(reader, at, published, first, length, direction) }
}

function around(reader: Reader, at: number, published: Day, unit: Unit, direction: -1 | 0 | 1): Period | undefined {
  if (unit === 'weekend') return weekend(reader, at, published, direction)
  const period = periodAround(shift(published, direction, unit), unit)
  if (unit === 'week' && direction === 0 && reader.tense(at) !== 'future') return { first: period.first, last: published }
  return period
}

/** The Saturday and Sunday just past, or, in what is to come, the next. */
function weekend(reader: Reader, at: number, published: Day, direction: -1 | 0 | 1): Period {
  const here = periodAround(published, 'weekend')
  const begun = here.first <= published
  if (direction === -1 || (direction === 0 && reader.tense(at) !== 'future' && !begun)) return moved(here, -7)
  return direction === 1 && begun ? moved(here, 7) : here
}

const moved = ({ first, last }: Period, days: number): Period =>
  ({ first: shiftDays(first, days), last: shiftDays(last, days) })

/** "last summer": the last that has ended; "next March": the first that has not begun; "this March": of the year. */
function stretch(
  reader: Reader, at: number, published: Day, month: number, length: number, direction: -1 | 0 | 1,
): Period | undefined {
  const year = yearOf(published)
  const all = [year - 1, year, year + 1].map(y => monthsFrom(y, month, length)).filter(period => period !== undefined)
  if (direction === -1) return all.findLast(period => period.last < published)
  if (direction === 1) return all.find(period => period.first > published)
  const past = all.findLast(period => period.first <= published)
  return reader.tense(at) === 'past' ? past : all.find(period => yearOf(period.first) === year)
}

/** "so far this year", "earlier this week", "later this month", "this year to date" */
export const partOfPeriod: TimeRule = (reader, at) => {
  const { published } = reader
  const soFar = reader.sees(at, 'so', 'far')
  const earlier = reader.isOneOf(at, 'earlier') || soFar
  const later = reader.isOneOf(at, 'later')
  const start = soFar ? at + 2 : earlier || later ? at + 1 : at
  const open = reader.word(start) === 'in' ? start + 1 : start
  if (!reader.isOneOf(open, 'this') && !(reader.word(open) === 'the' && open > start)) return undefined
  const unit = reader.unit(open + 1)
  if (!unit || !['week', 'month', 'quarter', 'year', 'decade', 'century', 'season'].includes(unit.value)) return undefined
  const toDate = reader.sees(unit.to, 'so', 'far') || reader.sees(unit.to, 'to', 'date')
  if (!earlier && !later && !toDate) return undefined
  const period = published && periodAround(published, unit.value)
  const to = toDate ? unit.to + 2 : unit.to
  if (!published || !period) return interval(to, undefined)
  if (later) return interval(to, { first: published, last: period.last })
  // "said on Monday that 12 have died so far this year" counts up to Monday
  const said = reader.here.day?.last
  const end = said && said < published && said >= period.first ? said : published
  return interval(to, { first: period.first, last: end })
}

/** "two weeks ago", "a decade ago", "ten days from now" */
export const fromNow: TimeRule = (reader, at) => {
  const vague = reader.word(at) === 'a' ? at + 1 : at
  const amount = VAGUE.has(reader.word(vague)) ? { value: undefined, to: vague + 1 }
    : reader.amount(at) ?? { value: undefined, to: at }
  const unit = reader.unit(amount.to)
  if (!unit) return undefined
  const ago = reader.word(unit.to) === 'ago'
  if (!ago && !(reader.isOneOf(unit.to, 'from') && reader.isOneOf(unit.to + 1, 'now', 'today'))) return undefined
  const { published } = reader
  const value = amount.value ?? (isBelowDay(unit.value) ? 0 : undefined)
  const day = published && value !== undefined ? shift(published, ago ? -value : value, unit.value) : undefined
  return date(unit.to + (ago ? 1 : 2), day && periodAround(day, grain(unit.value)))
}

/** How exact a distance is: "a decade ago" tells the year. */
function grain(unit: Unit): Unit {
  if (unit === 'decade' || unit === 'century') return 'year'
  if (unit === 'fortnight') return 'week'
  return unit === 'quarter' ? 'month' : unit
}

/** "over the next year" looks ahead from today; "the next year" alone may follow any other. */
const IN_WINDOW = new Set(['over', 'in', 'within', 'during', 'for'])

/** "over the past month", "in the last 24 hours", "the next two weeks", "in recent days" */
export const window: TimeRule = (reader, at) => {
  const start = reader.isOneOf(at, 'the', 'these', 'this') ? at + 1 : at
  const word = reader.word(start)
  const back = LAST.has(word)
  const verb = reader.token(start)?.upos === 'VERB'
    || reader.isOneOf(start - 1, 'to', 'will', 'would', 'may', 'might', 'could')
  // "following a week of talks": a preposition
  if ((!back && !NEXT.has(word)) || (verb && word === 'last') || (word === 'following' && start === at)) return undefined
  const amount = reader.amount(start + 1)
  const unit = reader.unit(amount?.to ?? (VAGUE.has(reader.word(start + 1)) ? start + 2 : start + 1))
  if (!unit || (!amount && word !== 'coming' && !back && !IN_WINDOW.has(reader.word(at - 1)))) return undefined
  const count = amount?.value ?? (reader.word(unit.to - 1).endsWith('s') ? undefined : 1)
  const told = !back && reader.tense(start) === 'past'
  if (!reader.published || count === undefined || told) return interval(unit.to, undefined)
  const day = endOfWindow(reader.published, count, unit.value, back)
  return interval(unit.to, back ? { first: day, last: reader.published } : { first: reader.published, last: day })
}

/** "the last 24 hours" reach back into yesterday, and so does any shorter window. */
function endOfWindow(published: Day, count: number, unit: Unit, back: boolean): Day {
  const sub = isBelowDay(unit)
  const amount = sub ? Math.max(1, Math.ceil(count / (unit === 'hour' ? 24 : 1440))) : count
  return shift(published, back ? -amount : amount, sub ? 'day' : unit)
}

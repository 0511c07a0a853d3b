import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { endOfISOWeek } from 'date-fns/endOfISOWeek'
import { endOfMonth } from 'date-fns/endOfMonth'
import { endOfYear } from 'date-fns/endOfYear'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { getISODay } from 'date-fns/getISODay'
import { isSameDay } from 'date-fns/isSameDay'
import { isSameMonth } from 'date-fns/isSameMonth'
import { isSameYear } from 'date-fns/isSameYear'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'
import { startOfMonth } from 'date-fns/startOfMonth'
import { startOfQuarter } from 'date-fns/startOfQuarter'
import { startOfYear } from 'date-fns/startOfYear'

/**
 * A day of the calendar, at midnight UTC. All reckoning is in UTC: the time zone of the machine changes nothing.
 * Weeks begin on Monday, as in ISO 8601.
 */
export type Day = InstanceType<typeof UTCDateMini>

/** A stretch of whole days, both ends included. "March 2024" is the 1st to the 31st. */
export interface Period {
  readonly first: Day
  readonly last: Day
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'fortnight'
  | 'month' | 'quarter' | 'year' | 'decade' | 'century'

const MIN_YEAR = 1000
const MAX_YEAR = 2999

/** The day, or undefined when the calendar has none (February 30). `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1) return undefined
  const first = new UTCDateMini(year, month - 1, 1)
  return day <= getDaysInMonth(first) ? new UTCDateMini(year, month - 1, day) : undefined
}

export const dayPeriod = (day: Day): Period => ({ first: day, last: day })

export function yearPeriod(from: number, to = from): Period | undefined {
  const first = dayOf(from, 1, 1)
  const last = dayOf(to, 12, 31)
  return first && last && from <= to ? { first, last } : undefined
}

export function monthPeriod(year: number, month: number): Period | undefined {
  const first = dayOf(year, month, 1)
  return first && { first, last: endMonth(first) }
}

/** From the first day of one month to the last of another, `months` long. */
export function monthsFrom(year: number, month: number, months: number): Period | undefined {
  const first = dayOf(year, month, 1)
  return first && { first, last: endMonth(addMonths(first, months - 1)) }
}

const endMonth = (day: Day): Day => floor(endOfMonth(day))
/** date-fns ends periods at the last millisecond; here they end with a day. */
const floor = (date: Day): Day => new UTCDateMini(date.getFullYear(), date.getMonth(), date.getDate())

export const shiftDays = (day: Day, days: number): Day => addDays(day, days)
export const daysBetween = (later: Day, earlier: Day): number => differenceInCalendarDays(later, earlier)
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => getISODay(day)
export const yearOf = (day: Day): number => day.getFullYear()
/** 1 to 12 */
export const monthOf = (day: Day): number => day.getMonth() + 1

/** The week, month, year … around a day; for units below a day, the day. */
export function periodAround(day: Day, unit: Unit): Period {
  const year = yearOf(day)
  switch (unit) {
    case 'week': return { first: startOfISOWeek(day), last: floor(endOfISOWeek(day)) }
    case 'weekend': return { first: shiftDays(startOfISOWeek(day), 5), last: floor(endOfISOWeek(day)) }
    case 'month': return { first: startOfMonth(day), last: endMonth(day) }
    case 'quarter': return { first: startOfQuarter(day), last: endMonth(addMonths(startOfQuarter(day), 2)) }
    case 'year': return { first: startOfYear(day), last: floor(endOfYear(day)) }
    case 'decade': return yearPeriod(year - year % 10, year - year % 10 + 9) ?? dayPeriod(day)
    case 'century': return yearPeriod(year - (year - 1) % 100, year - (year - 1) % 100 + 99) ?? dayPeriod(day)
    default: return dayPeriod(day)
  }
}

/** A day moved by some units; weeks and longer may be halves ("half a year" is six months). */
export function shift(day: Day, amount: number, unit: Unit): Day {
  switch (unit) {
    case 'second': case 'minute': return day
    case 'hour': return addDays(day, Math.trunc(amount / 24))
    case 'day': return addDays(day, Math.round(amount))
    case 'week': case 'weekend': return addDays(day, Math.round(amount * 7))
    case 'fortnight': return addDays(day, Math.round(amount * 14))
    case 'month': return addMonths(day, Math.round(amount))
    case 'quarter': return addMonths(day, Math.round(amount * 3))
    case 'year': return Number.isInteger(amount) ? addYears(day, amount) : addMonths(day, Math.round(amount * 12))
    case 'decade': return addYears(day, Math.round(amount * 10))
    case 'century': return addYears(day, Math.round(amount * 100))
  }
}

/** Whether a reckoned period lies in the years that dates here are written for ("two million years ago" does not). */
export function isInCalendar({ first, last }: Period): boolean {
  return yearOf(first) >= MIN_YEAR && yearOf(last) <= MAX_YEAR
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const isoDay = (day: Day): string => `${isoMonth(day)}-${pad(day.getDate(), 2)}`
const isoMonth = (day: Day): string => `${pad(yearOf(day), 4)}-${pad(monthOf(day), 2)}`
const isoYear = (day: Day): string => pad(yearOf(day), 4)

/**
 * A period in ISO 8601, as short as it can be said: "2024-07-17", "2024-07", "2024", "2024-06/2024-08",
 * "2011/2013", "2024-07-15/2024-07-17".
 */
export function isoOf({ first, last }: Period): string {
  if (isSameDay(first, last)) return isoDay(first)
  const months = isSameDay(first, startOfMonth(first)) && isSameDay(last, endMonth(last))
  if (!months) return `${isoDay(first)}/${isoDay(last)}`
  if (isSameDay(first, startOfYear(first)) && isSameDay(last, floor(endOfYear(last)))) {
    return isSameYear(first, last) ? isoYear(first) : `${isoYear(first)}/${isoYear(last)}`
  }
  return isSameMonth(first, last) ? isoMonth(first) : `${isoMonth(first)}/${isoMonth(last)}`
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The period that an ISO 8601 date, month, year or interval of them names. */
export function periodOf(iso: string): Period | undefined {
  const ends = iso.split('/').map(part => {
    const [, year, month, day] = ISO.exec(part) ?? []
    if (year === undefined) return undefined
    if (month === undefined) return yearPeriod(Number(year))
    if (day === undefined) return monthPeriod(Number(year), Number(month))
    const date = dayOf(Number(year), Number(month), Number(day))
    return date && dayPeriod(date)
  })
  const [from, to = from] = ends
  return from && to && ends.length <= 2 && from.first <= to.last ? { first: from.first, last: to.last } : undefined
}

/** The tenth to the twentieth of a month, and so on: a third of a month, a year or a decade. */
export function sliceOf(period: Period, slice: 'early' | 'mid' | 'late'): Period {
  const { first, last } = period
  const days = daysBetween(last, first) + 1
  if (days < 28) return period
  if (days <= 31) {
    if (slice === 'early') return { first, last: shiftDays(first, 9) }
    if (slice === 'mid') return { first: shiftDays(first, 10), last: shiftDays(first, 19) }
    return { first: shiftDays(first, 20), last }
  }
  const months = Math.round(days / 30.44)
  if (months >= 120) return sliceOfYears(period, months / 12, slice)
  const from = slice === 'early' ? 0 : Math.round(slice === 'mid' ? months / 3 : 2 * months / 3)
  const to = slice === 'late' ? months : Math.round(slice === 'early' ? months / 3 : 2 * months / 3)
  return { first: addMonths(first, from), last: shiftDays(addMonths(first, to), -1) }
}

/** The 1990s divide into 1990 to 1993, 1994 to 1996 and 1997 to 1999. */
function sliceOfYears({ first, last }: Period, years: number, slice: 'early' | 'mid' | 'late'): Period {
  const [one, two] = [Math.ceil(years / 3), Math.ceil(2 * years / 3)]
  if (slice === 'early') return { first, last: shiftDays(addYears(first, one), -1) }
  return slice === 'late' ? { first: addYears(first, two), last }
    : { first: addYears(first, one), last: shiftDays(addYears(first, two), -1) }
}

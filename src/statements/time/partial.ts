import type { Day, Period } from './calendar.js'
import {
  dayOf, daysBetween, dayPeriod, monthOf, monthPeriod, monthsFrom, shiftDays, sliceOf, weekdayOf, yearOf, yearPeriod,
} from './calendar.js'
import type { Tense } from './tense.js'

export type Slice = 'early' | 'mid' | 'late'

/**
 * A date of which the text gives some parts: "March 5" has month and day, "summer 2016" a month, a
 * length of three months and a year.
 */
export interface PartialDate {
  readonly year?: number
  /** With `year`: "1980-88", "the 1990s". */
  readonly lastYear?: number
  /** 1 to 12 */
  readonly month?: number
  readonly day?: number
  /** "October 25-26" */
  readonly lastDay?: number
  /** "the fourth Thursday of November" */
  readonly nth?: number
  /** How many months from `month` on: seasons and quarters have three. */
  readonly length?: number
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
  readonly slice?: Slice
}

/** Against what a partial date is completed. */
export interface Reference {
  readonly published: Day | undefined
  readonly anchor: Period | undefined
  /** The month of a story that is being told. */
  readonly story?: Period | undefined
  readonly tense: Tense
}

/** An announced day is rarely farther off than this; an unclear clause does not look farther ahead. */
const NEAR_FUTURE_DAYS = 60
/** Of a day longer ago than this the news says in which year it was. */
const LONG_PAST_DAYS = 270
/** What an article is about happened, or will, within so many days of it. */
const NEWS_DAYS = 14
/** Years back in which a weekday with a date is looked for. */
const WEEKDAY_YEARS = 6

/** The period that a partial date names; undefined where neither the text nor the references complete it. */
export function complete(date: PartialDate, reference: Reference): Period | undefined {
  const period = whole(date, reference)
  return period && date.slice ? sliceOf(period, date.slice) : period
}

function whole(date: PartialDate, reference: Reference): Period | undefined {
  if (date.year !== undefined) return inYear(date, date.year)
  if (date.month === undefined) return date.weekday === undefined ? undefined : nearestWeekday(date.weekday, reference)
  const { published, anchor } = reference
  const year = yearOfStory(date, reference)
  if (year !== undefined) return inYear(date, year)
  if (published) return nearest(date, published, reference.tense)
  return anchor && inYear(date, yearOf(anchor.first))
}

/** A story that is told of so many days ago is history, and its dates are not those of the news. */
const HISTORY_DAYS = 1500

/** Months that a story does not go back: "in November 1941 … in January" is the next January. */
const BACKWARD_MONTHS = 6

/** "was besieged in March 1942 … abandoned on 19 April": the year of the story that a date without a year or weekday goes on with. */
function yearOfStory({ month, weekday }: PartialDate, { published, story, tense }: Reference): number | undefined {
  if (published === undefined || story === undefined || month === undefined || weekday !== undefined || tense === 'future') return undefined
  if (daysBetween(published, story.last) < HISTORY_DAYS) return undefined
  return yearOf(story.first) + (monthOf(story.first) - month >= BACKWARD_MONTHS ? 1 : 0)
}

function inYear(date: PartialDate, year: number): Period | undefined {
  const { month, day, length, nth } = date
  if (month === undefined) return yearPeriod(year, date.lastYear ?? year)
  if (nth !== undefined) return nthWeekday(year, month, nth, date.weekday ?? 1)
  if (day === undefined) return length === undefined ? monthPeriod(year, month) : monthsFrom(year, month, length)
  const first = dayOf(year, month, day)
  const last = date.lastDay === undefined ? first : dayOf(year, month, date.lastDay)
  return first && last && first <= last ? { first, last } : undefined
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): Period | undefined {
  const first = dayOf(year, month, 1)
  return first && dayPeriod(shiftDays(first, (weekday - weekdayOf(first) + 7) % 7 + 7 * (nth - 1)))
}

/** The year in which a date without one lies: the weekday decides if it is given, else the tense. */
function nearest(date: PartialDate, published: Day, tense: Tense): Period | undefined {
  const thisYear = yearOf(published)
  const years = Array.from({ length: WEEKDAY_YEARS + 2 }, (_, i) => thisYear - WEEKDAY_YEARS + i)
  const all = years.map(year => inYear(date, year)).filter(period => period !== undefined)
  const onWeekday = date.nth === undefined && date.weekday !== undefined
    ? all.filter(period => weekdayOf(period.first) === date.weekday) : []
  // days and weekdays are mixed up oftener than news tells of a day years ago without its year
  const isNews = (period: Period): boolean => Math.abs(daysBetween(published, period.first)) <= NEWS_DAYS
  const candidates = onWeekday.length > 0 && (onWeekday.some(isNews) || !all.some(isNews)) ? onWeekday : all
  const past = candidates.findLast(period => period.first <= published)
  const future = candidates.find(period => period.last >= published)
  if (tense === 'future') return future ?? past
  if (!past || !future) return past ?? future
  const ahead = daysBetween(future.first, published)
  // "has threatened a strike from December 1", in November
  if (tense === 'past') return date.day !== undefined && ahead <= NEAR_FUTURE_DAYS && daysBetween(published, past.last) > LONG_PAST_DAYS ? future : past
  return ahead <= NEAR_FUTURE_DAYS && ahead < daysBetween(published, past.last) ? future : past
}

/** "on Monday": the last one up to the day of publication, or the next one from it on. */
function nearestWeekday(weekday: number, { published, tense }: Reference): Period | undefined {
  if (!published) return undefined
  const ahead = (weekday - weekdayOf(published) + 7) % 7
  return dayPeriod(shiftDays(published, tense === 'future' || ahead === 0 ? ahead : ahead - 7))
}

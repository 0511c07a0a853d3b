/*
 * Times as the vocabulary writes them: an ISO 8601 date as precise as it is known ("2024", "2024-03",
 * "2024-W29", "2024-07-17", "2024-07-17T14:30Z"), or an interval of two, either of which may be open ("2024-03/..").
 */

const DAY_MS = 86_400_000
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?|-W(\d{2}))?$/

/** First and last day, both included, as `YYYY-MM-DD`; an open end is as far away as a day can be written. */
export interface Days {
  readonly from: string
  readonly to: string
}

const BEGINNING = '0000-01-01'
const END = '9999-12-31'

/**
 * The days that a time covers, or `undefined` when it is not a time.
 *
 * @example daysOf('2024-02') // { from: '2024-02-01', to: '2024-02-29' }
 */
export function daysOf(time: string): Days | undefined {
  const slash = time.indexOf('/')
  if (slash < 0) return dateDays(time)
  const [start, end] = [time.slice(0, slash), time.slice(slash + 1)]
  if (start === '..' && end === '..') return undefined
  const from = start === '..' ? BEGINNING : dateDays(start)?.from
  const to = end === '..' ? END : dateDays(end)?.to
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
}

export const isTime = (time: string): boolean => daysOf(time) !== undefined

/** Whether the two have a day in common. */
export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to

function dateDays(date: string): Days | undefined {
  const [, year, month, day, week] = DATE.exec(date) ?? []
  if (year === undefined) return undefined
  if (week !== undefined) return weekDays(Number(year), Number(week))
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = lastOfMonth(Number(year), Number(month))
  if (last === undefined) return undefined
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  const whole = `${year}-${month}-${day}`
  return Number(day) >= 1 && Number(day) <= last ? { from: whole, to: whole } : undefined
}

function lastOfMonth(year: number, month: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/** Week 1 is the one with the fourth of January in it (ISO 8601, 3.1.1.23). */
function weekDays(year: number, week: number): Days | undefined {
  if (week < 1 || week > 53) return undefined
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  return { from: day(monday), to: day(monday + 6 * DAY_MS) }
}

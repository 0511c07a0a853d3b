import { InputError, show } from '../errors.js'

/** What the user knows of the article besides its text. */
export interface ArticleMeta {
  /** Absolute http or https URL. */
  readonly url?: string | undefined
  /** ISO 8601 date, or date and time, of publication: `2024-07-17`. */
  readonly published?: string | undefined
  readonly title?: string | undefined
  /** BCP 47 tag; `en` unless given. */
  readonly language?: string | undefined
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.,]{2,18}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

/** Whether a day is in the (proleptic Gregorian) calendar. `month` counts from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && !leap ? 28 : DAYS_IN_MONTH[month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** `2024-07-17` from numbers. */
export function isoDay(year: number, month: number, day: number): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

const refusal = (what: string, expected: string, got: unknown, remedy: string): InputError =>
  new InputError(`${what}: expected ${expected}, got ${show(got)}; ${remedy}`)

export function checkText(text: unknown): asserts text is string {
  if (typeof text === 'string') return
  throw refusal('text', 'the article as a string', text, 'decode bytes first, with new TextDecoder().decode(bytes)')
}

/**
 * The day of publication as `YYYY-MM-DD`. Of a date and time the day is kept as written, whatever its zone.
 *
 * @throws InputError when it is not an ISO 8601 date that exists.
 */
export function checkPublished(published: string | undefined): string | undefined {
  if (published === undefined) return undefined
  const match = typeof published === 'string' ? ISO_DAY.exec(published.trim()) : null
  const [, year = '', month = '', day = ''] = match ?? []
  if (match && isDay(Number(year), Number(month), Number(day))) return `${year}-${month}-${day}`
  throw refusal('published', 'an ISO date YYYY-MM-DD that exists, such as 2024-07-17', published,
    'write year, month and day in this order, or leave it out')
}

/** The URL as a well-formed absolute IRI. @throws InputError when it is not an absolute http or https URL. */
export function checkUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
  if (parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed.href
  throw refusal('url', 'an absolute http or https URL, such as https://example.org/news/1', url,
    'give the full address, or leave it out')
}

/** @throws InputError when it is not a BCP 47 tag. */
export function checkLanguage(language: string | undefined): string {
  if (language === undefined) return 'en'
  if (typeof language === 'string' && LANGUAGE.test(language)) return language
  throw refusal('language', 'a BCP 47 tag, such as en or en-GB', language, 'leave it out for English')
}

/** The title without the white space around it; an empty one is none. @throws InputError when it is not a string. */
export function checkTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined
  if (typeof title === 'string') return title.trim() || undefined
  throw refusal('title', 'the headline as a string', title, 'leave it out to take it from the text')
}

import { isDay, isoDay } from './check.js'
import table from './dateline.json' with { type: 'json' }

/** A date line or byline is short. */
const MAX_LENGTH = 120
const MAX_BYLINE_WORDS = 14
/** Words of a source's name on a date line. */
const MAX_SIGNATURE = 4

const WEEKDAYS = new Set(table.weekdays)
const BESIDE = new Set(table.beside)

/** 1 to 12 from "March", "Mar" or "Mar."; undefined for another word. */
function monthOf(word: string): number | undefined {
  const long = table.months.indexOf(word)
  if (long >= 0) return long + 1
  if (!table.shortMonths.includes(word)) return undefined
  return table.months.findIndex(month => month.startsWith(word.slice(0, 3))) + 1
}

/** What a line of date words says: the first date in it, if it is whole. */
export interface DateLine {
  readonly published: string | undefined
}

const wordsOf = (line: string): string[] => line.toLowerCase().match(/[\p{L}]+(?:\.[\p{L}]+)*|\d+/gu) ?? []

const isDateWord = (word: string): boolean =>
  /^\d{1,4}$/.test(word) || monthOf(word) !== undefined || WEEKDAYS.has(word) || BESIDE.has(word)

/**
 * Reads a line that holds a date and next to nothing else: "Friday, July 21, 2017", "Published 3 May 2021 at
 * 10:30 GMT", "Updated 2 hours ago", "May 3, 2021 / Northern Wire". Undefined for any other line.
 */
export function dateLine(line: string): DateLine | undefined {
  if (line.length > MAX_LENGTH || /[.!?]["”]?$/.test(line.replace(/\b[ap]\.m\.$/i, ''))) return undefined
  const all = wordsOf(line)
  const words = all.filter(isDateWord)
  const others = all.length - words.length
  if (words.length < 2 || (others > 0 && !isSigned(line, others))) return undefined
  const published = isoIn(line) ?? namedIn(words)
  if (published !== undefined) return { published }
  const month = words.some(word => word.length > 2 && monthOf(word) !== undefined)
  const number = words.some(word => /^\d{1,4}$/.test(word))
  return others === 0 && number && (month || words.includes('ago')) ? { published: undefined } : undefined
}

/** A whole date and, after a bar, who published it. */
const isSigned = (line: string, others: number): boolean => {
  const [date = '', ...parts] = line.split(/ [|/•·—–-] /)
  const words = wordsOf(date)
  return others <= MAX_SIGNATURE && words.every(isDateWord) && (isoIn(date) ?? namedIn(words)) !== undefined
    && parts.every(part => /^\p{Lu}|^\d/u.test(part))
}

/** "2017-07-21" */
function isoIn(line: string): string | undefined {
  const [, year, month, day] = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(line) ?? []
  return dayOf(year, Number(month), day)
}

/** "July 21, 2017", "21 July 2017", "21st of July 2017" */
function namedIn(words: readonly string[]): string | undefined {
  const core = words.filter(word => !['st', 'nd', 'rd', 'th', 'of', 'the'].includes(word))
  for (let i = 0; i < core.length; i++) {
    const month = monthOf(core[i] ?? '')
    if (month === undefined) continue
    const day = dayOf(core[i + 2], month, core[i + 1]) ?? dayOf(core[i + 1], month, core[i - 1])
    if (day !== undefined) return day
  }
  return undefined
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | undefined {
  if (year === undefined || day === undefined || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return undefined
  return isDay(Number(year), month, Number(day)) ? isoDay(Number(year), month, Number(day)) : undefined
}

const BYLINE_OPENING = /^(?:(?:additional )?(?:written|words|text|story|report|reporting|writing|editing) )?by[:\s]/i

/** Words that may stand between the capitalised ones of a byline. */
const BYLINE_LINKS = new Set(table.bylineLinks)

const isBylineWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’]*$/u.test(word) || BYLINE_LINKS.has(word) || word.includes('@')
  || isDateWord(word.toLowerCase().replace(/[^\p{L}\d]/gu, ''))

/** "By Ada Marlow and Joe Stone, Diplomatic Correspondent": who wrote the article. */
export function isByline(line: string): boolean {
  const opening = BYLINE_OPENING.exec(line)
  if (!opening || line.length > MAX_LENGTH) return false
  const words = line.slice(opening[0].length).split(/[\s,;|/·&–—-]+/).filter(Boolean)
  if (words.length === 0 || words.length > MAX_BYLINE_WORDS) return false
  const first = words[0] ?? ''
  if (!/^\p{Lu}/u.test(first) || isDateWord(first.toLowerCase())) return false
  if (/[.!?]$/.test(line) && !/\b(?:Jr|Sr)\.$/.test(line)) return false
  return words.every(isBylineWord)
}

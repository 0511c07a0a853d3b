import type { Sentence } from '../../model/index.js'
import { wordsOf } from '../numerals/atoms.js'
import { distance, neighbour, sameDay, withinNeighbour } from './anchored.js'
import type { Day, Period, Unit } from './calendar.js'
import { isInCalendar, isoOf, periodAround, periodOf, shift } from './calendar.js'
import { dayWord, fromNow, monthOfYear, partOfPeriod, relativePeriod, relativeWeekday, window } from './deictic.js'
import { clockEnd, clockStart } from './clock.js'
import type { Found, TimeExpression, TimeRelation, TimeRule } from './expression.js'
import type { Anchors } from './reader.js'
import { opensTime } from './openers.js'
import { anchored, anchoredBy, Reader } from './reader.js'
import { duration, point, range, recurrence } from './spans.js'

export type { TimeExpression, TimeKind, TimeRelation } from './expression.js'

/** All families. The longest match wins; of equals, the first that has a value. */
const RULES: readonly TimeRule[] = [
  partOfPeriod, range, monthOfYear, relativeWeekday, fromNow, distance, sameDay, withinNeighbour, neighbour, relativePeriod, window, dayWord,
  point, recurrence, duration,
]

const RELATIONS = new Map<string, TimeRelation>([
  ['since', 'since'], ['until', 'until'], ['till', 'until'], ['through', 'until'], ['by', 'by'], ['before', 'before'], ['after', 'after'],
])

/**
 * The times that a sentence tells: dates in full and in part, weekdays, "yesterday", "earlier this
 * week", "two weeks ago", "from May to July", and how long or how often.
 *
 * Weeks begin on Monday. "Monday" is the last one up to the day of publication, or the next one where the
 * clause tells what is to come; so are "March 5" and "in March". "Early January" is its first ten days,
 * "mid-January" the 11th to the 20th, "late January" the rest; years and decades divide into thirds likewise.
 *
 * @param published the article's day (YYYY-MM-DD), against which "yesterday" is resolved; without it such
 *   times have no value.
 * @param previous ISO value of the time spoken of before this sentence, for "the following day" and for
 *   dates without a year in an article without a day of publication.
 * @returns in order, not overlapping. Offsets are UTF-16 code units into the article's text.
 * @example
 * // "The road was closed on Monday.", published on Wednesday, July 17, 2024
 * findTimes(sentence, '2024-07-17') // [{ value: '2024-07-15', kind: 'date', text: 'Monday', … }]
 */
export function findTimes(
  sentence: Sentence, published: string | undefined, previous?: string,
): readonly TimeExpression[] {
  const before = previous === undefined ? undefined : periodOf(previous)
  return read(sentence, dayOfIssue(published), before ? anchored({}, before) : {}).times
}

/**
 * The times of all sentences of an article, each read in the light of those before it: the last
 * one told is what "the following day" follows, and in an article without a day of publication dates
 * without a year take the year that was named last, or else first.
 *
 * @returns one list per sentence, in the order of the sentences.
 */
export function findTimesInArticle(
  sentences: readonly Sentence[], published: string | undefined,
): readonly (readonly TimeExpression[])[] {
  const day = dayOfIssue(published)
  let anchors: Anchors = day ? {} : firstYear(sentences)
  let story: { readonly month: Period, readonly last: number } | undefined
  return sentences.map((sentence, i) => {
    const { times, told } = read(sentence, day, story !== undefined && i <= story.last ? { ...anchors, story: story.month } : anchors)
    if (told.month !== undefined) story = { month: told.month, last: i + STORY_REACH }
    anchors = anchoredBy(anchors, told)
    return times
  })
}

/** For so many sentences a story goes on that tells no other month. */
const STORY_REACH = 2

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([['D', 'day'], ['W', 'week'], ['M', 'month'], ['Y', 'year']])

/**
 * The time that lies a while from another: "P2M" before "2018-02-02" is "2017-12".
 *
 * @returns nothing where the other is not exact enough, or a length is counted in hours.
 */
export function timeApart(from: string, length: string, direction: -1 | 1): string | undefined {
  const [, amount, letter = ''] = /^P(\d{1,6})([DWMY])$/.exec(length) ?? []
  const unit = UNITS.get(letter)
  const period = periodOf(from)
  if (unit === undefined || period === undefined) return undefined
  const exact = unit === 'year' || (unit === 'month' ? from.length >= '2018-02'.length : from.length === '2018-02-02'.length)
  if (!exact) return undefined
  const day = shift(period.first, direction * Number(amount), unit)
  const around = periodAround(day, unit === 'week' ? 'day' : unit)
  return isInCalendar(around) ? isoOf(around) : undefined
}

const dayOfIssue = (published: string | undefined): Day | undefined =>
  published === undefined ? undefined : periodOf(published.slice(0, 10))?.first

interface ReadTimes {
  readonly times: readonly TimeExpression[]
  /** The last of them, as anchors for the next sentence. */
  readonly told: Anchors
}

function read(sentence: Sentence, published: Day | undefined, before: Anchors): ReadTimes {
  let reader = Reader.of(sentence, published, before)
  const times: TimeExpression[] = []
  let free = 0
  for (let at = 0; at < reader.atoms.length;) {
    const found = isInsideName(reader, at) ? undefined : longest(reader, at)
    if (!found) {
      at++
      continue
    }
    const begins = at
    const from = Math.max(free, clockStart(reader, at))
    at = clockEnd(reader, found.to)
    free = at
    const period = found.period && isInCalendar(found.period) ? found.period : undefined
    times.push(expressionOf(reader, { from, to: at, clock: from < begins }, found, period))
    // "until Thursday" tells when something ends: "that evening" is not that day's; nor is "hours later" counted from when it is reported
    // and "since the war began in 2001" when something began that goes on: no other date is of that year
    const isAnchor = !reader.isOneOf(begins - 1, 'until', 'till') && !isSince(reader, begins) && !(reader.here.day && reader.isSaid(begins))
    if (period && isAnchor) reader = reader.after(period, begins)
  }
  return { times, told: reader.here }
}

/** Words between "since" and the time of what began then: "since operations in the south began in May". */
const SINCE_REACH = 8

const isSince = (reader: Reader, begins: number): boolean =>
  Array.from({ length: SINCE_REACH }, (_, back) => begins - 1 - back).some(at => reader.isOneOf(at, 'since'))

/** The first time with a year of its own in an article of which the day is not known. */
function firstYear(sentences: readonly Sentence[]): Anchors {
  for (const sentence of sentences) {
    const { year } = read(sentence, undefined, {}).told
    if (year) return { year }
  }
  return {}
}

function longest(reader: Reader, at: number): Found | undefined {
  const atom = reader.atoms[at]
  if (!atom || !(atom.number !== undefined || opensTime(atom.word))) return undefined
  let best: Found | undefined
  for (const rule of RULES) {
    const found = rule(reader, at)
    if (found && (!best || found.to > best.to || (found.to === best.to && !best.period && found.period))) best = found
  }
  return best
}

/**
 * Numbers and months inside the name of a person, organization or thing are not dates. A date that
 * opens one ("the September 17 Norwick raid") is: names are found less surely than dates.
 */
function isInsideName(reader: Reader, at: number): boolean {
  const name = reader.nameAt(at)
  if (!name || !['PER', 'ORG', 'FAC', 'PRODUCT'].includes(name.type)) return false
  const token = reader.atoms[at]?.token ?? 0
  const month = reader.month(at)
  const opens = token === name.first && month && reader.dayNumber(month.to)
  return name.last > name.first && !opens
}

function expressionOf(
  reader: Reader, { from, to, clock }: { readonly from: number; readonly to: number; readonly clock: boolean },
  found: Found, period: Period | undefined,
): TimeExpression {
  const { atoms } = reader
  const value = found.duration ?? (period && isoOf(period))
  // "before noon on Wednesday" is still on Wednesday
  const relation = clock ? undefined : found.relation ?? RELATIONS.get(reader.word(from - 1))
  return {
    start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0,
    first: atoms[from]?.token ?? 0, last: atoms[to - 1]?.token ?? 0,
    ...(value !== undefined && { value }), kind: found.kind, ...(relation && { relation }),
    text: wordsOf(atoms, from, to),
  }
}

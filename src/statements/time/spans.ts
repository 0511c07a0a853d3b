import type { Day, Period } from './calendar.js'
import { yearOf } from './calendar.js'
import { durationOf } from './duration.js'
import type { Found, TimeRule } from './expression.js'
import type { PartialDate, Reference } from './partial.js'
import { complete } from './partial.js'
import { pointAt } from './points.js'
import type { Read, Reader } from './reader.js'
import type { Tense } from './tense.js'
import words from './words.json' with { type: 'json' }

const SET_ADVERBS = new Set(words.setAdverbs)
const FIXED = new Set(words.fixedFor)
const LASTING = new Set(words.lasting)

const referenceAt = (reader: Reader, at: number, tense = tenseOf(reader, at)): Reference =>
  ({ published: reader.published, anchor: reader.anchor('year'), story: reader.story, tense })

/**
 * "will be the third since March", "will meet following Monday's raid": the time itself is past. "Called a strike for Monday":
 * it is to come.
 */
function tenseOf(reader: Reader, at: number): Tense {
  if (isFixedFor(reader, at)) return 'future'
  const tense = reader.tense(at)
  if (reader.word(at - 1) === 'for') return 'future'
  return tense !== 'past' && reader.isOneOf(at - 1, 'since', 'following') ? 'past' : tense
}

/** How far before "for" or "until" the word that fixes a day may stand: "⟨adjourned⟩ the trial until". */
const FIXED_REACH = 4

/** "called a strike for Friday", "was put off until March 5": what has been fixed for a day is to come. */
function isFixedFor(reader: Reader, at: number): boolean {
  if (!reader.isOneOf(at - 1, 'for', 'until', 'till')) return false
  // "closed until Friday", but not "lasted until Friday"
  const lasting = LASTING.has(reader.token(at - 2)?.lemma.toLowerCase() ?? '') || LASTING.has(reader.headOf(at)?.lemma.toLowerCase() ?? '')
  if (reader.word(at - 1) !== 'for' && reader.weekday(at) !== undefined && !lasting) return true
  for (let back = at - 2; back >= Math.max(0, at - 1 - FIXED_REACH); back--) {
    if (FIXED.has(reader.token(back)?.lemma.toLowerCase() ?? '')) return true
  }
  return false
}

/** "will publish its report on the March 5 raid": the raid is not to come because the report is. */
function isAttributive(reader: Reader, to: number): boolean {
  const [last, next] = [reader.token(to - 1), reader.token(to)]
  const head = reader.headOf(to - 1)
  return last !== undefined && next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.upos)
    && head !== undefined && head.start >= next.start && head.upos !== 'VERB'
}

/** "will mourn the victims of Monday's raid", but not "will vote in Monday's election". */
function isOwned(reader: Reader, at: number, to: number): boolean {
  return (reader.word(to + 1) === 's' || reader.word(to) === 's') && reader.headOf(at)?.deprel.split(':')[0] === 'nmod'
}

/** One date, month or year: see `pointAt`. */
export const point: TimeRule = (reader, at) => {
  const read = pointAt(reader, at)
  if (!read) return undefined
  const past = isAttributive(reader, read.to) || isOwned(reader, at, read.to)
  const reference = past ? referenceAt(reader, at, 'open') : referenceAt(reader, at)
  return { to: read.to, kind: 'date', period: complete(read.value, reference) }
}

/** "from May to July", "between 2003 and 2011", "November 20 to December 11", "Monday to Friday" */
export const range: TimeRule = (reader, at) => {
  const opening = reader.isOneOf(at, 'from', 'between') ? reader.word(at) : undefined
  const start = opening === undefined ? at : at + 1
  const from = (opening === undefined ? undefined : dayBeforeJoin(reader, start)) ?? pointAt(reader, start)
  if (!from) return undefined
  const joined = opening === 'between' && reader.word(from.to) === 'and' ? from.to + 1 : reader.join(from.to)
  const to = joined === undefined ? undefined : pointAt(reader, joined)
  if (!to || joined === undefined) return undefined
  const period = between(from.value, to.value, referenceAt(reader, start))
  return { to: to.to, kind: 'interval', period }
}

/** "between 11 and 13 December": the first end is a day number alone. */
function dayBeforeJoin(reader: Reader, at: number): Read<PartialDate> | undefined {
  const day = reader.dayNumber(at)
  if (!day || !(reader.isOneOf(day.to, 'and', 'to', 'until') || reader.join(day.to))) return undefined
  const end = pointAt(reader, day.to + 1)
  if (end?.value.month === undefined || end.value.day === undefined || end.value.lastDay !== undefined) return undefined
  const { month, year } = end.value
  return { value: { day: day.value, month, ...(year !== undefined && { year }) }, to: day.to }
}

/** Both ends, the parts that one lacks taken from the other; the last is never before the first. */
function between(from: PartialDate, to: PartialDate, reference: Reference): Period | undefined {
  if (to.year !== undefined && from.year === undefined) {
    const last = complete(to, reference)
    const sameYear = complete({ ...from, year: to.year }, reference)
    const turned = last && sameYear && sameYear.first > last.last
    const first = turned ? complete({ ...from, year: to.year - 1 }, reference) : sameYear
    return first && last && first.first <= last.last ? { first: first.first, last: last.last } : undefined
  }
  const first = complete(from, reference)
  if (!first) return undefined
  const last = endAfter(first.first, to, reference)
  return last && last.last >= first.first ? { first: first.first, last: last.last } : undefined
}

/** The first period that the end of a range can name, seen from its beginning. */
function endAfter(start: Day, to: PartialDate, reference: Reference): Period | undefined {
  if (to.weekday !== undefined && to.month === undefined) {
    return complete(to, { ...reference, published: start, tense: 'future' })
  }
  const year = to.year ?? yearOf(start)
  const periods = [year, year + 1].map(y => complete({ ...to, year: y }, reference))
  return periods.find(period => period !== undefined && period.last >= start)
}

/** "three years", "a two-week", "48 hours" */
export const duration: TimeRule = (reader, at) => {
  const amount = reader.amount(at)
  const unit = amount && reader.unit(amount.to)
  if (!amount || !unit) return undefined
  if (reader.sees(unit.to, '-', 'old') || reader.sees(unit.to, 'old') || isOther(reader, at, amount.to)) return undefined
  const iso = durationOf(amount.value, unit.value)
  return { to: unit.to, kind: 'duration', ...(iso !== undefined && { duration: iso }) }
}

/** "a quarter of the votes", "a second goal", "World Cup 2018 day five": words that are units of time elsewhere. */
const isOther = (reader: Reader, at: number, unit: number): boolean =>
  (reader.word(unit) === 'quarter' && reader.word(unit + 1) === 'of')
  || (reader.year(at)?.to === unit && !reader.word(unit).endsWith('s'))
  || (reader.word(unit) === 'second' && reader.isOneOf(at, 'a', 'an'))

/** "every Monday", "each year", "on Fridays", "daily" */
export const recurrence: TimeRule = (reader, at) => {
  const set = (to: number): Found => ({ to, kind: 'set' })
  const upos = reader.token(at)?.upos ?? ''
  if (SET_ADVERBS.has(reader.word(at)) && ['ADV', 'ADJ', 'X'].includes(upos)) return set(at + 1)
  if (reader.isOneOf(at, 'every', 'each')) {
    const start = reader.isOneOf(at + 1, 'other', 'single') ? at + 2 : at + 1
    const amount = reader.amount(start)
    const noun = reader.unit(amount?.to ?? start) ?? reader.weekday(start) ?? reader.month(start)
    if (noun) return set(noun.to)
    return words.dayParts.includes(reader.word(start)) ? set(start + 1) : undefined
  }
  const word = reader.word(at)
  const weekdays = word.endsWith('s') && Object.hasOwn(words.weekdays, word.slice(0, -1))
  return weekdays && reader.isCapital(at) ? set(at + 1) : undefined
}

import type { Day, Period, Unit } from './calendar.js'
import { dayPeriod, periodAround, shift } from './calendar.js'
import { durationOf } from './duration.js'
import type { Found, TimeRule } from './expression.js'
import type { Reader } from './reader.js'

/**
 * What an anchored time counts from: the time last spoken of. "The year before" may also be seen from the
 * day of publication; "the following day" may not.
 */
const base = (reader: Reader, unit: Unit, back: boolean): Day | undefined =>
  reader.anchor(unit)?.first ?? (back ? reader.published : undefined)

const NEXT = new Set(['following', 'next'])
const BEFORE = new Set(['previous', 'preceding'])

/** "the following day", "the next morning", "the previous year", "the year before", "that night", "the same week" */
export const neighbour: TimeRule = (reader, at) => {
  if (!reader.isOneOf(at, 'the', 'that')) return undefined
  const word = reader.word(at + 1)
  const selected = NEXT.has(word) || BEFORE.has(word) || word === 'same'
  const unit = unitAt(reader, selected ? at + 2 : at + 1)
  if (!unit) return undefined
  if (selected) return found(reader, unit.to, unit.value, NEXT.has(word) ? 1 : word === 'same' ? 0 : -1)
  const told = found(reader, unit.to, unit.value, 0)
  if (reader.word(at) === 'that') return told.period && told
  const after = reader.word(unit.to)
  const bare = !['NOUN', 'PROPN', 'DET', 'PRON', 'ADJ', 'NUM', 'VERB'].includes(reader.token(unit.to + 1)?.upos ?? '')
  if (after === 'before' && bare) return found(reader, unit.to + 1, unit.value, -1)
  return after === 'after' && bare ? found(reader, unit.to + 1, unit.value, 1) : undefined
}

function unitAt(reader: Reader, at: number): { value: Unit; to: number } | undefined {
  if (reader.isOneOf(at, 'morning', 'afternoon', 'evening')) return { value: 'day', to: at + 1 }
  const unit = reader.unit(at)
  if (!unit || reader.word(at).endsWith('s')) return undefined
  return ['day', 'week', 'month', 'year', 'decade', 'quarter', 'weekend'].includes(unit.value) ? unit : undefined
}

function found(reader: Reader, to: number, unit: Unit, direction: -1 | 0 | 1): Found {
  const from = base(reader, unit, direction < 0)
  return { to, kind: 'date', period: from ? periodAround(shift(from, direction, unit), unit) : roughly(reader, direction, unit) }
}

/** "In March 1987 … three weeks later", "In 1957 … that night": counted from a month, either end moves; a while after some day of a year is mostly still in it. */
function roughly(reader: Reader, amount: number, unit: Unit): Period | undefined {
  if (amount < 0 || reader.anchor(unit) !== undefined) return undefined
  const month = reader.anchor('month')
  if (month === undefined) return amount * (LENGTHS.get(unit) ?? YEAR) < YEAR ? reader.anchor('year') : undefined
  return amount === 0 ? month : { first: shift(month.first, amount, unit), last: shift(month.last, amount, unit) }
}

const YEAR = 365
const LENGTHS: ReadonlyMap<Unit, number> = new Map<Unit, number>([['day', 1], ['week', 7], ['weekend', 7], ['fortnight', 14], ['month', 30]])

/** "ten days later", "two years earlier", "a day after", "roughly four months in advance" */
export const distance: TimeRule = (reader, at) => {
  const amount = reader.amount(at)
  const unit = reader.unit(amount?.to ?? at)
  if (!amount || !unit) return undefined
  const word = reader.word(unit.to)
  const advance = reader.sees(unit.to, 'in', 'advance')
  const back = word === 'earlier' || word === 'before' || word === 'previously' || advance
  if (!back && word !== 'later' && word !== 'after' && word !== 'afterwards') return undefined
  const to = unit.to + (advance ? 2 : 1)
  const relation = back ? 'before' : 'after'
  // "two days after the raid" counts from an event, whose time is not known here
  const event = ['before', 'after'].includes(word) && !reader.isOneOf(to, '.', ',', ';', ')', '', '"', '”')
  const short = ['second', 'minute', 'hour'].includes(unit.value)
  const from = event || short ? undefined : base(reader, unit.value, back)
  const length = event ? durationOf(amount.value, unit.value) : undefined
  const rough = from || event || short || back ? undefined : roughly(reader, amount.value, unit.value)
  if (rough) return { to, kind: 'date', period: rough }
  if (!from) return { to: event ? unit.to : to, kind: event ? 'duration' : 'date', ...(event && { relation }), ...(length !== undefined && { duration: length }) }
  const day = shift(from, back ? -amount.value : amount.value, unit.value)
  const grain = unit.value === 'decade' || unit.value === 'century' ? 'year' : unit.value
  const period = grain === 'week' || grain === 'fortnight' ? dayPeriod(day) : periodAround(day, grain)
  return { to, kind: 'date', period }
}

const WITHIN_A_DAY: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])

/** "hours earlier", "minutes later": on the day last spoken of, as far as one can tell */
export const sameDay: TimeRule = (reader, at) => {
  if (!WITHIN_A_DAY.has(reader.word(at)) || !reader.isOneOf(at + 1, 'earlier', 'later', 'before', 'after', 'afterwards')) return undefined
  // "hours before the vote" counts from an event
  if (!reader.isOneOf(at + 2, '.', ',', ';', ')', '')) return undefined
  const anchor = reader.anchor('day')
  return anchor && { to: at + 2, kind: 'date', period: dayPeriod(anchor.first) }
}

/** "later that year", "earlier that day" */
export const withinNeighbour: TimeRule = (reader, at) => {
  if (!reader.isOneOf(at, 'later', 'earlier') || !reader.isOneOf(at + 1, 'that', 'in')) return undefined
  const start = reader.sees(at + 1, 'in', 'the') ? at + 3 : at + 2
  const unit = unitAt(reader, start)
  const anchor = unit && reader.anchor(unit.value)
  return unit && anchor && { to: unit.to, kind: 'date', period: periodAround(anchor.first, unit.value) }
}

import type { Reader } from './reader.js'

const DAY_PARTS = new Set(['am', 'pm'])
const ZONES = new Set([
  'gmt', 'utc', 'est', 'edt', 'et', 'cst', 'cdt', 'pst', 'pdt', 'bst', 'cet', 'cest', 'ist', 'jst', 'local',
])

/** The time of day that begins at an atom ("10 a.m.", "10:30 GMT", "noon"): the first atom after it. */
function clockAt(reader: Reader, at: number): number | undefined {
  if (reader.isOneOf(at, 'noon', 'midnight', 'midday', 'dawn', 'dusk')) return at + 1
  const hour = reader.atoms[at]?.number
  if (hour === undefined || hour > 24) return undefined
  const minutes = reader.word(at + 1) === ':' && reader.atoms[at + 1]?.glued && reader.atoms[at + 2]?.number !== undefined
  const to = minutes ? at + 3 : at + 1
  const half = halfOfDay(reader, to)
  if (half === undefined && !minutes) return undefined
  const end = half ?? to
  return ZONES.has(reader.word(end)) ? end + (reader.sees(end, 'local', 'time') ? 2 : 1) : end
}

/** "am", "a.m.", "p.m" */
function halfOfDay(reader: Reader, at: number): number | undefined {
  if (DAY_PARTS.has(reader.word(at))) return at + 1
  if (!reader.isOneOf(at, 'a', 'p') || reader.word(at + 1) !== '.' || reader.word(at + 2) !== 'm') return undefined
  return reader.word(at + 3) === '.' && reader.atoms[at + 3]?.glued ? at + 4 : at + 3
}

/** Where an expression begins with the time of day before it: "10 a.m. Nov. 29", "2:30 on Monday". */
export function clockStart(reader: Reader, at: number): number {
  const end = reader.isOneOf(at - 1, 'on', 'of', ',') ? at - 1 : at
  for (let back = 1; back <= 8 && end - back >= 0; back++) {
    const start = end - back
    const number = reader.atoms[start]?.number !== undefined && reader.word(start - 1) !== ':'
    if (number && clockAt(reader, start) === end) return start
  }
  return at
}

/** Where an expression ends with the time of day after it: "Monday at 10:30 GMT". */
export function clockEnd(reader: Reader, to: number): number {
  const start = reader.isOneOf(to, 'at', ',') ? to + 1 : to
  return clockAt(reader, reader.word(start) === 'at' ? start + 1 : start) ?? to
}

import type { Span } from '../model/index.js'

/** One line without the white space around it, and how many line ends stand before it. */
export interface Line extends Span {
  /** 1: on the next line; 2 or more: after a blank line; 0: at the very start. */
  readonly breaks: number
}

const CR = 0x0d
const LF = 0x0a

/** Line feed, vertical tab, form feed, carriage return, NEL, line and paragraph separator. */
const isLineEnd = (unit: number): boolean =>
  (unit >= LF && unit <= CR) || unit === 0x85 || unit === 0x2028 || unit === 0x2029

/** White space, control characters and invisible marks (byte order mark, zero-width and direction marks). */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true
  if (unit < 0x7f) return false
  return unit <= 0xa0 || (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f)
    || unit === 0x1680 || unit === 0x205f || unit === 0x3000 || unit === 0xfeff
}

/** The lines of a text that have something on them. One pass, whatever the text holds. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  let at = 0
  while (at < text.length) {
    let end = at
    let start = -1
    let last = -1
    for (; end < text.length && !isLineEnd(text.charCodeAt(end)); end++) {
      if (isBlank(text.charCodeAt(end))) continue
      if (start < 0) start = end
      last = end
    }
    if (start >= 0) {
      lines.push({ start, end: last + 1, breaks })
      breaks = 0
    }
    if (end < text.length) breaks++
    at = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1)
  }
  return lines
}

import type { Span } from '../model/index.js'

/** Signs that stand before a list item. */
const BULLETS = new Set(['•', '‣', '◦', '▪', '■', '●', '·', '*', '-', '–', '➤', '►', '»'])
/** "1.", "12)", "(3)", "a)": at most two digits, so that a sentence may open with a year. */
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)) /

/** A list mark with the white space after it, and the number if it has one. */
export interface ListMark extends Span {
  readonly numbered: boolean
}

/** The list mark that a line opens with: "• ", "- ", "-- ", "2) ". */
export function listMark(text: string, { start, end }: Span): ListMark | undefined {
  const first = text.charAt(start)
  const width = text.charAt(start + 1) === first ? 2 : 1
  const bullet = BULLETS.has(first) && start + width < end && /\s/.test(text.charAt(start + width))
  if (bullet) return { start, end: start + width, numbered: false }
  const match = NUMBERED.exec(text.slice(start, Math.min(end, start + 6)))
  return match ? { start, end: start + match[0].length - 1, numbered: true } : undefined
}

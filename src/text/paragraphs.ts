import type { Span } from '../model/index.js'
import type { Line } from './lines.js'
import { listMark } from './marks.js'

/** Wrapped text is rarely wider than this; longer lines are paragraphs of their own. */
const WRAP_WIDTH = 110
/** All lines of a wrapped paragraph but its last are at least this share of its longest. */
const WRAP_FILL = 0.6

/** What ends a sentence, after closing quotes, brackets and note marks such as "[3]" are passed over. */
const FINAL = '.!?…:;'
const CLOSING = '"\'”’»)]}'

/** The last character that is neither a closing mark nor part of a note mark ("[12]"). */
function lastMark(text: string, start: number, end: number): string {
  let at = end - 1
  while (at > start) {
    const c = text.charAt(at)
    if (c === ']') {
      const open = noteStart(text, start, at)
      at = open === undefined ? at - 1 : open - 1
    } else if (CLOSING.includes(c) || c === ' ') at--
    else break
  }
  return text.charAt(at)
}

function noteStart(text: string, start: number, close: number): number | undefined {
  let at = close - 1
  while (at > start && close - at <= 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9') at--
  return text.charAt(at) === '[' && at < close - 1 ? at : undefined
}

/** Whether a stretch ends like a sentence ("… he said.", "… he said:") and not like a headline. */
export function endsSentence(text: string, { start, end }: Span): boolean {
  const last = lastMark(text, start, end)
  return last !== '' && FINAL.includes(last)
}

const startsLower = (text: string, { start }: Span): boolean => /^\p{Ll}/u.test(text.slice(start, start + 2))

/** Lines of one block that were broken at a width, not by their author. */
function isWrapped(text: string, block: readonly Line[]): boolean {
  const widths = block.map(line => line.end - line.start)
  const widest = widths.reduce((a, b) => Math.max(a, b), 0)
  if (widest > WRAP_WIDTH) return false
  const full = widths.slice(0, -1).every(width => width >= WRAP_FILL * widest)
  return full && block.slice(0, -1).some((line, i) => {
    const next = block[i + 1]
    return next !== undefined && !endsSentence(text, line) && startsLower(text, next)
  })
}

/**
 * The paragraphs of a text: lines between blank lines, and single lines where they are paragraphs of
 * their own. A line that goes on in lower case, or stands in a block that was wrapped at a width, belongs
 * to the line before. Every visible character of the text is in exactly one of the spans.
 */
export function paragraphSpans(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && (lines[to]?.breaks ?? 0) < 2) to++
    addBlock(text, lines.slice(from, to), spans)
    from = to
  }
  return spans
}

function addBlock(text: string, block: readonly Line[], spans: Span[]): void {
  const wrapped = block.length > 1 && isWrapped(text, block)
  block.forEach((line, i) => {
    const before = block[i - 1]
    const open = spans.at(-1)
    const goesOn = before !== undefined && open !== undefined && listMark(text, line) === undefined
      && (wrapped || (startsLower(text, line) && !endsSentence(text, before)))
    if (goesOn) spans[spans.length - 1] = { start: open.start, end: line.end }
    else spans.push({ start: line.start, end: line.end })
  })
}

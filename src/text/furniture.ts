import type { Span } from '../model/index.js'
import table from './furniture.json' with { type: 'json' }

/** Lines of the page are short; a longer paragraph is never judged by how it begins or ends. */
const MAX_LINE = 220
const MAX_CREDIT = 100
const MAX_CREDIT_WORDS = 12

const WHOLE_LINE = new Set(table.wholeLine)
const COUNTED = new Set(table.counted)
const END_TEASER = new Set(table.endTeaser)
const INNER_TEASER = new Set(table.innerTeaser)
const SOURCE_HEADING = new Set(table.sourceHeading)

/** What a line of the page is for: by itself, or as the heading of what follows. */
export type Furniture = 'line' | 'endTeaser' | 'innerTeaser' | 'sources'

/** A line in lower case, white space folded, without the marks around it. */
export function folded(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}©(]+/u, '').replace(/(?<![\s:|»›>→►▶…↓*-])[\s:|»›>→►▶…↓*-]+$/u, '')
}

/** Whether a paragraph belongs to the page and not to the article, by its own words. */
export function furnitureOf(text: string, span: Span): Furniture | undefined {
  if (span.end - span.start > MAX_LINE) return undefined
  const line = folded(text, span)
  if (END_TEASER.has(line)) return 'endTeaser'
  if (INNER_TEASER.has(line)) return 'innerTeaser'
  if (SOURCE_HEADING.has(line)) return 'sources'
  return isPageLine(line) || isInlineTeaser(text, span) || isCredit(text.slice(span.start, span.end)) ? 'line' : undefined
}

function isPageLine(line: string): boolean {
  return WHOLE_LINE.has(line) || isCount(line) || isButtonRow(line)
    || table.lineStart.some(opening => line.startsWith(opening)) || table.lineEnd.some(ending => line.endsWith(ending))
}

/** "12 comments", "1.2K shares", "Comments (3)", "5 min read" */
function isCount(line: string): boolean {
  const match = /^[\d.,]+k? (\D+)$/.exec(line) ?? /^(\D+) \(?[\d.,]+k?\)?$/.exec(line)
  return match?.[1] !== undefined && COUNTED.has(match[1].trim())
}

/** "Facebook Twitter Email": several buttons on one line. */
function isButtonRow(line: string): boolean {
  const words = line.split(/[\s|·•/,]+/).filter(Boolean)
  return words.length > 1 && words.length <= 12 && words.every(word => WHOLE_LINE.has(word))
}

/** "Read more: Minister resigns" */
function isInlineTeaser(text: string, span: Span): boolean {
  const line = text.slice(span.start, span.end)
  const colon = /[:|»►▶]/.exec(line)
  if (colon === null || /[.!?] \S/.test(line)) return false
  return table.inlineTeaser.includes(folded(line, { start: 0, end: colon.index }))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const CREDIT_LABELS = table.credit.map(capital)

const isName = (words: string): boolean =>
  words.length > 0 && words.length <= MAX_CREDIT && words.split(' ').length <= MAX_CREDIT_WORDS
  && /^[\p{Lu}\d@©]/u.test(words) && !/\p{Ll}{2}[.!?] \S/u.test(words)

/** "Photo: Ada Marlow/Northern Wire" */
const isCredit = (line: string): boolean =>
  CREDIT_LABELS.some(label => line.startsWith(`${label}: `) && isName(line.slice(label.length + 2)))

/**
 * Where the credit at the end of a caption begins: "The harbour at dawn. Image: Ada Marlow." Undefined when
 * there is none; the caption itself stays with the article.
 */
export function creditStart(text: string, { start, end }: Span): number | undefined {
  const from = Math.max(start, end - MAX_CREDIT - 30)
  const tail = text.slice(from, end)
  const starts = CREDIT_LABELS.map(label => tail.lastIndexOf(` ${label}: `))
    .filter((at, i) => at >= 0 && isName(tail.slice(at + (CREDIT_LABELS[i]?.length ?? 0) + 3)))
  const bracket = bracketCredit(tail)
  if (bracket !== undefined) starts.push(bracket)
  return starts.length > 0 ? from + Math.min(...starts) + 1 : undefined
}

/** "(AP Photo/Ada Marlow)", "(Photo by Ada Marlow/Northern Images)" at the end of a caption. */
function bracketCredit(tail: string): number | undefined {
  const open = tail.lastIndexOf(' (')
  const inside = open < 0 ? '' : tail.slice(open + 2)
  const closed = /^[^()]*\)\.?$/.test(inside)
  const credit = /\b(?:Photo|Image|Images|Picture)\b/.test(inside) && /\/|: | by /.test(inside)
  return closed && credit ? open : undefined
}

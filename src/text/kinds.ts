import type { ParagraphKind, Span } from '../model/index.js'
import { dateLine, isByline } from './dateline.js'
import type { Furniture } from './furniture.js'
import { furnitureOf, folded } from './furniture.js'
import { endsSentence } from './paragraphs.js'

const MAX_HEADLINE = 200
const MAX_HEADLINE_WORDS = 30
/** The lead-in of a story that a teaser shows is a sentence or two. */
const MAX_STANDFIRST = 400
const MAX_SOURCE = 300
/** A title that the user gave is looked for among this many paragraphs. */
const TITLE_WITHIN = 10

/** "…", "...", "[…]" at the end: text that was cut off. */
const isCut = (text: string, { start, end }: Span): boolean =>
  /(?:…|\.\.\.)[\s»)\]]*(?:(?:read more|more)[\s»)\]]*)?$/i.test(text.slice(Math.max(start, end - 20), end))

/** Short, and no sentence by its end: "Rain stops harvest", "Who will lead the council?" */
function looksLikeHeadline(text: string, span: Span): boolean {
  if (span.end - span.start > MAX_HEADLINE) return false
  const line = text.slice(span.start, span.end)
  if (line.split(/\s+/).length > MAX_HEADLINE_WORDS || !/[\p{L}\p{N}]/u.test(line)) return false
  return /[?!]["'”’)]?$/.test(line) ? !/[.!?]["”’)]? \p{Lu}/u.test(line) : !endsSentence(text, span)
}

/** One paragraph with its kind, and the date that it states if it is a date line. */
export interface Kind {
  readonly kind: ParagraphKind
  readonly published?: string | undefined
}

/** The paragraphs of a text, before their kinds are known. */
export interface Divided {
  readonly spans: readonly Span[]
  /** Spans that stood behind a list mark. */
  readonly marked: ReadonlySet<number>
  /** Spans that are list marks, or credits that were cut off a caption. */
  readonly credits: ReadonlySet<number>
}

/** The kind of each paragraph; `title` is the title that the user gave. */
export function kindsOf(text: string, { spans, marked, credits }: Divided, title?: string): Kind[] {
  const kinds: Kind[] = []
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]
    if (!span) continue
    const furniture = credits.has(i) ? 'line' : furnitureOf(text, span)
    if (furniture === undefined) kinds.push(ownKind(text, span, marked.has(i)))
    else {
      const end = furniture === 'line' ? i + 1 : blockEnd(text, spans, credits, i + 1, furniture)
      const alone = furniture === 'sources' && end === i + 1
      for (; i < end; i++) kinds.push({ kind: alone ? 'body' : 'furniture' })
      i--
    }
  }
  const at = titleIndex(text, spans, kinds, title)
  if (at !== undefined) kinds[at] = { kind: 'title' }
  return kinds
}

function ownKind(text: string, span: Span, marked: boolean): Kind {
  const line = text.slice(span.start, Math.min(span.end, span.start + MAX_HEADLINE))
  const date = dateLine(line)
  if (date) return { kind: 'dateline', published: date.published }
  if (isByline(line)) return { kind: 'dateline' }
  return { kind: marked ? 'item' : 'body' }
}

/** Where the article resumes after the heading of a teaser or of a list of sources. */
function blockEnd(
  text: string, spans: readonly Span[], credits: ReadonlySet<number>, from: number, heading: Exclude<Furniture, 'line'>,
): number {
  let headlineBefore = false
  for (let i = from; i < spans.length; i++) {
    const span = spans[i]
    if (!span) return i
    if (credits.has(i)) continue
    if (heading === 'sources') {
      if (!isSource(text, span)) return i
    } else {
      const headline = looksLikeHeadline(text, span)
      const standfirst = heading === 'endTeaser' && headlineBefore && isStandfirst(text, spans, i)
      if (!headline && !isCut(text, span) && !standfirst) return i
      headlineBefore = headline
    }
  }
  return spans.length
}

/** A whole sentence under a teaser's headline, when another headline or the end follows. */
function isStandfirst(text: string, spans: readonly Span[], i: number): boolean {
  const span = spans[i]
  const next = spans[i + 1]
  return span !== undefined && span.end - span.start <= MAX_STANDFIRST
    && (next === undefined || looksLikeHeadline(text, next) || furnitureOf(text, next) !== undefined)
}

/** An entry of a list of sources: an address, a quoted title with its date, or a line that is no sentence. */
function isSource(text: string, span: Span): boolean {
  if (span.end - span.start > MAX_SOURCE) return false
  const line = text.slice(span.start, span.end)
  return !endsSentence(text, span) || /https?:\/\/|^\^|^\[\d{1,3}\]/.test(line)
    || /["”][.,]? .*\b\d{4}\b\.?$/.test(line)
}

/** The paragraph that is the title: the one the user named, or the first line if it looks like a headline. */
function titleIndex(text: string, spans: readonly Span[], kinds: readonly Kind[], title?: string): number | undefined {
  const content = spans.map((_, i) => i).filter(i => kinds[i]?.kind === 'body' || kinds[i]?.kind === 'item')
  if (title !== undefined && title.length <= 2 * MAX_HEADLINE) {
    const wanted = folded(title, { start: 0, end: title.length })
    const named = content.slice(0, TITLE_WITHIN).find(i => isLine(text, spans[i], wanted))
    if (named !== undefined) return named
  }
  const [first, second] = content
  const span = first === undefined ? undefined : spans[first]
  if (first === undefined || second === undefined || span === undefined || kinds[first]?.kind !== 'body') return undefined
  return looksLikeHeadline(text, span) ? first : undefined
}

const isLine = (text: string, span: Span | undefined, wanted: string): boolean =>
  span !== undefined && span.end - span.start < 2 * wanted.length + 20 && folded(text, span) === wanted

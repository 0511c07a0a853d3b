import type { Article, Paragraph, Span } from '../model/index.js'
import type { ArticleMeta } from './check.js'
import { checkLanguage, checkPublished, checkText, checkTitle, checkUrl } from './check.js'
import { creditStart } from './furniture.js'
import { articleId } from './id.js'
import type { Divided } from './kinds.js'
import { kindsOf } from './kinds.js'
import { isBlank, linesOf } from './lines.js'
import { listMark } from './marks.js'
import { paragraphSpans } from './paragraphs.js'

export type { ArticleMeta } from './check.js'
export { articleId, hash64 } from './id.js'

/** An article and the runs of text that it is made of. */
export interface ReadArticle {
  readonly article: Article
  /** In order, not overlapping; every visible character of the text is in exactly one of them. */
  readonly paragraphs: readonly Paragraph[]
}

/**
 * Reads an article's text: divides it into paragraphs and tells the article from the page around it.
 *
 * A paragraph's span has no white space at its ends. A list mark ("•") and the credit at the end of a
 * caption are `furniture` paragraphs of their own, so that the words beside them stay readable. The
 * date of publication comes from `meta`, else from a date line in the text ("Friday, July 21, 2017").
 * Time grows in proportion to the text's length.
 *
 * @param text the article as one string, as it was found; offsets are UTF-16 code units into it.
 * @param meta what is known besides the text; all optional.
 * @throws InputError for a text that is no string, a `published` that is no ISO date, a `url` that is not
 *   absolute http(s), a `language` that is no BCP 47 tag.
 * @example
 * const { article, paragraphs } = readArticle('Rain stops harvest\n\nMay 3, 2021\n\nFarmers waited.', {})
 * article.published // '2021-05-03'
 * paragraphs.map(p => p.kind) // ['title', 'dateline', 'body']
 */
export function readArticle(text: string, meta: ArticleMeta = {}): ReadArticle {
  checkText(text)
  const url = checkUrl(meta.url)
  const given = checkPublished(meta.published)
  const givenTitle = checkTitle(meta.title)
  const language = checkLanguage(meta.language)
  const divided = divide(text)
  const kinds = kindsOf(text, divided, givenTitle)
  const paragraphs = divided.spans.map((span, i): Paragraph => ({ ...span, kind: kinds[i]?.kind ?? 'body' }))
  const published = given ?? kinds.find(kind => kind.published !== undefined)?.published
  const title = givenTitle ?? titleText(text, paragraphs)
  const article: Article = {
    id: articleId({ text, title: title ?? firstWords(text, paragraphs), url, published }), text, language,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  }
  return { article, paragraphs }
}

/** Paragraphs, with list marks and picture credits cut off them. */
function divide(text: string): Divided {
  const spans: Span[] = []
  const marked = new Set<number>()
  const credits = new Set<number>()
  const whole = paragraphSpans(text, linesOf(text))
  whole.forEach((span, i) => {
    let { start, end } = span
    const mark = listMark(text, span)
    if (mark && (!mark.numbered || isNumbered(text, whole[i - 1]) || isNumbered(text, whole[i + 1]))) {
      credits.add(spans.push({ start, end: mark.end }) - 1)
      start = skipBlank(text, mark.end)
      marked.add(spans.length)
    }
    const credit = creditStart(text, { start, end })
    if (credit === undefined) spans.push({ start, end })
    else {
      spans.push({ start, end: trimEnd(text, start, credit) })
      credits.add(spans.push({ start: credit, end }) - 1)
    }
  })
  return { spans, marked, credits }
}

const isNumbered = (text: string, span: Span | undefined): boolean =>
  span !== undefined && listMark(text, span)?.numbered === true

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function titleText(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const title = paragraphs.find(p => p.kind === 'title')
  return title && text.slice(title.start, title.end).replace(/\s+/g, ' ')
}

/** What an article without a title is called in its id. */
function firstWords(text: string, paragraphs: readonly Paragraph[]): string {
  const first = paragraphs.find(p => p.kind === 'body') ?? { start: 0, end: 0 }
  return text.slice(first.start, Math.min(first.end, first.start + 80))
}

import type { Article, SourceSpan } from '../../model/index.js'
import { isIri } from './iri.js'
import { date, integer, text } from './literals.js'
import { iri } from './namespaces.js'
import { offsetsOf } from './offsets.js'
import type { Offsets } from './offsets.js'
import { segment } from './scribe.js'
import type { Page, Scribe } from './scribe.js'
import { NamedNode } from './terms.js'

/** How many characters before and after a quotation say where it is when it occurs more than once. */
const CONTEXT = 32

/** Describes an article, and the graph of what was read from it. */
export function describeArticle({ emit, graph: { graphology } }: Scribe, { graph, node, article, language }: Page): void {
  if (article === undefined) return
  const { text: body, title, published, url } = article
  emit(graph, iri('rdf:type'), iri('ng:Reading'), graph)
  emit(graph, iri('prov:wasDerivedFrom'), node, graph)
  emit(graph, iri('ng:generator'), text(graphology.getAttribute('generator')), graph)
  emit(node, iri('rdf:type'), iri('schema:NewsArticle'), graph)
  emit(node, iri('schema:articleBody'), text(body, language), graph)
  emit(node, iri('schema:inLanguage'), text(language), graph)
  if (title !== undefined) emit(node, iri('schema:headline'), text(title, language), graph)
  if (published !== undefined) emit(node, iri('schema:datePublished'), date(published), graph)
  if (url !== undefined) emit(node, iri('schema:url'), isIri(url) ? new NamedNode(url) : text(url), graph)
}

/**
 * Describes the places in texts that the page points to, by the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors): by position and by quotation. That model counts
 * Unicode code points; where the offsets of the graph, which count UTF-16 code units, differ, they are
 * given beside.
 */
export function describeSpans(scribe: Scribe, page: Page): void {
  const { emit, mint, articles } = scribe
  const counters = new Map<string, Offsets>()
  for (const { node, span } of page.spans.values()) {
    const source = articles.get(span.article)
    let offsets = counters.get(span.article)
    if (offsets === undefined) counters.set(span.article, offsets = offsetsOf(source?.text ?? ''))
    const position = new NamedNode(`${node.value}-position`)
    emit(node, iri('rdf:type'), iri('oa:SpecificResource'), page.graph)
    emit(node, iri('oa:hasSource'), mint('article', segment(span.article)), page.graph)
    emit(node, iri('oa:hasSelector'), position, page.graph)
    const [start, end] = [offsets.codePoints(span.start), offsets.codePoints(span.end)]
    emit(position, iri('rdf:type'), iri('oa:TextPositionSelector'), page.graph)
    emit(position, iri('oa:start'), integer(start), page.graph)
    emit(position, iri('oa:end'), integer(end), page.graph)
    if (start !== span.start) emit(position, iri('ng:utf16Start'), integer(span.start), page.graph)
    if (end !== span.end) emit(position, iri('ng:utf16End'), integer(span.end), page.graph)
    if (source !== undefined) describeQuote(scribe, page, node, source, span)
  }
}

function describeQuote(
  { emit }: Scribe, { graph }: Page, node: NamedNode, source: Article, { start, end }: SourceSpan,
): void {
  const quote = new NamedNode(`${node.value}-quote`)
  emit(node, iri('oa:hasSelector'), quote, graph)
  emit(quote, iri('rdf:type'), iri('oa:TextQuoteSelector'), graph)
  emit(quote, iri('oa:exact'), text(source.text.slice(start, end)), graph)
  emit(quote, iri('oa:prefix'), text(source.text.slice(before(source.text, start), start)), graph)
  emit(quote, iri('oa:suffix'), text(source.text.slice(end, after(source.text, end))), graph)
}

/** Start of the context before an offset; a surrogate pair is not cut. */
function before(content: string, start: number): number {
  const from = Math.max(0, start - CONTEXT)
  return from < start && isLow(content, from) ? from + 1 : from
}

/** End of the context after an offset; a surrogate pair is not cut. */
function after(content: string, end: number): number {
  const to = Math.min(content.length, end + CONTEXT)
  return to > end && isLow(content, to) ? to - 1 : to
}

function isLow(content: string, index: number): boolean {
  const unit = content.charCodeAt(index)
  return unit >= 0xDC00 && unit <= 0xDFFF
}

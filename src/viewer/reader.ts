import type { Article, SourceSpan } from '../model/index.js'
import { element, fill, webLink } from './dom.js'
import type { Model } from './model.js'
import type { State, Store } from './state.js'
import { edgeStatement } from './statements.js'

/*
 * The article's text, in which every word that names an entity or tells of an event can be clicked, and in
 * which the words that a statement was read from light up.
 */

/** A stretch of the text, and the node that speaks there. */
interface Mark extends SourceSpan {
  readonly key: string
}

/** A stretch that no mark begins or ends within. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly span: HTMLElement
}

export class Reader {
  readonly #model: Model
  readonly #store: Store
  readonly #root: HTMLElement
  #article = ''
  #segments: Segment[] = []

  constructor(model: Model, store: Store, root: HTMLElement) {
    this.#model = model
    this.#store = store
    this.#root = root
    root.addEventListener('click', (event) => {
      const key = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : undefined
      if (key !== null && key !== undefined) store.select({ kind: 'node', key })
    })
  }

  show(state: State): void {
    if (state.article !== this.#article) this.#load(state.article)
    this.#highlight(state)
  }

  #load(id: string): void {
    this.#article = id
    const article = this.#model.graph.getAttribute('articles').find((one) => one.id === id)
    this.#segments = []
    if (!article) return fill(this.#root)
    fill(this.#root, ...this.#choice(article), this.#text(article))
  }

  /** In a graph of several articles, which one to read. */
  #choice(article: Article): HTMLElement[] {
    const articles = this.#model.graph.getAttribute('articles')
    const source = article.url ? [element('p', { class: 'source' }, webLink(article.url))] : []
    if (articles.length < 2) return source
    const select = element('select', { 'aria-label': 'Article' }, ...articles.map((one) =>
      element('option', { value: one.id, selected: one.id === article.id }, one.title ?? one.url ?? one.id)))
    select.addEventListener('change', () => this.#store.set({ article: select.value }))
    return [select, ...source]
  }

  #text(article: Article): HTMLElement {
    const marks = marksOf(this.#model, article.id)
    const edges = evidenceOf(this.#model, article.id)
    const cuts = [...new Set([0, article.text.length, ...[...marks, ...edges].flatMap(({ start, end }) => [start, end])])].sort((p, q) => p - q)
    const body = element('div', { class: 'text' })
    // Marks sorted by length: the last one painted over a segment is the shortest.
    const keys = new Map<number, string>()
    for (const mark of [...marks].sort((p, q) => (q.end - q.start) - (p.end - p.start))) {
      for (let i = indexOf(cuts, mark.start); (cuts[i] ?? Infinity) < mark.end; i++) keys.set(i, mark.key)
    }
    cuts.slice(0, -1).forEach((start, i) => {
      const key = keys.get(i)
      const span = element('span', key === undefined ? {} : { class: 'mark', 'data-key': key, 'data-kind': this.#model.graph.getNodeAttribute(key, 'kind') },
        article.text.slice(start, cuts[i + 1]))
      this.#segments.push({ start, end: cuts[i + 1] ?? start, span })
      body.append(span)
    })
    return body
  }

  /** Lights up what is selected: all mentions of an entity; the trigger of an event and its evidence; that of a relation. */
  #highlight({ selection }: State): void {
    const { graph } = this.#model
    const node = selection?.kind === 'node' && graph.hasNode(selection.key) ? graph.getNodeAttributes(selection.key) : undefined
    const evidence = selection?.kind === 'edge' && graph.hasEdge(selection.key) ? edgeStatement(this.#model, selection.key).evidence
      : node?.kind === 'event' ? node.evidence : []
    const mentions = node?.kind === 'entity' ? node.mentions : node ? [node.trigger] : []
    const here = evidence.filter((span) => span.article === this.#article)
    const named = mentions.filter((span) => span.article === this.#article)
    let first: HTMLElement | undefined
    for (const { start, end, span } of this.#segments) {
      const isEvidence = here.some((one) => one.start < end && one.end > start)
      const isSelected = named.some((one) => one.start < end && one.end > start)
      span.classList.toggle('evidence', isEvidence)
      span.classList.toggle('selected', isSelected)
      if (isEvidence || (isSelected && here.length === 0)) first ??= span
    }
    first?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
}

function marksOf({ graph }: Model, article: string): Mark[] {
  return graph.nodes().flatMap((key) => {
    const attributes = graph.getNodeAttributes(key)
    const spans = attributes.kind === 'entity' ? attributes.mentions : [attributes.trigger]
    return spans.filter((span) => span.article === article && span.start < span.end).map((span) => ({ ...span, key }))
  })
}

function evidenceOf({ graph }: Model, article: string): SourceSpan[] {
  const ofEvents = graph.nodes().flatMap((key) => {
    const attributes = graph.getNodeAttributes(key)
    return attributes.kind === 'event' ? attributes.evidence : []
  })
  const ofEdges = graph.edges().flatMap((key) => {
    const attributes = graph.getEdgeAttributes(key)
    return attributes.kind === 'role' ? [] : attributes.evidence
  })
  return [...ofEvents, ...ofEdges].filter((span) => span.article === article && span.start < span.end)
}

/** Where a number stands in a sorted list that has it. */
function indexOf(sorted: readonly number[], value: number): number {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Id of the article in which the selection speaks, if it does not speak in the one that is open. */
export function articleOf({ graph }: Model, state: State): string {
  const { selection, article } = state
  if (!selection) return article
  const attributes = selection.kind === 'node'
    ? graph.hasNode(selection.key) ? graph.getNodeAttributes(selection.key) : undefined
    : graph.hasEdge(selection.key) ? graph.getEdgeAttributes(selection.key) : undefined
  if (!attributes) return article
  const spans = attributes.kind === 'entity' ? attributes.mentions : attributes.kind === 'role' ? [] : attributes.evidence
  return spans.length === 0 || spans.some((span) => span.article === article) ? article : spans[0]?.article ?? article
}

import { lookOf } from '../export/palette.js'
import { markerPath } from '../export/picture/marks.js'
import type { NodeAttributes, SourceSpan } from '../model/index.js'
import type { Look, Theme } from '../export/palette.js'
import { button, element, fill, webLink } from './dom.js'
import type { Model } from './model.js'
import type { Store } from './state.js'
import { edgeStatement, labelOf, statementsOf } from './statements.js'
import type { Statement } from './statements.js'

/* What the page tells of the node or statement that is selected; of the whole graph when none is. */

/** Quotations longer than this are cut in lists; the reader shows them whole. */
const LONGEST_QUOTE = 220
/** How many entities the overview names. */
const OVERVIEW = 10

export function showDetails(model: Model, store: Store, root: HTMLElement): void {
  const { state } = store
  const { selection } = state
  if (selection?.kind === 'node' && model.graph.hasNode(selection.key)) fill(root, ...nodeDetails(model, store, selection.key))
  else if (selection?.kind === 'edge' && model.graph.hasEdge(selection.key)) fill(root, ...edgeDetails(model, store, selection.key))
  else fill(root, ...overview(model, store))
}

function nodeDetails(model: Model, store: Store, key: string): HTMLElement[] {
  const attributes = model.graph.getNodeAttributes(key)
  const statements = statementsOf(model, key)
  return [
    element('h2', {}, sign(attributes, store.state.theme), attributes.label),
    element('p', { class: 'kind' }, attributes.class, ...attributes.basis === 'inferred' ? [' \u00b7 inferred'] : []),
    ...attributes.kind === 'entity' ? entityFacts(attributes) : [participants(model, store, key)],
    element('h3', {}, attributes.kind === 'entity' ? `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}` : 'In the text'),
    statementList(model, store, statements),
  ]
}

function entityFacts(attributes: Extract<NodeAttributes, { kind: 'entity' }>): HTMLElement[] {
  const others = attributes.names.filter((name) => name !== attributes.label)
  return [
    ...others.length > 0 ? [element('p', { class: 'names' }, `Also: ${others.join(', ')}`)] : [],
    ...(attributes.background ?? []).map((fact) => element('p', { class: 'names' }, `Background: ${fact}`)),
    ...attributes.sameAs?.length ? [element('p', { class: 'links' }, ...attributes.sameAs.flatMap((iri) => [webLink(iri, shortAddress(iri)), ' ']))] : [],
    ...attributes.candidates?.length ? [element('p', { class: 'links uncertain' }, 'Perhaps: ',
      ...attributes.candidates.flatMap(({ iri, score }) => [webLink(iri, shortAddress(iri)), ` (${score.toFixed(2)}) `]))] : [],
  ]
}

/** `http://www.wikidata.org/entity/Q42` → "Wikidata Q42"; other addresses without their scheme. */
function shortAddress(iri: string): string {
  const last = iri.replace(/(?<!\/)\/+$/, '').split('/').at(-1) ?? ''
  if (iri.includes('wikidata.org/')) return `Wikidata ${last}`
  if (iri.includes('geonames.org/')) return `GeoNames ${last}`
  return iri.replace(/^https?:\/\//, '')
}

function participants(model: Model, store: Store, event: string): HTMLElement {
  const rows = model.graph.mapOutEdges(event, (_, { kind, label }, __, target) => kind !== 'role' ? [] : [
    element('dt', {}, label),
    element('dd', {}, button(labelOf(model, target), () => store.select({ kind: 'node', key: target }), { class: 'link' })),
  ]).flat()
  return element('dl', {}, ...rows)
}

function edgeDetails(model: Model, store: Store, key: string): HTMLElement[] {
  const [source, target] = model.graph.extremities(key)
  const { label, kind } = model.graph.getEdgeAttributes(key)
  const end = (node: string) => button(labelOf(model, node), () => store.select({ kind: 'node', key: node }), { class: 'link' })
  return [
    element('h2', {}, end(source), ` ${label} `, end(target)),
    element('p', { class: 'kind' }, kind === 'relation' ? 'Relation' : kind === 'role' ? 'Part in an event' : 'What an event comes to'),
    statementList(model, store, [edgeStatement(model, key)]),
  ]
}

function overview(model: Model, store: Store): HTMLElement[] {
  const entities = model.graph.filterNodes((_, attributes) => attributes.kind === 'entity')
  const mentions = (key: string) => {
    const attributes = model.graph.getNodeAttributes(key)
    return attributes.kind === 'entity' ? attributes.mentions.length : 0
  }
  const most = entities.sort((p, q) => mentions(q) - mentions(p) || model.graph.degree(q) - model.graph.degree(p)).slice(0, OVERVIEW)
  return [
    element('h2', {}, 'Most spoken of'),
    element('ul', { class: 'overview' }, ...most.map((key) => element('li', {},
      sign(model.graph.getNodeAttributes(key), store.state.theme),
      button(labelOf(model, key), () => store.select({ kind: 'node', key }), { class: 'link' }),
      element('span', { class: 'count' }, String(mentions(key)))))),
    element('p', { class: 'hint' }, 'Select a node, a link or a word of the article to see what is stated, and where.'),
  ]
}

/** A list in which each statement can be selected, with its words from the article. */
export function statementList(model: Model, store: Store, statements: readonly Statement[]): HTMLElement {
  return element('ul', { class: 'statements' }, ...statements.map((statement) => statementItem(model, store, statement)))
}

function statementItem(model: Model, store: Store, { of, text, notes, evidence }: Statement): HTMLElement {
  const isSelected = store.state.selection?.key === of.key && store.state.selection.kind === of.kind
  return element('li', { 'data-key': of.key, 'data-kind': of.kind },
    button(text, () => store.select(of), { class: 'statement', 'aria-pressed': String(isSelected) },
      element('span', { class: 'words' }, text),
      ...notes.map((note) => element('span', { class: 'note' }, note)),
      ...evidence.slice(0, 2).map((span) => element('q', {}, quote(model, span)))))
}

function quote({ graph }: Model, { article, start, end }: SourceSpan): string {
  const text = graph.getAttribute('articles').find((one) => one.id === article)?.text.slice(start, end) ?? ''
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text
}

const SVG = 'http://www.w3.org/2000/svg'

/** The marker of a node, as the graph has it. */
export function sign(attributes: Pick<NodeAttributes, 'kind' | 'class'>, theme: Theme): SVGSVGElement {
  return familySign(lookOf(attributes), theme)
}

/** The marker of a family. */
export function familySign(look: Look, theme: Theme): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '-10 -10 20 20')
  svg.setAttribute('class', 'sign')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', markerPath(look.shape, 7))
  path.setAttribute('fill', look[theme])
  svg.append(path)
  return svg
}

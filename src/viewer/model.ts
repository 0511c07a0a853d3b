import { MultiDirectedGraph } from 'graphology'
import { familyOf } from '../export/palette.js'
import type { EdgeAttributes, GraphAttributes, NodeAttributes, SourceSpan } from '../model/index.js'
import type { Payload } from '../export/page/payload.js'
import type { State } from './state.js'

export type ModelGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/** The graph of the page, and what is asked of it again and again. */
export interface Model {
  readonly graph: ModelGraph
  readonly title: string
}

export function modelOf(payload: Payload): Model {
  const graph: ModelGraph = new MultiDirectedGraph()
  graph.replaceAttributes(payload.attributes)
  for (const { key, attributes } of payload.nodes) graph.addNode(key, attributes)
  for (const { key, source, target, attributes } of payload.edges) graph.addDirectedEdgeWithKey(key, source, target, attributes)
  return { graph, title: payload.title }
}

/** Names of the filters that a node falls under. */
export function filtersOfNode(attributes: NodeAttributes): string[] {
  const articles = new Set(spansOfNode(attributes).map((span) => `article:${span.article}`))
  const names = [`family:${familyOf(attributes)}`, `class:${attributes.class}`]
  if (attributes.kind === 'event') {
    names.push(`factuality:${attributes.factuality}`)
    if (attributes.attributedTo) names.push(`source:${attributes.attributedTo}`)
  }
  if (articles.size === 1) names.push(...articles)
  return names
}

export function filtersOfEdge(attributes: EdgeAttributes): string[] {
  const names = [`predicate:${attributes.predicate}`]
  if (attributes.kind === 'role') return names
  names.push(`factuality:${attributes.factuality}`)
  if (attributes.attributedTo) names.push(`source:${attributes.attributedTo}`)
  return names
}

/** The places of the text that a node was read from. */
export function spansOfNode(attributes: NodeAttributes): readonly SourceSpan[] {
  return attributes.kind === 'entity' ? attributes.mentions : attributes.evidence
}

/** Whether a node is drawn. */
export function isNodeShown({ graph }: Model, key: string, state: State): boolean {
  const attributes = graph.getNodeAttributes(key)
  if (state.view === 'relations' && attributes.kind === 'event') return false
  if (attributes.kind === 'event' && !isInTime(attributes.time?.value, state)) return false
  return state.hidden.size === 0 || filtersOfNode(attributes).every((name) => !state.hidden.has(name))
}

/** Whether an edge is drawn when its ends are: no filter takes it away, and the view has its kind. */
export function isEdgeLetThrough({ graph }: Model, key: string, state: State): boolean {
  const attributes = graph.getEdgeAttributes(key)
  if (attributes.kind === 'projection' && state.view === 'events' && graph.hasNode(attributes.event)) return false
  return state.hidden.size === 0 || filtersOfEdge(attributes).every((name) => !state.hidden.has(name))
}

/** Whether an edge is drawn. */
export function isEdgeShown(model: Model, key: string, state: State): boolean {
  return isEdgeLetThrough(model, key, state) && model.graph.extremities(key).every((end) => isNodeShown(model, end, state))
}

/** Dates compare as strings as far as both go: an event of "2024-07" is within "2024-07-10" to "2024-07-12". */
function isInTime(time: string | undefined, { from, to }: State): boolean {
  if (time === undefined || (!from && !to)) return true
  const [first = '', last = first] = time.split('/')
  if (from && last < from.slice(0, last.length)) return false
  return !(to && first > to.slice(0, first.length))
}

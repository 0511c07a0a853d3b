import type { EdgeAttributes, EventAttributes, SourceSpan } from '../model/index.js'
import { shortTime } from '../drawing/node-box.js'
import type { Model } from './model.js'

/** One thing that the article states, in words, with the edge or event that says so. */
export interface Statement {
  readonly of: { readonly kind: 'edge' | 'node', readonly key: string }
  readonly text: string
  /** "denied", "inferred", "says CENTCOM": what a reader should know of it. */
  readonly notes: readonly string[]
  readonly evidence: readonly SourceSpan[]
}

/** All relations and events of the graph, in the order of the text. */
export function allStatements(model: Model): Statement[] {
  const { graph } = model
  const relations = graph.filterEdges((_, { kind }) => kind === 'relation').map((key) => edgeStatement(model, key))
  const events = graph.filterNodes((_, { kind }) => kind === 'event').map((key) => eventStatement(model, key))
  return [...relations, ...events].sort((p, q) => firstPlace(p) - firstPlace(q))
}

/** What is stated of a node: of an entity its relations and events, of an event itself. */
export function statementsOf(model: Model, key: string): Statement[] {
  const { graph } = model
  if (graph.getNodeAttribute(key, 'kind') === 'event') return [eventStatement(model, key)]
  const relations = graph.filterEdges(key, (_, { kind }) => kind === 'relation').map((edge) => edgeStatement(model, edge))
  const events = new Set(graph.inNeighbors(key).filter((other) => graph.getNodeAttribute(other, 'kind') === 'event'))
  return [...relations, ...[...events].map((event) => eventStatement(model, event))].sort((p, q) => firstPlace(p) - firstPlace(q))
}

function firstPlace(statement: Statement): number {
  return statement.evidence[0]?.start ?? Infinity
}

export function edgeStatement(model: Model, key: string): Statement {
  const { graph } = model
  const attributes = graph.getEdgeAttributes(key)
  const [source, target] = graph.extremities(key)
  const event = attributes.kind === 'role' ? graph.getNodeAttributes(source) : undefined
  return {
    of: { kind: 'edge', key },
    text: attributes.kind === 'role'
      ? `${labelOf(model, source)} \u2013 ${attributes.label}: ${labelOf(model, target)}`
      : `${labelOf(model, source)} ${attributes.label} ${labelOf(model, target)}`,
    notes: notesOf(model, attributes),
    evidence: attributes.kind !== 'role' ? attributes.evidence : event?.kind === 'event' ? event.evidence : [],
  }
}

export function eventStatement(model: Model, key: string): Statement {
  const { graph } = model
  const attributes = graph.getNodeAttributes(key)
  const roles = graph.mapOutEdges(key, (_, role, __, target) => `${role.label}: ${labelOf(model, target)}`)
  const event = attributes.kind === 'event' ? attributes : undefined
  return {
    of: { kind: 'node', key },
    text: `${attributes.class}: ${attributes.label}${roles.length > 0 ? ` (${roles.join('; ')})` : ''}`,
    notes: event ? [...eventNotes(event), ...notesOf(model, event)] : [],
    evidence: event?.evidence ?? [],
  }
}

function eventNotes({ time, counts, amount, outcome, role }: EventAttributes): string[] {
  const bounds = { min: 'at least ', max: 'at most ', approx: 'about ', exact: '' } as const
  return [
    ...time ? [shortTime(time.value)] : [],
    ...counts.map(({ what, value, bound }) => `${bounds[bound]}${value} ${what === 'count' ? 'times' : what}`),
    ...[amount, outcome, role].filter((value) => value !== undefined),
  ]
}

function notesOf(model: Model, attributes: EdgeAttributes | EventAttributes): string[] {
  const notes: string[] = []
  if (attributes.kind === 'relation' && attributes.role) notes.push(attributes.role)
  if (attributes.kind === 'relation' && attributes.temporal !== 'current') notes.push(attributes.temporal)
  if (attributes.kind !== 'role') {
    if (attributes.factuality !== 'asserted') notes.push(attributes.factuality === 'negated' ? 'denied' : attributes.factuality)
    if (attributes.attributedTo !== undefined) notes.push(`according to ${labelOf(model, attributes.attributedTo)}`)
  }
  if (attributes.basis === 'inferred') {
    notes.push(attributes.background?.length ? `inferred: ${attributes.background.join('; ')}` : 'inferred')
  }
  return notes
}

export function labelOf({ graph }: Model, key: string): string {
  return graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key
}

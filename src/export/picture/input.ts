import type { AbstractGraph } from 'graphology-types'
import { InputError, show } from '../../errors.js'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.js'
import { byCodeUnit } from '../../drawing/order.js'

/** A graphology graph with the attributes that newsgraph gives. */
export type AttributedGraph = AbstractGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/** A KnowledgeGraph, or the graphology graph inside it. */
export type ViewInput = AttributedGraph | { readonly graphology: AttributedGraph }

/** By node key; y grows upwards. */
export type GivenPositions = ReadonlyMap<string, { readonly x: number, readonly y: number }>

/** A node with the place where it is to be drawn; y grows downwards. */
export interface PlacedNode {
  readonly key: string
  readonly attributes: NodeAttributes
  readonly x: number
  readonly y: number
}

/** An edge, and the keys of its ends. */
export interface KeyedEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: EdgeAttributes
}

/** What there is to draw, in the order of keys. */
export interface ViewContent {
  readonly attributes: GraphAttributes
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly KeyedEdge[]
}

/**
 * Reads a graph for a picture.
 *
 * @param caller the public function, for messages
 * @throws InputError when it is no graph of newsgraph's, or a node has no position
 */
export function readContent(caller: string, input: ViewInput, positions: GivenPositions | undefined): ViewContent {
  const graph: unknown = typeof input === 'object' && input !== null && 'graphology' in input ? input.graphology : input
  if (!isGraph(graph)) throw new InputError(`${caller}: expected a KnowledgeGraph, but got ${show(input)}`)
  const nodes = graph.mapNodes((key, attributes) => placed(caller, key, attributes, positions))
  const edges = graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
  return {
    attributes: graph.getAttributes(),
    nodes: nodes.sort((p, q) => byCodeUnit(p.key, q.key)),
    edges: edges.sort((p, q) => byCodeUnit(p.key, q.key)),
  }
}

function isGraph(value: unknown): value is AttributedGraph {
  return typeof value === 'object' && value !== null && 'mapNodes' in value && 'mapEdges' in value
}

function placed(
  caller: string, key: string, attributes: NodeAttributes, positions: GivenPositions | undefined,
): PlacedNode {
  if (attributes.kind !== 'entity' && attributes.kind !== 'event') {
    throw new InputError(
      `${caller}: expected kind "entity" or "event" on every node, but node ${show(key)} has ${show(Reflect.get(attributes, 'kind'))}; `
      + 'pass a graph that buildGraph made',
    )
  }
  const { x, y } = positions ? positions.get(key) ?? {} : attributes
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new InputError(
      `${caller}: node ${show(key)} has no position (x is ${show(x)}, y is ${show(y)}); `
      + 'call layout.assign(graph) of newsgraph/layout first, or pass positions',
    )
  }
  return { key, attributes, x, y: -y }
}

/** What to call a graph whose article has no title. */
export function nameOf({ articles }: GraphAttributes): string {
  return articles.length > 1 ? `Graph of ${articles.length} news articles` : 'Graph of a news article'
}

import type { EdgeAttributes, NodeAttributes } from '../model/index.js'
import type { KnowledgeGraph } from '../graph/index.js'
import { edgesInOrder, nodesInOrder } from './order.js'

/** A node of Cytoscape. Its position is beside its data, as Cytoscape wants it. */
export interface CytoscapeNode {
  readonly group: 'nodes'
  readonly data: Readonly<{ id: string }> & Readonly<Record<string, unknown>>
  readonly position?: { readonly x: number, readonly y: number }
  /** Classes for style sheets: the kind and the class, as "entity Person". */
  readonly classes: string
}

export interface CytoscapeEdge {
  readonly group: 'edges'
  readonly data: Readonly<{ id: string, source: string, target: string }> & Readonly<Record<string, unknown>>
  readonly classes: string
}

/** What `cytoscape(...)` takes, and what Cytoscape desktop opens as a `.cyjs` file. */
export interface CytoscapeJson {
  readonly data: Readonly<Record<string, unknown>>
  readonly elements: { readonly nodes: readonly CytoscapeNode[], readonly edges: readonly CytoscapeEdge[] }
}

/** Nodes and edges share one space of ids in Cytoscape; this sets the edges apart. */
const EDGE_PREFIX = 'edge:'

/**
 * The graph as Cytoscape JSON (https://js.cytoscape.org/#notation/elements-json). The attributes are in
 * `data` as they are in the graph; the id of an edge is its key after `edge:`.
 *
 * @example cytoscape({ container, ...toCytoscape(graph), layout: { name: 'preset' } })
 */
export function toCytoscape(graph: KnowledgeGraph): CytoscapeJson {
  return {
    data: { ...graph.graphology.getAttributes() },
    elements: {
      nodes: nodesInOrder(graph).map((key) => nodeOf(key, graph.graphology.getNodeAttributes(key))),
      edges: edgesInOrder(graph).map((key) => {
        const [source, target] = graph.graphology.extremities(key)
        return edgeOf(key, source, target, graph.graphology.getEdgeAttributes(key))
      }),
    },
  }
}

function nodeOf(key: string, attributes: NodeAttributes): CytoscapeNode {
  const { x, y, ...data } = attributes
  const node = { group: 'nodes', data: { ...data, id: key }, classes: `${data.kind} ${data.class}` } as const
  return x === undefined || y === undefined ? node : { ...node, position: { x, y } }
}

function edgeOf(key: string, source: string, target: string, attributes: EdgeAttributes): CytoscapeEdge {
  return {
    group: 'edges',
    data: { ...attributes, id: `${EDGE_PREFIX}${key}`, source, target },
    classes: `${attributes.kind} ${attributes.predicate}`,
  }
}

import type { KnowledgeGraph } from '../graph/index.js'
import { cellsOf, EDGE_COLUMNS, GRAPH_COLUMNS, NODE_COLUMNS } from './columns.js'
import type { Columns, Filled } from './columns.js'
import { edgesInOrder, nodesInOrder } from './order.js'
import { escapeXml, tag } from './xml.js'

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
  + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  + ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'

/** What a key is for, and the letter that its id begins with: GraphML wants ids that differ. */
const OWNERS = [['graph', 'g', GRAPH_COLUMNS], ['node', 'n', NODE_COLUMNS], ['edge', 'e', EDGE_COLUMNS]] as const

/**
 * The graph as GraphML (http://graphml.graphdrawing.org/specification.html), for yEd, Gephi, igraph,
 * NetworkX and others. Every attribute of the graph, its nodes and edges is there under its own name and
 * with its type; lists and objects (`names`, `mentions`, `evidence`, `counts` and the like) are JSON.
 * Nodes and edges are sorted by key. Characters that XML forbids are written `_xHHHH_`.
 *
 * @example await writeFile('graph.graphml', toGraphML(graph))
 */
export function toGraphML(graph: KnowledgeGraph): string {
  const { graphology } = graph
  const parts = [OPENING]
  for (const [owner, letter, columns] of OWNERS) parts.push(...keysOf(owner, letter, columns))
  parts.push('<graph id="newsgraph" edgedefault="directed">\n')
  parts.push(...dataOf('g', cellsOf(GRAPH_COLUMNS, graphology.getAttributes())))
  for (const key of nodesInOrder(graph)) {
    const cells = cellsOf(NODE_COLUMNS, graphology.getNodeAttributes(key))
    parts.push(`${tag('node', { id: key })}\n`, ...dataOf('n', cells), '</node>\n')
  }
  for (const key of edgesInOrder(graph)) {
    const [source, target] = graphology.extremities(key)
    const cells = cellsOf(EDGE_COLUMNS, graphology.getEdgeAttributes(key))
    parts.push(`${tag('edge', { id: key, source, target })}\n`, ...dataOf('e', cells), '</edge>\n')
  }
  parts.push('</graph>\n</graphml>\n')
  return parts.join('')
}

function keysOf(owner: string, letter: string, columns: Columns): readonly string[] {
  return Object.entries(columns).map(([name, type]) => `${tag('key', {
    id: `${letter}_${name}`, for: owner, 'attr.name': name, 'attr.type': type === 'double' ? 'double' : 'string',
  }, 'empty')}\n`)
}

function dataOf(letter: string, cells: readonly Filled[]): readonly string[] {
  return cells.map(({ name, value }) => `<data key="${letter}_${name}">${escapeXml(String(value))}</data>\n`)
}

import type { KnowledgeGraph } from '../graph/index.js'
import { cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js'
import type { Columns, Filled } from './columns.js'
import { edgesInOrder, nodesInOrder } from './order.js'
import { lookOf, simpleShapeOf } from './palette.js'
import { escapeXml, tag } from './xml.js'

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
  + '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'

/** Attributes that GEXF has a place of its own for. */
const ELSEWHERE: ReadonlySet<string> = new Set(['label', 'x', 'y'])
/** Size of a node without edges, in the units of the layout; the area grows with the number of edges. */
const SMALLEST = 4

/**
 * The graph as GEXF 1.3 (https://gexf.net/), for Gephi and Gephi Lite: labels, all other attributes of
 * nodes and edges (lists and objects as JSON), and with the viz module the colour and shape of each
 * class, a size that grows with the number of edges, and positions where the graph has been laid out.
 * Nodes and edges are sorted by key. Characters that XML forbids are written `_xHHHH_`.
 *
 * @example await writeFile('graph.gexf', toGexf(layout.assign(graph)))
 */
export function toGexf(graph: KnowledgeGraph): string {
  const { title, generator } = graph.graphology.getAttributes()
  return [
    OPENING, '<meta>\n', `<creator>${escapeXml(generator)}</creator>\n`,
    title === undefined ? '' : `<description>${escapeXml(title)}</description>\n`, '</meta>\n',
    '<graph mode="static" defaultedgetype="directed">\n',
    ...modelOf('node', NODE_COLUMNS), ...modelOf('edge', EDGE_COLUMNS),
    '<nodes>\n', ...nodesInOrder(graph).map((key) => nodeOf(graph, key)), '</nodes>\n',
    '<edges>\n', ...edgesInOrder(graph).map((key) => edgeOf(graph, key)), '</edges>\n',
    '</graph>\n</gexf>\n',
  ].join('')
}

function modelOf(owner: string, columns: Columns): readonly string[] {
  const attributes = Object.entries(columns).filter(([name]) => !ELSEWHERE.has(name)).map(([name, type]) =>
    `${tag('attribute', { id: name, title: name, type: type === 'double' ? 'double' : 'string' }, 'empty')}\n`)
  return [`<attributes class="${owner}">\n`, ...attributes, '</attributes>\n']
}

function nodeOf(graph: KnowledgeGraph, key: string): string {
  const attributes = graph.graphology.getNodeAttributes(key)
  const { light, shape } = lookOf(attributes)
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => Number.parseInt(light.slice(start, start + 2), 16))
  const { x, y } = attributes
  return [
    `${tag('node', { id: key, label: attributes.label })}\n`, ...valuesOf(cellsOf(NODE_COLUMNS, attributes)),
    `${tag('viz:color', { r, g, b }, 'empty')}\n`,
    x === undefined || y === undefined ? '' : `${tag('viz:position', { x, y, z: 0 }, 'empty')}\n`,
    `${tag('viz:size', { value: sizeOf(graph.graphology.degree(key)) }, 'empty')}\n`,
    `${tag('viz:shape', { value: gexfShape(shape) }, 'empty')}\n`, '</node>\n',
  ].join('')
}

/** GEXF calls a circle a disc. */
function gexfShape(shape: Parameters<typeof simpleShapeOf>[0]): string {
  const simple = simpleShapeOf(shape)
  return simple === 'circle' ? 'disc' : simple
}

function sizeOf(degree: number): number {
  return Math.round(SMALLEST * Math.sqrt(1 + degree) * 100) / 100
}

function edgeOf(graph: KnowledgeGraph, key: string): string {
  const attributes = graph.graphology.getEdgeAttributes(key)
  const [source, target] = graph.graphology.extremities(key)
  return [
    `${tag('edge', { id: key, source, target, label: attributes.label })}\n`,
    ...valuesOf(cellsOf(EDGE_COLUMNS, attributes)), '</edge>\n',
  ].join('')
}

function valuesOf(cells: readonly Filled[]): readonly string[] {
  const values = cells.filter(({ name }) => !ELSEWHERE.has(name))
  const elements = values.map(({ name, value }) => `${tag('attvalue', { for: name, value }, 'empty')}\n`)
  return ['<attvalues>\n', ...elements, '</attvalues>\n']
}

import type { EdgeAttributes, NodeAttributes } from '../model/index.js'
import type { KnowledgeGraph } from '../graph/index.js'
import { cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js'
import type { Cell, Columns } from './columns.js'
import { edgesInOrder, nodesInOrder } from './order.js'

/** A file that an export gives when it needs more than one. */
export interface NamedFile {
  readonly name: string
  readonly content: string
}

/** Cells that begin with one of these are formulas to spreadsheets (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NEEDS_QUOTES = /[",\r\n]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * The graph as three tables (RFC 4180: commas, quotes doubled, lines end with CRLF, UTF-8): `nodes.csv`,
 * `edges.csv`, which Gephi and spreadsheets read as they are, and `evidence.csv` with one row for each
 * place in a text that a statement was read from, with its words. Lists and objects are JSON.
 *
 * A text cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@` or a control
 * character) gets a `'` before it. Lone surrogates, which UTF-8 does not have, become U+FFFD. Both make CSV
 * a table to look at: to read a graph back, take JSON or RDF.
 *
 * @example for (const { name, content } of toCsv(graph)) await writeFile(name, content)
 */
export function toCsv(graph: KnowledgeGraph): readonly NamedFile[] {
  const { graphology } = graph
  const nodes = nodesInOrder(graph).map((key) =>
    [key, ...row(NODE_COLUMNS, graphology.getNodeAttributes(key))])
  const edges = edgesInOrder(graph).map((key) =>
    [...graphology.extremities(key), key, ...row(EDGE_COLUMNS, graphology.getEdgeAttributes(key))])
  return [
    { name: 'nodes.csv', content: table(['Id', ...Object.keys(NODE_COLUMNS).map(forGephi)], nodes) },
    { name: 'edges.csv', content: table(['Source', 'Target', 'Id', ...Object.keys(EDGE_COLUMNS).map(forGephi)], edges) },
    { name: 'evidence.csv', content: table(['Id', 'article', 'start', 'end', 'text'], evidenceRows(graph)) },
  ]
}

/** Gephi takes a column of this name as the label. */
function forGephi(name: string): string {
  return name === 'label' ? 'Label' : name
}

function row(columns: Columns, attributes: NodeAttributes | EdgeAttributes): readonly (Cell | undefined)[] {
  const cells = new Map(cellsOf(columns, attributes).map(({ name, value }) => [name, value]))
  return Object.keys(columns).map((name) => cells.get(name))
}

function evidenceRows(graph: KnowledgeGraph): readonly (readonly Cell[])[] {
  const { graphology } = graph
  const texts = new Map(graphology.getAttributes().articles.map(({ id, text }) => [id, text]))
  const owners = [
    ...nodesInOrder(graph).map((key) => [key, graphology.getNodeAttributes(key)] as const),
    ...edgesInOrder(graph).map((key) => [key, graphology.getEdgeAttributes(key)] as const),
  ]
  return owners.flatMap(([key, attributes]) => 'evidence' in attributes
    ? attributes.evidence.map(({ article, start, end }) =>
      [key, article, start, end, texts.get(article)?.slice(start, end) ?? ''])
    : [])
}

function table(header: readonly string[], rows: readonly (readonly (Cell | undefined)[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(value: Cell | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const guarded = (FORMULA.test(value) ? `'${value}` : value).replace(LONE_SURROGATE, '\uFFFD')
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../model/index.js'

/*
 * The attributes of the graph as columns of plain values, for the formats that know no other: GraphML,
 * GEXF and CSV. What is a list or an object in the graph is JSON in its column.
 */

export type ColumnType = 'string' | 'double' | 'json'
export type Cell = string | number

type Keys<T> = T extends unknown ? keyof T : never

/**
 * The columns of nodes. The compiler holds the table to the model: an attribute that is missing here
 * is an error.
 */
export const NODE_COLUMNS = {
  kind: 'string', class: 'string', label: 'string',
  names: 'json', mentions: 'json', sameAs: 'json', candidates: 'json', lat: 'double', lon: 'double',
  trigger: 'json', time: 'json', counts: 'json', role: 'string', amount: 'string', outcome: 'string',
  factuality: 'string', basis: 'string', attributedTo: 'string', confidence: 'double', rule: 'string',
  evidence: 'json', background: 'json', perArticle: 'json', x: 'double', y: 'double',
} as const satisfies Readonly<Record<Keys<NodeAttributes>, ColumnType>>

/** The columns of edges. */
export const EDGE_COLUMNS = {
  kind: 'string', predicate: 'string', label: 'string', role: 'string', temporal: 'string',
  factuality: 'string', basis: 'string', attributedTo: 'string', confidence: 'double', rule: 'string',
  event: 'string', evidence: 'json', background: 'json', perArticle: 'json',
} as const satisfies Readonly<Record<Keys<EdgeAttributes>, ColumnType>>

/** The columns of the whole graph. */
export const GRAPH_COLUMNS = {
  title: 'string', url: 'string', published: 'string', language: 'string', generator: 'string', articles: 'json',
} as const satisfies Readonly<Record<Keys<GraphAttributes>, ColumnType>>

export type Columns = Readonly<Record<string, ColumnType>>

/** A column that has a value, with its type. */
export interface Filled {
  readonly name: string
  readonly type: ColumnType
  readonly value: Cell
}

/**
 * The values that the attributes have in the columns, in the order of the columns. Absent attributes
 * are left out.
 */
export function cellsOf(columns: Columns, attributes: NodeAttributes | EdgeAttributes | GraphAttributes): readonly Filled[] {
  const values = new Map<string, unknown>(Object.entries(attributes))
  const cells: Filled[] = []
  for (const [name, type] of Object.entries(columns)) {
    const value = values.get(name)
    if (value === undefined) continue
    cells.push({ name, type, value: typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value) })
  }
  return cells
}

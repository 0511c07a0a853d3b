import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { EDGE_COLUMNS, GRAPH_COLUMNS, NODE_COLUMNS } from '../../src/export/columns.js'
import type { Columns } from '../../src/export/columns.js'
import { unescapeXml } from '../../src/export/xml.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import type { GraphAttributes } from '../../src/model/index.js'

/*
 * Reads GraphML and GEXF with graphology's own parsers and undoes what docs say of the columns: JSON, and
 * the escape for characters that XML forbids.
 */

interface Parsed {
  readonly attributes: unknown
  readonly nodes: readonly { readonly key: string, readonly attributes?: object }[]
  readonly edges: readonly { readonly key?: string | undefined, readonly source: string, readonly target: string, readonly attributes?: object }[]
}

export function fromGraphML(text: string): KnowledgeGraph {
  const { attributes, ...elements } = graphml.parse(MultiGraph, text).export()
  return rebuild(elements, decode(GRAPH_COLUMNS, attributes ?? {}))
}

/** GEXF has no place for the attributes of the graph. */
export function fromGexf(text: string, attributes: GraphAttributes): KnowledgeGraph {
  return rebuild(gexf.parse(MultiGraph, text).export(), attributes)
}

function rebuild({ nodes, edges }: Omit<Parsed, 'attributes'>, attributes: object): KnowledgeGraph {
  return KnowledgeGraph.fromJSON({
    attributes, options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: nodes.map(({ key, attributes: own = {} }) => ({ key: unescapeXml(key), attributes: decode(NODE_COLUMNS, own) })),
    edges: edges.map(({ key = '', source, target, attributes: own = {} }) => ({
      key: unescapeXml(key), source: unescapeXml(source), target: unescapeXml(target),
      attributes: decode(EDGE_COLUMNS, own),
    })),
  })
}

function decode(columns: Columns, attributes: object): object {
  const values = new Map<string, unknown>(Object.entries(attributes))
  return Object.fromEntries(Object.entries(columns).flatMap(([name, type]): readonly (readonly [string, unknown])[] => {
    const value = values.get(name)
    if (value === undefined) return []
    if (typeof value !== 'string') return [[name, value]]
    return [[name, type === 'json' ? JSON.parse(unescapeXml(value)) : unescapeXml(value)]]
  }))
}

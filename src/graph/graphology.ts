import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../model/index.js'
import { edgesOf, nodesOf, type Elements } from './fold.js'
import type { Positions } from './positions.js'

/** A graph of graphology with the attributes of `model/graph.ts`. */
export type Graphology = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/** Nodes and edges put into graphology, with attributes of its own to change. */
export function makeGraphology(attributes: GraphAttributes, elements: Elements, positions: Positions): Graphology {
  const graphology: Graphology = new MultiDirectedGraph()
  graphology.replaceAttributes(attributes)
  for (const { key, attributes } of nodesOf(elements)) graphology.addNode(key, { ...attributes, ...positions.get(key) })
  for (const { key, source, target, attributes } of edgesOf(elements)) {
    graphology.addDirectedEdgeWithKey(key, source, target, { ...attributes })
  }
  return graphology
}

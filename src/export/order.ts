import type { KnowledgeGraph } from '../graph/index.js'

/** The keys of the nodes in the order in which every format writes them: by UTF-16 code units. */
export function nodesInOrder(graph: KnowledgeGraph): readonly string[] {
  return graph.graphology.nodes().sort()
}

/** The keys of the edges in the order in which every format writes them: by UTF-16 code units. */
export function edgesInOrder(graph: KnowledgeGraph): readonly string[] {
  return graph.graphology.edges().sort()
}

import type { Graphology } from './graphology.js'
import { byText } from './order.js'

/** A way from one node to another, along edges in either direction. */
export interface Path {
  /** Keys of the nodes, both ends among them. */
  readonly nodes: readonly string[]
  /** For each step, the keys of all edges between its two nodes. */
  readonly steps: readonly (readonly string[])[]
}

/**
 * All shortest ways between two nodes, in the order of their keys: a search in breadth from `from`, then back from
 * `to` through every node that lies one step closer.
 *
 * @param maxLength most steps of a path
 * @param limit most paths; there may be very many of the same length
 */
export function shortestPaths(
  graph: Graphology, from: string, to: string, maxLength: number, limit: number,
): readonly Path[] {
  const distances = distancesFrom(graph, from, to, maxLength)
  if (!distances.has(to)) return []
  const paths: Path[] = []
  const walk = (node: string, rest: readonly string[]): void => {
    if (paths.length >= limit) return
    const nodes = [node, ...rest]
    const distance = distances.get(node) ?? 0
    if (distance === 0) {
      paths.push({ nodes, steps: nodes.slice(1).map((next, i) => edgesBetween(graph, nodes[i] ?? next, next)) })
      return
    }
    for (const neighbour of graph.neighbors(node).sort(byText)) {
      if (distances.get(neighbour) === distance - 1) walk(neighbour, nodes)
    }
  }
  walk(to, [])
  return paths
}

/** How many steps each node is from the start, as far as `to` or `maxLength`. */
function distancesFrom(graph: Graphology, from: string, to: string, maxLength: number): ReadonlyMap<string, number> {
  const distances = new Map([[from, 0]])
  for (const [node, distance] of distances) {
    if (node === to || distance >= maxLength) break
    for (const neighbour of graph.neighbors(node)) {
      if (!distances.has(neighbour)) distances.set(neighbour, distance + 1)
    }
  }
  return distances
}

/** In both directions; graphology names a loop twice. */
const edgesBetween = (graph: Graphology, a: string, b: string): readonly string[] =>
  [...new Set(graph.edges(a, b))].sort(byText)

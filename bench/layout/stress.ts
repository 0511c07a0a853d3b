import type { AbstractGraph } from 'graphology-types'

/** Nodes from which the pairs are taken: all pairs of 10,000 nodes would take minutes at each look. */
const SOURCES = 100

/** Stress as `measure` has it, over the pairs of evenly chosen nodes with all others. */
export function sampledStress(graph: AbstractGraph, positions: ReadonlyMap<string, { readonly x: number, readonly y: number }>): number {
  const keys = graph.nodes()
  const stride = Math.max(1, Math.floor(keys.length / SOURCES))
  let pairs = 0, sum = 0, squares = 0
  for (let i = 0; i < keys.length; i += stride) {
    const source = keys[i]
    const from = source === undefined ? undefined : positions.get(source)
    if (source === undefined || !from) continue
    for (const [key, steps] of stepsFrom(graph, source)) {
      const to = positions.get(key)
      if (!to || steps === 0) continue
      const ratio = Math.hypot(from.x - to.x, from.y - to.y) / steps
      pairs++
      sum += ratio
      squares += ratio * ratio
    }
  }
  return squares === 0 ? 1 : 1 - sum * sum / squares / pairs
}

function stepsFrom(graph: AbstractGraph, source: string): Map<string, number> {
  const steps = new Map([[source, 0]])
  // A Map is walked in the order of insertion, also what is added on the way: breadth first.
  for (const [key, count] of steps) {
    graph.forEachNeighbor(key, (other) => { if (!steps.has(other)) steps.set(other, count + 1) })
  }
  return steps
}

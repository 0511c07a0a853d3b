import { UndirectedGraph } from 'graphology'
import { randomNumbers } from '../../src/layout/random.js'

/** A graph with groups and hubs, as merged articles have: each node links to nodes near it or already much linked. */
export function randomGraph(order: number, size: number): UndirectedGraph {
  const random = randomNumbers(order)
  const graph = new UndirectedGraph()
  for (let i = 0; i < order; i++) graph.addNode(`n${i}`, { label: `node ${i}` })
  const ends: number[] = []
  while (graph.size < size) {
    const a = Math.floor(random() * order)
    const hub = ends[Math.floor(random() * ends.length)]
    const b = random() < 0.25 && hub !== undefined ? hub : (a + 1 + Math.floor(random() * 30)) % order
    if (a === b || graph.hasEdge(`n${a}`, `n${b}`)) continue
    graph.addEdge(`n${a}`, `n${b}`)
    ends.push(a, b)
  }
  return graph
}

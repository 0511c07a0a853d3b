/*
 * How good and how fast layout is, beside plain graphology-layout-forceatlas2 (random start, inferred
 * settings, 500 iterations), on the annotated articles and on random graphs.
 *
 *   npm run bench:layout
 */
import { UndirectedGraph } from 'graphology'
import type { AbstractGraph } from 'graphology-types'
import { createRequire } from 'node:module'
import { layout, measure } from '../src/layout/index.js'
import type { Quality } from '../src/layout/index.js'
import { randomNumbers } from '../src/layout/random.js'
import { goldGraphs } from '../test/gold-graph.js'
import { shared } from '../test/shared.js'

type Positions = Map<string, { x: number, y: number }>

interface ForceAtlas2 {
  (graph: AbstractGraph, options: { iterations: number, settings: object }): Record<string, { x: number, y: number }>
  inferSettings(graph: AbstractGraph): object
}

const forceAtlas2: ForceAtlas2 = createRequire(import.meta.url)('graphology-layout-forceatlas2')

/** What a user does who follows the package's README. */
function plainForceAtlas2(graph: AbstractGraph): Positions {
  const random = randomNumbers(1)
  const copy = graph.copy()
  copy.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: random(), y: random() }))
  const settings = forceAtlas2.inferSettings(copy)
  return new Map(Object.entries(forceAtlas2(copy, { iterations: 500, settings })))
}

/** A graph with groups and hubs, as merged articles have: each node links to nodes near it or already much linked. */
function randomGraph(order: number, size: number): UndirectedGraph {
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

function timed(run: () => Positions): { readonly positions: Positions, readonly seconds: number } {
  const start = process.cpuUsage()
  const positions = run()
  const used = process.cpuUsage(start)
  return { positions, seconds: (used.user + used.system) / 1e6 }
}

/** Above this many nodes only time is taken: all pairs of nodes and of links are too many to measure. */
const MEASURED_UP_TO = 3000

function row(name: string, graph: AbstractGraph, way: string, seconds: number, quality: Quality): void {
  const cells = [
    name.padEnd(26), way.padEnd(10), `${graph.order}`.padStart(6), `${graph.size}`.padStart(6), seconds.toFixed(2).padStart(8),
    quality.stress.toFixed(3).padStart(7), `${quality.crossings}`.padStart(9), `${quality.overlaps}`.padStart(9),
    quality.lengthSpread.toFixed(2).padStart(7), quality.angularResolution.toFixed(0).padStart(6),
  ]
  console.log(cells.join(' '))
}

const graphs: { readonly id: string, readonly graph: AbstractGraph }[] = [
  ...shared ? goldGraphs(shared) : [],
  { id: 'random', graph: randomGraph(300, 600) },
  { id: 'random', graph: randomGraph(1000, 3000) },
  { id: 'random', graph: randomGraph(10_000, 30_000) },
]

console.log('graph                      way         nodes  links  seconds  stress crossings  overlaps  spread  angle')
let measured = 0
const wins = { stress: 0, crossings: 0, notMoreCrossings: 0, overlaps: 0 }
for (const { id, graph } of graphs) {
  const ours = timed(() => layout(graph))
  if (graph.order > MEASURED_UP_TO) {
    console.log(`${id.padEnd(26)} newsgraph  ${`${graph.order}`.padStart(6)} ${`${graph.size}`.padStart(6)} ${ours.seconds.toFixed(2).padStart(8)}`)
    continue
  }
  const plain = timed(() => plainForceAtlas2(graph))
  const q = measure(graph, ours.positions), p = measure(graph, plain.positions)
  row(id, graph, 'newsgraph', ours.seconds, q)
  row(id, graph, 'plain FA2', plain.seconds, p)
  measured++
  wins.stress += q.stress < p.stress ? 1 : 0
  wins.crossings += q.crossings < p.crossings ? 1 : 0
  wins.notMoreCrossings += q.crossings <= p.crossings ? 1 : 0
  wins.overlaps += q.overlaps === 0 ? 1 : 0
}
console.log(`of ${measured} graphs: less stress in ${wins.stress}, fewer crossings in ${wins.crossings} `
  + `(not more in ${wins.notMoreCrossings}), no overlap in ${wins.overlaps}`)

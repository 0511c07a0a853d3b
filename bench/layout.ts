/*
 * How good layout is, beside plain graphology-layout-forceatlas2 (random start, inferred settings, 500 iterations), on
 * the examples, on annotated articles and on a random graph; and how long it takes for large graphs, beside d3-force
 * and ngraph.forcelayout, which run until their drawing has as little stress as ours or they give up.
 *
 *   npm run bench:layout -- [SHARED_DIR]      the annotated articles are in SHARED_DIR/gold
 */
import type { AbstractGraph } from 'graphology-types'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildGraph } from '../src/index.js'
import { layout, measure } from '../src/layout/index.js'
import type { Quality } from '../src/layout/index.js'
import { goldGraphs } from '../test/gold-graph.js'
import { randomGraph } from './layout/graphs.js'
import { d3Force, ngraphForce, plainForceAtlas2 } from './layout/others.js'
import type { Positions } from './layout/others.js'
import { sampledStress } from './layout/stress.js'

interface Named {
  readonly id: string
  readonly graph: AbstractGraph
}

const articles = join(dirname(process.argv[1] ?? ''), '..', 'examples', 'articles')

function exampleGraphs(): Named[] {
  return readdirSync(articles).filter((file) => file.endsWith('.txt')).sort().map((file) =>
    ({ id: file.replace('.txt', ''), graph: buildGraph(readFileSync(join(articles, file), 'utf8')).graphology }))
}

/** Runs something and gives the seconds of processor time that it took. */
function timed<T>(run: () => T): { readonly value: T, readonly seconds: number } {
  const start = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(start)
  return { value, seconds: (user + system) / 1e6 }
}

function print(...cells: readonly (string | number)[]): void {
  const widths = [34, 10, 6, 6, 8, 7, 9, 9, 7, 6]
  console.log(cells.map((cell, i) => i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)).join(' '))
}

function row(id: string, graph: AbstractGraph, way: string, seconds: number, quality: Quality): void {
  print(id.slice(0, 34), way, graph.order, graph.size, seconds.toFixed(2), quality.stress.toFixed(3), quality.crossings,
    quality.overlaps, quality.lengthSpread.toFixed(2), quality.angularResolution.toFixed(0))
}

function compareQuality(graphs: readonly Named[]): void {
  print('graph', 'way', 'nodes', 'links', 'seconds', 'stress', 'crossings', 'overlaps', 'spread', 'angle')
  const wins = { stress: 0, fewer: 0, none: 0, equal: 0, overlaps: 0 }
  for (const { id, graph } of graphs) {
    const ours = timed(() => layout(graph)), plain = timed(() => plainForceAtlas2(graph))
    const q = measure(graph, ours.value), p = measure(graph, plain.value)
    row(id, graph, 'newsgraph', ours.seconds, q)
    row(id, graph, 'plain FA2', plain.seconds, p)
    wins.stress += q.stress < p.stress ? 1 : 0
    wins.fewer += q.crossings < p.crossings ? 1 : 0
    wins.none += q.crossings === 0 && p.crossings === 0 ? 1 : 0
    wins.equal += q.crossings > 0 && q.crossings === p.crossings ? 1 : 0
    wins.overlaps += q.overlaps === 0 ? 1 : 0
  }
  console.log(`of ${graphs.length} graphs: less stress in ${wins.stress}; fewer crossings in ${wins.fewer}, none in either drawing `
    + `in ${wins.none}, equally many in ${wins.equal}; no overlap in ${wins.overlaps}\n`)
}

/** Seconds after which another program is stopped. */
const PATIENCE = 60

function compareSpeed(graph: AbstractGraph): void {
  const { value, seconds } = timed(() => layout(graph))
  const stress = sampledStress(graph, value)
  console.log(`${graph.order} nodes, ${graph.size} links: newsgraph ${seconds.toFixed(2)} s, stress ${stress.toFixed(3)}, no label on another`)
  for (const [name, start] of [['d3-force', d3Force], ['ngraph.forcelayout', ngraphForce]] as const) {
    console.log(`  ${name.padEnd(20)} ${untilAsGood(graph, start, stress)}`)
  }
}

/** Runs another program in bursts until it is as good, ends by itself, or takes too long. */
function untilAsGood(graph: AbstractGraph, start: (graph: AbstractGraph) => Iterator<Positions>, stress: number): string {
  const steps = start(graph)
  let seconds = 0, least = Infinity, after = 0
  while (seconds < PATIENCE) {
    const burst = timed(() => steps.next())
    seconds += burst.seconds
    if (burst.value.done) break
    const reached = sampledStress(graph, burst.value.value)
    if (reached <= stress) return `${seconds.toFixed(2)} s to stress ${reached.toFixed(3)}`
    if (reached < least) {
      least = reached
      after = seconds
    }
  }
  return `not reached in ${seconds.toFixed(1)} s; least stress ${least.toFixed(3)} after ${after.toFixed(1)} s`
}

const shared = process.argv[2] ?? process.env['NEWSGRAPH_SHARED']
if (shared === undefined) console.error('without the annotated articles: give their folder, npm run bench:layout -- SHARED_DIR')
compareQuality([...exampleGraphs(), ...shared === undefined ? [] : goldGraphs(shared), { id: 'random', graph: randomGraph(300, 600) }])
compareSpeed(randomGraph(1000, 3000))
compareSpeed(randomGraph(10_000, 30_000))

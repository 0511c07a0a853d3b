import { adjacencyOf, shortestPaths } from './distances.js'
import type { Adjacency } from './distances.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'
import { shuffle } from './random.js'

/*
 * Stress: every two nodes should be as far apart in the picture as they are along the links, near ones
 * more exactly than far ones. It is minimized by stochastic gradient descent (Zheng, Pawar and Goodman,
 * "Graph Drawing by Stochastic Gradient Descent", 2018): pair after pair, in random order, is moved
 * towards its distance, by steps that shrink. Above FULL_UP_TO nodes the distances to a few pivots stand
 * for all others (Ortmann, Klimenta and Brandes, "A Sparse Stress Model", 2016).
 */

/** Pairs to bring to their distance. `wb` is 0 where only `a` moves (b is a pivot). */
export interface StressTerms {
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly distance: Float64Array
  readonly wa: Float64Array
  readonly wb: Float64Array
}

/** Up to here, all pairs: 1,500 nodes are 1.1 million pairs, a tenth of a second per ten rounds. */
const FULL_UP_TO = 1500
const PIVOTS = 60
/** One more than a power of two, so that the shrinking factor is a chain of square roots. */
const ROUNDS = 33
const SQUARE_ROOTS = 5
/** Pairs that stay together when rounds are mixed. */
const BLOCK = 64
/** Where the last round's step stands, relative to the smallest pair's full step. */
const LAST_STEP = 0.1

/** All pairs of a connected plan, or links and pivots when it is large. */
export function stressTerms(plan: Plan): StressTerms {
  const graph = adjacencyOf(plan)
  return graph.size <= FULL_UP_TO ? allPairs(graph) : pivotPairs(graph)
}

function allPairs(graph: Adjacency): StressTerms {
  const count = graph.size * (graph.size - 1) / 2
  const a = new Uint32Array(count), b = new Uint32Array(count), distance = new Float64Array(count)
  const from = new Float64Array(graph.size)
  let next = 0
  for (let i = 0; i < graph.size; i++) {
    shortestPaths(graph, i, from)
    for (let j = i + 1; j < graph.size; j++) {
      a[next] = i
      b[next] = j
      distance[next++] = at(from, j)
    }
  }
  const weight = distance.map((d) => 1 / (d * d))
  return { a, b, distance, wa: weight, wb: weight }
}

/** Pivots are chosen farthest from those before; each stands for the nodes that are nearest to it. */
function pivotPairs(graph: Adjacency): StressTerms {
  const pivots = farthestPivots(graph)
  const count = graph.targets.length / 2 + pivots.length * graph.size
  const a = new Uint32Array(count), b = new Uint32Array(count), distance = new Float64Array(count)
  const wa = new Float64Array(count), wb = new Float64Array(count)
  let next = 0
  const add = (i: number, j: number, d: number, wi: number, wj: number) => {
    a[next] = i
    b[next] = j
    distance[next] = d
    wa[next] = wi / (d * d)
    wb[next++] = wj / (d * d)
  }
  for (let i = 0; i < graph.size; i++) {
    for (let k = at(graph.offsets, i); k < at(graph.offsets, i + 1); k++) {
      const j = at(graph.targets, k)
      if (i < j) add(i, j, at(graph.lengths, k), 1, 1)
    }
  }
  for (const pivot of pivots) {
    const near = Array.from(pivot.region, (node) => at(pivot.distances, node)).sort((p, q) => p - q)
    for (let i = 0; i < graph.size; i++) {
      const d = at(pivot.distances, i)
      if (i === pivot.node || isNeighbour(graph, i, pivot.node)) continue
      // As many of the pivot's nodes as are nearer to it than half the way to i.
      add(i, pivot.node, d, Math.max(1, countUpTo(near, d / 2)), 0)
    }
  }
  return {
    a: a.slice(0, next), b: b.slice(0, next), distance: distance.slice(0, next),
    wa: wa.slice(0, next), wb: wb.slice(0, next),
  }
}

interface Pivot {
  readonly node: number
  readonly distances: Float64Array
  readonly region: number[]
}

function farthestPivots(graph: Adjacency): Pivot[] {
  const pivots: Pivot[] = []
  const nearest = new Float64Array(graph.size).fill(Infinity)
  const owner = new Uint32Array(graph.size)
  let node = 0
  for (let k = 0; k < Math.min(PIVOTS, graph.size); k++) {
    const distances = new Float64Array(graph.size)
    shortestPaths(graph, node, distances)
    pivots.push({ node, distances, region: [] })
    for (let i = 0; i < graph.size; i++) {
      if (at(distances, i) >= at(nearest, i)) continue
      nearest[i] = at(distances, i)
      owner[i] = k
    }
    node = 0
    for (let i = 1; i < graph.size; i++) if (at(nearest, i) > at(nearest, node)) node = i
  }
  for (let i = 0; i < graph.size; i++) pivots[at(owner, i)]?.region.push(i)
  return pivots
}

function isNeighbour(graph: Adjacency, i: number, j: number): boolean {
  for (let k = at(graph.offsets, i); k < at(graph.offsets, i + 1); k++) if (at(graph.targets, k) === j) return true
  return false
}

/** How many of the sorted values are not above the limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sorted, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Random places in a square about as large as the drawing will be: nothing starts in one point. */
export function scattered(plan: Plan, random: () => number): Points {
  const mean = plan.links.reduce((sum, link) => sum + link.length, 0) / Math.max(1, plan.links.length)
  const side = mean * Math.sqrt(plan.keys.length)
  const x = new Float64Array(plan.keys.length), y = new Float64Array(plan.keys.length)
  for (let i = 0; i < x.length; i++) {
    x[i] = random() * side
    y[i] = random() * side
  }
  return { x, y }
}

/**
 * Minimizes stress, in place; yields the share that is done after each round.
 *
 * @param mobility for each node, how much of a move it makes, from 0 to 1; all of it if not said
 */
export function* descend(
  terms: StressTerms, points: Points, random: () => number, mobility?: Float64Array,
): Generator<number, void> {
  const count = terms.a.length
  if (count === 0) return
  const mixed = inRandomOrder(terms, random)
  const blocks = Uint32Array.from({ length: Math.ceil(count / BLOCK) }, (_, index) => index)
  const { smallest, largest } = bounds(terms.wa)
  const first = 1 / smallest
  let shrink = LAST_STEP / largest / first
  for (let i = 0; i < SQUARE_ROOTS; i++) shrink = Math.sqrt(shrink)
  let step = first
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(blocks, random)
    for (const block of blocks) {
      const end = Math.min(count, (block + 1) * BLOCK)
      for (let k = block * BLOCK; k < end; k++) movePair(mixed, k, step, points, random, mobility)
    }
    step *= shrink
    yield (round + 1) / ROUNDS
  }
}

/**
 * The terms laid out in a random order. Rounds then only mix blocks of them, which reads memory in stretches
 * and is several times quicker than jumping through it.
 */
function inRandomOrder(terms: StressTerms, random: () => number): StressTerms {
  const order = Uint32Array.from({ length: terms.a.length }, (_, index) => index)
  shuffle(order, random)
  const wa = Float64Array.from(order, (k) => at(terms.wa, k))
  return {
    a: Uint32Array.from(order, (k) => at(terms.a, k)),
    b: Uint32Array.from(order, (k) => at(terms.b, k)),
    distance: Float64Array.from(order, (k) => at(terms.distance, k)),
    wa,
    wb: terms.wa === terms.wb ? wa : Float64Array.from(order, (k) => at(terms.wb, k)),
  }
}

function bounds(weights: Float64Array): { smallest: number, largest: number } {
  let smallest = Infinity, largest = 0
  for (const weight of weights) {
    if (weight < smallest) smallest = weight
    if (weight > largest) largest = weight
  }
  return { smallest, largest }
}

function movePair(
  terms: StressTerms, term: number, step: number, { x, y }: Points, random: () => number,
  mobility: Float64Array | undefined,
): void {
  const i = at(terms.a, term), j = at(terms.b, term), distance = at(terms.distance, term)
  let dx = at(x, i) - at(x, j), dy = at(y, i) - at(y, j)
  let now = Math.sqrt(dx * dx + dy * dy)
  if (now < 1e-9) {
    // Two nodes in one point have no direction: any will do.
    dx = random() - 0.5
    dy = random() - 0.5
    now = Math.sqrt(dx * dx + dy * dy) || 1
  }
  const moveA = Math.min(1, at(terms.wa, term) * step) * (mobility?.[i] ?? 1)
  const moveB = Math.min(1, at(terms.wb, term) * step) * (mobility?.[j] ?? 1)
  const pull = (now - distance) / now / 2
  x[i] = at(x, i) - moveA * pull * dx
  y[i] = at(y, i) - moveA * pull * dy
  x[j] = at(x, j) + moveB * pull * dx
  y[j] = at(y, j) + moveB * pull * dy
}

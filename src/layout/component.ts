import { componentsOf, partOf } from './components.js'
import { runForceAtlas2 } from './forceatlas2.js'
import { Judge, stepDistances } from './judge.js'
import type { Faults } from './judge.js'
import { layLevel } from './orient.js'
import { removeOverlap } from './overlap.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'
import { polish } from './polish.js'
import { randomNumbers } from './random.js'
import { descend, scattered, stressTerms } from './stress.js'
import type { StressTerms } from './stress.js'

/*
 * Draws one connected component: stress from several starts, the best of them polished, its overlaps
 * removed.
 */

/** Up to this many nodes several starts are tried, and single nodes moved. */
const SEVERAL_UP_TO = 500

/** Another start costs little for graphs of an article's size, and often saves crossings; less is done for larger ones. */
function effort(size: number): { readonly starts: number, readonly polished: number } {
  return size <= 150 ? { starts: 10, polished: 4 } : { starts: 4, polished: 1 }
}

/**
 * What a crossing may cost a search, as a multiple of the stress that the component has for each crossing: where
 * links are so many that they must cross, the drawing is not bent out of shape for one crossing less.
 */
const CROSSING_SHARE = 2.5
/** More than this, in units of stress, makes the search try nothing else. */
const DEAREST_CROSSING = 30
/** What a link through a label, or without room for its words, weighs beside a crossing when drawings are compared. */
const LABEL_SHARE = 0.3

/**
 * On large graphs, some rounds of ForceAtlas2 after stress: stress alone spreads groups into one another,
 * ForceAtlas2 alone gets stuck with parts of the graph on the wrong side. Both together cross less than either.
 */
function refinement(size: number): { readonly iterations: number } {
  return { iterations: size <= 3000 ? 100 : 50 }
}

/** Draws a component; yields the share that is done. */
export function* drawComponent(plan: Plan, seed: number): Generator<number, Points> {
  const size = plan.keys.length
  if (size === 1) return { x: new Float64Array(1), y: new Float64Array(1) }
  const terms = stressTerms(plan)
  if (size > SEVERAL_UP_TO) {
    const start = yield* share(0, 0.4, drawOnce(plan, terms, seed))
    const points = yield* share(0.4, 1, runForceAtlas2(plan, start, refinement(size)))
    layLevel(points)
    removeOverlap(points, plan.boxes)
    return points
  }
  return yield* drawBest(plan, terms, seed)
}

interface Candidate {
  readonly points: Points
  readonly faults: Faults
}

/** Several starts; the search goes on from the best few, and the best of what it finds is the drawing. */
function* drawBest(plan: Plan, terms: StressTerms, seed: number): Generator<number, Points> {
  const distance = stepDistances(plan, terms)
  const { starts, polished: kept } = effort(plan.keys.length)
  const drawn: Candidate[] = []
  for (let start = 0; start < starts; start++) {
    const points = yield* share(start / starts / 2, (start + 1) / starts / 2, drawOnce(plan, terms, seed + start))
    drawn.push({ points, faults: new Judge(plan, distance, points, 0).faults() })
  }
  const scale = scaleOf(drawn)
  const crossing = Math.min(DEAREST_CROSSING, CROSSING_SHARE * scale.stress / scale.crossings)
  const tried = bestFirst(drawn, scale).slice(0, kept)
  const polished: Candidate[] = []
  for (const [index, { points }] of tried.entries()) {
    const from = 0.5 + index / tried.length / 2
    const judge = new Judge(plan, distance, points, crossing)
    yield* share(from, from + 0.5 / tried.length, polish(plan, judge, points, randomNumbers(seed + index)))
    removeOverlap(points, plan.boxes)
    polished.push({ points, faults: judge.faults() })
  }
  return bestFirst(polished, scale)[0]?.points ?? scattered(plan, randomNumbers(seed))
}

/** What each fault is measured by: the least stress of the starts, and how often the others occur among them. */
function scaleOf(drawn: readonly Candidate[]): Faults {
  const mean = (of: (faults: Faults) => number) => Math.max(1, drawn.reduce((sum, { faults }) => sum + of(faults), 0) / drawn.length)
  return {
    stress: Math.max(1e-9, drawn.reduce((least, { faults }) => Math.min(least, faults.stress), Infinity)),
    crossings: mean(({ crossings }) => crossings),
    throughLabels: mean(({ throughLabels }) => throughLabels),
    cramped: mean(({ cramped }) => cramped),
  }
}

function bestFirst(candidates: readonly Candidate[], scale: Faults): Candidate[] {
  const cost = ({ faults }: Candidate) => faults.stress / scale.stress + faults.crossings / scale.crossings
    + LABEL_SHARE * (faults.throughLabels / scale.throughLabels + faults.cramped / scale.cramped)
  return [...candidates].sort((p, q) => cost(p) - cost(q))
}

function* drawOnce(plan: Plan, terms: StressTerms, seed: number): Generator<number, Points> {
  const random = randomNumbers(seed)
  const points = scattered(plan, random)
  yield* descend(terms, points, random)
  layLevel(points)
  return points
}

/**
 * Places what is new among what is there: new nodes start at their neighbours and move freely, the others
 * make a small part of each move.
 *
 * @param points positions; of the nodes not in `fixed`, anything
 * @param fixed 1 for a node that has its place; at least one has
 */
function* insert(plan: Plan, points: Points, fixed: Uint8Array, seed: number): Generator<number, void> {
  const random = randomNumbers(seed)
  startAtNeighbours(plan, points, fixed, random)
  if (fixed.every((flag) => flag === 1)) return
  const mobility = Float64Array.from(fixed, (flag) => flag ? 0 : 1)
  yield* descend(stressTerms(plan), points, random, mobility)
}

/** Inserts into every component that has a node in its place; gives the others, whose points are not touched. */
export function* insertInto(plan: Plan, points: Points, fixed: Uint8Array, seed: number): Generator<number, number[][]> {
  const free: number[][] = []
  for (const nodes of componentsOf(plan)) {
    if (!nodes.some((node) => fixed[node])) {
      free.push(nodes)
      continue
    }
    const local = { x: Float64Array.from(nodes, (node) => at(points.x, node)), y: Float64Array.from(nodes, (node) => at(points.y, node)) }
    yield* share(0, 0.5, insert(partOf(plan, nodes), local, Uint8Array.from(nodes, (node) => fixed[node] ?? 0), seed))
    nodes.forEach((node, i) => {
      points.x[node] = at(local.x, i)
      points.y[node] = at(local.y, i)
    })
  }
  return free
}

/** Gives every node that has no place one near those of its neighbours, from the placed ones outwards. */
function startAtNeighbours(plan: Plan, { x, y }: Points, fixed: Uint8Array, random: () => number): void {
  const placed = Uint8Array.from(fixed)
  const queue = Array.from(fixed.keys()).filter((node) => fixed[node])
  for (let next = 0; next < queue.length; next++) {
    const node = at(queue, next)
    for (const index of plan.linksOf[node] ?? []) {
      const link = plan.links[index]
      const other = link ? link.a + link.b - node : node
      if (!link || placed[other]) continue
      placed[other] = 1
      queue.push(other)
      x[other] = at(x, node) + (random() - 0.5) * link.length
      y[other] = at(y, node) + (random() - 0.5) * link.length
    }
  }
}

/** Passes on the yields of a part as yields of the whole. */
export function* share<T>(from: number, to: number, part: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = part.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

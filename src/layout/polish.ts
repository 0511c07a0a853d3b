import type { Judge } from './judge.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

/*
 * Stress knows nothing of crossings and labels. For graphs of an article's size, single nodes are moved to
 * where the drawing costs less (after Davidson and Harel, "Drawing Graphs Nicely Using Simulated Annealing",
 * 1996, with the threshold accepting of Dueck and Scheuer, 1990, in place of the exponential, whose last bit
 * differs between machines).
 */

/** Looks at a node or link that all sweeps together may cost: a few tenths of a second. */
const BUDGET = 5e7
const MOST_SWEEPS = 300
/** With fewer sweeps than this the search would end before it has cooled. */
const FEWEST_SWEEPS = 12
const FIRST_THRESHOLD = 2
/** The farthest that a node is tried from where it is, at first, in mean lengths of a link. */
const REACH = 2.2

/**
 * Moves single nodes to better places, in place; yields the share that is done after each sweep. Does nothing
 * where the graph is too large for it to be worth the time.
 */
export function* polish(plan: Plan, judge: Judge, points: Points, random: () => number): Generator<number, void> {
  const sweeps = Math.min(MOST_SWEEPS, Math.floor(BUDGET / costOfSweep(plan)))
  if (sweeps < FEWEST_SWEEPS || plan.keys.length < 3) return
  const reach = REACH * plan.links.reduce((sum, link) => sum + link.length, 0) / Math.max(1, plan.links.length)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const left = 1 - sweep / sweeps
    for (let i = 0; i < plan.keys.length; i++) {
      tryMove(plan, points, judge, i, reach * (0.04 + left * left), FIRST_THRESHOLD * (left * left - 0.04), random)
    }
    yield (sweep + 1) / sweeps
  }
}

function costOfSweep(plan: Plan): number {
  const links = plan.links.length, nodes = plan.keys.length
  return 2 * links * (links + nodes) + nodes * (nodes + links)
}

/** Moves node i if the new place costs at most `threshold` more. */
function tryMove(
  plan: Plan, { x, y }: Points, judge: Judge, i: number, reach: number, threshold: number, random: () => number,
): void {
  // One move in four goes to the middle of the neighbours, where a node has most often to be.
  const centre = random() < 0.25 ? middleOfNeighbours(plan, { x, y }, i) : { x: at(x, i), y: at(y, i) }
  const nx = centre.x + (random() - 0.5) * reach, ny = centre.y + (random() - 0.5) * reach
  const limit = judge.node(i, at(x, i), at(y, i), Infinity) + Math.max(0, threshold * random())
  if (judge.node(i, nx, ny, limit) > limit) return
  x[i] = nx
  y[i] = ny
}

function middleOfNeighbours(plan: Plan, { x, y }: Points, i: number): { x: number, y: number } {
  const links = plan.linksOf[i] ?? []
  let sumX = 0, sumY = 0
  for (const index of links) {
    const link = plan.links[index]
    const other = link ? link.a + link.b - i : i
    sumX += at(x, other)
    sumY += at(y, other)
  }
  const count = Math.max(1, links.length)
  return { x: sumX / count, y: sumY / count }
}

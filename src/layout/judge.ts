import { adjacencyOf, shortestPaths } from './distances.js'
import { segmentMeetsRect, segmentsCross } from './geometry.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'
import type { StressTerms } from './stress.js'

/*
 * What a drawing costs: the sum of its stress and its faults. Faults are counted in units of stress, where a
 * pair of nodes twice as far apart as wished costs 1. Everything is in flat arrays, since a search asks for
 * millions of these sums.
 */

const THROUGH_LABEL = 3.5
/** For a link that has no room at all for what is written on it; less for one that has some. */
const CRAMPED = 2
/** For an overlap, and on top of that for the share of the smaller box that is covered. */
const OVERLAP = 1
const COVERED = 4
/** Free space around a node and its label, in pixels, as overlap removal wants it. */
const MARGIN = 3.5

/** What is wrong with a drawing. */
export interface Faults {
  /** Sum over all pairs of nodes, with what they overlap. */
  readonly stress: number
  /** Pairs of links that cross. */
  readonly crossings: number
  /** Links that run through a label that is not one of their ends'. */
  readonly throughLabels: number
  /** Links without room for what is written on them, each by the share that is missing. */
  readonly cramped: number
}

/**
 * How far apart every two nodes of a component should be, as a table: links count alike here, since the eye
 * counts steps; how long a link has to be for its words, stress has seen to before.
 *
 * @param terms all pairs of the plan's nodes, from which the unit is taken
 */
export function stepDistances(plan: Plan, terms: StressTerms): Float64Array {
  const size = plan.keys.length
  const adjacency = adjacencyOf(plan)
  adjacency.lengths.fill(1)
  const table = new Float64Array(size * size)
  for (let i = 0; i < size; i++) shortestPaths(adjacency, i, table.subarray(i * size, (i + 1) * size))
  let ratio = 0
  for (let k = 0; k < terms.a.length; k++) ratio += at(terms.distance, k) / at(table, at(terms.a, k) * size + at(terms.b, k))
  const unit = ratio / Math.max(1, terms.a.length)
  return table.map((steps) => steps * unit)
}

/** Judges the drawing of one component at the points as they are when it is asked. */
export class Judge {
  readonly #size: number
  readonly #points: Points
  readonly #plan: Plan
  readonly #distance: Float64Array
  readonly #crossing: number
  readonly #halfWidth: Float64Array
  readonly #above: Float64Array
  readonly #below: Float64Array
  readonly #a: Int32Array
  readonly #b: Int32Array
  readonly #room: Float64Array

  /**
   * @param distance wished distance of every pair, as `stepDistances` gives it
   * @param crossing what two links that cross cost
   */
  constructor(plan: Plan, distance: Float64Array, points: Points, crossing: number) {
    this.#size = plan.keys.length
    this.#plan = plan
    this.#points = points
    this.#distance = distance
    this.#crossing = crossing
    this.#halfWidth = Float64Array.from(plan.boxes, (box) => box.halfWidth + MARGIN)
    this.#above = Float64Array.from(plan.boxes, (box) => box.above + MARGIN)
    this.#below = Float64Array.from(plan.boxes, (box) => box.below + MARGIN)
    this.#a = Int32Array.from(plan.links, (link) => link.a)
    this.#b = Int32Array.from(plan.links, (link) => link.b)
    this.#room = Float64Array.from(plan.links, (link) => link.room)
  }

  /** What is wrong with the whole drawing. */
  faults(): Faults {
    const { x, y } = this.#points
    let stress = 0, throughLabels = 0, crossings = 0, cramped = 0
    for (let i = 0; i < this.#size; i++) {
      stress += this.#pairs(i, at(x, i), at(y, i)) / 2
      throughLabels += this.#throughOwnLabel(i, at(x, i), at(y, i))
    }
    for (let k = 0; k < this.#a.length; k++) {
      const i = at(this.#a, k)
      crossings += this.#crossings(i, at(this.#b, k), at(x, i), at(y, i)) / 2
      cramped += this.#cramped(k, i, at(this.#b, k), at(x, i), at(y, i))
    }
    return { stress, crossings, throughLabels, cramped }
  }

  /** What node i costs when it stands at px, py; the sum is broken off where it exceeds the limit. */
  node(i: number, px: number, py: number, limit: number): number {
    let cost = this.#pairs(i, px, py)
    if (cost > limit) return cost
    cost += THROUGH_LABEL * this.#throughOwnLabel(i, px, py)
    for (const index of this.#plan.linksOf[i] ?? []) {
      if (cost > limit) return cost
      const j = at(this.#a, index) + at(this.#b, index) - i
      cost += CRAMPED * this.#cramped(index, i, j, px, py)
      if (cost > limit) return cost
      cost += this.#crossing * this.#crossings(i, j, px, py) + THROUGH_LABEL * this.#throughLabels(i, j, px, py)
    }
    return cost
  }

  /** Stress and overlap of i with every other node. */
  #pairs(i: number, px: number, py: number): number {
    const { x, y } = this.#points
    const halfWidth = at(this.#halfWidth, i), above = at(this.#above, i), below = at(this.#below, i)
    let cost = 0
    for (let j = 0; j < this.#size; j++) {
      if (j === i) continue
      const dx = px - at(x, j), dy = py - at(y, j)
      const off = Math.sqrt(dx * dx + dy * dy) / at(this.#distance, i * this.#size + j) - 1
      cost += off * off
      const across = halfWidth + at(this.#halfWidth, j) - Math.abs(dx)
      if (across <= 0) continue
      const down = Math.min(below, at(this.#below, j) - dy) - Math.max(-above, -at(this.#above, j) - dy)
      if (down <= 0) continue
      const smaller = 2 * Math.min(halfWidth * (above + below), at(this.#halfWidth, j) * (at(this.#above, j) + at(this.#below, j)))
      cost += OVERLAP + COVERED * across * down / smaller
    }
    return cost
  }

  /** Links that cross the one from i to j. */
  #crossings(i: number, j: number, px: number, py: number): number {
    const { x, y } = this.#points
    const qx = at(x, j), qy = at(y, j)
    const left = Math.min(px, qx), right = Math.max(px, qx), top = Math.min(py, qy), bottom = Math.max(py, qy)
    let count = 0
    for (let k = 0; k < this.#a.length; k++) {
      const a = at(this.#a, k), b = at(this.#b, k)
      if (a === i || b === i || a === j || b === j) continue
      const ax = at(x, a), bx = at(x, b)
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue
      const ay = at(y, a), by = at(y, b)
      if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue
      if (segmentsCross(px, py, qx, qy, ax, ay, bx, by)) count++
    }
    return count
  }

  /** The share of the room for its words that the link from i to j lacks between their boxes. */
  #cramped(link: number, i: number, j: number, px: number, py: number): number {
    const dx = at(this.#points.x, j) - px, dy = at(this.#points.y, j) - py
    const length = Math.sqrt(dx * dx + dy * dy)
    if (length === 0) return 1
    const shown = length - this.#inside(i, dx / length, dy / length) - this.#inside(j, -dx / length, -dy / length)
    const room = at(this.#room, link)
    return shown >= room ? 0 : Math.min(1, 1 - shown / room)
  }

  /** How far a link that leaves node i in a direction of length 1 runs inside its marker or label. */
  #inside(i: number, ux: number, uy: number): number {
    if (uy <= 0) return at(this.#above, i)
    return Math.min(at(this.#halfWidth, i) / Math.max(1e-9, Math.abs(ux)), at(this.#below, i) / uy)
  }

  /** Labels that the link from i to j runs through. */
  #throughLabels(i: number, j: number, px: number, py: number): number {
    const { x, y } = this.#points
    let count = 0
    for (let k = 0; k < this.#size; k++) {
      if (k !== i && k !== j && this.#meets(k, at(x, k), at(y, k), px, py, at(x, j), at(y, j))) count++
    }
    return count
  }

  /** Links of others that run through the label of i. */
  #throughOwnLabel(i: number, px: number, py: number): number {
    const { x, y } = this.#points
    let count = 0
    for (let k = 0; k < this.#a.length; k++) {
      const a = at(this.#a, k), b = at(this.#b, k)
      if (a !== i && b !== i && this.#meets(i, px, py, at(x, a), at(y, a), at(x, b), at(y, b))) count++
    }
    return count
  }

  /** Whether a segment runs through the box of node k when it stands at kx, ky. */
  #meets(k: number, kx: number, ky: number, ax: number, ay: number, bx: number, by: number): boolean {
    const left = kx - at(this.#halfWidth, k), right = kx + at(this.#halfWidth, k)
    if ((ax < left && bx < left) || (ax > right && bx > right)) return false
    const top = ky - at(this.#above, k), bottom = ky + at(this.#below, k)
    if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false
    return segmentMeetsRect(ax, ay, bx, by, left, right, top, bottom)
  }
}

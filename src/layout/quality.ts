import type { AbstractGraph } from 'graphology-types'
import { penetration, rectOf, segmentMeetsRect, segmentsCross } from './geometry.js'
import { adjacencyOf, shortestPaths } from './distances.js'
import { at, planOf } from './plan.js'
import type { Plan, Points } from './plan.js'

/** How good a drawing is; less is better for every number but the angle. */
export interface Quality {
  /**
   * Mean, over the pairs of nodes that are connected, of how far their distance in the drawing is from their
   * distance along the links (each link counting 1), as a share of the latter, squared; at the scale of the
   * drawing that makes it least. 0 is perfect.
   */
  readonly stress: number
  /** Pairs of links that cross. */
  readonly crossings: number
  /** Pairs of nodes whose marker or label lies on the other's. */
  readonly overlaps: number
  /** Links that run through the marker or label of a node that is not one of their ends; each node counts. */
  readonly throughLabels: number
  /** Standard deviation of the links' lengths, as a share of their mean. */
  readonly lengthSpread: number
  /** Mean, over nodes with two or more links, of the smallest angle between them, in degrees. */
  readonly angularResolution: number
}

/**
 * Measures a drawing.
 *
 * @param graph any graphology graph
 * @param positions for each node key its position, y upwards, as `layout` gives them
 * @example measure(graph, layout(graph)).crossings // 12
 */
export function measure(
  graph: AbstractGraph, positions: ReadonlyMap<string, { readonly x: number, readonly y: number }>,
): Quality {
  const plan = planOf(graph)
  const points = {
    x: Float64Array.from(plan.keys, (key) => positions.get(key)?.x ?? 0),
    y: Float64Array.from(plan.keys, (key) => -(positions.get(key)?.y ?? 0)),
  }
  return {
    stress: stressOf(plan, points),
    crossings: crossingsOf(plan, points),
    overlaps: overlapsOf(plan, points),
    throughLabels: throughLabelsOf(plan, points),
    lengthSpread: lengthSpreadOf(plan, points),
    angularResolution: angularResolutionOf(plan, points),
  }
}

function distance({ x, y }: Points, i: number, j: number): number {
  const dx = at(x, i) - at(x, j), dy = at(y, i) - at(y, j)
  return Math.sqrt(dx * dx + dy * dy)
}

function stressOf(plan: Plan, points: Points): number {
  const adjacency = adjacencyOf(plan)
  adjacency.lengths.fill(1)
  const steps = new Float64Array(adjacency.size)
  // With r the ratio of the two distances and s the scale, the sum of (s r - 1)^2 is least at s = sum r / sum r^2.
  let pairs = 0, sum = 0, squares = 0
  for (let i = 0; i < adjacency.size; i++) {
    shortestPaths(adjacency, i, steps)
    for (let j = 0; j < i; j++) {
      const along = at(steps, j)
      if (!Number.isFinite(along)) continue
      const ratio = distance(points, i, j) / along
      pairs++
      sum += ratio
      squares += ratio * ratio
    }
  }
  return pairs === 0 ? 0 : squares === 0 ? 1 : 1 - sum * sum / squares / pairs
}

function crossingsOf(plan: Plan, { x, y }: Points): number {
  // Sorted by their left end: a link can cross only those that begin before it ends.
  const ends = plan.links.map((link) => ({
    ...link, left: Math.min(at(x, link.a), at(x, link.b)), right: Math.max(at(x, link.a), at(x, link.b)),
  })).sort((p, q) => p.left - q.left)
  let count = 0
  ends.forEach((p, index) => {
    for (let k = index + 1; k < ends.length; k++) {
      const q = ends[k]
      if (!q || q.left > p.right) break
      if (p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b) continue
      if (segmentsCross(at(x, p.a), at(y, p.a), at(x, p.b), at(y, p.b), at(x, q.a), at(y, q.a), at(x, q.b), at(y, q.b))) count++
    }
  })
  return count
}

function overlapsOf(plan: Plan, { x, y }: Points): number {
  const rects = plan.boxes.map((box, i) => rectOf(box, at(x, i), at(y, i))).sort((p, q) => p.left - q.left)
  let count = 0
  rects.forEach((p, index) => {
    for (let k = index + 1; k < rects.length; k++) {
      const q = rects[k]
      if (!q || q.left >= p.right) break
      if (penetration(p, q).down > 0) count++
    }
  })
  return count
}

function throughLabelsOf(plan: Plan, { x, y }: Points): number {
  const rects = plan.boxes.map((box, node) => ({ node, ...rectOf(box, at(x, node), at(y, node)) }))
    .sort((p, q) => p.left - q.left)
  const widest = plan.boxes.reduce((most, box) => Math.max(most, 2 * box.halfWidth), 0)
  let count = 0
  for (const { a, b } of plan.links) {
    const ax = at(x, a), ay = at(y, a), bx = at(x, b), by = at(y, b)
    for (let k = firstFrom(rects, Math.min(ax, bx) - widest); k < rects.length; k++) {
      const rect = rects[k]
      if (!rect || rect.left > Math.max(ax, bx)) break
      if (rect.node !== a && rect.node !== b && segmentMeetsRect(ax, ay, bx, by, rect.left, rect.right, rect.top, rect.bottom)) count++
    }
  }
  return count
}

/** Index of the first of the sorted rectangles whose left side is not before the limit. */
function firstFrom(rects: readonly { readonly left: number }[], limit: number): number {
  let low = 0, high = rects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rects[middle]?.left ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function lengthSpreadOf(plan: Plan, points: Points): number {
  const lengths = plan.links.map(({ a, b }) => distance(points, a, b))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / Math.max(1, lengths.length)
  return mean > 0 ? Math.sqrt(variance) / mean : 0
}

function angularResolutionOf(plan: Plan, { x, y }: Points): number {
  let sum = 0, counted = 0
  plan.linksOf.forEach((links, i) => {
    if (links.length < 2) return
    const angles = links.flatMap((index) => {
      const link = plan.links[index]
      const other = link ? link.a + link.b - i : i
      return Math.atan2(at(y, other) - at(y, i), at(x, other) - at(x, i)) * 180 / Math.PI
    }).sort((p, q) => p - q)
    let smallest = 360
    angles.forEach((angle, k) => {
      const next = angles[k + 1] ?? (angles[0] ?? 0) + 360
      smallest = Math.min(smallest, next - angle)
    })
    sum += smallest
    counted++
  })
  return counted > 0 ? sum / counted : 360
}

import type { NodeBox } from '../drawing/node-box.js'
import { at } from './plan.js'
import type { Points } from './plan.js'

/*
 * Moves nodes until no marker or label lies on another. Overlapping pairs are pushed apart along the side
 * where they overlap least, round after round, which keeps the order of left and right, above and below.
 */

/** Free space around a node and its label, in pixels; half of it belongs to each neighbour. */
const MARGIN = 7
/** Rounds before the whole drawing is spread a little. */
const ROUNDS = 60
const SPREAD = 1.06
/** Spread this often at most: 1.06 to the power of 200 parts anything that is not in one point. */
const SPREADS = 200
/** Overlapping pairs per node above which the drawing is spread first. */
const CROWDED = 0.35
/** A grid cell is about one node large; larger boxes fill several. */
const CELL_WIDTH = 140
const CELL_HEIGHT = 60
/** Below this many nodes, comparing all pairs is quicker than a grid. */
const GRID_FROM = 150
/** What is left when a push is rounded. */
const TOLERANCE = 0.01

/**
 * Parts overlapping nodes, in place.
 *
 * @param heavy nodes that should stay where they are: they move a tenth of what others do
 */
export function removeOverlap(points: Points, boxes: readonly NodeBox[], heavy?: Uint8Array): void {
  const shapes = shapesOf(boxes)
  if (!heavy) {
    scale(points, Math.max(1, leastScale(points, shapes)))
    for (let k = 0; k < SPREADS && isCrowded(points, shapes); k++) scale(points, SPREAD)
  }
  for (let spread = 0; spread <= SPREADS; spread++) {
    for (let round = 0; round < ROUNDS; round++) {
      if (!separateOnce(points, shapes, heavy)) return
    }
    scale(points, SPREAD)
  }
}

/** The scale at which the drawing is as large as all its boxes together: with less, they cannot but overlap. */
function leastScale({ x, y }: Points, shapes: Shapes): number {
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity, boxes = 0
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, at(x, i))
    right = Math.max(right, at(x, i))
    top = Math.min(top, at(y, i))
    bottom = Math.max(bottom, at(y, i))
    boxes += 4 * at(shapes.halfWidth, i) * at(shapes.halfHeight, i)
  }
  const area = (right - left) * (bottom - top)
  // A drawing that is nearly a line has no area to speak of, and does not need any.
  return area > boxes / 100 ? Math.sqrt(boxes / area) : 1
}

/** Whether so many nodes overlap that pushing them apart would tear the drawing. */
function isCrowded(points: Points, shapes: Shapes): boolean {
  let overlaps = 0
  forPairs(points, shapes, (i, j) => { overlaps += overlap(points, shapes, i, j) ? 1 : 0 })
  return overlaps > CROWDED * points.x.length
}

interface Shapes {
  readonly halfWidth: Float64Array
  readonly halfHeight: Float64Array
  /** From a node's position down to the middle of its box. */
  readonly middle: Float64Array
}

function shapesOf(boxes: readonly NodeBox[]): Shapes {
  return {
    halfWidth: Float64Array.from(boxes, (box) => box.halfWidth + MARGIN / 2),
    halfHeight: Float64Array.from(boxes, (box) => (box.above + box.below + MARGIN) / 2),
    middle: Float64Array.from(boxes, (box) => (box.below - box.above) / 2),
  }
}

function scale({ x, y }: Points, factor: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i] = at(x, i) * factor
    y[i] = at(y, i) * factor
  }
}

/** One round; says whether anything overlapped. */
function separateOnce(points: Points, shapes: Shapes, heavy: Uint8Array | undefined): boolean {
  let moved = false
  forPairs(points, shapes, (i, j) => {
    if (separate(points, shapes, i, j, heavy)) moved = true
  })
  return moved
}

function forPairs(points: Points, shapes: Shapes, visit: (i: number, j: number) => void): void {
  const count = points.x.length
  if (count >= GRID_FROM) forNearPairs(points, shapes, visit)
  else for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) visit(i, j)
}

/** Pairs whose boxes share a grid cell, each pair once or more. */
function forNearPairs({ x, y }: Points, shapes: Shapes, visit: (i: number, j: number) => void): void {
  const cells = new Map<number, number[]>()
  for (let i = 0; i < x.length; i++) {
    const cy = at(y, i) + at(shapes.middle, i)
    const right = Math.floor((at(x, i) + at(shapes.halfWidth, i)) / CELL_WIDTH)
    const bottom = Math.floor((cy + at(shapes.halfHeight, i)) / CELL_HEIGHT)
    for (let column = Math.floor((at(x, i) - at(shapes.halfWidth, i)) / CELL_WIDTH); column <= right; column++) {
      for (let row = Math.floor((cy - at(shapes.halfHeight, i)) / CELL_HEIGHT); row <= bottom; row++) {
        const id = column * 0x200000 + row
        const cell = cells.get(id)
        if (!cell) {
          cells.set(id, [i])
          continue
        }
        for (const other of cell) visit(other, i)
        cell.push(i)
      }
    }
  }
}

interface Overlap {
  readonly dx: number
  readonly dy: number
  readonly across: number
  readonly down: number
}

function overlap({ x, y }: Points, shapes: Shapes, i: number, j: number): Overlap | undefined {
  const dx = at(x, j) - at(x, i)
  const across = at(shapes.halfWidth, i) + at(shapes.halfWidth, j) - Math.abs(dx)
  if (across <= TOLERANCE) return undefined
  const dy = at(y, j) + at(shapes.middle, j) - at(y, i) - at(shapes.middle, i)
  const down = at(shapes.halfHeight, i) + at(shapes.halfHeight, j) - Math.abs(dy)
  return down <= TOLERANCE ? undefined : { dx, dy, across, down }
}

function separate(points: Points, shapes: Shapes, i: number, j: number, heavy: Uint8Array | undefined): boolean {
  const found = overlap(points, shapes, i, j)
  if (!found) return false
  const { dx, dy, across, down } = found
  const { x, y } = points
  const share = shareOf(heavy, i, j)
  if (across < down) {
    const push = (across + TOLERANCE) * (dx < 0 ? -1 : 1)
    x[i] = at(x, i) - push * share
    x[j] = at(x, j) + push * (1 - share)
  } else {
    const push = (down + TOLERANCE) * (dy < 0 ? -1 : 1)
    y[i] = at(y, i) - push * share
    y[j] = at(y, j) + push * (1 - share)
  }
  return true
}

/** The part of a push that the first of two nodes takes. */
function shareOf(heavy: Uint8Array | undefined, i: number, j: number): number {
  const a = heavy?.[i] ?? 0, b = heavy?.[j] ?? 0
  return a === b ? 0.5 : a ? 0.1 : 0.9
}

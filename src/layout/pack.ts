import { rectOf } from './geometry.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

/*
 * Puts the components of a graph side by side. Each is covered with the cells of a grid that its boxes and
 * links touch, and goes to the free place nearest to the middle (Freivalds, Dogrusoz and Kikusts,
 * "Disconnected Graph Layout and the Polyomino Packing Approach", 2002), so that small ones settle in the
 * bays of large ones. Nodes without any link stand in rows below.
 */

/** A component that has been drawn, with its own numbering. */
export interface Piece {
  /** Where its nodes are in the whole plan. */
  readonly nodes: readonly number[]
  readonly plan: Plan
  readonly points: Points
}

/** Width to height that pages and screens have. */
const ASPECT = 1.45
/** Free space around components, in pixels. */
const GAP = 16
/** Cells that all pieces together are cut into: finer packs tighter and takes longer. */
const CELLS = 6000
/** Beyond this many pieces, the smaller ones are set in rows. */
const MOST_PIECES = 80
/** Between the nodes of a row. */
const ROW_GAP = 18

/** Places all pieces; gives the points of the whole plan. */
export function pack(plan: Plan, pieces: readonly Piece[]): Points {
  const points = { x: new Float64Array(plan.keys.length), y: new Float64Array(plan.keys.length) }
  const linked = pieces.filter((piece) => piece.nodes.length > 1)
  const free = linked.slice(0, MOST_PIECES)
  placeFreely(free, points)
  let bottom = extentOf(plan, points, free.flatMap((piece) => piece.nodes))
  const blocks = linked.slice(MOST_PIECES).map(blockOf)
  bottom = setInRows(blocks, points, bottom)
  const singles = pieces.filter((piece) => piece.nodes.length === 1).map(blockOf)
  setInRows(singles, points, bottom)
  return points
}

function placeFreely(pieces: readonly Piece[], points: Points): void {
  const area = pieces.reduce((sum, piece) => {
    const { left, right, top, bottom } = extentOf(piece.plan, piece.points)
    return sum + (right - left + GAP) * (bottom - top + GAP)
  }, 0)
  const cell = Math.max(8, Math.sqrt(area / CELLS))
  const taken = new Set<number>()
  for (const piece of pieces) {
    const cells = cellsOf(piece, cell)
    const [column, row] = freePlace(cells, taken)
    for (const [c, r] of cells) taken.add(cellId(c + column, r + row))
    const middle = middleOf(piece)
    piece.nodes.forEach((node, i) => {
      points.x[node] = at(piece.points.x, i) - middle.x + column * cell
      points.y[node] = at(piece.points.y, i) - middle.y + row * cell
    })
  }
}

function cellId(column: number, row: number): number {
  return column * 0x200000 + row
}

/** Cells that a piece touches, counted from its middle. */
function cellsOf(piece: Piece, cell: number): (readonly [number, number])[] {
  const middle = middleOf(piece)
  const found = new Map<number, readonly [number, number]>()
  const touch = (x: number, y: number) => {
    const column = Math.round((x - middle.x) / cell), row = Math.round((y - middle.y) / cell)
    found.set(cellId(column, row), [column, row])
  }
  piece.plan.boxes.forEach((box, i) => {
    const rect = rectOf(box, at(piece.points.x, i), at(piece.points.y, i), GAP)
    for (let x = rect.left; x < rect.right + cell; x += cell) {
      for (let y = rect.top; y < rect.bottom + cell; y += cell) touch(Math.min(x, rect.right), Math.min(y, rect.bottom))
    }
  })
  for (const { a, b } of piece.plan.links) {
    const ax = at(piece.points.x, a), ay = at(piece.points.y, a)
    const dx = at(piece.points.x, b) - ax, dy = at(piece.points.y, b) - ay
    const steps = Math.ceil(2 * Math.max(Math.abs(dx), Math.abs(dy)) / cell)
    for (let k = 1; k < steps; k++) touch(ax + dx * k / steps, ay + dy * k / steps)
  }
  return [...found.values()]
}

/** The free place nearest to the middle, ring by ring; the rings are as wide as pages are. */
function freePlace(cells: readonly (readonly [number, number])[], taken: ReadonlySet<number>): [number, number] {
  const fits = (column: number, row: number) => cells.every(([c, r]) => !taken.has(cellId(c + column, r + row)))
  for (let ring = 0; ; ring++) {
    const wide = Math.round(ring * ASPECT)
    for (let step = 0; step <= wide; step++) {
      for (const column of step === 0 ? [0] : [step, -step]) {
        if (fits(column, ring)) return [column, ring]
        if (fits(column, -ring)) return [column, -ring]
      }
    }
    const inner = Math.round((ring - 1) * ASPECT)
    for (let column = wide; column > inner && ring > 0; column--) {
      for (let row = -ring; row <= ring; row++) {
        if (fits(column, row)) return [column, row]
        if (fits(-column, row)) return [-column, row]
      }
    }
  }
}

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The rectangle that some nodes of a plan (all, if not said) fill; empty for none. */
export function extentOf(plan: Plan, points: Points, nodes?: readonly number[]): Extent {
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity
  const include = (i: number) => {
    const box = plan.boxes[i]
    if (!box) return
    const rect = rectOf(box, at(points.x, i), at(points.y, i))
    left = Math.min(left, rect.left)
    right = Math.max(right, rect.right)
    top = Math.min(top, rect.top)
    bottom = Math.max(bottom, rect.bottom)
  }
  if (nodes) nodes.forEach(include)
  else for (let i = 0; i < plan.keys.length; i++) include(i)
  return left <= right ? { left, right, top, bottom } : { left: 0, right: 0, top: 0, bottom: 0 }
}

function middleOf(piece: Piece): { x: number, y: number } {
  const { left, right, top, bottom } = extentOf(piece.plan, piece.points)
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

interface Block {
  readonly piece: Piece
  readonly extent: Extent
}

function blockOf(piece: Piece): Block {
  return { piece, extent: extentOf(piece.plan, piece.points) }
}

/** Sets blocks in centred rows below an extent; gives the extent of all. */
function setInRows(blocks: readonly Block[], points: Points, above: Extent): Extent {
  if (blocks.length === 0) return above
  const area = blocks.reduce((sum, { extent }) => sum + (extent.right - extent.left + ROW_GAP) * (extent.bottom - extent.top + ROW_GAP), 0)
  const width = Math.max(above.right - above.left, Math.sqrt(area * ASPECT))
  const centre = (above.left + above.right) / 2
  let top = above.bottom + (above.right > above.left ? 2 * GAP : 0)
  let right = above.right, left = above.left
  for (const row of rowsOf(blocks, width)) {
    let x = centre - row.width / 2
    left = Math.min(left, x)
    right = Math.max(right, x + row.width)
    for (const { piece, extent } of row.blocks) {
      piece.nodes.forEach((node, i) => {
        points.x[node] = at(piece.points.x, i) - extent.left + x
        points.y[node] = at(piece.points.y, i) - extent.top + top
      })
      x += extent.right - extent.left + ROW_GAP
    }
    top += row.height + ROW_GAP
  }
  return { left, right, top: above.top, bottom: top - ROW_GAP }
}

interface Row {
  readonly blocks: Block[]
  width: number
  height: number
}

function rowsOf(blocks: readonly Block[], width: number): Row[] {
  const rows: Row[] = []
  for (const block of blocks) {
    const blockWidth = block.extent.right - block.extent.left, height = block.extent.bottom - block.extent.top
    const last = rows.at(-1)
    if (last && last.width + ROW_GAP + blockWidth <= width) {
      last.blocks.push(block)
      last.width += ROW_GAP + blockWidth
      last.height = Math.max(last.height, height)
    } else {
      rows.push({ blocks: [block], width: blockWidth, height })
    }
  }
  return rows
}

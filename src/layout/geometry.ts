import type { NodeBox } from '../drawing/node-box.js'

/** A rectangle with upright sides; y grows downwards. */
export interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Whether two segments cross in a point that is inside both. */
export function segmentsCross(
  ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number,
): boolean {
  const abc = side(ax, ay, bx, by, cx, cy), abd = side(ax, ay, bx, by, dx, dy)
  if (abc * abd >= 0) return false
  return side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
}

/** Positive when c is left of the way from a to b, negative when it is right of it. */
function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** Whether a segment runs through an upright rectangle (Liang and Barsky's clipping, 1984). */
export function segmentMeetsRect(
  ax: number, ay: number, bx: number, by: number, left: number, right: number, top: number, bottom: number,
): boolean {
  const dx = bx - ax, dy = by - ay
  let enter = 0, leave = 1
  if (dx !== 0) {
    const toLeft = (left - ax) / dx, toRight = (right - ax) / dx
    enter = Math.max(enter, Math.min(toLeft, toRight))
    leave = Math.min(leave, Math.max(toLeft, toRight))
  } else if (ax < left || ax > right) {
    return false
  }
  if (dy !== 0) {
    const toTop = (top - ay) / dy, toBottom = (bottom - ay) / dy
    enter = Math.max(enter, Math.min(toTop, toBottom))
    leave = Math.min(leave, Math.max(toTop, toBottom))
  } else if (ay < top || ay > bottom) {
    return false
  }
  return enter <= leave
}

/** The rectangle that a node fills when it stands at x, y. */
export function rectOf(box: NodeBox, x: number, y: number, margin = 0): Rect {
  return {
    left: x - box.halfWidth - margin, right: x + box.halfWidth + margin,
    top: y - box.above - margin, bottom: y + box.below + margin,
  }
}

/** How far two rectangles reach into one another, 0 or less where they do not; across and down. */
export function penetration(p: Rect, q: Rect): { readonly across: number, readonly down: number } {
  return {
    across: Math.min(p.right, q.right) - Math.max(p.left, q.left),
    down: Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top),
  }
}

import type { NodeBox } from '../../drawing/node-box.js'

/** A point of the picture; y grows downwards. */
export interface XY {
  readonly x: number
  readonly y: number
}

/** A cubic Bézier curve. */
export interface Curve {
  readonly from: XY
  readonly c1: XY
  readonly c2: XY
  readonly to: XY
}

/** An arc from a to b whose middle stands off to the left of the way by `bend` pixels. */
export function arc(a: XY, b: XY, bend: number): Curve {
  const dx = b.x - a.x, dy = b.y - a.y
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  // A quadratic curve's middle stands off by half of what its control point does; raised to a cubic one.
  const control = { x: (a.x + b.x) / 2 + 2 * bend * dy / length, y: (a.y + b.y) / 2 - 2 * bend * dx / length }
  return { from: a, c1: mix(a, control, 2 / 3), c2: mix(b, control, 2 / 3), to: b }
}

/** A loop from a node to itself, above it; `step` sets several apart. */
export function loop(a: XY, radius: number, step: number): Curve {
  const reach = radius * 3 + 16 + 12 * step
  return { from: a, c1: { x: a.x - reach, y: a.y - reach }, c2: { x: a.x + reach, y: a.y - reach }, to: a }
}

function mix(p: XY, q: XY, t: number): XY {
  return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t }
}

/** The point at t, from 0 to 1. */
export function pointAt({ from, c1, c2, to }: Curve, t: number): XY {
  const s = 1 - t
  const a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y }
}

/** The direction at t, of length 1. */
export function directionAt({ from, c1, c2, to }: Curve, t: number): XY {
  const s = 1 - t
  const x = s * s * (c1.x - from.x) + 2 * s * t * (c2.x - c1.x) + t * t * (to.x - c2.x)
  const y = s * s * (c1.y - from.y) + 2 * s * t * (c2.y - c1.y) + t * t * (to.y - c2.y)
  const length = Math.sqrt(x * x + y * y)
  return length > 1e-9 ? { x: x / length, y: y / length } : { x: 1, y: 0 }
}

/** The part from t to u (de Casteljau). */
export function part(curve: Curve, t: number, u: number): Curve {
  const { from, c1, c2, to } = curve
  const blossom = (p: number, q: number, r: number) =>
    mix(mix(mix(from, c1, p), mix(c1, c2, p), q), mix(mix(c1, c2, p), mix(c2, to, p), q), r)
  return { from: blossom(t, t, t), c1: blossom(t, t, u), c2: blossom(t, u, u), to: blossom(u, u, u) }
}

/** Length, by chords. */
export function lengthOf(curve: Curve): number {
  let sum = 0
  let last = curve.from
  for (let i = 1; i <= 16; i++) {
    const next = pointAt(curve, i / 16)
    sum += Math.sqrt((next.x - last.x) ** 2 + (next.y - last.y) ** 2)
    last = next
  }
  return sum
}

/**
 * The part of a curve that shows between two nodes: outside the marker and label of each, and `gaps` short of them.
 * Where the nodes are so close that nothing would show, a short piece in the middle.
 */
export function between(curve: Curve, source: NodeBox, target: NodeBox, gap: number, headGap: number): Curve {
  const outside = (box: NodeBox, at: XY, margin: number) => (t: number) => {
    const p = pointAt(curve, t)
    return !covers(box, p.x - at.x, p.y - at.y, margin)
  }
  const start = firstWhere(outside(source, curve.from, gap), 0, 1)
  const end = firstWhere(outside(target, curve.to, headGap), 1, 0)
  return start < end - 0.02 ? part(curve, start, end) : part(curve, 0.4, 0.6)
}

/** Whether a node's marker or label covers a point, given from the node's position. */
function covers(box: NodeBox, x: number, y: number, margin: number): boolean {
  const radius = box.radius + margin
  if (x * x + y * y < radius * radius) return true
  return box.below > box.radius && y > 0 && y < box.below + margin && Math.abs(x) < box.halfWidth + margin
}

/** The last t, seen from `inside` to `outside`, before the test holds for good; found by steps and halving. */
function firstWhere(test: (t: number) => boolean, inside: number, outside: number): number {
  const steps = 40
  let low = inside
  for (let i = 0; i <= steps; i++) {
    const t = inside + (outside - inside) * i / steps * 0.98
    if (!test(t)) low = t
  }
  let high = low + (outside - inside) / steps
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2
    if (test(middle)) high = middle
    else low = middle
  }
  return Math.min(1, Math.max(0, high))
}

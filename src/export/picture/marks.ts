import type { Shape } from '../palette.js'
import type { Curve, XY } from './curve.js'

/** A number for an attribute: two decimals, no more zeros than needed. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** From the middle of a marker to its corners, for a radius of 1: every shape covers about the same area as the circle. */
export const REACH: Readonly<Record<Shape, number>> = { circle: 1, square: 1.2, diamond: 1.2, triangle: 1.35, pentagon: 1.13, hexagon: 1.08 }

const CORNERS = { square: [4, 45], diamond: [4, 0], triangle: [3, -90], pentagon: [5, -90], hexagon: [6, 0] } as const

/** Path data of a marker around 0, 0. */
export function markerPath(shape: Shape, radius: number): string {
  if (shape === 'circle') return `M${number(-radius)},0a${number(radius)},${number(radius)} 0 1 0 ${number(2 * radius)},0a${number(radius)},${number(radius)} 0 1 0 ${number(-2 * radius)},0Z`
  const [corners, firstAngle] = CORNERS[shape]
  return polygon(corners, radius * REACH[shape], firstAngle)
}

function polygon(corners: number, radius: number, firstAngle: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (firstAngle + 360 * i / corners) * Math.PI / 180
    return `${number(radius * Math.cos(angle))},${number(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

export function curvePath({ from, c1, c2, to }: Curve): string {
  return `M${xy(from)}C${xy(c1)} ${xy(c2)} ${xy(to)}`
}

/** An arrow head with its tip at a point, in a direction of length 1. */
export function headPath(tip: XY, direction: XY, size: number): string {
  const left = { x: tip.x - size * direction.x + size * 0.42 * direction.y, y: tip.y - size * direction.y - size * 0.42 * direction.x }
  const right = { x: tip.x - size * direction.x - size * 0.42 * direction.y, y: tip.y - size * direction.y + size * 0.42 * direction.x }
  return `M${xy(tip)}L${xy(left)}L${xy(right)}Z`
}

/** Two strokes that cross at a point. */
export function crossPath(at: XY, size: number): string {
  return `M${number(at.x - size)},${number(at.y - size)}l${number(2 * size)},${number(2 * size)}`
    + `M${number(at.x - size)},${number(at.y + size)}l${number(2 * size)},${number(-2 * size)}`
}

function xy({ x, y }: XY): string {
  return `${number(x)},${number(y)}`
}

import { at } from './plan.js'
import type { Points } from './plan.js'

/**
 * Turns a drawing, in place, so that it is widest from left to right (its first principal component lies
 * level): pages and screens are wide, and so are labels. Square roots alone, no angle functions, whose last
 * bit differs between machines.
 */
export function layLevel({ x, y }: Points): void {
  const count = x.length
  if (count < 2) return
  const meanX = mean(x), meanY = mean(y)
  let xx = 0, xy = 0, yy = 0
  for (let i = 0; i < count; i++) {
    const dx = at(x, i) - meanX, dy = at(y, i) - meanY
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const half = (xx - yy) / 2
  const largest = (xx + yy) / 2 + Math.sqrt(half * half + xy * xy)
  // Eigenvector of the larger eigenvalue; where x and y do not vary together, an axis is one already.
  let ux = xy, uy = largest - xx
  const length = Math.sqrt(ux * ux + uy * uy)
  if (length < 1e-9 * Math.max(1, largest)) {
    ux = xx >= yy ? 1 : 0
    uy = xx >= yy ? 0 : 1
  } else {
    ux /= length
    uy /= length
  }
  for (let i = 0; i < count; i++) {
    const dx = at(x, i) - meanX, dy = at(y, i) - meanY
    x[i] = dx * ux + dy * uy
    y[i] = dy * ux - dx * uy
  }
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}

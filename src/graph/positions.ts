import type { NodeAttributes } from '../model/index.js'
import type { Graphology } from './graphology.js'
import { byEach, first } from './order.js'
import type { Contribution } from './records.js'

/** Where a node is drawn. */
export interface XY {
  readonly x: number
  readonly y: number
}

/** By key of the node. */
export type Positions = ReadonlyMap<string, XY>

export const placeOf = ({ x, y }: NodeAttributes): XY | undefined =>
  x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined

/** The smaller pair. */
export const joinPositions = (a: XY, b: XY): XY => first(a, b, byEach((p, q) => p.x - q.x, (p, q) => p.y - q.y))

/** Where a layout has put the nodes. */
export function positionsIn(graphology: Graphology): Positions {
  const positions = new Map<string, XY>()
  graphology.forEachNode((key, attributes) => {
    const place = placeOf(attributes)
    if (place !== undefined) positions.set(key, place)
  })
  return positions
}

/** The positions of the nodes that are there. */
export function positionsOf(contributions: Iterable<Contribution>, positions: Positions): Positions {
  const kept = new Map<string, XY>()
  if (positions.size === 0) return kept
  for (const { entities, events } of contributions) {
    for (const key of [...entities.keys(), ...events.keys()]) {
      const place = positions.get(key)
      if (place !== undefined) kept.set(key, place)
    }
  }
  return kept
}

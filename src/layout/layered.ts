import type { AbstractGraph } from 'graphology-types'
import { byCodeUnit } from '../drawing/order.js'
import { share } from './component.js'
import { componentsOf, partOf } from './components.js'
import { removeOverlap } from './overlap.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'
import { randomNumbers } from './random.js'
import { descend, stressTerms } from './stress.js'

/** From one date to the next, in pixels. */
const COLUMN = 170
/** Rounds in which what has no date finds its column. */
const ROUNDS = 40

/**
 * Events from left to right in the order of their time; entities, and events without time, at the mean of
 * what they are linked with. Up and down follows stress. Yields the share that is done.
 */
export function* timeline(plan: Plan, graph: AbstractGraph, seed: number): Generator<number, Points> {
  const dates = plan.keys.map((key) => dateOf(graph.getNodeAttributes(key)))
  const columns = [...new Set(dates.filter((date) => date !== undefined))].sort(byCodeUnit)
  const columnOf = new Map(columns.map((date, index) => [date, index]))
  const dated = dates.map((date) => date === undefined ? undefined : (columnOf.get(date) ?? 0) * COLUMN)
  const x = settle(plan, dated, (columns.length - 1) * COLUMN / 2)
  const random = randomNumbers(seed)
  const y = Float64Array.from(x, () => (random() - 0.5) * COLUMN * 3)
  const fixedAcross = Float64Array.from(x)
  let lowest = 0
  for (const nodes of componentsOf(plan)) {
    const part = partOf(plan, nodes)
    const local = { x: Float64Array.from(nodes, (node) => at(x, node)), y: Float64Array.from(nodes, (node) => at(y, node)) }
    const across = Float64Array.from(local.x)
    for (const done of share(0, 1, descend(stressTerms(part), local, random))) {
      local.x.set(across)
      yield done
    }
    const top = Math.min(...local.y)
    nodes.forEach((node, i) => { y[node] = at(local.y, i) - top + lowest })
    lowest = Math.max(lowest, ...nodes.map((node) => at(y, node))) + COLUMN / 2
  }
  const points = { x: fixedAcross, y }
  removeOverlap(points, plan.boxes, Uint8Array.from(dates, (date) => date === undefined ? 0 : 1))
  return points
}

/** The first day of an event's time, or nothing. */
function dateOf(attributes: Readonly<Record<string, unknown>>): string | undefined {
  const time = attributes['time']
  const value: unknown = typeof time === 'object' && time !== null ? Reflect.get(time, 'value') : undefined
  return typeof value === 'string' ? value.split('/')[0] : undefined
}

/** Undated nodes move to the mean of their neighbours until they rest (Tutte's barycentres, 1963). */
function settle(plan: Plan, dated: readonly (number | undefined)[], middle: number): Float64Array {
  let x = Float64Array.from(dated, (place) => place ?? middle)
  for (let round = 0; round < ROUNDS; round++) {
    x = x.map((here, i) => {
      const links = plan.linksOf[i] ?? []
      if (dated[i] !== undefined || links.length === 0) return here
      return links.reduce((sum, index) => {
        const link = plan.links[index]
        return sum + (link ? at(x, link.a + link.b - i) : here)
      }, 0) / links.length
    })
  }
  return x
}

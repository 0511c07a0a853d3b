import type { AbstractGraph } from 'graphology-types'
import { byCodeUnit } from '../drawing/order.js'
import { componentsOf, partOf } from './components.js'
import { removeOverlap } from './overlap.js'
import { extentOf } from './pack.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'
import { randomNumbers } from './random.js'
import { descend, stressTerms } from './stress.js'

/** From one date to the next, in pixels: what takes part finds room between. */
const COLUMN = 230
/** Between the parts of the graph that share the line of time, in pixels. */
const GAP = 40
/** Rounds in which what has no date finds its column. */
const ROUNDS = 40

/**
 * Events from left to right in the order of their time; entities, and events without time, where stress draws them,
 * from the mean of what they are linked with. Parts of the graph stand one below the other. Yields the share that is
 * done, gives the nodes that no time ties to the line; their points are not set.
 */
export function* timeline(plan: Plan, graph: AbstractGraph, points: Points, seed: number): Generator<number, number[][]> {
  const dates = plan.keys.map((key) => dateOf(graph.getNodeAttributes(key)))
  const columns = [...new Set(dates.filter((date) => date !== undefined))].sort(byCodeUnit)
  const columnOf = new Map(columns.map((date, index) => [date, index]))
  const dated = dates.map((date) => date === undefined ? undefined : (columnOf.get(date) ?? 0) * COLUMN)
  const x = settle(plan, dated, (columns.length - 1) * COLUMN / 2)
  const random = randomNumbers(seed)
  const free: number[][] = []
  let lowest = 0
  for (const nodes of componentsOf(plan)) {
    if (nodes.every((node) => dated[node] === undefined)) {
      free.push(nodes)
      continue
    }
    const part = partOf(plan, nodes)
    const local = { x: Float64Array.from(nodes, (node) => at(x, node)), y: Float64Array.from(nodes, () => (random() - 0.5) * COLUMN) }
    for (const done of descend(stressTerms(part), local, random)) {
      nodes.forEach((node, i) => { local.x[i] = dated[node] ?? at(local.x, i) })
      yield done
    }
    removeOverlap(local, part.boxes, Uint8Array.from(nodes, (node) => dated[node] === undefined ? 0 : 1))
    const { top, bottom } = extentOf(part, local)
    nodes.forEach((node, i) => {
      points.x[node] = at(local.x, i)
      points.y[node] = at(local.y, i) - top + lowest
    })
    lowest += bottom - top + GAP
  }
  return free
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

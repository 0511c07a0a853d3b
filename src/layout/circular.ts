import { componentsOf } from './components.js'
import { removeOverlap } from './overlap.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

/** Between the boxes of two neighbours on the circle. */
const GAP = 14
/** Times that neighbours on the circle are tried the other way round. */
const SWEEPS = 30
/** A swap looks at all links of two nodes: above this many nodes the first order is kept. */
const SWAPPED_UP_TO = 2000

/** All nodes on one circle, in an order that keeps linked nodes close. */
export function circle(plan: Plan): Points {
  const order = componentsOf(plan).flatMap((nodes) => depthFirst(plan, nodes))
  if (order.length <= SWAPPED_UP_TO) shorten(plan, order)
  const widths = order.map((node) => {
    const box = plan.boxes[node]
    return box ? Math.max(box.halfWidth * 2, box.above + box.below) + GAP : GAP
  })
  const around = widths.reduce((sum, width) => sum + width, 0)
  const radius = around / (2 * Math.PI)
  const x = new Float64Array(order.length), y = new Float64Array(order.length)
  let done = 0
  order.forEach((node, place) => {
    const angle = 2 * Math.PI * (done + at(widths, place) / 2) / around - Math.PI / 2
    done += at(widths, place)
    x[node] = order.length > 1 ? radius * Math.cos(angle) : 0
    y[node] = order.length > 1 ? radius * Math.sin(angle) : 0
  })
  const points = { x, y }
  removeOverlap(points, plan.boxes)
  return points
}

/** Nodes of a component, each next to one it is linked with where that can be. */
function depthFirst(plan: Plan, nodes: readonly number[]): number[] {
  const seen = new Set<number>()
  const order: number[] = []
  const stack = nodes.slice(0, 1)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    order.push(node)
    for (const index of [...plan.linksOf[node] ?? []].reverse()) {
      const link = plan.links[index]
      if (link) stack.push(link.a + link.b - node)
    }
  }
  return order
}

/** Swaps neighbours on the circle while that shortens their links, counted in places. */
function shorten(plan: Plan, order: number[]): void {
  const places = new Int32Array(order.length)
  order.forEach((node, place) => { places[node] = place })
  const lengthOf = (node: number, place: number) => {
    let sum = 0
    for (const index of plan.linksOf[node] ?? []) {
      const link = plan.links[index]
      if (!link) continue
      const apart = Math.abs(place - at(places, link.a + link.b - node))
      sum += Math.min(apart, order.length - apart)
    }
    return sum
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let improved = false
    for (let place = 0; place < order.length; place++) {
      const next = (place + 1) % order.length
      const a = at(order, place), b = at(order, next)
      if (lengthOf(a, next) + lengthOf(b, place) >= lengthOf(a, place) + lengthOf(b, next)) continue
      order[place] = b
      order[next] = a
      places[a] = next
      places[b] = place
      improved = true
    }
    if (!improved) return
  }
}

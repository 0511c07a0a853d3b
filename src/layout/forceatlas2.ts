import { UndirectedGraph } from 'graphology'
import * as forceAtlas2Module from 'graphology-layout-forceatlas2'
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import { NewsgraphError } from '../errors.js'
import type { ForceAtlas2Options } from './options.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

const ITERATIONS = 300
/** Rounds between two reports of progress. */
const PART = 25

/**
 * ForceAtlas2 from given points; yields the share that is done. The package's own graph has plain keys
 * (a node called `__proto__` would lose its number inside it) and finite positions that are not all one.
 */
export function* runForceAtlas2(
  plan: Plan, start: Points, options: Pick<ForceAtlas2Options, 'iterations' | 'settings'>,
): Generator<number, Points> {
  const size = plan.keys.length
  if (size < 2) return start
  const graph = new UndirectedGraph()
  for (let i = 0; i < size; i++) {
    graph.addNode(`n${i}`, { x: at(start.x, i) / 10, y: at(start.y, i) / 10, size: plan.boxes[i]?.radius ?? 1 })
  }
  for (const { a, b } of plan.links) graph.addEdge(`n${a}`, `n${b}`)
  const iterations = options.iterations ?? ITERATIONS
  const forceAtlas2 = loadForceAtlas2()
  const settings = { ...forceAtlas2.inferSettings(size), ...options.settings }
  for (let done = 0; done < iterations; done += PART) {
    forceAtlas2.assign(graph, { iterations: Math.min(PART, iterations - done), settings })
    yield Math.min(1, (done + PART) / iterations)
  }
  const points = {
    x: Float64Array.from({ length: size }, (_, i) => Number(graph.getNodeAttribute(`n${i}`, 'x'))),
    y: Float64Array.from({ length: size }, (_, i) => Number(graph.getNodeAttribute(`n${i}`, 'y'))),
  }
  toWishedLength(plan, points)
  return points
}

/** ForceAtlas2 has no unit: its drawing is scaled until links are as long as they should be, on average. */
function toWishedLength(plan: Plan, { x, y }: Points): void {
  let wished = 0, actual = 0
  for (const { a, b, length } of plan.links) {
    const dx = at(x, a) - at(x, b), dy = at(y, a) - at(y, b)
    actual += Math.sqrt(dx * dx + dy * dy)
    wished += length
  }
  const factor = actual > 0 ? wished / actual : 1
  for (let i = 0; i < x.length; i++) {
    x[i] = at(x, i) * factor
    y[i] = at(y, i) * factor
  }
}

interface ForceAtlas2 {
  assign(graph: UndirectedGraph, options: { readonly iterations: number, readonly settings: ForceAtlas2Settings }): void
  inferSettings(order: number): ForceAtlas2Settings
}

/**
 * The package is CommonJS and its types say otherwise than what an import of it gives, which differs
 * between Node and bundlers: the function is the default export, or the default of that.
 */
function loadForceAtlas2(): ForceAtlas2 {
  const outer: unknown = Reflect.get(forceAtlas2Module, 'default')
  const inner: unknown = typeof outer === 'object' && outer !== null ? Reflect.get(outer, 'default') : undefined
  for (const found of [outer, inner]) if (isForceAtlas2(found)) return found
  throw new NewsgraphError('layout: graphology-layout-forceatlas2 has no assign and inferSettings; install version 0.10')
}

function isForceAtlas2(value: unknown): value is ForceAtlas2 {
  return typeof value === 'function' && 'assign' in value && 'inferSettings' in value
}

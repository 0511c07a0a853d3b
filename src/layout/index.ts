import type { AbstractGraph } from 'graphology-types'
import { InputError, show } from '../errors.js'
import { checkOptions } from './options.js'
import type { LayoutOptions } from './options.js'
import { planOf } from './plan.js'
import type { Plan, Points } from './plan.js'
import { draw } from './draw.js'
import { ask, serveWith } from './worker.js'
import type { Channel } from './worker.js'

export type {
  CircularOptions, ForceAtlas2Options, GeographicOptions, LayeredOptions, LayoutOptions, ForceOptions,
} from './options.js'
export type { Channel } from './worker.js'
export { measure } from './quality.js'
export type { Quality } from './quality.js'

/** Where a node goes, in pixels of the picture at its natural size; y grows upwards, as in sigma and Gephi. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A KnowledgeGraph, or any graphology graph. */
export type LayoutInput = AbstractGraph | { readonly graphology: AbstractGraph }

export interface Layout {
  (graph: LayoutInput, options?: LayoutOptions): Map<string, Point>
  /** Sets `x` and `y` of every node; the same as `layout` otherwise. */
  assign(graph: LayoutInput, options?: LayoutOptions): void
  /** The same result, but lets other work in between steps: for large graphs in a page that must stay awake. */
  async(graph: LayoutInput, options?: LayoutOptions): Promise<Map<string, Point>>
  /** The same result, from a web worker in which `serveLayout` was called: the page does not wait at all. */
  inWorker(worker: Channel, graph: LayoutInput, options?: LayoutOptions): Promise<Map<string, Point>>
}

/**
 * Where to draw each node, so that near means related, links cross as little as can be, and no marker or
 * label lies on another (labels in Liberation Sans or Arial, 13 px). The same graph, options and seed give
 * the same numbers everywhere. The graph is not changed.
 *
 * @param graph a KnowledgeGraph or a graphology graph; nothing in it needs a position
 * @returns for each node key its position, finite for every graph; the middle of the drawing is 0, 0
 * @throws InputError for an option that does not exist or has a value of the wrong kind, for a graph that is
 *   none, and with `incremental`, for an `x` or `y` that is not a finite number
 * @example
 * const positions = layout(graph, { seed: 7 })
 * positions.get('person/ada-lovelace') // { x: -41.2, y: 118.93 }
 */
function positions(graph: LayoutInput, options: LayoutOptions = {}): Map<string, Point> {
  const begun = begin(graph, options)
  for (;;) {
    const found = advance(begun, options)
    if (found) return found
  }
}

async function positionsAsync(graph: LayoutInput, options: LayoutOptions = {}): Promise<Map<string, Point>> {
  const begun = begin(graph, options)
  for (;;) {
    const found = advance(begun, options)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

/** Goes one step further, and gives the positions when it was the last. */
function advance({ plan, steps }: ReturnType<typeof begin>, options: LayoutOptions): Map<string, Point> | undefined {
  options.signal?.throwIfAborted()
  const step = steps.next()
  if (step.done) return finish(plan, step.value, options)
  options.progress?.(step.value)
  return undefined
}

function assign(graph: LayoutInput, options: LayoutOptions = {}): void {
  const graphology = graphOf(graph)
  const found = positions(graph, options)
  graphology.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...found.get(key) }), { attributes: ['x', 'y'] })
}

async function inWorker(worker: Channel, graph: LayoutInput, options: LayoutOptions = {}): Promise<Map<string, Point>> {
  checkOptions(options)
  return ask(worker, graphOf(graph), options)
}

/** Where to draw each node: see {@link Layout}. */
export const layout: Layout = Object.assign(positions, { assign, async: positionsAsync, inWorker })

/**
 * Makes a web worker lay out the graphs that `layout.inWorker` sends to it. The worker's own file is two lines:
 *
 * @param scope the worker's global scope, `self`
 * @example
 * // layout-worker.js
 * import { serveLayout } from 'newsgraph/layout'
 * serveLayout(self)
 *
 * // on the page
 * const worker = new Worker(new URL('layout-worker.js', import.meta.url), { type: 'module' })
 * const positions = await layout.inWorker(worker, graph, { progress: (done) => { bar.value = done }, signal })
 */
export function serveLayout(scope: Channel): void {
  serveWith(positionsAsync, scope)
}

function begin(graph: LayoutInput, options: LayoutOptions): { plan: Plan, steps: Generator<number, Points> } {
  checkOptions(options)
  const graphology = graphOf(graph)
  const plan = planOf(graphology)
  return { plan, steps: draw(plan, graphology, options) }
}

function graphOf(graph: LayoutInput): AbstractGraph {
  const inner: unknown = typeof graph === 'object' && graph !== null && 'graphology' in graph ? graph.graphology : graph
  if (!isGraph(inner)) {
    throw new InputError(`layout: expected a KnowledgeGraph or a graphology graph, but got ${show(graph)}`)
  }
  return inner
}

function isGraph(value: unknown): value is AbstractGraph {
  return typeof value === 'object' && value !== null && 'forEachNode' in value && 'updateEachNodeAttributes' in value
}

/** Rounds to hundredths of a pixel, which no eye sees and every machine agrees on. */
function finish(plan: Plan, points: Points, options: LayoutOptions): Map<string, Point> {
  options.progress?.(1)
  return new Map(plan.keys.map((key, i) => [key, { x: rounded(points.x[i]), y: rounded(-(points.y[i] ?? 0)) }]))
}

function rounded(value: number | undefined): number {
  // Adding 0 turns -0, which JSON writes as 0, into 0.
  return Math.round((value ?? 0) * 100) / 100 + 0
}

import type { AbstractGraph } from 'graphology-types'
import { InputError, show } from '../errors.js'
import { circle } from './circular.js'
import { drawComponent, insertInto, share } from './component.js'
import { componentsOf, partOf } from './components.js'
import { runForceAtlas2 } from './forceatlas2.js'
import { map } from './geographic.js'
import { timeline } from './layered.js'
import type { LayoutOptions } from './options.js'
import { removeOverlap } from './overlap.js'
import { extentOf, pack } from './pack.js'
import type { Piece } from './pack.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

/** Draws the whole plan as the options say; yields the share that is done, gives points around 0, 0. */
export function* draw(plan: Plan, graph: AbstractGraph, options: LayoutOptions): Generator<number, Points> {
  const seed = options.seed ?? 1
  switch (options.kind) {
    case 'circular': return centred(plan, circle(plan))
    case 'layered': return centred(plan, yield* withRestBelow(plan, seed, (points) => timeline(plan, graph, points, seed)))
    case 'geographic': return centred(plan, yield* withRestBelow(plan, seed, (points) => map(plan, graph, points, seed)))
    case 'forceatlas2':
      return centred(plan, yield* drawPieces(plan, function* (part, offset) {
        const start = yield* share(0, 0.3, drawComponent(part, seed + offset))
        const points = yield* share(0.3, 1, runForceAtlas2(part, start, options))
        removeOverlap(points, part.boxes)
        return points
      }))
    default:
      return options.incremental
        ? yield* extend(plan, graph, seed)
        : centred(plan, yield* drawPieces(plan, (part, offset) => drawComponent(part, seed + offset)))
  }
}

type DrawPart = (part: Plan, offset: number) => Generator<number, Points>

/** Draws each component by itself and packs them. */
function* drawPieces(plan: Plan, drawPart: DrawPart): Generator<number, Points> {
  const pieces: Piece[] = []
  let done = 0
  for (const [offset, nodes] of componentsOf(plan).entries()) {
    const part = partOf(plan, nodes)
    const weight = nodes.length / plan.keys.length
    pieces.push({ nodes, plan: part, points: yield* share(done, done + weight, drawPart(part, offset)) })
    done += weight
  }
  return pack(plan, pieces)
}

/** Draws what a way of drawing has a place for, and below it the components that it leaves. */
function* withRestBelow(
  plan: Plan, seed: number, drawSome: (points: Points) => Generator<number, number[][]>,
): Generator<number, Points> {
  const points = { x: new Float64Array(plan.keys.length), y: new Float64Array(plan.keys.length) }
  yield* placeBelow(plan, points, yield* drawSome(points), seed)
  removeOverlap(points, plan.boxes, new Uint8Array(plan.keys.length).fill(1))
  return points
}

/** Keeps what has a position; places the rest among it, and components that are all new below. */
function* extend(plan: Plan, graph: AbstractGraph, seed: number): Generator<number, Points> {
  const points = { x: new Float64Array(plan.keys.length), y: new Float64Array(plan.keys.length) }
  const fixed = readPositions(plan, graph, points)
  yield* placeBelow(plan, points, yield* insertInto(plan, points, fixed, seed), seed)
  removeOverlap(points, plan.boxes, fixed)
  return points
}

/** Reads `x` and `y` of the graph (y upwards) into points (y downwards); tells which nodes have both. */
function readPositions(plan: Plan, graph: AbstractGraph, { x, y }: Points): Uint8Array {
  return Uint8Array.from(plan.keys, (key, i) => {
    const { x: px, y: py }: { readonly x?: unknown, readonly y?: unknown } = graph.getNodeAttributes(key)
    if (px === undefined && py === undefined) return 0
    if (typeof px !== 'number' || typeof py !== 'number' || !Number.isFinite(px) || !Number.isFinite(py)) {
      throw new InputError(
        `layout: with incremental, x and y of a node should be finite numbers or both absent, but node ${show(key)} `
        + `has ${show(px)} and ${show(py)}; remove them or correct them`,
      )
    }
    x[i] = px
    y[i] = -py
    return 1
  })
}

function* placeBelow(plan: Plan, points: Points, components: readonly number[][], seed: number): Generator<number, void> {
  const nodes = components.flat().sort((p, q) => p - q)
  if (nodes.length === 0) return
  const fresh = new Set(nodes)
  const above = extentOf(plan, points, [...plan.keys.keys()].filter((node) => !fresh.has(node)))
  const part = partOf(plan, nodes)
  const drawn = yield* share(0.5, 1, drawPieces(part, (piece, offset) => drawComponent(piece, seed + offset)))
  const below = extentOf(part, drawn)
  nodes.forEach((node, i) => {
    points.x[node] = at(drawn.x, i) + (above.left + above.right - below.left - below.right) / 2
    points.y[node] = at(drawn.y, i) - below.top + above.bottom + 40
  })
}

/** Shifts the drawing so that the middle of its extent is 0, 0. */
function centred(plan: Plan, points: Points): Points {
  const { left, right, top, bottom } = extentOf(plan, points)
  return {
    x: points.x.map((x) => x - (left + right) / 2),
    y: points.y.map((y) => y - (top + bottom) / 2),
  }
}

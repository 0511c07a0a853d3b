import type { AbstractGraph } from 'graphology-types'
import { byCodeUnit } from '../drawing/order.js'
import { nodeBox } from '../drawing/node-box.js'
import type { NodeBox } from '../drawing/node-box.js'
import { textWidth } from '../drawing/text.js'

/** A graph as numbers: node `i` is `keys[i]`; keys are sorted, so the order of insertion changes nothing. */
export interface Plan {
  readonly keys: readonly string[]
  readonly boxes: readonly NodeBox[]
  /** Ends and wished length of each link; one for all parallel edges, none for self loops. */
  readonly links: readonly Link[]
  /** Links of each node, by index. */
  readonly linksOf: readonly (readonly number[])[]
}

export interface Link {
  readonly a: number
  readonly b: number
  /** Pixels, from position to position. */
  readonly length: number
}

/** Positions while they are worked on; y grows downwards, as on a screen. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Between two markers with nothing written on the link; room for an arrow head and a glance. */
const LINK_GAP = 80
/** Beside the words on a link. */
const WORDS_MARGIN = 30
const LINK_FONT = 10.5
/** Links of a node that has many are longer, times the square root of how many: they need the circumference. */
const CROWD = 9
/** An event stands close to those who take part. */
const ROLE_GAP = 60

/** Reads a graph into numbers. */
export function planOf(graph: AbstractGraph): Plan {
  const keys = graph.nodes().sort(byCodeUnit)
  const indexOf = new Map(keys.map((key, index) => [key, index]))
  const boxes = keys.map((key) => nodeBox(graph.getNodeAttributes(key)))
  const links = new Map<number, Link>()
  graph.forEachEdge((_, attributes, source, target) => {
    const s = indexOf.get(source) ?? 0, t = indexOf.get(target) ?? 0
    if (s === t || isShownByEvent(graph, attributes)) return
    const a = Math.min(s, t), b = Math.max(s, t)
    const id = a * keys.length + b
    const length = linkLength(attributes, boxes[a], boxes[b])
    links.set(id, { a, b, length: Math.max(length, links.get(id)?.length ?? 0) })
  })
  const degrees = new Uint32Array(keys.length)
  for (const { a, b } of links.values()) {
    degrees[a] = at(degrees, a) + 1
    degrees[b] = at(degrees, b) + 1
  }
  const sorted = [...links.entries()].sort(([p], [q]) => p - q).map(([, link]) => ({
    ...link, length: link.length + CROWD * (Math.sqrt(at(degrees, link.a)) + Math.sqrt(at(degrees, link.b)) - 2),
  }))
  const linksOf: number[][] = keys.map(() => [])
  sorted.forEach((link, index) => {
    linksOf[link.a]?.push(index)
    linksOf[link.b]?.push(index)
  })
  return { keys, boxes, links: sorted, linksOf }
}

/** A projection repeats what its event's own edges show. */
function isShownByEvent(graph: AbstractGraph, attributes: Readonly<Record<string, unknown>>): boolean {
  const event = attributes['event']
  return attributes['kind'] === 'projection' && typeof event === 'string' && graph.hasNode(event)
}

function linkLength(attributes: Readonly<Record<string, unknown>>, a?: NodeBox, b?: NodeBox): number {
  const markers = (a?.radius ?? 0) + (b?.radius ?? 0)
  if (attributes['kind'] === 'role') return markers + ROLE_GAP
  const label = typeof attributes['label'] === 'string' ? textWidth(attributes['label'], LINK_FONT) : 0
  return markers + Math.max(LINK_GAP, label + WORDS_MARGIN)
}

/** The number at an index that is known to be inside. */
export function at(values: Float64Array | Uint32Array | Int32Array | readonly number[], index: number): number {
  return values[index] ?? 0
}

import type { AbstractGraph } from 'graphology-types'
import { byCodeUnit } from '../drawing/order.js'
import { LINK_FONT, linkWords } from '../drawing/link-words.js'
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
  /** Pixels that should show of it between the boxes of its ends, for what is written on it and its arrow. */
  readonly room: number
}

/** Positions while they are worked on; y grows downwards, as on a screen. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Between two markers with nothing written on the link; room for an arrow head and a glance. */
const LINK_GAP = 88
/** Beside the words on a link. */
const WORDS_MARGIN = 30
/** What has to show of a link: an arrow and some line; its words and some line on both sides. */
const BARE_ROOM = 24
const WORDS_ROOM = 24
/** Links of a node that has many are longer, times the square root of how many: they need the circumference. */
const CROWD = 9
/** Small graphs are drawn wider, by the root of how many times they would fit on a page of this many nodes. */
const PAGE = 60
const WIDEST = 1.25
/** An event stands close to those who take part. */
const ROLE_GAP = 70

/** Reads a graph into numbers. */
export function planOf(graph: AbstractGraph): Plan {
  const keys = graph.nodes().sort(byCodeUnit)
  const indexOf = new Map(keys.map((key, index) => [key, index]))
  const boxes = keys.map((key) => nodeBox(graph.getNodeAttributes(key)))
  const links = new Map<number, Link>()
  const wider = Math.min(WIDEST, Math.max(1, Math.sqrt(PAGE / Math.max(1, keys.length))))
  graph.forEachEdge((_, attributes, source, target) => {
    const s = indexOf.get(source) ?? 0, t = indexOf.get(target) ?? 0
    if (s === t || isShownByEvent(graph, attributes)) return
    const a = Math.min(s, t), b = Math.max(s, t)
    const id = a * keys.length + b
    const words = textWidth(linkWords(attributes), LINK_FONT)
    const markers = (boxes[a]?.radius ?? 0) + (boxes[b]?.radius ?? 0)
    const gap = wider * Math.max(attributes['kind'] === 'role' ? ROLE_GAP : LINK_GAP, words + WORDS_MARGIN)
    const room = words > 0 ? words + WORDS_ROOM : BARE_ROOM
    const known = links.get(id)
    links.set(id, { a, b, length: Math.max(markers + gap, known?.length ?? 0), room: Math.max(room, known?.room ?? 0) })
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

/** The number at an index that is known to be inside. */
export function at(values: Float64Array | Uint32Array | Int32Array | readonly number[], index: number): number {
  return values[index] ?? 0
}

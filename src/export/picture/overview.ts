import type { NodeBox } from '../../drawing/node-box.js'
import { Taken } from '../../drawing/taken.js'
import type { NodeAttributes } from '../../model/index.js'
import type { DrawnNode } from './links.js'

/*
 * A graph of many articles is far wider than a page, and shrunk to it as a whole nothing could be read. Instead its
 * places draw nearer together, markers shrink, and words keep their size: the most important names are set, and the
 * others, for which there is no room, are told by the pointer and in a wider picture.
 */

/** A picture is shrunk as a whole up to this: names of 13 pixels can still be read at 9. */
const MOST_SHRUNK = 1.5
/** Markers never shrink below this share. */
const LEAST_MARKER = 0.4
/** Markers of a smaller radius, in pixels, may lie under a name: it can still be read. */
export const LEAST_OBSTACLE = 5
/** Free space about a name, in pixels. */
const MARGIN = 2

/** How much a node has to say: how often it is spoken of, and of how much it is a part. Who comes before what was done. */
export function weightOf(attributes: NodeAttributes, degree: number): number {
  return attributes.kind === 'event' ? 0.5 + 0.75 * Math.sqrt(degree) : Math.sqrt(attributes.mentions.length) + 1.5 * Math.sqrt(degree)
}

/** Whether nodes take more room than a picture of that width has. */
export function isTooWide(extent: number, width: number): boolean {
  return extent > MOST_SHRUNK * width
}

/**
 * Nodes brought into a picture of that width.
 *
 * @param extent how wide they are now
 * @param weight of a node's key, by which names are chosen
 */
export function overviewOf(nodes: readonly DrawnNode[], extent: number, width: number, weight: (key: string) => number): DrawnNode[] {
  const share = MOST_SHRUNK * width / extent, size = Math.max(LEAST_MARKER, share)
  const placed = nodes.map((node) => ({ ...node, x: node.x * share, y: node.y * share, box: withoutName(node.box, size) }))
  const taken = new Taken()
  for (const { x, y, box: { radius } } of placed) {
    if (radius >= LEAST_OBSTACLE) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  }
  const named = new Map<string, NodeBox>()
  const byWeight = placed.map((node, i) => ({ node, full: nodes[i]?.box ?? node.box, weight: weight(node.key) })).sort((p, q) => q.weight - p.weight)
  for (const { node: { key, x, y, box }, full } of byWeight) {
    const below = box.radius + full.below - full.radius
    const room = { left: x - full.halfWidth - MARGIN, right: x + full.halfWidth + MARGIN, top: y + box.radius, bottom: y + below + MARGIN }
    if (taken.tryAdd([room])) named.set(key, { ...full, radius: box.radius, above: box.radius, below })
  }
  // The weightiest are drawn last: no small marker then lies on a name that counts.
  return byWeight.reverse().map(({ node }) => ({ ...node, box: named.get(node.key) ?? node.box }))
}

function withoutName(box: NodeBox, size: number): NodeBox {
  const radius = box.radius * size
  return { ...box, radius, lines: [], notes: [], halfWidth: radius, above: radius, below: radius }
}

import type { DrawnNode } from './links.js'

/** Spread no more than this: positions of another layout may put two nodes in nearly one point. */
const MOST = 40
/** The share of overlapping pairs that may stay; a few unlucky ones must not blow up the whole picture. */
const LEFT_OVER = 0.02

/**
 * Nodes at a scale at which their labels have room. `layout` of this library gives positions that have it at
 * scale 1, and they stay as they are; positions in another unit (0 to 1, say) are spread.
 */
export function roomFor(nodes: readonly DrawnNode[]): DrawnNode[] {
  const needed: number[] = []
  const sorted = [...nodes].sort((p, q) => p.x - q.x)
  const widest = nodes.reduce((most, { box }) => Math.max(most, box.halfWidth), 0)
  sorted.forEach((p, i) => {
    for (let k = i + 1; k < sorted.length; k++) {
      const q = sorted[k]
      if (!q || q.x - p.x > p.box.halfWidth + widest) break
      const factor = factorFor(p, q)
      if (factor > 1) needed.push(factor)
    }
  })
  if (needed.length === 0) return [...nodes]
  needed.sort((a, b) => a - b)
  const factor = Math.min(MOST * unit(nodes), needed[Math.floor((needed.length - 1) * (1 - LEFT_OVER))] ?? 1)
  return nodes.map((node) => ({ ...node, x: node.x * factor, y: node.y * factor }))
}

/** By how much two nodes must move apart so that they no longer overlap; 1 or less where they do not. */
function factorFor(p: DrawnNode, q: DrawnNode): number {
  const dx = Math.abs(p.x - q.x), dy = q.y - p.y
  const across = p.box.halfWidth + q.box.halfWidth
  const down = dy >= 0 ? p.box.below + q.box.above : p.box.above + q.box.below
  if (dx >= across || Math.abs(dy) >= down) return 1
  return Math.min(across / dx, down / Math.abs(dy))
}

/** How many times smaller than a page of a pixel per unit the positions are. */
function unit(nodes: readonly DrawnNode[]): number {
  const spread = nodes.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0)
  return spread > 0 ? Math.max(1, 40 * Math.sqrt(nodes.length) / spread) : 1
}

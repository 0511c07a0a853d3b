import { LINK_FONT } from '../../drawing/link-words.js'
import type { NodeBox } from '../../drawing/node-box.js'
import { textWidth } from '../../drawing/text.js'
import { directionAt, lengthOf, pointAt } from './curve.js'
import type { XY } from './curve.js'
import type { Link } from './links.js'

/*
 * Where the words of a link stand: on the line, along it, never upside down, and as far as there is room
 * where no label and no other words are.
 */

/** Words set on a link. */
export interface Words {
  readonly text: string
  readonly middle: XY
  /** Degrees, clockwise. */
  readonly turn: number
}

/** Places along the curve that are tried, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8]
/** The words' extent is watched at points this far apart, in pixels. */
const STEP = 7
const HALF_HEIGHT = LINK_FONT * 0.6
/** Size of a cell in which what is taken is kept, in pixels. */
const CELL = 6

/** Sets the words of all links, the long ones first, since they are the hardest to fit. */
export function setWords(links: readonly Link[], nodes: readonly { readonly x: number, readonly y: number, readonly box: NodeBox }[]): Map<string, Words> {
  const taken = new Taken()
  for (const { x, y, box } of nodes) taken.addRect(x - box.halfWidth, y - box.above, x + box.halfWidth, y + box.below)
  const set = new Map<string, Words>()
  const worded = links.filter((link) => link.words).map((link) => ({ link, width: textWidth(link.words, LINK_FONT) }))
  for (const { link, width } of worded.sort((p, q) => q.width - p.width)) {
    const words = bestPlace(link, width, taken)
    set.set(link.key, words)
    for (const point of along(words, width)) taken.addRect(point.x - 3, point.y - HALF_HEIGHT, point.x + 3, point.y + HALF_HEIGHT)
  }
  return set
}

function bestPlace(link: Link, width: number, taken: Taken): Words {
  let best: Words | undefined
  let least = Infinity
  const room = lengthOf(link.curve)
  for (const [rank, t] of PLACES.entries()) {
    // Words that are longer than their line lie level, where they are easiest to read.
    const words = wordsAt(link, t, room < width + 6)
    const points = along(words, width)
    const covered = points.filter((point) => taken.has(point)).length / points.length
    const cost = covered + rank * 0.02
    if (cost >= least) continue
    least = cost
    best = words
  }
  return best ?? wordsAt(link, 0.5, true)
}

function wordsAt(link: Link, t: number, level: boolean): Words {
  const direction = directionAt(link.curve, t)
  const turn = level ? 0 : Math.atan2(direction.y, direction.x) * 180 / Math.PI
  return { text: link.words, middle: pointAt(link.curve, t), turn: turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn }
}

/** Points along the middle of the words. */
function along({ middle, turn }: Words, width: number): XY[] {
  const angle = turn * Math.PI / 180
  const dx = Math.cos(angle), dy = Math.sin(angle)
  const count = Math.max(2, Math.ceil(width / STEP) + 1)
  return Array.from({ length: count }, (_, i) => {
    const off = width * (i / (count - 1) - 0.5)
    return { x: middle.x + dx * off, y: middle.y + dy * off }
  })
}

/** Cells of the picture that something is written in. */
class Taken {
  readonly #cells = new Set<number>()

  addRect(left: number, top: number, right: number, bottom: number): void {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) this.#cells.add(column * 0x400000 + row)
    }
  }

  has({ x, y }: XY): boolean {
    const rows = [y - HALF_HEIGHT + 1, y, y + HALF_HEIGHT - 1].map((at) => Math.floor(at / CELL))
    return rows.some((row) => this.#cells.has(Math.floor(x / CELL) * 0x400000 + row))
  }
}

import { LINK_FONT } from '../drawing/link-words.js'
import { textWidth } from '../drawing/text.js'
import { directionAt, lengthOf, pointAt } from '../export/picture/curve.js'
import { LEAST_OBSTACLE } from '../export/picture/overview.js'
import { curveOf, drawName, drawWords } from './brush.js'
import type { Brush } from './brush.js'
import type { SceneLink, SceneNode } from './scene.js'
import { Taken } from '../drawing/taken.js'

/*
 * The names of nodes, in several lines as the SVG has them, and the words on links; never one over the other. What is
 * given first is set first; what finds no room waits until the reader zooms in.
 */

/** Words need a link that is this much longer than they are, in pixels. */
const WORDS_ROOM = 8
/** Places along a link where its words are tried, the best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7]
/** No more names than one for so many square pixels: a crowd of words tells nothing. */
const ROOM_FOR_NAME = 5500
/** Where there are more nodes in sight, the least of them find no room anyway. */
const MOST_TRIED = 1000

interface Placed {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
}

export class NameSetter {
  readonly #brush: Brush
  readonly #taken = new Taken()

  constructor(brush: Brush) {
    this.#brush = brush
  }

  setNames(nodes: readonly SceneNode[]): void {
    const { projection, size, font } = this.#brush
    const inSight = this.#inSight(nodes)
    for (const { node, x, y } of inSight) {
      const radius = node.box.radius * size
      if (radius >= LEAST_OBSTACLE) this.#taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    }
    let left = projection.width * projection.height / ROOM_FOR_NAME
    for (const { node, x, y } of inSight) {
      if (left < 1) break
      const top = y + node.box.radius * size, half = node.box.halfWidth * font
      const room = { left: x - half, right: x + half, top: top + 1, bottom: top + (node.box.below - node.box.radius) * font }
      if (!this.#taken.tryAdd([room])) continue
      drawName(this.#brush, node)
      left--
    }
  }

  /** The first that are in sight. */
  #inSight(nodes: readonly SceneNode[]): Placed[] {
    const { scale, x, y, width, height } = this.#brush.projection
    const found: Placed[] = []
    for (const node of nodes) {
      const px = x + scale * node.x, py = y - scale * node.y
      if (!node.isShown || px < -60 || py < -30 || px > width + 60 || py > height + 10) continue
      if (found.push({ node, x: px, y: py }) === MOST_TRIED) break
    }
    return found
  }

  setWords(links: readonly SceneLink[]): void {
    const { projection, size, font } = this.#brush
    for (const link of links) {
      if (!link.words || link.from === link.to) continue
      const width = textWidth(link.words, LINK_FONT) * font
      const curve = curveOf(projection, size, link)
      if (lengthOf(curve) < width + WORDS_ROOM) continue
      const place = PLACES.map((t) => ({ at: pointAt(curve, t), direction: directionAt(curve, t) }))
        .find(({ at, direction }) => this.#taken.tryAdd(boxesAlong(at, direction, width)))
      if (place) drawWords(this.#brush, link.words, LINK_FONT, place.at, place.direction)
    }
  }
}

type XY = ReturnType<typeof pointAt>

function boxesAlong({ x, y }: XY, direction: XY, width: number) {
  const count = Math.max(2, Math.ceil(width / 8))
  return Array.from({ length: count }, (_, i) => {
    const off = width * (i / (count - 1) - 0.5)
    return { left: x + direction.x * off - 4, right: x + direction.x * off + 4, top: y + direction.y * off - 5, bottom: y + direction.y * off + 5 }
  })
}

import type { XY } from '../export/picture/curve.js'
import type { Stage } from './stage.js'
import type { Scene, SceneLink } from './scene.js'

/** From places of the graph to pixels of the drawing. The camera does not turn, so three numbers say it all. */
export interface Projection {
  /** Pixels for a unit of the graph, which is a pixel of the picture at its natural size. */
  readonly scale: number
  /** Where the graph's origin stands. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function projectionOf(stage: Stage): Projection {
  const origin = stage.graphToViewport({ x: 0, y: 0 }), aside = stage.graphToViewport({ x: 1000, y: 0 })
  return { scale: (aside.x - origin.x) / 1000, x: origin.x, y: origin.y, ...stage.getDimensions() }
}

export function project(projection: Projection, place: XY): XY {
  return { x: projection.x + projection.scale * place.x, y: projection.y - projection.scale * place.y }
}

/** The links that are shown and at least partly in sight; nothing when there are more than `most`. */
export function linksInSight(scene: Scene, projection: Projection, most: number): SceneLink[] | undefined {
  const { scale, x, y, width, height } = projection
  const left = -x / scale, right = (width - x) / scale, top = y / scale, bottom = (y - height) / scale
  const found: SceneLink[] = []
  for (const link of scene.links) {
    const { from, to } = link
    if (!link.isShown || Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) continue
    if (Math.max(from.y, to.y) < bottom || Math.min(from.y, to.y) > top) continue
    if (found.length === most) return undefined
    found.push(link)
  }
  return found
}

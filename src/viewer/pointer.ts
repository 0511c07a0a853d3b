import { pointAt } from '../export/picture/curve.js'
import type { Curve, XY } from '../export/picture/curve.js'
import { curveOf } from './brush.js'
import { project } from './projection.js'
import type { Projection } from './projection.js'
import type { SceneLink, SceneNode } from './scene.js'
import type { Drawing } from './stage.js'
import type { Selection, Store } from './state.js'

/*
 * What the pointer is on. Sigma would draw everything a second time, each thing in a colour of its own, and read back
 * the pixel under the pointer, which waits until the graphics card is done with the frame. Distances are faster found.
 */

/** How near is near enough, in pixels. */
const NODE_REACH = 4
const LINK_REACH = 5
const LOOP_REACH = 90
/** A link is watched at so many pieces. */
const PIECES = 16

export function listen(drawing: Drawing, store: Store): void {
  const { sigma } = drawing
  const mouse = sigma.getMouseCaptor(), touch = sigma.getTouchCaptor()
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'mouseleave', 'click', 'rightClick', 'doubleClick', 'wheel'] as const) mouse.removeAllListeners(type)
  for (const type of ['touchdown', 'touchup', 'touchmove', 'tap', 'doubletap'] as const) touch.removeAllListeners(type)
  const hover = (node: SceneNode | undefined) => { if (node?.key !== store.state.hovered) store.set({ hovered: node?.key }) }
  mouse.on('mousemove', (place) => {
    if (mouse.isMouseDown) return
    const node = nodeAt(drawing, place)
    hover(node)
    sigma.getContainer().style.cursor = node ?? linkAt(drawing, place) ? 'pointer' : ''
  })
  mouse.on('mouseleave', () => hover(undefined))
  mouse.on('click', (place) => store.select(hitAt(drawing, place)))
  touch.on('tap', ({ touches, previousTouches }) => {
    const place = touches[0] ?? previousTouches[0]
    if (place) store.select(hitAt(drawing, place))
  })
}

function hitAt(drawing: Drawing, place: XY): Selection | undefined {
  const node = nodeAt(drawing, place)
  if (node) return { kind: 'node', key: node.key }
  const link = linkAt(drawing, place)
  return link && { kind: 'edge', key: link.key }
}

function nodeAt(drawing: Drawing, place: XY): SceneNode | undefined {
  const projection = drawing.projection(), { size } = drawing
  let nearest: SceneNode | undefined
  let least = NODE_REACH
  for (const node of drawing.scene.nodes) {
    if (!node.isShown) continue
    const { x, y } = project(projection, node)
    const distance = Math.hypot(x - place.x, y - place.y) - node.box.radius * size
    if (distance > least) continue
    least = distance
    nearest = node
  }
  return nearest
}

/** Links can be pointed at only where they are drawn in full. */
function linkAt(drawing: Drawing, place: XY): SceneLink | undefined {
  const projection = drawing.projection(), { size } = drawing
  let nearest: SceneLink | undefined
  let least = LINK_REACH
  for (const link of drawing.linksInFull() ?? []) {
    if (!isAbout(link, projection, place)) continue
    const distance = distanceTo(curveOf(projection, size, link), place)
    if (distance > least) continue
    least = distance
    nearest = link
  }
  return nearest
}

/** Whether a place may be on a link: most are ruled out by the rectangle about them. */
function isAbout({ from, to, bend }: SceneLink, projection: Projection, { x, y }: XY): boolean {
  const p = project(projection, from), q = project(projection, to)
  const margin = from === to ? LOOP_REACH : LINK_REACH + Math.abs(bend) * Math.hypot(q.x - p.x, q.y - p.y)
  return x > Math.min(p.x, q.x) - margin && x < Math.max(p.x, q.x) + margin && y > Math.min(p.y, q.y) - margin && y < Math.max(p.y, q.y) + margin
}

function distanceTo(curve: Curve, { x, y }: XY): number {
  let least = Infinity
  let last = pointAt(curve, 0)
  for (let i = 1; i <= PIECES; i++) {
    const next = pointAt(curve, i / PIECES)
    const dx = next.x - last.x, dy = next.y - last.y
    const along = Math.max(0, Math.min(1, ((x - last.x) * dx + (y - last.y) * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(x - last.x - along * dx, y - last.y - along * dy))
    last = next
  }
  return least
}

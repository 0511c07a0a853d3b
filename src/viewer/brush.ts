import { LABEL_GAP, LINE_HEIGHT, NOTE_FONT } from '../drawing/node-box.js'
import { FONT_FAMILY } from '../drawing/text.js'
import { arc, directionAt, lengthOf, loop, part, pointAt } from '../export/picture/curve.js'
import type { Curve } from '../export/picture/curve.js'
import type { Ink } from '../export/picture/ink.js'
import { crossPath, headPath, markerPath } from '../export/picture/marks.js'
import type { Theme } from '../export/palette.js'
import { project } from './projection.js'
import type { Projection } from './projection.js'
import type { SceneLink, SceneNode } from './scene.js'

/* Nodes, links and names on a canvas, as the SVG has them. */

/** What things are drawn with. */
export interface Brush {
  readonly context: CanvasRenderingContext2D
  readonly projection: Projection
  /** Share of their natural size that nodes and lines have. */
  readonly size: number
  /** Share of their natural size that words have. */
  readonly font: number
  readonly theme: Theme
  readonly ink: Ink
}

/** Free space before a marker, in pixels. */
const GAP = 2
const HEAD = 7.5
const DASHES = { solid: [], dashed: [7, 4], dotted: [0.1, 4] }

export function drawNode({ context, projection, size, theme, ink }: Brush, node: SceneNode): void {
  const { x, y } = project(projection, node)
  context.save()
  context.translate(x, y)
  context.fillStyle = node.look[theme]
  context.fill(new Path2D(markerPath(node.look.shape, node.box.radius * size)))
  if (node.isDenied) drawCross(context, 0, 0, node.box.radius * size * 1.3, ink)
  context.restore()
}

/** The way of a link on the screen, between the markers of its ends. */
export function curveOf(projection: Projection, size: number, { from, to, bend }: SceneLink): Curve {
  const start = project(projection, from), end = project(projection, to)
  if (from === to) return part(loop(start, from.box.radius * size, 0), 0.08, 0.92)
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const first = Math.min(0.45, (from.box.radius * size + GAP) / length), last = 1 - Math.min(0.45, (to.box.radius * size + GAP) / length)
  return part(arc(start, end, bend * length), first, last)
}

export function drawLink({ context, projection, size, ink }: Brush, link: SceneLink): void {
  const curve = curveOf(projection, size, link), direction = directionAt(curve, 1)
  const head = HEAD * Math.max(0.7, Math.min(1, size)), thickness = (link.isRole ? 1.2 : 1.5) * Math.max(0.6, Math.min(1, size))
  const dotted = link.style.dash === 'dotted'
  context.globalAlpha = link.style.faded ? 0.5 : 1
  context.strokeStyle = link.isRole ? ink.role : ink.relation
  context.lineWidth = dotted ? thickness + 0.6 : thickness
  context.lineCap = dotted ? 'round' : 'butt'
  context.setLineDash(DASHES[link.style.dash])
  context.beginPath()
  const { from, c1, c2, to } = curve
  // The line ends inside the head, or its square end would show beside the tip.
  const back = link.hasArrow ? head * 0.7 : 0
  context.moveTo(from.x, from.y)
  context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x - direction.x * back, to.y - direction.y * back)
  context.stroke()
  context.setLineDash([])
  if (link.hasArrow) {
    context.fillStyle = context.strokeStyle
    context.fill(new Path2D(headPath(to, direction, head)))
  }
  if (link.style.crossed && lengthOf(curve) > 24) {
    const { x, y } = pointAt(curve, 0.25)
    drawCross(context, x, y, 4.5, ink)
  }
  context.globalAlpha = 1
}

function drawCross(context: CanvasRenderingContext2D, x: number, y: number, size: number, ink: Ink): void {
  context.strokeStyle = ink.relation
  context.lineWidth = 1.8
  context.stroke(new Path2D(crossPath({ x, y }, size)))
}

export function drawName({ context, projection, size, font, ink }: Brush, node: SceneNode): void {
  const { x, y } = project(projection, node)
  const { box, isEvent } = node
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  prepareHalo(context, ink)
  const write = (text: string, bottom: number) => {
    context.strokeText(text, x, bottom)
    context.fillText(text, x, bottom)
  }
  const top = y + box.radius * size + LABEL_GAP, letters = box.fontSize * font, noteLetters = NOTE_FONT * font
  context.font = `${isEvent ? 'italic ' : ''}${box.weight === 'bold' ? 'bold ' : ''}${letters}px ${FONT_FAMILY}`
  context.fillStyle = isEvent ? ink.quiet : ink.text
  box.lines.forEach((line, i) => write(line, top + letters * (0.86 + LINE_HEIGHT * i)))
  if (box.notes.length === 0) return
  context.font = `${noteLetters}px ${FONT_FAMILY}`
  const noteTop = top + box.lines.length * letters * LINE_HEIGHT
  box.notes.forEach((note, i) => write(note, noteTop + noteLetters * (0.88 + LINE_HEIGHT * i)))
}

/** Words with their middle at a point, along a direction, never upside down. */
export function drawWords({ context, font, ink }: Brush, words: string, letters: number, place: { readonly x: number, readonly y: number }, direction: { readonly x: number, readonly y: number }): void {
  context.save()
  context.font = `${letters * font}px ${FONT_FAMILY}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = ink.quiet
  prepareHalo(context, ink)
  context.translate(place.x, place.y)
  context.rotate(Math.atan2(direction.x < 0 ? -direction.y : direction.y, Math.abs(direction.x)))
  context.strokeText(words, 0, 0)
  context.fillText(words, 0, 0)
  context.restore()
}

function prepareHalo(context: CanvasRenderingContext2D, ink: Ink): void {
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  context.strokeStyle = ink.ground
  context.lineWidth = 3
}

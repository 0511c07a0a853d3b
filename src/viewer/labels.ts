import { LINK_FONT } from '../drawing/link-words.js'
import { LABEL_GAP, LINE_HEIGHT, NOTE_FONT, nodeBox } from '../drawing/node-box.js'
import type { NodeBox } from '../drawing/node-box.js'
import { FONT_FAMILY, textWidth } from '../drawing/text.js'
import { INKS } from '../export/picture/ink.js'
import type { Ink } from '../export/picture/ink.js'
import type { Model } from './model.js'
import type { Stage, StageGraph } from './stage.js'
import type { State } from './state.js'

/*
 * The names of nodes and the words on links, on a canvas above sigma's: in several lines, as the SVG has
 * them, and never one over the other. The most important are set first; what finds no room waits until the
 * reader zooms in.
 */

/** Words need a link that is this much longer than they are, in pixels. */
const WORDS_ROOM = 18
/** Names shrink with the drawing, but never below this share: much under 10 pixels nobody reads. */
const SMALLEST = 0.85
/** Links are given no words while more than this many nodes are in sight. */
const WORDS_UP_TO = 220

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export class Labels {
  readonly #boxes: ReadonlyMap<string, NodeBox>
  /** Node keys, the most important first. */
  readonly #order: readonly string[]
  readonly #canvas: HTMLCanvasElement

  constructor(model: Model, stage: Stage) {
    this.#boxes = new Map(model.graph.mapNodes((key, attributes) => [key, nodeBox(attributes)]))
    const weight = (key: string) => (this.#boxes.get(key)?.radius ?? 0) + model.graph.degree(key) / 8
    this.#order = model.graph.nodes().sort((p, q) => weight(q) - weight(p))
    this.#canvas = stage.createCanvas('names')
    this.#canvas.style.pointerEvents = 'none'
  }

  /** Draws what there is room for. */
  draw(model: Model, stageGraph: StageGraph, stage: Stage, state: State): void {
    const { width, height } = stage.getDimensions()
    const context = this.#prepare(width, height)
    if (!context) return
    const taken = new Taken()
    const ink = INKS[state.theme]
    const inSight = this.#inSight(stageGraph, stage, state, width, height)
    const scale = Math.max(SMALLEST, Math.min(1, pixelsPerUnit(stage)))
    for (const { x, y, radius } of inSight.values()) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    for (const key of this.#important(state)) {
      const place = inSight.get(key), box = this.#boxes.get(key)
      if (!place || !box) continue
      const half = box.halfWidth * scale, height = (box.below - box.radius) * scale
      const rect = { left: place.x - half, right: place.x + half, top: place.y + place.radius + 1, bottom: place.y + place.radius + height }
      if (!taken.tryAdd(rect)) continue
      context.globalAlpha = stageGraph.getNodeAttribute(key, 'opacity')
      drawName(context, place.x, place.y + place.radius, box, scale, model.graph.getNodeAttribute(key, 'kind') === 'event', ink)
    }
    if (inSight.size <= WORDS_UP_TO) drawWords(context, stageGraph, inSight, taken, LINK_FONT * scale, ink)
  }

  #prepare(width: number, height: number): CanvasRenderingContext2D | null {
    const ratio = window.devicePixelRatio || 1
    if (this.#canvas.width !== width * ratio || this.#canvas.height !== height * ratio) {
      this.#canvas.width = width * ratio
      this.#canvas.height = height * ratio
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    const context = this.#canvas.getContext('2d')
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    context?.clearRect(0, 0, width, height)
    return context
  }

  /** What is pointed at or selected comes before everything else. */
  #important(state: State): string[] {
    const first = [state.hovered, state.selection?.kind === 'node' ? state.selection.key : undefined].filter((key) => key !== undefined)
    return [...first, ...this.#order.filter((key) => !first.includes(key))]
  }

  #inSight(stageGraph: StageGraph, stage: Stage, state: State, width: number, height: number): Map<string, Place> {
    const places = new Map<string, Place>()
    for (const key of this.#important(state)) {
      const look = stageGraph.getNodeAttributes(key)
      if (look.visibility === 'hidden') continue
      const { x, y } = stage.graphToViewport(look)
      if (x < -60 || y < -30 || x > width + 60 || y > height + 10) continue
      places.set(key, { x, y, radius: stage.scaleSize(look.size) })
    }
    return places
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function drawName(context: CanvasRenderingContext2D, x: number, bottom: number, box: NodeBox, scale: number, event: boolean, ink: Ink): void {
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.strokeStyle = ink.ground
  context.lineWidth = 3
  const write = (text: string, y: number) => {
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
  const top = bottom + LABEL_GAP, size = box.fontSize * scale, noteSize = NOTE_FONT * scale
  context.font = `${event ? 'italic ' : ''}${box.weight === 'bold' ? 'bold ' : ''}${size}px ${FONT_FAMILY}`
  context.fillStyle = event ? ink.quiet : ink.text
  box.lines.forEach((line, i) => write(line, top + size * (0.86 + LINE_HEIGHT * i)))
  context.font = `${noteSize}px ${FONT_FAMILY}`
  const noteTop = top + box.lines.length * size * LINE_HEIGHT
  box.notes.forEach((note, i) => write(note, noteTop + noteSize * (0.88 + LINE_HEIGHT * i)))
}

/** How large a pixel of the picture at its natural size is on the screen. */
function pixelsPerUnit(stage: Stage): number {
  const p = stage.graphToViewport({ x: 0, y: 0 }), q = stage.graphToViewport({ x: 100, y: 0 })
  return Math.hypot(q.x - p.x, q.y - p.y) / 100
}

/** Places along a link where its words are tried, the best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7]

/** Words stand on their link, along it, as near to its middle as there is room. */
function drawWords(
  context: CanvasRenderingContext2D, stageGraph: StageGraph, inSight: ReadonlyMap<string, Place>, taken: Taken, size: number, ink: Ink,
): void {
  context.font = `${size}px ${FONT_FAMILY}`
  context.textBaseline = 'middle'
  context.fillStyle = ink.quiet
  context.strokeStyle = ink.ground
  stageGraph.forEachEdge((_, look, source, target) => {
    const p = inSight.get(source), q = inSight.get(target)
    if (!look.words || look.visibility === 'hidden' || !p || !q || source === target) return
    const dx = q.x - p.x, dy = q.y - p.y
    const length = Math.hypot(dx, dy), width = textWidth(look.words, size)
    if (length - p.radius - q.radius < width + WORDS_ROOM) return
    const place = PLACES.map((t) => onCurve(p, q, look.curvature, t)).find(({ x, y, ux, uy }) => taken.tryAddAll(alongLine(x, y, ux, uy, width)))
    if (!place) return
    context.save()
    context.globalAlpha = look.opacity
    context.translate(place.x, place.y)
    context.rotate(Math.atan2(place.ux < 0 ? -place.uy : place.uy, Math.abs(place.ux)))
    context.strokeText(look.words, 0, 0)
    context.fillText(look.words, 0, 0)
    context.restore()
  })
}

/** The point at t of a link as sigma bends it, and the direction there, of length 1. */
function onCurve(p: Place, q: Place, curvature: number, t: number): { x: number, y: number, ux: number, uy: number } {
  const dx = q.x - p.x, dy = q.y - p.y, s = 1 - t
  // Sigma bends to the left of the way with y upwards; here y grows downwards.
  const cx = (p.x + q.x) / 2 + dy * curvature, cy = (p.y + q.y) / 2 - dx * curvature
  const tx = s * (cx - p.x) + t * (q.x - cx), ty = s * (cy - p.y) + t * (q.y - cy)
  const length = Math.hypot(tx, ty) || 1
  return { x: s * s * p.x + 2 * s * t * cx + t * t * q.x, y: s * s * p.y + 2 * s * t * cy + t * t * q.y, ux: tx / length, uy: ty / length }
}

function alongLine(x: number, y: number, ux: number, uy: number, width: number): Box[] {
  const count = Math.max(2, Math.ceil(width / 8))
  return Array.from({ length: count }, (_, i) => {
    const off = width * (i / (count - 1) - 0.5)
    return { left: x + ux * off - 4, right: x + ux * off + 4, top: y + uy * off - 5, bottom: y + uy * off + 5 }
  })
}

/** Rectangles in a grid, so that a look costs the same for ten and for ten thousand. */
class Taken {
  static readonly #CELL = 40
  readonly #cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (const id of this.#ids(box)) {
      const cell = this.#cells.get(id)
      if (cell) cell.push(box)
      else this.#cells.set(id, [box])
    }
  }

  /** Adds a rectangle unless another is there already; says whether it did. */
  tryAdd(box: Box): boolean {
    if (this.#isTaken(box)) return false
    this.add(box)
    return true
  }

  tryAddAll(boxes: readonly Box[]): boolean {
    if (boxes.some((box) => this.#isTaken(box))) return false
    for (const box of boxes) this.add(box)
    return true
  }

  #isTaken(box: Box): boolean {
    return this.#ids(box).some((id) => (this.#cells.get(id) ?? []).some((other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
  }

  #ids({ left, right, top, bottom }: Box): number[] {
    const ids: number[] = []
    for (let column = Math.floor(left / Taken.#CELL); column <= Math.floor(right / Taken.#CELL); column++) {
      for (let row = Math.floor(top / Taken.#CELL); row <= Math.floor(bottom / Taken.#CELL); row++) ids.push(column * 0x10000 + row)
    }
    return ids
  }
}

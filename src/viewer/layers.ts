import { INKS } from '../export/picture/ink.js'
import type { Brush } from './brush.js'
import { drawLink, drawNode } from './brush.js'
import { NameSetter } from './names.js'
import type { SceneNode } from './scene.js'
import type { Drawing, Stage } from './stage.js'
import type { State } from './state.js'

/*
 * What stands above the markers: links and names on one canvas, and on another what is in focus. The rest is dimmed by
 * the style sheet, so that a pointer that goes over thousands of nodes has nothing drawn anew but their neighbours.
 */

/** Names shrink with the drawing, but never below this share: much under 10 pixels nobody reads. */
const LEAST_FONT = 0.85

export class Layers {
  readonly #drawing: Drawing
  readonly #names: HTMLCanvasElement
  readonly #focus: HTMLCanvasElement

  constructor(drawing: Drawing) {
    this.#drawing = drawing
    this.#names = canvasAbove(drawing.sigma, 'names')
    this.#focus = canvasAbove(drawing.sigma, 'focus')
  }

  /** Draws all that goes with the camera. */
  draw(state: State): void {
    const brush = this.#brush(this.#names, state)
    if (!brush) return
    const links = this.#drawing.linksInFull() ?? []
    for (const link of links) drawLink(brush, link)
    const setter = new NameSetter(brush)
    setter.setNames(this.#drawing.scene.nodes)
    setter.setWords(links)
    this.drawFocus(state)
  }

  /** Draws what is pointed at or selected, with its neighbours, and dims the rest. */
  drawFocus(state: State): void {
    const focus = this.#drawing.scene.focus(state)
    this.#drawing.sigma.getContainer().classList.toggle('dimmed', focus !== undefined)
    const brush = this.#brush(this.#focus, state)
    if (!brush || !focus) return
    for (const link of focus.links) drawLink(brush, link)
    for (const node of focus.nodes) drawNode(brush, node)
    const setter = new NameSetter(brush)
    const [centre, ...others] = focus.nodes
    setter.setNames([...centre ? [centre] : [], ...others.sort(byWeight)])
    setter.setWords(focus.links)
  }

  #brush(canvas: HTMLCanvasElement, state: State): Brush | undefined {
    const projection = this.#drawing.projection()
    const context = cleared(canvas, projection.width, projection.height)
    if (!context) return undefined
    return {
      context, projection, size: this.#drawing.size, font: Math.max(LEAST_FONT, Math.min(1, projection.scale)),
      theme: state.theme, ink: INKS[state.theme],
    }
  }
}

function byWeight(p: SceneNode, q: SceneNode): number {
  return q.weight - p.weight
}

function canvasAbove(stage: Stage, name: string): HTMLCanvasElement {
  const canvas = stage.createCanvas(name)
  canvas.style.pointerEvents = 'none'
  return canvas
}

function cleared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

import { UndirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import { sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering'
import { REACH } from '../export/picture/marks.js'
import type { Shape, Theme } from '../export/palette.js'
import { Lines } from './lines.js'
import { linksInSight, projectionOf } from './projection.js'
import type { Projection } from './projection.js'
import type { Scene, SceneLink } from './scene.js'
import { HEXAGON, PENTAGON } from './shapes.js'
import type { State } from './state.js'

/*
 * The drawing's ground: sigma has the camera and draws the markers; links, names and what is in focus are drawn on
 * canvases above it (layers.ts). Sigma's own links are not used: ten thousand of them take it seconds for a frame where
 * there is no graphics card, and each change of a look makes it go through them all.
 */

/** What sigma draws of a node. */
interface Marker {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly shape: string
  readonly color: string
  readonly visibility: 'visible' | 'hidden'
}

/** Links in sight up to this number are drawn with bends, arrows and words; more as bare lines. */
const IN_FULL = 700
/** Markers grow and shrink with the drawing between these shares of their natural size. */
const LEAST_SIZE = 0.3
const MOST_SIZE = 1.35

export class Drawing {
  readonly scene: Scene
  readonly sigma: ReturnType<typeof startSigma>
  readonly #markers = new UndirectedGraph<Marker>()
  #natural = 1
  #theme: Theme
  #lines: Lines | undefined

  constructor(scene: Scene, state: State, container: HTMLElement) {
    this.scene = scene
    this.#theme = state.theme
    for (const { key, x, y, box, look, isShown } of scene.nodes) {
      this.#markers.addNode(key, { x, y, size: box.radius * sigmaSize(look.shape), shape: look.shape, color: look[state.theme], visibility: isShown ? 'visible' : 'hidden' })
    }
    this.sigma = startSigma(this.#markers, container, (ratio) => 1 / this.#sizeAt(ratio))
    this.#measure()
    this.sigma.on('resize', () => this.#measure())
    // Sigma calls for the lines again when the browser has taken its context away and given another.
    this.sigma.addCustomLayerProgram('lines', 'edges', (gl) => {
      const lines = new Lines(gl)
      lines.load(scene, this.#theme)
      this.#lines = lines
      return { render: () => { if (!this.linksInFull()) lines.draw(this.projection()) }, kill: () => lines.kill() }
    })
  }

  /** The links that are in sight, if they are few enough to be drawn with all that they say. */
  linksInFull(): SceneLink[] | undefined {
    return linksInSight(this.scene, this.projection(), IN_FULL)
  }

  projection(): Projection {
    return projectionOf(this.sigma)
  }

  /** Share of their natural size that markers have now. */
  get size(): number {
    return this.#sizeAt(this.sigma.getCamera().ratio)
  }

  /** Makes the markers follow the filters and the theme. */
  apply(state: State): void {
    this.#markers.updateEachNodeAttributes((key, marker) => {
      const node = this.scene.node(key)
      return node ? { ...marker, color: node.look[state.theme], visibility: node.isShown ? 'visible' : 'hidden' } : marker
    }, { attributes: ['color', 'visibility'] })
    this.#theme = state.theme
    this.#lines?.load(this.scene, state.theme)
    this.sigma.scheduleRender()
  }

  #measure(): void {
    this.#natural = this.projection().scale * this.sigma.getCamera().ratio
  }

  #sizeAt(ratio: number): number {
    return Math.max(LEAST_SIZE, Math.min(MOST_SIZE, this.#natural / ratio))
  }
}

/** Sigma's size of a marker for a radius of 1: it measures a square to its sides, the others to their corners. */
function sigmaSize(shape: Shape): number {
  return shape === 'square' ? REACH.square * Math.SQRT1_2 : REACH[shape]
}

function startSigma(markers: UndirectedGraph<Marker>, container: HTMLElement, shrinkAt: (ratio: number) => number) {
  return new Sigma(markers, container, {
    primitives: { nodes: { shapes: [sdfCircle(), sdfSquare({ rotation: 0 }), sdfTriangle(), sdfDiamond(), HEXAGON, PENTAGON] } },
    styles: {
      nodes: {
        x: { attribute: 'x' }, y: { attribute: 'y' }, size: { attribute: 'size' }, color: { attribute: 'color' },
        shape: { attribute: 'shape' }, visibility: { attribute: 'visibility' },
      },
    },
    settings: {
      renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: false, itemSizesReference: 'screen', zoomToSizeRatioFunction: shrinkAt,
      // Nothing is found by its pixel (pointer.ts): what sigma keeps for that may be coarse.
      pickingDownSizingRatio: 64,
      enableCameraRotation: false, stagePadding: 60, autoRescale: true, minCameraRatio: 0.01, maxCameraRatio: 4, allowInvalidContainer: true,
    },
  })
}

export type Stage = Drawing['sigma']

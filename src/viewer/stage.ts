import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import {
  extremityArrow, layerDashed, pathCurved, pathLine, pathLoop, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle,
} from 'sigma/rendering'
import { nodeBox } from '../drawing/node-box.js'
import { INKS } from '../export/picture/ink.js'
import { edgeLook } from '../export/picture/links.js'
import { lookOf } from '../export/palette.js'
import { isEdgeShown, isNodeShown } from './model.js'
import type { Model } from './model.js'
import { HEXAGON, PENTAGON } from './shapes.js'
import type { State, Store } from './state.js'

/** What sigma draws of a node. */
interface NodeLook {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly shape: string
  readonly color: string
  readonly opacity: number
  readonly visibility: 'visible' | 'hidden'
}

/** What sigma draws of an edge. */
interface EdgeLook {
  readonly size: number
  readonly color: string
  readonly opacity: number
  readonly path: 'line' | 'curved' | 'loop'
  /** Of the length of the edge, to the left of its way. */
  readonly curvature: number
  readonly dash: number
  readonly gap: number
  readonly head: 'arrow' | 'none'
  readonly visibility: 'visible' | 'hidden'
  /** The words that stand on it. */
  readonly words: string
}

export type StageGraph = MultiDirectedGraph<NodeLook, EdgeLook>

/** Bend of parallel edges and of a single relation, as a share of their length. */
const SPREAD = 0.22
const BEND = 0.14
/** Sigma draws nothing where a gap is under a tenth of a pixel: a solid line is one dash, longer than any screen. */
const DASHES = {
  solid: { dash: 4000, gap: 0.5 }, dashed: { dash: 7, gap: 4 }, dotted: { dash: 2.4, gap: 3 },
} as const
/**
 * Above this many edges they can no longer be pointed at, and are hidden while the drawing moves: finding the one under
 * the pointer draws them all once more.
 */
const EASY = 3000
/** Opacity of what has nothing to do with what the reader points at. */
const DIMMED = 0.12

/** The graph as sigma draws it: an edge goes the way it reads, so an agent's goes to the event. */
export function stageGraphOf(model: Model, state: State): StageGraph {
  const stage: StageGraph = new MultiDirectedGraph()
  model.graph.forEachNode((key, attributes) => stage.addNode(key, {
    x: attributes.x ?? 0, y: attributes.y ?? 0, size: nodeBox(attributes).radius, shape: lookOf(attributes).shape,
    color: lookOf(attributes)[state.theme], opacity: 1, visibility: 'visible',
  }))
  model.graph.forEachEdge((key, attributes, source, target) => {
    const look = edgeLook(attributes, model.graph.getNodeAttributes(source))
    const [from, to] = look.reversed ? [target, source] : [source, target]
    stage.addDirectedEdgeWithKey(key, from, to, {
      size: attributes.kind === 'role' ? 1.3 : 1.7, color: '', opacity: 1, path: source === target ? 'loop' : 'line', curvature: 0,
      ...DASHES[look.style.dash],
      head: look.arrow ? 'arrow' : 'none', visibility: 'visible', words: look.words,
    })
  })
  return stage
}

/** Whether two states show other parts of the graph. */
export function isFilteredOtherwise(state: State, before: State): boolean {
  return state.view !== before.view || state.hidden !== before.hidden || state.from !== before.from || state.to !== before.to
}

/**
 * Makes the drawing follow the state. What is shown is worked out only when a filter changed: a pointer that goes over
 * thousands of nodes asks for their looks alone.
 */
export function applyState(model: Model, stage: StageGraph, state: State, before: State | undefined): void {
  const refiltered = before === undefined || isFilteredOtherwise(state, before)
  if (refiltered) applyFilters(model, stage, state)
  if (refiltered || state.theme !== before.theme || state.hovered !== before.hovered || state.selection !== before.selection) applyLooks(model, stage, state)
}

function applyFilters(model: Model, stage: StageGraph, state: State): void {
  stage.updateEachNodeAttributes((key, look) => ({ ...look, visibility: isNodeShown(model, key, state) ? 'visible' : 'hidden' }))
  const bends = bendsOf(model, stage, state)
  stage.updateEachEdgeAttributes((key, look, source, target) => {
    const bend = bends.get(key) ?? 0
    return {
      ...look, path: source === target ? 'loop' : bend === 0 ? 'line' : 'curved', curvature: bend,
      visibility: bends.has(key) ? 'visible' : 'hidden',
    }
  })
}

function applyLooks(model: Model, stage: StageGraph, state: State): void {
  const near = inFocus(model, state)
  const ink = INKS[state.theme]
  stage.updateEachNodeAttributes((key, look) => ({
    ...look, color: lookOf(model.graph.getNodeAttributes(key))[state.theme], opacity: near && !near.has(key) ? DIMMED : 1,
  }), { attributes: ['color', 'opacity'] })
  stage.updateEachEdgeAttributes((key, look, source, target) => {
    const attributes = model.graph.getEdgeAttributes(key)
    const former = attributes.kind === 'relation' && attributes.temporal === 'former' ? 0.5 : 1
    return {
      ...look, color: attributes.kind === 'role' ? ink.role : ink.relation,
      opacity: (near && !isEdgeNear(near, state, key, source, target) ? DIMMED : 1) * former,
    }
  }, { attributes: ['color', 'opacity'] })
}

/** Nodes that stay bright: what is pointed at or selected, and its neighbours; nothing when all do. */
function inFocus({ graph }: Model, state: State): ReadonlySet<string> | undefined {
  if (state.hovered !== undefined && graph.hasNode(state.hovered)) return new Set([state.hovered, ...graph.neighbors(state.hovered)])
  const { selection } = state
  if (selection?.kind === 'edge' && graph.hasEdge(selection.key)) return new Set(graph.extremities(selection.key))
  if (selection?.kind === 'node' && graph.hasNode(selection.key)) return new Set([selection.key, ...graph.neighbors(selection.key)])
  return undefined
}

function isEdgeNear(near: ReadonlySet<string>, state: State, key: string, source: string, target: string): boolean {
  if (state.hovered === undefined && state.selection?.kind === 'edge') return state.selection.key === key
  const centre = state.hovered ?? state.selection?.key
  return near.has(source) && near.has(target) && (source === centre || target === centre)
}

/** For each edge that is shown, how far it bends: parallel ones fan out, single relations bend a little, upwards. */
function bendsOf(model: Model, stage: StageGraph, state: State): Map<string, number> {
  const bundles = new Map<string, string[]>()
  stage.forEachEdge((key, _, source, target) => {
    if (!isEdgeShown(model, key, state)) return
    const ends = JSON.stringify(source < target ? [source, target] : [target, source])
    const bundle = bundles.get(ends)
    if (bundle) bundle.push(key)
    else bundles.set(ends, [key])
  })
  const bends = new Map<string, number>()
  for (const bundle of bundles.values()) {
    bundle.forEach((key, index) => {
      const [source, target] = stage.extremities(key)
      const leftwards = stage.getNodeAttribute(target, 'x') < stage.getNodeAttribute(source, 'x')
      const single = model.graph.getEdgeAttribute(key, 'kind') === 'role' ? 0 : leftwards ? -BEND : BEND
      const fanned = (index - (bundle.length - 1) / 2) * SPREAD * (source < target ? 1 : -1)
      bends.set(key, bundle.length === 1 ? single : fanned)
    })
  }
  return bends
}

/** Starts sigma in an element. */
export function startSigma(stage: StageGraph, container: HTMLElement) {
  return new Sigma(stage, container, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare({ rotation: 0 }), sdfTriangle(), sdfDiamond(), HEXAGON, PENTAGON] },
      edges: {
        paths: [pathLine(), pathCurved(), pathLoop()],
        extremities: [extremityArrow({ lengthRatio: 5, widthRatio: 4.2 })],
        layers: [layerDashed({ dashSize: { attribute: 'dash', default: 10, mode: 'pixels' }, gapSize: { attribute: 'gap', default: 0, mode: 'pixels' }, solidExtremities: true })],
        variables: { curvature: { type: 'number', default: 0 }, dash: { type: 'number', default: 10 }, gap: { type: 'number', default: 0 } },
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' }, y: { attribute: 'y' }, size: { attribute: 'size' }, color: { attribute: 'color' },
        shape: { attribute: 'shape' }, opacity: { attribute: 'opacity' }, visibility: { attribute: 'visibility' }, cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' }, color: { attribute: 'color' }, opacity: { attribute: 'opacity' }, path: { attribute: 'path' },
        curvature: { attribute: 'curvature' }, head: { attribute: 'head' }, dash: { attribute: 'dash' }, gap: { attribute: 'gap' },
        visibility: { attribute: 'visibility' }, cursor: 'pointer',
      },
    },
    settings: {
      renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: stage.size <= EASY, hideEdgesOnMove: stage.size > EASY, edgePickingPadding: 4, nodePickingPadding: 4,
      stagePadding: 60, autoRescale: true, minCameraRatio: 0.02, maxCameraRatio: 4, allowInvalidContainer: true,
    },
  })
}

export type Stage = ReturnType<typeof startSigma>

/** Ties sigma's events to the state. */
export function listen(sigma: Stage, store: Store): void {
  sigma.on('enterNode', ({ node }) => store.set({ hovered: node }))
  sigma.on('leaveNode', () => store.set({ hovered: undefined }))
  sigma.on('clickNode', ({ node }) => store.select({ kind: 'node', key: node }))
  sigma.on('clickEdge', ({ edge }) => store.select({ kind: 'edge', key: edge }))
  sigma.on('clickStage', () => store.select(undefined))
}

import { nodeBox } from '../drawing/node-box.js'
import type { NodeBox } from '../drawing/node-box.js'
import { edgeLook, parallel } from '../export/picture/links.js'
import type { LineStyle } from '../export/picture/links.js'
import { weightOf } from '../export/picture/overview.js'
import { lookOf } from '../export/palette.js'
import type { Look } from '../export/palette.js'
import { isEdgeLetThrough, isNodeShown } from './model.js'
import type { Model } from './model.js'
import type { State } from './state.js'

/* What the drawing is made of: nodes and links with their looks, which of them are shown, and which are in focus. */

export interface SceneNode {
  readonly key: string
  readonly x: number
  /** Upwards. */
  readonly y: number
  readonly box: NodeBox
  readonly look: Look
  readonly isEvent: boolean
  /** Drawn crossed out: what it tells of is denied. */
  readonly isDenied: boolean
  /** How much it has to say: names of the weightiest nodes are set first. */
  readonly weight: number
  isShown: boolean
}

/** A link in the direction in which it reads: an agent's goes to the event. */
export interface SceneLink {
  readonly key: string
  readonly from: SceneNode
  readonly to: SceneNode
  readonly isRole: boolean
  readonly style: LineStyle
  readonly hasArrow: boolean
  readonly words: string
  /** How far its middle stands off the straight line, to the left of its way, as a share of its length. */
  bend: number
  isShown: boolean
}

/** What stays bright while the rest is dimmed. */
export interface Focus {
  readonly nodes: readonly SceneNode[]
  readonly links: readonly SceneLink[]
}

/** Bend of parallel links and of a single relation. */
const SPREAD = 0.11
const BEND = 0.07

export class Scene {
  /** The weightiest first. */
  readonly nodes: readonly SceneNode[]
  readonly links: readonly SceneLink[]
  readonly #model: Model
  readonly #byKey: ReadonlyMap<string, SceneNode>
  readonly #linksOf = new Map<string, SceneLink[]>()

  constructor(model: Model, state: State) {
    this.#model = model
    const { graph } = model
    const nodes = graph.mapNodes((key, attributes): SceneNode => {
      const box = nodeBox(attributes)
      return {
        key, box, x: attributes.x ?? 0, y: attributes.y ?? 0, look: lookOf(attributes), isEvent: attributes.kind === 'event',
        isDenied: attributes.kind === 'event' && attributes.factuality === 'negated', weight: weightOf(attributes, graph.degree(key)), isShown: true,
      }
    })
    this.#byKey = new Map(nodes.map((node) => [node.key, node]))
    this.nodes = nodes.sort((p, q) => q.weight - p.weight)
    this.links = graph.edges().flatMap((key) => this.#linkOf(key) ?? [])
    for (const link of this.links) {
      for (const end of new Set([link.from.key, link.to.key])) this.#linksOf.set(end, [...this.#linksOf.get(end) ?? [], link])
    }
    this.filter(state)
  }

  node(key: string): SceneNode | undefined {
    return this.#byKey.get(key)
  }

  #linkOf(key: string): SceneLink | undefined {
    const { graph } = this.#model
    const attributes = graph.getEdgeAttributes(key)
    const [sourceKey, targetKey] = graph.extremities(key)
    const source = this.#byKey.get(sourceKey), target = this.#byKey.get(targetKey)
    if (!source || !target) return undefined
    const { reversed, arrow, style, words } = edgeLook(attributes, graph.getNodeAttributes(sourceKey))
    const [from, to] = reversed ? [target, source] : [source, target]
    return { key, from, to, isRole: attributes.kind === 'role', style, hasArrow: arrow, words, bend: 0, isShown: true }
  }

  /** Shows what the filters of a state let through; parallel links that are shown fan out. */
  filter(state: State): void {
    for (const node of this.nodes) node.isShown = isNodeShown(this.#model, node.key, state)
    for (const link of this.links) link.isShown = link.from.isShown && link.to.isShown && isEdgeLetThrough(this.#model, link.key, state)
    for (const bundle of parallel(this.links.filter(({ isShown }) => isShown), ({ from, to }) => [from.key, to.key])) {
      bundle.forEach((link, index) => { link.bend = bendOf(link, index, bundle.length) })
    }
  }

  /** What is pointed at or selected, with its neighbours; nothing when neither is. */
  focus({ hovered, selection }: State): Focus | undefined {
    const link = hovered === undefined && selection?.kind === 'edge' ? this.links.find(({ key }) => key === selection.key) : undefined
    if (link) return { nodes: [link.from, link.to], links: [link] }
    const centre = this.#byKey.get(hovered ?? (selection?.kind === 'node' ? selection.key : ''))
    if (!centre) return undefined
    const links = (this.#linksOf.get(centre.key) ?? []).filter(({ isShown }) => isShown)
    return { nodes: [...new Set([centre, ...links.flatMap(({ from, to }) => [from, to])])], links }
  }
}

/** Parallel links fan out; a single role is straight; a single relation bends a little, upwards: names stand below. */
function bendOf({ from, to, isRole }: SceneLink, index: number, count: number): number {
  if (count === 1) return isRole ? 0 : to.x < from.x ? -BEND : BEND
  return (index - (count - 1) / 2) * SPREAD * (from.key < to.key ? 1 : -1)
}

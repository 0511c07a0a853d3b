import type { NodeBox } from '../../drawing/node-box.js'
import { linkWords } from '../../drawing/link-words.js'
import { printable } from '../../drawing/text.js'
import type { EdgeAttributes, EventRole, Factuality, NodeAttributes } from '../../model/index.js'
import { newsVocabulary } from '../../vocabulary/index.js'
import { arc, between, lengthOf, loop } from './curve.js'
import type { Curve } from './curve.js'
import type { Ink } from './ink.js'
import type { KeyedEdge, PlacedNode } from './input.js'

/**
 * Which links a picture shows. `events`: events as nodes, tied to those who take part, beside the relations
 * between entities. `relations`: entities alone, with what events did as a link from one to the other.
 */
export type View = 'events' | 'relations'

/** How a line is drawn. */
export interface LineStyle {
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly crossed: boolean
  readonly faded: boolean
}

/** A link to draw, in the direction in which it reads. */
export interface Link {
  readonly key: string
  readonly curve: Curve
  readonly color: string
  readonly width: number
  readonly style: LineStyle
  readonly arrow: boolean
  /** What stands on the line, or nothing. */
  readonly words: string
  /** The whole statement, for a pointer that rests on it and for readers who cannot see. */
  readonly title: string
}

/** A node ready to draw. */
export interface DrawnNode extends PlacedNode {
  readonly box: NodeBox
}

/** Bend of a single relation, as a share of its length: enough to tell it from a rule. */
const BEND = 0.07
/** Between parallel links, at their middles, in pixels. */
const PARALLEL = 26
/** Free space before a marker, at the start and at the head of a link. */
const START_GAP = 3
const HEAD_GAP = 5
/** A curve that is shorter than its words has no room for them. */
const LEAST_SHOWN = 8

/** Roles whose arrow points from the participant to the event. */
const ACTING: ReadonlySet<EventRole> = new Set<EventRole>(['agent', 'speaker', 'origin', 'instrument'])
/** Roles that have no direction. */
const BESIDE: ReadonlySet<EventRole> = new Set<EventRole>(['participant', 'place', 'organization'])

/** The edges that a view shows. */
export function shownEdges(edges: readonly KeyedEdge[], nodes: ReadonlyMap<string, PlacedNode>, view: View): KeyedEdge[] {
  return edges.filter(({ source, target, attributes }) => {
    if (!nodes.has(source) || !nodes.has(target)) return false
    return attributes.kind !== 'projection' || view === 'relations' || !nodes.has(attributes.event)
  })
}

/** Curves and styles for all edges of a picture. */
export function drawLinks(edges: readonly KeyedEdge[], nodes: ReadonlyMap<string, DrawnNode>, ink: Ink): Link[] {
  return parallel(edges, ({ source, target }) => [source, target]).flatMap((bundle) =>
    bundle.flatMap((edge, index) => drawLink(edge, index, bundle.length, nodes, ink) ?? []))
}

/** Links put together that have the same two ends, whichever way they go. */
export function parallel<T>(links: readonly T[], endsOf: (link: T) => readonly [string, string]): T[][] {
  const bundles = new Map<string, T[]>()
  for (const link of links) {
    const [a, b] = endsOf(link)
    const ends = JSON.stringify(a < b ? [a, b] : [b, a])
    const bundle = bundles.get(ends)
    if (bundle) bundle.push(link)
    else bundles.set(ends, [link])
  }
  return [...bundles.values()]
}

function drawLink(
  edge: KeyedEdge, index: number, count: number, nodes: ReadonlyMap<string, DrawnNode>, ink: Ink,
): Link | undefined {
  const source = nodes.get(edge.source), target = nodes.get(edge.target)
  if (!source || !target) return undefined
  const { attributes } = edge
  const { reversed, arrow, style, words } = edgeLook(attributes, source.attributes)
  const [from, to] = reversed ? [target, source] : [source, target]
  const whole = from === to ? loop(from, from.box.radius, index) : arc(from, to, bendOf(edge, from, to, index, count))
  const curve = between(whole, from.box, to.box, START_GAP, arrow ? HEAD_GAP : START_GAP)
  return {
    key: edge.key, curve, arrow,
    color: attributes.kind === 'role' ? ink.role : ink.relation,
    width: attributes.kind === 'role' ? 1.2 : 1.5,
    style,
    words: lengthOf(curve) > LEAST_SHOWN ? words : '',
    title: titleOf(attributes, source, target),
  }
}

/**
 * Parallel links fan out from the straight line; a single role does not, and a single relation bends a little, upwards:
 * names stand below their markers.
 */
function bendOf(edge: KeyedEdge, from: PlacedNode, to: PlacedNode, index: number, count: number): number {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2)
  if (count === 1) return edge.attributes.kind === 'role' ? 0 : Math.min(BEND * length, 18) * (to.x < from.x ? -1 : 1)
  const offset = (index - (count - 1) / 2) * Math.min(PARALLEL, length / 2)
  // "Left of the way" changes sides with the direction; the fan is laid out in the order of keys.
  return from.key < to.key ? offset : -offset
}

function hasArrow(attributes: EdgeAttributes): boolean {
  if (attributes.kind === 'role') return !BESIDE.has(attributes.predicate)
  return attributes.kind === 'projection' || newsVocabulary.predicates.get(attributes.predicate)?.symmetric !== true
}

/** How an edge is shown, wherever its ends are. */
export interface EdgeLook {
  /** Whether it reads from target to source: an agent acts in an event, though the edge goes from the event. */
  readonly reversed: boolean
  readonly arrow: boolean
  readonly style: LineStyle
  /** What stands on the line, or nothing. */
  readonly words: string
}

/** @param source attributes of the edge's source: a role looks as its event does */
export function edgeLook(attributes: EdgeAttributes, source: NodeAttributes): EdgeLook {
  return {
    reversed: attributes.kind === 'role' && ACTING.has(attributes.predicate),
    arrow: hasArrow(attributes),
    style: lineStyle(attributes, source),
    words: linkWords(attributes),
  }
}

function lineStyle(attributes: EdgeAttributes, source: NodeAttributes): LineStyle {
  const of = attributes.kind === 'role' && source.kind === 'event' ? source : attributes
  const factuality: Factuality = of.kind === 'role' ? 'asserted' : of.factuality
  const inferred = attributes.basis === 'inferred' || of.basis === 'inferred'
  return {
    dash: inferred ? 'dotted' : factuality === 'possible' || factuality === 'intended' ? 'dashed' : 'solid',
    crossed: factuality === 'negated' && attributes.kind !== 'role',
    faded: attributes.kind === 'relation' && attributes.temporal === 'former',
  }
}

function titleOf(attributes: EdgeAttributes, source: PlacedNode, target: PlacedNode): string {
  const ends = [source.attributes.label, target.attributes.label].map(printable)
  const notes: string[] = []
  if (attributes.kind === 'relation' && attributes.role) notes.push(printable(attributes.role))
  if (attributes.kind === 'relation' && attributes.temporal !== 'current') notes.push(attributes.temporal)
  if (attributes.kind !== 'role' && attributes.factuality !== 'asserted') notes.push(attributes.factuality)
  if (attributes.basis === 'inferred') notes.push('inferred')
  const words = printable(attributes.label)
  const statement = attributes.kind === 'role' ? `${ends[0]}: ${words} ${ends[1]}` : `${ends[0]} ${words} ${ends[1]}`
  return notes.length > 0 ? `${statement} (${notes.join(', ')})` : statement
}

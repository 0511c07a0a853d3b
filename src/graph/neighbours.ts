import type { EdgeAttributes, NodeAttributes } from '../model/index.js'
import type { Graphology } from './graphology.js'
import { by, byEach } from './order.js'

/** An edge at a node, seen from the node. */
export interface Neighbour {
  /** Key of the node at the other end. */
  readonly key: string
  readonly label: string
  readonly class: NodeAttributes['class']
  /** Key of the edge between them. */
  readonly edge: string
  readonly kind: EdgeAttributes['kind']
  readonly predicate: string
  /** `out` when the edge starts at the node that was asked about. */
  readonly direction: 'out' | 'in'
}

const byOtherEnd = byEach<Neighbour>(by(end => end.key), by(end => end.edge), by(end => end.direction))

/** The edges at a node, by the other node's key; a loop is there in both directions. */
export function neighboursOf(graphology: Graphology, key: string): readonly Neighbour[] {
  const found: Neighbour[] = []
  graphology.forEachEdge(key, (edge, { kind, predicate }, source, target, sourceAttributes, targetAttributes) => {
    const add = (direction: 'out' | 'in', other: string, node: NodeAttributes) =>
      found.push({ key: other, label: node.label, class: node.class, edge, kind, predicate, direction })
    if (source === key) add('out', target, targetAttributes)
    if (target === key) add('in', source, sourceAttributes)
  })
  return found.sort(byOtherEnd)
}

import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force'
import type { AbstractGraph } from 'graphology-types'
import createLayout from 'ngraph.forcelayout'
import createGraph from 'ngraph.graph'
import { createRequire } from 'node:module'
import { randomNumbers } from '../../src/layout/random.js'

/* What else a user could take, each used as its documentation shows. */

export type Positions = Map<string, { x: number, y: number }>

interface ForceAtlas2 {
  (graph: AbstractGraph, options: { iterations: number, settings: object }): Record<string, { x: number, y: number }>
  inferSettings(graph: AbstractGraph): object
}

const forceAtlas2: ForceAtlas2 = createRequire(import.meta.url)('graphology-layout-forceatlas2')

/** graphology-layout-forceatlas2 from a random start. */
export function plainForceAtlas2(graph: AbstractGraph): Positions {
  const random = randomNumbers(1)
  const copy = graph.copy()
  copy.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: random(), y: random() }))
  const settings = forceAtlas2.inferSettings(copy)
  return new Map(Object.entries(forceAtlas2(copy, { iterations: 500, settings })))
}

/** Steps before the first look at the drawing; each look comes after half as many steps more than there were. */
const FIRST = 30

/** d3-force with links, charge and centre; ends when it has cooled down, after its 300 steps. */
export function* d3Force(graph: AbstractGraph): Generator<Positions, void> {
  const nodes = graph.nodes().map((key) => ({ key, x: NaN, y: NaN }))
  const links = graph.mapEdges((_, __, source, target) => ({ source, target }))
  const simulation = forceSimulation(nodes)
    .force('link', forceLink<typeof nodes[number], typeof links[number]>(links).id(({ key }) => key))
    .force('charge', forceManyBody())
    .force('centre', forceCenter())
    .stop()
  for (let steps = 0, next = FIRST; simulation.alpha() > simulation.alphaMin(); next = Math.ceil(steps / 2)) {
    simulation.tick(next)
    steps += next
    yield new Map(nodes.map(({ key, x, y }) => [key, { x, y }]))
  }
}

/** ngraph.forcelayout, which never ends. */
export function* ngraphForce(graph: AbstractGraph): Generator<Positions, void> {
  const copy = createGraph()
  graph.forEachNode((key) => copy.addNode(key))
  graph.forEachEdge((_, __, source, target) => copy.addLink(source, target))
  const layout = createLayout(copy)
  for (let steps = 0, next = FIRST; ; next = Math.ceil(steps / 2)) {
    for (let step = 0; step < next; step++) layout.step()
    steps += next
    yield new Map(graph.mapNodes((key) => {
      const { x, y } = layout.getNodePosition(key)
      return [key, { x, y }]
    }))
  }
}

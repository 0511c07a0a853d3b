import fc from 'fast-check'
import { MultiDirectedGraph, UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import { layout, measure } from '../../src/layout/index.js'
import type { LayoutOptions } from '../../src/layout/index.js'
import { goldGraphs } from '../gold-graph.js'
import { shared } from '../shared.js'
import { harbourGraph } from '../view/fixture.js'

const anyGraph = fc.record({
  order: fc.integer({ min: 0, max: 24 }),
  edges: fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 50 }),
}).map(({ order, edges }) => {
  const graph = new MultiDirectedGraph()
  for (let i = 0; i < order; i++) graph.addNode(`n${i}`, { label: 'a name of two lines or more '.repeat(i % 3) })
  if (order > 0) for (const [a, b] of edges) graph.addDirectedEdge(`n${a % order}`, `n${b % order}`)
  return graph
})

const KINDS: readonly LayoutOptions[] = [{}, { kind: 'forceatlas2', iterations: 30 }, { kind: 'circular' }, { kind: 'layered' }]

describe('every graph', () => {
  for (const options of KINDS) {
    test(`has finite positions without overlap: ${options.kind ?? 'default'}`, () => {
      fc.assert(fc.property(anyGraph, (graph) => {
        const found = layout(graph, options)
        expect([...found.keys()].sort()).toEqual(graph.nodes().sort())
        for (const { x, y } of found.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        expect(measure(graph, found).overlaps).toBe(0)
      }), { numRuns: 25 })
    })
  }

  test('with many components and no links is packed in little more room than its boxes need', () => {
    const graph = new UndirectedGraph()
    for (let i = 0; i < 400; i++) graph.addNode(`n${i}`, { label: 'ten letters' })
    const found = [...layout(graph).values()]
    const width = Math.max(...found.map(({ x }) => x)) - Math.min(...found.map(({ x }) => x))
    const height = Math.max(...found.map(({ y }) => y)) - Math.min(...found.map(({ y }) => y))
    expect(width / height).toBeGreaterThan(1)
    expect(width / height).toBeLessThan(2.2)
    expect(width * height / 400).toBeLessThan(90 * 60)
  })

  test('may have nodes whose keys are names of JavaScript', () => {
    // Without links: graphology's own adjacency lists do not bear such keys at the end of an edge.
    const graph = new UndirectedGraph()
    for (const key of ['__proto__', 'constructor', 'toString']) graph.addNode(key, { label: key })
    for (const options of KINDS) {
      const found = layout(graph, options)
      expect([...found.keys()]).toEqual(['__proto__', 'constructor', 'toString'])
      expect([...found.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    }
  })
})

describe('the same graph', () => {
  test('gives the same numbers, whatever the order of its nodes and the positions it had', () => {
    const graph = harbourGraph()
    const first = layout(graph)
    const turned: typeof graph = new MultiDirectedGraph()
    for (const key of graph.nodes().reverse()) turned.addNode(key, { ...graph.getNodeAttributes(key), x: 0, y: 0 })
    graph.forEachEdge((key, attributes, source, target) => turned.addDirectedEdgeWithKey(key, source, target, attributes))
    expect(layout(turned)).toEqual(first)
    expect(layout(graph, { seed: 2 })).not.toEqual(first)
  })

  test('gives the numbers that every machine should give', () => {
    const graph = new UndirectedGraph()
    for (const name of ['Ada', 'Bert', 'Cleo', 'Dana']) graph.addNode(name, { label: name })
    for (const [a, b] of [['Ada', 'Bert'], ['Bert', 'Cleo'], ['Cleo', 'Dana'], ['Dana', 'Ada']] as const) graph.addEdge(a, b)
    expect(JSON.stringify([...layout(graph)])).toMatchInlineSnapshot(`"[["Ada",{"x":72.05,"y":83.11}],["Bert",{"x":75.52,"y":-60.93}],["Cleo",{"x":-67.5,"y":-64.77}],["Dana",{"x":-71.9,"y":79.95}]]"`)
  })

  test('is not changed by layout, and has x and y after layout.assign', () => {
    const graph = harbourGraph()
    const before = JSON.stringify(graph.export())
    const found = layout(graph)
    expect(JSON.stringify(graph.export())).toBe(before)
    layout.assign({ graphology: graph })
    expect(graph.mapNodes((key, { x, y }) => [key, { x, y }]).sort()).toEqual([...found].sort())
  })

  test('gives the same numbers asynchronously', async () => {
    expect(await layout.async(harbourGraph())).toEqual(layout(harbourGraph()))
  })
})

describe('an incremental layout', () => {
  test('leaves what is there about where it was and sets the new node beside its neighbour', () => {
    const graph = harbourGraph()
    layout.assign(graph)
    const before = new Map(graph.mapNodes((key, { x = 0, y = 0 }) => [key, { x, y }]))
    graph.addNode('person/new', { kind: 'entity', class: 'Person', label: 'Nora Quist', names: ['Nora Quist'], mentions: [], basis: 'stated' })
    graph.addDirectedEdge('person/new', 'military/harbour-guard', {
      kind: 'relation', predicate: 'memberOf', label: 'member of', temporal: 'current', factuality: 'asserted', basis: 'stated',
      evidence: [], confidence: 1, rule: 'test',
    })
    const after = layout(graph, { incremental: true })
    for (const [key, { x, y }] of before) {
      const moved = after.get(key) ?? { x: Infinity, y: Infinity }
      expect(Math.hypot(moved.x - x, moved.y - y)).toBeLessThan(40)
    }
    const guard = after.get('military/harbour-guard') ?? { x: 0, y: 0 }, placed = after.get('person/new') ?? { x: Infinity, y: 0 }
    expect(Math.hypot(guard.x - placed.x, guard.y - placed.y)).toBeLessThan(300)
    expect(measure(graph, after).overlaps).toBe(0)
  })

  test('moves what was there a tenth as far as drawing it all anew does, when another article comes in', () => {
    const graph = harbourGraph()
    layout.assign(graph)
    const before = new Map(graph.mapNodes((key, { x = 0, y = 0 }) => [key, { x, y }]))
    for (let i = 0; i < 12; i++) {
      const key = `person/new-${i}`
      graph.addNode(key, { kind: 'entity', class: 'Person', label: `Nora Quist ${i}`, names: [], mentions: [], basis: 'stated' })
      graph.addDirectedEdge(key, i % 3 === 0 ? 'military/harbour-guard' : `person/new-${i - 1}`, {
        kind: 'relation', predicate: 'memberOf', label: 'member of', temporal: 'current', factuality: 'asserted', basis: 'stated',
        evidence: [], confidence: 1, rule: 'test',
      })
    }
    const moved = (after: ReadonlyMap<string, { x: number, y: number }>) => {
      const ways = [...before].map(([key, { x, y }]) => Math.hypot((after.get(key)?.x ?? NaN) - x, (after.get(key)?.y ?? NaN) - y))
      return ways.reduce((sum, way) => sum + way, 0) / ways.length
    }
    const after = layout(graph, { incremental: true })
    expect(moved(after)).toBeLessThan(moved(layout(graph)) / 10)
    expect(measure(graph, after).overlaps).toBe(0)
  })

  test('refuses a position that is not a number', () => {
    const graph = harbourGraph()
    graph.setNodeAttribute('city/veldt-bay', 'x', NaN)
    expect(() => layout(graph, { incremental: true })).toThrow(/city\/veldt-bay.*NaN/)
  })
})

describe('other kinds', () => {
  test('layered puts events in the order of their time', () => {
    const graph = harbourGraph()
    const setTime = (key: string, value: string) => graph.updateNodeAttributes(key, (attributes) =>
      attributes.kind === 'event' ? { ...attributes, time: { article: 'harbour', start: 0, end: 1, value } } : attributes)
    setTime('event/meet-1', '2031-05-03')
    setTime('event/accuse-1', '2031-04')
    const found = layout(graph, { kind: 'layered' })
    const x = (key: string) => found.get(key)?.x ?? NaN
    expect(x('event/accuse-1')).toBeLessThan(x('event/attack-1'))
    expect(x('event/attack-1')).toBeLessThan(x('event/meet-1'))
  })

  test('geographic has north above south and west left of east, and needs coordinates', () => {
    const graph = harbourGraph()
    expect(() => layout(graph, { kind: 'geographic' })).toThrow(/no node has them/)
    graph.mergeNodeAttributes('city/veldt-bay', { lat: 52, lon: 4 })
    graph.mergeNodeAttributes('city/port-amra', { lat: 40, lon: 20 })
    const found = layout(graph, { kind: 'geographic' })
    const north = found.get('city/veldt-bay') ?? { x: NaN, y: NaN }, south = found.get('city/port-amra') ?? { x: NaN, y: NaN }
    expect(north.y).toBeGreaterThan(south.y)
    expect(north.x).toBeLessThan(south.x)
    expect(measure(graph, found).overlaps).toBe(0)
  })
})

describe('options', () => {
  const refused: readonly (readonly [unknown, RegExp])[] = [
    [{ kind: 'random' }, /kind should be one of "force".*"random"/],
    [{ sed: 1 }, /no option "sed"/],
    [{ seed: 1.5 }, /seed should be an integer/],
    [{ iterations: 5 }, /no option "iterations" for kind "force"/],
    [{ kind: 'forceatlas2', iterations: 0 }, /iterations should be an integer above 0/],
    [{ kind: 'forceatlas2', settings: { slowdown: 2 } }, /no setting "slowdown"/],
    [{ kind: 'forceatlas2', settings: { slowDown: -1 } }, /settings.slowDown should be a number above 0/],
    [{ kind: 'forceatlas2', settings: { gravity: NaN } }, /settings.gravity/],
    [{ incremental: 'yes' }, /incremental should be true or false/],
    [{ progress: 1 }, /progress should be a function/],
    [{ signal: {} }, /signal should be an AbortSignal/],
  ]
  test.each(refused)('%j is refused', (options, message) => {
    const call: (graph: ReturnType<typeof harbourGraph>, options: unknown) => unknown = Function.prototype.call.bind(layout, undefined)
    expect(() => call(harbourGraph(), options)).toThrow(InputError)
    expect(() => call(harbourGraph(), options)).toThrow(message)
  })

  test('what is no graph is refused', () => {
    const call: (graph: unknown) => unknown = Function.prototype.call.bind(layout, undefined)
    for (const value of [undefined, null, 3, {}, { graphology: {} }]) expect(() => call(value)).toThrow(/expected a KnowledgeGraph/)
  })

  test('progress rises to 1, and a signal stops the work', () => {
    const shares: number[] = []
    layout(harbourGraph(), { progress: (done) => shares.push(done) })
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((p, q) => p - q))
    const controller = new AbortController()
    expect(() => layout(harbourGraph(), { signal: controller.signal, progress: () => controller.abort(new Error('enough')) })).toThrow('enough')
  })
})

describe.runIf(shared)('the annotated articles', () => {
  test('have no overlap', () => {
    for (const { id, graph } of goldGraphs(shared ?? '').slice(0, 4)) expect([id, measure(graph, layout(graph)).overlaps]).toEqual([id, 0])
  }, 120_000)
})

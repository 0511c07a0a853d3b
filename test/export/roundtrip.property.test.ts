import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromJsonLd as readJsonLd, fromRdf, toJsonLd, toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { anyGraph } from './arbitrary.js'
import { canonical, canonicalQuads, fromJsonLd, parse } from './datasets.js'

test('fromRdf gives the graph that toQuads was given', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    const back = fromRdf(toQuads(graph))
    expect(back.toJSON()).toEqual(graph.toJSON())
    expect(back.equals(graph, { positions: true })).toBe(true)
  }), { numRuns: 150, endOnFailure: true })
})

test('to merge graphs is to unite their datasets, to remove an article is to drop its named graph', () => {
  fc.assert(fc.property(anyGraph, (laidOut) => {
    const graph = fromRdf(toQuads(laidOut).filter((quad) => quad.graph.value !== ''))
    const ids = graph.articles.map(({ id }) => id)
    const parts = ids.map((id) => ids.filter((other) => other !== id).reduce((rest, other) => rest.remove(other), graph))
    expect(fromRdf(parts.flatMap((part) => toQuads(part))).equals(graph)).toBe(true)
    expect(parts.reduce((all, part) => all.merge(part)).equals(graph)).toBe(true)
    for (const id of ids.slice(1)) {
      const rest = toQuads(graph).filter(({ graph: { value } }) => value !== `https://newsgraph.dev/id/graph/${id}`)
      expect(fromRdf(rest).equals(graph.remove(id))).toBe(true)
    }
  }), { numRuns: 40, endOnFailure: true })
}, 60_000)

test('and that every text format was given', async () => {
  await fc.assert(fc.asyncProperty(anyGraph, async (graph) => {
    const read = [
      fromRdf(parse(toNQuads(graph), 'application/n-quads')), fromRdf(parse(toTriG(graph), 'application/trig')),
      fromRdf(parse(toTriG(graph, { profile: 'rdf12' }), 'application/trig')),
      await readJsonLd(JSON.parse(JSON.stringify(toJsonLd(graph)))),
      ...graph.articles.length === 1 ? [fromRdf(parse(toTurtle(graph), 'text/turtle'))] : [],
    ]
    for (const back of read) expect(back.toJSON()).toEqual(graph.toJSON())
  }), { numRuns: 30, endOnFailure: true })
}, 60_000)

test('N-Quads, TriG and JSON-LD are one dataset, as valid UTF-8', async () => {
  await fc.assert(fc.asyncProperty(anyGraph, async (graph) => {
    const nquads = toNQuads(graph)
    expect(Buffer.from(nquads, 'utf8').toString('utf8')).toBe(nquads)
    const expected = lines(nquads)
    expect(lines(await canonicalQuads(parse(nquads, 'application/n-quads')))).toEqual(expected)
    expect(lines(await canonicalQuads(parse(toTriG(graph), 'application/trig')))).toEqual(expected)
    expect(lines(await canonical(await fromJsonLd(toJsonLd(graph))))).toEqual(expected)
  }), { numRuns: 40, endOnFailure: true })
})

/** The lines in JavaScript's order: rdf-canonize 5.0 sorts by UTF-16 code units, RDFC-1.0 by code points. */
function lines(nquads: string): readonly string[] {
  return nquads.split('\n').sort()
}

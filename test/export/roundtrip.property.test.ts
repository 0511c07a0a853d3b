import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromRdf, toJsonLd, toNQuads, toQuads, toTriG } from '../../src/rdf.js'
import { anyGraph } from './arbitrary.js'
import { canonical, canonicalQuads, fromJsonLd, parse } from './datasets.js'

test('fromRdf gives the graph that toQuads was given', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    const back = fromRdf(toQuads(graph))
    expect(back.toJSON()).toEqual(graph.toJSON())
    expect(back.equals(graph, { positions: true })).toBe(true)
  }), { numRuns: 150, endOnFailure: true })
})

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

import { describe, expect, test } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { fromRdf, toJsonLd, toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { canonical, canonicalQuads, fromJsonLd, parse, triples } from './datasets.js'
import { oneArticle, otherArticle, twoArticles } from './sample.js'

const graphs = [['one article', oneArticle()], ['another article', otherArticle()], ['two articles', twoArticles()]] as const

describe.each(graphs)('RDF of %s', (_, graph) => {
  test('N-Quads are in the canonical form', async () => {
    const nquads = toNQuads(graph)
    expect(await canonical(nquads)).toBe(nquads)
  })

  test('TriG is the same dataset', async () => {
    expect(await canonicalQuads(parse(toTriG(graph), 'application/trig'))).toBe(toNQuads(graph))
  })

  test('JSON-LD is the same dataset, without the network', async () => {
    expect(await canonical(await fromJsonLd(toJsonLd(graph)))).toBe(toNQuads(graph))
  })

  test('Turtle has the triples of all graphs', async () => {
    expect(await canonicalQuads(parse(toTurtle(graph), 'text/turtle'))).toBe(await canonical(triples(toQuads(graph))))
  })

  test('the graph comes back from its quads', () => {
    const back = fromRdf(toQuads(graph))
    expect(back.toJSON()).toEqual(graph.toJSON())
    expect(back.equals(graph, { positions: true })).toBe(true)
  })

  test('the graph comes back from text, and from JSON-LD', async () => {
    expect(fromRdf(parse(toTriG(graph), 'application/trig')).equals(graph, { positions: true })).toBe(true)
    expect(fromRdf(parse(await fromJsonLd(toJsonLd(graph)), 'application/n-quads')).equals(graph, { positions: true })).toBe(true)
  })

  test('there are no blank nodes, and no quad is there twice', () => {
    const lines = toNQuads(graph).split('\n')
    expect(lines.filter((each) => each.includes('_:'))).toEqual([])
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('another base', () => {
    const base = 'urn:example:graph#'
    const quads = toQuads(graph, { base })
    expect(fromRdf(quads, { base }).equals(graph)).toBe(true)
    expect(fromRdf(parse(toTriG(graph, { base }), 'application/trig'), { base }).equals(graph)).toBe(true)
  })
})

test('a graph of one article comes back from Turtle', () => {
  const graph = oneArticle()
  expect(fromRdf(parse(toTurtle(graph), 'text/turtle')).equals(graph, { positions: true })).toBe(true)
})

test('the union of two datasets is the dataset of the merged graph', () => {
  const lines = new Set([...toNQuads(oneArticle()).split('\n'), ...toNQuads(otherArticle()).split('\n')])
  expect([...new Set(toNQuads(twoArticles()).split('\n'))].sort()).toEqual([...lines].sort())
})

test('to drop a named graph is to remove the article', () => {
  const graph = twoArticles()
  const rest = toQuads(graph).filter((quad) => quad.graph.value !== 'https://newsgraph.dev/id/graph/harbour-1a2b')
  expect(fromRdf(rest).equals(graph.remove('harbour-1a2b'))).toBe(true)
})

test('an empty graph', async () => {
  const graph = new KnowledgeGraph({ generator: 'some reader 1.0' })
  expect(fromRdf(toQuads(graph)).equals(graph)).toBe(true)
  expect(fromRdf([]).equals(new KnowledgeGraph())).toBe(true)
  expect(await fromJsonLd(toJsonLd(graph))).toBe(toNQuads(graph))
  expect(parse(toTriG(graph), 'application/trig')).toHaveLength(toQuads(graph).length)
})

import { Store } from 'oxigraph'
import { describe, expect, test } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { buildGraph } from '../../src/index.js'
import { NS } from '../../src/vocabulary/index.js'
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

describe('what is plain', () => {
  const base = 'https://newsgraph.dev/id/'
  const triples = (quads: ReturnType<typeof toQuads>): readonly string[] => quads
    .filter(({ subject, predicate }) => !subject.value.startsWith(`${base}statement/`) && predicate.value.startsWith(NS))
    .map(({ subject, predicate, object }) =>
      `${subject.value.slice(base.length)} ${predicate.value.slice(NS.length)} ${object.value.replace(base, '')}`)

  test('is what is asserted and holds when the article is written', () => {
    const plain = triples(toQuads(oneArticle()))
    expect(plain).toContain('person/ada-norwin commands military/harbour-guard')
    expect(plain).toContain('event/attack-1 agent group/gunmen')
    expect(plain).toContain('group/gunmen attacked facility/lantern-hall')
    const notSo = / (?:leads|topic|claimedResponsibilityFor) |^armedgroup\/reed-front attacked|^event\/attack-3 (?:agent|target)/
    expect(plain.filter((triple) => notSo.test(triple))).toEqual([])
  })

  test('an event has its type only if it is asserted that it happened', () => {
    const types = toQuads(oneArticle()).filter(({ predicate, object }) =>
      predicate.value.endsWith('ns#type') && /(?:Attack|ClaimResponsibility|sem\/Event)$/.test(object.value))
    expect(new Set(types.map(({ subject }) => subject.value))).toEqual(new Set([`${base}event/attack-1`]))
  })

  test('is all that the simple profile has', () => {
    const simple = toQuads(twoArticles(), { profile: 'simple' })
    const full = new Set(toNQuads(twoArticles()).split('\n'))
    expect(toNQuads(twoArticles(), { profile: 'simple' }).split('\n').filter((line) => !full.has(line))).toEqual([])
    expect(simple.filter(({ subject }) => /\/id\/(?:article|graph|statement|fact|time|count)\//.test(subject.value))).toEqual([])
    expect(triples(simple)).toContain('military/coast-watch metWith military/harbour-guard')
  })
})

test('background facts say where they are from, if somebody knows', () => {
  const sources: Readonly<Record<string, string>> = { 'Mira Sol buriedIn Ilsania': 'https://example.org/graves' }
  expect(toNQuads(oneArticle(), { sourceOfFact: (fact) => sources[fact] }))
    .toContain('<https://newsgraph.dev/id/fact/Mira%20Sol%20buriedIn%20Ilsania> <http://purl.org/dc/elements/1.1/source> <https://example.org/graves>')
  const graph = oneArticle()
  expect(fromRdf(toQuads(graph, { sourceOfFact: () => 'an atlas' })).equals(graph)).toBe(true)
})

describe('links', () => {
  const graph = buildGraph('A fire broke out in Springfield on Monday, the mayor said. Ann Lee, the mayor, flew to Oslo.')
  const of = (key: string, property: string): readonly string[] => toQuads(graph)
    .filter(({ subject, predicate }) => subject.value.endsWith(key) && predicate.value.endsWith(property)).map(({ object }) => object.value)

  test('that are certain are owl:sameAs, the others are candidates with their scores', () => {
    expect(of('city/oslo', '#sameAs')).toContain('https://sws.geonames.org/3143244/')
    expect(of('city/oslo', '#hasCandidate')).toEqual([])
    expect(of('city/springfield', '#sameAs')).toEqual([])
    const candidates = of('city/springfield', '#hasCandidate')
    expect(candidates.length).toBeGreaterThan(1)
    expect(candidates.flatMap((node) => of(node, '#mayBe'))).toContain('https://sws.geonames.org/4250542/')
    const scores = candidates.flatMap((node) => of(node, '#score').map(Number))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(fromRdf(toQuads(graph)).equals(graph)).toBe(true)
    expect(toNQuads(graph, { profile: 'simple' })).not.toMatch(/candidate/i)
  })

  test('names are told from descriptions', () => {
    expect(of('person/ann-lee', 'org/name')).toEqual(['Ann Lee'])
    expect(of('person/ann-lee', 'alternateName')).toEqual([])
    expect(of('person/ann-lee', '#describedAs')).toContain('mayor')
    const spain = toQuads(buildGraph('Ann Lee met the Spanish ambassador in Oslo.'))
      .filter(({ subject }) => subject.value.endsWith('country/spain')).map(({ predicate, object }) => `${predicate.value} ${object.value}`)
    expect(spain).toContain('https://schema.org/name Spain')
  })
})

describe('with the triple terms of RDF 1.2', () => {
  const graph = twoArticles()
  const quads = toQuads(graph, { profile: 'rdf12' })

  test('each described statement points to its triple', () => {
    const reified = quads.filter(({ predicate }) => predicate.value.endsWith('#reifies'))
    expect(reified).toHaveLength(toQuads(graph).filter(({ predicate }) => predicate.value.endsWith('#predicate')).length)
    expect(toTriG(graph, { profile: 'rdf12' })).toMatch(/rdf:reifies <<\( <person\/ada-norwin> ng:commands <military\/harbour-guard> \)>>/)
  })

  test('the graph comes back, from quads and through n3 and Oxigraph', () => {
    expect(fromRdf(quads).equals(graph, { positions: true })).toBe(true)
    expect(fromRdf(parse(toTriG(graph, { profile: 'rdf12' }), 'application/trig')).equals(graph, { positions: true })).toBe(true)
    const store = new Store()
    store.load(toNQuads(graph, { profile: 'rdf12' }), { format: 'application/n-quads' })
    expect(store.size).toBe(quads.length)
    expect(fromRdf(store.match()).equals(graph, { positions: true })).toBe(true)
  })

  test('JSON-LD refuses them', () => {
    expect(() => toJsonLd(graph, { profile: 'rdf12' })).toThrow(/no triple terms/)
  })
})

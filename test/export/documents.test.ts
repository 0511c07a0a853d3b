import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaRole } from '../../src/export/rdf/schema-org.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { embedded, toFramed, toJsonLd, toNewsArticle, toQuads } from '../../src/rdf.js'
import type { JsonObject } from '../../src/rdf.js'
import { anyGraph, HOSTILE } from './arbitrary.js'
import { canonical, fromJsonLd, triples } from './datasets.js'
import { oneArticle, twoArticles } from './sample.js'
import { unknownToSchemaOrg } from './schema-org.js'

describe('the document framed by entity', () => {
  const document = toFramed(oneArticle())
  const entity = (label: string): JsonObject => document['@graph'].find((node) => node['label'] === label) ?? {}

  test('has each entity once, with what is asserted of it, both ways', () => {
    expect(entity('Ada Norwin')).toMatchObject({
      id: 'person/ada-norwin', type: 'Person',
      commands: [{ id: 'military/harbour-guard', type: 'Military', label: 'Harbour Guard' }],
    })
    expect(entity('Harbour Guard')).toMatchObject({ isCommandedBy: [{ id: 'person/ada-norwin', type: 'Person', label: 'Ada Norwin' }] })
    expect(new Set(document['@graph'].map(({ id }) => id)).size).toBe(10)
  })

  test('what is only possible is among the statements and nowhere else', () => {
    const vale = entity('Tom Vale')
    expect(vale).not.toHaveProperty('leads')
    expect(vale).toMatchObject({ statements: [{ type: 'Relation', predicate: 'leads', factuality: 'possible', temporal: 'former', object: { label: 'Reed Front' } }] })
    expect(JSON.stringify(vale)).toContain('Tom Vale, may have led the Reed Front')
  })

  test('events stand under the role that the entity plays in them, if they are asserted', () => {
    expect(entity('gunmen')).toMatchObject({ agentOf: [{ type: 'Attack', time: '2031-03-03', target: [{ label: 'Lantern Hall' }], place: [{ label: 'Port Ilse' }, { label: 'Ilsania' }] }] })
    expect(entity('Reed Front')).not.toHaveProperty('agentOf')
  })

  test.each([['one article', oneArticle()], ['two articles', twoArticles()], ['nothing', new KnowledgeGraph()]])('says nothing of %s that the graph does not say', async (_, graph) => {
    const known = new Set(triples(toQuads(graph)).split('\n'))
    const said = (await canonical(await fromJsonLd(toFramed(graph)))).split('\n')
    expect(said.filter((line) => !known.has(line))).toEqual([])
    expect(said.length).toBeGreaterThan(known.size / 8)
  })

  test('not of hostile graphs either', async () => {
    await fc.assert(fc.asyncProperty(anyGraph, async (graph) => {
      const known = new Set(triples(toQuads(graph)).split('\n'))
      expect((await canonical(await fromJsonLd(toFramed(graph)))).split('\n').filter((line) => !known.has(line))).toEqual([])
    }), { numRuns: 20, endOnFailure: true })
  }, 60_000)
})

describe('NewsArticle', () => {
  const facts = {
    author: [{ '@type': 'Person', name: 'R. Porter', url: 'https://example.org/porter' }],
    image: ['https://example.org/1.jpg'], dateModified: '2031-03-06',
    publisher: { name: 'Example News' },
  } as const

  /** https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended. */
  const RECOMMENDED = ['author', 'dateModified', 'datePublished', 'headline', 'image']

  test('has what search engines recommend', () => {
    const article = toNewsArticle(oneArticle(), facts)
    expect(RECOMMENDED.filter((name) => article[name] === undefined)).toEqual([])
    expect(article).toMatchObject({
      '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Attack in Port Ilse',
      datePublished: '2031-03-05', inLanguage: 'en',
      url: 'https://example.org/news/1?a=b&c=d', mainEntityOfPage: { '@type': 'WebPage' },
      author: [{ '@type': 'Person', name: 'R. Porter' }],
    })
  })

  test('is about what its title names, and mentions the rest', () => {
    const { about, mentions } = toNewsArticle(oneArticle())
    expect(about).toEqual([expect.objectContaining({ '@type': 'City', name: 'Port Ilse', geo: { '@type': 'GeoCoordinates', latitude: -12.5, longitude: 1e-7 } })])
    expect(mentions).toContainEqual(expect.objectContaining({ '@type': 'Person', name: 'Ada Norwin', alternateName: ['Norwin', 'General Ada Norwin'], sameAs: ['http://www.wikidata.org/entity/Q0'] }))
    expect(mentions).toContainEqual(expect.objectContaining({ name: 'Lantern Hall', containedInPlace: [expect.objectContaining({ name: 'Port Ilse' }), expect.objectContaining({ name: 'Ilsania' })] }))
    expect(mentions).toContainEqual(expect.objectContaining({ '@type': 'Event', startDate: '2031-03-03', location: [expect.objectContaining({ name: 'Port Ilse' }), expect.objectContaining({ name: 'Ilsania' })] }))
  })

  test('has no type or property that schema.org does not have', () => {
    expect(unknownToSchemaOrg(toNewsArticle(oneArticle(), facts))).toEqual([])
    fc.assert(fc.property(anyGraph, (graph) => {
      for (const { id } of graph.articles) expect(unknownToSchemaOrg(toNewsArticle(graph, { article: id }))).toEqual([])
    }), { numRuns: 40, endOnFailure: true })
  })

  test('names those who play a role in a way that its type has', () => {
    expect(schemaRole(newsVocabulary, 'SportsEvent', 'agent')).toBe('competitor')
    expect(schemaRole(newsVocabulary, 'AgreeAction', 'topic')).toBe('object')
    expect(schemaRole(newsVocabulary, 'TransferAction', 'recipient')).toBeUndefined()
    expect(schemaRole(newsVocabulary, 'Event', 'victim')).toBe('about')
    for (const { schema: [type], roles } of newsVocabulary.eventTypes.values()) {
      const event = { '@type': type?.id ?? 'Event' }
      const properties = [...roles.keys()].flatMap((role) => schemaRole(newsVocabulary, event['@type'], role) ?? [])
      expect(unknownToSchemaOrg({ ...event, ...Object.fromEntries(properties.map((name) => [name, 'x'])) })).toEqual([])
    }
  })

  test('mentions no event that is not asserted', () => {
    expect(JSON.stringify(toNewsArticle(oneArticle()))).not.toMatch(/event\/(?:claimresponsibility-2|attack-3)/)
  })

  test('of several articles, one must be named', () => {
    expect(() => toNewsArticle(twoArticles())).toThrow(/harbour-1a2b, watch-3c4d/)
    expect(() => toNewsArticle(new KnowledgeGraph())).toThrow(/it has none/)
    expect(toNewsArticle(twoArticles(), { article: 'watch-3c4d' })).toMatchObject({ inLanguage: 'en-GB' })
  })

  test('no text ends the script element, and the JSON is the same', () => {
    for (const text of [...HOSTILE, '<!--<script>', '</ScRiPt>']) {
      const element = embedded({ text })
      const [, json = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/s.exec(element) ?? []
      expect(JSON.parse(json)).toEqual({ text })
    }
  })
})

test('a document may point to its context in the place of holding it', () => {
  const [own] = toJsonLd(oneArticle(), { contextIri: 'https://example.org/context.jsonld' })['@context']
  expect(own).toBe('https://example.org/context.jsonld')
  expect(() => toJsonLd(oneArticle(), { contextIri: 'not an iri' })).toThrow(/contextIri/)
})

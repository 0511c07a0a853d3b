import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import { Store as Oxigraph } from 'oxigraph'
import Validator from 'rdf-validate-shacl'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { fromRdf, shapes, toFramed, toJsonLd, toNewsArticle, toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { shared } from '../shared.js'
import { canonical, canonicalQuads, fromJsonLd, parse, triples } from './datasets.js'
import { compared, describeWith, readers, SAME, sorted } from './outside.js'
import { unknownToSchemaOrg } from './schema-org.js'
import { writingsOf } from './writings.js'

/*
 * Whole articles, read by the library: those of examples/ and, where the measuring data is there, the
 * annotated ones.
 */

const examples = fileURLToPath(new URL('../../examples/articles', import.meta.url))
const folders = [examples, ...shared === undefined ? [] : [join(shared, 'gold', 'dev'), join(shared, 'gold', 'more')]]
const articles = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => ({
  name, graph: buildGraph(readFileSync(join(folder, name), 'utf8'), { published: '2024-07-17' }),
})))
const merged = articles.map(({ graph }) => graph).reduce((all, graph) => all.merge(graph))
const writings = (await Promise.all(articles.map(async ({ name, graph }) =>
  (await writingsOf(graph)).map((writing) => ({ ...writing, name: `${name} as ${writing.name}` }))))).flat()
const validator = new Validator(new Store(new Parser().parse(shapes())))

/** What a page adds to the graph of its article. */
const PAGE = {
  author: [{ '@type': 'Person', name: 'R. Porter', url: 'https://example.org/porter' }],
  image: ['https://example.org/1.jpg'], dateModified: '2024-07-18', publisher: { name: 'Example News' },
} as const
/** https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended. */
const RECOMMENDED = ['author', 'dateModified', 'datePublished', 'headline', 'image']

describe.each(articles)('$name', ({ graph }) => {
  const nquads = toNQuads(graph)

  test('is one dataset in every format', async () => {
    expect(await canonical(nquads)).toBe(nquads)
    expect(await canonicalQuads(parse(toTriG(graph), 'application/trig'))).toBe(nquads)
    expect(await canonical(await fromJsonLd(toJsonLd(graph)))).toBe(nquads)
    expect(await canonicalQuads(parse(toTurtle(graph), 'text/turtle'))).toBe(await canonical(triples(toQuads(graph))))
  }, 60_000)

  test('comes back as it was', () => {
    const back = fromRdf(toQuads(graph))
    expect(back.equals(graph)).toBe(true)
    expect(toNQuads(back)).toBe(nquads)
  })

  test('comes back from RDF 1.2 through n3 and Oxigraph', () => {
    const quads = toQuads(graph, { profile: 'rdf12' })
    const store = new Oxigraph()
    store.load(toTriG(graph, { profile: 'rdf12' }), { format: 'application/trig' })
    expect(store.size).toBe(quads.length)
    const read = parse(store.dump({ format: 'application/n-quads' }), 'application/n-quads')
    expect(fromRdf(read).equals(graph)).toBe(true)
  })

  test('conforms to the shapes', async () => {
    const { results } = await validator.validate(new Store(new Parser().parse(triples(toQuads(graph)))))
    expect(results.map(({ focusNode, path }) => `${focusNode?.value ?? ''} ${JSON.stringify(path)}`)).toEqual([])
  }, 60_000)

  test('as a NewsArticle has only what schema.org has, and what search engines recommend', () => {
    const page = toNewsArticle(graph, PAGE)
    expect(unknownToSchemaOrg(page)).toEqual([])
    const isTitled = graph.articles[0]?.title !== undefined
    expect(RECOMMENDED.filter((name) => page[name] === undefined)).toEqual(isTitled ? [] : ['headline'])
  })

  test('framed by entity says nothing else', async () => {
    const known = new Set(triples(toQuads(graph)).split('\n'))
    expect((await canonical(await fromJsonLd(toFramed(graph)))).split('\n').filter((line) => !known.has(line))).toEqual([])
  }, 60_000)
})

for (const reader of readers) {
  describeWith(reader, () => {
    test.each(reader.formats)('reads the very statements of every article in %s, without a word', (format) => {
      const own = writings.filter((each) => each.format === format)
      reader.read(own.map(({ text }) => text), format).forEach((read, index) => {
        const { name, statements = [] } = own[index] ?? {}
        expect({ name, ...compared(read, statements, reader) }).toEqual({ name, ...SAME })
      })
    }, 300_000)
  })
}

describe('all articles as one graph', () => {
  const quads = toQuads(merged)

  test('is the same in every format', () => {
    expect(sorted(parse(toNQuads(merged), 'application/n-quads'))).toEqual(sorted(quads))
    expect(sorted(parse(toTriG(merged), 'application/trig'))).toEqual(sorted(quads))
    expect(parse(toTurtle(merged), 'text/turtle')).toHaveLength(triples(quads).split('\n').length - 1)
  }, 60_000)

  test('is the union of the datasets of the articles', () => {
    const union = new Set(articles.flatMap(({ graph }) => toNQuads(graph).split('\n')))
    expect(new Set(toNQuads(merged).split('\n'))).toEqual(union)
  })

  test('comes back as it was', () => {
    expect(fromRdf(quads).equals(merged)).toBe(true)
  })
})

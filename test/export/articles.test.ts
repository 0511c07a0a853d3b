import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import { Store as Oxigraph } from 'oxigraph'
import Validator from 'rdf-validate-shacl'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { fromRdf, shapes, toFramed, toJsonLd, toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { shared } from '../shared.js'
import { canonical, canonicalQuads, fromJsonLd, parse, triples } from './datasets.js'
import { describeWith, readers } from './outside.js'

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
const validator = new Validator(new Store(new Parser().parse(shapes())))

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

  test('conforms to the shapes', async () => {
    const { results } = await validator.validate(new Store(new Parser().parse(triples(toQuads(graph)))))
    expect(results.map(({ focusNode, path }) => `${focusNode?.value ?? ''} ${JSON.stringify(path)}`)).toEqual([])
  }, 60_000)

  test('framed by entity says nothing else', async () => {
    const known = new Set(triples(toQuads(graph)).split('\n'))
    expect((await canonical(await fromJsonLd(toFramed(graph)))).split('\n').filter((line) => !known.has(line))).toEqual([])
  }, 60_000)
})

describe('all articles as one graph', () => {
  const quads = toQuads(merged)
  const texts = [
    ['nquads', toNQuads(merged), quads.length], ['trig', toTriG(merged), quads.length],
    ['turtle', toTurtle(merged), triples(quads).split('\n').length - 1],
  ] as const
  const MEDIA = { nquads: 'application/n-quads', trig: 'application/trig', turtle: 'text/turtle' } as const

  test('n3 and Oxigraph read the same number of statements from every format', () => {
    for (const [format, text, count] of texts) {
      expect(parse(text, MEDIA[format])).toHaveLength(count)
      const store = new Oxigraph()
      store.load(text, { format: MEDIA[format] })
      expect(store.size).toBe(count)
    }
  })

  for (const reader of readers) {
    describeWith(reader, () => {
      test('reads the same number of statements from every format, without a word', () => {
        for (const [format, text, count] of texts) {
          expect({ format, ...reader.count(text, format) }).toEqual({ format, status: 0, out: expect.stringMatching(new RegExp(`^${count}\\s*$`)), err: '' })
        }
      }, 300_000)
    })
  }

  test('comes back as it was', () => {
    expect(fromRdf(quads).equals(merged)).toBe(true)
  })
})

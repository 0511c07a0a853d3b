import * as fc from 'fast-check'
import { Store } from 'oxigraph'
import { describe, expect, test } from 'vitest'
import { toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { anyGraph } from './arbitrary.js'
import { parse, triples } from './datasets.js'
import { describeWith, readers } from './outside.js'
import { oneArticle, twoArticles } from './sample.js'

/** Graphs with strings that are hostile to one format or another, the same in every run. */
const hostile = fc.sample(anyGraph, { numRuns: 6, seed: 20240717 })
const graphs = [oneArticle(), twoArticles(), ...hostile]

/** What each format must be read as: the text, and how many statements it has. */
const texts = graphs.flatMap((graph) => {
  const quads = toQuads(graph)
  const turtle = triples(quads).split('\n').length - 1
  return [
    { format: 'nquads', text: toNQuads(graph), count: quads.length },
    { format: 'trig', text: toTriG(graph), count: quads.length },
    { format: 'turtle', text: toTurtle(graph), count: turtle },
    { format: 'nquads', text: toNQuads(graph, { profile: 'simple' }), count: toQuads(graph, { profile: 'simple' }).length },
  ] as const
})

const MEDIA = { nquads: 'application/n-quads', trig: 'application/trig', turtle: 'text/turtle' } as const

for (const reader of readers) {
  describeWith(reader, () => {
    test('reads every format without a word, with the same number of statements', { timeout: 120_000 }, () => {
      const got = texts.map(({ format, text }) => ({ format, ...reader.count(text, format) }))
      const expected = texts.map(({ format, count }) =>
        ({ format, status: 0, out: expect.stringMatching(new RegExp(`^${count}\\s*$`)), err: '' }))
      expect(got).toEqual(expected)
    })
  })
}

describe('n3', () => {
  test('reads every format with the same number of statements', () => {
    expect(texts.map(({ text, format }) => parse(text, MEDIA[format]).length)).toEqual(texts.map(({ count }) => count))
  })
})

describe('Oxigraph', () => {
  test('reads every format with the same number of statements', () => {
    const sizes = texts.map(({ text, format }) => {
      const store = new Store()
      store.load(text, { format: MEDIA[format] })
      return store.size
    })
    expect(sizes).toEqual(texts.map(({ count }) => count))
  })
})

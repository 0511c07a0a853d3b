import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph, KnowledgeGraph } from '../../src/index.js'
import { root } from '../built.js'

const example = readFileSync(`${root}examples/articles/river-flood.txt`, 'utf8')

/** What must hold of the graph of any text. */
function check(text: string): KnowledgeGraph {
  const graph = buildGraph(text, { published: '2024-05-15' })
  for (const statement of [...graph.relations(), ...graph.events(), ...graph.projections()]) {
    const evidence = graph.evidence(statement.key)
    expect(evidence.length).toBeGreaterThan(0)
    for (const { start, end, text: words } of evidence) {
      expect(words).toBe(text.slice(start, end))
      expect(words).not.toBe('')
    }
  }
  expect(KnowledgeGraph.fromJSON(JSON.parse(JSON.stringify(graph))).equals(graph)).toBe(true)
  return graph
}

describe('any text gives a graph that holds', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n\t\u2028 \r\n'],
    ['no name', 'it rained again and nobody minded.'],
    ['lone surrogates', 'Minister \ud800 met President \udfff in Paris on Monday. \udc00'],
    ['right to left', 'الرئيس محمود عباس met King \u202eAbdullah\u202c of Jordan in عمّان on Monday.'],
    ['combining characters', 'Presi\u0301dent Jose\u0301 Nu\u0301n\u0303ez visited Bogota\u0301 on Tuesday.'],
    ['markup', 'Minister <script>alert(1)</script> met "Onload=x" in <b>Paris</b> & London.'],
    ['names of the language', 'Minister __proto__ met President constructor in Paris. Prototype toString attacked hasOwnProperty.'],
    ['a name over lines', 'Minister Ada\nNorwin met President\u0000Lee\u0007 in\u2029Oslo.'],
    ['quotes without end', '“'.repeat(300) + 'Ada Norwin said.' + '('.repeat(300)],
  ])('%s', (_, text) => {
    check(text)
  })

  test('names that are names of the language are only names', () => {
    const graph = check('Minister __proto__ met President constructor in Paris on Monday.')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(graph.entities({ name: 'Paris' }).length).toBe(1)
  })

  test('arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      check(text)
    }), { numRuns: 60, seed: 7 })
  }, 120_000)

  test('an article with pieces cut out, doubled and swapped', () => {
    const cut = fc.tuple(fc.nat(example.length), fc.nat(80), fc.constantFrom('', '"', '\n\n', ' and ', ', ', '\u0000'))
    fc.assert(fc.property(fc.array(cut, { maxLength: 12 }), cuts => {
      check(cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), example))
    }), { numRuns: 25, seed: 11 })
  }, 120_000)
})

describe('no text takes more than its length', () => {
  test.each([
    ['no space', (n: number) => 'x'.repeat(n)],
    ['no full stop', (n: number) => 'the rebels attacked the town and '.repeat(n / 33)],
    ['punctuation', (n: number) => '.,;—'.repeat(n / 4)],
    ['short lines', (n: number) => 'Oslo\n'.repeat(n / 5)],
    ['one name', (n: number) => 'Ada Norwin met Ann Lee. '.repeat(n / 24)],
  ])('%s', (_, make) => {
    const time = (size: number): number => {
      const start = performance.now()
      buildGraph(make(size))
      return performance.now() - start
    }
    time(20_000)
    const small = Math.min(time(60_000), time(60_000))
    expect(time(240_000)).toBeLessThan(10 * small + 1500)
  }, 120_000)
})

describe('wrong arguments are refused', () => {
  test.each([
    [{ published: '17 July' }, /published/],
    [{ url: 'ftp://example.org' }, /url|http/],
  ])('%j', (options, message) => {
    expect(() => buildGraph('Text.', options)).toThrow(message)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph, type KnowledgeGraph, type SourceSpan } from '../../src/index.js'
import { root } from '../built.js'

const folder = `${root}examples/articles/`
const articles = readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(folder + name, 'utf8'))

/** Every place in the text that anything of the graph points to. */
function spansOf(graph: KnowledgeGraph): readonly SourceSpan[] {
  return [
    ...graph.entities().flatMap(e => e.mentions),
    ...graph.events().flatMap(e => [e.trigger, ...e.evidence, ...e.counts, ...(e.time === undefined ? [] : [e.time])]),
    ...graph.relations().flatMap(r => r.evidence),
    ...graph.projections().flatMap(p => p.evidence),
  ]
}

function checkSpans(text: string): void {
  const graph = buildGraph(text, { published: '2024-05-15' })
  const ids = new Set(graph.articles.map(article => article.id))
  for (const { article, start, end } of spansOf(graph)) {
    expect(ids.has(article)).toBe(true)
    expect(Number.isInteger(start) && start >= 0 && start < end && end <= text.length).toBe(true)
  }
  for (const statement of [...graph.relations(), ...graph.events(), ...graph.projections()]) {
    expect(statement.evidence.length).toBeGreaterThan(0)
    expect(statement.confidence).toBeGreaterThan(0)
    expect(statement.confidence).toBeLessThanOrEqual(1)
  }
}

describe('everything points into the text', () => {
  test.each(articles.map((text, i) => [i, text]))('article %i', (_, text) => {
    checkSpans(text)
  })

  test('paragraphs of all articles in any order', () => {
    const paragraphs = articles.flatMap(text => text.split('\n\n'))
    fc.assert(fc.property(fc.shuffledSubarray(paragraphs, { maxLength: 12 }), fc.constantFrom('\n\n', '\n', ' ', '\r\n\r\n'), (parts, between) => {
      checkSpans(parts.join(between))
    }), { numRuns: 30, seed: 3 })
  }, 120_000)

  test('words of an article in any order', () => {
    const words = articles.flatMap(text => text.split(/\s/)).slice(0, 400)
    fc.assert(fc.property(fc.shuffledSubarray(words, { maxLength: 60 }), parts => {
      checkSpans(`${parts.join(' ')}.`)
    }), { numRuns: 60, seed: 5 })
  }, 120_000)

  test('names, marks and joiners put together', () => {
    const piece = fc.constantFrom('Ada', 'Norwin', '’s', 'Ministry of', 'the', 'attacked', 'killing 12', '“', '”', '(', ')', '—', ',', '.', '\n\n', 'he',
      'said', 'in Oslo', 'on Monday', '__proto__', '\ud83d\ude00', '\u0301', '\u200d', '\u0000', 'more than 1,000,000,000', '2024-02-30', '%', '$9m', 'Check Also')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), parts => {
      checkSpans(parts.join(' '))
    }), { numRuns: 100, seed: 9 })
  }, 120_000)

  test('the same text gives the same graph, whatever was read before it', () => {
    const [first = '', second = ''] = articles
    const before = JSON.stringify(buildGraph(first))
    buildGraph(second)
    expect(JSON.stringify(buildGraph(first))).toBe(before)
  })
})

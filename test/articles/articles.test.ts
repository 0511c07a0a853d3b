import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { root } from '../built.js'
import { shared } from '../shared.js'
import { checkArticle } from './check.js'
import constructions from './constructions.json' with { type: 'json' }
import expected from './expected.json' with { type: 'json' }

describe('articles of our own give what they state', () => {
  test.each(Object.entries(expected.own))('%s', (name, want) => {
    const text = readFileSync(`${root}examples/articles/${name}.txt`, 'utf8')
    checkArticle(buildGraph(text, 'published' in want ? { published: want.published } : {}), want)
  })
})

describe('the constructions of news, on other matters under other names', () => {
  test.each(Object.entries(constructions))('%s', (name, want) => {
    checkArticle(buildGraph(readFileSync(`${root}test/articles/texts/${name}.txt`, 'utf8'), { published: want.published }), want)
  })
})

describe.runIf(shared !== undefined)('the article that the library was asked for', () => {
  test('gives what was asked', () => {
    const text = readFileSync(`${shared}/gold/dev/isis-attacks-2024.txt`, 'utf8')
    const graph = buildGraph(text, { published: '2024-07-17' })
    checkArticle(graph, expected.asked)
    const inferred = graph.projections().filter(p => p.predicate === 'attacked' && p.target === 'city/kerman')
    expect(inferred.map(p => [p.source, p.basis, p.background])).toEqual([
      ['armed-group/islamic-state-khorasan-province', 'inferred', ['Qassem Soleimani buriedIn Kerman']],
    ])
  })
})

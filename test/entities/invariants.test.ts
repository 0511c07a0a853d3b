import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveEntities } from '../../src/entities/index.js'
import type { Resolution } from '../../src/entities/index.js'
import { defaultKnowledge } from '../../src/knowledge/index.js'
import { annotate } from '../../src/language/index.js'
import { readArticle } from '../../src/text/index.js'
import { shared } from '../shared.js'

function read(text: string): Resolution {
  return resolveEntities({ text, annotation: annotate(text, readArticle(text).paragraphs), knowledge: defaultKnowledge() })
}

function check(text: string, r: Resolution): void {
  const keys = r.entities.list.map(e => e.key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const entity of r.entities.list) {
    expect(entity.label).not.toBe('')
    expect(entity.names[0]).toBe(entity.label)
    expect(entity.mentions.length).toBeGreaterThan(0)
    expect(entity.weight).toBeGreaterThanOrEqual(0)
    expect(entity.weight).toBeLessThanOrEqual(1)
  }
  let before = -1
  for (const mention of r.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(before)
    before = mention.start
    expect(mention.end).toBeGreaterThan(mention.start)
    expect(mention.end).toBeLessThanOrEqual(text.length)
    expect(mention.first <= mention.head && mention.head <= mention.last).toBe(true)
    expect(r.entityOf(mention).mentions).toContain(mention)
  }
}

const odd = [
  '', ' ', '\n\n\n', '.', '"', '((((((((', '””””““““', 'the', 'He.', 'and and and, and, ,, ,', '__proto__ constructor toString',
  'A'.repeat(5000), 'Mr. '.repeat(400), 'of the '.repeat(400), `${'U.S. '.repeat(200)}`, 'President '.repeat(300) + 'Ada Stone spoke.',
  '\u202eRed Dawn\u202c attacked.', '😀 met 😀 in 😀.', 'Zoë met Ångström, Łukasz and Мария in São Paulo.', 'I said "I said "I said "I said',
]

describe('whatever comes in', () => {
  it.each(odd.map(text => [JSON.stringify(text.slice(0, 30)), text]))('%s', (_, text) => check(text, read(text)))

  it('gives the same for the same text', () => {
    const text = 'Ada Stone, the mayor of Dalton, met Red Dawn fighters. She said they would leave the city. “I trust them,” she said.'
    expect(read(text).entities).toEqual(read(text).entities)
  })

  it('takes time in proportion to the length', () => {
    const part = 'Ada Stone met Lee Marsh in Dalton on Monday. She said the group had left the city, and he agreed with her.\n\n'
    const time = (n: number): number => {
      const text = part.repeat(n)
      const annotation = annotate(text, readArticle(text).paragraphs)
      const start = performance.now()
      resolveEntities({ text, annotation, knowledge: defaultKnowledge() })
      return performance.now() - start
    }
    time(50)
    expect(time(800) / Math.max(5, time(100))).toBeLessThan(24)
  })
})

describe.skipIf(shared === undefined)('annotated articles', () => {
  const folder = join(shared ?? '', 'gold', 'dev')
  const files = shared === undefined ? [] : readdirSync(folder).filter(f => f.endsWith('.txt'))
  it.each(files)('%s', file => {
    const text = readFileSync(join(folder, file), 'utf8')
    check(text, read(text))
  })
})

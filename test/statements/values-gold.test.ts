import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/language/index.js'
import type { Sentence } from '../../src/model/index.js'
import { findQuantities } from '../../src/statements/quantity/index.js'
import type { TimeExpression } from '../../src/statements/time/index.js'
import { findTimesInArticle } from '../../src/statements/time/index.js'
import { readArticle } from '../../src/text/index.js'
import { shared } from '../shared.js'

/** As far as this test reads it. */
interface GoldEvent {
  readonly quote: string
  readonly time?: string
  readonly counts?: readonly { readonly value: number }[]
}

interface Read {
  readonly events: readonly GoldEvent[]
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly times: readonly (readonly TimeExpression[])[]
}

function isEvent(value: unknown): value is GoldEvent {
  return typeof value === 'object' && value !== null && 'quote' in value && typeof value.quote === 'string'
}

function readGold(folder: string, file: string): Read {
  const text = readFileSync(join(folder, file), 'utf8')
  const gold: unknown = JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8'))
  if (typeof gold !== 'object' || gold === null || !('events' in gold) || !Array.isArray(gold.events)) throw new Error(`no events in ${file}`)
  const given = 'published' in gold && typeof gold.published === 'string' ? gold.published : undefined
  const { article, paragraphs } = readArticle(text, { published: given })
  const { sentences } = annotate(text, paragraphs)
  return { text, sentences, events: gold.events.filter(isEvent), times: findTimesInArticle(sentences, article.published) }
}

/** The sentences that an event's quote lies in. */
const around = ({ text, sentences }: Read, { quote }: GoldEvent): number[] => {
  const at = text.indexOf(quote)
  return sentences.map((_, i) => i).filter(i => (sentences[i]?.end ?? 0) > at && (sentences[i]?.start ?? 0) < at + quote.length)
}

describe.skipIf(!shared)('on the annotated articles', () => {
  const articles = shared === undefined ? [] : ['dev', 'more'].flatMap(part => {
    const folder = join(shared ?? '', 'gold', part)
    return readdirSync(folder).filter(file => file.endsWith('.txt')).map(file => readGold(folder, file))
  })

  it('dated events have their date, where their sentence tells one', () => {
    const stated = articles.flatMap(article => article.events.flatMap(event => {
      const times = around(article, event).flatMap(i => article.times[i] ?? []).filter(time => time.value && time.kind !== 'duration')
      const { time } = event
      return time === undefined || times.length === 0 ? [] : [times.some(({ value = '' }) => value.startsWith(time.slice(0, 7)) || time.includes(value))]
    }))
    expect(stated.length).toBeGreaterThan(80)
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.95)
  })

  it('counts have their value, where their sentence tells any', () => {
    const stated = articles.flatMap(article => article.events.flatMap(event => {
      const found = around(article, event).flatMap(i => article.sentences[i] ? findQuantities(article.sentences[i]) : [])
      return found.length === 0 ? [] : (event.counts ?? []).map(({ value }) => found.some(q => q.value === value || q.upper === value))
    }))
    expect(stated.length).toBeGreaterThan(70)
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.8)
  })
})

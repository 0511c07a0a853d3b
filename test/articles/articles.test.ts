import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildGraph, type KnowledgeGraph } from '../../src/index.js'
import { root } from '../built.js'
import { shared } from '../shared.js'
import expected from './expected.json' with { type: 'json' }

/** `subject predicate object`, with labels, and what is said of it. */
const relationsOf = (graph: KnowledgeGraph): string[] => {
  const label = (key: string): string => graph.entities({ key })[0]?.label ?? key
  return graph.relations().map(r => [`${label(r.source)} | ${r.predicate} | ${label(r.target)}`, r.role, r.temporal === 'current' ? '' : r.temporal]
    .filter(Boolean).join(' | '))
}

/** Each event as words: its class, then `role=filler`, counts, time, factuality and source. */
const eventsOf = (graph: KnowledgeGraph): string[] => graph.events().map(e => [
  e.class,
  ...e.participants.map(p => `${p.role}=${p.label}${p.basis === 'inferred' ? ' (inferred)' : ''}`),
  ...e.counts.map(c => `${c.what}=${c.bound}:${c.value}`),
  ...(e.time === undefined ? [] : [`time=${e.time.value}`]),
  e.factuality,
  ...(e.attributedTo === undefined ? [] : [`says=${graph.entities({ key: e.attributedTo })[0]?.label}`]),
].join(' | '))

/** Some event has all the parts. */
const hasEvent = (events: readonly string[], parts: string): boolean =>
  events.some(event => parts.split(' | ').every(part => event.split(' | ').includes(part)))

function checkArticle(graph: KnowledgeGraph, want: { relations: string[]; events: string[]; never: string[] }): void {
  const relations = relationsOf(graph)
  const events = eventsOf(graph)
  expect(want.relations.filter(r => !relations.includes(r))).toEqual([])
  expect(want.events.filter(e => !hasEvent(events, e))).toEqual([])
  const everything = JSON.stringify([...relations, ...events, ...graph.entities().map(e => e.names)])
  expect(want.never.filter(words => everything.includes(words))).toEqual([])
}

describe('articles of our own give what they state', () => {
  test.each(Object.entries(expected.own))('%s', (name, want) => {
    const text = readFileSync(`${root}examples/articles/${name}.txt`, 'utf8')
    checkArticle(buildGraph(text, 'published' in want ? { published: want.published } : {}), want)
  })
})

describe.runIf(shared !== undefined)('the article that the library was asked for', () => {
  test('gives what was asked', () => {
    const text = readFileSync(`${shared}/gold/dev/isis-attacks-2024.txt`, 'utf8')
    checkArticle(buildGraph(text, { published: '2024-07-17' }), expected.asked)
  })
})

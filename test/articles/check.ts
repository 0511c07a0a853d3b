import { expect } from 'vitest'
import type { KnowledgeGraph } from '../../src/index.js'

/** What an article must give, and words that must appear nowhere in its graph. */
export interface Expected {
  readonly relations: readonly string[]
  readonly events: readonly string[]
  readonly never: readonly string[]
}

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

/** Fails with what is missing and with what must not be there. */
export function checkArticle(graph: KnowledgeGraph, want: Expected): void {
  const relations = relationsOf(graph)
  const events = eventsOf(graph)
  expect(want.relations.filter(r => !relations.includes(r))).toEqual([])
  expect(want.events.filter(e => !hasEvent(events, e))).toEqual([])
  const everything = JSON.stringify([...relations, ...events, ...graph.entities().map(e => e.names)])
  expect(want.never.filter(words => everything.includes(words))).toEqual([])
}

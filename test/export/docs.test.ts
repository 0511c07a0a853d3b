import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { toTriG } from '../../src/rdf.js'

/*
 * The example of docs/rdf.md is what the library writes.
 */

const docs = readFileSync(new URL('../../docs/rdf.md', import.meta.url), 'utf8')
const text = 'Ada Norwin, commander of the Harbour Guard, denied that the Guard plans to attack Quay City.'

function at(words: string): { readonly start: number, readonly end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function entity<Class extends string>(key: string, type: Class, label: string) {
  const mention = { ...at(label), form: 'name', sentence: 0, first: 0, last: 0, head: 0, entity: 0 } as const
  return { key, class: type, label, names: [label], mentions: [mention], sameAs: [], basis: 'stated' } as const
}

test('the example of docs/rdf.md', () => {
  const graph = new KnowledgeGraph({ generator: 'newsgraph 0.1.0' })
  graph.add({
    article: { id: 'guard-1a2b', text, title: 'Guard denies plan', published: '2031-03-05', language: 'en' },
    entities: { list: [
      entity('person/ada-norwin', 'Person', 'Ada Norwin'), entity('military/harbour-guard', 'Military', 'Harbour Guard'),
      entity('city/quay-city', 'City', 'Quay City'),
    ] },
    relations: [{
      kind: 'relation', subject: 'person/ada-norwin', predicate: 'commands', object: 'military/harbour-guard',
      role: 'commander', temporal: 'current',
      factuality: 'asserted', basis: 'stated', evidence: [at('Ada Norwin, commander of the Harbour Guard')],
      confidence: 0.9, rule: 'apposition',
    }],
    events: [{
      kind: 'event', key: 'event/attack-1', class: 'Attack', label: 'attack Quay City', trigger: at('attack'),
      roles: [{ role: 'agent', filler: 'military/harbour-guard', basis: 'stated' }, { role: 'target', filler: 'city/quay-city', basis: 'stated' }],
      counts: [], factuality: 'negated', attributedTo: 'person/ada-norwin', basis: 'stated',
      evidence: [at('the Guard plans to attack Quay City')],
      confidence: 0.8, rule: 'verb',
    }],
  })
  const written = new Set(toTriG(graph).split('\n'))
  const [, example = ''] = /```turtle\n(.*?)```/s.exec(docs) ?? []
  expect(docs).toContain(text)
  expect(example.split('\n').filter((line) => !written.has(line))).toEqual([])
  expect(example.split('\n').length).toBeGreaterThan(20)
})

test('docs/rdf.md names every function of newsgraph/rdf', async () => {
  const functions = Object.keys(await import('../../src/rdf.js'))
  expect(functions.filter((name) => !docs.includes(name.replace(/Quads$/, '')))).toEqual([])
})

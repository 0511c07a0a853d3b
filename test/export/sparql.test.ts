import { readdirSync, readFileSync } from 'node:fs'
import { Store } from 'oxigraph'
import { expect, test } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import type { ArticleStatements } from '../../src/graph/index.js'
import { fromRdf, toNQuads } from '../../src/rdf.js'
import { NS } from '../../src/vocabulary/index.js'
import { oneArticle, otherArticle, twoArticles } from './sample.js'

/*
 * The questions of examples/sparql, asked of the two articles of the sample and of one that contradicts
 * them.
 */

const folder = new URL('../../examples/sparql/questions/', import.meta.url)

const DENIAL = 'Ada Norwin does not command the Harbour Guard, the Coast Watch said.'
const denial: ArticleStatements = {
  article: { id: 'denial-5e6f', text: DENIAL, title: 'A denial', published: '2031-04-09', language: 'en' },
  entities: { list: (['person/ada-norwin', 'military/harbour-guard', 'military/coast-watch'] as const).map((key) => ({
    key, class: key.startsWith('person') ? 'Person' : 'Military',
    label: key === 'person/ada-norwin' ? 'Ada Norwin' : key === 'military/harbour-guard' ? 'Harbour Guard' : 'Coast Watch',
    names: [], sameAs: [], basis: 'stated',
    mentions: [{ start: 0, end: 10, form: 'name', sentence: 0, first: 0, last: 0, head: 0, entity: 0 }],
  })) },
  relations: [{
    kind: 'relation', subject: 'person/ada-norwin', predicate: 'commands', object: 'military/harbour-guard',
    temporal: 'current', factuality: 'negated', basis: 'stated',
    attributedTo: 'military/coast-watch', evidence: [{ start: 0, end: 45 }], confidence: 0.9, rule: 'verb',
  }],
  events: [],
}

function denied(): KnowledgeGraph {
  const graph = new KnowledgeGraph()
  graph.add(denial)
  return graph
}

function storeOf(...graphs: readonly KnowledgeGraph[]): Store {
  const store = new Store()
  for (const graph of graphs) store.load(toNQuads(graph, { sourceOfFact: () => 'an atlas' }), { format: 'application/n-quads' })
  return store
}

const store = storeOf(oneArticle(), otherArticle(), denied())

function ask(name: string): readonly (readonly string[])[] {
  const rows = store.query(readFileSync(new URL(`${name}.rq`, folder), 'utf8'), { use_default_graph_as_union: true })
  if (!Array.isArray(rows)) throw new TypeError('expected a SELECT query')
  return rows.map((row) => {
    if (!(row instanceof Map)) throw new TypeError('expected a SELECT query')
    return [...row.values()].map((term) => term.value.replace(NS, ''))
  })
}

const ANSWERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '01-who-commands-what': [
    ['Ada Norwin', 'leads', 'Coast Watch', 'current', '2031-04-06'],
    ['Ada Norwin', 'commands', 'Harbour Guard', 'General', 'current', '2031-03-05'],
    ['Ada Norwin', 'commands', 'Harbour Guard', 'commander', 'current', '2031-04-06'],
  ],
  '02-attacks-by-place-and-month': [['Ilsania', '2031-03', '1', '12'], ['Port Ilse', '2031-03', '1', '12']],
  '03-contradictions': [
    ['Ada Norwin', 'commands', 'Harbour Guard', 'Attack in Port Ilse', 'A denial'],
    ['Ada Norwin', 'commands', 'Harbour Guard', 'https://newsgraph.dev/id/article/watch-3c4d', 'A denial'],
  ],
  '04-who-claims-what': [['Harbour Guard', 'Attack', 'attack on the Lantern Hall', 'asserted']],
  '05-what-is-planned': [['Reed Front', 'Attack', 'Quay City', 'It wants to strike Quay City next year']],
  '06-what-was-inferred': [
    ['Lantern Hall', 'locatedIn', 'Ilsania', 'Mira Sol buriedIn Ilsania', 'an atlas'],
    ['attack on the Lantern Hall', 'place', 'Ilsania', 'Mira Sol buriedIn Ilsania', 'an atlas'],
  ],
  '08-in-several-articles': [['Ada Norwin', '3'], ['Harbour Guard', '3'], ['Coast Watch', '2'], ['Port Ilse', '2']],
  '09-what-is-in-which-country': [['Lantern Hall', 'Ilsania']],
  '10-who-attacked-whom': [['gunmen', 'Lantern Hall', '1']],
  '11-timeline': [['2031-03-03', 'Attack', 'attack on the Lantern Hall'], ['2031-04-01/2031-04-05', 'Meet', 'meeting']],
  '12-to-check-by-hand': [
    ['0.4', 'possessive', 'Ada Norwin', 'commands', 'Harbour Guard'],
    ['0.5', 'verb', 'Tom Vale', 'leads', 'Reed Front'], ['0.6', 'verb', 'Reed Front', 'attacked', 'Quay City'],
    ['0.7', 'verb', 'Reed Front', 'claimedResponsibilityFor', 'attack on the Lantern Hall'],
  ],
}

for (const [name, rows] of Object.entries(ANSWERS)) {
  test(`answers ${name}`, () => expect(ask(name)).toEqual(rows))
}

test('answers 07-the-very-words', () => {
  expect(ask('07-the-very-words')).toContainEqual([
    'Ada Norwin', 'commands', 'Harbour Guard', 'Attack in Port Ilse', '0', '45',
    'General Ada Norwin commands the Harbour Guard',
  ])
})

test('no question is without a test', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(ANSWERS), '07-the-very-words'].map((name) => `${name}.rq`).sort())
})

test('a store gives its graphs back, and to drop a graph there is to remove the article', () => {
  const own = storeOf(twoArticles())
  expect(fromRdf(own.match()).equals(twoArticles(), { positions: true })).toBe(true)
  own.update('DROP GRAPH <https://newsgraph.dev/id/graph/watch-3c4d>')
  expect(fromRdf(own.match()).equals(twoArticles().remove('watch-3c4d'))).toBe(true)
})

import type { ArticleStatements } from '../src/graph/index.js'
import type { Entity, NewsEvent, Relation, Span } from '../src/model/index.js'

/*
 * Made-up news of the size of a real article: 600 words, 24 entities, 20 relations, 15 events. Articles share
 * some of their entities, as news does.
 */

const SENTENCE = 'Commander Person of the Guard said that gunmen attacked the hall in the city on Monday and killed at least 12 people. '
const SENTENCES = 28
const CLASSES = ['Person', 'Military', 'City', 'Country', 'ArmedGroup', 'Group'] as const

export function newsOf(index: number): ArticleStatements {
  const text = Array.from({ length: SENTENCES }, (_, line) => SENTENCE.replace('Person', `Person${index}x${line}`)).join('')
  const span = (place: number, length: number): Span => {
    const start = place * 97 % (text.length - length)
    return { start, end: start + length }
  }
  const key = (type: string, number: number): string => `${type.toLowerCase()}/name-${number < 2 ? number : `${index}-${number}`}`
  const list = CLASSES.flatMap((type, row) => [0, 1, 2, 3].map((number): Entity => ({
    key: key(type, number), class: type, label: `${type} ${number < 2 ? number : `${index} ${number}`}`,
    names: [`${type} ${number}`, `the ${type}`],
    mentions: [1, 2, 3, 4].map((n) => ({ ...span(row * 20 + number * 5 + n, 9), form: 'name', sentence: 0, first: 0, last: 0, head: 0, entity: 0 })),
    sameAs: number === 0 ? [`http://www.wikidata.org/entity/Q${row}`] : [], basis: 'stated',
  })))
  const said = (n: number) => ({ factuality: 'asserted', basis: 'stated', evidence: [span(n * 3, 100)], confidence: 0.9, rule: 'verb' } as const)
  const relations = Array.from({ length: 20 }, (_, n): Relation => ({
    kind: 'relation', subject: key('Person', n % 4), predicate: n % 2 ? 'citizenOf' : 'commands',
    object: n % 2 ? key('Country', n >> 1 & 3) : key('Military', n >> 2 & 3),
    temporal: 'current', role: `commander ${n}`, ...said(n),
  }))
  const events = Array.from({ length: 15 }, (_, n): NewsEvent => ({
    kind: 'event', key: `event/attack-${index}-${n}`, class: 'Attack', label: `attack ${n}`, trigger: span(n * 7, 8),
    roles: [
      { role: 'agent', filler: key('ArmedGroup', n % 4), basis: 'stated' },
      { role: 'victim', filler: key('Group', n % 4), basis: 'stated' },
      { role: 'place', filler: key('City', n % 4), basis: 'stated' },
    ],
    time: { value: '2031-03', ...span(n * 11, 6) },
    counts: [{ what: 'killed', value: 12 + n, bound: 'min', of: 'people', ...span(n * 5, 18) }], ...said(n + 30),
  }))
  return { article: { id: `bench-${index}`, text, title: `News ${index}`, published: '2031-03-05', language: 'en' }, entities: { list }, relations, events }
}

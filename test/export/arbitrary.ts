import * as fc from 'fast-check'
import { KnowledgeGraph } from '../../src/graph/index.js'
import type { ArticleStatements } from '../../src/graph/index.js'
import type { Count, Entity, EventRole, Mention, NewsEvent, Qualifiers, Relation, Span } from '../../src/model/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'

/*
 * Graphs of everything that a graph may hold: strings that are hostile to one format or another, IRIs,
 * languages and dates of every form, several articles about the same things.
 */

/** Strings that have broken somebody's exporter. */
export const HOSTILE = [
  '<script>alert(1)</script>', '</script>', '"', "'", '\\', '\\u0041', '__proto__', 'constructor', 'a\nb\r\nc\td',
  '\u0000', '\u0001\u001F\u007F', '\u0085\u2028',
  '\uD800', '\uDC00\uD800', 'x\uDFFF', '\uFFFE\uFFFF', '😀', '\u202Eright to left', 'שלום', 'e\u0301', ']]>', '&amp;',
  '_x0041_', '_x005F_', '_x0041\uD800', '=1+1', '@id', '+1', '..',
  'a/../b', '//', '/', '#', '?', '%', '%2F', 'a b', ' ', '^^', '@en', '{"@id":"x"}', 'urn:x', 'http://example.org/',
  '${x}', '`', '|', '<>', '{}', '[]', ';', ',', '.',
]

/** A value or none. */
function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined })
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const words = fc.oneof(
  fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xFFFF }), { minLength: 1, maxLength: 6 }).map((units) => String.fromCharCode(...units)),
)
const body = fc.array(words, { minLength: 4, maxLength: 8 }).map((parts) => parts.join(' '))
const date = fc.constantFrom('2024-07-17', '1999-12-31', '2024-02-29')
const time = fc.constantFrom(
  '2024', '2024-03', '2024-02-29', '2024-W29', '2024-07-17T14:30Z', '2024-07-17T14:30',
  '2024-07-17T14:30:05.25+02:00', '2024-03/..', '../2024-W01', '2024-01-03/2024-01-10',
  '2024-01/2024-W09', '0000', '2024-07-17T99:99',
)
const links = fc.subarray([
  'http://www.wikidata.org/entity/Q1', 'https://sws.geonames.org/1/', 'http://é.example/é?é#é',
  'urn:x:[1]', 'http://a/b/../c', 'http://[::1]/', 'x:%', 'http://a:b/',
])
const basis = fc.constantFrom('stated', 'inferred')

function spanOf(text: string): fc.Arbitrary<Span> {
  const place = fc.nat(text.length - 1)
  return fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
}

/** Basis and, where it is inferred, background facts. */
const grounds = fc.tuple(basis, fc.uniqueArray(words, { maxLength: 2 }))
  .map(([is, background]) => is === 'inferred' && background.length > 0 ? { basis: is, background } as const : { basis: is } as const)

const KEYS = [
  'person/a', 'person/__proto__', 'article/x', 'graph/y', 'city/é😀', 'military/\uD800', 'armedgroup/a b"<>',
  'thing/..', 'country/a/../b', 'city//', 'statement',
] as const
const CLASS = {
  'person/a': 'Person', 'person/__proto__': 'Person', 'article/x': 'Work', 'graph/y': 'Condition', 'city/é😀': 'City',
  'military/\uD800': 'Military',
  'armedgroup/a b"<>': 'ArmedGroup', 'thing/..': 'Thing', 'country/a/../b': 'Country', 'city//': 'City',
  statement: 'Agent',
} as const satisfies Record<typeof KEYS[number], Entity['class']>

function entityOf(text: string, key: typeof KEYS[number]): fc.Arbitrary<Entity> {
  const mention = fc.tuple(spanOf(text), fc.constantFrom('name', 'nominal', 'pronoun'))
    .map(([span, form]): Mention => ({ ...span, form, sentence: 0, first: 0, last: 0, head: 0, entity: 0 }))
  return fc.record({
    label: words, names: fc.uniqueArray(words, { maxLength: 4 }), mentions: fc.array(mention, { maxLength: 3 }),
    sameAs: links, grounds,
    candidates: maybe(links.chain((iris) => fc.tuple(...iris.map((iri) => fc.record({
      iri: fc.constant(iri), score: fc.double({ min: 0, max: 1, noNaN: true }),
    }))))),
    coordinates: maybe(fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })),
  }).map(({ coordinates, candidates, grounds: why, ...rest }): Entity => ({
    key, class: CLASS[key], ...rest, ...why, ...candidates === undefined ? {} : { candidates },
    ...coordinates === undefined ? {} : { coordinates },
  }))
}

function qualifiersOf(text: string, claimants: readonly string[]): fc.Arbitrary<Qualifiers> {
  return fc.record({
    factuality: fc.constantFrom('asserted', 'possible', 'intended', 'negated'), grounds,
    attributedTo: maybe(fc.constantFrom(...claimants)),
    evidence: fc.array(spanOf(text), { minLength: 1, maxLength: 3 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }), rule: words,
  }).map(({ attributedTo, grounds: why, ...rest }): Qualifiers => ({ ...rest, ...why, ...attributedTo === undefined ? {} : { attributedTo } }))
}

function relationOf(text: string): fc.Arbitrary<Relation> {
  const ends = fc.constantFrom(
    ['person/a', 'commands', 'military/\uD800'], ['person/a', 'spouseOf', 'person/__proto__'],
    ['person/__proto__', 'spouseOf', 'person/a'],
    ['person/a', 'bornIn', 'city/é😀'], ['military/\uD800', 'opposes', 'armedgroup/a b"<>'],
    ['city//', 'locatedIn', 'country/a/../b'],
  ) satisfies fc.Arbitrary<readonly [string, string, string] | string[]>
  return fc.record({
    ends, qualifiers: qualifiersOf(text, KEYS), temporal: fc.constantFrom('current', 'former', 'future'),
    role: maybe(words),
  }).map(({ ends: [subject = '', predicate = '', object = ''], qualifiers, temporal, role }): Relation => {
    if (!newsVocabulary.isPredicate(predicate)) throw new RangeError(predicate)
    return { kind: 'relation', subject, predicate, object, temporal, ...qualifiers, ...role === undefined ? {} : { role } }
  })
}

function eventOf(text: string, key: string): fc.Arbitrary<NewsEvent> {
  const count = fc.record({
    what: fc.constantFrom('killed', 'injured', 'casualties', 'captured', 'displaced', 'participants', 'count'),
    bound: fc.constantFrom('min', 'max', 'exact', 'approx'),
    value: fc.oneof(fc.nat(), finite), span: spanOf(text),
    of: maybe(fc.oneof(words, fc.constantFrom(...KEYS))),
  }).map(({ span, of, ...rest }): Count => ({ ...rest, ...span, ...of === undefined ? {} : { of } }))
  const filler = fc.tuple(fc.constantFrom<readonly [EventRole, string]>(
    ['agent', 'armedgroup/a b"<>'], ['agent', 'person/a'], ['target', 'city/é😀'], ['victim', 'person/__proto__'],
    ['place', 'country/a/../b'], ['place', 'city//'],
  ), grounds).map(([[role, key], why]) => ({ role, filler: key, ...why }))
  return fc.record({
    label: words, trigger: spanOf(text), roles: fc.array(filler, { maxLength: 4 }),
    counts: fc.array(count, { maxLength: 3 }), qualifiers: qualifiersOf(text, KEYS),
    time: maybe(fc.tuple(time, spanOf(text))), outcome: maybe(words),
    amount: maybe(words),
    role: maybe(words),
  }).map(({ time: when, outcome, amount, role, qualifiers, ...rest }): NewsEvent => ({
    kind: 'event', key, class: 'Attack', ...rest, ...qualifiers,
    ...when === undefined ? {} : { time: { value: when[0], ...when[1] } },
    ...outcome === undefined ? {} : { outcome }, ...amount === undefined ? {} : { amount },
    ...role === undefined ? {} : { role },
  }))
}

function statementsOf(id: string): fc.Arbitrary<ArticleStatements> {
  return body.chain((text) => fc.record({
    title: maybe(words), url: maybe(fc.webUrl()),
    published: maybe(date),
    language: fc.constantFrom('en', 'EN', 'en-GB', 'und', 'x y', 'mul', 'zh-Hant'),
    list: fc.tuple(...KEYS.map((key) => entityOf(text, key))), relations: fc.array(relationOf(text), { maxLength: 4 }),
    events: fc.tuple(eventOf(text, `event/attack-${id}`), eventOf(text, `event/shared "<\uD800`)),
  }).map(({ title, url, published, language, list, relations, events }): ArticleStatements => ({
    article: {
      id, text, language, ...title === undefined ? {} : { title }, ...url === undefined ? {} : { url },
      ...published === undefined ? {} : { published },
    },
    entities: { list }, relations, events,
  })))
}

/** Graphs of one to three articles, some of them laid out. */
export const anyGraph: fc.Arbitrary<KnowledgeGraph> = fc.record({
  articles: fc.subarray(['a-1', 'b-2', 'c-3'], { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(statementsOf))),
  places: maybe(fc.array(fc.tuple(finite, finite), { minLength: 3, maxLength: 3 })),
  generator: words,
}).map(({ articles, places, generator }) => {
  const graph = new KnowledgeGraph({ generator })
  for (const statements of articles) graph.add(statements)
  graph.graphology.nodes().forEach((key, index) => {
    const [x, y] = places?.[index] ?? []
    if (x !== undefined && y !== undefined) graph.graphology.mergeNodeAttributes(key, { x, y })
  })
  return graph
})

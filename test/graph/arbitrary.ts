import fc from 'fast-check'
import type { ArticleStatements } from '../../src/graph/index.js'
import type {
  Article, Entity, EntityClass, EventRole, EventType, Factuality, Mention, NewsEvent, Predicate, Relation, RoleFiller, Span,
  Temporal,
} from '../../src/model/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'

/*
 * Statements about a small world, so that articles often speak of the same things, with names and texts that
 * try to break out of wherever they are put.
 */

const HOSTILE = [
  '__proto__', 'constructor', 'toString', '<script>alert(1)</script>', '"', "'", '\\', '\n', '\u0000', '\u2028', '\ud800', '\udfff',
  'مرحبا', 'e\u0301', '🙂', ' ', '-->', ']]>', 'a/b', '#', '%', 'x'.repeat(200),
]

/** Not empty, and any string at all. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
  fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }),
)

const POOL: readonly (readonly [key: string, cls: EntityClass])[] = [
  ['person/__proto__', 'Person'], ['person/constructor', 'Person'], ['person/ada "quote"', 'Person'], 
  ['military/second-fleet', 'Military'], ['armed-group/red\ntide', 'ArmedGroup'], ['city/osk', 'City'], ['country/varland', 'Country'], ['weapon/<b>', 'Weapon'],
  ['work/\ud800', 'Work'],
]
const PREDICATES: readonly Predicate[] = [
  'commands', 'memberOf', 'spouseOf', 'relativeOf', 'alliedWith', 'locatedIn', 'controls', 'citizenOf',
]
const TYPES: readonly EventType[] = ['Attack', 'Meet', 'ClaimResponsibility', 'Travel', 'Disaster', 'Legislate']
const ROLES: readonly EventRole[] = ['agent', 'target', 'victim', 'participant', 'topic', 'place', 'destination', 'recipient']
const EVENTS = ['event/attack-1', 'event/attack-2', 'event/__proto__', 'event/x"']

export const ARTICLE_IDS = ['alpha', 'beta', 'gamma']

/** The article of an id: always the same, since it is what the id names. */
export const articleOf = (id: string): Article => ({
  id, text: `${id}: ${HOSTILE.join(' ')} and so on.`, language: id === 'gamma' ? 'en-GB' : 'en',
  ...id === 'alpha' ? { title: 'A "title"', url: 'https://example.org/<a>', published: '2031-03-05' } : {},
})

const span = (text: string): fc.Arbitrary<Span> => fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))

const grounds = fc.oneof(
  fc.constant({ basis: 'stated' } as const),
  fc.array(hostile, { maxLength: 2 })
    .map(background => ({ basis: 'inferred', ...background.length > 0 ? { background } : {} } as const)),
)

const optional = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [P in K]?: T }> =>
  fc.option(value, { nil: undefined }).map(some => some === undefined ? {} : only(key, some))

function only<K extends string, T>(key: K, value: T): { readonly [P in K]?: T } {
  const one: { [P in K]?: T } = {}
  one[key] = value
  return one
}

/** The one, or one time in five the other. */
const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other })

const qualifiers = (text: string, keys: readonly string[]) => fc.tuple(
  fc.record({
    factuality: fc.constantFrom<Factuality[]>('asserted', 'asserted', 'asserted', 'possible', 'intended', 'negated'),
    evidence: fc.array(span(text), { minLength: 1, maxLength: 3 }),
    confidence: fc.constantFrom(0, 0.25, 0.5, 1), rule: fc.constantFrom('apposition', 'verb'),
  }),
  grounds, mostly(fc.constant({}), optional('attributedTo', fc.constantFrom(...keys))),
).map(([base, own, claimant]) => ({ ...base, ...own, ...claimant }))

const entity = (text: string, [key, cls]: readonly [string, EntityClass]): fc.Arbitrary<Entity> => fc.tuple(
  fc.record({
    label: hostile, names: fc.array(hostile, { maxLength: 3 }),
    mentions: fc.array(fc.tuple(span(text), fc.constantFrom<Mention['form'][]>('name', 'nominal', 'pronoun')), { maxLength: 3 }),
    sameAs: fc.subarray(['http://www.wikidata.org/entity/Q1', 'https://example.org/%22x']),
  }),
  grounds,
  optional('candidates', fc.array(fc.record({
    iri: fc.constantFrom('https://example.org/1', 'https://example.org/2'), score: fc.constantFrom(0, 0.25, 0.5),
  }), { maxLength: 3 })),
  optional('coordinates', fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) })),
).map(([{ mentions, ...base }, own, open, place]) => ({
  key, class: cls, ...base, ...own, ...open, ...place,
  mentions: mentions.map(([where, form]) => ({ ...where, form, sentence: 0, first: 0, last: 0, head: 0, entity: 0 })),
}))

/** What the vocabulary allows, of the keys that are there. */
const allowedTriples = (keys: readonly string[]) => {
  const pool = POOL.filter(([key]) => keys.includes(key))
  return pool.flatMap(([subject, from]) => PREDICATES.flatMap(predicate => pool
    .filter(([, to]) => newsVocabulary.relationProblem(from, predicate, to) === undefined)
    .map(([object]) => ({ subject, predicate, object }))))
}

const triple = (keys: readonly string[]) => {
  const key = fc.constantFrom(...keys)
  const any = fc.record({ subject: key, predicate: fc.constantFrom(...PREDICATES), object: key })
  const allowed = allowedTriples(keys)
  return allowed.length === 0 ? any : mostly(fc.constantFrom(...allowed), any)
}

const relation = (text: string, keys: readonly string[]): fc.Arbitrary<Relation> => fc.tuple(
  triple(keys), fc.constantFrom<Temporal[]>('current', 'current', 'former'), qualifiers(text, keys), optional('role', hostile),
).map(([base, temporal, more, title]) => ({ kind: 'relation', ...base, temporal, ...more, ...title }))

const filler = (type: EventType, keys: readonly string[]): fc.Arbitrary<RoleFiller> => {
  const any = fc.record({ role: fc.constantFrom(...ROLES), filler: fc.constantFrom(...keys, ...EVENTS) })
  const allowed = ROLES.flatMap(role => POOL
    .filter(([key, cls]) => keys.includes(key) && newsVocabulary.roleProblem(type, role, cls) === undefined)
    .map(([key]) => ({ role, filler: key })))
  const some = allowed.length === 0 ? any : mostly(fc.constantFrom(...allowed), any)
  return fc.tuple(some, grounds).map(([base, own]) => ({ ...base, ...own }))
}

/** An article gives a key one class; another article may give it another. */
const typeOf = (id: string, key: string): EventType => TYPES[(EVENTS.indexOf(key) + id.length) % TYPES.length] ?? 'Attack'

const time = (text: string) => fc.tuple(span(text), fc.constantFrom('2031', '2031-03', '2031-03-01/2031-03-04', '2031-W10'))
  .map(([where, value]) => ({ ...where, value }))

const anEvent = ({ id, text }: Article, keys: readonly string[], key: string): fc.Arbitrary<NewsEvent> => {
  const type = typeOf(id, key)
  return fc.tuple(
    fc.record({
      label: hostile, trigger: span(text), roles: fc.array(filler(type, keys), { maxLength: 5 }),
      counts: fc.array(fc.tuple(span(text), optional('of', hostile)).map(([where, of]) =>
        ({ ...where, what: 'killed' as const, value: 12, bound: 'min' as const, ...of })), { maxLength: 2 }),
    }),
    qualifiers(text, keys),
    optional('time', time(text)), optional('role', hostile), optional('amount', hostile), optional('outcome', hostile),
  ).map(([base, more, when, title, amount, outcome]): NewsEvent => ({
    kind: 'event', key, class: type, ...base, ...more, ...when, ...title, ...amount, ...outcome,
  }))
}

const event = (article: Article, keys: readonly string[]): fc.Arbitrary<NewsEvent> =>
  fc.constantFrom(...EVENTS).chain(key => anEvent(article, keys, key))

/** Statements of one article; some of them are such that a graph refuses them. */
export const statementsOf = (id: string): fc.Arbitrary<ArticleStatements> => {
  const article = articleOf(id)
  return fc.subarray([...POOL], { minLength: 4 }).chain(pool => {
    const keys = pool.map(([key]) => key)
    return fc.record({
      article: fc.constant(article),
      entities: fc.tuple(...pool.map(one => entity(article.text, one))).map(list => ({ list })),
      relations: fc.array(relation(article.text, keys), { maxLength: 6 }),
      events: fc.array(event(article, keys), { maxLength: 4 }),
    })
  })
}

/** Statements of several articles, of some in several parts. */
export const manyStatements: fc.Arbitrary<readonly ArticleStatements[]> =
  fc.array(fc.constantFrom(...ARTICLE_IDS).chain(statementsOf), { maxLength: 4 })

/** Where a layout might put a node. */
export const place = fc.record({ x: fc.constantFrom(0, 1, 2), y: fc.double({ noNaN: true, noDefaultInfinity: true }) })

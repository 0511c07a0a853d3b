import type { Article, Entity, EntityClass, NewsEvent, Relation, Span } from '../../src/model/index.js'
import type { ArticleStatements } from '../../src/graph/index.js'

/** An article of invented names, and what a reader might have read from it. */
export const TEXT = 'Gen. Ada Holt commands the Second Fleet. On 3 March 2031 the Red Tide attacked Port Osk in Varland, '
  + 'killing at least 12, the Second Fleet said. Red Tide claimed responsibility.'

/** Where the words stand in the text, the first time. */
export function at(words: string, text = TEXT): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`expected words of the text, got ${words}`)
  return { start, end: start + words.length }
}

export const article = (id: string, text = TEXT): Article => ({ id, text, language: 'en', published: '2031-03-05' })

export function entity(key: string, cls: EntityClass, label: string, words: string | undefined = label, text = TEXT): Entity {
  const mentions = words === '' ? [] : [{ ...at(words, text), sentence: 0, first: 0, last: 0, head: 0, form: 'name', entity: 0 } as const]
  return { key, class: cls, label, names: [label], mentions, sameAs: [], basis: 'stated' }
}

export const relation = (subject: string, predicate: Relation['predicate'], object: string, more: Partial<Relation> = {}): Relation => ({
  kind: 'relation', subject, predicate, object, temporal: 'current', factuality: 'asserted', basis: 'stated',
  evidence: [{ start: 0, end: 10 }], confidence: 0.9, rule: 'test', ...more,
})

export const event = (key: string, cls: NewsEvent['class'], roles: NewsEvent['roles'], more: Partial<NewsEvent> = {}): NewsEvent => ({
  kind: 'event', key, class: cls, label: cls.toLowerCase(), trigger: { start: 0, end: 4 }, roles, counts: [],
  factuality: 'asserted', basis: 'stated', evidence: [{ start: 0, end: 10 }], confidence: 0.8, rule: 'test', ...more,
})

export const role = (name: NewsEvent['roles'][number]['role'], filler: string): NewsEvent['roles'][number] =>
  ({ role: name, filler, basis: 'stated' })

/** Everything that the article above says. */
export const statements = (id = 'osk'): ArticleStatements => ({
  article: article(id),
  entities: {
    list: [
      entity('person/ada-holt', 'Person', 'Ada Holt'),
      entity('military/second-fleet', 'Military', 'Second Fleet'),
      { ...entity('armed-group/red-tide', 'ArmedGroup', 'Red Tide'), sameAs: ['https://example.org/red-tide'] },
      { ...entity('city/port-osk', 'City', 'Port Osk'), coordinates: { lat: 51.5, lon: -3 } },
      entity('country/varland', 'Country', 'Varland'),
    ],
  },
  relations: [
    relation('person/ada-holt', 'commands', 'military/second-fleet', { role: 'Gen.', evidence: [at('Gen. Ada Holt commands the Second Fleet')] }),
    relation('city/port-osk', 'locatedIn', 'country/varland', { evidence: [at('Port Osk in Varland')] }),
  ],
  events: [
    event('event/attack-1', 'Attack', [role('agent', 'armed-group/red-tide'), role('target', 'city/port-osk'), role('place', 'city/port-osk')], {
      trigger: at('attacked'), evidence: [at('the Red Tide attacked Port Osk')], attributedTo: 'military/second-fleet',
      time: { ...at('3 March 2031'), value: '2031-03-03' },
      counts: [{ what: 'killed', value: 12, bound: 'min', ...at('at least 12') }],
    }),
    event('event/claim-1', 'ClaimResponsibility', [role('agent', 'armed-group/red-tide'), role('topic', 'event/attack-1')], {
      trigger: at('claimed'), evidence: [at('Red Tide claimed responsibility')],
    }),
  ],
})

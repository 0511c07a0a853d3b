import { describe, expect, it } from 'vitest'
import { InputError, VocabularyError } from '../../src/errors.js'
import { KnowledgeGraph, type ArticleStatements } from '../../src/graph/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { article, at, entity, event, relation, role, statements, TEXT } from './sample.js'

const people: ArticleStatements = {
  article: article('osk'),
  entities: { list: [entity('person/a', 'Person', 'Ada Holt'), entity('person/b', 'Person', 'Holt'), entity('city/c', 'City', 'Port Osk')] },
  relations: [],
  events: [],
}

const adding = (more: Partial<ArticleStatements>, graph = new KnowledgeGraph()) => ({ graph, refused: graph.add({ ...people, ...more }) })

describe('add refuses and reports', () => {
  it('a relation outside of its domain or range', () => {
    const { graph, refused } = adding({ relations: [relation('city/c', 'commands', 'person/a', { rule: 'verb', evidence: [at('Port Osk')] })] })
    expect(refused).toEqual([{
      rule: 'verb', reason: 'city/c commands person/a: "commands" takes Person as its subject, not City', evidence: [at('Port Osk')],
    }])
    expect(graph.relations()).toEqual([])
    expect(graph.refused).toEqual([{ ...refused[0], article: 'osk' }])
  })

  it('a relation to what the article does not have', () => {
    const { refused } = adding({ relations: [
      relation('person/a', 'spouseOf', 'person/x'), relation('person/__proto__', 'spouseOf', 'person/a'),
      relation('person/a', 'spouseOf', 'person/b', { attributedTo: 'media/x' }),
    ] })
    expect(refused.map(({ reason }) => reason)).toEqual([
      'object: no entity of the article has the key "person/x"', 'subject: no entity of the article has the key "person/__proto__"',
      'attributedTo: no entity of the article has the key "media/x"',
    ])
  })

  it('a participant alone, and keeps its event', () => {
    const { graph, refused } = adding({ events: [
      event('event/attack-1', 'Attack', [
        role('agent', 'person/a'), role('recipient', 'person/b'), role('target', 'person/x'), role('victim', 'city/c'),
      ]),
    ] })
    expect(refused.map(({ reason }) => reason.slice(0, 45))).toEqual([
      'event/attack-1 recipient person/b: an event o', 'event/attack-1 target person/x: no entity or ', 'event/attack-1 victim city/c: an event of typ',
    ])
    expect(graph.events()[0]?.participants.map(({ key }) => key)).toEqual(['person/a'])
  })

  it('an event that plays a role in itself, or where an event cannot', () => {
    const { refused } = adding({ events: [
      event('event/accuse-1', 'Accuse', [role('topic', 'event/accuse-1'), role('agent', 'event/attack-1'), role('topic', 'event/attack-1')]),
      event('event/attack-1', 'Attack', []),
    ] })
    expect(refused.map(({ reason }) => reason)).toEqual([
      'event/accuse-1 topic event/accuse-1: an event cannot play a role in itself',
      'event/accuse-1 agent event/attack-1: an event of type Accuse takes Agent or Country or Region or City as its agent, not event',
    ])
  })

  it('an event of a type that its vocabulary does not have, and what speaks of it', () => {
    const boarding = newsVocabulary.extend(JSON.parse(JSON.stringify({
      eventTypes: [{ name: 'Parade', definition: 'A parade.', roles: { agent: 'usual' }, object: 'agent' }],
    })))
    const parade: ArticleStatements = JSON.parse(JSON.stringify({ ...people, events: [
      event('event/parade-1', 'Meet', [role('place', 'city/c')]), event('event/criticize-1', 'Criticize', [role('topic', 'event/parade-1')]),
    ] }).replaceAll('"Meet"', '"Parade"'))
    expect(new KnowledgeGraph({ vocabulary: boarding }).add(parade)).toEqual([])
    expect(new KnowledgeGraph().add(parade).map(({ reason }) => reason)).toEqual([
      'event/parade-1: "Parade" is no event type of the vocabulary',
      'event/criticize-1 topic event/parade-1: no entity or event of the article has the key "event/parade-1"',
    ])
  })

  it('and passes on what the readers refused', () => {
    const own = { rule: 'title', reason: 'too vague', evidence: [at('Ada Holt')] }
    const { graph, refused } = adding({ refused: [own] })
    expect(refused).toEqual([own])
    expect(graph.refused).toEqual([{ ...own, article: 'osk' }])
    expect(graph.remove('osk').refused).toEqual([])
  })
})

describe('add takes no', () => {
  const span = (start: number, end: number) => ({ relations: [relation('person/a', 'spouseOf', 'person/b', { evidence: [{ start, end }] })] })
  const loose = (json: object): Partial<ArticleStatements> => JSON.parse(JSON.stringify(json))

  it.each<[string, Partial<ArticleStatements>, RegExp]>([
    [
      'span beyond the text', span(0, TEXT.length + 1),
      /^evidence of person\/a spouseOf person\/b: expected a stretch of the text \(0 <= start < end <= \d+\), got 0 to \d+/,
    ],
    ['empty span', span(4, 4), /got 4 to 4/],
    [
      'half offset', span(0.5, 4),
      /^statements\.relations\[0\]\.evidence\[0\]\.start: expected an offset: a whole number from 0, got 0\.5$/,
    ],
    ['negative offset', span(-1, 4), /start: expected an offset/],
    [
      'statement without evidence', { relations: [relation('person/a', 'spouseOf', 'person/b', { evidence: [] })] },
      /evidence: expected a list of at least 1/,
    ],
    [
      'confidence above 1', { relations: [relation('person/a', 'spouseOf', 'person/b', { confidence: 1.5 })] },
      /confidence: expected a number from 0 to 1, got 1\.5$/,
    ],
    [
      'confidence that is no number', { relations: [relation('person/a', 'spouseOf', 'person/b', { confidence: NaN })] },
      /got NaN$/,
    ],
    [
      'background of what is stated', { relations: [relation('person/a', 'spouseOf', 'person/b', { background: ['a fact'] })] },
      /expected no background facts with the basis "stated"/,
    ],
    [
      'misspelt factuality', loose({ relations: [{ ...relation('person/a', 'spouseOf', 'person/b'), factuality: 'assertted' }] }),
      /factuality: expected one of asserted, possible, intended, negated, got "assertted"$/,
    ],
    [
      'missing part', loose({ events: [{ ...event('event/x', 'Attack', []), counts: undefined }] }),
      /^statements\.events\[0\]: expected an object with the property "counts"/,
    ],
    [
      'key of an event for an entity', { entities: { list: [entity('event/x', 'Person', 'Ada Holt')] } },
      /^statements\.entities\.list\[0\]\.key: expected a key such as "city\/kerman"/,
    ],
    ['key of an entity for an event', { events: [event('attack-1', 'Attack', [])] }, /^statements\.events\[0\]\.key/],
    [
      'id that no IRI could hold', { article: article('my article') },
      /^statements\.article\.id: expected lower-case letters, digits and hyphens, got "my article"$/,
    ],
    [
      'date of no calendar', { article: { ...article('osk'), published: '2031-02-29' } },
      /published: expected an ISO 8601 date/,
    ],
    [
      'time of no calendar', { events: [event('event/x', 'Attack', [], { time: { ...at('3 March'), value: 'in March' } })] },
      /time\.value: expected an ISO 8601 date or interval .*, got "in March"$/,
    ],
    [
      'link that is no IRI', { entities: { list: [{ ...entity('person/a', 'Person', 'Ada Holt'), sameAs: ['Q1'] }] } },
      /sameAs\[0\]: expected an absolute IRI, got "Q1"$/,
    ],
    [
      'latitude beyond the pole', { entities: { list: [{ ...entity('city/c', 'City', 'Port Osk'), coordinates: { lat: 91, lon: 0 } }] } },
      /lat: expected a number from -90 to 90/,
    ],
    [
      'key of two classes', { entities: { list: [entity('x/a', 'Person', 'Ada Holt'), entity('x/a', 'City', 'Port Osk')] } },
      /^"x\/a": expected one class for a key, got Person and City/,
    ],
    ['something else', loose({ entities: [] }), /^statements\.entities: expected an object/],
  ])('%s', (_, more, message) => {
    const graph = new KnowledgeGraph()
    const before = JSON.stringify(graph)
    expect(() => adding(more, graph)).toThrow(InputError)
    expect(() => adding(more, graph)).toThrow(message)
    expect(JSON.stringify(graph)).toBe(before)
  })

  it('class that the vocabulary does not have', () => {
    const boat = loose({ entities: { list: [{ ...entity('boat/x', 'Vehicle', 'Port Osk'), class: 'Boat' }] } })
    expect(() => adding(boat)).toThrow(VocabularyError)
    expect(() => adding(boat)).toThrow(/^entity "boat\/x": expected a class of the vocabulary, got "Boat": add it/)
  })

  it('other article under the same id', () => {
    const { graph } = adding({})
    expect(() => graph.add({ ...people, article: article('osk', `${TEXT} More.`) }))
      .toThrow(/^article "osk": expected the same text wherever it is added/)
    expect(() => graph.merge(adding({ article: { ...article('osk'), url: 'https://example.org/' } }).graph)).toThrow(/expected the same url/)
  })

  it('generator without a name', () => {
    expect(() => new KnowledgeGraph({ generator: '' })).toThrow(InputError)
  })
})

describe('what is added', () => {
  it('stays what it was when the givers change it, and cannot be changed by the takers', () => {
    const names = ['Ada Holt']
    const { graph } = adding({ entities: { list: [{ ...entity('person/a', 'Person', 'Ada Holt'), names }] } })
    names.push('Somebody')
    const [node] = graph.entities()
    expect(node?.names).toEqual(['Ada Holt'])
    expect(Object.isFrozen(node?.names) && Object.isFrozen(node?.mentions[0])).toBe(true)
    const attributes = graph.graphology.getNodeAttributes('person/a')
    expect(attributes.kind === 'entity' && Object.isFrozen(attributes.names)).toBe(true)
  })

  it('joins what is said twice: all evidence, the surer rule, the fuller title', () => {
    const { graph } = adding({ relations: [
      relation('person/a', 'spouseOf', 'person/b', { confidence: 0.5, rule: 'one', evidence: [at('Second Fleet'), at('Ada Holt')] }),
      relation('person/b', 'spouseOf', 'person/a', { confidence: 0.7, rule: 'two', role: 'wife', evidence: [at('Ada Holt')] }),
    ] })
    expect(graph.relations()).toEqual([expect.objectContaining({
      source: 'person/b', target: 'person/a', role: 'wife', confidence: 0.7, rule: 'two',
      evidence: [{ article: 'osk', ...at('Ada Holt') }, { article: 'osk', ...at('Second Fleet') }],
    })])
    expect(graph.relations()[0]).not.toHaveProperty('perArticle')
    expect(graph.relations({ predicate: 'spouseOf', subject: 'person/a', object: 'person/b' })).toHaveLength(1)
  })

  it('keeps apart what differs in time, factuality or claimant', () => {
    const { graph } = adding({ relations: [
      relation('person/a', 'livesIn', 'city/c'), relation('person/a', 'livesIn', 'city/c', { temporal: 'former' }),
      relation('person/a', 'livesIn', 'city/c', { factuality: 'negated' }), relation('person/a', 'livesIn', 'city/c', { attributedTo: 'person/b' }),
    ] })
    expect(graph.relations()).toHaveLength(4)
    expect(new Set(graph.relations().map(({ key }) => key)).size).toBe(4)
  })

  it('is stated if anybody states it, and inferred on the background of all who infer it', () => {
    const inferred = (background: string) => relation('person/a', 'livesIn', 'city/c', { basis: 'inferred', background: [background] })
    expect(adding({ relations: [inferred('b'), inferred('a')] }).graph.relations()[0])
      .toMatchObject({ basis: 'inferred', background: ['a', 'b'] })
    const [stated] = adding({ relations: [inferred('b'), relation('person/a', 'livesIn', 'city/c')] }).graph.relations()
    expect(stated?.basis).toBe('stated')
    expect(stated).not.toHaveProperty('background')
  })

  it('may come in parts, the later ones resting on the earlier', () => {
    const graph = new KnowledgeGraph()
    const { article, entities, relations, events } = statements()
    const none = { article, entities: { list: [] }, relations: [], events: [] }
    graph.add({ ...none, entities })
    graph.add({ ...none, relations })
    graph.add({ ...none, events: events.slice(0, 1) })
    graph.add({ ...none, events: events.slice(1) })
    const whole = new KnowledgeGraph()
    whole.add(statements())
    expect(graph.equals(whole)).toBe(true)
  })

  it('does not rest on other articles', () => {
    const graph = new KnowledgeGraph()
    graph.add(people)
    expect(graph.add({ article: article('two'), entities: { list: [] }, relations: [relation('person/a', 'spouseOf', 'person/b')], events: [] }))
      .toHaveLength(1)
  })
})

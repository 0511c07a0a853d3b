import { describe, expect, it } from 'vitest'
import { InputError, VocabularyError } from '../../src/errors.js'
import { KnowledgeGraph, type RelationQuery } from '../../src/graph/index.js'
import { article, at, entity, event, relation, role, statements } from './sample.js'

const graph = new KnowledgeGraph()
graph.add(statements())

const keys = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key)
const ends = (found: readonly { readonly source: string; readonly predicate: string; readonly target: string }[]) =>
  found.map(({ source, predicate, target }) => `${source} ${predicate} ${target}`)
/** A query as a caller without types might give it. */
const loose = (query: object): RelationQuery => JSON.parse(JSON.stringify(query))

describe('entities', () => {
  it('are found by class with the classes under it', () => {
    expect(keys(graph.entities({ class: 'Agent' }))).toEqual(['armed-group/red-tide', 'military/second-fleet', 'person/ada-holt'])
    expect(keys(graph.entities({ class: 'Place' }))).toEqual(['city/port-osk', 'country/varland'])
    expect(keys(graph.entities({ class: 'Weapon' }))).toEqual([])
  })

  it('are found by key and by name, upper and lower case alike', () => {
    expect(keys(graph.entities({ key: 'city/port-osk' }))).toEqual(['city/port-osk'])
    expect(keys(graph.entities({ key: 'constructor' }))).toEqual([])
    expect(keys(graph.entities({ name: 'red TIDE' }))).toEqual(['armed-group/red-tide'])
    expect(keys(graph.entities({ name: 'red' }))).toEqual([])
  })

  it('carry what the article says of them', () => {
    expect(graph.entities({ key: 'city/port-osk' })).toEqual([{
      key: 'city/port-osk', kind: 'entity', class: 'City', label: 'Port Osk', names: ['Port Osk'],
      mentions: [{ article: 'osk', ...at('Port Osk'), form: 'name' }], lat: 51.5, lon: -3, basis: 'stated',
    }])
  })
})

describe('relations', () => {
  it('are found by each of their parts', () => {
    const found = 'person/ada-holt commands military/second-fleet'
    for (const query of [
      { predicate: 'commands' }, { subject: 'person/ada-holt' }, { object: 'military/second-fleet' }, { predicate: 'commands', basis: 'stated' },
      { predicate: 'commands', minConfidence: 0.9, temporal: 'current', factuality: 'asserted' },
    ] as const) expect(ends(graph.relations(query))).toEqual([found])
    for (const query of [
      { predicate: 'leads' }, { subject: 'military/second-fleet' }, { predicate: 'commands', minConfidence: 0.91 },
      { predicate: 'commands', temporal: 'former' }, { attributedTo: 'person/ada-holt' },
    ] as const) expect(graph.relations(query)).toEqual([])
    expect(graph.relations()).toHaveLength(2)
  })
})

describe('events', () => {
  it('come with their participants', () => {
    const [attack] = graph.events({ class: 'Attack' })
    expect(attack).toMatchObject({
      key: 'event/attack-1', class: 'Attack', time: { value: '2031-03-03' }, attributedTo: 'military/second-fleet',
      counts: [{ what: 'killed', value: 12, bound: 'min' }],
      participants: [
        { role: 'agent', key: 'armed-group/red-tide', label: 'Red Tide', class: 'ArmedGroup', basis: 'stated' },
        { role: 'place', key: 'city/port-osk', label: 'Port Osk', class: 'City', basis: 'stated' },
        { role: 'target', key: 'city/port-osk', label: 'Port Osk', class: 'City', basis: 'stated' },
      ],
    })
    expect(graph.events({ class: 'ClaimResponsibility' })[0]?.participants[1])
      .toMatchObject({ role: 'topic', key: 'event/attack-1', class: 'Attack', label: 'attack' })
  })

  it('are found by participant and role', () => {
    expect(keys(graph.events({ participant: 'armed-group/red-tide' }))).toEqual(['event/attack-1', 'event/claim-1'])
    expect(keys(graph.events({ participant: 'event/attack-1' }))).toEqual(['event/claim-1'])
    expect(keys(graph.events({ participant: 'armed-group/red-tide', role: 'target' }))).toEqual([])
    expect(keys(graph.events({ role: 'target' }))).toEqual(['event/attack-1'])
    expect(keys(graph.events({ attributedTo: 'military/second-fleet' }))).toEqual(['event/attack-1'])
    expect(keys(graph.events({ minConfidence: 0.81 }))).toEqual([])
  })

  it('are found by a place that the place lies in, as far as that is a fact', () => {
    expect(keys(graph.events({ place: 'city/port-osk' }))).toEqual(['event/attack-1'])
    expect(keys(graph.events({ place: 'country/varland' }))).toEqual(['event/attack-1'])
    const denied = new KnowledgeGraph()
    const { relations, ...rest } = statements()
    denied.add({ ...rest, relations: relations.map(one => ({ ...one, factuality: 'negated' as const })) })
    expect(denied.events({ place: 'country/varland' })).toEqual([])
  })

  it('are found by time, the ends included', () => {
    for (const query of [
      { from: '2031-03-03', to: '2031-03-03' }, { from: '2031' }, { to: '2031' }, { from: '2031-03', to: '2031-03' }, { to: '2031-W10' },
    ]) expect(keys(graph.events(query))).toEqual(['event/attack-1'])
    for (const query of [{ from: '2031-03-04' }, { to: '2031-03-02' }, { to: '2030' }, { from: '2031-04', to: '2031-02' }]) {
      expect(graph.events(query)).toEqual([])
    }
  })
})

describe('projections', () => {
  it('are found by each of their parts', () => {
    expect(ends(graph.projections({ predicate: 'attacked' }))).toEqual(['armed-group/red-tide attacked city/port-osk'])
    expect(ends(graph.projections({ event: 'event/claim-1' }))).toEqual(['armed-group/red-tide claimedResponsibilityFor event/attack-1'])
    expect(graph.projections({ source: 'armed-group/red-tide', target: 'city/port-osk' })).toHaveLength(1)
    expect(graph.projections({ target: 'armed-group/red-tide' })).toEqual([])
  })
})

describe('a query that cannot be met', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'a misspelt predicate', () => graph.relations(loose({ predicate: 'comands' })),
      /^query: expected a predicate of the vocabulary, got "comands": there are commands, /,
    ],
    ['an unknown class', () => graph.entities(JSON.parse('{ "class": "Boat" }')), /expected a class of the vocabulary/],
    [
      'an unknown event type', () => graph.events(JSON.parse('{ "class": "Boarding" }')),
      /expected an event type of the vocabulary/,
    ],
    ['a role that is none', () => graph.events(JSON.parse('{ "role": "boss" }')), /expected a role of the vocabulary/],
    [
      'a relation that no event has', () => graph.projections({ predicate: 'commands' }),
      /expected a relation of events of the vocabulary/,
    ],
  ])('%s', (_, ask, message) => {
    expect(ask).toThrow(VocabularyError)
    expect(ask).toThrow(message)
  })

  it.each<[string, () => unknown, RegExp]>([
    [
      'a misspelt condition', () => graph.relations(loose({ predicat: 'commands' })),
      /^query: expected only predicate, subject, .*, got "predicat"$/,
    ],
    [
      'a confidence in per cent', () => graph.relations({ minConfidence: 90 }),
      /^minConfidence: expected a number from 0 to 1, got 90$/,
    ],
    [
      'a date in words', () => graph.events({ from: 'last week' }),
      /^from: expected an ISO 8601 date .*, got "last week"$/,
    ],
    ['an interval for a date', () => graph.events({ to: '2031-01/2031-02' }), /^to: expected an ISO 8601 date/],
  ])('%s', (_, ask, message) => {
    expect(ask).toThrow(InputError)
    expect(ask).toThrow(message)
  })
})

describe('evidence', () => {
  it('is the words of the article', () => {
    const [commands] = graph.relations({ predicate: 'commands' })
    const text = 'Gen. Ada Holt commands the Second Fleet'
    const words = { article: 'osk', ...at(text), text }
    expect(commands && graph.evidence(commands)).toEqual([words])
    expect(graph.evidence(commands?.key ?? '')).toEqual([words])
    expect(graph.evidence('event/attack-1').map(({ text }) => text)).toEqual(['the Red Tide attacked Port Osk'])
    expect(graph.evidence('city/port-osk').map(({ text }) => text)).toEqual(['Port Osk'])
  })

  it('of a role and a projection is that of the event', () => {
    const edge = graph.graphology.findEdge((_, attributes, source) => attributes.kind === 'role' && source === 'event/claim-1')
    expect(graph.evidence(edge ?? '').map(({ text }) => text)).toEqual(['Red Tide claimed responsibility'])
    const [attacked] = graph.projections({ predicate: 'attacked' })
    expect(graph.evidence(attacked?.key ?? '').map(({ text }) => text)).toEqual(['the Red Tide attacked Port Osk'])
  })

  it('of what is not there is an error', () => {
    expect(() => graph.evidence('person/nobody')).toThrow(/^evidence: expected a node or edge of the graph or its key, got "person\/nobody"$/)
  })
})

describe('neighbours', () => {
  it('are all ends of the edges at a node', () => {
    const found = graph.neighbours('city/port-osk')
    expect(found.map(({ kind, predicate, direction, key, label }) => [kind, predicate, direction, key, label])).toEqual([
      ['projection', 'attacked', 'in', 'armed-group/red-tide', 'Red Tide'],
      ['relation', 'locatedIn', 'out', 'country/varland', 'Varland'],
      ['role', 'place', 'in', 'event/attack-1', 'attack'],
      ['role', 'target', 'in', 'event/attack-1', 'attack'],
    ])
  })

  it('of a node with a loop are there in both directions', () => {
    const looped = new KnowledgeGraph()
    looped.add({
      article: article('osk'), entities: { list: [entity('person/a', 'Person', 'Ada Holt')] },
      relations: [relation('person/a', 'succeeds', 'person/a')], events: [],
    })
    expect(looped.neighbours('person/a').map(({ direction }) => direction)).toEqual(['in', 'out'])
  })

  it('of what is not there are an error', () => {
    expect(() => graph.neighbours('person/nobody')).toThrow(InputError)
  })
})

describe('paths', () => {
  it('are the shortest, in either direction of the edges, with all edges of each step', () => {
    const [path, ...others] = graph.paths('country/varland', 'armed-group/red-tide')
    expect(others).toEqual([])
    expect(path?.nodes).toEqual(['country/varland', 'city/port-osk', 'armed-group/red-tide'])
    expect(path?.steps.map(step => step.map(edge => graph.graphology.getEdgeAttributes(edge).predicate))).toEqual([['locatedIn'], ['attacked']])
    expect(graph.paths('city/port-osk', 'event/attack-1')[0]?.steps[0]).toHaveLength(2)
  })

  it('are as many as there are, in order, up to the limit', () => {
    const square = new KnowledgeGraph()
    const list = ['a', 'b', 'c', 'd'].map(name => entity(`person/${name}`, 'Person', 'Ada Holt'))
    square.add({
      article: article('osk'), entities: { list }, events: [],
      relations: [['d', 'b'], ['d', 'c'], ['b', 'a'], ['c', 'a']].map(([s, o]) => relation(`person/${s}`, 'parentOf', `person/${o}`)),
    })
    expect(square.paths('person/a', 'person/d').map(({ nodes }) => nodes[1])).toEqual(['person/b', 'person/c'])
    expect(square.paths('person/a', 'person/d', { limit: 1 })).toHaveLength(1)
    expect(square.paths('person/a', 'person/d', { maxLength: 1 })).toEqual([])
    expect(square.paths('person/a', 'person/a')).toEqual([{ nodes: ['person/a'], steps: [] }])
  })

  it('are none where nothing ties the two', () => {
    expect(graph.paths('person/ada-holt', 'country/varland')).toEqual([])
  })

  it('to nowhere, or of half a step, are an error', () => {
    expect(() => graph.paths('person/ada-holt', 'person/nobody')).toThrow(/^expected the key of a node of the graph, got "person\/nobody"$/)
    expect(() => graph.paths('person/ada-holt', 'city/port-osk', { maxLength: 0.5 })).toThrow(/^maxLength: expected a whole number from 1, got 0.5$/)
  })
})

describe('positions', () => {
  it('that a layout sets are kept, and come with what is asked for', () => {
    const drawn = new KnowledgeGraph()
    drawn.add(statements())
    drawn.graphology.mergeNodeAttributes('city/port-osk', { x: 3, y: 4 })
    drawn.graphology.mergeNodeAttributes('country/varland', { x: 3, y: NaN })
    expect(drawn.entities({ key: 'city/port-osk' })[0]).toMatchObject({ x: 3, y: 4 })
    drawn.add({ ...statements('two'), events: [event('event/meet-1', 'Meet', [role('participant', 'person/ada-holt')])] })
    expect(drawn.graphology.getNodeAttributes('city/port-osk')).toMatchObject({ x: 3, y: 4 })
    expect(drawn.graphology.getNodeAttributes('country/varland')).not.toHaveProperty('x')
    expect(drawn.equals(drawn.merge(drawn), { positions: true })).toBe(true)
    expect(drawn.remove('two').entities({ key: 'city/port-osk' })[0]).toMatchObject({ x: 3, y: 4 })
  })

  it('are no part of what the graph says, unless asked', () => {
    const [plain, drawn] = [new KnowledgeGraph(), new KnowledgeGraph()]
    plain.add(statements())
    drawn.add(statements())
    drawn.graphology.mergeNodeAttributes('city/port-osk', { x: 3, y: 4 })
    expect(plain.equals(drawn)).toBe(true)
    expect(plain.equals(drawn, { positions: true })).toBe(false)
  })
})

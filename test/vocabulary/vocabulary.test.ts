import { describe, expect, it } from 'vitest'
import { NS, newsVocabulary as vocabulary } from '../../src/vocabulary/index.js'

describe('the built-in terms', () => {
  const all = [
    ...vocabulary.classes.values(), ...vocabulary.predicates.values(), ...vocabulary.eventTypes.values(),
    ...vocabulary.roles.values(), ...vocabulary.values.values(), ...vocabulary.counts.values(),
  ]

  it('number as many as the design says', () => {
    expect([vocabulary.classes.size, vocabulary.predicates.size, vocabulary.eventTypes.size, vocabulary.roles.size])
      .toEqual([26, 27, 43, 13])
  })

  it.each(all.map(term => [term.name, term] as const))('%s has an IRI, a label and a definition', (name, term) => {
    expect(term.iri).toBe(NS + (term.kind === 'count' ? `${name === 'count' ? 'event' : name}Count` : name))
    expect(term.label).toMatch(/\S/)
    expect(term.definition).toMatch(/^[A-Z].*\.$/)
  })

  it('share no IRI, nor do the relations of events', () => {
    const iris = [...all.map(term => term.iri), ...[...vocabulary.eventTypes.values()].flatMap(({ relationIri }) => relationIri ?? [])]
    expect(iris.filter((iri, i) => iris.indexOf(iri) !== i)).toEqual([])
  })

  it('name only classes and roles that exist', () => {
    for (const { domain, range } of vocabulary.predicates.values()) {
      for (const cls of [...domain, ...range]) expect(vocabulary.isClass(cls)).toBe(true)
    }
    for (const { name, roles, object, projection } of vocabulary.eventTypes.values()) {
      for (const cls of [...roles.values()].flat()) expect(cls === 'event' || vocabulary.isClass(cls), `${name} ${cls}`).toBe(true)
      for (const role of [object, ...projection === undefined ? [] : [projection.from, ...projection.to]]) {
        expect(roles.has(role), `${name} ${role}`).toBe(true)
      }
      expect(roles.has('place')).toBe(true)
    }
  })

  it('have the same domain and range where they are symmetric', () => {
    const symmetric = [...vocabulary.predicates.values()].filter(term => term.symmetric)
    expect(symmetric.map(term => term.name)).toEqual(['spouseOf', 'siblingOf', 'relativeOf', 'alliedWith'])
    for (const { domain, range } of symmetric) expect(domain).toEqual(range)
  })

  it('say which way a mapping runs', () => {
    expect(vocabulary.predicates.get('founded')).toMatchObject({
      wikidata: [{ id: 'P112', iri: 'http://www.wikidata.org/entity/P112', inverse: true }],
      schema: [{ id: 'founder', iri: 'https://schema.org/founder', inverse: true }],
    })
    expect(vocabulary.predicates.get('worksFor')?.wikidata[0]?.inverse).toBe(false)
  })
})

describe('isA', () => {
  it('is true of the class itself and of all above it', () => {
    expect(vocabulary.isA('Facility', 'Place')).toBe(true)
    expect(vocabulary.isA('Organization', 'Agent')).toBe(true)
    expect(vocabulary.isA('Military', 'Agent')).toBe(true)
    expect(vocabulary.isA('Place', 'Place')).toBe(true)
  })

  it('is false of what is beside or below', () => {
    expect(vocabulary.isA('Country', 'Agent')).toBe(false)
    expect(vocabulary.isA('Place', 'City')).toBe(false)
  })
})

describe('relationProblem', () => {
  it.each([
    ['Person', 'memberOf', 'PoliticalParty'], ['Person', 'memberOf', 'Group'], ['Country', 'memberOf', 'InternationalBody'],
    ['Person', 'worksFor', 'Government'], ['Person', 'worksFor', 'Country'], ['Person', 'leads', 'Region'],
    ['Country', 'owns', 'Facility'], ['Country', 'alliedWith', 'ArmedGroup'], ['Government', 'partOf', 'Country'],
  ] as const)('allows %s %s %s', (subject, predicate, object) => {
    expect(vocabulary.relationProblem(subject, predicate, object)).toBeUndefined()
  })

  it('names what was expected and what came', () => {
    expect(vocabulary.relationProblem('City', 'commands', 'Military')).toBe('"commands" takes Person as its subject, not City')
    expect(vocabulary.relationProblem('Person', 'spouseOf', 'Facility')).toBe('"spouseOf" takes Person as its object, not Facility')
    expect(vocabulary.relationProblem('Place', 'bornIn', 'Place')).toBe('"bornIn" takes Person as its subject, not Place')
  })
})

describe('roleProblem', () => {
  it('allows places that are governed to act, and events as a topic', () => {
    expect(vocabulary.roleProblem('Attack', 'agent', 'Country')).toBeUndefined()
    expect(vocabulary.roleProblem('Pledge', 'agent', 'City')).toBeUndefined()
    expect(vocabulary.roleProblem('ClaimResponsibility', 'topic', 'event')).toBeUndefined()
  })

  it('refuses a role that the type lacks and a filler that does not fit', () => {
    expect(vocabulary.roleProblem('Attack', 'recipient', 'Person')).toMatch(/^an event of type Attack has no role "recipient", only agent, /)
    expect(vocabulary.roleProblem('Attack', 'agent', 'event')).toMatch(/as its agent, not event$/)
    expect(vocabulary.roleProblem('Demand', 'agent', 'Weapon')).toMatch(/as its agent, not Weapon$/)
  })
})

describe('relationOf', () => {
  it('is the predicate of the projected edge, where there is one', () => {
    expect(vocabulary.relationOf('Attack')).toBe('attacked')
    expect(vocabulary.relationOf('Found')).toBe('foundedOrganization')
    expect(vocabulary.relationOf('Disaster')).toBeUndefined()
  })
})

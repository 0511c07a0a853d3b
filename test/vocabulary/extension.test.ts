import { describe, expect, it } from 'vitest'
import { InputError, VocabularyError } from '../../src/errors.js'
import { newsVocabulary, NS, type VocabularyExtension } from '../../src/vocabulary/index.js'

declare global {
  interface NewsgraphClasses { OilTanker: true; Cargo: true }
  interface NewsgraphPredicates { insures: true; tradesWith: true }
  interface NewsgraphEventTypes { Boarding: true }
}

const shipping: VocabularyExtension = {
  namespace: 'https://example.org/shipping#',
  classes: [
    { name: 'OilTanker', definition: 'A ship that carries oil.', parents: ['Vehicle', 'Cargo'] },
    { name: 'Cargo', definition: 'What is carried.', parents: ['Product'], schema: ['Product'], wikidata: ['Q319224'] },
  ],
  predicates: [
    { name: 'insures', definition: 'The subject insures the object.', domain: ['Company'], range: ['Cargo'], wikidata: ['^P1'] },
    { name: 'tradesWith', definition: 'The two trade.', domain: ['Company'], range: ['Company'], symmetric: true },
  ],
  eventTypes: [{
    name: 'Boarding', definition: 'People board a ship by force.', relation: 'boardedShip', projects: { to: ['target'] },
    roles: { agent: 'usual', target: ['Vehicle', 'event'] }, object: 'target',
    triggers: [{ lemma: 'board', pos: 'VERB', needs: { obj: ['Vehicle'] }, roles: { 'prep:by': 'agent' }, weight: 0.6 }],
  }],
  triggers: [{ lemma: 'torpedo', pos: 'VERB', type: 'Attack', bars: { obj: ['Work'] }, weight: 0.9 }],
}

/** The same extension, as if it had come from a file. */
const loose = (extension: object): VocabularyExtension => JSON.parse(JSON.stringify(extension))

describe('extend', () => {
  const extended = newsVocabulary.extend(shipping)

  it('adds terms with IRIs of the given namespace and labels made from the names', () => {
    expect(extended.classes.get('OilTanker')).toMatchObject({ iri: 'https://example.org/shipping#OilTanker', label: 'oil tanker' })
    expect(extended.classes.get('Person')?.iri).toBe(`${NS}Person`)
    expect(extended.predicates.get('insures')).toMatchObject({ label: 'insures', inverseLabel: 'insures (inverse)', symmetric: false })
    expect(extended.predicates.get('tradesWith')).toMatchObject({ inverseLabel: 'trades with' })
    expect(extended.eventTypes.get('Boarding'))
      .toMatchObject({ relationIri: 'https://example.org/shipping#boardedShip', relationLabel: 'boarded ship' })
    expect(newsVocabulary.extend({ classes: [{ name: 'X', definition: 'X.', parents: ['Thing'] }] }).classes.get('X')?.iri).toBe(`${NS}X`)
  })

  it('leaves the vocabulary before it as it was', () => {
    expect(newsVocabulary.isClass('OilTanker')).toBe(false)
    expect(newsVocabulary.triggers).toEqual([])
    expect(newsVocabulary.equals(extended)).toBe(false)
  })

  it('knows the new classes under the old ones, in whatever order they were named', () => {
    expect(extended.isA('OilTanker', 'Vehicle')).toBe(true)
    expect(extended.isA('OilTanker', 'Product')).toBe(true)
    expect(extended.relationProblem('Person', 'owns', 'OilTanker')).toBeUndefined()
    expect(extended.relationProblem('Company', 'insures', 'OilTanker')).toBeUndefined()
    expect(extended.relationProblem('Company', 'insures', 'Weapon')).toBe('"insures" takes Cargo as its object, not Weapon')
  })

  it('gives new event types their roles, with the place', () => {
    expect(extended.roleProblem('Boarding', 'target', 'OilTanker')).toBeUndefined()
    expect(extended.roleProblem('Boarding', 'place', 'City')).toBeUndefined()
    expect(extended.roleProblem('Boarding', 'victim', 'Person')).toMatch(/has no role "victim"/)
    expect(extended.relationOf('Boarding')).toBe('boardedShip')
  })

  it('collects the evoking words, those beside a type with its name', () => {
    expect(extended.triggers.map(({ lemma, type }) => [lemma, type])).toEqual([['torpedo', 'Attack'], ['board', 'Boarding']])
  })

  it('can be repeated', () => {
    const twice = extended.extend({ classes: [{ name: 'Barge', definition: 'A flat ship.', parents: ['OilTanker'] }] })
    expect([...twice.classes.keys()].slice(-3)).toEqual(['OilTanker', 'Cargo', 'Barge'])
    expect(twice.triggers).toHaveLength(2)
  })

  it('is equal to another of the same terms, in whatever order', () => {
    expect(newsVocabulary.extend(loose(shipping)).equals(extended)).toBe(true)
    expect(newsVocabulary.extend({ ...shipping, classes: [...shipping.classes ?? []].reverse() }).equals(extended)).toBe(true)
    expect(newsVocabulary.extend({ ...shipping, triggers: [] }).equals(extended)).toBe(false)
  })

  it('cannot be changed from outside', () => {
    const given = loose(shipping)
    const made = newsVocabulary.extend(given)
    Object.assign(given.predicates?.[0] ?? {}, { domain: ['Person'] })
    expect(made.predicates.get('insures')?.domain).toEqual(['Company'])
    const { classes } = made
    expect(() => classes instanceof Map && classes.delete('Person')).toThrow(/make another one with extend/)
    expect(() => classes instanceof Map && classes.set('Person', undefined)).toThrow(/make another one with extend/)
    expect(Object.isFrozen(made.predicates.get('commands')?.domain)).toBe(true)
  })

  it('takes names that objects have of their own', () => {
    const odd = newsVocabulary.extend(loose({ classes: [{ name: 'constructor', definition: 'Odd.', parents: ['Thing'] }] }))
    expect(odd.isClass('constructor')).toBe(true)
    expect(newsVocabulary.isClass('constructor')).toBe(false)
    expect(newsVocabulary.isPredicate('__proto__')).toBe(false)
  })
})

describe('extend refuses', () => {
  const aClass = { name: 'Ship', definition: 'A ship.', parents: ['Vehicle'] }
  const aType = { name: 'Sinking', definition: 'A ship sinks.', roles: { target: ['Vehicle'] }, object: 'target' }

  it.each<[string, object, RegExp]>([
    [
      'a misspelt key', { class: [aClass] },
      /^extension: expected only the properties namespace, classes, .*, got "class"$/,
    ],
    [
      'a name that is no IRI part', { classes: [{ ...aClass, name: 'my ship' }] },
      /^extension\.classes\[0\]\.name: expected a name .*, got "my ship"$/,
    ],
    [
      'a class without parents', { classes: [{ ...aClass, parents: [] }] },
      /^extension\.classes\[0\]\.parents: expected a list of at least 1/,
    ],
    [
      'a missing definition', { classes: [{ name: 'Ship', parents: ['Vehicle'] }] },
      /^extension\.classes\[0\]: expected an object with the property "definition"/,
    ],
    ['a relative namespace', { namespace: 'ns#' }, /^extension\.namespace: expected the start of an IRI/],
    [
      'an unknown role', { eventTypes: [{ ...aType, roles: { boat: ['Vehicle'] } }] },
      /^extension\.eventTypes\[0\]\.roles: expected one of agent, .*, got "boat"$/,
    ],
    [
      'an unknown slot', { triggers: [{ lemma: 'sink', pos: 'VERB', type: 'Attack', weight: 1, needs: { object: ['Vehicle'] } }] },
      /expected a slot such as "subj"/,
    ],
    [
      'a weight above 1', { triggers: [{ lemma: 'sink', pos: 'VERB', type: 'Attack', weight: 7 }] },
      /weight: expected a number from 0 to 1, got 7$/,
    ],
    [
      'a lemma in capitals', { triggers: [{ lemma: 'Sink', pos: 'VERB', type: 'Attack', weight: 1 }] },
      /lemma: expected a lemma/,
    ],
    ['something that is no list', { classes: 'Ship' }, /^extension\.classes: expected a list, got "Ship"$/],
  ])('%s', (_, extension, message) => {
    const extend = () => newsVocabulary.extend(loose(extension))
    expect(extend).toThrow(InputError)
    expect(extend).toThrow(message)
  })

  it.each<[string, object, RegExp]>([
    [
      'a name that is taken', { classes: [{ ...aClass, name: 'Person' }] },
      /^class Person: expected a new name, but there is a class of that name/,
    ],
    [
      'a name that another kind has', { predicates: [{ name: 'attacked', definition: 'X.', domain: ['Person'], range: ['Person'] }] },
      /there is a relation of events of that name/,
    ],
    ['a name twice', { classes: [aClass, aClass] }, /^class Ship: expected a new name/],
    [
      'an unknown parent', { classes: [{ ...aClass, parents: ['Boat'] }] },
      /^class Ship: expected names of classes, got "Boat": there are Agent, /,
    ],
    [
      'classes in a circle', { classes: [{ ...aClass, parents: ['Boat'] }, { ...aClass, name: 'Boat', parents: ['Ship'] }] },
      /got Ship under Boat under Ship/,
    ],
    [
      'a symmetric predicate of two kinds', { predicates: [{ name: 'p', definition: 'P.', domain: ['Person'], range: ['City'], symmetric: true }] },
      /expected the same domain and range/,
    ],
    [
      'an unknown class in a range', { predicates: [{ name: 'p', definition: 'P.', domain: ['Person'], range: ['Boat'] }] },
      /^predicate p: expected names of classes, got "Boat"/,
    ],
    [
      'a relation without ends', { eventTypes: [{ ...aType, relation: 'sank' }] },
      /^event type Sinking: expected "relation" and "projects" together/,
    ],
    [
      'ends that are no roles of the type', { eventTypes: [{ ...aType, relation: 'sank', projects: { to: ['target'] } }] },
      /expected a role that Sinking has \(target, place\), got "agent"/,
    ],
    ['a main role that the type lacks', { eventTypes: [{ ...aType, object: 'victim' }] }, /got "victim"/],
    [
      'a trigger of an unknown type', { triggers: [{ lemma: 'sink', pos: 'VERB', type: 'Sinking', weight: 1 }] },
      /expected the name of an event type, got "Sinking"/,
    ],
    [
      'a trigger with a role that its type lacks', { triggers: [{ lemma: 'sink', pos: 'VERB', type: 'Attack', weight: 1, roles: { obj: 'recipient' } }] },
      /got "recipient"/,
    ],
    [
      'a trigger with an unknown class', { triggers: [{ lemma: 'sink', pos: 'VERB', type: 'Attack', weight: 1, needs: { obj: ['Boat'] } }] },
      /^trigger "sink": expected names of classes/,
    ],
  ])('%s', (_, extension, message) => {
    const extend = () => newsVocabulary.extend(loose(extension))
    expect(extend).toThrow(VocabularyError)
    expect(extend).toThrow(message)
  })
})

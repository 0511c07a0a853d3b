import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { numberAt, packNumbers, SortedKeys } from '../../src/knowledge/columns.js'
import countries from '../../src/knowledge/data/countries.json' with { type: 'json' }
import facts from '../../src/knowledge/data/facts.json' with { type: 'json' }
import features from '../../src/knowledge/data/features.json' with { type: 'json' }
import organizations from '../../src/knowledge/data/organizations.json' with { type: 'json' }
import places from '../../src/knowledge/data/places.json' with { type: 'json' }
import { defaultKnowledge } from '../../src/knowledge/index.js'
import { nameKey } from '../../src/knowledge/names.js'
import { PackedThings } from '../../src/knowledge/packed-things.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'

const known = defaultKnowledge()
const FOLDER = new URL('../../src/knowledge/data/', import.meta.url)

describe('the data files', () => {
  it('are small', () => {
    const sizes = readdirSync(FOLDER).filter(file => file.endsWith('.json')).map(file => gzipSync(readFileSync(new URL(file, FOLDER)), { level: 9 }).length)
    expect(sizes.length).toBe(7)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(600_000)
  })

  it('have a README that names the source and the licence of each', () => {
    const readme = readFileSync(new URL('README.md', FOLDER), 'utf8')
    for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.json'))) expect(readme).toContain(`| \`${file}\` |`)
  })

  it('hold places in the order in which they are searched, with as many cells in each column', () => {
    const keys = places.names.split('\n').map(nameKey)
    expect(keys.every((key, row) => row === 0 || (keys[row - 1] ?? '') <= key)).toBe(true)
    const other = places.others.keys.split('\n')
    expect(other.every((key, row) => row === 0 || (other[row - 1] ?? '') <= key)).toBe(true)
    expect([places.kinds.length, places.ids.length / 4, places.parents.length / 3, places.populations.length / 3, places.latitudes.length / 3, places.longitudes.length / 3])
      .toEqual(Array.from({ length: 6 }, () => keys.length))
    expect(places.others.rows.length / 3).toBe(other.length)
  })
})

describe('countries', () => {
  const all = countries.rows.split('\n').map(row => known.countryByCode(row.slice(0, 2)) ?? expect.fail(row))

  it('have ids, coordinates, and are found by each of their own names and words', () => {
    expect(all.length).toBeGreaterThanOrEqual(249)
    for (const country of all) {
      expect(country.sameAs).toHaveLength(2)
      expect(country.sameAs.join()).toMatch(/^http:\/\/www\.wikidata\.org\/entity\/Q\d+,https:\/\/sws\.geonames\.org\/\d+\/$/)
      expect(Math.abs(country.coordinates?.lat ?? 99)).toBeLessThanOrEqual(90)
      for (const name of country.names) expect([name, known.country(name)?.country]).toEqual([name, country.country])
      for (const word of [...country.adjectives, ...country.people]) expect([word, known.countryOfAdjective(word)?.country]).toEqual([word, country.country])
      expect(country.sameAs.map(iri => known.byIri(iri)?.id)).toEqual([country.id, country.id])
    }
  })

  it('have capitals, but where it is disputed', () => {
    const without = all.filter(country => known.capitalOf(country) === undefined).map(country => country.country)
    expect(without.sort()).toEqual(['AQ', 'BV', 'EH', 'HM', 'IL', 'IO', 'PS', 'TK', 'UM'])
    expect(all.filter(country => (known.capitalOf(country)?.country ?? country.country) !== country.country)).toEqual([])
  })
})

describe('organizations, people, sites and regions', () => {
  const things = [organizations, facts.things, features].flatMap(data => new PackedThings(data).all())

  it('are many, each with a class, a source and an IRI of its own', () => {
    expect(new PackedThings(organizations).all().length).toBeGreaterThan(600)
    expect(new Set(things.map(thing => thing.id)).size).toBe(things.length)
    for (const thing of things) {
      expect(newsVocabulary.classes.has(thing.class)).toBe(true)
      expect(thing.source).not.toBe('')
      expect(thing.names.every(name => name.trim() === name && name !== '')).toBe(true)
    }
  })

  it('are found by each of their names', () => {
    const lost = things.flatMap(thing => thing.names.filter(name => !known.byName(name).some(found => found.id === thing.id)).map(name => `${name} of ${thing.name}`))
    expect(lost).toEqual([])
  })

  it('have no item of Wikidata in common', () => {
    const items = things.flatMap(thing => thing.sameAs)
    expect(items.filter((item, index) => items.indexOf(item) < index)).toEqual([])
  })

  it('are the very places of GeoNames where those are known', () => {
    expect(known.places('West Bank').map(place => place.class)).toEqual(['Region'])
    expect(known.byIri(known.places('West Bank')[0]?.sameAs[1] ?? '')?.name).toBe('West Bank')
  })

  it('that share an acronym are not told by it', () => {
    expect(known.organization('ADF')).toBeUndefined()
    expect(known.byName('ADF').map(thing => thing.name)).toEqual(['Allied Democratic Forces', 'Australian Defence Force'])
  })

  it('whose name has an article need it', () => {
    expect(known.organization('The Hill')?.class).toBe('Media')
    expect(known.organization('Hill')).toBeUndefined()
  })
})

describe('facts', () => {
  const all = known.facts({})

  it('are in the vocabulary: predicate, domain and range', () => {
    expect(all.length).toBeGreaterThan(1000)
    const wrong = all.filter(({ subject, predicate, object }) => {
      const [from, to] = [known.byIri(subject.iri), known.byIri(object.iri)]
      return from === undefined || to === undefined || !newsVocabulary.isPredicate(predicate) || newsVocabulary.relationProblem(from.class, predicate, to.class) !== undefined
    })
    expect(wrong.map(fact => fact.text)).toEqual([])
  })

  it('say where they are from, and themselves in words', () => {
    for (const fact of all) {
      expect(fact.source).not.toBe('')
      expect(fact.text).toBe(`${fact.subject.label} ${fact.predicate} ${fact.object.label}`)
    }
  })

  it('know many burial places, and are found by other names and by IRI', () => {
    expect(known.facts({ predicate: 'buriedIn' }).length).toBeGreaterThan(60)
    const [byName] = known.facts({ subject: 'JFK', predicate: 'buriedIn' })
    expect(byName?.object.label).toBe('Arlington')
    expect(known.facts({ subject: byName?.subject.iri ?? '', predicate: 'buriedIn' })).toEqual([byName])
    expect(known.facts({ subject: 'http://www.wikidata.org/entity/Q9696' })).toEqual([byName])
    expect(known.facts({ object: byName?.object.iri ?? '', predicate: 'buriedIn' })).toContainEqual(byName)
  })

  it('say in which country each place of GeoNames lies', () => {
    expect(known.facts({ subject: 'Mombasa', predicate: 'locatedIn' })[0]?.text).toBe('Mombasa locatedIn Kenya')
    expect(known.facts({ subject: 'Mombasa', predicate: 'locatedIn', object: 'Peru' })).toEqual([])
  })

  it('nothing is known of who is unknown', () => expect(known.facts({ subject: 'Tamsin Ewart-Oriel' })).toEqual([]))
})

describe('columns', () => {
  it('give back what was packed', () => {
    const numbers = [0, 1, 84, 85, 7224, 614_124]
    const column = packNumbers(numbers, 3)
    expect(numbers.map((_, row) => numberAt(column, 3, row))).toEqual(numbers)
    expect(() => packNumbers([614_125], 3)).toThrow(/from 0 to 614124, got 614125/)
    expect(() => packNumbers([-1], 3)).toThrow(RangeError)
  })

  it('are searched for all rows of a key', () => {
    const names = ['a', 'b', 'b', 'b', 'd']
    const keys = new SortedKeys(names.length, row => names[row] ?? '')
    expect(['', 'a', 'b', 'c', 'd', 'e'].map(key => keys.find(key))).toEqual([
      { first: 0, end: 0 }, { first: 0, end: 1 }, { first: 1, end: 4 }, { first: 4, end: 4 }, { first: 4, end: 5 }, { first: 5, end: 5 },
    ])
  })
})

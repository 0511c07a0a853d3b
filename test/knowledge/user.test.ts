import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { FormatError, InputError } from '../../src/errors.js'
import { defaultKnowledge, knowledge, packAsTurtle } from '../../src/knowledge/index.js'

const HARBOUR = `
@prefix ng: <https://newsgraph.dev/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix ex: <https://example.org/> .
ex:board a ng:Government ; rdfs:label "Larkhaven Harbour Board" ; skos:altLabel "LHB" ; schema:alternateName "Harbour Board" ;
  owl:sameAs <http://www.wikidata.org/entity/Q1> ; ng:basedIn ex:larkhaven ; prov:wasDerivedFrom "the board's own site" .
ex:larkhaven a ng:City ; schema:name "Larkhaven" ; geo:lat 51.5 ; geo:long -3.25 .
ex:ewart rdfs:label "Tamsin Ewart" ; ng:buriedIn ex:larkhaven .
[] a rdf:Statement ; rdf:subject ex:ewart ; rdf:predicate ng:buriedIn ; rdf:object ex:larkhaven ; prov:wasDerivedFrom "parish register" .
ex:oriel a ng:Country ; rdfs:label "Oriel" ; ng:demonym "Orielian" .
`

describe("the user's knowledge", () => {
  const known = knowledge({ facts: HARBOUR })

  it('adds organizations by all their names', () => {
    for (const name of ['Larkhaven Harbour Board', 'Harbour Board', 'LHB']) {
      expect(known.organization(name)).toMatchObject({
        id: 'https://example.org/board', class: 'Government', sameAs: ['http://www.wikidata.org/entity/Q1'], source: "the board's own site",
      })
    }
    expect(known.organization('lhb')).toBeUndefined()
  })

  it('adds places with coordinates, and countries with their adjectives', () => {
    expect(known.linkPlace('Larkhaven', { countries: [], others: [] })).toMatchObject({ class: 'City', coordinates: { lat: 51.5, lon: -3.25 } })
    expect(known.country('Oriel')?.id).toBe('https://example.org/oriel')
    expect(known.countryOfAdjective('Orielian')?.name).toBe('Oriel')
  })

  it('adds facts, found by name and by IRI, each with its source', () => {
    const expected = {
      subject: { iri: 'https://example.org/ewart', label: 'Tamsin Ewart' }, predicate: 'buriedIn',
      object: { iri: 'https://example.org/larkhaven', label: 'Larkhaven' }, source: 'parish register', text: 'Tamsin Ewart buriedIn Larkhaven',
    }
    expect(known.facts({ subject: 'Tamsin Ewart' })).toEqual([expected])
    expect(known.facts({ subject: 'https://example.org/ewart', predicate: 'buriedIn' })).toEqual([expected])
    expect(known.facts({ predicate: 'buriedIn', object: 'Larkhaven' })).toEqual([expected])
    expect(known.facts({ subject: 'Tamsin Ewart', predicate: 'bornIn' })).toEqual([])
    expect(known.facts({ subject: 'Harbour Board' })[0]?.source).toBe("the board's own site")
  })

  it('keeps the packs, unless they are replaced', () => {
    expect(known.country('France')?.country).toBe('FR')
    const alone = knowledge({ facts: HARBOUR, replace: true })
    expect(alone.country('France')).toBeUndefined()
    expect(alone.places('Paris')).toEqual([])
    expect(alone.organization('NATO')).toBeUndefined()
    expect(alone.organization('LHB')?.id).toBe('https://example.org/board')
    const partly = knowledge({ replace: ['organizations'] })
    expect(partly.organization('NATO')).toBeUndefined()
    expect(partly.country('France')?.country).toBe('FR')
  })

  it('comes before the packs', () => {
    const own = knowledge({ facts: '<https://example.org/who> a <https://newsgraph.dev/ns#Company> ; <http://www.w3.org/2000/01/rdf-schema#label> "WHO" .' })
    expect(own.organization('WHO')?.class).toBe('Company')
    expect(own.byName('WHO').map(thing => thing.id)).toEqual(['https://example.org/who', defaultKnowledge().organization('WHO')?.id])
  })

  it('is read from N-Quads, with the graph as the source, and from RDF/JS quads', () => {
    const text = '<https://example.org/a> <https://newsgraph.dev/ns#partOf> <https://example.org/b_c> <https://example.org/census> .\n'
    const fact = { source: 'https://example.org/census', text: 'a partOf b c' }
    expect(knowledge({ facts: text }).facts({ subject: 'https://example.org/a' })).toMatchObject([fact])
    expect(knowledge({ facts: new Parser().parse(text) }).facts({ object: 'b c' })).toMatchObject([fact])
  })

  it('takes names that objects have in JavaScript as names', () => {
    const odd = knowledge({ facts: '<https://example.org/p> a <https://newsgraph.dev/ns#Person> ; <http://www.w3.org/2000/01/rdf-schema#label> "__proto__", "constructor Q" .' })
    expect(odd.byName('constructor Q')[0]?.id).toBe('https://example.org/p')
    expect(odd.byName('toString')).toEqual([])
  })
})

describe('what cannot be read', () => {
  it('is refused with its line', () => {
    expect(() => knowledge({ facts: '<https://example.org/a> <https://example.org/b> "c" .\n\nthis is no Turtle' }))
      .toThrow(FormatError)
    expect(() => knowledge({ facts: '<https://example.org/a> <https://example.org/b> "c" .\n\nthis is no Turtle' }))
      .toThrow(/line 3: expected Turtle, TriG, N-Triples or N-Quads, got "this is no Turtle"/)
  })

  it.each([[{ facts: 5 }], [{ facts: [{ subject: 'a' }] }], [{ replace: 'countries' }], [{ replace: ['cities'] }]])('%j is refused', options => {
    expect(() => Reflect.apply(knowledge, undefined, [options])).toThrow(InputError)
  })

  it('an empty file says nothing', () => expect(knowledge({ facts: '' }).country('Peru')?.country).toBe('PE'))
})

describe('the packs as Turtle', () => {
  it.each(['countries', 'organizations', 'facts', 'places'] as const)('%s say the same when they are read back', pack => {
    const again = knowledge({ facts: packAsTurtle(pack), replace: true })
    const known = defaultKnowledge()
    if (pack === 'countries') {
      expect(again.countryOfAdjective('Peruvian')?.sameAs).toContain('http://www.wikidata.org/entity/Q419')
    } else if (pack === 'organizations') {
      const { id, name, class: kind, sameAs } = known.organization('UNICEF') ?? expect.fail('UNICEF is not in the pack')
      expect(again.organization('UNICEF')).toMatchObject({ id, name, class: kind, sameAs })
      expect(again.facts({ subject: 'UNICEF' })).toEqual(known.facts({ subject: 'UNICEF' }))
    } else if (pack === 'facts') {
      expect(again.facts({ predicate: 'buriedIn' })).toHaveLength(known.facts({ predicate: 'buriedIn' }).length)
    } else {
      expect(again.places('Red Sea')[0]).toMatchObject({ class: 'NaturalFeature' })
    }
  })
})

import { NS } from '../vocabulary/index.js'
import { CountryTable } from './country-table.js'
import countryData from './data/countries.json' with { type: 'json' }
import factData from './data/facts.json' with { type: 'json' }
import featureData from './data/features.json' with { type: 'json' }
import organizationData from './data/organizations.json' with { type: 'json' }
import type { Pack } from './knowledge.js'
import { PackedFacts } from './packed-facts.js'
import { PackedThings } from './packed-things.js'
import type { CountryRecord, Fact, KnownThing } from './types.js'

const PREFIXES = {
  ng: NS,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
} as const

/**
 * A pack as Turtle, to read, edit and give back as `knowledge({ facts, replace: [pack] })`. The table of
 * cities is not among them: as Turtle it would be some hundred thousand lines.
 *
 * @param pack `countries`, `organizations` (with their relations and seats) or `facts` (with people and sites);
 *   `places` gives continents, big regions and natural features
 */
export function packAsTurtle(pack: Pack): string {
  const { things, facts } = content(pack)
  return `${Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join('\n')}\n\n${[
    ...things.map(describe), ...facts.map(state),
  ].join('\n')}`
}

function content(pack: Pack): { readonly things: readonly KnownThing[]; readonly facts: readonly Fact[] } {
  switch (pack) {
    case 'countries': return { things: new CountryTable(countryData).all(), facts: [] }
    case 'places': return { things: new PackedThings(featureData).all(), facts: [] }
    case 'organizations': return { things: new PackedThings(organizationData).all(), facts: allFacts(organizationData.facts) }
    case 'facts': return { things: new PackedThings(factData.things).all(), facts: allFacts(factData.facts) }
  }
}

function allFacts(rows: string): readonly Fact[] {
  return new PackedFacts(rows).find({}, undefined)
}

function describe(thing: KnownThing | CountryRecord): string {
  const [name = '', ...others] = thing.names
  const lines = [
    `a ng:${thing.class}`, `rdfs:label ${literal(name)}`,
    ...others.length > 0 ? [`skos:altLabel ${others.map(literal).join(', ')}`] : [],
    ...'adjectives' in thing ? demonyms(thing) : [],
    ...thing.sameAs.filter(iri => iri !== thing.id).map(iri => `owl:sameAs ${reference(iri)}`),
    ...'country' in thing && thing.country !== undefined ? [`ng:country ${literal(thing.country)}`] : [],
    ...thing.coordinates === undefined ? [] : [`geo:lat ${thing.coordinates.lat}`, `geo:long ${thing.coordinates.lon}`],
    `prov:wasDerivedFrom ${literal(thing.source)}`,
  ]
  return `${reference(thing.id)} ${lines.join(' ;\n  ')} .\n`
}

function demonyms(country: CountryRecord): readonly string[] {
  const words = [...country.adjectives, ...country.people]
  return words.length === 0 ? [] : [`ng:demonym ${words.map(literal).join(', ')}`]
}

function state({ subject, predicate, object, source }: Fact): string {
  const [s, p, o] = [reference(subject.iri), `ng:${predicate}`, reference(object.iri)]
  return [
    `${o} rdfs:label ${literal(object.label)} .`, `${s} ${p} ${o} .`,
    `[] a rdf:Statement ; rdf:subject ${s} ; rdf:predicate ${p} ; rdf:object ${o} ;`, `  prov:wasDerivedFrom ${literal(source)} .`, '',
  ].join('\n')
}

/** https://www.w3.org/TR/turtle/#grammar-production-STRING_LITERAL_QUOTE */
function literal(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, escaped)}"`
}

/** https://www.w3.org/TR/turtle/#grammar-production-IRIREF */
function reference(iri: string): string {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, escaped)}>`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

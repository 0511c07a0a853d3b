import { Parser } from 'n3'
import { FormatError, InputError, show } from '../errors.js'
import { classOf } from './classes.js'
import { idOf } from './country-table.js'
import { fact } from './packed-facts.js'
import { nameKey } from './names.js'
import type { CountryRecord, Fact, KnownThing } from './types.js'
import { NS } from '../vocabulary/index.js'

/** An RDF/JS term, as far as it is read here. */
export interface Term {
  readonly termType: string
  readonly value: string
}

/** An RDF/JS quad (https://rdf.js.org/data-model-spec/): those of n3, rdf-ext and Oxigraph fit. */
export interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
  readonly graph: Term
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS_LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const TYPE = `${RDF}type`
const SAME_AS = 'http://www.w3.org/2002/07/owl#sameAs'
const DERIVED_FROM = 'http://www.w3.org/ns/prov#wasDerivedFrom'
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#'
/** The name to show first. */
const NAME_PREDICATES = [
  'http://www.w3.org/2004/02/skos/core#prefLabel', RDFS_LABEL, 'https://schema.org/name', 'http://schema.org/name',
  'http://www.w3.org/2004/02/skos/core#altLabel', 'https://schema.org/alternateName', 'http://schema.org/alternateName',
]
const RESERVED_TERMS = new Set(['demonym', 'country'])

/** What a user's file says. */
export interface UserKnowledge {
  readonly things: readonly KnownThing[]
  readonly facts: readonly Fact[]
  /** IRIs by the key of a name, also of what has no class. */
  readonly iris: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads Turtle, TriG, N-Triples or N-Quads.
 *
 * @throws FormatError when it is none of them: with the line.
 */
export function parseRdf(text: string): readonly Quad[] {
  try {
    return new Parser().parse(text)
  } catch (error) {
    const line = lineOf(error)
    const reason = error instanceof Error ? error.message.replace(/ on line \d+\.?$/, '') : String(error)
    const content = text.split('\n', line)[line - 1]
    throw new FormatError(`background facts${line > 0 ? `, line ${line}` : ''}: expected Turtle, TriG, N-Triples or N-Quads, `
      + `got ${show(content ?? text)} (${reason}); correct that line`)
  }
}

function lineOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('context' in error)) return 0
  const { context } = error
  if (typeof context !== 'object' || context === null || !('line' in context)) return 0
  return typeof context.line === 'number' ? context.line : 0
}

/** What the quads say about one subject. */
type Description = Map<string, Quad[]>

/**
 * The things and facts of RDF. A thing has a name (rdfs:label, skos:prefLabel, skos:altLabel, schema:name,
 * schema:alternateName), a class (rdf:type ng:Person), perhaps owl:sameAs, geo:lat, geo:long and, where it is
 * a country, ng:demonym. A fact is a triple whose predicate is a term of the vocabulary. Where a fact is from
 * is said, in this order, by prov:wasDerivedFrom of an rdf:Statement about it, of its graph, of its subject.
 */
export function readQuads(quads: Iterable<Quad>): UserKnowledge {
  const all = [...quads]
  for (const quad of all) {
    if (isQuad(quad)) continue
    throw new InputError(`facts: expected RDF/JS quads, or text in Turtle or N-Quads, got ${show(quad)} among the quads; `
      + 'parse the file with an RDF/JS parser such as n3')
  }
  const subjects = new Map<string, Description>()
  for (const quad of all) {
    const description: Description = subjects.get(quad.subject.value) ?? new Map()
    subjects.set(quad.subject.value, description)
    description.set(quad.predicate.value, [...description.get(quad.predicate.value) ?? [], quad])
  }
  const things = [...subjects].flatMap(([id, description]) => readThing(id, description) ?? [])
  const facts = readFacts(all, subjects)
  const iris = new Map<string, readonly string[]>()
  const keep = (iri: string, name: string): void => {
    const others = iris.get(nameKey(name)) ?? []
    if (!others.includes(iri)) iris.set(nameKey(name), [...others, iri])
  }
  for (const [iri, description] of subjects) for (const name of namesOf(description)) keep(iri, name)
  for (const { subject, object } of facts) for (const term of [subject, object]) keep(term.iri, term.label)
  return { things, facts, iris }
}

function isQuad(quad: unknown): boolean {
  if (typeof quad !== 'object' || quad === null) return false
  return 'subject' in quad && 'predicate' in quad && 'object' in quad && 'graph' in quad
    && [quad.subject, quad.predicate, quad.object, quad.graph].every(isTerm)
}

function isTerm(term: unknown): boolean {
  return typeof term === 'object' && term !== null && 'termType' in term && 'value' in term && typeof term.value === 'string'
}

function values(description: Description, predicate: string): readonly string[] {
  return (description.get(predicate) ?? []).map(quad => quad.object.value)
}

function namesOf(description: Description): readonly string[] {
  const names = NAME_PREDICATES.flatMap(predicate => values(description, predicate)).map(name => name.trim())
  return [...new Set(names.filter(Boolean))]
}

function readThing(id: string, description: Description): KnownThing | CountryRecord | undefined {
  const names = namesOf(description)
  const [name] = names
  const known = values(description, TYPE).flatMap(iri => iri.startsWith(NS) ? classOf(iri.slice(NS.length)) ?? [] : [])[0]
  if (name === undefined || known === undefined) return undefined
  const lat = Number(values(description, `${GEO}lat`)[0] ?? Number.NaN)
  const lon = Number(values(description, `${GEO}long`)[0] ?? Number.NaN)
  const country = values(description, `${NS}country`)[0]
  const thing = {
    id, name, names, source: values(description, DERIVED_FROM)[0] ?? 'user knowledge',
    sameAs: [...new Set([...values(description, SAME_AS), ...idOf(id) === '' ? [] : [id]])].sort(),
    ...(Number.isFinite(lat) && Number.isFinite(lon) ? { coordinates: { lat, lon } } : {}),
    ...(country === undefined ? {} : { country }),
  }
  if (known !== 'Country') return { ...thing, class: known }
  return { ...thing, class: known, adjectives: values(description, `${NS}demonym`), people: [] }
}

function readFacts(quads: readonly Quad[], subjects: ReadonlyMap<string, Description>): readonly Fact[] {
  const sources = statementSources(subjects)
  const sourceOf = (iri: string): string | undefined => subjects.get(iri)?.get(DERIVED_FROM)?.[0]?.object.value
  const labelOf = (iri: string): string => {
    const description = subjects.get(iri)
    return (description && namesOf(description)[0]) ?? localName(iri)
  }
  return quads.flatMap(quad => {
    const predicate = quad.predicate.value.startsWith(NS) ? quad.predicate.value.slice(NS.length) : ''
    if (predicate === '' || RESERVED_TERMS.has(predicate) || quad.object.termType === 'Literal') return []
    const object = { iri: quad.object.value, label: labelOf(quad.object.value) }
    const source = sources.get(statementKey(quad.subject.value, quad.predicate.value, quad.object.value))
      ?? sourceOf(quad.graph.value) ?? sourceOf(quad.subject.value) ?? (quad.graph.value || 'user knowledge')
    return [fact({ iri: quad.subject.value, label: labelOf(quad.subject.value) }, predicate, object, source)]
  })
}

/** Sources given with reification: `[] a rdf:Statement ; rdf:subject … ; prov:wasDerivedFrom "…"`. */
function statementSources(subjects: ReadonlyMap<string, Description>): ReadonlyMap<string, string> {
  return new Map([...subjects.values()].flatMap(description => {
    const [subject] = values(description, `${RDF}subject`)
    const [predicate] = values(description, `${RDF}predicate`)
    const [object] = values(description, `${RDF}object`)
    const [source] = values(description, DERIVED_FROM)
    return subject !== undefined && predicate !== undefined && object !== undefined && source !== undefined
      ? [[statementKey(subject, predicate, object), source] as const] : []
  }))
}

function statementKey(subject: string, predicate: string, object: string): string {
  return `${subject} ${predicate} ${object}`
}

/** What stands at the end of an IRI, as words: `https://example.org/Kerman_Province` → "Kerman Province". */
function localName(iri: string): string {
  const end = iri.replace(/(?<![/#])[/#]+$/, '')
  const name = end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf('#')) + 1)
  try {
    return decodeURIComponent(name).replaceAll('_', ' ')
  } catch {
    return name
  }
}

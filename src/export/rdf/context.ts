import { newsVocabulary } from '../../vocabulary/index.js'
import type { Vocabulary } from '../../vocabulary/index.js'
import { inverseNames } from './inverse.js'
import { PREFIXES } from './namespaces.js'
import { STRUCTURE } from './structure.js'
import type { StructureTerm } from './structure.js'

/** What a term of the context means. */
export interface TermDefinition {
  /** Its IRI. */
  readonly '@id'?: string
  /** The IRI that it is the inverse of, in the place of an IRI of its own. */
  readonly '@reverse'?: string
  /** `@id`, `@vocab` or the IRI of a datatype. */
  readonly '@type'?: string
  readonly '@container'?: '@set'
}

/** The content of a JSON-LD `@context`. */
export type JsonLdContext = Readonly<Record<string, string | number | TermDefinition>>

/** The prefixes that the context declares. OWL-Time has none, since `time` is the time of an event. */
const CONTEXT_PREFIXES = ['ng', 'rdf', 'rdfs', 'owl', 'xsd', 'dc', 'skos', 'prov', 'oa', 'geo', 'sem', 'schema', 'wd'] as const

/**
 * Terms of other vocabularies: IRI, and how values are meant. Names follow the contexts of the Web
 * Annotation Data Model and of schema.org; only `oa:exact` is `quote`, since a number can be `exact`.
 */
const OTHERS: Readonly<Record<string, readonly [id: string, type?: string | undefined, container?: '@set']>> = {
  label: ['rdfs:label'],
  name: ['schema:name'],
  alternateName: ['schema:alternateName', undefined, '@set'],
  sameAs: ['owl:sameAs', '@id', '@set'],
  lat: ['geo:lat', 'xsd:decimal'],
  lon: ['geo:long', 'xsd:decimal'],
  Statement: ['rdf:Statement'],
  subject: ['rdf:subject', '@id'],
  predicate: ['rdf:predicate', '@vocab'],
  object: ['rdf:object', '@id'],
  derivedFrom: ['prov:wasDerivedFrom', '@id', '@set'],
  primarySource: ['prov:hadPrimarySource', '@id', '@set'],
  NewsArticle: ['schema:NewsArticle'],
  headline: ['schema:headline'],
  articleBody: ['schema:articleBody'],
  inLanguage: ['schema:inLanguage', 'xsd:string'],
  datePublished: ['schema:datePublished', 'xsd:date'],
  url: ['schema:url', '@id'],
  SpecificResource: ['oa:SpecificResource'],
  TextPositionSelector: ['oa:TextPositionSelector'],
  TextQuoteSelector: ['oa:TextQuoteSelector'],
  source: ['oa:hasSource', '@id'],
  selector: ['oa:hasSelector', '@id', '@set'],
  start: ['oa:start', 'xsd:integer'],
  end: ['oa:end', 'xsd:integer'],
  quote: ['oa:exact', 'xsd:string'],
  prefix: ['oa:prefix', 'xsd:string'],
  suffix: ['oa:suffix', 'xsd:string'],
  value: ['schema:value', 'xsd:integer'],
  minValue: ['schema:minValue', 'xsd:integer'],
  maxValue: ['schema:maxValue', 'xsd:integer'],
  hasActor: ['sem:hasActor', '@id', '@set'],
  hasPlace: ['sem:hasPlace', '@id', '@set'],
  hasTime: ['sem:hasTime', '@id'],
  timeStamp: ['sem:hasTimeStamp', 'xsd:date'],
  beginTimeStamp: ['sem:hasBeginTimeStamp', 'xsd:date'],
  endTimeStamp: ['sem:hasEndTimeStamp', 'xsd:date'],
  Instant: [`${PREFIXES.time}Instant`],
  ProperInterval: [`${PREFIXES.time}ProperInterval`],
  TemporalEntity: [`${PREFIXES.time}TemporalEntity`],
  hasBeginning: [`${PREFIXES.time}hasBeginning`, '@id'],
  hasEnd: [`${PREFIXES.time}hasEnd`, '@id'],
  inXSDDate: [`${PREFIXES.time}inXSDDate`, 'xsd:date'],
  inXSDDateTime: [`${PREFIXES.time}inXSDDateTime`, 'xsd:dateTime'],
  inXSDDateTimeStamp: [`${PREFIXES.time}inXSDDateTimeStamp`, 'xsd:dateTimeStamp'],
  inXSDgYear: [`${PREFIXES.time}inXSDgYear`, 'xsd:gYear'],
  inXSDgYearMonth: [`${PREFIXES.time}inXSDgYearMonth`, 'xsd:gYearMonth'],
}

/** The time of an event has a term for each precision: `"month": "2024-03"`. */
const TIMES = [
  ['time', 'xsd:date'], ['dateTime', 'xsd:dateTime'], ['month', 'xsd:gYearMonth'], ['year', 'xsd:gYear'],
  ['period', 'xsd:string'],
] as const

/** Properties whose values are terms themselves. */
const NAMES_TERMS: ReadonlySet<string> = new Set(['factuality', 'basis', 'temporal', 'bound', 'counted', 'eventType'])
/** Properties that are lists in JSON, however many values there are. */
const MANY: ReadonlySet<string> = new Set([
  'background', 'hasCount', 'hasCandidate', 'describedAs', 'namedAt', 'describedAt', 'pronounAt',
])

/**
 * The JSON-LD 1.1 context (https://www.w3.org/TR/json-ld11/) of the vocabulary: every class, predicate,
 * event type and role under its name, the inverses of predicates and roles (`isCommandedBy`, `agentOf`),
 * and the terms that describe statements. Documents carry it inside,
 * so no reader has to fetch anything. The context of the built-in vocabulary is also the file
 * `newsgraph/context.jsonld`.
 *
 * A term of a user's vocabulary whose name is taken here (`label`, say) is written with its full IRI.
 *
 * @example context()['commands'] // { '@id': 'ng:commands', '@type': '@id', '@container': '@set' }
 */
export function context(vocabulary: Vocabulary = newsVocabulary): JsonLdContext {
  const terms = new Map<string, string | number | TermDefinition>([['@version', 1.1], ['id', '@id'], ['type', '@type']])
  for (const prefix of CONTEXT_PREFIXES) terms.set(prefix, PREFIXES[prefix])
  for (const [name, [id, type, container]] of Object.entries(OTHERS)) terms.set(name, definition(id, type, container))
  for (const [name, term] of Object.entries(STRUCTURE)) terms.set(name, structureDefinition(name, term))
  const add = (name: string, term: TermDefinition): void => {
    if (!terms.has(name)) terms.set(name, term)
  }
  for (const { name, iri } of vocabulary.values.values()) {
    if (name !== 'time') add(name, definition(short(iri)))
    else for (const [term, type] of TIMES) add(term, definition(short(iri), type))
  }
  for (const { name, iri } of vocabulary.classes.values()) add(name, definition(short(iri)))
  for (const { name, iri } of vocabulary.predicates.values()) add(name, definition(short(iri), '@id', '@set'))
  for (const { name, iri } of vocabulary.roles.values()) add(name, definition(short(iri), '@id', '@set'))
  for (const [name, inverse] of inverseNames(vocabulary)) {
    const iri = vocabulary.predicates.get(name)?.iri
    if (iri !== undefined) add(inverse, inverseDefinition(short(iri)))
  }
  for (const { name, iri } of vocabulary.roles.values()) add(`${name}Of`, inverseDefinition(short(iri)))
  add('statements', inverseDefinition('rdf:subject'))
  for (const { name, iri, relation, relationIri } of vocabulary.eventTypes.values()) {
    add(name, definition(short(iri)))
    if (relation !== undefined && relationIri !== undefined) add(relation, definition(short(relationIri), '@id', '@set'))
  }
  for (const { iri } of vocabulary.counts.values()) add(iri.slice(PREFIXES.ng.length), definition(short(iri)))
  return Object.fromEntries(terms)
}

function definition(id: string, type?: string | undefined, container?: '@set' | undefined): TermDefinition {
  return {
    '@id': id,
    ...type === undefined ? {} : { '@type': type },
    ...container === undefined ? {} : { '@container': container },
  }
}

function inverseDefinition(id: string): TermDefinition {
  return { '@reverse': id, '@type': '@id', '@container': '@set' }
}

function structureDefinition(name: string, { kind, range }: StructureTerm): TermDefinition {
  const id = `ng:${name}`
  if (kind === 'data') return definition(id, range, MANY.has(name) ? '@set' : undefined)
  if (kind !== 'object') return definition(id)
  return definition(id, NAMES_TERMS.has(name) ? '@vocab' : '@id', MANY.has(name) ? '@set' : undefined)
}

function short(iri: string): string {
  return iri.startsWith(PREFIXES.ng) ? `ng:${iri.slice(PREFIXES.ng.length)}` : iri
}

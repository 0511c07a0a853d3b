/** Name of the shape of texts. */
export const TEXT = 'Text'

/** What a property of a described thing must be. */
export interface PropertyShape {
  /** Prefixed name. */
  readonly path: string
  readonly min?: number
  readonly max?: number
  /** A text of any kind, an IRI, or a datatype as prefixed name. */
  readonly is?: 'text' | 'iri' | `xsd:${string}`
  /** Class of the values, as prefixed name. */
  readonly class?: string
  readonly from?: number
  readonly to?: number
  /** Terms of the vocabulary, or the individuals of a class of the description. */
  readonly oneOf?: 'predicates' | 'roles' | 'counts' | 'eventTypes' | 'projections' | `ng:${string}`
}

export interface ShapeRow {
  readonly name: string
  /** Class of what the shape is about; `entities` for every entity class. */
  readonly target: 'entities' | `${string}:${string}`
  readonly properties: readonly PropertyShape[]
}

/** What the profile `simple` has of an entity. */
export const SIMPLE_ENTITY: ShapeRow = {
  name: 'Entity', target: 'entities', properties: [{ path: 'rdfs:label', min: 1, is: 'text' }, { path: 'owl:sameAs', is: 'iri' }],
}

/** Relations, projections and events. What may differ between articles has no upper bound: validate a merged graph as it is. */
const QUALIFIERS = [
  { path: 'rdfs:label', min: 1, is: 'text' },
  { path: 'ng:factuality', min: 1, oneOf: 'ng:Factuality' },
  { path: 'ng:basis', min: 1, oneOf: 'ng:Basis' },
  { path: 'ng:attributedTo', is: 'iri' },
  { path: 'ng:confidence', min: 1, is: 'xsd:decimal', from: 0, to: 1 },
  { path: 'ng:rule', min: 1, is: 'text' },
  { path: 'prov:hadPrimarySource', min: 1, class: 'schema:NewsArticle' },
  { path: 'prov:wasDerivedFrom', min: 1, class: 'oa:SpecificResource' },
  { path: 'ng:background', class: 'ng:BackgroundFact' },
] as const satisfies readonly PropertyShape[]

const ENDS = [
  { path: 'rdf:subject', min: 1, is: 'iri' },
  { path: 'rdf:object', min: 1, is: 'iri' },
] as const satisfies readonly PropertyShape[]

export const SHAPES = [
  {
    name: 'Relation', target: 'ng:Relation', properties: [
      ...QUALIFIERS, ...ENDS,
      { path: 'rdf:predicate', min: 1, max: 1, oneOf: 'predicates' },
      { path: 'ng:temporal', min: 1, max: 1, oneOf: 'ng:Temporal' },
      { path: 'ng:role', is: 'text' },
    ],
  },
  {
    name: 'Participation', target: 'ng:Participation', properties: [
      ...ENDS,
      { path: 'rdf:predicate', min: 1, max: 1, oneOf: 'roles' },
      { path: 'rdfs:label', min: 1, is: 'text' },
      { path: 'rdf:subject', class: 'ng:ReportedEvent' },
      { path: 'ng:basis', min: 1, oneOf: 'ng:Basis' },
      { path: 'ng:background', class: 'ng:BackgroundFact' },
    ],
  },
  {
    name: 'Projection', target: 'ng:Projection', properties: [
      ...QUALIFIERS, ...ENDS,
      { path: 'rdf:predicate', min: 1, max: 1, oneOf: 'projections' },
      { path: 'ng:ofEvent', min: 1, max: 1, class: 'ng:ReportedEvent' },
    ],
  },
  {
    name: 'ReportedEvent', target: 'ng:ReportedEvent', properties: [
      ...QUALIFIERS,
      { path: 'ng:eventType', min: 1, oneOf: 'eventTypes' },
      { path: 'ng:trigger', min: 1, class: 'oa:SpecificResource' },
      { path: 'ng:when', class: 'sem:Time' },
      { path: 'ng:hasCount', class: 'ng:Count' },
      { path: 'ng:role', is: 'text' },
      { path: 'ng:amount', is: 'text' },
      { path: 'ng:outcome', is: 'text' },
    ],
  },
  {
    name: 'Entity', target: 'entities', properties: [
      { path: 'rdfs:label', min: 1, is: 'text' },
      { path: 'schema:name', is: 'text' },
      { path: 'schema:alternateName', is: 'text' },
      { path: 'ng:describedAs', is: 'text' },
      { path: 'ng:hasCandidate', class: 'ng:LinkCandidate' },
      { path: 'ng:basis', min: 1, oneOf: 'ng:Basis' },
      { path: 'owl:sameAs', is: 'iri' },
      { path: 'geo:lat', is: 'xsd:decimal', from: -90, to: 90 },
      { path: 'geo:long', is: 'xsd:decimal', from: -180, to: 180 },
      { path: 'ng:namedAt', class: 'oa:SpecificResource' },
      { path: 'ng:describedAt', class: 'oa:SpecificResource' },
      { path: 'ng:pronounAt', class: 'oa:SpecificResource' },
    ],
  },
  {
    name: 'LinkCandidate', target: 'ng:LinkCandidate', properties: [
      { path: 'ng:mayBe', max: 1, is: 'iri' },
      { path: 'ng:score', min: 1, max: 1, is: 'xsd:decimal', from: 0, to: 1 },
    ],
  },
  {
    name: 'Count', target: 'ng:Count', properties: [
      { path: 'ng:counted', min: 1, max: 1, oneOf: 'counts' },
      { path: 'ng:bound', min: 1, max: 1, oneOf: 'ng:Bound' },
      { path: 'prov:wasDerivedFrom', min: 1, class: 'oa:SpecificResource' },
      { path: 'ng:countOf', max: 1, is: 'iri' },
      { path: 'ng:countOfWords', max: 1, is: 'text' },
    ],
  },
  {
    name: 'Time', target: 'sem:Time', properties: [
      { path: 'rdfs:label', min: 1, is: 'text' },
      { path: 'prov:wasDerivedFrom', min: 1, class: 'oa:SpecificResource' },
      { path: 'time:hasBeginning', max: 1, class: 'time:Instant' },
      { path: 'time:hasEnd', max: 1, class: 'time:Instant' },
      { path: 'time:inXSDDate', max: 1, is: 'xsd:date' },
      { path: 'time:inXSDgYearMonth', max: 1, is: 'xsd:gYearMonth' },
      { path: 'time:inXSDgYear', max: 1, is: 'xsd:gYear' },
    ],
  },
  {
    name: 'PlaceInText', target: 'oa:SpecificResource', properties: [
      { path: 'oa:hasSource', min: 1, max: 1, class: 'schema:NewsArticle' },
      { path: 'oa:hasSelector', min: 2, max: 2, is: 'iri' },
    ],
  },
  {
    name: 'Position', target: 'oa:TextPositionSelector', properties: [
      { path: 'oa:start', min: 1, max: 1, is: 'xsd:integer', from: 0 },
      { path: 'oa:end', min: 1, max: 1, is: 'xsd:integer', from: 0 },
      { path: 'ng:utf16Start', max: 1, is: 'xsd:integer' },
      { path: 'ng:utf16End', max: 1, is: 'xsd:integer' },
    ],
  },
  {
    name: 'Quote', target: 'oa:TextQuoteSelector', properties: [
      { path: 'oa:exact', min: 1, max: 1, is: 'text' },
      { path: 'oa:prefix', min: 1, max: 1, is: 'text' },
      { path: 'oa:suffix', min: 1, max: 1, is: 'text' },
    ],
  },
  {
    name: 'Article', target: 'schema:NewsArticle', properties: [
      { path: 'schema:articleBody', min: 1, max: 1, is: 'text' },
      { path: 'schema:inLanguage', min: 1, max: 1, is: 'text' },
      { path: 'schema:headline', max: 1, is: 'text' },
      { path: 'schema:datePublished', max: 1, is: 'xsd:date' },
      { path: 'schema:url', max: 1 },
    ],
  },
  {
    name: 'Reading', target: 'ng:Reading', properties: [
      { path: 'prov:wasDerivedFrom', min: 1, max: 1, class: 'schema:NewsArticle' },
      { path: 'ng:generator', min: 1, is: 'text' },
    ],
  },
  { name: 'BackgroundFact', target: 'ng:BackgroundFact', properties: [{ path: 'rdfs:label', min: 1, max: 1, is: 'text' }] },
] as const satisfies readonly ShapeRow[]

/*
 * The terms with which the RDF describes statements: what is not news (that is the vocabulary) but tells
 * of it. They share the namespace of the vocabulary. Ontology, shapes and context are made from this table.
 */

export interface StructureTerm {
  readonly kind: 'class' | 'individual' | 'object' | 'data' | 'annotation' | 'datatype'
  readonly label: string
  readonly definition: string
  /** Of a class: its parents. Of a property: what it specializes. Prefixed names. */
  readonly under?: readonly string[]
  /** Class of an individual, domain of a property. */
  readonly of?: string
  readonly range?: string
  /** A name of it in other vocabularies that a reader may want to see. */
  readonly seeAlso?: readonly string[]
}

export const STRUCTURE = {
  Relation: {
    kind: 'class', under: ['rdf:Statement'], label: 'relation',
    definition: 'A statement that ties two entities, described: what it says, how sure it is, whose claim it is, where it was read.',
  },
  Participation: {
    kind: 'class', under: ['rdf:Statement'], label: 'participation',
    definition: 'A statement that an entity (or another event) plays a role in an event, described.',
  },
  Projection: {
    kind: 'class', under: ['rdf:Statement'], label: 'projection',
    definition: 'A statement that follows from an event and ties its participants directly: who attacked whom, described.',
  },
  ReportedEvent: {
    kind: 'class', under: ['prov:Entity'], label: 'reported event',
    definition: 'An event that an article speaks of, whether or not it says that the event happened. One that it asserts also has the type of the event.',
  },
  Count: {
    kind: 'class', under: ['schema:QuantitativeValue'], label: 'count',
    definition: 'How many, as far as the article says: an exact number, a bound or an approximate number.',
  },
  LinkCandidate: {
    kind: 'class', under: ['prov:Entity'], label: 'link candidate',
    definition: 'One of the things in a reference source that an entity may be, where it is not certain which.',
  },
  BackgroundFact: {
    kind: 'class', under: ['prov:Entity'], label: 'background fact',
    definition: 'A fact that is not in the article and was needed to understand it.',
  },
  Reading: {
    kind: 'class', under: ['prov:Entity'], label: 'reading',
    definition: 'What was read from one article: the named graph of the article.',
  },
  Factuality: { kind: 'class', label: 'factuality', definition: 'Whether what is said is said to be so.' },
  Basis: { kind: 'class', label: 'basis', definition: 'Whether the article states it or it was inferred.' },
  Temporal: {
    kind: 'class', label: 'temporal status',
    definition: 'Whether a relation holds when the article is written.',
  },
  Bound: { kind: 'class', label: 'bound', definition: 'In what sense a number is meant.' },
  CountKind: { kind: 'class', label: 'kind of count', definition: 'What a count counts.' },

  asserted: { kind: 'individual', of: 'ng:Factuality', label: 'asserted', definition: 'It is said to be so.' },
  possible: { kind: 'individual', of: 'ng:Factuality', label: 'possible', definition: 'It is said that it may be so.' },
  intended: {
    kind: 'individual', of: 'ng:Factuality', label: 'intended',
    definition: 'It is said to be wanted, planned or attempted.',
  },
  negated: { kind: 'individual', of: 'ng:Factuality', label: 'negated', definition: 'It is said not to be so.' },
  stated: { kind: 'individual', of: 'ng:Basis', label: 'stated', definition: 'The words of the article say it.' },
  inferred: {
    kind: 'individual', of: 'ng:Basis', label: 'inferred',
    definition: 'It follows from the article together with background facts.',
  },
  current: {
    kind: 'individual', of: 'ng:Temporal', label: 'current',
    definition: 'It holds when the article is written.',
  },
  former: { kind: 'individual', of: 'ng:Temporal', label: 'former', definition: 'It held and holds no more.' },
  future: { kind: 'individual', of: 'ng:Temporal', label: 'future', definition: 'It is to hold later.' },
  min: { kind: 'individual', of: 'ng:Bound', label: 'at least', definition: 'The number is the least that it can be.' },
  max: { kind: 'individual', of: 'ng:Bound', label: 'at most', definition: 'The number is the most that it can be.' },
  exact: { kind: 'individual', of: 'ng:Bound', label: 'exactly', definition: 'The number is meant as it stands.' },
  approx: { kind: 'individual', of: 'ng:Bound', label: 'about', definition: 'The number is approximate.' },

  factuality: {
    kind: 'object', range: 'ng:Factuality', label: 'factuality',
    definition: 'Whether what is said is said to be so.',
  },
  basis: {
    kind: 'object', range: 'ng:Basis', label: 'basis',
    definition: 'Whether the article states it or it was inferred.',
  },
  temporal: {
    kind: 'object', of: 'ng:Relation', range: 'ng:Temporal', label: 'temporal status',
    definition: 'Whether the relation holds when the article is written.',
  },
  attributedTo: {
    kind: 'object', under: ['prov:wasAttributedTo'], label: 'attributed to', seeAlso: ['sem:accordingTo'],
    definition: 'The entity whose claim it is, according to the article.',
  },
  background: {
    kind: 'object', under: ['prov:wasDerivedFrom'], range: 'ng:BackgroundFact', label: 'background',
    definition: 'A background fact from which it was inferred.',
  },
  eventType: {
    kind: 'object', of: 'ng:ReportedEvent', label: 'event type', seeAlso: ['sem:eventType'],
    definition: 'The type of the event, also where it is not asserted that the event happened.',
  },
  trigger: {
    kind: 'object', of: 'ng:ReportedEvent', range: 'oa:SpecificResource', label: 'trigger',
    definition: 'The word in the text that names the event.',
  },
  when: {
    kind: 'object', of: 'ng:ReportedEvent', range: 'time:TemporalEntity', label: 'when',
    definition: 'The time of the event as an instant or interval, tied to the words that said so.',
  },
  hasCount: {
    kind: 'object', of: 'ng:ReportedEvent', range: 'ng:Count', label: 'has count',
    definition: 'A number that the article gives for the event.',
  },
  counted: {
    kind: 'object', of: 'ng:Count', range: 'ng:CountKind', label: 'counted',
    definition: 'What the number counts.',
  },
  bound: {
    kind: 'object', of: 'ng:Count', range: 'ng:Bound', label: 'bound',
    definition: 'In what sense the number is meant.',
  },
  countOf: { kind: 'object', of: 'ng:Count', label: 'count of', definition: 'The entity that is counted.' },
  hasCandidate: {
    kind: 'object', range: 'ng:LinkCandidate', label: 'has the candidate',
    definition: 'What the entity may be in a reference source. What it certainly is there is owl:sameAs.',
  },
  mayBe: {
    kind: 'object', of: 'ng:LinkCandidate', label: 'may be', definition: 'The thing in the reference source.',
  },
  ofEvent: {
    kind: 'object', of: 'ng:Projection', range: 'ng:ReportedEvent', label: 'of event',
    definition: 'The event that the statement follows from.',
  },
  mentionedAt: {
    kind: 'object', range: 'oa:SpecificResource', label: 'mentioned at',
    definition: 'A place in a text where the entity is spoken of.',
  },
  namedAt: {
    kind: 'object', under: ['ng:mentionedAt'], range: 'oa:SpecificResource', label: 'named at',
    definition: 'A place in a text where the entity is called by a name.',
  },
  describedAt: {
    kind: 'object', under: ['ng:mentionedAt'], range: 'oa:SpecificResource', label: 'described at',
    definition: 'A place in a text where the entity is called by a description, such as "the commander".',
  },
  pronounAt: {
    kind: 'object', under: ['ng:mentionedAt'], range: 'oa:SpecificResource', label: 'pronoun at',
    definition: 'A place in a text where the entity is called by a pronoun.',
  },

  countOfWords: {
    kind: 'data', of: 'ng:Count', range: 'xsd:string', label: 'count of (words)',
    definition: 'The words for what is counted.',
  },
  score: {
    kind: 'data', of: 'ng:LinkCandidate', range: 'xsd:decimal', label: 'score',
    definition: 'From 0 to 1: the share of the candidate among all that bear the name, by size and by what else the article names. No probability.',
  },
  describedAs: {
    kind: 'data', label: 'described as',
    definition: 'Words by which the article describes the entity without naming it, such as "the commander".',
  },
  confidence: {
    kind: 'data', range: 'xsd:decimal', label: 'confidence',
    definition: 'From 0 to 1, surer when higher: of events fitted on annotated articles, of relations a weight.',
  },
  rule: { kind: 'data', range: 'xsd:string', label: 'rule', definition: 'The rule that read the statement.' },
  generator: {
    kind: 'data', of: 'ng:Reading', range: 'xsd:string', label: 'generator',
    definition: 'The program that did the reading, with its version.',
  },
  otherId: {
    kind: 'data', range: 'xsd:string', label: 'other id',
    definition: 'An identifier of the same thing elsewhere that is not an IRI.',
  },
  nameOrder: {
    kind: 'data', range: 'xsd:string', label: 'order of names',
    definition: 'The order in which the article prefers the names of the entity, as places in the list from the longest to the shortest.',
  },
  utf16Start: {
    kind: 'data', range: 'xsd:integer', label: 'start in UTF-16',
    definition: 'The start in UTF-16 code units; given only where it differs from oa:start, which counts code points.',
  },
  utf16End: {
    kind: 'data', range: 'xsd:integer', label: 'end in UTF-16',
    definition: 'The end in UTF-16 code units; given only where it differs from oa:end, which counts code points.',
  },
  x: { kind: 'data', range: 'xsd:decimal', label: 'x', definition: 'Where the node is drawn, from left to right.' },
  y: { kind: 'data', range: 'xsd:decimal', label: 'y', definition: 'Where the node is drawn, from bottom to top.' },

  aceType: { kind: 'annotation', label: 'ACE type', definition: 'The type of ACE 2005 that comes closest.' },
  ploverType: { kind: 'annotation', label: 'PLOVER type', definition: 'The event type of PLOVER that comes closest.' },

  EscapedString: {
    kind: 'datatype', label: 'escaped string',
    definition: 'Text with characters that RDF cannot carry (lone surrogates, U+0000, U+FFFE, U+FFFF): those are written _xHHHH_, by their UTF-16 code units, and an underscore that would begin such an escape _x005F_.',
  },
} as const satisfies Readonly<Record<string, StructureTerm>>

export type StructureName = keyof typeof STRUCTURE

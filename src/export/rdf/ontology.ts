import { newsVocabulary } from '../../vocabulary/index.js'
import type {
  ClassMapping, ClassTerm, EventTerm, FillerClass, PredicateTerm, PropertyMapping, RoleTerm, Vocabulary,
} from '../../vocabulary/index.js'
import { Draft } from './draft.js'
import { inverseNames } from './inverse.js'
import { text } from './literals.js'
import { iri, PREFIXES, prefixed } from './namespaces.js'
import { checkVocabulary } from './scribe.js'
import { STRUCTURE } from './structure.js'
import type { StructureTerm } from './structure.js'
import { NamedNode } from './terms.js'
import type { Quad, Subject } from './terms.js'
import { writeTurtle } from './turtle.js'

/** The IRI of the ontology: the namespace without its `#`. */
const ONTOLOGY = new NamedNode(PREFIXES.ng.slice(0, -1))

/**
 * The vocabulary as an OWL ontology in Turtle (https://www.w3.org/TR/owl2-overview/): classes, predicates,
 * event types, roles and the terms that describe statements, each with a label and a definition, domains,
 * ranges, inverses, and what they are called in schema.org, Wikidata, SEM, ACE and PLOVER. It is made from
 * the tables that the library itself works with; terms that a user added come out in the same way.
 *
 * @throws VocabularyError when a user's term has the IRI of another term
 * @example await writeFile('newsgraph.ttl', ontology())
 */
export function ontology(vocabulary: Vocabulary = newsVocabulary): string {
  return writeTurtle(ontologyQuads(vocabulary))
}

/** The ontology as quads of the default graph; see `ontology`. */
export function ontologyQuads(vocabulary: Vocabulary = newsVocabulary): readonly Quad[] {
  checkVocabulary(vocabulary)
  const draft = new Draft()
  describeOntology(draft)
  for (const term of vocabulary.classes.values()) describeClass(draft, term, vocabulary)
  const inverses = inverseNames(vocabulary)
  for (const term of vocabulary.predicates.values()) describePredicate(draft, term, vocabulary, inverses.get(term.name))
  for (const term of vocabulary.eventTypes.values()) describeEventType(draft, term)
  describeProjections(draft, vocabulary)
  for (const term of vocabulary.roles.values()) describeRole(draft, term, vocabulary)
  for (const term of vocabulary.values.values()) introduce(draft, term, iri('owl:DatatypeProperty'))
  for (const term of vocabulary.counts.values()) introduce(draft, term, iri('owl:NamedIndividual'), iri('ng:CountKind'))
  for (const [name, term] of Object.entries(STRUCTURE)) describeStructure(draft, name, term)
  declareOthers(draft)
  return draft.quads
}

function describeOntology(draft: Draft): void {
  draft.say(ONTOLOGY, iri('rdf:type'), iri('owl:Ontology'))
  draft.words(ONTOLOGY, iri('rdfs:label'), 'News vocabulary of newsgraph')
  draft.words(ONTOLOGY, iri('skos:definition'),
    'What newsgraph says about a news article: entities, relations and events, and how it tells where each was read.')
  for (const property of ['skos:definition', 'skos:closeMatch', 'schema:inverseOf'] as const) {
    draft.say(iri(property), iri('rdf:type'), iri('owl:AnnotationProperty'))
  }
}

/**
 * Says of the terms of other vocabularies that stand above ours what they are, so that tools that read OWL by the
 * letter need not guess. RDF's own are not declared: OWL reserves them.
 */
function declareOthers(draft: Draft): void {
  // The first type of each, which is its kind: "symmetric" comes after "object property".
  const types = new Map(draft.quads.filter(({ predicate }) => predicate.equals(iri('rdf:type'))).toReversed()
    .map(({ subject, object }) => [subject.value, object]))
  const above = draft.quads.filter(({ predicate, object }) => object.termType === 'NamedNode' && !types.has(object.value)
    && !object.value.startsWith(PREFIXES.rdf)
    && (predicate.equals(iri('rdfs:subClassOf')) || predicate.equals(iri('rdfs:subPropertyOf'))))
  const declared = new Map(above.flatMap(({ subject, object }) => {
    const type = types.get(subject.value)
    return type === undefined ? [] : [[object.value, type] as const]
  }))
  for (const [other, type] of declared) draft.say(new NamedNode(other), iri('rdf:type'), type)
}

interface Introduced {
  readonly iri: string
  readonly label: string
  readonly definition: string
}

/** What every term has. */
function introduce(draft: Draft, term: Introduced, ...types: readonly NamedNode[]): NamedNode {
  const node = new NamedNode(term.iri)
  draft.say(node, iri('rdf:type'), ...types)
  draft.words(node, iri('rdfs:label'), term.label)
  draft.words(node, iri('skos:definition'), term.definition)
  draft.say(node, iri('rdfs:isDefinedBy'), ONTOLOGY)
  return node
}

function describeClass(draft: Draft, term: ClassTerm, vocabulary: Vocabulary): void {
  const node = introduce(draft, term, iri('owl:Class'))
  for (const parent of term.parents) draft.say(node, iri('rdfs:subClassOf'), ...classNodes(vocabulary, [parent]))
  mapClass(draft, node, term.schema)
  for (const { iri: other } of term.sem) draft.say(node, iri('rdfs:subClassOf'), new NamedNode(other))
  for (const { iri: other } of term.wikidata) draft.say(node, iri('skos:closeMatch'), new NamedNode(other))
  for (const code of term.ace) draft.say(node, iri('ng:aceType'), text(code))
}

/** The first class of schema.org is a class above: it holds of all. The others are closer for some. */
function mapClass(draft: Draft, node: NamedNode, mappings: readonly ClassMapping[]): void {
  mappings.forEach(({ iri: other }, index) => {
    draft.say(node, iri(index === 0 ? 'rdfs:subClassOf' : 'skos:closeMatch'), new NamedNode(other))
  })
}

function describePredicate(draft: Draft, term: PredicateTerm, vocabulary: Vocabulary, inverse: string | undefined): void {
  const node = introduce(draft, term, iri('owl:ObjectProperty'), ...term.symmetric ? [iri('owl:SymmetricProperty')] : [])
  draft.say(node, iri('rdfs:domain'), unionOf(draft, vocabulary, term.domain))
  draft.say(node, iri('rdfs:range'), unionOf(draft, vocabulary, term.range))
  mapProperty(draft, node, term.schema)
  for (const { iri: other, inverse: isInverse } of term.wikidata) {
    draft.say(node, iri(isInverse ? 'schema:inverseOf' : 'skos:closeMatch'), new NamedNode(other))
  }
  if (inverse === undefined) return
  const back = introduce(draft, {
    iri: PREFIXES.ng + inverse, label: term.inverseLabel, definition: `The other way round: ${term.definition}`,
  }, iri('owl:ObjectProperty'))
  draft.say(back, iri('owl:inverseOf'), node)
}

/** A property of schema.org that runs the same way is a property above, if it is the only one. */
function mapProperty(draft: Draft, node: NamedNode, mappings: readonly PropertyMapping[]): void {
  for (const { iri: other, inverse } of mappings) {
    const property = inverse ? 'schema:inverseOf' : mappings.length === 1 ? 'rdfs:subPropertyOf' : 'skos:closeMatch'
    draft.say(node, iri(property), new NamedNode(other))
  }
}

function describeEventType(draft: Draft, term: EventTerm): void {
  const node = introduce(draft, term, iri('owl:Class'))
  for (const { iri: other } of term.sem) draft.say(node, iri('rdfs:subClassOf'), new NamedNode(other))
  mapClass(draft, node, term.schema)
  for (const code of term.ace) draft.say(node, iri('ng:aceType'), text(code))
  for (const code of term.plover) draft.say(node, iri('ng:ploverType'), text(code))
}

/** The predicates that events project: one each, with the ends that the roles of its types allow. */
function describeProjections(draft: Draft, vocabulary: Vocabulary): void {
  const byRelation = new Map<string, EventTerm[]>()
  for (const term of vocabulary.eventTypes.values()) {
    if (term.relationIri === undefined) continue
    byRelation.set(term.relationIri, [...byRelation.get(term.relationIri) ?? [], term])
  }
  for (const [relation, terms] of byRelation) {
    const names = terms.map(({ label }) => label).join(' or ')
    const node = introduce(draft, {
      iri: relation, label: terms[0]?.relationLabel ?? names,
      definition: `The subject has this to do with the object because of an event (${names}): the direct view of the event.`,
    }, iri('owl:ObjectProperty'))
    const ends = (roles: (term: EventTerm) => readonly string[]): readonly FillerClass[] => [...new Set(terms.flatMap((term) =>
      [...term.roles].filter(([role]) => roles(term).includes(role)).flatMap(([, fillers]) => fillers)))]
    const domain = ends(({ projection }) => projection === undefined ? [] : [projection.from])
    const range = ends(({ projection }) => projection?.to ?? [])
    draft.say(node, iri('rdfs:domain'), unionOf(draft, vocabulary, domain))
    draft.say(node, iri('rdfs:range'), unionOf(draft, vocabulary, range))
  }
}

function describeRole(draft: Draft, term: RoleTerm, vocabulary: Vocabulary): void {
  const node = introduce(draft, term, iri('owl:ObjectProperty'))
  const fillers = [...vocabulary.eventTypes.values()]
    .flatMap(({ roles }) => [...roles].flatMap(([role, classes]) => role === term.name ? classes : []))
  draft.say(node, iri('rdfs:domain'), iri('sem:Event'))
  draft.say(node, iri('rdfs:range'), unionOf(draft, vocabulary, [...new Set([...term.fillers, ...fillers])]))
  for (const { iri: other } of term.sem) draft.say(node, iri('rdfs:subPropertyOf'), new NamedNode(other))
  for (const { iri: other } of term.schema) draft.say(node, iri('skos:closeMatch'), new NamedNode(other))
}

const OWL_TYPE = {
  class: 'owl:Class', individual: 'owl:NamedIndividual', object: 'owl:ObjectProperty', data: 'owl:DatatypeProperty',
  datatype: 'rdfs:Datatype', annotation: 'owl:AnnotationProperty',
} as const

function describeStructure(draft: Draft, name: string, term: StructureTerm): void {
  const node = introduce(draft, { ...term, iri: PREFIXES.ng + name }, iri(OWL_TYPE[term.kind]))
  const above = term.kind === 'class' ? iri('rdfs:subClassOf') : iri('rdfs:subPropertyOf')
  for (const parent of term.under ?? []) draft.say(node, above, prefixed(parent))
  for (const other of term.seeAlso ?? []) draft.say(node, iri('rdfs:seeAlso'), prefixed(other))
  if (term.kind === 'individual') {
    if (term.of !== undefined) draft.say(node, iri('rdf:type'), prefixed(term.of))
    return
  }
  if (term.of !== undefined) draft.say(node, iri('rdfs:domain'), prefixed(term.of))
  if (term.range !== undefined) draft.say(node, iri('rdfs:range'), prefixed(term.range))
}

/** A class, or the union of several. */
function unionOf(draft: Draft, vocabulary: Vocabulary, classes: readonly FillerClass[]): Subject {
  const [first = iri('owl:Thing'), ...others] = classNodes(vocabulary, classes)
  if (others.length === 0) return first
  return draft.node([iri('rdf:type'), iri('owl:Class')], [iri('owl:unionOf'), draft.list([first, ...others])])
}

function classNodes(vocabulary: Vocabulary, classes: readonly FillerClass[]): readonly NamedNode[] {
  return classes.flatMap((name) => {
    if (name === 'event') return [iri('ng:ReportedEvent')]
    const term = vocabulary.classes.get(name)
    return term === undefined ? [] : [new NamedNode(term.iri)]
  })
}

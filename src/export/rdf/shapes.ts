import { newsVocabulary } from '../../vocabulary/index.js'
import type { FillerClass, Vocabulary } from '../../vocabulary/index.js'
import { Draft } from './draft.js'
import { decimal, integer } from './literals.js'
import { iri, PREFIXES, prefixed } from './namespaces.js'
import type { RdfProfile } from './quads.js'
import { checkVocabulary } from './scribe.js'
import { SHAPES, SIMPLE_ENTITY, TEXT } from './shape-table.js'
import type { PropertyShape, ShapeRow } from './shape-table.js'
import { STRUCTURE } from './structure.js'
import { NamedNode } from './terms.js'
import type { BlankNode, Quad, Term } from './terms.js'
import { writeTurtle } from './turtle.js'

/** Namespace of the shapes. */
const SHAPE_NS = `${PREFIXES.ng.slice(0, -1)}/shapes#`

/**
 * SHACL shapes (https://www.w3.org/TR/shacl/) in Turtle for the RDF of a profile: that every relation, event,
 * count and place in a text says what it should, and that each predicate ties what the vocabulary allows. Made
 * from the same tables as the code; a user's own terms come out in the same way. They need no ontology beside
 * them.
 *
 * @param profile what the RDF was written with; SHACL 1.0 cannot look into the triple terms of `rdf12`
 * @throws VocabularyError when a user's term has the IRI of a term that describes statements
 * @example await writeFile('newsgraph.shapes.ttl', shapes())
 */
export function shapes(vocabulary: Vocabulary = newsVocabulary, profile: RdfProfile = 'full'): string {
  return writeTurtle(shapeQuads(vocabulary, profile))
}

/** The shapes as quads of the default graph; see `shapes`. */
export function shapeQuads(vocabulary: Vocabulary = newsVocabulary, profile: RdfProfile = 'full'): readonly Quad[] {
  checkVocabulary(vocabulary)
  const draft = new Draft()
  describeText(draft)
  for (const row of rowsOf(profile)) describeShape(draft, row, vocabulary)
  describeClasses(draft, vocabulary, profile)
  for (const { iri: predicate, name, domain, range } of vocabulary.predicates.values()) {
    describeEnds(draft, name, predicate, domain, range)
  }
  describeProjections(draft, vocabulary)
  for (const { iri: role, name } of vocabulary.roles.values()) {
    describeEnds(draft, name, role, undefined, fillersOf(vocabulary, name))
  }
  return draft.quads
}

function rowsOf(profile: RdfProfile): readonly ShapeRow[] {
  if (profile === 'simple') return [SIMPLE_ENTITY]
  if (profile === 'full') return SHAPES
  return SHAPES.map(({ properties, ...row }: ShapeRow) => ({
    ...row,
    properties: properties.flatMap((property) => !TERMS_OF_STATEMENT.includes(property.path) ? [property]
      : property.path === 'rdf:predicate' ? [{ path: 'rdf:reifies', min: 1, max: 1 }] : []),
  }))
}

/** What RDF 1.2 says with one triple term. */
const TERMS_OF_STATEMENT: readonly string[] = ['rdf:subject', 'rdf:predicate', 'rdf:object']

function shapeNode(name: string): NamedNode {
  return new NamedNode(SHAPE_NS + name)
}

/** Any kind of text. */
function describeText(draft: Draft): void {
  const kinds = (['xsd:string', 'rdf:langString', 'ng:EscapedString'] as const)
    .map((type) => draft.node([iri('sh:datatype'), iri(type)]))
  draft.say(shapeNode(TEXT), iri('rdf:type'), iri('sh:NodeShape'))
  draft.say(shapeNode(TEXT), iri('sh:or'), draft.list(kinds))
}

function describeShape(draft: Draft, row: ShapeRow, vocabulary: Vocabulary): void {
  const node = shapeNode(row.name)
  draft.say(node, iri('rdf:type'), iri('sh:NodeShape'))
  const targets = row.target === 'entities' ? nodesOf(vocabulary.classes) : [prefixed(row.target)]
  draft.say(node, iri('sh:targetClass'), ...targets)
  for (const property of row.properties) draft.say(node, iri('sh:property'), propertyNode(draft, property, vocabulary))
}

function propertyNode(draft: Draft, shape: PropertyShape, vocabulary: Vocabulary): BlankNode {
  const node = draft.node([iri('sh:path'), prefixed(shape.path)])
  const say = (name: `sh:${string}`, ...objects: readonly Term[]): void => draft.say(node, iri(name), ...objects)
  if (shape.min !== undefined) say('sh:minCount', integer(shape.min))
  if (shape.max !== undefined) say('sh:maxCount', integer(shape.max))
  if (shape.is === 'text') say('sh:node', shapeNode(TEXT))
  else if (shape.is === 'iri') say('sh:nodeKind', iri('sh:IRI'))
  else if (shape.is !== undefined) say('sh:datatype', prefixed(shape.is))
  if (shape.class !== undefined) say('sh:class', prefixed(shape.class))
  if (shape.from !== undefined) say('sh:minInclusive', decimal(shape.from))
  if (shape.to !== undefined) say('sh:maxInclusive', decimal(shape.to))
  if (shape.oneOf !== undefined) say('sh:in', draft.list(valuesOf(shape.oneOf, vocabulary)))
  return node
}

/** The terms that a property may have as its value. */
function valuesOf(kind: NonNullable<PropertyShape['oneOf']>, vocabulary: Vocabulary): readonly NamedNode[] {
  if (kind === 'predicates') return nodesOf(vocabulary.predicates)
  if (kind === 'roles') return nodesOf(vocabulary.roles)
  if (kind === 'counts') return nodesOf(vocabulary.counts)
  if (kind === 'eventTypes') return nodesOf(vocabulary.eventTypes)
  if (kind === 'projections') {
    const relations = [...vocabulary.eventTypes.values()].flatMap(({ relationIri }) => relationIri ?? [])
    return [...new Set(relations)].map((relation) => new NamedNode(relation))
  }
  return Object.entries(STRUCTURE)
    .filter(([, term]) => term.kind === 'individual' && term.of === kind)
    .map(([name]) => prefixed(`ng:${name}`))
}

function nodesOf(terms: ReadonlyMap<string, { readonly iri: string }>): readonly NamedNode[] {
  return [...terms.values()].map((term) => new NamedNode(term.iri))
}

/** For each class a shape: a node of the class or one under it. */
function describeClasses(draft: Draft, vocabulary: Vocabulary, profile: RdfProfile): void {
  for (const { name } of vocabulary.classes.values()) {
    if (!vocabulary.isClass(name)) continue
    const below = [...vocabulary.classes.values()]
      .filter((other) => vocabulary.isClass(other.name) && vocabulary.isA(other.name, name))
    const shape = shapeNode(`is${name}`)
    draft.say(shape, iri('rdf:type'), iri('sh:NodeShape'))
    draft.say(shape, iri('sh:or'), draft.list(below.map((term) => draft.node([iri('sh:class'), new NamedNode(term.iri)]))))
  }
  draft.say(shapeNode('isevent'), iri('rdf:type'), iri('sh:NodeShape'))
  // An event that is not asserted has no type in the profile `simple`.
  if (profile === 'simple') draft.say(shapeNode('isevent'), iri('sh:nodeKind'), iri('sh:IRI'))
  else draft.say(shapeNode('isevent'), iri('sh:class'), iri('ng:ReportedEvent'))
}

/** What the subjects and objects of a plain triple are. */
function describeEnds(
  draft: Draft, name: string, predicate: string, domain: readonly FillerClass[] | undefined, range: readonly FillerClass[],
): void {
  const property = new NamedNode(predicate)
  if (domain !== undefined) {
    const subjects = shapeNode(`${name}-subject`)
    draft.say(subjects, iri('rdf:type'), iri('sh:NodeShape'))
    draft.say(subjects, iri('sh:targetSubjectsOf'), property)
    draft.say(subjects, iri('sh:or'), draft.list(domain.map((term) => shapeNode(`is${term}`))))
  }
  const objects = shapeNode(`${name}-object`)
  draft.say(objects, iri('rdf:type'), iri('sh:NodeShape'))
  draft.say(objects, iri('sh:targetObjectsOf'), property)
  draft.say(objects, iri('sh:or'), draft.list(range.map((term) => shapeNode(`is${term}`))))
}

function describeProjections(draft: Draft, vocabulary: Vocabulary): void {
  const ends = new Map<string, { readonly name: string, readonly domain: Set<FillerClass>, readonly range: Set<FillerClass> }>()
  for (const { relation, relationIri, projection, roles } of vocabulary.eventTypes.values()) {
    if (relation === undefined || relationIri === undefined || projection === undefined) continue
    let end = ends.get(relationIri)
    if (end === undefined) ends.set(relationIri, end = { name: relation, domain: new Set(), range: new Set() })
    for (const filler of roles.get(projection.from) ?? []) end.domain.add(filler)
    for (const role of projection.to) for (const filler of roles.get(role) ?? []) end.range.add(filler)
  }
  for (const [relation, { name, domain, range }] of ends) describeEnds(draft, name, relation, [...domain], [...range])
}

function fillersOf(vocabulary: Vocabulary, role: string): readonly FillerClass[] {
  const found = new Set<FillerClass>(vocabulary.roles.get(role)?.fillers ?? [])
  for (const { roles } of vocabulary.eventTypes.values()) {
    for (const [name, fillers] of roles) if (name === role) for (const filler of fillers) found.add(filler)
  }
  return [...found]
}

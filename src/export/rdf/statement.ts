import type {
  EdgeAttributes, EventAttributes, ProjectionAttributes, RelationAttributes, RoleAttributes, StatementAttributes,
} from '../../model/index.js'
import { projections } from '../../graph/projection.js'
import { eventIn, relationIn, within } from './shares.js'
import { encodeKey } from './iri.js'
import { decimal, text } from './literals.js'
import { iri, PREFIXES } from './namespaces.js'
import { schemaRole } from './schema-org.js'
import { factNode, spanNode } from './scribe.js'
import type { Page, Scribe } from './scribe.js'
import { DefaultGraph, Quad } from './terms.js'
import type { NamedNode } from './terms.js'

const DEFAULT_GRAPH = new DefaultGraph()

/** An edge of the graph as a statement: its three terms and the node that describes it. */
interface Stated {
  readonly node: NamedNode
  readonly subject: NamedNode
  readonly predicate: NamedNode
  readonly object: NamedNode
}

/** Writes an edge of the graph: the plain triple if it is asserted, and the description of the statement. */
export function describeEdge(scribe: Scribe, page: Page, key: string): void {
  const { graphology } = scribe.graph
  const edge = graphology.getEdgeAttributes(key)
  const [source, target] = graphology.extremities(key)
  const event = eventOf(scribe, edge.kind === 'projection' ? edge.event : source)
  const predicate = predicateIri(scribe, edge, event)
  if (predicate === undefined) return
  const stated: Stated = {
    node: scribe.mint('statement', encodeKey(key)),
    subject: scribe.node(source), predicate: scribe.term(predicate), object: scribe.node(target),
  }
  if (edge.kind === 'relation') writeRelation(scribe, page, stated, edge)
  else if (edge.kind === 'projection') {
    const own = projectionIn(scribe, page.id, edge, event, [source, target])
    if (own !== undefined) writeProjection(scribe, page, stated, edge, own)
  }
  else if (event !== undefined) writeRole(scribe, page, stated, edge, event, target)
}

function eventOf({ graph: { graphology } }: Scribe, key: string): EventAttributes | undefined {
  const attributes = graphology.hasNode(key) ? graphology.getNodeAttributes(key) : undefined
  return attributes?.kind === 'event' ? attributes : undefined
}

function predicateIri({ vocabulary }: Scribe, edge: EdgeAttributes, event: EventAttributes | undefined): string | undefined {
  if (edge.kind === 'relation') return vocabulary.predicates.get(edge.predicate)?.iri
  if (edge.kind === 'role') return vocabulary.roles.get(edge.predicate)?.iri
  return event === undefined ? undefined : vocabulary.eventTypes.get(event.class)?.relationIri
}

/**
 * A plain triple has no room for "former": only what is asserted of the time of the article is one.
 */
function writeRelation(scribe: Scribe, page: Page, stated: Stated, edge: RelationAttributes): void {
  const { emit } = scribe
  const relation = relationIn(page.id, edge)
  const { node, subject, object } = stated
  const own = relation.reversed === true ? { ...stated, subject: object, object: subject } : stated
  const isPlain = relation.factuality === 'asserted' && relation.temporal === 'current'
  if (isPlain) emit(own.subject, own.predicate, own.object, page.graph)
  if (scribe.simple) return
  emit(node, iri('rdf:type'), iri('ng:Relation'), page.graph)
  describeTerms(scribe, page, own, relation.label)
  describeQualifiers(scribe, page, node, relation)
  emit(node, iri('ng:temporal'), iri(`ng:${relation.temporal}`), page.graph)
  if (relation.role !== undefined) emit(node, iri('ng:role'), text(relation.role, page.language), page.graph)
}

/** What one article says of a projected edge, or undefined where only others say it. */
function projectionIn(
  { vocabulary }: Scribe, article: string, edge: ProjectionAttributes, event: EventAttributes | undefined,
  [source, target]: readonly [source: string, target: string],
): StatementAttributes | undefined {
  const evidence = within(article, edge.evidence)
  const own = event?.perArticle === undefined ? undefined : eventIn(article, event)
  if (own?.roles === undefined) return { ...edge, evidence }
  const parts = { roles: own.roles, grounds: { basis: own.basis, background: own.background ?? [] } }
  const found = projections(parts, vocabulary.eventTypes.get(own.class))
    .find((each) => each.predicate === edge.predicate && each.source === source && each.target === target)
  return found === undefined ? undefined : { ...own, ...found.grounds, evidence }
}

function writeProjection(
  scribe: Scribe, page: Page, stated: Stated, edge: ProjectionAttributes, own: StatementAttributes,
): void {
  const { emit } = scribe
  const { node, subject, predicate, object } = stated
  if (own.factuality === 'asserted') emit(subject, predicate, object, page.graph)
  if (scribe.simple) return
  emit(node, iri('rdf:type'), iri('ng:Projection'), page.graph)
  describeTerms(scribe, page, stated, edge.label)
  describeQualifiers(scribe, page, node, own)
  emit(node, iri('ng:ofEvent'), scribe.node(edge.event), page.graph)
}

/** Participants are plain triples only of events that are asserted. */
function writeRole(
  scribe: Scribe, page: Page, stated: Stated, edge: RoleAttributes, event: EventAttributes, target: string,
): void {
  const { emit } = scribe
  const { node, subject, predicate, object } = stated
  const { factuality, roles } = eventIn(page.id, event)
  const filler = roles === undefined ? edge : roles.find((each) => each.role === edge.predicate && each.filler === target)
  if (filler === undefined) return
  if (factuality === 'asserted') {
    emit(subject, predicate, object, page.graph)
    const others = scribe.simple ? [] : otherRoles(scribe, edge, event)
    for (const other of others) emit(subject, scribe.term(other), object, page.graph)
  }
  if (scribe.simple) return
  emit(node, iri('rdf:type'), iri('ng:Participation'), page.graph)
  describeTerms(scribe, page, stated, edge.label)
  emit(node, iri('ng:basis'), iri(`ng:${filler.basis}`), page.graph)
  describeBackground(scribe, page, node, filler.background)
}

/** The role in the Simple Event Model, and in schema.org where the event has a type there. */
function otherRoles({ vocabulary }: Scribe, edge: RoleAttributes, event: EventAttributes): readonly string[] {
  const [type] = vocabulary.eventTypes.get(event.class)?.schema ?? []
  const property = type === undefined ? undefined : schemaRole(vocabulary, type.id, edge.predicate)
  const sem = vocabulary.roles.get(edge.predicate)?.sem.map(({ iri: other }) => other) ?? []
  return property === undefined ? sem : [...sem, PREFIXES.schema + property]
}

function describeTerms(
  { emit, tripleTerms }: Scribe, { graph, language }: Page, { node, subject, predicate, object }: Stated, label: string,
): void {
  if (tripleTerms) emit(node, iri('rdf:reifies'), new Quad(subject, predicate, object, DEFAULT_GRAPH), graph)
  else {
    emit(node, iri('rdf:type'), iri('rdf:Statement'), graph)
    emit(node, iri('rdf:subject'), subject, graph)
    emit(node, iri('rdf:predicate'), predicate, graph)
    emit(node, iri('rdf:object'), object, graph)
  }
  emit(node, iri('rdfs:label'), text(label, language), graph)
}

/**
 * What a relation, projection or event says of itself: how sure, whose claim, and what it was derived
 * from (PROV-O, https://www.w3.org/TR/prov-o/).
 */
export function describeQualifiers(scribe: Scribe, page: Page, node: NamedNode, statement: StatementAttributes): void {
  const { emit } = scribe
  emit(node, iri('ng:factuality'), iri(`ng:${statement.factuality}`), page.graph)
  emit(node, iri('ng:basis'), iri(`ng:${statement.basis}`), page.graph)
  const { attributedTo } = statement
  if (attributedTo !== undefined) emit(node, iri('ng:attributedTo'), scribe.node(attributedTo), page.graph)
  emit(node, iri('ng:confidence'), decimal(statement.confidence), page.graph)
  emit(node, iri('ng:rule'), text(statement.rule), page.graph)
  emit(node, iri('prov:hadPrimarySource'), page.node, page.graph)
  for (const span of statement.evidence) emit(node, iri('prov:wasDerivedFrom'), spanNode(scribe, page, span), page.graph)
  describeBackground(scribe, page, node, statement.background)
}

function describeBackground(scribe: Scribe, page: Page, node: NamedNode, background: readonly string[] | undefined): void {
  for (const fact of background ?? []) scribe.emit(node, iri('ng:background'), factNode(scribe, page, fact), page.graph)
}

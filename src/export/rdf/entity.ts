import type { EntityShare } from './shares.js'
import { isIri } from './iri.js'
import { decimal, text } from './literals.js'
import { iri } from './namespaces.js'
import { factNode, spanNode } from './scribe.js'
import type { Page, Scribe } from './scribe.js'
import { NamedNode } from './terms.js'

const MENTION = { name: 'ng:namedAt', nominal: 'ng:describedAt', pronoun: 'ng:pronounAt' } as const

/** Describes an entity as the article of the page has it: what it is, how it is called and where. */
export function describeEntity(scribe: Scribe, page: Page, key: string, entity: EntityShare): void {
  const { emit } = scribe
  const { graph, language } = page
  const node = scribe.node(key)
  const term = scribe.vocabulary.classes.get(entity.class)
  if (term !== undefined) emit(node, iri('rdf:type'), scribe.term(term.iri), graph)
  emit(node, iri('rdfs:label'), text(entity.label, language), graph)
  describeLinks(scribe, page, node, entity.sameAs ?? [])
  if (scribe.simple) return
  const [schemaType] = term?.schema ?? []
  if (schemaType !== undefined) emit(node, iri('rdf:type'), scribe.term(schemaType.iri), graph)
  describeNames(scribe, page, node, entity.names)
  emit(node, iri('ng:basis'), iri(`ng:${entity.basis}`), graph)
  for (const fact of entity.background ?? []) emit(node, iri('ng:background'), factNode(scribe, page, fact), graph)
  if (entity.lat !== undefined) emit(node, iri('geo:lat'), decimal(entity.lat), graph)
  if (entity.lon !== undefined) emit(node, iri('geo:long'), decimal(entity.lon), graph)
  for (const mention of entity.mentions) emit(node, iri(MENTION[mention.form]), spanNode(scribe, page, mention), graph)
}

/** `owl:sameAs` for what is certainly the same; an id that is no IRI is kept as words. */
function describeLinks({ emit }: Scribe, { graph }: Page, node: NamedNode, links: readonly string[]): void {
  for (const link of links) {
    if (isIri(link)) emit(node, iri('owl:sameAs'), new NamedNode(link), graph)
    else emit(node, iri('ng:otherId'), text(link), graph)
  }
}

/**
 * Names have no order in RDF. They are read back the fullest first; where the article has them otherwise,
 * that order is noted.
 */
function describeNames({ emit }: Scribe, { graph, language }: Page, node: NamedNode, names: readonly string[]): void {
  for (const name of names) emit(node, iri('schema:alternateName'), text(name, language), graph)
  const usual = [...names].sort(fullestFirst)
  if (names.every((name, index) => name === usual[index])) return
  const places = new Map(usual.map((name, index) => [name, index]))
  emit(node, iri('ng:nameOrder'), text(names.map((name) => places.get(name) ?? 0).join(' ')), graph)
}

/** The order in which names are read back: by length, then by UTF-16 code units. */
export function fullestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)
}

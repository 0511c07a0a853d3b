import type { EntityShare } from './shares.js'
import { encodeKey, isIri } from './iri.js'
import { decimal, text } from './literals.js'
import { iri } from './namespaces.js'
import { factNode, segment, spanNode } from './scribe.js'
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
  describeNames(scribe, page, node, entity)
  describeCandidates(scribe, page, key, entity)
  emit(node, iri('ng:basis'), iri(`ng:${entity.basis}`), graph)
  for (const fact of entity.background ?? []) emit(node, iri('ng:background'), factNode(scribe, page, fact), graph)
  if (entity.lat !== undefined) emit(node, iri('geo:lat'), decimal(entity.lat), graph)
  if (entity.lon !== undefined) emit(node, iri('geo:long'), decimal(entity.lon), graph)
  for (const mention of entity.mentions) emit(node, iri(MENTION[mention.form]), spanNode(scribe, page, mention), graph)
}

/** `owl:sameAs` for what is certainly the same; an id that is no IRI is kept as words. */
function describeLinks(scribe: Scribe, { graph }: Page, node: NamedNode, links: readonly string[]): void {
  for (const link of links) pointTo(scribe, graph, node, 'owl:sameAs', link)
}

function pointTo({ emit }: Scribe, graph: NamedNode, node: NamedNode, property: 'owl:sameAs' | 'ng:mayBe', link: string): void {
  if (isIri(link)) emit(node, iri(property), new NamedNode(link), graph)
  else emit(node, iri('ng:otherId'), text(link), graph)
}

/** What it may be elsewhere, where that is not certain: each candidate is a node with its score. */
function describeCandidates(scribe: Scribe, page: Page, key: string, { candidates = [] }: EntityShare): void {
  const { emit, mint } = scribe
  candidates.forEach(({ iri: link, score }, index) => {
    const candidate = mint('candidate', `${segment(page.id)}/${encodeKey(key)};${index}`)
    emit(scribe.node(key), iri('ng:hasCandidate'), candidate, page.graph)
    emit(candidate, iri('rdf:type'), iri('ng:LinkCandidate'), page.graph)
    emit(candidate, iri('ng:score'), decimal(score), page.graph)
    pointTo(scribe, page.graph, candidate, 'ng:mayBe', link)
  })
}

/**
 * What it is called: the name to show, other names, and descriptions, which are no names. They have no order in
 * RDF. They are read back the fullest first; where the article has them otherwise, that order is noted.
 */
function describeNames({ emit }: Scribe, { graph, language, article }: Page, node: NamedNode, entity: EntityShare): void {
  const { names, label } = entity
  const isName = namesOf(entity, article?.text ?? '')
  for (const name of names) {
    const property = !isName(name) ? 'ng:describedAs' : name === label ? 'schema:name' : 'schema:alternateName'
    emit(node, iri(property), text(name, language), graph)
  }
  const usual = [...names].sort(fullestFirst)
  if (names.every((name, index) => name === usual[index])) return
  const places = new Map(usual.map((name, index) => [name, index]))
  emit(node, iri('ng:nameOrder'), text(names.map((name) => places.get(name) ?? 0).join(' ')), graph)
}

/**
 * Tells the names of an entity from its descriptions: a name is part of what the text calls it by name, or the label
 * of what it does call so ("Spain", where the text has only "Spanish"). What background knowledge brought in, which
 * the text does not speak of, has only names.
 */
export function namesOf({ label, mentions }: Pick<EntityShare, 'label' | 'mentions'>, body: string): (words: string) => boolean {
  if (mentions.length === 0) return () => true
  const written = mentions.filter(({ form }) => form === 'name')
    .map(({ start, end }) => body.slice(start, end).replace(/\s+/g, ' '))
  return (words) => written.some((name) => words === label || name.includes(words))
}

/** The order in which names are read back: by length, then by UTF-16 code units. */
export function fullestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)
}

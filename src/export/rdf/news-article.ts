import { InputError, show } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import type { Article, EntityAttributes, EventAttributes } from '../../model/index.js'
import { nodesInOrder } from '../order.js'
import type { JsonObject, JsonValue } from './compact.js'
import { namesOf } from './entity.js'
import { checkBase, encodeNodeKey, isIri } from './iri.js'
import { dateType, readable } from './literals.js'
import { schemaHas, schemaRole } from './schema-org.js'
import { segment } from './scribe.js'
import { within } from './shares.js'

/** A person or organization as a page names it. */
export interface PageAgent {
  readonly '@type'?: 'Person' | 'Organization' | 'NewsMediaOrganization'
  readonly name: string
  readonly url?: string
  /** IRI of an image; search engines want one of a publisher. */
  readonly logo?: string
}

/** What the page knows of the article and the graph does not. */
export interface PageFacts {
  /** ISO 8601. */
  readonly dateModified?: string
  /** IRIs of images. */
  readonly image?: readonly string[]
  readonly author?: readonly PageAgent[]
  readonly publisher?: PageAgent
}

export interface NewsArticleOptions extends PageFacts {
  /** Start of the IRIs of entities and events. */
  readonly base?: string
  /** Id of the article, where the graph has several. */
  readonly article?: string
}

/** How many entities a page is about where its title names none. */
const ABOUT = 3

/**
 * An article as schema.org has it (https://schema.org/NewsArticle), for a page to embed: what it is about
 * and what it mentions, with types, names, links to the same things elsewhere, and what it asserts of them
 * in schema.org's own words. What schema.org has no word for is left out: `toJsonLd` says it.
 *
 * What search engines recommend for articles and the graph does not know (author, image, modification
 * date) can be given.
 *
 * @throws InputError when the graph has several articles and none is named, or none of that id
 * @example embedded(toNewsArticle(graph, { author: [{ '@type': 'Person', name: 'Ann Lee' }] }))
 */
export function toNewsArticle(graph: KnowledgeGraph, options: NewsArticleOptions = {}): JsonObject {
  const base = checkBase(options.base)
  const article = pickArticle(graph, options.article)
  const { url, title, published, language } = article
  const page = new Page(graph, article, base)
  const entities = page.entities()
  const inTitle = entities.filter(({ names }) => names.some((name) => title?.includes(name)))
  const about = new Set(inTitle.length > 0 ? inTitle : entities.slice(0, ABOUT))
  const id = url !== undefined && isIri(url) ? url : `${base}article/${segment(article.id)}`
  return readableIn({
    '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': id,
    ...title === undefined ? {} : { headline: title },
    ...url === undefined ? {} : { url, mainEntityOfPage: { '@type': 'WebPage', '@id': id } },
    ...published === undefined ? {} : { datePublished: published },
    ...language === 'und' ? {} : { inLanguage: language },
    ...pageFacts(options),
    about: [...about].map(({ key, node }) => page.entity(key, node)),
    mentions: [
      ...entities.filter((each) => !about.has(each)).map(({ key, node }) => page.entity(key, node)),
      ...page.events(),
    ],
  })
}

/** Text that no page can carry does not hinder the rest. */
function readableIn(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, readableValue(value)]))
}

function readableValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return readable(value)
  if (typeof value !== 'object' || value === null) return value
  return isList(value) ? value.map(readableValue) : readableIn(value)
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/**
 * A `script` element for a JSON-LD document. No text in the document can end the element or begin a
 * comment: `<` is written `\u003C`.
 *
 * @example embedded(toNewsArticle(graph)) // '<script type="application/ld+json">{…}</script>'
 */
export function embedded(document: JsonObject): string {
  const json = JSON.stringify(document).replace(/[<\u2028\u2029]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
  return `<script type="application/ld+json">${json}</script>`
}

function pickArticle({ articles }: KnowledgeGraph, id: string | undefined): Article {
  const [first, second] = articles
  const found = id === undefined && second === undefined ? first : articles.find((article) => article.id === id)
  if (found !== undefined) return found
  const ids = articles.map((article) => article.id).join(', ') || 'it has none'
  throw new InputError(`article must be the id of one of the articles of the graph (${ids}); got ${show(id)}`)
}

function pageFacts({ dateModified, image, author, publisher }: PageFacts): JsonObject {
  return {
    ...dateModified === undefined ? {} : { dateModified },
    ...image === undefined ? {} : { image },
    ...author === undefined ? {} : { author: author.map((each) => ({ ...each })) },
    ...publisher === undefined ? {} : { publisher: { '@type': 'NewsMediaOrganization', ...publisher } },
  }
}

/** An entity of the article. */
interface Named {
  readonly key: string
  readonly node: EntityAttributes
  readonly names: readonly string[]
}

/** What schema.org can say of one article. */
class Page {
  readonly #graph: KnowledgeGraph
  readonly #article: Article
  readonly #base: string

  constructor(graph: KnowledgeGraph, article: Article, base: string) {
    this.#graph = graph
    this.#article = article
    this.#base = base
  }

  /** The entities that the article names, the most mentioned first. */
  entities(): readonly Named[] {
    const { graphology } = this.#graph
    const found = nodesInOrder(this.#graph).flatMap((key) => {
      const node = graphology.getNodeAttributes(key)
      if (node.kind !== 'entity' || this.#type(node) === undefined) return []
      const mentions = within(this.#article.id, node.mentions)
      const named = mentions.filter(({ form }) => form === 'name').map(({ start, end }) => this.#article.text.slice(start, end))
      return named.length === 0 ? [] : [{ key, node, names: [node.label, ...named], count: mentions.length }]
    })
    return found.sort((a, b) => b.count - a.count)
  }

  #type(node: EntityAttributes): string | undefined {
    return this.#graph.vocabulary.classes.get(node.class)?.schema[0]?.id
  }

  #id(key: string): string {
    return this.#base + encodeNodeKey(key)
  }

  #reference(key: string): JsonObject | undefined {
    const node = this.#graph.graphology.getNodeAttributes(key)
    if (node.kind !== 'entity') return undefined
    const type = this.#type(node)
    return type === undefined ? undefined : { '@type': type, '@id': this.#id(key), name: node.label }
  }

  entity(key: string, node: EntityAttributes): JsonObject {
    const mentions = within(this.#article.id, node.mentions)
    const isName = namesOf({ label: node.label, mentions }, this.#article.text)
    const others = node.names.filter((name) => name !== node.label && isName(name))
    const links = (node.sameAs ?? []).filter(isIri)
    return {
      '@type': this.#type(node) ?? 'Thing', '@id': this.#id(key), name: node.label,
      ...others.length === 0 ? {} : { alternateName: others },
      ...links.length === 0 ? {} : { sameAs: links },
      ...node.lat === undefined || node.lon === undefined || !schemaHas(this.#graph.vocabulary, 'geo', node.class) ? {}
        : { geo: { '@type': 'GeoCoordinates', latitude: node.lat, longitude: node.lon } },
      ...this.#relations(key, node),
    }
  }

  /** What the article asserts of the entity, where schema.org has exactly one property for it. */
  #relations(key: string, node: EntityAttributes): JsonObject {
    const found = new Map<string, JsonValue[]>()
    const { graphology } = this.#graph
    for (const edge of this.#edgesByEnds(graphology.edges(key))) {
      const attributes = graphology.getEdgeAttributes(edge)
      if (attributes.kind !== 'relation') continue
      if (attributes.factuality !== 'asserted' || attributes.temporal !== 'current') continue
      if (within(this.#article.id, attributes.evidence).length === 0) continue
      const [mapping, second] = this.#graph.vocabulary.predicates.get(attributes.predicate)?.schema ?? []
      const [source, target] = graphology.extremities(edge)
      const [from, to] = mapping?.inverse === true ? [target, source] : [source, target]
      const value = this.#reference(to)
      if (mapping === undefined || second !== undefined || from !== key || value === undefined) continue
      if (!schemaHas(this.#graph.vocabulary, mapping.id, node.class)) continue
      found.set(mapping.id, [...found.get(mapping.id) ?? [], value])
    }
    return Object.fromEntries(found)
  }

  #edgesByEnds(edges: readonly string[]): readonly string[] {
    const ends = new Map(edges.map((edge) => [edge, [...this.#graph.graphology.extremities(edge), edge].join(' ')]))
    return [...edges].sort((a, b) => (ends.get(a) ?? '') < (ends.get(b) ?? '') ? -1 : 1)
  }

  /** The events that the article asserts. */
  events(): readonly JsonObject[] {
    return nodesInOrder(this.#graph).flatMap((key) => {
      const node = this.#graph.graphology.getNodeAttributes(key)
      if (node.kind !== 'event' || node.factuality !== 'asserted' || node.trigger.article !== this.#article.id) return []
      return [this.#event(key, node)]
    })
  }

  #event(key: string, event: EventAttributes): JsonObject {
    const [mapping] = this.#graph.vocabulary.eventTypes.get(event.class)?.schema ?? []
    const type = mapping?.id ?? 'Event'
    return {
      '@type': type, '@id': this.#id(key), name: event.label,
      ...times(type, event.time?.value), ...this.#participants(type, key),
    }
  }

  /** Actions have agents, objects and the like; events have places and those whom they are about. */
  #participants(type: string, key: string): JsonObject {
    const found = new Map<string, JsonValue[]>()
    const { graphology } = this.#graph
    for (const edge of this.#edgesByEnds(graphology.outEdges(key))) {
      const attributes = graphology.getEdgeAttributes(edge)
      const value = attributes.kind === 'role' ? this.#reference(graphology.target(edge)) : undefined
      if (attributes.kind !== 'role' || value === undefined) continue
      const property = schemaRole(this.#graph.vocabulary, type, attributes.predicate)
      if (property !== undefined) found.set(property, [...found.get(property) ?? [], value])
    }
    return Object.fromEntries(found)
  }
}

/** When it happened: schema.org has the day of events and the moments of actions. */
function times(type: string, value: string | undefined): JsonObject {
  if (value === undefined) return {}
  const [begin = '', end = begin] = value.split('/', 2)
  const [from, to] = type.endsWith('Action') ? ['startTime', 'endTime'] : ['startDate', 'endDate']
  return {
    ...dateType(begin) === undefined ? {} : { [from]: begin },
    ...dateType(end) === undefined || end === begin ? {} : { [to]: end },
  }
}

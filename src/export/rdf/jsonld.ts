import { InputError, show } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import { Compactor } from './compact.js'
import type { JsonObject, JsonValue } from './compact.js'
import { context } from './context.js'
import type { JsonLdContext } from './context.js'
import { checkBase, isIri } from './iri.js'
import { text } from './literals.js'
import { toQuads } from './quads.js'
import type { RdfOptions } from './quads.js'
import { forReading } from './reading-order.js'
import { segment } from './scribe.js'
import type { Quad } from './terms.js'

export interface JsonLdOptions extends RdfOptions {
  /**
   * IRI to put in the place of the context, for whoever serves `newsgraph/context.jsonld` themselves. If
   * absent, the context stands in the document, which then needs no network.
   */
  readonly contextIri?: string
}

/** A JSON-LD document: a `@context` and a `@graph`. */
export interface JsonLdDocument extends JsonObject {
  readonly '@context': readonly JsonValue[]
  readonly '@graph': readonly JsonObject[]
}

/**
 * The graph as compact JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same dataset as `toNQuads`. IRIs
 * are relative to `@base`, plain strings are in the language of the articles, and each article is a node
 * with a `@graph`.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.jsonld', JSON.stringify(toJsonLd(graph), null, 2))
 */
export function toJsonLd(graph: KnowledgeGraph, options: JsonLdOptions = {}): JsonLdDocument {
  const { head, compactor, terms, base } = openDocument(graph, options)
  const graphs = new Map<string, Quad[]>()
  for (const quad of forReading(toQuads(graph, options), base)) {
    const quads = graphs.get(quad.graph.value)
    if (quads === undefined) graphs.set(quad.graph.value, [quad])
    else quads.push(quad)
  }
  const languages = new Map(graph.articles.map(({ id, language }) => [`${base}graph/${segment(id)}`, tagOf(language)]))
  const names = [...graphs].filter(([name]) => name !== '').sort(([a], [b]) => a < b ? -1 : 1)
  const named = names.map(([name, quads]): JsonObject => {
    const language = languages.get(name) ?? ''
    const id = compactor.id(name)
    if (language === compactor.language) return { id, '@graph': compactor.nodes(quads) }
    const own = { '@language': language === '' ? null : language }
    return { '@context': own, id, '@graph': new Compactor(terms, base, language).nodes(quads) }
  })
  return { '@context': head, '@graph': [...named, ...compactor.nodes(graphs.get('') ?? [])] }
}

/** A document that is begun: its context, and what writes nodes in its words. */
export interface OpenDocument {
  readonly head: readonly JsonValue[]
  readonly terms: JsonLdContext
  readonly base: string
  readonly compactor: Compactor
}

export function openDocument(graph: KnowledgeGraph, { base, contextIri }: JsonLdOptions): OpenDocument {
  if (contextIri !== undefined && !isIri(contextIri)) {
    throw new InputError(`contextIri must be an absolute IRI; got ${show(contextIri)}`)
  }
  const start = checkBase(base)
  const terms = context(graph.vocabulary)
  const [language = '', ...others] = new Set(graph.articles.map((article) => tagOf(article.language)))
  const common = others.length === 0 ? language : ''
  return {
    head: [contextIri ?? toJson(terms), { '@base': start, ...common === '' ? {} : { '@language': common } }],
    terms, base: start, compactor: new Compactor(terms, start, common),
  }
}

/** The language as literals have it; '' for none. */
function tagOf(language: string): string {
  return text('', language).language
}

function toJson(terms: ReturnType<typeof context>): JsonObject {
  return Object.fromEntries(Object.entries(terms).map(([name, term]): [string, JsonValue] =>
    [name, typeof term === 'object' ? Object.fromEntries(Object.entries(term)) : term]))
}

import type { KnowledgeGraph } from '../../src/graph/index.js'
import { toFramed, toJsonLd, toNewsArticle, toNQuads, toQuads, toTriG, toTurtle } from '../../src/rdf.js'
import { fromJsonLd, parse, triples } from './datasets.js'
import { sorted } from './outside.js'
import type { Format } from './outside.js'

/** A graph as a text in one of the formats, and the statements that every reader must find in it. */
export interface Writing {
  readonly name: string
  readonly format: Format
  readonly text: string
  readonly statements: readonly string[]
}

/**
 * What schema.org's own context (https://schema.org/docs/jsonldcontext.jsonld) says of the terms that
 * `toNewsArticle` uses, in the place of its address, so that nothing is fetched.
 */
const SCHEMA_ORG = {
  '@vocab': 'https://schema.org/', sameAs: { '@type': '@id' }, url: { '@type': '@id' }, image: { '@type': '@id' },
}

/** A graph in all RDF formats, profiles and shapes of JSON-LD. */
export async function writingsOf(graph: KnowledgeGraph): Promise<readonly Writing[]> {
  const [full, simple] = [toQuads(graph), toQuads(graph, { profile: 'simple' })]
  const [all, plain] = [sorted(full), sorted(simple)]
  const merged = sorted(parse(triples(full), 'application/n-quads'))
  const [framed, compact] = [toFramed(graph), toJsonLd(graph)]
  const pages = graph.articles.map(({ id }) => ({ ...toNewsArticle(graph, { article: id }), '@context': SCHEMA_ORG }))
  return [
    { name: 'N-Quads', format: 'nquads', text: toNQuads(graph), statements: all },
    { name: 'simple N-Quads', format: 'nquads', text: toNQuads(graph, { profile: 'simple' }), statements: plain },
    { name: 'TriG', format: 'trig', text: toTriG(graph), statements: all },
    { name: 'Turtle', format: 'turtle', text: toTurtle(graph), statements: merged },
    { name: 'JSON-LD', format: 'jsonld', text: JSON.stringify(compact), statements: all },
    { name: 'simple JSON-LD', format: 'jsonld', text: JSON.stringify(toJsonLd(graph, { profile: 'simple' })), statements: plain },
    { name: 'framed JSON-LD', format: 'jsonld', text: JSON.stringify(framed), statements: await expanded(framed) },
    ...await Promise.all(pages.map(async (page): Promise<Writing> =>
      ({ name: 'NewsArticle', format: 'jsonld', text: JSON.stringify(page), statements: await expanded(page) }))),
  ]
}

/** The statements of a JSON-LD document as `jsonld` finds them. */
async function expanded(document: object): Promise<readonly string[]> {
  return sorted(parse(await fromJsonLd(document), 'application/n-quads'))
}

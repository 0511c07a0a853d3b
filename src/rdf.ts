/*
 * `newsgraph/rdf`: the graph as linked data, and back.
 */
export { context } from './export/rdf/context.js'
export type { JsonLdContext, TermDefinition } from './export/rdf/context.js'
export type { JsonObject, JsonValue } from './export/rdf/compact.js'
export { toFramed } from './export/rdf/framed.js'
export { embedded, toNewsArticle } from './export/rdf/news-article.js'
export type { NewsArticleOptions, PageAgent, PageFacts } from './export/rdf/news-article.js'
export { toJsonLd } from './export/rdf/jsonld.js'
export type { JsonLdDocument, JsonLdOptions } from './export/rdf/jsonld.js'
export { ontology, ontologyQuads } from './export/rdf/ontology.js'
export { toNQuads, writeQuads } from './export/rdf/nquads.js'
export type { Sink } from './export/rdf/nquads.js'
export { toQuads } from './export/rdf/quads.js'
export type { RdfOptions, RdfProfile } from './export/rdf/quads.js'
export { shapeQuads, shapes } from './export/rdf/shapes.js'
export { fromRdf } from './export/rdf/read.js'
export type { ReadOptions } from './export/rdf/read.js'
export type {
  AnyQuad, AnyTerm, BlankNode, DefaultGraph, Graph, Literal, NamedNode, Quad, Subject, Term,
} from './export/rdf/terms.js'
export { fromJsonLd } from './export/rdf/from-jsonld.js'
export { toTriG, toTurtle } from './export/rdf/trig.js'

import { FormatError, show } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import { fromRdf, type ReadOptions } from './read.js'
import type { AnyQuad } from './terms.js'

/**
 * The graph that a JSON-LD document from `toJsonLd` holds, also after another JSON-LD processor has expanded,
 * flattened or compacted it. Nothing is fetched: a document that refers to a context by its address is
 * refused, so embed the context (`toJsonLd` does).
 *
 * @param document the parsed JSON
 * @throws FormatError when it is not JSON-LD, or refers to something outside itself
 * @throws InputError, FormatError, VocabularyError as `fromRdf`
 * @example const graph = await fromJsonLd(JSON.parse(await readFile('graph.jsonld', 'utf8')))
 */
export async function fromJsonLd(document: object, options: ReadOptions = {}): Promise<KnowledgeGraph> {
  // Only here, so that whoever reads no JSON-LD does not load its processor.
  const { default: jsonld } = await import('jsonld')
  const quads: unknown = await jsonld.toRDF({ ...document }, { documentLoader: refuse }).catch((error: unknown) => {
    throw new FormatError(`expected JSON-LD with its context inside, got a document that cannot be read: ${
      error instanceof Error ? error.message : String(error)}; embed the context, as toJsonLd does`)
  })
  if (!Array.isArray(quads)) throw new FormatError(`expected quads from the JSON-LD document, got ${show(quads)}`)
  return fromRdf(quads.filter(isQuad), options)
}

/** No context is ever fetched. */
async function refuse(url: string): Promise<never> {
  throw new FormatError(`the document refers to <${url}>, and nothing is fetched`)
}

function isQuad(value: unknown): value is AnyQuad {
  return typeof value === 'object' && value !== null && 'subject' in value && 'predicate' in value && 'object' in value
    && 'graph' in value
}

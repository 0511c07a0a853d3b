import type { KnowledgeGraph } from '../../graph/index.js'
import { checkBase } from './iri.js'
import { toQuads } from './quads.js'
import type { RdfOptions } from './quads.js'
import { forReading } from './reading-order.js'
import { segment } from './scribe.js'
import { withoutGraphs } from './terms.js'
import { writeTriG, writeTurtle } from './turtle.js'
import type { LocalPrefix } from './turtle.js'

/**
 * The graph as TriG (https://www.w3.org/TR/trig/): Turtle with one named graph per article.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.trig', toTriG(graph))
 */
export function toTriG(graph: KnowledgeGraph, options: RdfOptions = {}): string {
  const base = checkBase(options.base)
  const isSimple = options.profile === 'simple'
  return writeTriG(forReading(toQuads(graph, options), base), base, (name) => isSimple ? undefined : placesOf(name, base))
}

/**
 * The graph as Turtle (https://www.w3.org/TR/turtle/), which has no named graphs: everything that the
 * articles assert and all descriptions in one. Each described statement names its article
 * (`prov:hadPrimarySource`). A graph of one article can be read back from it; of several articles, what
 * they said in common is told apart only by TriG, N-Quads and JSON-LD.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.ttl', toTurtle(graph))
 */
export function toTurtle(graph: KnowledgeGraph, options: RdfOptions = {}): string {
  const base = checkBase(options.base)
  const [article, second] = graph.articles
  const local = article === undefined || second !== undefined || options.profile === 'simple' ? undefined
    : placesOf(`${base}graph/${segment(article.id)}`, base)
  return writeTurtle(forReading(withoutGraphs(toQuads(graph, options)), base), base, local)
}

/** `at:0-42` is a place in the text of the article whose graph it is. */
function placesOf(graph: string, base: string): LocalPrefix | undefined {
  const start = `${base}graph/`
  return graph.startsWith(start) ? { prefix: 'at', namespace: `${base}article/${graph.slice(start.length)}/` } : undefined
}

import { FormatError, InputError, show, VocabularyError } from '../../errors.js'
import { KnowledgeGraph } from '../../graph/index.js'
import { newsVocabulary } from '../../vocabulary/index.js'
import type { Vocabulary } from '../../vocabulary/index.js'
import { checkBase, decodeKey } from './iri.js'
import { namesByIri } from './article-source.js'
import { iri } from './namespaces.js'
import { readStatements } from './read-article.js'
import type { AnyQuad } from './terms.js'
import { Triples } from './triples.js'

export interface ReadOptions {
  /** The base with which the graph was exported. */
  readonly base?: string
  /** The vocabulary of the graph. */
  readonly vocabulary?: Vocabulary
}

/**
 * The graph that `toQuads`, or any format made from it with the profile `full`, came from. Quads may come
 * from any RDF/JS parser or store, in any order; what is not about a graph of the same base is passed over.
 * Articles that were exported one by one come together as `merge` brings them together. Without named
 * graphs (Turtle), only a graph of one article comes back exactly.
 *
 * @param quads RDF/JS quads: `new Parser().parse(text)`, `store.match()`, …
 * @throws InputError when an option is not what it should be
 * @throws FormatError when the quads hold no graph of this base, or one that is incomplete
 * @throws VocabularyError when they say what the vocabulary does not allow
 * @example fromRdf(new Parser().parse(await readFile('graph.nq', 'utf8'))) // n3
 */
export function fromRdf(quads: Iterable<AnyQuad>, { base, vocabulary = newsVocabulary }: ReadOptions = {}): KnowledgeGraph {
  const start = checkBase(base)
  const graphs = inGraphs(quads)
  const readings = graphs.flatMap((triples) => readingsOf(triples, start).map((reading) => ({ triples, reading })))
  const generators = graphs.flatMap((triples) => [...triples.subjects]
    .filter((subject) => subject.startsWith(`${start}graph/`))
    .flatMap((subject) => triples.optional(subject, iri('ng:generator').value) ?? []))
  if (graphs.length > 0 && generators.length === 0) {
    throw new FormatError(`expected the RDF of a graph under <${start}>, got quads without one: `
      + 'give the base that it was exported with, and export with the profile "full"')
  }
  const [generator] = generators.sort().reverse()
  const graph = new KnowledgeGraph({ vocabulary, ...generator === undefined ? {} : { generator } })
  const names = namesByIri(vocabulary)
  for (const { triples, reading } of readings) {
    const article = triples.one(reading, iri('prov:wasDerivedFrom').value)
    const [refusal] = graph.add(readStatements(triples, article, start, names))
    if (refusal === undefined) continue
    throw new VocabularyError(`<${reading}>: expected what the vocabulary allows, got what it refuses: ${refusal.reason}: `
      + 'correct it in the store, or read the graph with the vocabulary that it was made with')
  }
  placeNodes(graph, graphs, start)
  return graph
}

/** The quads by graph. */
function inGraphs(quads: Iterable<AnyQuad>): readonly Triples[] {
  if (quads === null || quads === undefined || typeof quads[Symbol.iterator] !== 'function') {
    throw new InputError(`quads must be something to iterate over that gives RDF/JS quads; got ${show(quads)}`)
  }
  const graphs = new Map<string, Triples>()
  for (const quad of quads) {
    let triples = graphs.get(quad.graph.value)
    if (triples === undefined) graphs.set(quad.graph.value, triples = new Triples())
    triples.add(quad)
  }
  return [...graphs.values()]
}

/** IRIs of the readings of articles that the triples describe. */
function readingsOf(triples: Triples, base: string): readonly string[] {
  const [type, reading] = [iri('rdf:type').value, iri('ng:Reading').value]
  return [...triples.subjects]
    .filter((subject) => subject.startsWith(`${base}graph/`) && triples.has(subject, type, reading))
    .sort()
}

function placeNodes({ graphology }: KnowledgeGraph, graphs: readonly Triples[], base: string): void {
  for (const triples of graphs) {
    for (const subject of triples.subjects) {
      if (!subject.startsWith(base) || triples.all(subject, iri('ng:x').value).length === 0) continue
      const key = decodeKey(subject.slice(base.length))
      const [x, y] = [triples.number(subject, iri('ng:x').value), triples.number(subject, iri('ng:y').value)]
      if (graphology.hasNode(key)) graphology.mergeNodeAttributes(key, { x, y })
    }
  }
}

import { InputError, show } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import { nodesInOrder } from '../order.js'
import { describeArticle, describeSpans } from './article.js'
import { describeEntity } from './entity.js'
import { describeEvent } from './event.js'
import { checkBase } from './iri.js'
import { decimal, text } from './literals.js'
import { iri } from './namespaces.js'
import { describeFacts, newScribe, openPage } from './scribe.js'
import type { Emit, Scribe } from './scribe.js'
import { entityIn, eventIn, sharesOf } from './shares.js'
import type { Share } from './shares.js'
import { describeEdge } from './statement.js'
import { DefaultGraph, line, Quad } from './terms.js'

/*
 * The graph as RDF. Every RDF format and every reader of the library goes through here; docs/rdf.md shows
 * the modelling.
 */

/**
 * How much the RDF says: `full`, everything, so that the graph can be read back; `simple`, only plain
 * triples: types, labels, asserted current relations, asserted events with their participants and times;
 * `rdf12`, as `full`, but described statements point to the triple with `rdf:reifies` and a triple term
 * (https://www.w3.org/TR/rdf12-concepts/), for stores that know RDF 1.2. JSON-LD has none of those.
 */
export type RdfProfile = 'full' | 'simple' | 'rdf12'

export interface RdfOptions {
  /**
   * Start of the IRIs of entities, events, statements and articles; ends with `/` or `#`. If absent,
   * `https://newsgraph.dev/id/`.
   */
  readonly base?: string
  /** `full` if absent. */
  readonly profile?: RdfProfile
  /**
   * Where a background fact is from, given the fact in words; an IRI or words. The graph does not know it,
   * the knowledge with which it was read does.
   */
  readonly sourceOfFact?: (fact: string) => string | undefined
}

/** How many positions are written between two pauses of a stream. */
const NODES_AT_A_TIME = 1000

/**
 * The graph as quads that fit the RDF/JS data model (https://rdf.js.org/data-model-spec/), so n3, Oxigraph,
 * Comunica and others take them. One named graph per article; in the default graph only where
 * nodes are drawn; no blank nodes. Sorted by code points of their N-Quads lines, each quad once.
 *
 * @throws InputError when an option is not what it should be
 * @throws VocabularyError when a term of a user's vocabulary has the IRI of another term
 * @example const store = new Store(toQuads(graph)) // n3
 */
export function toQuads(graph: KnowledgeGraph, options: RdfOptions = {}): readonly Quad[] {
  const quads = new Map<string, Quad>()
  for (const write of parts(graph, options)) {
    write((subject, predicate, object, name) => {
      const quad = new Quad(subject, predicate, object, name)
      quads.set(line(quad), quad)
    })
  }
  return sortLines([...quads.keys()]).flatMap((key) => quads.get(key) ?? [])
}

/**
 * The description of the graph in parts that each fit into memory: one article after the other, by id,
 * then the positions. No quad is in two parts or twice in one.
 */
export function* linesInParts(graph: KnowledgeGraph, options: RdfOptions): Generator<readonly string[]> {
  for (const write of parts(graph, options)) {
    const lines = new Set<string>()
    write((subject, predicate, object, name) => {
      const end = name.nt === '' ? ' .\n' : ` ${name.nt} .\n`
      lines.add(`${subject.nt} ${predicate.nt} ${object.nt}${end}`)
    })
    yield sortLines([...lines])
  }
}

type Part = (emit: Emit) => void

function* parts(graph: KnowledgeGraph, options: RdfOptions): Generator<Part> {
  const base = checkBase(options.base)
  const profile = options.profile ?? 'full'
  if (profile !== 'full' && profile !== 'simple' && profile !== 'rdf12') {
    throw new InputError(`profile must be "full", "simple" or "rdf12"; got ${show(profile)}`)
  }
  let emit: Emit = () => undefined
  const scribe = newScribe(graph, base, { ...options, profile }, (...terms) => emit(...terms))
  const withEmit = (write: () => void): Part => (next) => {
    emit = next
    write()
  }
  const shares = sharesOf(graph)
  if (shares.length === 0 && !scribe.simple) yield withEmit(() => writeGenerator(scribe))
  for (const [id, share] of shares) yield withEmit(() => writeArticle(scribe, id, share))
  if (scribe.simple) return
  const nodes = nodesInOrder(graph)
  for (let start = 0; start < nodes.length; start += NODES_AT_A_TIME) {
    yield withEmit(() => writePositions(scribe, nodes.slice(start, start + NODES_AT_A_TIME)))
  }
}

function writeArticle(scribe: Scribe, id: string, share: Share): void {
  const { graph: { graphology } } = scribe
  const page = openPage(scribe, id)
  if (!scribe.simple) describeArticle(scribe, page)
  for (const key of share.nodes) {
    const node = graphology.getNodeAttributes(key)
    if (node.kind === 'event') describeEvent(scribe, page, key, eventIn(id, node))
    else describeEntity(scribe, page, key, entityIn(id, node))
  }
  for (const key of share.edges) describeEdge(scribe, page, key)
  if (scribe.simple) return
  describeFacts(scribe, page)
  describeSpans(scribe, page)
}

const DEFAULT_GRAPH = new DefaultGraph()

/** A graph of no articles says nothing but what made it. */
function writeGenerator({ emit, mint, graph: { graphology } }: Scribe): void {
  emit(mint('graph', ''), iri('ng:generator'), text(graphology.getAttribute('generator')), DEFAULT_GRAPH)
}

/** Where nodes are drawn belongs to no article. */
function writePositions(scribe: Scribe, keys: readonly string[]): void {
  for (const key of keys) {
    const { x, y } = scribe.graph.graphology.getNodeAttributes(key)
    if (x !== undefined) scribe.emit(scribe.node(key), iri('ng:x'), decimal(x), DEFAULT_GRAPH)
    if (y !== undefined) scribe.emit(scribe.node(key), iri('ng:y'), decimal(y), DEFAULT_GRAPH)
  }
}

const ASTRAL_OR_AFTER = /[\uD800-\uFFFF]/

/**
 * Sorts lines in place by code points, the order of canonical N-Quads. JavaScript sorts by UTF-16 code
 * units, which is the same until surrogates meet U+E000 and above.
 */
function sortLines(lines: string[]): readonly string[] {
  return lines.some((each) => ASTRAL_OR_AFTER.test(each)) ? lines.sort(byCodePoints) : lines.sort()
}

function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue
    return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0)
  }
  return a.length - b.length
}

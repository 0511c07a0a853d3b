import { MultiDirectedGraph } from 'graphology'
import { InputError, show } from '../errors.js'
import type {
  Article, EdgeAttributes, GraphAttributes, NodeAttributes, Refusal, SourceSpan,
} from '../model/index.js'
import { newsVocabulary, type Vocabulary } from '../vocabulary/index.js'
import { accept } from './accept.js'
import { graphAttributes } from './attributes.js'
import { edgesOf, fold, nodesOf, type Edge, type Elements, type Node } from './fold.js'
import type { ArticleStatements } from './input.js'
import { joinContributions, joinMaps } from './join.js'
import { readGraph, type GraphJson } from './json.js'
import { byEach, byText, first } from './order.js'
import { shortestPaths, type Path } from './paths.js'
import {
  Index, type EntityNode, type EntityQuery, type EventNode, type EventQuery, type ProjectionEdge, type ProjectionQuery,
  type RelationEdge, type RelationQuery,
} from './query.js'
import type { Contribution } from './records.js'

export type Graphology = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

export interface GraphOptions {
  /** In which terms the statements are; the news vocabulary when absent. */
  readonly vocabulary?: Vocabulary
  /** What made the graph, such as "newsgraph 0.1.0". */
  readonly generator?: string
}

/** A refusal and the article that it is about. */
export interface ArticleRefusal extends Refusal {
  readonly article: string
}

/** Words of an article that something was read from. */
export interface Quotation extends SourceSpan {
  /** The words: `article.text.slice(start, end)`. */
  readonly text: string
}

/** An edge at a node, seen from the node. */
export interface Neighbour {
  /** Key of the node at the other end. */
  readonly key: string
  readonly label: string
  readonly class: NodeAttributes['class']
  /** Key of the edge between them. */
  readonly edge: string
  readonly kind: EdgeAttributes['kind']
  readonly predicate: string
  /** `out` when the edge starts at the node that was asked about. */
  readonly direction: 'out' | 'in'
}

interface XY {
  readonly x: number
  readonly y: number
}

/** The graph made from what the articles said. */
interface View {
  readonly graphology: Graphology
  readonly index: Index
}

/**
 * What articles say, as a graph: entities and events are nodes, relations, roles and projections are edges
 * (`model/graph.ts` has their attributes). It accepts only what its vocabulary allows, and knows for
 * everything in it from which words of which article it is.
 *
 * Merging is associative, commutative and idempotent, and an article can be taken out again: what a graph holds
 * depends on which articles were added, not on how.
 *
 * @example
 * const graph = new KnowledgeGraph()
 * graph.add({ article, entities, relations, events })
 * graph.relations({ predicate: 'commands' })
 * graph.events({ class: 'Attack', from: '2024-03' })
 */
export class KnowledgeGraph {
  /** The terms that its statements use. */
  readonly vocabulary: Vocabulary
  /** By the article's id. Everything else is made from it. */
  #contributions = new Map<string, Contribution>()
  readonly #generator: string
  #positions: ReadonlyMap<string, XY> = new Map()
  #view: View | undefined

  /** @throws InputError if an option is not what it should be */
  constructor({ vocabulary = newsVocabulary, generator = 'newsgraph' }: GraphOptions = {}) {
    if (typeof generator !== 'string' || generator === '') {
      throw new InputError(`generator: expected a string that is not empty, got ${show(generator)}`)
    }
    this.vocabulary = vocabulary
    this.#generator = generator
  }

  /**
   * The graph as graphology has it, for layouts and whatever else works on graphology. Of what is changed
   * in it, only `x` and `y` of the nodes are kept. After `add` there is a new one.
   */
  get graphology(): Graphology {
    return this.#made.graphology
  }

  /** The articles it was read from, by id. */
  get articles(): readonly Article[] {
    return sortedContributions(this.#contributions).map(({ article }) => article)
  }

  /** Everything that was refused so far, and why, by article and place. */
  get refused(): readonly ArticleRefusal[] {
    return sortedContributions(this.#contributions)
      .flatMap(({ article, refused }) => refused.map(refusal => ({ ...refusal, article: article.id })))
  }

  /**
   * Adds what was read from an article. An article can be added to several times.
   *
   * @returns what was refused, because it is outside of a domain or range, is a role that the type does not have, or
   *   speaks of an entity that is not among those of the article; a participant is refused alone, its event stays
   * @throws InputError where the statements are malformed (offsets outside of the text, say), VocabularyError where
   *   an entity has an unknown class; the graph is then as before
   */
  add(statements: ArticleStatements): readonly Refusal[] {
    const own = this.#contributions.get(statements.article?.id)
    const { contribution, refused } = accept(statements, own, this.vocabulary)
    const joined = own === undefined ? contribution : joinContributions(own, contribution)
    this.#positions = this.#currentPositions()
    this.#contributions.set(joined.article.id, joined)
    this.#view = undefined
    return refused
  }

  /** Entities by key. @throws VocabularyError or InputError if the query asks for what cannot be */
  entities(query: EntityQuery = {}): readonly EntityNode[] {
    return this.#made.index.entities(query).map(node => ({ ...node, ...this.#position(node.key) }))
  }

  /**
   * Relations by subject, predicate and object.
   *
   * @example graph.relations({ predicate: 'commands', temporal: 'current' })
   * @throws VocabularyError or InputError if the query asks for what cannot be
   */
  relations(query: RelationQuery = {}): readonly RelationEdge[] {
    return this.#made.index.relations(query)
  }

  /**
   * Events by key, with their participants.
   *
   * @example graph.events({ class: 'Attack', participant: 'organization/isis-k', role: 'agent' })
   * @throws VocabularyError or InputError if the query asks for what cannot be
   */
  events(query: EventQuery = {}): readonly EventNode[] {
    return this.#made.index.events(query).map(node => ({ ...node, ...this.#position(node.key) }))
  }

  /** The binary views of events: "ISIS-K attacked Kerman". @throws as the other queries */
  projections(query: ProjectionQuery = {}): readonly ProjectionEdge[] {
    return this.#made.index.projections(query)
  }

  /**
   * The words from which something was read: the mentions of an entity, the evidence of anything else.
   *
   * @param element a node or edge, or its key
   * @throws InputError if the graph has no such node or edge
   */
  evidence(element: string | { readonly key: string }): readonly Quotation[] {
    const key = typeof element === 'string' ? element : element.key
    return this.#spans(key).map(span => {
      const text = this.#contributions.get(span.article)?.article.text ?? ''
      return { article: span.article, start: span.start, end: span.end, text: text.slice(span.start, span.end) }
    })
  }

  /**
   * What a node is tied to, by the other node's key.
   *
   * @throws InputError if the graph has no such node
   */
  neighbours(key: string): readonly Neighbour[] {
    const { graphology } = this
    this.#expectNode(key)
    const found: Neighbour[] = []
    graphology.forEachEdge(key, (edge, { kind, predicate }, source, target, sourceAttributes, targetAttributes) => {
      const ends = [
        ...source === key ? [{ direction: 'out', key: target, node: targetAttributes } as const] : [],
        ...target === key ? [{ direction: 'in', key: source, node: sourceAttributes } as const] : [],
      ]
      for (const { direction, key: other, node } of ends) {
        found.push({ key: other, label: node.label, class: node.class, edge, kind, predicate, direction })
      }
    })
    return found.sort(byEach((a, b) => byText(a.key, b.key), (a, b) => byText(a.edge, b.edge), (a, b) => byText(a.direction, b.direction)))
  }

  /**
   * The shortest ways from one node to another, along edges in either direction.
   *
   * @param options `maxLength`: most steps, 6 unless it is said; `limit`: most paths, 100 unless it is said
   * @throws InputError if the graph has no such nodes, or an option is not a whole number from 1
   */
  paths(from: string, to: string, options: { readonly maxLength?: number; readonly limit?: number } = {}): readonly Path[] {
    const { maxLength = 6, limit = 100 } = options
    for (const [name, value] of Object.entries({ maxLength, limit })) {
      if (!Number.isSafeInteger(value) || value < 1) throw new InputError(`${name}: expected a whole number from 1, got ${show(value)}`)
    }
    this.#expectNode(from)
    this.#expectNode(to)
    return shortestPaths(this.graphology, from, to, maxLength, limit)
  }

  /**
   * A graph of everything that this or the others say. Where two differ in how a node is placed, the smaller
   * pair of coordinates is taken; where they differ in the generator, the later one in order.
   *
   * @throws InputError if they use different vocabularies, or the same id for different articles
   */
  merge(...others: readonly KnowledgeGraph[]): KnowledgeGraph {
    const stranger = others.find(other => !this.vocabulary.equals(other.vocabulary))
    if (stranger !== undefined) {
      throw new InputError('merge: expected graphs of one vocabulary, got two: make both graphs with the same `vocabulary` option')
    }
    const graphs = [this, ...others]
    return this.#with(
      joinMaps(graphs.map(graph => graph.#contributions), joinContributions),
      joinMaps(graphs.map(graph => graph.#currentPositions()), joinPositions),
      graphs.map(graph => graph.#generator).reduce((a, b) => a > b ? a : b),
    )
  }

  /**
   * A graph without what only this article said; it equals one to which the article was never added.
   *
   * @param articleId the article's `id`
   * @throws InputError if the graph has no such article
   */
  remove(articleId: string): KnowledgeGraph {
    const contributions = new Map(this.#contributions)
    if (!contributions.delete(articleId)) {
      throw new InputError(`remove: expected the id of an article of the graph, got ${show(articleId)}: graph.articles lists them`)
    }
    return this.#with(contributions, this.#currentPositions(), this.#generator)
  }

  /**
   * The graph as graphology's own serialized form, which `Graph.from` takes as it is. The same graph gives the
   * same bytes when it is written as text.
   */
  toJSON(): GraphJson {
    const { elements } = this.#made.index
    const node = ({ key, attributes }: Node<NodeAttributes>) => ({ key, attributes: { ...attributes, ...this.#position(key) } })
    const edge = ({ key, source, target, attributes }: Edge<EdgeAttributes>) => ({ key, source, target, attributes })
    return {
      attributes: this.#attributes(),
      options: { type: 'directed', multi: true, allowSelfLoops: true },
      nodes: nodesOf(elements).map(node),
      edges: edgesOf(elements).map(edge),
    }
  }

  /**
   * The graph that `toJSON` wrote.
   *
   * @param json the parsed JSON
   * @param options `vocabulary`: the one that the graph was made with
   * @throws FormatError with the place, if it is not such a graph
   */
  static fromJSON(json: unknown, { vocabulary = newsVocabulary }: Pick<GraphOptions, 'vocabulary'> = {}): KnowledgeGraph {
    const { contributions, positions, generator } = readGraph(json, vocabulary)
    return new KnowledgeGraph({ vocabulary, generator })
      .#with(new Map(contributions.map(one => [one.article.id, one])), positions, generator)
  }

  /**
   * Whether both say the same: the same articles, nodes and edges, with the same attributes.
   *
   * @param options `positions`: whether nodes must be in the same places as well
   */
  equals(other: KnowledgeGraph, { positions = false }: { readonly positions?: boolean } = {}): boolean {
    const content = (graph: KnowledgeGraph) => JSON.stringify(positions ? graph
      : { attributes: graph.#attributes(), nodes: nodesOf(graph.#made.index.elements), edges: edgesOf(graph.#made.index.elements) })
    return this === other || content(this) === content(other)
  }

  get #made(): View {
    if (this.#view === undefined) {
      const elements = fold(sortedContributions(this.#contributions), this.vocabulary)
      this.#view = { index: new Index(elements, this.vocabulary), graphology: this.#graphologyOf(elements) }
    }
    return this.#view
  }

  #graphologyOf(elements: Elements): Graphology {
    const graphology: Graphology = new MultiDirectedGraph()
    graphology.replaceAttributes(this.#attributes())
    for (const { key, attributes } of nodesOf(elements)) graphology.addNode(key, { ...attributes, ...this.#positions.get(key) })
    for (const { key, source, target, attributes } of edgesOf(elements)) {
      graphology.addDirectedEdgeWithKey(key, source, target, { ...attributes })
    }
    return graphology
  }

  #attributes(): GraphAttributes {
    return graphAttributes(sortedContributions(this.#contributions), this.#generator)
  }

  /** Another graph of the same vocabulary. */
  #with(contributions: ReadonlyMap<string, Contribution>, positions: ReadonlyMap<string, XY>, generator: string): KnowledgeGraph {
    const graph = new KnowledgeGraph({ vocabulary: this.vocabulary, generator })
    graph.#contributions = new Map(contributions)
    graph.#positions = positions
    return graph
  }

  /** Where a layout has put a node, `{}` when nowhere. */
  #position(key: string): XY | {} {
    const { graphology } = this.#made
    return (graphology.hasNode(key) ? placeOf(graphology.getNodeAttributes(key)) : undefined) ?? {}
  }

  #currentPositions(): ReadonlyMap<string, XY> {
    if (this.#view === undefined) return this.#positions
    const positions = new Map<string, XY>()
    this.#view.graphology.forEachNode((key, attributes) => {
      const place = placeOf(attributes)
      if (place !== undefined) positions.set(key, place)
    })
    return positions
  }

  #spans(key: string): readonly SourceSpan[] {
    const { graphology } = this
    if (graphology.hasNode(key)) {
      const node = graphology.getNodeAttributes(key)
      return node.kind === 'entity' ? node.mentions : node.evidence
    }
    if (graphology.hasEdge(key)) {
      const edge = graphology.getEdgeAttributes(key)
      return edge.kind === 'role' ? this.#spans(graphology.source(key)) : edge.evidence
    }
    throw new InputError(`evidence: expected a node or edge of the graph or its key, got ${show(key)}`)
  }

  #expectNode(key: string): void {
    if (!this.graphology.hasNode(key)) throw new InputError(`expected the key of a node of the graph, got ${show(key)}`)
  }
}

const sortedContributions = (contributions: ReadonlyMap<string, Contribution>): readonly Contribution[] =>
  [...contributions.values()].sort((a, b) => byText(a.article.id, b.article.id))

const placeOf = ({ x, y }: NodeAttributes): XY | undefined =>
  x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined

const joinPositions = (a: XY, b: XY): XY => first(a, b, byEach((p, q) => p.x - q.x, (p, q) => p.y - q.y))

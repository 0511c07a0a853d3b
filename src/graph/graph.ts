import { InputError, show } from '../errors.js'
import type { Article, EdgeAttributes, GraphAttributes, NodeAttributes, Refusal, SourceSpan } from '../model/index.js'
import { newsVocabulary, type Vocabulary } from '../vocabulary/index.js'
import { accept } from './accept.js'
import { alike } from './alike.js'
import { graphAttributes } from './attributes.js'
import { edgesOf, fold, nodesOf, type Edge, type Node } from './fold.js'
import { makeGraphology, type Graphology } from './graphology.js'
import type { ArticleStatements } from './input.js'
import { joinContributions, joinMaps } from './join.js'
import { readGraph, type GraphJson } from './json.js'
import { neighboursOf, type Neighbour } from './neighbours.js'
import { byText } from './order.js'
import { shortestPaths, type Path } from './paths.js'
import { joinPositions, placeOf, positionsIn, positionsOf, type Positions, type XY } from './positions.js'
import {
  Index, type EntityNode, type EntityQuery, type EventNode, type EventQuery, type ProjectionEdge, type ProjectionQuery,
  type RelationEdge, type RelationQuery,
} from './query.js'
import type { Contribution } from './records.js'

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
  #positions: Positions = new Map()
  #index: Index | undefined
  #graphology: Graphology | undefined

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
    return this.#graphology ??= makeGraphology(this.#attributes(), this.#made.elements, this.#positions)
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
    const { contribution, refused } = accept(statements, this.#contributions, this.vocabulary)
    const own = this.#contributions.get(contribution.article.id)
    const joined = own === undefined ? contribution : joinContributions(own, contribution)
    this.#positions = this.#currentPositions()
    this.#contributions.set(joined.article.id, joined)
    this.#index = undefined
    this.#graphology = undefined
    return refused
  }

  /** Entities by key. @throws VocabularyError or InputError if the query asks for what cannot be */
  entities(query: EntityQuery = {}): readonly EntityNode[] {
    return this.#made.entities(query).map(node => ({ ...node, ...this.#position(node.key) }))
  }

  /**
   * Relations by subject, predicate and object.
   *
   * @example graph.relations({ predicate: 'commands', temporal: 'current' })
   * @throws VocabularyError or InputError if the query asks for what cannot be
   */
  relations(query: RelationQuery = {}): readonly RelationEdge[] {
    return this.#made.relations(query)
  }

  /**
   * Events by key, with their participants.
   *
   * @example graph.events({ class: 'Attack', participant: 'organization/isis-k', role: 'agent' })
   * @throws VocabularyError or InputError if the query asks for what cannot be
   */
  events(query: EventQuery = {}): readonly EventNode[] {
    return this.#made.events(query).map(node => ({ ...node, ...this.#position(node.key) }))
  }

  /** The binary views of events: "ISIS-K attacked Kerman". @throws as the other queries */
  projections(query: ProjectionQuery = {}): readonly ProjectionEdge[] {
    return this.#made.projections(query)
  }

  /**
   * The words from which something was read: the mentions of an entity, the evidence of anything else.
   *
   * @param element a node or edge, or its key
   * @throws InputError if the graph has no such node or edge
   */
  evidence(element: string | { readonly key: string }): readonly Quotation[] {
    const key = typeof element === 'string' ? element : element.key
    const spans = this.#made.spans(key)
    if (spans === undefined) {
      throw new InputError(`evidence: expected a node or edge of the graph or its key, got ${show(key)}`)
    }
    return spans.map(({ article, start, end }) => {
      const text = this.#contributions.get(article)?.article.text ?? ''
      return { article, start, end, text: text.slice(start, end) }
    })
  }

  /**
   * What a node is tied to, by the other node's key.
   *
   * @throws InputError if the graph has no such node
   */
  neighbours(key: string): readonly Neighbour[] {
    this.#expectNode(key)
    return neighboursOf(this.graphology, key)
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
      if (Number.isSafeInteger(value) && value >= 1) continue
      throw new InputError(`${name}: expected a whole number from 1, got ${show(value)}`)
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
      throw new InputError('merge: expected graphs of one vocabulary, got two: '
        + 'make both graphs with the same `vocabulary` option')
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
      throw new InputError(`remove: expected the id of an article of the graph, got ${show(articleId)}: `
        + 'graph.articles lists them')
    }
    return this.#with(contributions, this.#currentPositions(), this.#generator)
  }

  /**
   * The graph as graphology's own serialized form, which `Graph.from` takes as it is. The same graph gives the
   * same bytes when it is written as text.
   */
  toJSON(): GraphJson {
    const { elements } = this.#made
    const node = ({ key, attributes }: Node<NodeAttributes>) => {
      const place = this.#position(key)
      return { key, attributes: place === undefined ? attributes : { ...attributes, ...place } }
    }
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
    return this === other || (this.#generator === other.#generator && this.vocabulary.equals(other.vocabulary)
      && alike(withoutRefusals(this.#contributions), withoutRefusals(other.#contributions))
      && (!positions || alike(this.#currentPositions(), other.#currentPositions())))
  }

  /** The nodes and edges, made when they are first asked for after a change. */
  get #made(): Index {
    return this.#index ??= new Index(fold(sortedContributions(this.#contributions), this.vocabulary), this.vocabulary)
  }

  #attributes(): GraphAttributes {
    return graphAttributes(sortedContributions(this.#contributions), this.#generator)
  }

  /** Another graph of the same vocabulary. */
  #with(contributions: ReadonlyMap<string, Contribution>, positions: Positions, generator: string): KnowledgeGraph {
    const graph = new KnowledgeGraph({ vocabulary: this.vocabulary, generator })
    graph.#contributions = new Map(contributions)
    graph.#positions = positionsOf(contributions.values(), positions)
    return graph
  }

  /** Where a layout has put a node. */
  #position(key: string): XY | undefined {
    const graphology = this.#graphology
    if (graphology === undefined) return this.#positions.get(key)
    return graphology.hasNode(key) ? placeOf(graphology.getNodeAttributes(key)) : undefined
  }

  #currentPositions(): Positions {
    return this.#graphology === undefined ? this.#positions : positionsIn(this.#graphology)
  }

  #expectNode(key: string): void {
    if (!this.graphology.hasNode(key)) throw new InputError(`expected the key of a node of the graph, got ${show(key)}`)
  }
}

const sortedContributions = (contributions: ReadonlyMap<string, Contribution>): readonly Contribution[] =>
  [...contributions.values()].sort((a, b) => byText(a.article.id, b.article.id))

/** What the graph holds, without the report of what it does not. */
const withoutRefusals = (contributions: ReadonlyMap<string, Contribution>): ReadonlyMap<string, object> =>
  new Map([...contributions].map(([id, { refused: _, ...content }]) => [id, content]))

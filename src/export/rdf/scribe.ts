import { VocabularyError } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import type { Article, SourceSpan } from '../../model/index.js'
import type { Vocabulary } from '../../vocabulary/index.js'
import { encodeKey, encodeNodeKey, isIri } from './iri.js'
import type { Reserved } from './iri.js'
import { text } from './literals.js'
import { iri, PREFIXES } from './namespaces.js'
import { STRUCTURE } from './structure.js'
import { NamedNode } from './terms.js'
import type { Graph, Literal, Quad } from './terms.js'

/** Takes a statement. */
export type Emit = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal | Quad, graph: Graph) => void

/** What the parts of a description share: the graph, its terms and how its IRIs are made. */
export interface Scribe {
  readonly graph: KnowledgeGraph
  readonly vocabulary: Vocabulary
  readonly emit: Emit
  /** Whether only plain triples are wanted. */
  readonly simple: boolean
  /** Whether statements are described with the triple terms of RDF 1.2. */
  readonly tripleTerms: boolean
  /** Where a background fact is from. */
  readonly sourceOfFact: (fact: string) => string | undefined
  readonly articles: ReadonlyMap<string, Article>
  /** IRI of a node of the graph. */
  node(key: string): NamedNode
  /** IRI of anything else. */
  mint(space: Reserved, path: string): NamedNode
  /** The term with the IRI. */
  term(iri: string): NamedNode
}

export interface ScribeOptions {
  readonly profile: 'full' | 'simple' | 'rdf12'
  readonly sourceOfFact?: (fact: string) => string | undefined
}

/** An article while its named graph is written. */
export interface Page {
  /** The named graph. */
  readonly graph: NamedNode
  readonly id: string
  /** IRI of the article. */
  readonly node: NamedNode
  readonly article: Article | undefined
  /** Language of labels and other words. */
  readonly language: string
  /** The places in texts that were pointed to, to be described once. */
  readonly spans: Map<string, { readonly node: NamedNode, readonly span: SourceSpan }>
  /** The background facts that were used. */
  readonly facts: Map<string, NamedNode>
}

/**
 * @param base start of all IRIs, checked
 * @throws VocabularyError when a user's term has the IRI of a term that describes statements
 */
export function newScribe(graph: KnowledgeGraph, base: string, { profile, sourceOfFact }: ScribeOptions, emit: Emit): Scribe {
  const nodes = new Map<string, NamedNode>()
  const terms = new Map<string, NamedNode>()
  const cached = (known: Map<string, NamedNode>, key: string, make: () => string): NamedNode => {
    let node = known.get(key)
    if (node === undefined) known.set(key, node = new NamedNode(make()))
    return node
  }
  checkVocabulary(graph.vocabulary)
  return {
    graph, vocabulary: graph.vocabulary, emit, simple: profile === 'simple', tripleTerms: profile === 'rdf12',
    sourceOfFact: sourceOfFact ?? (() => undefined),
    articles: new Map(graph.articles.map((article) => [article.id, article])),
    node: (key) => cached(nodes, key, () => base + encodeNodeKey(key)),
    mint: (space, path) => new NamedNode(`${base}${space}/${path}`),
    term: (value) => cached(terms, value, () => value),
  }
}

/** Refuses a vocabulary in which two terms would have one IRI. */
export function checkVocabulary(vocabulary: Vocabulary): void {
  for (const table of [vocabulary.classes, vocabulary.predicates, vocabulary.eventTypes]) {
    for (const { name, iri: term } of table.values()) {
      if (!term.startsWith(PREFIXES.ng) || !(term.slice(PREFIXES.ng.length) in STRUCTURE)) continue
      throw new VocabularyError(`expected the IRI of "${name}" to be its own, got <${term}>, which already has a meaning in the RDF: `
        + 'give the vocabulary extension a namespace, such as "https://example.org/ns#"')
    }
  }
}

/** One path segment: slashes are encoded as well. */
export function segment(key: string): string {
  return encodeKey(key).replaceAll('/', '%2F')
}

/** IRI of a place in a text, noted on the page so that it gets described. */
export function spanNode(scribe: Scribe, page: Page, span: SourceSpan): NamedNode {
  const path = `${segment(span.article)}/${span.start}-${span.end}`
  let entry = page.spans.get(path)
  if (entry === undefined) page.spans.set(path, entry = { node: scribe.mint('article', path), span })
  return entry.node
}

/** Begins the named graph of an article. */
export function openPage({ mint, articles }: Scribe, id: string): Page {
  const article = articles.get(id)
  const path = segment(id)
  return {
    graph: mint('graph', path), id, node: mint('article', path), article, language: article?.language ?? '',
    spans: new Map(), facts: new Map(),
  }
}

/** IRI of a background fact, noted on the page so that it gets described. */
export function factNode(scribe: Scribe, { facts }: Page, words: string): NamedNode {
  let node = facts.get(words)
  if (node === undefined) facts.set(words, node = scribe.mint('fact', encodeKey(words)))
  return node
}

/** Describes the facts that were noted. */
export function describeFacts({ emit, sourceOfFact }: Scribe, { facts, graph }: Page): void {
  for (const [words, node] of facts) {
    emit(node, iri('rdf:type'), iri('ng:BackgroundFact'), graph)
    emit(node, iri('rdfs:label'), text(words), graph)
    const source = sourceOfFact(words)
    if (source !== undefined) emit(node, iri('dc:source'), isIri(source) ? new NamedNode(source) : text(source), graph)
  }
}

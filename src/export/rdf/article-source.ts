import { FormatError, show } from '../../errors.js'
import type { Article, Span } from '../../model/index.js'
import type { Vocabulary } from '../../vocabulary/index.js'
import { decodeKey } from './iri.js'
import { textOf } from './literals.js'
import { iri, PREFIXES } from './namespaces.js'
import type { Prefix } from './namespaces.js'
import { offsetsOf } from './offsets.js'
import type { Offsets } from './offsets.js'
import type { Triples } from './triples.js'

/** The names of the vocabulary's terms, by IRI. */
export interface Names {
  readonly vocabulary: Vocabulary
  readonly classes: ReadonlyMap<string, string>
  readonly predicates: ReadonlyMap<string, string>
  readonly eventTypes: ReadonlyMap<string, string>
  readonly roles: ReadonlyMap<string, string>
  readonly counts: ReadonlyMap<string, string>
}

export function namesByIri(vocabulary: Vocabulary): Names {
  const names = (terms: ReadonlyMap<string, { readonly name: string, readonly iri: string }>): ReadonlyMap<string, string> =>
    new Map([...terms.values()].map(({ name, iri: term }) => [term, name]))
  return {
    vocabulary, classes: names(vocabulary.classes), predicates: names(vocabulary.predicates),
    eventTypes: names(vocabulary.eventTypes), roles: names(vocabulary.roles), counts: names(vocabulary.counts),
  }
}

type Name = `${Prefix}:${string}`

/** What one article says, read from the graph that tells of it. */
export class ArticleSource {
  readonly article: Article
  readonly names: Names
  readonly #triples: Triples
  readonly #base: string
  readonly #node: string
  readonly #offsets: Offsets

  /** @param node IRI of the article */
  constructor(triples: Triples, node: string, base: string, names: Names) {
    this.#triples = triples
    this.#base = base
    this.#node = node
    this.names = names
    this.article = this.#readArticle()
    this.#offsets = offsetsOf(this.article.text)
  }

  #readArticle(): Article {
    const node = this.#node
    const title = this.optional(node, 'schema:headline')
    const url = this.optional(node, 'schema:url')
    const published = this.optional(node, 'schema:datePublished')
    return {
      id: this.#path(node, 'article/'),
      text: this.one(node, 'schema:articleBody'),
      language: this.one(node, 'schema:inLanguage'),
      ...title === undefined ? {} : { title },
      ...url === undefined ? {} : { url },
      ...published === undefined ? {} : { published },
    }
  }

  one(subject: string, predicate: Name): string {
    return this.#triples.one(subject, iri(predicate).value)
  }

  optional(subject: string, predicate: Name): string | undefined {
    return this.#triples.optional(subject, iri(predicate).value)
  }

  number(subject: string, predicate: Name): number {
    return this.#triples.number(subject, iri(predicate).value)
  }

  has(subject: string, predicate: Name): boolean {
    return this.#triples.all(subject, iri(predicate).value).length > 0
  }

  /** All texts or IRIs. */
  all(subject: string, predicate: Name): readonly string[] {
    return this.#triples.all(subject, iri(predicate).value).map(textOf)
  }

  /** Subjects of a type. */
  typed(type: Name): readonly string[] {
    return [...this.#triples.subjects].filter((subject) => this.#triples.has(subject, iri('rdf:type').value, iri(type).value))
  }

  /** Subjects that have a property. */
  having(predicate: Name): readonly string[] {
    return [...this.#triples.subjects].filter((subject) => this.has(subject, predicate))
  }

  /** The key of a node of the graph. @throws FormatError if it is not under the base */
  key(node: string): string {
    return this.#path(node, '')
  }

  #path(node: string, space: string): string {
    const start = this.#base + space
    if (node.startsWith(start)) return decodeKey(node.slice(start.length))
    throw new FormatError(`expected an IRI under <${start}>, got ${show(node)}: give the base that the graph was exported with`)
  }

  /** One of the values that are individuals of the vocabulary of statements. */
  value<T extends string>(subject: string, predicate: Name, values: readonly T[]): T {
    const term = this.one(subject, predicate)
    const found = values.find((value) => term === PREFIXES.ng + value)
    if (found !== undefined) return found
    throw new FormatError(`<${subject}>: expected ${predicate} to be one of ${values.join(', ')} in <${PREFIXES.ng}>, `
      + `got ${show(term)}: export the graph again`)
  }

  /** The name of a term of the news vocabulary. */
  term<T extends string>(
    subject: string, predicate: Name, names: ReadonlyMap<string, string>, isKnown: (name: string) => name is T,
  ): T {
    const term = this.one(subject, predicate)
    const name = names.get(term)
    if (name !== undefined && isKnown(name)) return name
    throw new FormatError(`<${subject}>: expected ${predicate} to be a term of the vocabulary, got ${show(term)}: `
      + 'read the graph with the vocabulary that it was made with')
  }

  /** The places in the text of this article that a node points to. */
  spans(subject: string, predicate: Name): readonly Span[] {
    const places = this.all(subject, predicate)
    return places.filter((node) => this.all(node, 'oa:hasSource').includes(this.#node)).map((node) => this.#span(node))
  }

  /** The one place in the text that a node points to. */
  span(subject: string, predicate: Name): Span {
    const [span] = this.spans(subject, predicate)
    if (span !== undefined) return span
    throw new FormatError(`<${subject}>: expected ${predicate} to point into <${this.#node}>, got nothing that does: `
      + 'export the graph again')
  }

  #span(node: string): Span {
    const position = this.all(node, 'oa:hasSelector').find((selector) => this.has(selector, 'oa:start'))
    if (position === undefined) {
      throw new FormatError(`<${node}>: expected an oa:TextPositionSelector, got none: export the graph again`)
    }
    return { start: this.#offset(position, 'start'), end: this.#offset(position, 'end') }
  }

  #offset(selector: string, edge: 'start' | 'end'): number {
    const own = edge === 'start' ? 'ng:utf16Start' : 'ng:utf16End'
    return this.has(selector, own) ? this.number(selector, own) : this.#offsets.utf16(this.number(selector, `oa:${edge}`))
  }

  /** The background facts of a node. */
  background(subject: string): readonly string[] {
    return this.all(subject, 'ng:background').map((fact) => this.one(fact, 'rdfs:label'))
  }
}

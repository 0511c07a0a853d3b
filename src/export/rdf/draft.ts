import { iri } from './namespaces.js'
import { text } from './literals.js'
import { BlankNode, DefaultGraph, Quad } from './terms.js'
import type { NamedNode, Subject, Term } from './terms.js'

const DEFAULT_GRAPH = new DefaultGraph()

/** Triples in the making, with blank nodes and lists, for the ontology and the shapes. */
export class Draft {
  readonly quads: Quad[] = []
  #blanks = 0

  say(subject: Subject, predicate: NamedNode, ...objects: readonly Term[]): void {
    for (const object of objects) this.quads.push(new Quad(subject, predicate, object, DEFAULT_GRAPH))
  }

  /** Words in English: labels and definitions. */
  words(subject: Subject, predicate: NamedNode, words: string): void {
    this.say(subject, predicate, text(words, 'en'))
  }

  blank(): BlankNode {
    return new BlankNode(`b${this.#blanks++}`)
  }

  /** A blank node of which so much is said. */
  node(...statements: readonly (readonly [predicate: NamedNode, object: Term])[]): BlankNode {
    const node = this.blank()
    for (const [predicate, object] of statements) this.say(node, predicate, object)
    return node
  }

  /** The head of a list. */
  list(items: readonly Term[]): Subject {
    let rest: Subject = iri('rdf:nil')
    for (const item of items.toReversed()) rest = this.node([iri('rdf:first'), item], [iri('rdf:rest'), rest])
    return rest
  }
}

/*
 * RDF terms and quads after the RDF/JS data model (https://rdf.js.org/data-model-spec/), as small as
 * the exports need. Each term carries its N-Quads form, made once: that is what makes writing fast.
 */

/** A term that this library reads: any RDF/JS term fits. */
export interface AnyTerm {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
  /** Of a triple term (`termType` is `Quad`). */
  readonly subject?: AnyTerm
  readonly predicate?: AnyTerm
  readonly object?: AnyTerm
}

/** A quad that this library reads: the quads of n3, Oxigraph, rdf-ext and `toQuads` all fit. */
export interface AnyQuad {
  readonly subject: AnyTerm
  readonly predicate: AnyTerm
  readonly object: AnyTerm
  readonly graph: AnyTerm
}

type Other = AnyTerm | null | undefined

/** An IRI. */
export class NamedNode {
  readonly termType = 'NamedNode' as const
  readonly value: string
  /** The term in N-Quads. */
  readonly nt: string

  constructor(value: string) {
    this.value = value
    this.nt = `<${value}>`
  }

  equals(other: Other): boolean {
    return other?.termType === 'NamedNode' && other.value === this.value
  }
}

/** A node without a name: only ontologies and shapes have them (OWL class expressions must be blank). */
export class BlankNode {
  readonly termType = 'BlankNode' as const
  readonly value: string
  readonly nt: string

  constructor(value: string) {
    this.value = value
    this.nt = `_:${value}`
  }

  equals(other: Other): boolean {
    return other?.termType === 'BlankNode' && other.value === this.value
  }
}

/** A value: text (with a language or without), a number, a date. */
export class Literal {
  readonly termType = 'Literal' as const
  readonly value: string
  readonly language: string
  readonly datatype: NamedNode
  readonly nt: string

  constructor(value: string, datatype: NamedNode, language = '') {
    this.value = value
    this.datatype = datatype
    this.language = language
    const quoted = `"${escapeLiteral(value)}"`
    this.nt = language !== '' ? `${quoted}@${language}`
      : datatype.value === XSD_STRING ? quoted
      : `${quoted}^^${datatype.nt}`
  }

  equals(other: Other): boolean {
    return other?.termType === 'Literal' && other.value === this.value
      && (other.language ?? '') === this.language && other.datatype?.value === this.datatype.value
  }
}

/** The graph without a name. */
export class DefaultGraph {
  readonly termType = 'DefaultGraph' as const
  readonly value = ''
  readonly nt = ''

  equals(other: Other): boolean {
    return other?.termType === 'DefaultGraph'
  }
}

export type Subject = NamedNode | BlankNode
export type Term = NamedNode | BlankNode | Literal | Quad
export type Graph = NamedNode | DefaultGraph

/** A statement in a graph; as a term, the triple term of RDF 1.2 (https://www.w3.org/TR/rdf12-concepts/#section-triple-terms). */
export class Quad {
  readonly termType = 'Quad' as const
  readonly value = ''
  readonly subject: Subject
  readonly predicate: NamedNode
  readonly object: Term
  readonly graph: Graph

  constructor(subject: Subject, predicate: NamedNode, object: Term, graph: Graph) {
    this.subject = subject
    this.predicate = predicate
    this.object = object
    this.graph = graph
  }

  /** The triple term in N-Quads. */
  get nt(): string {
    return `<<( ${this.subject.nt} ${this.predicate.nt} ${this.object.nt} )>>`
  }

  /** Whether the other quad says the same in the same graph. */
  equals(other: Other | AnyQuad): boolean {
    return other !== null && other !== undefined && 'graph' in other
      && this.subject.equals(other.subject) && this.predicate.equals(other.predicate)
      && this.object.equals(other.object) && this.graph.equals(other.graph)
  }
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** Characters that canonical N-Quads escapes (https://www.w3.org/TR/rdf12-n-quads/#canonical-quads). */
const NEEDS_ESCAPE = /["\\\u0000-\u001F\u007F]/
const EACH_ESCAPE = /["\\\u0000-\u001F\u007F]/g
const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'], ['\\', '\\\\'], ['\b', '\\b'], ['\t', '\\t'], ['\n', '\\n'], ['\f', '\\f'], ['\r', '\\r'],
])

/**
 * The inside of a quoted literal as canonical N-Quads writes it, which is also right in Turtle and TriG.
 *
 * @example escapeLiteral('a "b"\n') // 'a \\"b\\"\\n'
 */
export function escapeLiteral(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text
  return text.replace(EACH_ESCAPE, (character) => SHORT.get(character)
    ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

/** The quad as a line of N-Quads, with its newline. */
export function line(quad: Quad): string {
  const graph = quad.graph.nt
  return graph === '' ? `${quad.subject.nt} ${quad.predicate.nt} ${quad.object.nt} .\n`
    : `${quad.subject.nt} ${quad.predicate.nt} ${quad.object.nt} ${graph} .\n`
}

/** The triples of all graphs, each once; of a triple in several graphs, the last of its quads. */
export function withoutGraphs(quads: readonly Quad[]): readonly Quad[] {
  return [...new Map(quads.map((quad) => [`${quad.subject.nt} ${quad.predicate.nt} ${quad.object.nt}`, quad])).values()]
}

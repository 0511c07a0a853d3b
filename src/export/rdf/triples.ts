import { FormatError, show } from '../../errors.js'
import { textOf } from './literals.js'
import { PREFIXES } from './namespaces.js'
import type { AnyQuad, AnyTerm } from './terms.js'

const REIFIES = `${PREFIXES.rdf}reifies`

/** The triples of one graph, to be asked by subject and predicate, or by type. */
export class Triples {
  readonly #objects = new Map<string, Map<string, AnyTerm[]>>()

  add({ subject, predicate, object }: AnyQuad): void {
    if (predicate.value === REIFIES) this.#addReified(subject, object)
    let properties = this.#objects.get(subject.value)
    if (properties === undefined) this.#objects.set(subject.value, properties = new Map())
    const objects = properties.get(predicate.value)
    if (objects === undefined) properties.set(predicate.value, [object])
    else if (!objects.some((known) => sameTerm(known, object))) objects.push(object)
  }

  /** The triple term of RDF 1.2 says in one what `rdf:subject`, `rdf:predicate` and `rdf:object` say in three. */
  #addReified(statement: AnyTerm, { subject, predicate, object }: AnyTerm): void {
    const parts = [['subject', subject], ['predicate', predicate], ['object', object]] as const
    for (const [name, term] of parts) {
      if (term === undefined) continue
      const property = { termType: 'NamedNode', value: PREFIXES.rdf + name }
      this.add({ subject: statement, predicate: property, object: term, graph: { termType: 'DefaultGraph', value: '' } })
    }
  }

  /** IRIs of the subjects, in the order in which they came. */
  get subjects(): Iterable<string> {
    return this.#objects.keys()
  }

  all(subject: string, predicate: string): readonly AnyTerm[] {
    return this.#objects.get(subject)?.get(predicate) ?? []
  }

  has(subject: string, predicate: string, object: string): boolean {
    return this.all(subject, predicate).some(({ value }) => value === object)
  }

  /** The text of the first value, or `undefined` if there is none. */
  optional(subject: string, predicate: string): string | undefined {
    const [term] = this.all(subject, predicate)
    return term === undefined ? undefined : textOf(term)
  }

  /** The text of the first value. @throws FormatError if there is none */
  one(subject: string, predicate: string): string {
    const text = this.optional(subject, predicate)
    if (text !== undefined) return text
    throw new FormatError(`<${subject}>: expected a value of <${predicate}>, got none: export the graph again`)
  }

  /** The number that is the first value. @throws FormatError if there is none */
  number(subject: string, predicate: string): number {
    const lexical = this.one(subject, predicate)
    const value = Number(lexical)
    if (Number.isFinite(value)) return value
    throw new FormatError(`<${subject}>: expected a number as <${predicate}>, got ${show(lexical)}: export the graph again`)
  }
}

function sameTerm(a: AnyTerm, b: AnyTerm): boolean {
  return a.value === b.value && a.termType === b.termType && (a.language ?? '') === (b.language ?? '')
    && a.datatype?.value === b.datatype?.value
}

import { InputError } from '../../errors.js'
import type { JsonLdContext, TermDefinition } from './context.js'
import { PREFIXES } from './namespaces.js'
import type { Literal, Quad, Term } from './terms.js'
import { isRelative } from './turtle.js'

/*
 * Compact JSON-LD, written straight from quads. It is what the compaction algorithm gives for this context
 * (https://www.w3.org/TR/json-ld11-api/#compaction-algorithm), without its generality: the tests hold it to
 * `jsonld`'s expansion.
 */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject { readonly [key: string]: JsonValue }

const XSD_STRING = `${PREFIXES.xsd}string`
const XSD_INTEGER = `${PREFIXES.xsd}integer`
const TYPE = `${PREFIXES.rdf}type`

/** A term of the context, as it is used for some values of a property. */
interface ContextTerm {
  readonly name: string
  /** None where the property has no term. */
  readonly definition?: TermDefinition
  /** IRI of the datatype of its values, `@id` or `@vocab`. */
  readonly coerced?: string
}

/** Writes terms and nodes with the words of one context. */
export class Compactor {
  readonly #base: string
  /** Language of plain strings; '' if they have none. */
  readonly language: string
  /** Terms by IRI; a property may have one for each datatype. */
  readonly #terms = new Map<string, ContextTerm[]>()
  /** Terms for the inverse of a property, by IRI. */
  readonly #inverses = new Map<string, string>()
  readonly #prefixes: readonly (readonly [prefix: string, namespace: string])[]

  constructor(context: JsonLdContext, base: string, language: string) {
    this.#base = base
    this.language = language
    this.#prefixes = Object.entries(PREFIXES).filter(([prefix, namespace]) => context[prefix] === namespace)
    for (const [name, definition] of Object.entries(context)) {
      if (typeof definition !== 'object') continue
      if (definition['@reverse'] !== undefined) this.#inverses.set(this.#expand(definition['@reverse']), name)
      if (definition['@id'] === undefined) continue
      const type = definition['@type']
      const iri = this.#expand(definition['@id'])
      const term = { name, definition, ...type === undefined ? {} : { coerced: this.#expand(type) } }
      const others = this.#terms.get(iri)
      if (others === undefined) this.#terms.set(iri, [term])
      else others.push(term)
    }
  }

  /** The nodes of one graph, in the order in which the quads name them. */
  nodes(quads: Iterable<Quad>): readonly JsonObject[] {
    const subjects = new Map<string, Map<string, Term[]>>()
    for (const { subject, predicate, object } of quads) {
      let properties = subjects.get(subject.value)
      if (properties === undefined) subjects.set(subject.value, properties = new Map())
      const objects = properties.get(predicate.value)
      if (objects === undefined) properties.set(predicate.value, [object])
      else objects.push(object)
    }
    return [...subjects].map(([subject, properties]) => this.node(subject, properties))
  }

  /** One node with its properties: id, type, label, then by name. */
  node(subject: string, properties: ReadonlyMap<string, readonly Term[]>): JsonObject {
    const entries: [string, JsonValue][] = []
    for (const [predicate, objects] of properties) {
      if (predicate === TYPE) continue
      for (const [term, values] of this.#byTerm(predicate, objects)) {
        const compact = values.map((value) => this.#value(value, term))
        entries.push([term.name, term.definition?.['@container'] === '@set' ? compact : one(compact)])
      }
    }
    entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    const types = (properties.get(TYPE) ?? []).map((type) => this.vocab(type.value))
    return { id: this.id(subject), ...types.length === 0 ? {} : { type: one(types) }, ...Object.fromEntries(entries) }
  }

  /** The values of a property by the term that says the most of their type. */
  #byTerm(predicate: string, objects: readonly Term[]): ReadonlyMap<ContextTerm, readonly Term[]> {
    const terms = this.#terms.get(predicate) ?? [{ name: this.vocab(predicate) }]
    const [first] = terms
    const groups = new Map<ContextTerm, Term[]>()
    for (const object of objects) {
      const type = object.termType === 'Literal' ? object.datatype.value : undefined
      const term = terms.length === 1 ? first : terms.find(({ coerced }) => coerced === type) ?? first
      if (term === undefined) continue
      const group = groups.get(term)
      if (group === undefined) groups.set(term, [object])
      else group.push(object)
    }
    return groups
  }

  /** The IRI of a node: relative to the base where it is under it. */
  id(iri: string): string {
    const path = iri.startsWith(this.#base) ? iri.slice(this.#base.length) : ''
    return this.#base.endsWith('/') && isRelative(path) ? path : iri
  }

  /** The IRI of a term of a vocabulary: its name, or prefix and name, or as it is. */
  vocab(iri: string): string {
    const [term] = this.#terms.get(iri) ?? []
    if (term !== undefined) return term.name
    for (const [prefix, namespace] of this.#prefixes) {
      const local = iri.slice(namespace.length)
      if (iri.startsWith(namespace) && /^[A-Za-z0-9]/.test(local)) return `${prefix}:${local}`
    }
    return iri
  }

  /** The term for the inverse of a property, if there is one. */
  inverse(iri: string): string | undefined {
    return this.#inverses.get(iri)
  }

  #value(object: Term, { definition, coerced }: ContextTerm): JsonValue {
    if (object.termType === 'Literal') return this.#literal(object, coerced)
    if (object.termType === 'Quad') throw new InputError('JSON-LD 1.1 has no triple terms: use the profile "full" or "simple"')
    if (definition?.['@type'] === '@vocab') return this.vocab(object.value)
    const id = this.id(object.value)
    return definition?.['@type'] === '@id' ? id : { id }
  }

  #literal({ value, language, datatype }: Literal, coerced: string | undefined): JsonValue {
    if (language !== '') {
      return coerced === undefined && language === this.language ? value : { '@value': value, '@language': language }
    }
    if (coerced === datatype.value) {
      const number = Number(value)
      return coerced === XSD_INTEGER && Number.isSafeInteger(number) && String(number) === value ? number : value
    }
    if (datatype.value === XSD_STRING) return coerced === undefined && this.language === '' ? value : { '@value': value }
    return { '@value': value, '@type': this.vocab(datatype.value) }
  }

  #expand(name: string): string {
    const [prefix, namespace] = this.#prefixes.find(([each]) => name.startsWith(`${each}:`)) ?? ['', undefined]
    return namespace === undefined ? name : namespace + name.slice(prefix.length + 1)
  }
}

function one(values: readonly JsonValue[]): JsonValue {
  return values.length === 1 ? values[0] ?? null : values
}

function rank(name: string): number {
  return name === 'label' || name === 'headline' ? 0 : name === 'articleBody' || name === '@graph' ? 2 : 1
}

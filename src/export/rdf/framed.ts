import type { KnowledgeGraph } from '../../graph/index.js'
import type { EntityAttributes } from '../../model/index.js'
import { nodesInOrder } from '../order.js'
import type { Compactor, JsonObject, JsonValue } from './compact.js'
import { encodeNodeKey } from './iri.js'
import { openDocument } from './jsonld.js'
import type { JsonLdDocument, JsonLdOptions } from './jsonld.js'
import { iri, PREFIXES } from './namespaces.js'
import { toQuads } from './quads.js'
import { withoutGraphs } from './terms.js'
import type { Quad, Term } from './terms.js'

/**
 * The graph as a JSON-LD document that is framed by entity: one object for each entity, the most mentioned
 * first, with what the articles assert of it nested inside (relations under their names, in both
 * directions; events under the role it plays, as `agentOf`, with the others who took part, counts and the
 * words), and under `statements` every relation that is told of it, with how sure it is and the words it was
 * read from. It says nothing that `toJsonLd` does not say, but leaves out the named graphs and what a reader of
 * JSON does not miss.
 *
 * @throws InputError when an option is not what it should be
 * @example toFramed(graph)['@graph'].find(({ label }) => label === 'Ann Lee')?.worksFor
 */
export function toFramed(graph: KnowledgeGraph, options: JsonLdOptions = {}): JsonLdDocument {
  const { head, base, compactor } = openDocument(graph, options)
  const framer = new Framer(graph, toQuads(graph, { ...options, profile: 'full' }), compactor)
  const entities = nodesInOrder(graph).flatMap((key) => {
    const node = graph.graphology.getNodeAttributes(key)
    return node.kind === 'entity' ? [[key, node] as const] : []
  })
  entities.sort(([, a], [, b]) => b.mentions.length - a.mentions.length)
  return { '@context': head, '@graph': entities.map(([key, node]) => framer.entity(base + encodeNodeKey(key), node)) }
}

type Properties = Map<string, readonly Term[]>

const TYPE = `${PREFIXES.rdf}type`
const LABEL = `${PREFIXES.rdfs}label`
const SUBJECT = `${PREFIXES.rdf}subject`
/** What an object says of an entity besides its type, label and relations. */
const OF_ENTITY = ['schema:alternateName', 'ng:describedAs', 'owl:sameAs', 'geo:lat', 'geo:long', 'ng:background'] as const
const OF_STATEMENT = ['rdf:predicate', 'ng:role', 'ng:temporal', 'ng:factuality', 'ng:basis', 'ng:confidence'] as const
/** All events that are nested are asserted. */
const OF_EVENT = ['ng:time', 'ng:role', 'ng:amount', 'ng:outcome'] as const
const OF_COUNT = ['ng:counted', 'ng:bound', 'schema:value', 'schema:minValue', 'schema:maxValue', 'ng:countOfWords'] as const

/** Nests what the triples of all graphs say. */
class Framer {
  readonly #compactor: Compactor
  readonly #subjects = new Map<string, Map<string, Term[]>>()
  readonly #objects = new Map<string, Quad[]>()
  readonly #predicates: ReadonlySet<string>
  readonly #roles: ReadonlySet<string>
  readonly #classes: ReadonlySet<string>

  constructor({ vocabulary }: KnowledgeGraph, quads: readonly Quad[], compactor: Compactor) {
    this.#compactor = compactor
    for (const quad of withoutGraphs(quads)) this.#add(quad)
    const iris = (terms: Iterable<{ readonly iri: string }>): readonly string[] => [...terms].map(({ iri: term }) => term)
    this.#predicates = new Set(iris(vocabulary.predicates.values()))
    this.#roles = new Set(iris(vocabulary.roles.values()))
    this.#classes = new Set([...iris(vocabulary.classes.values()), ...iris(vocabulary.eventTypes.values())])
  }

  #add(quad: Quad): void {
    let properties = this.#subjects.get(quad.subject.value)
    if (properties === undefined) this.#subjects.set(quad.subject.value, properties = new Map())
    push(properties, quad.predicate.value, quad.object)
    if (quad.object.termType === 'NamedNode') push(this.#objects, quad.object.value, quad)
  }

  entity(node: string, { basis }: EntityAttributes): JsonObject {
    const nested = new Map<string, JsonObject[]>()
    /** Incoming edges for which the context has no term of their own. */
    const reverse = new Map<string, JsonObject[]>()
    for (const [predicate, objects] of this.#subjects.get(node) ?? []) {
      if (!this.#predicates.has(predicate)) continue
      for (const object of objects) push(nested, this.#compactor.vocab(predicate), this.#reference(object.value))
    }
    for (const { subject, predicate: { value: predicate } } of this.#objects.get(node) ?? []) {
      const value = this.#predicates.has(predicate) ? this.#reference(subject.value)
        : this.#roles.has(predicate) ? this.#event(subject.value, predicate, node)
        : predicate === SUBJECT && this.#isRelation(subject.value) ? this.#statement(subject.value) : undefined
      if (value === undefined) continue
      const inverse = this.#compactor.inverse(predicate)
      if (inverse === undefined) push(reverse, this.#compactor.vocab(predicate), value)
      else push(nested, inverse, value)
    }
    const candidates = this.#values(node, iri('ng:hasCandidate').value)
      .map(({ value }) => this.#compactor.node(value, this.#pick(value, ['ng:mayBe', 'ng:score'])))
    return {
      ...this.#compactor.node(node, this.#pick(node, basis === 'inferred' ? ['ng:basis', ...OF_ENTITY] : OF_ENTITY)),
      ...candidates.length === 0 ? {} : { hasCandidate: candidates },
      ...Object.fromEntries([...nested].sort(([a], [b]) => statementsLast(a) - statementsLast(b) || (a < b ? -1 : 1))),
      ...reverse.size === 0 ? {} : { '@reverse': Object.fromEntries(reverse) },
    }
  }

  #isRelation(node: string): boolean {
    return this.#values(node, TYPE).some(({ value }) => value === iri('ng:Relation').value)
  }

  #values(node: string, predicate: string): readonly Term[] {
    return this.#subjects.get(node)?.get(predicate) ?? []
  }

  /** Type and label, and the properties that are asked for. */
  #pick(node: string, names: readonly Parameters<typeof iri>[0][]): Properties {
    const types = this.#values(node, TYPE)
    const own = types.filter(({ value }) => this.#classes.has(value))
    const picked: Properties = new Map([[TYPE, own.length > 0 ? own : types.slice(0, 1)]])
    for (const name of [LABEL, ...names.map((each) => iri(each).value)]) {
      const values = this.#values(node, name)
      if (values.length > 0) picked.set(name, values)
    }
    return picked
  }

  #reference(node: string): JsonObject {
    return this.#compactor.node(node, this.#pick(node, []))
  }

  /** @param as the role that the entity plays in it, which need not be said again */
  #event(node: string, as: string, entity: string): JsonObject {
    const roles = [...this.#roles].flatMap((role): readonly [string, JsonValue][] => {
      const fillers = this.#values(node, role).filter(({ value }) => role !== as || value !== entity)
      return fillers.length === 0 ? [] : [[this.#compactor.vocab(role), fillers.map(({ value }) => this.#reference(value))]]
    })
    const counts = this.#values(node, iri('ng:hasCount').value)
      .map(({ value }) => this.#compactor.node(value, this.#pick(value, OF_COUNT)))
    return {
      ...this.#compactor.node(node, this.#pick(node, OF_EVENT)), ...Object.fromEntries(roles),
      ...counts.length === 0 ? {} : { hasCount: counts }, ...this.#origin(node),
    }
  }

  #statement(node: string): JsonObject {
    const [object] = this.#values(node, iri('rdf:object').value)
    return {
      ...this.#compactor.node(node, new Map([...this.#pick(node, OF_STATEMENT)].filter(([name]) => name !== LABEL))),
      type: 'Relation',
      ...object === undefined ? {} : { object: this.#reference(object.value) },
      ...this.#origin(node),
    }
  }

  /** Who says so, and in which words. */
  #origin(node: string): JsonObject {
    const claimants = this.#values(node, iri('ng:attributedTo').value)
    return {
      ...claimants.length === 0 ? {} : { attributedTo: claimants.map(({ value }) => this.#reference(value)) },
      derivedFrom: this.#values(node, iri('prov:wasDerivedFrom').value).map(({ value }) => this.#quotation(value)),
    }
  }

  #quotation(node: string): JsonObject {
    const source = iri('oa:hasSource').value
    const quotes = this.#values(node, iri('oa:hasSelector').value)
      .filter(({ value }) => this.#values(value, iri('oa:exact').value).length > 0)
    return {
      ...this.#compactor.node(node, new Map([[source, this.#values(node, source)]])),
      selector: quotes.map(({ value }) => this.#compactor.node(value, this.#pick(value, ['oa:exact']))),
    }
  }
}

function statementsLast(name: string): number {
  return name === 'statements' ? 1 : 0
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

import { PREFIXES } from './namespaces.js'
import type { Quad, Subject, Term } from './terms.js'

/*
 * Turtle and TriG for people: prefixes, one block per subject, its type first; blank nodes that are used
 * once are written inside brackets and lists inside parentheses.
 * https://www.w3.org/TR/turtle/ and https://www.w3.org/TR/trig/
 */

const TYPE = `${PREFIXES.rdf}type`
const LABEL = `${PREFIXES.rdfs}label`
const FIRST = `${PREFIXES.rdf}first`
const REST = `${PREFIXES.rdf}rest`
const NIL = `${PREFIXES.rdf}nil`

/** Literals that Turtle writes bare. The lexical forms are those that `literals.ts` makes. */
const BARE: ReadonlyMap<string, RegExp> = new Map([
  [`${PREFIXES.xsd}integer`, /^[+-]?[0-9]+$/],
  // Very small ones not: rdflib reads a bare 0.0000001 as "1E-7", which is no decimal.
  [`${PREFIXES.xsd}decimal`, /^[+-]?(?!0\.0{6})[0-9]*\.[0-9]+$/],
  [`${PREFIXES.xsd}boolean`, /^(?:true|false)$/],
])
/** A safe part of what the grammar calls PN_LOCAL. */
const LOCAL = /^[A-Za-z_][A-Za-z0-9_-]*$/
/** What may stand after the prefix of a namespace of numbers: a part of PN_LOCAL too. */
const NUMBERED = /^[0-9]+-[0-9]+(?:-[a-z]+)?$/
/** A reference that resolves against the base to nothing but base and reference put together. */
const RELATIVE = /^[A-Za-z0-9._~%;-]+(?:\/[A-Za-z0-9._~%;-]+)*$/
const STEP = /(?:^|\/)\.\.?(?:\/|$)/

/** What a subject says: its objects by predicate. */
type Statements = Map<string, Term[]>

/** The triples of one graph, by subject, with what must be known to nest blank nodes. */
interface Block {
  readonly subjects: Map<string, { readonly term: Subject, readonly statements: Statements }>
  /** How often each blank node is an object. */
  readonly uses: Map<string, number>
}

/**
 * Whether a path under the base can be written as a relative reference.
 */
export function isRelative(path: string): boolean {
  return RELATIVE.test(path) && !STEP.test(path)
}

/** A prefix that holds for one graph. */
export interface LocalPrefix {
  readonly prefix: string
  /** Ends with `/`. Only IRIs with two numbers after it are shortened. */
  readonly namespace: string
}

/**
 * Writes quads as Turtle, leaving out the names of their graphs. No triple may be there twice.
 *
 * @param local a prefix besides the usual ones
 */
export function writeTurtle(quads: Iterable<Quad>, base?: string, local?: LocalPrefix): string {
  const block = newBlock()
  for (const quad of quads) addTo(block, quad)
  const names = new Names(base)
  const declared = local === undefined ? '' : `${names.declare(local)}\n`
  const body = subjectsOf(block, names, '')
  return names.declarations() + declared + body
}

/**
 * Writes quads as TriG: first the default graph, then the named graphs in the order of their names.
 *
 * @param localOf the prefix that is declared before a graph, given its name
 */
export function writeTriG(
  quads: Iterable<Quad>, base?: string, localOf: (graph: string) => LocalPrefix | undefined = () => undefined,
): string {
  const graphs = new Map<string, Block>()
  for (const quad of quads) {
    let block = graphs.get(quad.graph.value)
    if (block === undefined) graphs.set(quad.graph.value, block = newBlock())
    addTo(block, quad)
  }
  const names = new Names(base)
  const parts = [...graphs].sort(([a], [b]) => a < b ? -1 : 1).map(([graph, block]) => {
    if (graph === '') return subjectsOf(block, names, '')
    const local = localOf(graph)
    const declared = local === undefined ? '' : names.declare(local)
    return `${declared}${names.iri(graph)} {\n\n${subjectsOf(block, names, '  ')}}\n\n`
  })
  return names.declarations() + parts.join('')
}

function newBlock(): Block {
  return { subjects: new Map(), uses: new Map() }
}

function addTo(block: Block, quad: Quad): void {
  const key = quad.subject.nt
  let entry = block.subjects.get(key)
  if (entry === undefined) block.subjects.set(key, entry = { term: quad.subject, statements: new Map() })
  const objects = entry.statements.get(quad.predicate.value)
  if (objects === undefined) entry.statements.set(quad.predicate.value, [quad.object])
  else objects.push(quad.object)
  if (quad.object.termType === 'BlankNode') block.uses.set(quad.object.nt, (block.uses.get(quad.object.nt) ?? 0) + 1)
}

function subjectsOf(block: Block, names: Names, indent: string): string {
  let out = ''
  for (const [key, { term, statements }] of block.subjects) {
    if (term.termType === 'BlankNode' && block.uses.get(key) === 1) continue
    const subject = term.termType === 'BlankNode' ? term.nt : names.iri(term.value)
    out += `${indent}${subject} ${predicatesOf(statements, block, names, `${indent}  `)} .\n\n`
  }
  return out
}

function predicatesOf(statements: Statements, block: Block, names: Names, indent: string): string {
  return [...statements]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([predicate, objects]) => {
      const verb = predicate === TYPE ? 'a' : names.iri(predicate)
      return `${verb} ${objects.map((object) => objectOf(object, block, names, indent)).join(', ')}`
    })
    .join(` ;\n${indent}`)
}

/** What comes before the other predicates, which are sorted by IRI, those of the news vocabulary first. */
const FIRST_PREDICATES: readonly string[] = [
  TYPE, LABEL, `${PREFIXES.rdf}subject`, `${PREFIXES.rdf}predicate`, `${PREFIXES.rdf}object`, `${PREFIXES.oa}start`,
]

function rank(predicate: string): number {
  const place = FIRST_PREDICATES.indexOf(predicate)
  return place >= 0 ? place : FIRST_PREDICATES.length + (predicate.startsWith(PREFIXES.ng) ? 0 : 1)
}

function objectOf(object: Term, block: Block, names: Names, indent: string): string {
  if (object.termType === 'NamedNode') return object.value === NIL ? '()' : names.iri(object.value)
  if (object.termType === 'BlankNode') return nodeOf(object.nt, block, names, indent)
  if (object.termType === 'Quad') {
    const terms = [object.subject, object.predicate, object.object].map((term) => objectOf(term, block, names, indent))
    return `<<( ${terms.join(' ')} )>>`
  }
  if (object.language !== '') return object.nt
  if (BARE.get(object.datatype.value)?.test(object.value) === true) return object.value
  const datatype = object.datatype.value
  const quoted = object.nt.endsWith(`^^<${datatype}>`) ? object.nt.slice(0, -(datatype.length + 4)) : object.nt
  return quoted === object.nt ? quoted : `${quoted}^^${names.iri(datatype)}`
}

function nodeOf(key: string, block: Block, names: Names, indent: string): string {
  const entry = block.subjects.get(key)
  if (entry === undefined || block.uses.get(key) !== 1) return key
  const items = listOf(entry.statements, block)
  if (items !== undefined) return `( ${items.map((item) => objectOf(item, block, names, indent)).join(' ')} )`
  return `[ ${predicatesOf(entry.statements, block, names, `${indent}  `)} ]`
}

/** The items, when the node is a list that nothing else is said of. */
function listOf(statements: Statements, block: Block): readonly Term[] | undefined {
  const items: Term[] = []
  for (let cell: Statements | undefined = statements; cell !== undefined;) {
    const [first, second] = cell.get(FIRST) ?? []
    const rest: Term | undefined = cell.get(REST)?.[0]
    if (first === undefined || second !== undefined || rest === undefined || cell.size !== 2) return undefined
    items.push(first)
    if (rest.value === NIL) return items
    cell = block.subjects.get(rest.nt)?.statements
  }
  return undefined
}

/** Shortens IRIs, and declares what they were shortened with. */
class Names {
  readonly #base: string | undefined
  readonly #prefixes = new Set<string>()
  readonly #known = new Map<string, string>()
  #usesBase = false
  #local: LocalPrefix | undefined

  constructor(base: string | undefined) {
    this.#base = base?.endsWith('/') === true ? base : undefined
  }

  iri(value: string): string {
    let short = this.#known.get(value)
    if (short === undefined) this.#known.set(value, short = this.#shorten(value))
    return short
  }

  /** The declaration of a prefix, which holds from here on, in the place of the one before. */
  declare(local: LocalPrefix): string {
    this.#local = local
    this.#known.clear()
    const path = local.namespace.slice(this.#base?.length ?? 0, -1)
    const isUnderBase = this.#base !== undefined && local.namespace.startsWith(this.#base) && isRelative(path)
    if (isUnderBase) this.#usesBase = true
    return `@prefix ${local.prefix}: <${isUnderBase ? `${path}/` : local.namespace}> .\n`
  }

  /** `@base` and `@prefix` for what was used. */
  declarations(): string {
    const prefixes = Object.entries(PREFIXES)
      .filter(([prefix]) => this.#prefixes.has(prefix))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    return `${this.#usesBase ? `@base <${this.#base}> .\n` : ''}${prefixes.join('')}\n`
  }

  #shorten(value: string): string {
    const local = this.#local
    if (local !== undefined && value.startsWith(local.namespace)) {
      const name = value.slice(local.namespace.length)
      if (NUMBERED.test(name)) return `${local.prefix}:${name}`
    }
    for (const [prefix, namespace] of Object.entries(PREFIXES)) {
      if (!value.startsWith(namespace) || !LOCAL.test(value.slice(namespace.length))) continue
      this.#prefixes.add(prefix)
      return `${prefix}:${value.slice(namespace.length)}`
    }
    const path = this.#base !== undefined && value.startsWith(this.#base) ? value.slice(this.#base.length) : ''
    if (!isRelative(path)) return `<${value}>`
    this.#usesBase = true
    return `<${path}>`
  }
}

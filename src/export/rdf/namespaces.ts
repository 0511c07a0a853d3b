import { NS } from '../../vocabulary/index.js'
import { NamedNode } from './terms.js'

/** The namespaces that the exports use, by prefix, in the order in which Turtle declares them. */
export const PREFIXES = {
  ng: NS,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dc: 'http://purl.org/dc/elements/1.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  time: 'http://www.w3.org/2006/time#',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  schema: 'https://schema.org/',
  sh: 'http://www.w3.org/ns/shacl#',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
} as const satisfies Readonly<Record<string, string>>

export type Prefix = keyof typeof PREFIXES

const NAMESPACES: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES))
const terms = new Map<string, NamedNode>()

/**
 * The term of a prefixed name, made once.
 *
 * @example iri('rdfs:label').value // 'http://www.w3.org/2000/01/rdf-schema#label'
 */
export function iri(name: `${Prefix}:${string}`): NamedNode {
  return prefixed(name)
}

/** The term of a prefixed name from a table. @throws RangeError if the prefix is unknown */
export function prefixed(name: string): NamedNode {
  const known = terms.get(name)
  if (known !== undefined) return known
  const colon = name.indexOf(':')
  const namespace = NAMESPACES.get(name.slice(0, colon))
  if (namespace === undefined) throw new RangeError(`expected a prefix of ${Object.keys(PREFIXES).join(', ')}, got ${name}`)
  const made = new NamedNode(namespace + name.slice(colon + 1))
  terms.set(name, made)
  return made
}

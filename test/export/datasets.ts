import jsonld from 'jsonld'
import { Parser } from 'n3'
import { canonize } from 'rdf-canonize'
import type { AnyQuad, Quad } from '../../src/rdf.js'

/** The dataset in canonical N-Quads (RDFC-1.0), from N-Quads. */
export async function canonical(nquads: string): Promise<string> {
  return canonize(nquads, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' })
}

/** Quads as canonical N-Quads. */
export async function canonicalQuads(quads: Iterable<AnyQuad>): Promise<string> {
  const lines = [...quads].map(({ subject, predicate, object, graph }) => ({
    subject: plain(subject), predicate: plain(predicate), object: plain(object), graph: plain(graph),
  }))
  return canonize(lines, { algorithm: 'RDFC-1.0' })
}

function plain(term: AnyQuad['object']): object {
  return {
    termType: term.termType, value: term.value,
    ...term.termType === 'Literal' ? { language: term.language ?? '', datatype: { termType: 'NamedNode', value: term.datatype?.value } } : {},
  }
}

/** Reads Turtle, TriG or N-Quads with n3. */
export function parse(text: string, format: 'text/turtle' | 'application/trig' | 'application/n-quads'): readonly AnyQuad[] {
  return new Parser({ format }).parse(text)
}

/** Reads JSON-LD with jsonld, which may not load anything. */
export async function fromJsonLd(document: object): Promise<string> {
  const nquads = await jsonld.toRDF(JSON.parse(JSON.stringify(document)), {
    format: 'application/n-quads',
    documentLoader: async (url: string) => { throw new Error(`the document wants to load ${url}`) },
  })
  if (typeof nquads !== 'string') throw new TypeError('expected jsonld to give N-Quads')
  return nquads
}

/** The quads without their graphs, each once, as N-Quads. */
export function triples(quads: readonly Quad[]): string {
  return [...new Set(quads.map(({ subject, predicate, object }) => `${subject.nt} ${predicate.nt} ${object.nt} .\n`))].join('')
}

import type { KnowledgeGraph } from '../../graph/index.js'
import { checkBase, splitPath } from './iri.js'
import type { Reserved } from './iri.js'
import { toQuads } from './quads.js'
import type { RdfOptions } from './quads.js'
import { withoutGraphs } from './terms.js'
import type { Quad } from './terms.js'
import { writeTriG, writeTurtle } from './turtle.js'

/**
 * The graph as TriG (https://www.w3.org/TR/trig/): Turtle with one named graph per article.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.trig', toTriG(graph))
 */
export function toTriG(graph: KnowledgeGraph, options: RdfOptions = {}): string {
  const base = checkBase(options.base)
  return writeTriG(forReading(toQuads(graph, options), base), base)
}

/**
 * The graph as Turtle (https://www.w3.org/TR/turtle/), which has no named graphs: everything that the
 * articles assert and all descriptions in one. Each described statement names its article
 * (`prov:hadPrimarySource`). A graph of one article can be read back from it; of several articles, what
 * they said in common is told apart only by TriG, N-Quads and JSON-LD.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.ttl', toTurtle(graph))
 */
export function toTurtle(graph: KnowledgeGraph, options: RdfOptions = {}): string {
  const base = checkBase(options.base)
  return writeTurtle(forReading(withoutGraphs(toQuads(graph, options)), base), base)
}

/** What a reader wants to see first. */
const FIRST: readonly Reserved[] = ['graph', 'article']
/** What comes after the entities and events. */
const AFTER: readonly Reserved[] = ['statement', 'time', 'count', 'fact']

/**
 * The quads in the order in which people read: the article, entities and events, statements about them,
 * and last the places in the text, in the order of the text.
 */
function forReading(quads: readonly Quad[], base: string): readonly Quad[] {
  const places = new Map<string, readonly [group: number, subject: string]>()
  const placeOf = ({ subject: { value } }: Quad): readonly [group: number, subject: string] => {
    let place = places.get(value)
    if (place === undefined) places.set(value, place = [groupOf(value.slice(base.length)), numbersPadded(value)])
    return place
  }
  const placed = quads.map((quad) => ({ quad, place: placeOf(quad) }))
  placed.sort((a, b) => a.place[0] - b.place[0] || (a.place[1] < b.place[1] ? -1 : a.place[1] > b.place[1] ? 1 : 0))
  return placed.map(({ quad }) => quad)
}

function groupOf(path: string): number {
  const { space, rest } = splitPath(path)
  if (space === undefined) return FIRST.length
  const after = AFTER.indexOf(space)
  if (after >= 0) return FIRST.length + 1 + after
  return space === 'article' && rest.includes('/') ? FIRST.length + 1 + AFTER.length : FIRST.indexOf(space)
}

/** So that 9 comes before 10. */
function numbersPadded(iri: string): string {
  return iri.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}

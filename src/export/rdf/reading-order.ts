import { splitPath } from './iri.js'
import type { Reserved } from './iri.js'
import { PREFIXES } from './namespaces.js'
import type { Quad } from './terms.js'

/** What a reader wants to see first. */
const FIRST: readonly Reserved[] = ['graph', 'article']
/** What comes after the entities and events. */
const AFTER: readonly Reserved[] = ['candidate', 'statement', 'time', 'count', 'fact']

/**
 * The quads in the order in which people read: the article, entities and events, statements about them,
 * and last the places in the text, in the order of the text; types of the news vocabulary before others.
 */
export function forReading(quads: readonly Quad[], base: string): readonly Quad[] {
  const places = new Map<string, readonly [group: number, words: string]>()
  const placeOf = (iri: string): readonly [group: number, words: string] => {
    let place = places.get(iri)
    if (place === undefined) places.set(iri, place = [groupOf(iri, base), numbersPadded(iri)])
    return place
  }
  const placed = quads.map((quad) => ({
    quad, subject: placeOf(quad.subject.value),
    object: quad.object.termType === 'NamedNode' ? placeOf(quad.object.value) : NO_PLACE,
  }))
  placed.sort((a, b) => inOrder(a.subject, b.subject) || inOrder(a.object, b.object))
  return placed.map(({ quad }) => quad)
}

const NO_PLACE = [0, ''] as const

function inOrder(a: readonly [group: number, words: string], b: readonly [group: number, words: string]): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
}

function groupOf(iri: string, base: string): number {
  if (!iri.startsWith(base)) return iri.startsWith(PREFIXES.ng) ? 0 : 1
  const { space, rest } = splitPath(iri.slice(base.length))
  if (space === undefined) return FIRST.length
  const after = AFTER.indexOf(space)
  if (after >= 0) return FIRST.length + 1 + after
  return space === 'article' && rest.includes('/') ? FIRST.length + 1 + AFTER.length : FIRST.indexOf(space)
}

/** So that 9 comes before 10. */
function numbersPadded(iri: string): string {
  return iri.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}

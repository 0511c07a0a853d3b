import { FormatError, show } from '../errors.js'
import type { Vocabulary } from '../vocabulary/index.js'
import { isRecord } from '../vocabulary/shape.js'
import { alike } from './alike.js'
import { edgesOf, fold, nodesOf } from './fold.js'
import { graphAttributes } from './attributes.js'
import type { GraphJson } from './json.js'
import { byText } from './order.js'
import type { Contribution } from './records.js'

/*
 * A graph that was read is made anew from what its articles said, and must be the graph that was given: keys,
 * projections and joined attributes cannot be other than what follows from the statements.
 */

/** Places of nodes are drawing, and an edge's label is the vocabulary's wording, which may get better. */
const FREE = { node: new Set(['x', 'y']), edge: new Set(['label']), graph: new Set(['generator']) }

/** @throws FormatError at the first difference */
export function compareGraphs(json: GraphJson, contributions: readonly Contribution[], vocabulary: Vocabulary): void {
  const sorted = [...contributions].sort((a, b) => byText(a.article.id, b.article.id))
  const elements = fold(sorted, vocabulary)
  const [made, given] = [graphAttributes(sorted, ''), json.attributes]
  differ('graph.attributes', { ...made, articles: [] }, { ...given, articles: [] }, FREE.graph)
  compareAll('node', nodesOf(elements), json.nodes)
  compareAll('edge', edgesOf(elements), json.edges)
}

interface Element {
  readonly key: string
  readonly source?: string
  readonly target?: string
  readonly attributes: object
}

function compareAll(kind: 'node' | 'edge', made: readonly Element[], given: readonly Element[]): void {
  const byKey = new Map<string, Element>()
  for (const element of given) {
    if (byKey.has(element.key)) {
      throw new FormatError(`graph: expected each key once, got ${kind} ${show(element.key)} twice`)
    }
    byKey.set(element.key, element)
  }
  for (const element of made) {
    const own = byKey.get(element.key)
    if (own === undefined) {
      throw new FormatError(`graph: expected ${kind} ${show(element.key)}, which follows from the rest, got none`)
    }
    const where = `${kind} ${show(own.key)}`
    if (element.source !== own.source || element.target !== own.target) {
      throw new FormatError(`${where}: expected it to go from ${show(element.source)} to ${show(element.target)}, `
        + `got ${show(own.source)} to ${show(own.target)}`)
    }
    if (!alike(element.attributes, own.attributes)) differ(where, element.attributes, own.attributes, FREE[kind])
    byKey.delete(element.key)
  }
  const [extra] = byKey.keys()
  if (extra !== undefined) {
    throw new FormatError(`graph: expected only what follows from the statements, got ${kind} ${show(extra)}, `
      + 'which does not: a key is made from what its edge says, and a projection from its event')
  }
}

/** Compares two values part by part. @throws FormatError at the first difference */
function differ(where: string, made: unknown, given: unknown, free: ReadonlySet<string>): void {
  if (Object.is(made, given) || made === given) return
  if (Array.isArray(made) && Array.isArray(given)) {
    if (made.length !== given.length) {
      throw new FormatError(`${where}: expected ${made.length} in the list, got ${given.length}`)
    }
    made.forEach((part, i) => differ(`${where}[${i}]`, part, given[i], NONE))
  } else if (isRecord(made) && isRecord(given)) {
    for (const key of new Set([...Object.keys(made), ...Object.keys(given)])) {
      if (!free.has(key)) differ(`${where}.${key}`, made[key], given[key], NONE)
    }
  } else {
    throw new FormatError(`${where}: expected ${show(made)}, which follows from the rest, got ${show(given)}`)
  }
}

const NONE: ReadonlySet<string> = new Set()

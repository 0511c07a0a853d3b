import { FormatError, NewsgraphError } from '../errors.js'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../model/index.js'
import type { Vocabulary } from '../vocabulary/index.js'
import { At } from '../vocabulary/shape.js'
import { accept } from './accept.js'
import { compareGraphs } from './compare.js'
import { aGraph } from './json-shape.js'
import type { Contribution } from './records.js'
import { statementsOf } from './unfold.js'

/** A graph as graphology serializes it. */
export interface GraphJson {
  readonly attributes: GraphAttributes
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: true }
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[]
  readonly edges: readonly EdgeJson[]
}

export interface EdgeJson {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: EdgeAttributes
}

/** What a graph in JSON says. */
export interface ReadGraph {
  readonly contributions: readonly Contribution[]
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  readonly generator: string
}

/**
 * Reads a graph back: checks its shape, takes it apart into what each article said, lets that through the same
 * door as anything that is added, and compares the graph that comes out with the one that was given. So nothing
 * gets in that could not have been added, and nothing is lost unseen.
 *
 * @throws FormatError with the place
 */
export function readGraph(json: unknown, vocabulary: Vocabulary): ReadGraph {
  const check: typeof aGraph = aGraph
  check(json, new At('graph', FormatError))
  const contributions = statementsOf(json).map(statements => {
    const { contribution, refused: [refusal] } = wrapped(() => accept(statements, NOTHING_BEFORE, vocabulary))
    if (refusal !== undefined) {
      throw new FormatError('graph: expected only what the vocabulary allows, '
        + `got something of article ${statements.article.id} that it does not: ${refusal.reason}: `
        + 'read the graph with the vocabulary that it was made with')
    }
    return contribution
  })
  compareGraphs(json, contributions, vocabulary)
  const positions = json.nodes.flatMap(({ key, attributes: { x, y } }) =>
    x === undefined || y === undefined ? [] : [[key, { x, y }] as const])
  return { contributions, positions: new Map(positions), generator: json.attributes.generator }
}

const NOTHING_BEFORE: ReadonlyMap<string, Contribution> = new Map()

/** Errors of the door, as errors of the format. */
function wrapped<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof NewsgraphError ? new FormatError(`graph: ${error.message}`, { cause: error }) : error
  }
}

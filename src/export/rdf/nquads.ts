import { InputError, show } from '../../errors.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import { linesInParts, toQuads } from './quads.js'
import type { RdfOptions } from './quads.js'
import { line } from './terms.js'

/**
 * The graph as N-Quads (https://www.w3.org/TR/n-quads/). The lines are sorted and written in the canonical
 * form, so two exports can be compared with `diff`, and the text is what RDFC-1.0 makes of the dataset.
 *
 * @throws InputError when an option is not what it should be
 * @example await writeFile('graph.nq', toNQuads(graph))
 */
export function toNQuads(graph: KnowledgeGraph, options: RdfOptions = {}): string {
  return toQuads(graph, options).map(line).join('')
}

/** What `writeQuads` writes to. If `write` gives a promise, the next piece waits for it. */
export interface Sink {
  write(chunk: string): unknown
}

/** How many characters are gathered before they are written. */
const CHUNK = 1 << 16

/**
 * Writes graphs as N-Quads without holding more than a part of one in memory: the same lines as
 * `toNQuads`, one article after the other, sorted within each part. Any number of graphs can follow one
 * another; they may be made while others are written.
 *
 * @param graphs a graph, or anything to iterate over that gives graphs
 * @param sink where the text goes, in pieces of about 64,000 characters
 * @returns how many quads were written
 * @throws InputError when an option is not what it should be, or `sink` has no `write`
 * @example
 * const file = createWriteStream('graphs.nq')
 * await writeQuads(graphs, { write: (chunk) => file.write(chunk) || once(file, 'drain') })
 */
export async function writeQuads(
  graphs: KnowledgeGraph | Iterable<KnowledgeGraph> | AsyncIterable<KnowledgeGraph>, sink: Sink, options: RdfOptions = {},
): Promise<number> {
  if (typeof sink?.write !== 'function') throw new InputError(`sink must have a write(chunk) function; got ${show(sink)}`)
  let [count, pending] = [0, '']
  for await (const graph of severalOf(graphs)) {
    for (const lines of linesInParts(graph, options)) {
      for (const each of lines) {
        pending += each
        if (pending.length < CHUNK) continue
        await sink.write(pending)
        pending = ''
      }
      count += lines.length
    }
  }
  if (pending !== '') await sink.write(pending)
  return count
}

function severalOf(
  graphs: KnowledgeGraph | Iterable<KnowledgeGraph> | AsyncIterable<KnowledgeGraph>,
): Iterable<KnowledgeGraph> | AsyncIterable<KnowledgeGraph> {
  return 'graphology' in graphs ? [graphs] : graphs
}

import { MultiDirectedGraph } from 'graphology'
import type { AbstractGraph } from 'graphology-types'
import { InputError, NewsgraphError } from '../errors.js'
import type { LayoutOptions } from './options.js'

/*
 * Layout in a web worker, so that a page stays awake while ten thousand nodes find their places. The page sends
 * the graph as plain data; the worker answers with its progress, then with the positions.
 */

/** One end of a channel: a Worker, the scope inside one, or a MessagePort. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Where each node goes. */
type Positions = Map<string, { readonly x: number, readonly y: number }>

/** What lays out: `layout.async`. */
type LayOut = (graph: AbstractGraph, options: LayoutOptions) => Promise<Positions>

type Attributes = Readonly<Record<string, unknown>>

interface Task {
  readonly newsgraph: 'layout'
  readonly id: number
  readonly options: LayoutOptions
  readonly nodes: readonly (readonly [key: string, attributes: Attributes])[]
  readonly edges: readonly (readonly [source: string, target: string, attributes: Attributes])[]
}

interface Stop {
  readonly newsgraph: 'stop'
  readonly id: number
}

type Answer = { readonly newsgraph: 'answer', readonly id: number } & (
  | { readonly progress: number }
  | { readonly positions: Positions }
  | { readonly failed: string, readonly isInput: boolean }
)

type Message = Task | Stop | Answer

let lastId = 0

/** Sends a graph to a worker that {@link serveWith} listens in, and waits for its positions. */
export function ask(channel: Channel, graph: AbstractGraph, options: LayoutOptions): Promise<Positions> {
  const { progress, signal, ...plain } = options
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const close = () => {
      channel.removeEventListener('message', hear)
      signal?.removeEventListener('abort', stop)
    }
    const stop = () => {
      close()
      channel.postMessage({ newsgraph: 'stop', id } satisfies Stop)
      reject(signal?.reason)
    }
    const hear = ({ data }: { readonly data: unknown }) => {
      if (!isMessage(data) || data.newsgraph !== 'answer' || data.id !== id) return
      if ('progress' in data) return progress?.(data.progress)
      close()
      if ('positions' in data) resolve(data.positions)
      else reject(data.isInput ? new InputError(data.failed) : new NewsgraphError(data.failed))
    }
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', stop)
    channel.addEventListener('message', hear)
    channel.postMessage({
      newsgraph: 'layout', id, options: plain,
      nodes: graph.mapNodes((key, attributes) => [key, attributes]),
      edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes]),
    } satisfies Task)
  })
}

/** Answers every graph that comes in with its positions. */
export function serveWith(layOut: LayOut, channel: Channel): void {
  const running = new Map<number, AbortController>()
  channel.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return
    if (data.newsgraph === 'stop') running.get(data.id)?.abort()
    if (data.newsgraph !== 'layout') return
    const { id } = data
    const answer = (result: { progress: number } | { positions: Positions } | { failed: string, isInput: boolean }) =>
      channel.postMessage({ newsgraph: 'answer', id, ...result } satisfies Answer)
    const controller = new AbortController()
    running.set(id, controller)
    layOut(graphOf(data), { ...data.options, signal: controller.signal, progress: (progress) => answer({ progress }) })
      .then((positions) => answer({ positions }))
      .catch((error: unknown) => {
        // Whoever stopped it does not listen any more.
        if (!controller.signal.aborted) answer({ failed: error instanceof Error ? error.message : String(error), isInput: error instanceof InputError })
      })
      .finally(() => running.delete(id))
  })
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'newsgraph' in data && 'id' in data
}

function graphOf({ nodes, edges }: Task): AbstractGraph {
  const graph = new MultiDirectedGraph()
  for (const [key, attributes] of nodes) graph.addNode(key, attributes)
  for (const [source, target, attributes] of edges) graph.addDirectedEdge(source, target, attributes)
  return graph
}

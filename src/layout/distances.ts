import { at } from './plan.js'
import type { Plan } from './plan.js'

/** The links of a plan as flat arrays: neighbours of `i` are `targets[offsets[i]]` to `targets[offsets[i + 1] - 1]`. */
export interface Adjacency {
  readonly size: number
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly lengths: Float64Array
}

export function adjacencyOf(plan: Plan): Adjacency {
  const size = plan.keys.length
  const offsets = new Uint32Array(size + 1)
  const targets = new Uint32Array(plan.links.length * 2)
  const lengths = new Float64Array(plan.links.length * 2)
  let next = 0
  for (let node = 0; node < size; node++) {
    offsets[node] = next
    for (const index of plan.linksOf[node] ?? []) {
      const link = plan.links[index]
      if (!link) continue
      targets[next] = link.a + link.b - node
      lengths[next] = link.length
      next++
    }
  }
  offsets[size] = next
  return { size, offsets, targets, lengths }
}

/**
 * The length of the shortest path from one node to every other (Dijkstra 1959, with a binary heap);
 * infinite where there is none.
 *
 * @param distances where the result goes, one number per node
 */
export function shortestPaths(graph: Adjacency, source: number, distances: Float64Array): void {
  distances.fill(Infinity)
  distances[source] = 0
  const heap = new NearestFirst(graph.size)
  heap.push(source, 0)
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const here = at(distances, node)
    for (let i = at(graph.offsets, node), end = at(graph.offsets, node + 1); i < end; i++) {
      const target = at(graph.targets, i)
      const there = here + at(graph.lengths, i)
      if (there < at(distances, target)) {
        distances[target] = there
        heap.push(target, there)
      }
    }
  }
}

/** A binary heap of nodes that moves a node up when it is pushed again with a smaller distance. */
class NearestFirst {
  readonly #nodes: Uint32Array
  readonly #distances: Float64Array
  /** Where a node stands in the heap, plus one; 0 when it is not in it. */
  readonly #places: Uint32Array
  #size = 0

  constructor(capacity: number) {
    this.#nodes = new Uint32Array(capacity)
    this.#distances = new Float64Array(capacity)
    this.#places = new Uint32Array(capacity)
  }

  push(node: number, distance: number): void {
    const known = at(this.#places, node)
    let place = known > 0 ? known - 1 : this.#size++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (at(this.#distances, parent) <= distance) break
      this.#put(place, at(this.#nodes, parent), at(this.#distances, parent))
      place = parent
    }
    this.#put(place, node, distance)
  }

  /** The nearest node, or -1 when none is left. */
  pop(): number {
    if (this.#size === 0) return -1
    const nearest = at(this.#nodes, 0)
    this.#places[nearest] = 0
    this.#size--
    const node = at(this.#nodes, this.#size), distance = at(this.#distances, this.#size)
    if (this.#size > 0) this.#sink(node, distance)
    return nearest
  }

  #sink(node: number, distance: number): void {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.#size) break
      if (child + 1 < this.#size && at(this.#distances, child + 1) < at(this.#distances, child)) child++
      if (at(this.#distances, child) >= distance) break
      this.#put(place, at(this.#nodes, child), at(this.#distances, child))
      place = child
    }
    this.#put(place, node, distance)
  }

  #put(place: number, node: number, distance: number): void {
    this.#nodes[place] = node
    this.#distances[place] = distance
    this.#places[node] = place + 1
  }
}

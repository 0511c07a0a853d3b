import type { Words } from './words.js'

/** What stands for a word, a tag, a label or a cluster where there is none, and for those of the root. */
const ROOT_WORD = 0x3d4d51cb
export const NO_WORD = 0x7feb352d
const ROOT_TAG = 254
export const NO_TAG = 255
export const NO_LABEL = 99
export const NO_CLUSTER = 9999
const ROOT_CLUSTER = 9998

/** A sentence as the parser sees it; each array has one more place, for the root. */
export interface ParseInput {
  readonly length: number
  readonly lower: Int32Array
  readonly tags: Int32Array
  readonly fine: Int32Array
  readonly middle: Int32Array
  /** Hashes of the last three characters. */
  readonly endings: Int32Array
  /** How many commas stand before each word. */
  readonly commas: Int32Array
  /** How many verbs stand before each word. */
  readonly verbs: Int32Array
}

/** Gathers what the parser looks at. `verbTag` says of each tag whether it is a verb's. */
export function parseInput(words: Words, ids: Int32Array, tags: Uint8Array, verbTag: Uint8Array, commaTag: number): ParseInput {
  const n = ids.length
  const input = { length: n, lower: new Int32Array(n + 1), tags: new Int32Array(n + 1), fine: new Int32Array(n + 1), middle: new Int32Array(n + 1), endings: new Int32Array(n + 1), commas: new Int32Array(n + 1), verbs: new Int32Array(n + 1) }
  let commas = 0
  let verbs = 0
  for (let i = 0; i < n; i++) {
    const id = ids[i]!
    const tag = tags[i]!
    input.lower[i] = words.lower[id]!
    input.tags[i] = tag
    input.fine[i] = words.clusters[3 * id]!
    input.middle[i] = words.clusters[3 * id + 1]!
    input.endings[i] = words.affixes[9 * id + 2]!
    input.commas[i] = commas
    input.verbs[i] = verbs
    if (tag === commaTag) commas++
    verbs += verbTag[tag] ?? 0
  }
  input.lower[n] = ROOT_WORD
  input.tags[n] = ROOT_TAG
  input.fine[n] = ROOT_CLUSTER
  input.middle[n] = ROOT_CLUSTER
  input.commas[n] = commas
  input.verbs[n] = verbs
  return input
}

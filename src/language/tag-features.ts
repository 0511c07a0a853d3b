/** What the tagger looks at. Training and prediction share this code. */
import { hash1, hash2, hash3 } from './hash.js'
import { LOOK, type Words } from './words.js'

/** Room for the features of one token. */
export const TAG_FEATURES = 80

/** Before the first and after the last word. */
const EDGE = 0x51ed270b

/** A sentence as the tagger sees it. */
export interface TagInput {
  readonly words: Words
  /** Word ids. */
  readonly ids: Int32Array
  /** For each word, which tags it had in training: the number of a set of tags, 0 when unknown. */
  readonly classes: Int32Array
  readonly length: number
}

function at(values: Int32Array, ids: Int32Array, length: number, i: number): number {
  return i < 0 || i >= length ? EDGE : values[ids[i]!]!
}

function clusterAt(input: TagInput, i: number, level: number): number {
  return i < 0 || i >= input.length ? 9999 : input.words.clusters[3 * input.ids[i]! + level]!
}

function classAt(input: TagInput, i: number): number {
  return i < 0 || i >= input.length ? 9999 : input.classes[i]!
}

function affixAt(input: TagInput, i: number, k: number): number {
  return i < 0 || i >= input.length ? EDGE : input.words.affixes[9 * input.ids[i]! + k]!
}

/** Features that do not depend on tags. Returns how many. */
export function staticTagFeatures(input: TagInput, i: number, out: Int32Array): number {
  const { words, ids, length } = input
  const id = ids[i]!
  const { lower, form, shape, affixes, flags } = words
  const w0 = lower[id]!
  const left = at(lower, ids, length, i - 1)
  const right = at(lower, ids, length, i + 1)
  const left2 = at(lower, ids, length, i - 2)
  const right2 = at(lower, ids, length, i + 2)
  const c0 = clusterAt(input, i, 0)
  const m0 = clusterAt(input, i, 1)
  const class0 = classAt(input, i)
  const class1 = classAt(input, i + 1)
  const first = i === 0 ? 1 : 0
  let n = 0
  out[n++] = 0x2c1b3c6d
  out[n++] = hash1(1, form[id]!)
  out[n++] = hash1(2, w0)
  for (let k = 0; k < 9; k++) if (affixes[9 * id + k] !== 0) out[n++] = hash1(3 + k, affixes[9 * id + k]!)
  out[n++] = hash2(12, shape[id]!, first)
  out[n++] = hash2(13, flags[id]!, first)
  out[n++] = hash1(14, left)
  out[n++] = hash1(15, right)
  out[n++] = hash1(16, left2)
  out[n++] = hash1(17, right2)
  out[n++] = hash2(18, left, w0)
  out[n++] = hash2(19, w0, right)
  out[n++] = hash2(20, left, right)
  out[n++] = hash1(21, c0)
  out[n++] = hash1(22, m0)
  out[n++] = hash1(23, clusterAt(input, i, 2))
  out[n++] = hash1(24, clusterAt(input, i - 1, 0))
  out[n++] = hash1(25, clusterAt(input, i + 1, 0))
  out[n++] = hash1(26, clusterAt(input, i + 2, 0))
  out[n++] = hash2(27, clusterAt(input, i - 1, 1), m0)
  out[n++] = hash2(28, m0, clusterAt(input, i + 1, 1))
  out[n++] = hash1(29, class0)
  out[n++] = hash1(30, class1)
  out[n++] = hash2(31, class0, class1)
  out[n++] = hash2(32, class1, classAt(input, i + 2))
  out[n++] = hash2(33, class0, right)
  out[n++] = hash1(34, affixAt(input, i + 1, 2))
  out[n++] = hash1(35, affixAt(input, i - 1, 2))
  out[n++] = hash2(36, affixes[9 * id + 2]!, clusterAt(input, i - 1, 1))
  out[n++] = hash2(37, affixes[9 * id + 2]!, class1)
  out[n++] = hash2(38, flags[id]! & (LOOK.initialUpper | LOOK.allUpper), i + 1 < length ? flags[ids[i + 1]!]! & (LOOK.initialUpper | LOOK.allUpper) : 99)
  out[n++] = hash3(39, class0, class1, classAt(input, i + 2))
  out[n++] = hash2(40, m0, class1)
  out[n++] = hash2(42, words.listed[id]!, flags[id]! & (LOOK.initialUpper | LOOK.allUpper))
  out[n++] = hash2(43, shape[id]!, at(shape, ids, length, i + 1))
  out[n++] = hash2(44, at(shape, ids, length, i - 1), shape[id]!)
  out[n++] = hash2(45, c0, class1)
  out[n++] = hash2(46, clusterAt(input, i - 1, 0), w0)
  out[n++] = hash2(47, w0, clusterAt(input, i + 1, 0))
  out[n++] = hash2(41, flags[id]! & (LOOK.initialUpper | LOOK.allUpper), m0)
  return n
}

/** Features of the two tags before, appended from `n` on. Returns how many there are then. */
export function dynamicTagFeatures(input: TagInput, i: number, tag1: number, tag2: number, out: Int32Array, n: number): number {
  const { words, ids } = input
  const id = ids[i]!
  const class0 = input.classes[i]!
  const class1 = classAt(input, i + 1)
  const m0 = words.clusters[3 * id + 1]!
  out[n++] = hash1(50, tag1)
  out[n++] = hash2(51, tag1, tag2)
  out[n++] = hash2(52, tag1, words.lower[id]!)
  out[n++] = hash2(53, tag1, class0)
  out[n++] = hash2(54, tag1, class1)
  out[n++] = hash3(55, tag1, tag2, class0)
  out[n++] = hash3(56, tag1, class0, class1)
  out[n++] = hash2(57, tag1, m0)
  out[n++] = hash2(58, tag1, words.affixes[9 * id + 2]!)
  out[n++] = hash2(59, tag1, at(words.lower, ids, input.length, i + 1))
  out[n++] = hash3(60, tag1, m0, class1)
  out[n++] = hash2(61, tag1, words.shape[id]!)
  out[n++] = hash3(62, tag1, at(words.lower, ids, input.length, i - 1), class0)
  out[n++] = hash2(63, tag2, class0)
  out[n++] = hash3(64, tag1, tag2, words.lower[id]!)
  out[n++] = hash3(65, tag1, words.lower[id]!, class1)
  return n
}

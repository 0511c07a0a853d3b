/** What the name finder looks at. Training and prediction share this code. */
import { hash1, hash2, hash3 } from './hash.js'
import type { Words } from './words.js'

/** Room for the features of one word. */
export const NAME_FEATURES = 140

/** By word of a sentence: pairs of a kind and a value that say what the word is elsewhere in the document. */
export type Occurrences = ReadonlyMap<number, readonly number[]>

/** Of a sentence by itself. */
export const NO_OCCURRENCES: Occurrences = new Map()

/** A sentence as the name finder sees it. */
export interface NameInput {
  readonly words: Words
  readonly ids: Int32Array
  readonly tags: Uint8Array
  readonly occurrences: Occurrences
  /** From `listedPhrases`. */
  readonly listed: Int32Array
  /** Whether most words of the sentence are capitalized: headlines, slogans. */
  readonly shouted: number
}

/** Features of word `i`, in `out`. Returns how many. */
export function nameFeatures(input: NameInput, i: number, out: Int32Array): number {
  const { words, ids, tags, listed } = input
  const n = ids.length
  const lower = (k: number): number => k < 0 ? 1 : k >= n ? 2 : words.lower[ids[k]!]!
  const shape = (k: number): number => k < 0 ? 1 : k >= n ? 2 : words.shape[ids[k]!]!
  const cluster = (k: number, level: number): number => k < 0 ? 9998 : k >= n ? 9999 : words.clusters[3 * ids[k]! + level]!
  const tag = (k: number): number => k < 0 ? 254 : k >= n ? 255 : tags[k]!
  const list = (k: number): number => k < 0 || k >= n ? -1 : listed[k]!
  const id = ids[i]!
  const w0 = lower(i)
  const s0 = shape(i)
  let f = 0
  out[f++] = 0x1f83d9ab
  out[f++] = hash1(501, words.form[id]!)
  out[f++] = hash1(502, w0)
  out[f++] = hash1(503, lower(i - 1))
  out[f++] = hash1(504, lower(i + 1))
  out[f++] = hash1(505, lower(i - 2))
  out[f++] = hash1(506, lower(i + 2))
  for (let k = 0; k < 9; k++) if (words.affixes[9 * id + k] !== 0) out[f++] = hash1(507 + k, words.affixes[9 * id + k]!)
  out[f++] = hash2(517, s0, i === 0 ? 1 : 0)
  out[f++] = hash2(518, s0, input.shouted)
  out[f++] = hash2(519, shape(i - 1), s0)
  out[f++] = hash2(520, s0, shape(i + 1))
  out[f++] = hash3(521, shape(i - 1), s0, shape(i + 1))
  out[f++] = hash3(522, s0, shape(i + 1), shape(i + 2))
  for (let level = 0; level < 3; level++) {
    out[f++] = hash2(523, level, cluster(i, level))
    out[f++] = hash2(524, level, cluster(i - 1, level))
    out[f++] = hash2(525, level, cluster(i + 1, level))
  }
  out[f++] = hash1(526, cluster(i - 2, 0))
  out[f++] = hash1(527, cluster(i + 2, 0))
  out[f++] = hash2(528, cluster(i - 1, 1), cluster(i, 1))
  out[f++] = hash2(529, cluster(i, 1), cluster(i + 1, 1))
  out[f++] = hash3(530, cluster(i, 1), s0, shape(i + 1))
  out[f++] = hash3(531, cluster(i, 1), s0, shape(i - 1))
  out[f++] = hash2(532, cluster(i - 1, 0), s0)
  out[f++] = hash2(533, cluster(i + 1, 0), s0)
  out[f++] = hash1(534, tag(i))
  out[f++] = hash1(535, tag(i - 1))
  out[f++] = hash1(536, tag(i + 1))
  out[f++] = hash2(537, tag(i - 1), tag(i))
  out[f++] = hash2(538, tag(i), tag(i + 1))
  out[f++] = hash3(539, tag(i - 1), tag(i), tag(i + 1))
  out[f++] = hash2(540, lower(i - 1), w0)
  out[f++] = hash2(541, w0, lower(i + 1))
  out[f++] = hash2(542, lower(i - 1), s0)
  out[f++] = hash2(543, lower(i + 1), s0)
  out[f++] = hash2(544, lower(i - 1), lower(i + 1))
  out[f++] = hash2(545, lower(i - 2), lower(i - 1))
  out[f++] = hash2(546, lower(i + 1), lower(i + 2))
  for (let k = -1; k <= 1; k++) {
    const bits = list(i + k)
    if (bits <= 0) {
      out[f++] = hash2(547, k, bits)
      continue
    }
    for (let bit = 1; bit < 256; bit <<= 1) if (bits & bit) out[f++] = hash3(548, k, bit, bits >> 8)
  }
  out[f++] = hash3(549, list(i), tag(i), shape(i + 1))
  out[f++] = hash3(550, list(i), tag(i - 1), shape(i - 1))
  out[f++] = hash2(551, list(i - 1), list(i))
  out[f++] = hash2(552, list(i), list(i + 1))
  out[f++] = hash2(553, words.listed[id]!, tag(i))
  // The end of the run of capitalized words says what the name is: "… Ministry", "… Airport".
  let end = i
  while (end + 1 < n && end < i + 6 && tags[end + 1] === tags[i]) end++
  let begin = i
  while (begin > 0 && begin > i - 6 && tags[begin - 1] === tags[i]) begin--
  out[f++] = hash3(554, tag(i), lower(end), end === i ? 1 : 0)
  out[f++] = hash3(555, tag(i), cluster(end, 1), end === i ? 1 : 0)
  out[f++] = hash3(556, tag(i), lower(begin), begin === i ? 1 : 0)
  out[f++] = hash3(557, tag(i), cluster(begin, 1), begin === i ? 1 : 0)
  out[f++] = hash3(558, tag(i), lower(begin - 1), begin === i ? 1 : 0)
  out[f++] = hash3(559, tag(i), lower(end + 1), end === i ? 1 : 0)
  const elsewhere = input.occurrences.get(i)
  if (elsewhere) for (let k = 0; k < elsewhere.length; k += 2) out[f++] = hash2(600 + elsewhere[k]!, elsewhere[k + 1]!, 0)
  return f
}

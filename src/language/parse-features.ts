/**
 * What the parser looks at: the templates of Zhang and Nivre (2011), with word clusters beside words, the
 * prepositions and conjunctions that stand before the next word, and what lies between. Training and
 * prediction share this code.
 */
import { absentFeatures, absentPattern, arcFeatures, nextArcFeatures, topArcFeatures } from './arc-features.js'
import { hash1, hash2, hash3 } from './hash.js'
import { NO_CLUSTER, NO_TAG, NO_WORD, type ParseInput } from './parse-input.js'
import { NONE, type ParseState } from './parse-state.js'

/** Room for the features of one state. */
export const PARSE_FEATURES = 140

/** Features of the next word and the two after it, which hold until it is taken: appended from `n` on, as all below. Returns how many there are then. */
export function nextFeatures(input: ParseInput, n0: number, out: Int32Array, n: number): number {
  const { lower, tags, fine } = input
  const n1 = n0 + 1 <= input.length ? n0 + 1 : NONE
  const n2 = n0 + 2 <= input.length ? n0 + 2 : NONE
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0f = fine[n0]!
  const n0wt = Math.imul(n0w, 31) + n0t
  const n1w = n1 === NONE ? NO_WORD : lower[n1]!
  const n1t = n1 === NONE ? NO_TAG : tags[n1]!
  const n2w = n2 === NONE ? NO_WORD : lower[n2]!
  const n2t = n2 === NONE ? NO_TAG : tags[n2]!
  out[n++] = 0x1b873593
  out[n++] = hash1(105, n0t)
  out[n++] = hash1(106, n0wt)
  out[n++] = hash1(107, n1w)
  out[n++] = hash1(108, n1t)
  out[n++] = hash1(110, n2w)
  out[n++] = hash1(111, n2t)
  out[n++] = hash2(112, n2w, n2t)
  out[n++] = hash2(120, n0t, n1t)
  out[n++] = hash2(121, n0w, n1w)
  out[n++] = hash3(123, n0t, n1t, n2t)
  out[n++] = hash2(176, n0f, n0t)
  return n
}

/** Features of the word on top of the stack by itself. */
export function topFeatures(input: ParseInput, s0: number, out: Int32Array, n: number): number {
  const s0w = s0 === NONE ? NO_WORD : input.lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : input.tags[s0]!
  const s0f = s0 === NONE ? NO_CLUSTER : input.fine[s0]!
  out[n++] = hash1(101, s0w)
  out[n++] = hash1(102, s0t)
  out[n++] = hash2(175, s0f, s0t)
  return n
}

/** Features of the top of the stack and the next word together, whatever arcs there are. */
export function pairFeatures(input: ParseInput, s0: number, n0: number, out: Int32Array, n: number): number {
  const { lower, tags, fine } = input
  const n1 = n0 + 1 <= input.length ? n0 + 1 : NONE
  const before = n0 > 0 ? n0 - 1 : NONE
  const s0w = s0 === NONE ? NO_WORD : lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : tags[s0]!
  const s0f = s0 === NONE ? NO_CLUSTER : fine[s0]!
  const s0wt = Math.imul(s0w, 31) + s0t
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0f = fine[n0]!
  const n0wt = Math.imul(n0w, 31) + n0t
  const n1t = n1 === NONE ? NO_TAG : tags[n1]!
  const beforeTag = before === NONE ? NO_TAG : tags[before]!
  const distance = distanceOf(s0, n0)
  const commas = s0 === NONE ? 0 : Math.min(2, input.commas[n0]! - input.commas[s0]!)
  const verbs = s0 === NONE ? 0 : Math.min(2, input.verbs[n0]! - input.verbs[s0]!)
  out[n++] = hash2(116, s0wt, n0t)
  out[n++] = hash2(117, s0t, n0wt)
  out[n++] = hash2(118, s0w, n0w)
  out[n++] = hash3(124, s0t, n0t, n1t)
  out[n++] = hash2(132, s0w, distance)
  out[n++] = hash2(133, s0t, distance)
  out[n++] = hash2(134, n0w, distance)
  out[n++] = hash3(177, s0f, n0f, s0t)
  out[n++] = hash3(180, s0t, n0f, n0t)
  out[n++] = hash3(198, beforeTag, s0t, n0t)
  out[n++] = hash3(199, before === NONE ? NO_WORD : lower[before]!, s0t, n0t)
  out[n++] = hash3(200, s0t, n0t, commas * 3 + verbs)
  return n
}

function distanceOf(s0: number, n0: number): number {
  return s0 === NONE ? 0 : n0 - s0 > 10 ? 7 : n0 - s0 > 5 ? 6 : n0 - s0
}

/** All features of a state, in `out`. Returns how many. */
export function parseFeatures(input: ParseInput, state: ParseState, out: Int32Array): number {
  const { top, next } = state
  return arcFeatures(input, state, out, nextArcFeatures(input, state, out, topArcFeatures(input, state, out, absentFeatures(absentPattern(state), out, pairFeatures(input, top, next, out, topFeatures(input, top, out, nextFeatures(input, next, out, 0)))))))
}

/** What the parser looks at of the arcs that a state has so far; the templates are numbered with those of parse-features.ts. */
import { hash1, hash2, hash3 } from './hash.js'
import { NO_CLUSTER, NO_LABEL, NO_TAG, NO_WORD, type ParseInput } from './parse-input.js'
import { NONE, type ParseState } from './parse-state.js'

/** How many patterns of absent neighbours there are. */
export const ABSENT_PATTERNS = 256

/** Which of the heads and dependents that are looked at are not there, as bits. */
export function absentPattern(state: ParseState): number {
  const { top, next, heads, left1, left2, right1, right2 } = state
  const dependents = (left1[next] === NONE ? 64 : 0) | (left2[next] === NONE ? 128 : 0)
  if (top === NONE) return 63 | dependents
  const head = heads[top]!
  return (head === NONE ? 3 : heads[head] === NONE ? 2 : 0) | (left1[top] === NONE ? 4 : 0) | (left2[top] === NONE ? 8 : 0)
    | (right1[top] === NONE ? 16 : 0) | (right2[top] === NONE ? 32 : 0) | dependents
}

/** Features of what is not there: the same for all states of a pattern. */
export function absentFeatures(pattern: number, out: Int32Array, n: number): number {
  if (pattern & 1) {
    out[n++] = hash1(144, NO_WORD)
    out[n++] = hash1(158, NO_LABEL)
  }
  if (pattern & 2) {
  }
  if (pattern & 4) {
    out[n++] = hash1(147, NO_WORD)
    out[n++] = hash1(149, NO_LABEL)
  }
  if (pattern & 8) {
    out[n++] = hash1(160, NO_LABEL)
  }
  if (pattern & 16) {
    out[n++] = hash1(150, NO_WORD)
    out[n++] = hash1(152, NO_LABEL)
  }
  if (pattern & 32) {
    out[n++] = hash1(162, NO_LABEL)
  }
  if (pattern & 64) {
    out[n++] = hash1(153, NO_WORD)
    out[n++] = hash1(154, NO_TAG)
    out[n++] = hash1(155, NO_LABEL)
  }
  if (pattern & 128) {
    out[n++] = hash1(164, NO_LABEL)
  }
  return n
}

/** Features of the arcs so far around the top of the stack, but for what `absentFeatures` says: its head and its dependents. */
export function topArcFeatures(input: ParseInput, state: ParseState, out: Int32Array, n: number): number {
  const { lower, tags, middle } = input
  const { heads, labels, left1, left2, right1, right2 } = state
  const s0 = state.top
  const s0h = s0 === NONE ? NONE : heads[s0]!
  const s0h2 = s0h === NONE ? NONE : heads[s0h]!
  const s0l = s0 === NONE ? NONE : left1[s0]!
  const s0l2 = s0 === NONE ? NONE : left2[s0]!
  const s0r = s0 === NONE ? NONE : right1[s0]!
  const s0r2 = s0 === NONE ? NONE : right2[s0]!
  const s0w = s0 === NONE ? NO_WORD : lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : tags[s0]!
  const s0m = s0 === NONE ? NO_CLUSTER : middle[s0]!
  const s0ht = s0h === NONE ? NO_TAG : tags[s0h]!
  const s0h2t = s0h2 === NONE ? NO_TAG : tags[s0h2]!
  const s0lt = s0l === NONE ? NO_TAG : tags[s0l]!
  const s0rt = s0r === NONE ? NO_TAG : tags[s0r]!
  const s0l2t = s0l2 === NONE ? NO_TAG : tags[s0l2]!
  const s0r2t = s0r2 === NONE ? NO_TAG : tags[s0r2]!
  const s0sl = s0 === NONE ? 0 : state.leftSet[s0]!
  const s0sr = s0 === NONE ? 0 : state.rightSet[s0]!
  out[n++] = hash1(146, s0 === NONE ? NO_LABEL : labels[s0]!)
  out[n++] = hash3(165, s0t, s0lt, s0l2t)
  out[n++] = hash3(166, s0t, s0rt, s0r2t)
  out[n++] = hash3(167, s0t, s0ht, s0h2t)
  out[n++] = hash2(170, s0t, s0sr)
  out[n++] = hash2(171, s0w, s0sl)
  out[n++] = hash2(184, s0m, s0sr)
  out[n++] = hash2(185, s0m, s0sl)
  if (s0h !== NONE) {
    out[n++] = hash1(144, lower[s0h]!)
    out[n++] = hash1(158, labels[s0h]!)
  }
  if (s0h2 !== NONE) {
  }
  if (s0l !== NONE) {
    out[n++] = hash1(147, lower[s0l]!)
    out[n++] = hash1(149, labels[s0l]!)
  }
  if (s0l2 !== NONE) {
    out[n++] = hash1(160, labels[s0l2]!)
  }
  if (s0r !== NONE) {
    out[n++] = hash1(150, lower[s0r]!)
    out[n++] = hash1(152, labels[s0r]!)
  }
  if (s0r2 !== NONE) {
    out[n++] = hash1(162, labels[s0r2]!)
  }
  return n
}

/** Features of the arcs so far from the next word, but for what `absentFeatures` says. */
export function nextArcFeatures(input: ParseInput, state: ParseState, out: Int32Array, n: number): number {
  const { lower, tags } = input
  const { labels, left1, left2 } = state
  const n0 = state.next
  const n0l = left1[n0]!
  const n0l2 = left2[n0]!
  const n0t = tags[n0]!
  const n0lt = n0l === NONE ? NO_TAG : tags[n0l]!
  const n0l2t = n0l2 === NONE ? NO_TAG : tags[n0l2]!
  const n0sl = state.leftSet[n0]!
  out[n++] = hash3(168, n0t, n0lt, n0l2t)
  out[n++] = hash2(174, n0t, n0sl)
  if (n0l !== NONE) {
    out[n++] = hash1(153, lower[n0l]!)
    out[n++] = hash1(154, n0lt)
    out[n++] = hash1(155, labels[n0l]!)
  }
  if (n0l2 !== NONE) {
    out[n++] = hash1(164, labels[n0l2]!)
  }
  return n
}

/** Features of arcs on both sides: what the top of the stack and the next word have so far, together. */
export function arcFeatures(input: ParseInput, state: ParseState, out: Int32Array, n: number): number {
  const { lower, tags, middle } = input
  const { labels, left1, right1 } = state
  const s0 = state.top
  const s1 = state.depth > 1 ? state.stack[state.depth - 2]! : NONE
  const n0 = state.next
  const s0l = s0 === NONE ? NONE : left1[s0]!
  const s0r = s0 === NONE ? NONE : right1[s0]!
  const n0l = left1[n0]!
  const s0w = s0 === NONE ? NO_WORD : lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : tags[s0]!
  const s0m = s0 === NONE ? NO_CLUSTER : middle[s0]!
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0m = middle[n0]!
  const s1t = s1 === NONE ? NO_TAG : tags[s1]!
  const s0lt = s0l === NONE ? NO_TAG : tags[s0l]!
  const s0rt = s0r === NONE ? NO_TAG : tags[s0r]!
  const s0rw = s0r === NONE ? NO_WORD : lower[s0r]!
  const n0lw = n0l === NONE ? NO_WORD : lower[n0l]!
  const s0label = s0 === NONE ? NO_LABEL : labels[s0]!
  const s0sr = s0 === NONE ? 0 : state.rightSet[s0]!
  const n0sl = state.leftSet[n0]!
  out[n++] = hash3(126, s0t, s0lt, n0t)
  out[n++] = hash3(127, s0t, s0rt, n0t)
  out[n++] = hash3(190, s0t, n0lw, n0w)
  out[n++] = hash3(191, s0m, n0lw, n0m)
  out[n++] = hash3(193, s0t, n0t, n0sl)
  out[n++] = hash3(194, s0t, s0sr, n0t)
  out[n++] = hash3(197, s0w, s0label, n0t)
  out[n++] = hash3(203, s0t, s0rw, n0t)
  out[n++] = hash3(208, s1t, s0label, n0t)
  out[n++] = hash3(209, s1 === NONE ? NO_LABEL : labels[s1]!, s0label, n0t)
  return n
}

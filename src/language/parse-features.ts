/**
 * What the parser looks at: the templates of Zhang and Nivre (2011), with word clusters beside words, the
 * prepositions and conjunctions that stand before the next word, and what lies between. Training and
 * prediction share this code.
 */
import { hash1, hash2, hash3 } from './hash.js'
import { NONE, type ParseState } from './parse-state.js'
import type { Words } from './words.js'

/** Room for the features of one state. */
export const PARSE_FEATURES = 140

const ROOT_WORD = 0x3d4d51cb
const NO_WORD = 0x7feb352d
const ROOT_TAG = 254
const NO_TAG = 255
const NO_LABEL = 99
const NO_CLUSTER = 9999
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
  out[n++] = hash1(104, n0w)
  out[n++] = hash1(105, n0t)
  out[n++] = hash1(106, n0wt)
  out[n++] = hash1(107, n1w)
  out[n++] = hash1(108, n1t)
  out[n++] = hash2(109, n1w, n1t)
  out[n++] = hash1(110, n2w)
  out[n++] = hash1(111, n2t)
  out[n++] = hash2(112, n2w, n2t)
  out[n++] = hash2(120, n0t, n1t)
  out[n++] = hash2(121, n0w, n1w)
  out[n++] = hash3(123, n0t, n1t, n2t)
  out[n++] = hash2(176, n0f, n0t)
  out[n++] = hash2(187, n1 === NONE ? NO_CLUSTER : fine[n1]!, n1t)
  return n
}

/** Features of the word on top of the stack by itself. */
export function topFeatures(input: ParseInput, s0: number, out: Int32Array, n: number): number {
  const s0w = s0 === NONE ? NO_WORD : input.lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : input.tags[s0]!
  const s0f = s0 === NONE ? NO_CLUSTER : input.fine[s0]!
  const s0wt = Math.imul(s0w, 31) + s0t
  out[n++] = hash1(101, s0w)
  out[n++] = hash1(102, s0t)
  out[n++] = hash1(103, s0wt)
  out[n++] = hash2(175, s0f, s0t)
  return n
}

/** Features of the top of the stack and the next word together, whatever arcs there are. */
export function pairFeatures(input: ParseInput, s0: number, n0: number, out: Int32Array, n: number): number {
  const { lower, tags, fine, middle, endings } = input
  const n1 = n0 + 1 <= input.length ? n0 + 1 : NONE
  const n2 = n0 + 2 <= input.length ? n0 + 2 : NONE
  const before = n0 > 0 ? n0 - 1 : NONE
  const s0w = s0 === NONE ? NO_WORD : lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : tags[s0]!
  const s0f = s0 === NONE ? NO_CLUSTER : fine[s0]!
  const s0m = s0 === NONE ? NO_CLUSTER : middle[s0]!
  const s0e = s0 === NONE ? NO_WORD : endings[s0]!
  const s0wt = Math.imul(s0w, 31) + s0t
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0f = fine[n0]!
  const n0m = middle[n0]!
  const n0wt = Math.imul(n0w, 31) + n0t
  const n1w = n1 === NONE ? NO_WORD : lower[n1]!
  const n1t = n1 === NONE ? NO_TAG : tags[n1]!
  const n2t = n2 === NONE ? NO_TAG : tags[n2]!
  const beforeTag = before === NONE ? NO_TAG : tags[before]!
  const distance = distanceOf(s0, n0)
  const commas = s0 === NONE ? 0 : Math.min(2, input.commas[n0]! - input.commas[s0]!)
  const verbs = s0 === NONE ? 0 : Math.min(2, input.verbs[n0]! - input.verbs[s0]!)
  out[n++] = hash2(116, s0wt, n0t)
  out[n++] = hash2(117, s0t, n0wt)
  out[n++] = hash2(118, s0w, n0w)
  out[n++] = hash2(119, s0t, n0t)
  out[n++] = hash2(122, s0w, n1w)
  out[n++] = hash3(124, s0t, n0t, n1t)
  out[n++] = hash3(130, s0wt, n0t, n1t)
  out[n++] = hash3(131, s0t, n0wt, n1t)
  out[n++] = hash2(132, s0w, distance)
  out[n++] = hash2(133, s0t, distance)
  out[n++] = hash2(134, n0w, distance)
  out[n++] = hash2(135, n0t, distance)
  out[n++] = hash3(137, s0t, n0t, distance)
  out[n++] = hash3(177, s0f, n0f, s0t)
  out[n++] = hash3(178, s0m, n0m, n0t)
  out[n++] = hash3(179, s0f, s0t, n0t)
  out[n++] = hash3(180, s0t, n0f, n0t)
  out[n++] = hash3(183, s0m, distance, n0t)
  out[n++] = hash3(198, beforeTag, s0t, n0t)
  out[n++] = hash3(199, before === NONE ? NO_WORD : lower[before]!, s0t, n0t)
  out[n++] = hash3(200, s0t, n0t, commas * 3 + verbs)
  out[n++] = hash3(206, s0t, n0t, n1w)
  out[n++] = hash3(207, s0t, hash2(0, n0t, n1t), n2t)
  out[n++] = hash3(210, s0e, s0t, n0t)
  out[n++] = hash3(211, s0t, endings[n0]!, n0t)
  out[n++] = hash2(212, s0e, endings[n0]!)
  return n
}

function distanceOf(s0: number, n0: number): number {
  return s0 === NONE ? 0 : n0 - s0 > 10 ? 7 : n0 - s0 > 5 ? 6 : n0 - s0
}

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
    out[n++] = hash1(145, NO_TAG)
    out[n++] = hash1(158, NO_LABEL)
  }
  if (pattern & 2) {
    out[n++] = hash1(156, NO_WORD)
    out[n++] = hash1(157, NO_TAG)
  }
  if (pattern & 4) {
    out[n++] = hash1(147, NO_WORD)
    out[n++] = hash1(148, NO_TAG)
    out[n++] = hash1(149, NO_LABEL)
  }
  if (pattern & 8) {
    out[n++] = hash1(159, NO_WORD)
    out[n++] = hash1(160, NO_LABEL)
  }
  if (pattern & 16) {
    out[n++] = hash1(150, NO_WORD)
    out[n++] = hash1(151, NO_TAG)
    out[n++] = hash1(152, NO_LABEL)
  }
  if (pattern & 32) {
    out[n++] = hash1(161, NO_WORD)
    out[n++] = hash1(162, NO_LABEL)
  }
  if (pattern & 64) {
    out[n++] = hash1(153, NO_WORD)
    out[n++] = hash1(154, NO_TAG)
    out[n++] = hash1(155, NO_LABEL)
  }
  if (pattern & 128) {
    out[n++] = hash1(163, NO_WORD)
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
  out[n++] = hash2(139, s0t, s0 === NONE ? 0 : state.rightCount[s0]!)
  out[n++] = hash2(141, s0t, s0 === NONE ? 0 : state.leftCount[s0]!)
  out[n++] = hash1(146, s0 === NONE ? NO_LABEL : labels[s0]!)
  out[n++] = hash3(165, s0t, s0lt, s0l2t)
  out[n++] = hash3(166, s0t, s0rt, s0r2t)
  out[n++] = hash3(167, s0t, s0ht, s0h2t)
  out[n++] = hash2(169, s0w, s0sr)
  out[n++] = hash2(170, s0t, s0sr)
  out[n++] = hash2(171, s0w, s0sl)
  out[n++] = hash2(172, s0t, s0sl)
  out[n++] = hash2(184, s0m, s0sr)
  out[n++] = hash2(185, s0m, s0sl)
  if (s0h !== NONE) {
    out[n++] = hash1(144, lower[s0h]!)
    out[n++] = hash1(145, s0ht)
    out[n++] = hash1(158, labels[s0h]!)
  }
  if (s0h2 !== NONE) {
    out[n++] = hash1(156, lower[s0h2]!)
    out[n++] = hash1(157, s0h2t)
  }
  if (s0l !== NONE) {
    out[n++] = hash1(147, lower[s0l]!)
    out[n++] = hash1(148, s0lt)
    out[n++] = hash1(149, labels[s0l]!)
  }
  if (s0l2 !== NONE) {
    out[n++] = hash1(159, lower[s0l2]!)
    out[n++] = hash1(160, labels[s0l2]!)
  }
  if (s0r !== NONE) {
    out[n++] = hash1(150, lower[s0r]!)
    out[n++] = hash1(151, s0rt)
    out[n++] = hash1(152, labels[s0r]!)
  }
  if (s0r2 !== NONE) {
    out[n++] = hash1(161, lower[s0r2]!)
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
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0lt = n0l === NONE ? NO_TAG : tags[n0l]!
  const n0l2t = n0l2 === NONE ? NO_TAG : tags[n0l2]!
  const n0sl = state.leftSet[n0]!
  out[n++] = hash2(143, n0t, state.leftCount[n0]!)
  out[n++] = hash3(168, n0t, n0lt, n0l2t)
  out[n++] = hash2(173, n0w, n0sl)
  out[n++] = hash2(174, n0t, n0sl)
  if (n0l !== NONE) {
    out[n++] = hash1(153, lower[n0l]!)
    out[n++] = hash1(154, n0lt)
    out[n++] = hash1(155, labels[n0l]!)
  }
  if (n0l2 !== NONE) {
    out[n++] = hash1(163, lower[n0l2]!)
    out[n++] = hash1(164, labels[n0l2]!)
  }
  return n
}

/** Features of arcs on both sides: what the top of the stack and the next word have so far, together. */
export function arcFeatures(input: ParseInput, state: ParseState, out: Int32Array, n: number): number {
  const { lower, tags, middle } = input
  const { heads, labels, left1, right1 } = state
  const s0 = state.top
  const s1 = state.depth > 1 ? state.stack[state.depth - 2]! : NONE
  const n0 = state.next
  const s0h = s0 === NONE ? NONE : heads[s0]!
  const s0l = s0 === NONE ? NONE : left1[s0]!
  const s0r = s0 === NONE ? NONE : right1[s0]!
  const n0l = left1[n0]!
  const s0w = s0 === NONE ? NO_WORD : lower[s0]!
  const s0t = s0 === NONE ? NO_TAG : tags[s0]!
  const s0m = s0 === NONE ? NO_CLUSTER : middle[s0]!
  const n0w = lower[n0]!
  const n0t = tags[n0]!
  const n0m = middle[n0]!
  const s1w = s1 === NONE ? NO_WORD : lower[s1]!
  const s1t = s1 === NONE ? NO_TAG : tags[s1]!
  const s0ht = s0h === NONE ? NO_TAG : tags[s0h]!
  const s0lt = s0l === NONE ? NO_TAG : tags[s0l]!
  const s0rt = s0r === NONE ? NO_TAG : tags[s0r]!
  const n0lt = n0l === NONE ? NO_TAG : tags[n0l]!
  const s0rw = s0r === NONE ? NO_WORD : lower[s0r]!
  const n0lw = n0l === NONE ? NO_WORD : lower[n0l]!
  const s0label = s0 === NONE ? NO_LABEL : labels[s0]!
  const s0vr = s0 === NONE ? 0 : state.rightCount[s0]!
  const n0vl = state.leftCount[n0]!
  const s0sl = s0 === NONE ? 0 : state.leftSet[s0]!
  const s0sr = s0 === NONE ? 0 : state.rightSet[s0]!
  const n0sl = state.leftSet[n0]!
  out[n++] = hash3(125, s0ht, s0t, n0t)
  out[n++] = hash3(126, s0t, s0lt, n0t)
  out[n++] = hash3(127, s0t, s0rt, n0t)
  out[n++] = hash3(128, s0t, n0t, n0lt)
  out[n++] = hash3(129, s1t, s0t, n0t)
  out[n++] = hash3(186, s0h === NONE ? NO_CLUSTER : middle[s0h]!, s0m, n0t)
  out[n++] = hash3(189, s0m, n0lw, n0t)
  out[n++] = hash3(190, s0t, n0lw, n0w)
  out[n++] = hash3(191, s0m, n0lw, n0m)
  out[n++] = hash3(192, s0ht, s0t, hash2(0, n0lw, n0t))
  out[n++] = hash3(193, s0t, n0t, n0sl)
  out[n++] = hash3(194, s0t, s0sr, n0t)
  out[n++] = hash3(195, s0t, s0sl, n0t)
  out[n++] = hash3(196, s0t, s0label, n0t)
  out[n++] = hash3(197, s0w, s0label, n0t)
  out[n++] = hash3(201, s1w, s0t, n0t)
  out[n++] = hash3(203, s0t, s0rw, n0t)
  out[n++] = hash3(205, s0t, n0t, s0vr * 4 + n0vl)
  out[n++] = hash3(208, s1t, s0label, n0t)
  out[n++] = hash3(209, s1 === NONE ? NO_LABEL : labels[s1]!, s0label, n0t)
  return n
}

/** All features of a state, in `out`. Returns how many. */
export function parseFeatures(input: ParseInput, state: ParseState, out: Int32Array): number {
  const { top, next } = state
  return arcFeatures(input, state, out, nextArcFeatures(input, state, out, topArcFeatures(input, state, out, absentFeatures(absentPattern(state), out, pairFeatures(input, top, next, out, topFeatures(input, top, out, nextFeatures(input, next, out, 0)))))))
}

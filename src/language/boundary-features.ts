/** What decides where tokens and sentences end. Training and prediction share this code. */
import { CHARACTER, characterClass, plainCode } from './characters.js'
import { hash1, hash2, hash3 } from './hash.js'
import { LOOK, type Words } from './words.js'

/** Room for the features of one place. */
export const BOUNDARY_FEATURES = 56

/** How far around a place is looked, in characters. */
const REACH = 24

/** Whether a token could end between `at - 1` and `at`: not inside a run of letters or of digits, nor in a surrogate pair. */
export function mayDivide(text: string, at: number, end: number): boolean {
  const left = characterClass(text.charCodeAt(at - 1))
  const right = characterClass(text.charCodeAt(at))
  if (right === CHARACTER.low && left === CHARACTER.high) return false
  if (left !== right) return true
  if (left === CHARACTER.digit) return false
  return left !== CHARACTER.letter || beforeNot(text, at, end)
}

/** Whether "n't" starts here. */
function beforeNot(text: string, at: number, end: number): boolean {
  return at + 2 < end && plainCode(text.charCodeAt(at)) === 110 && plainCode(text.charCodeAt(at + 1)) === 39
    && plainCode(text.charCodeAt(at + 2)) === 116 && (at + 3 === end || characterClass(text.charCodeAt(at + 3)) !== CHARACTER.letter)
}

function hashRun(text: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ plainCode(text.charCodeAt(i)), 0x01000193)
  return h
}

/** Ends of the run of one class that holds `at`, no farther than `limit`. */
function runLeft(text: string, at: number, limit: number): number {
  const kind = characterClass(text.charCodeAt(at - 1))
  let i = at - 1
  while (i > limit && characterClass(text.charCodeAt(i - 1)) === kind) i--
  return i
}

function runRight(text: string, at: number, limit: number): number {
  const kind = characterClass(text.charCodeAt(at))
  let i = at + 1
  while (i < limit && characterClass(text.charCodeAt(i)) === kind) i++
  return i
}

/** A stretch without spaces, and what comes after it. */
export interface Chunk {
  readonly start: number
  readonly end: number
  /** Hash of the classes of its first characters. */
  readonly shape: number
  /** Bits: looks like a web or mail address. */
  readonly kind: number
  /** How the next chunk starts: 0 nothing, 1 lower case, 2 upper case, 3 digit, 4 other. */
  readonly next: number
}

/** Looks over the stretch of non-spaces from `start` to `end` of a paragraph that ends at `limit`. */
export function chunkAt(text: string, start: number, end: number, limit: number): Chunk {
  let shape = 0
  let kind = 0
  const stop = Math.min(end, start + REACH)
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i)
    const c = characterClass(code)
    shape = Math.imul(shape ^ (c === CHARACTER.other ? code : c), 0x01000193)
    if (code === 64) kind |= 1
    if (code === 58 && text.charCodeAt(i + 1) === 47) kind |= 2
    if (code === 46 && i > start && i + 2 < end && characterClass(text.charCodeAt(i + 1)) === CHARACTER.letter && characterClass(text.charCodeAt(i + 2)) === CHARACTER.letter) kind |= 4
  }
  if (text.startsWith('www.', start) || text.startsWith('http', start)) kind |= 8
  let i = end
  while (i < limit && i < end + REACH && characterClass(text.charCodeAt(i)) === CHARACTER.space) i++
  return { start, end, shape, kind, next: i >= limit ? 0 : caseOf(text, i) }
}

function caseOf(text: string, i: number): number {
  const kind = characterClass(text.charCodeAt(i))
  if (kind === CHARACTER.digit) return 3
  if (kind !== CHARACTER.letter) return 4
  const character = text.charAt(i)
  return character === character.toLowerCase() ? 1 : 2
}

/** Features of a place inside a chunk; `tokenStart` is where the token that would end here began. */
export function divideFeatures(text: string, chunk: Chunk, at: number, tokenStart: number, out: Int32Array): number {
  const { start, end } = chunk
  const code = (i: number): number => i < start ? 1 : i >= end ? 2 : plainCode(text.charCodeAt(i))
  const from = Math.max(start, at - REACH)
  const to = Math.min(end, at + REACH)
  const left = hashRun(text, runLeft(text, at, from), at)
  const rightEnd = runRight(text, at, to)
  const right = hashRun(text, at, rightEnd)
  const rightNext = rightEnd < end ? hashRun(text, rightEnd, runRight(text, rightEnd, to)) : 7
  const token = hashRun(text, Math.max(tokenStart, from), at)
  const l1 = code(at - 1)
  const r1 = code(at)
  const atStart = Math.min(3, at - start)
  const toEnd = Math.min(4, end - at)
  let classes = 0
  for (let i = at - 4; i < at + 4; i++) classes = classes * 8 + (i < start ? 0 : i >= end ? 7 : characterClass(text.charCodeAt(i)))
  let n = 0
  out[n++] = 0x3c6ef372
  out[n++] = hash1(301, l1)
  out[n++] = hash1(302, r1)
  out[n++] = hash2(303, l1, r1)
  out[n++] = hash3(304, code(at - 2), l1, r1)
  out[n++] = hash3(305, l1, r1, code(at + 1))
  out[n++] = hash3(306, hash2(0, code(at - 2), l1), r1, code(at + 1))
  out[n++] = hash1(307, classes)
  out[n++] = hash2(308, left, r1)
  out[n++] = hash2(309, l1, right)
  out[n++] = hash2(310, left, right)
  out[n++] = hash3(311, left, right, rightNext)
  out[n++] = hash2(312, token, r1)
  out[n++] = hash2(313, token, right)
  out[n++] = hash2(314, chunk.shape, at - start)
  out[n++] = hash3(315, l1, r1, chunk.kind)
  out[n++] = hash3(316, l1, r1, toEnd)
  out[n++] = hash3(317, l1, r1, atStart)
  out[n++] = hash3(318, token, right, toEnd === end - at ? chunk.next : 9)
  out[n++] = hash3(319, r1, toEnd, chunk.next)
  out[n++] = hash3(320, hashRun(text, Math.max(start, from), at), right, end - rightEnd > 3 ? 3 : end - rightEnd)
  out[n++] = hash2(321, hashRun(text, from, at), hashRun(text, at, to))
  out[n++] = hash3(322, at === tokenStart + 1 ? 1 : 0, l1, r1)
  out[n++] = hash3(323, classes, l1, r1)
  out[n++] = hash3(324, code(at - 3), code(at - 2), r1)
  out[n++] = hash3(325, l1, code(at + 1), code(at + 2))
  out[n++] = hash2(326, r1 === l1 ? 1 : 0, chunk.kind)
  return n
}

/** The tokens of a paragraph while its sentences are looked for. */
export interface SentenceInput {
  readonly words: Words
  readonly ids: Int32Array
  /** After each token: 0 no space, 1 a space, 2 more than one, 3 a new line. */
  readonly gaps: Uint8Array
}

/** Whether a sentence could end after token `i`: not between two plain words on one line. */
export function mayEnd(input: SentenceInput, i: number): boolean {
  const { words, ids, gaps } = input
  const now = words.flags[ids[i]!]!
  const next = words.flags[ids[i + 1]!]!
  return (now & LOOK.letter) === 0 || (now & LOOK.point) !== 0 || (next & LOOK.initialUpper) !== 0 || (next & LOOK.letter) === 0 || gaps[i]! > 1
}

/** Features of the place after token `i`, when the sentence so far began at token `first`. */
export function endFeatures(input: SentenceInput, i: number, first: number, quotes: number, brackets: number, out: Int32Array): number {
  const { words, ids, gaps } = input
  const n = ids.length
  const lower = (k: number): number => k < first ? 1 : k >= n ? 2 : words.lower[ids[k]!]!
  const flags = (k: number): number => k < first ? 1 << 9 : k >= n ? 1 << 10 : words.flags[ids[k]!]!
  const shape = (k: number): number => k < first ? 1 : k >= n ? 2 : words.shape[ids[k]!]!
  const cluster = (k: number, level: number): number => k < first ? 9998 : k >= n ? 9999 : words.clusters[3 * ids[k]! + level]!
  const w0 = lower(i)
  const s0 = shape(i)
  const w1 = lower(i + 1)
  const s1 = shape(i + 1)
  const length = Math.min(9, i - first)
  const left = Math.min(6, n - 1 - i)
  const gap = gaps[i]!
  let f = 0
  out[f++] = 0x510e527f
  out[f++] = hash1(401, w0)
  out[f++] = hash1(402, w1)
  out[f++] = hash2(403, w0, w1)
  out[f++] = hash2(404, w0, s1)
  out[f++] = hash2(405, s0, s1)
  out[f++] = hash3(406, w0, gap, s1)
  out[f++] = hash3(407, lower(i - 1), w0, s1)
  out[f++] = hash3(408, shape(i - 1), w0, s1)
  out[f++] = hash3(409, w0, s1, shape(i + 2))
  out[f++] = hash3(410, w0, w1, lower(i + 2))
  out[f++] = hash3(411, w0, flags(i + 1), cluster(i + 1, 1))
  out[f++] = hash3(412, w0, s1, length)
  out[f++] = hash3(413, w0, gap, left)
  out[f++] = hash3(414, w0, s1, quotes * 4 + brackets)
  out[f++] = hash2(415, cluster(i - 1, 1), w0)
  out[f++] = hash3(416, flags(i - 1), w0, flags(i + 1))
  out[f++] = hash3(417, s0, gap, s1)
  out[f++] = hash3(418, w0, cluster(i + 1, 0), flags(i + 1) & LOOK.initialUpper)
  out[f++] = hash3(419, w0, cluster(i + 1, 0), cluster(i + 2, 1))
  out[f++] = hash3(420, lower(i - 2), lower(i - 1), w0)
  out[f++] = hash3(421, cluster(i, 1), s0, w1)
  out[f++] = hash3(422, cluster(i, 1), cluster(i + 1, 1), s1)
  out[f++] = hash3(423, shape(first), s1, gap)
  out[f++] = hash3(424, lower(first), w0, s1)
  out[f++] = hash3(425, length, gap, s1)
  out[f++] = hash3(426, w0, lower(i - 1), w1)
  out[f++] = hash3(427, w0, s1, cluster(i + 2, 1))
  out[f++] = hash3(428, left, s0, s1)
  return f
}

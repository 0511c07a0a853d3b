/**
 * The weights of a linear model in memory. What is not in the processor's own memory costs more than all reckoning, so the tables are as
 * small as they can be. A slot is one number: in its high bits what tells its row from others (how far it is from where its key points, and
 * the bits of the key that do not say where that is), in its low ones the row's only weight, or where the row is. Rows are in the order of
 * their keys (Robin Hood hashing, Celis 1986), so that a search ends at the first row that is nearer to its place. In a row a weight is its
 * label in the high byte and a byte of `WEIGHT_OF` in the low one. The rows of what is met most often speak of nearly all labels: they have a
 * place for each.
 */

import type { Reader } from './bytes.js'

/** Features are told apart by this many bits of their hash: the file holds one of half a million in two bytes. */
export const KEY_BITS = 26

/** Up to this size the bytes of weights stand for themselves. */
const EVEN_STEPS = 48

/**
 * What the byte of a weight stands for: small weights in even steps, large ones in steps of seven hundredths, so that one byte holds
 * both the many small weights and the few large ones well enough. The high bit is the sign.
 */
export const WEIGHT_OF: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => {
  const size = byte & 127
  const value = size <= EVEN_STEPS ? size : Math.round(EVEN_STEPS * 1.07 ** (size - EVEN_STEPS))
  return byte < 128 ? value : -value
})

/** A row that speaks of at least this share of the labels has a place for every one. */
const WIDE_SHARE = 0.4

/** The largest weight that a place of such a row holds. */
const WIDEST_WEIGHT = 0x7fff

/** What stands for the length of a row that has a place for every label. */
export const WIDE = 0

/** A row tells its number among the wide ones in two bytes. */
const MOST_WIDE = 0x10000

/** A slot holds the one weight of a row itself up to this number, and above it where the row is. */
export const INLINE = 0x10000

/** Tables are at most this full, so that few probes are needed. */
const FULLEST = 0.75

/** Every row is nearer to its place than this. */
const FURTHEST = 64

/** The rows of a model as its file has them, one after another; a length is one less than it says, and a weight a byte of `WEIGHT_OF`. */
export interface FileRows { readonly keys: Int32Array, readonly lengths: Uint8Array, readonly labels: Uint8Array, readonly weights: Uint8Array }

export interface Tables {
  readonly slots: Int32Array
  /** Rows of more than one weight: the length and the weights, or `WIDE` and the row's number in `wide`. */
  readonly rows: Uint16Array
  /** A weight for each label. */
  readonly wide: Int16Array
  /** By how much a hash is shifted to give its slot, and a slot to give what tells its row from others. */
  readonly slotShift: number
  readonly tagShift: number
  /** Bits of the key that do not say where its slot is. */
  readonly restBits: number
  readonly restMask: number
}

/** Reads what `training/lib/trainer.ts` wrote: labels, key differences, row lengths, labels of weights, weights. */
export function readRows(reader: Reader): { readonly labels: number, readonly rows: FileRows } {
  const labels = reader.uint()
  const keys = new Int32Array(reader.uint())
  for (let row = 0, key = 0; row < keys.length; row++) keys[row] = key += reader.uint()
  const lengths = reader.raw(keys.length)
  const total = lengths.reduce((sum, length) => sum + length + 1, 0)
  return { labels, rows: { keys, lengths, labels: reader.raw(total), weights: reader.raw(total) } }
}

/** Lays out the rows. */
export function tablesOf(labels: number, given: FileRows): Tables {
  const { keys, lengths } = given
  const isWide = findWide(labels, given)
  const size = lengths.reduce((sum, length, row) => sum + cellsOf(length, isWide[row] === 1), 0)
  const tagShift = Math.ceil(Math.log2(size + INLINE + 2))
  let bits = Math.min(KEY_BITS, Math.max(1, Math.ceil(Math.log2(keys.length / FULLEST + 1))))
  // A larger table, where rows crowd so that the bits of a slot cannot tell how far they are from their places.
  while (furthest(keys, KEY_BITS - bits) >= Math.min(FURTHEST, 2 ** (32 - tagShift - (KEY_BITS - bits)))) bits++
  const restBits = KEY_BITS - bits
  const restMask = (1 << restBits) - 1
  const rows = new Uint16Array(size)
  const wide = new Int16Array(isWide.reduce((sum, is) => sum + is, 0) * labels)
  const slots = new Int32Array((1 << bits) + FURTHEST)
  const places = placesByLength(lengths, isWide)
  let from = 0
  let wides = 0
  let slot = -1
  for (let row = 0; row < keys.length; row++) {
    const length = lengths[row]! + 1
    const home = keys[row]! >>> restBits
    slot = Math.max(home, slot + 1)
    const tag = ((slot - home) << restBits) | (keys[row]! & restMask)
    let at = places[lengths[row]!]!
    places[lengths[row]!] = at + cellsOf(lengths[row]!, isWide[row] === 1)
    slots[slot] = (tag << tagShift) | (length === 1 ? 1 + ((given.labels[from]! << 8) | given.weights[from]!) : INLINE + 1 + at)
    if (isWide[row] === 1) {
      for (let i = from; i < from + length; i++) wide[wides * labels + given.labels[i]!]! += WEIGHT_OF[given.weights[i]!]!
      rows[at++] = WIDE
      rows[at] = wides++
    } else if (length > 1) {
      rows[at++] = length
      for (let i = from; i < from + length; i++) rows[at++] = (given.labels[i]! << 8) | given.weights[i]!
    }
    from += length
  }
  return { slots, rows, wide, slotShift: 32 - bits, tagShift, restBits, restMask }
}

/** How many numbers a row takes outside the slots; `length` is one less than it says. */
const cellsOf = (length: number, isWide: boolean): number => isWide ? 2 : length === 0 ? 0 : length + 2

/** Where the first row of each length begins: the longest first, for what is met often has long rows, and what lies together is read together. */
function placesByLength(lengths: Uint8Array, isWide: Uint8Array): Int32Array {
  const sizes = new Int32Array(256)
  lengths.forEach((length, row) => (sizes[length]! += cellsOf(length, isWide[row] === 1)))
  const places = new Int32Array(256)
  for (let length = 254; length >= 0; length--) places[length] = places[length + 1]! + sizes[length + 1]!
  return places
}

/** How far the furthest row comes to be from its place, in a table that knows keys by all but their low bits. */
function furthest(keys: Int32Array, restBits: number): number {
  let slot = -1
  let most = 0
  for (const key of keys) {
    slot = Math.max(key >>> restBits, slot + 1)
    most = Math.max(most, slot - (key >>> restBits))
  }
  return most
}

/** Marks the rows that get a place for every label. A label may come more than once in a row, where its weight is larger than a byte can say. */
function findWide(labels: number, rows: FileRows): Uint8Array {
  const found = new Uint8Array(rows.keys.length)
  const sums = new Int32Array(labels)
  let count = 0
  let from = 0
  for (let row = 0; row < found.length; row++) {
    const end = from + rows.lengths[row]! + 1
    if (end - from >= Math.max(3, WIDE_SHARE * labels) && count < MOST_WIDE) {
      sums.fill(0)
      for (let i = from; i < end; i++) sums[rows.labels[i]!]! += WEIGHT_OF[rows.weights[i]!]!
      if (sums.every(sum => Math.abs(sum) <= WIDEST_WEIGHT)) {
        found[row] = 1
        count++
      }
    }
    from = end
  }
  return found
}

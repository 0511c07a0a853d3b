/**
 * A linear model over hashed features: each feature has a row of weights, one for each label that it speaks
 * for or against. Weights are small integers, so scores are exact and the same on every machine.
 */
import type { Reader } from './bytes.js'

/** Features are told apart by this many bits of their hash: the file holds one of half a million in two bytes. */
export const KEY_BITS = 26
const KEY_MASK = (1 << KEY_BITS) - 1

/** The part of a feature's hash by which models know it. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS)
}

/** A place for the score of each label: whole numbers for a finished model, fractions for one in training. */
export type Scores = Int32Array | Float64Array

/** What scores labels: the finished model, or one in training. */
export interface Scorer {
  readonly labels: number
  /** A place for scores of this scorer's kind. */
  newScores(length?: number): Scores
  /** Adds the weights of `count` features to `scores`, which has a place for each label. */
  score(features: Int32Array, count: number, scores: Scores): void
}

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

/** No place has more features than this. */
const MOST_FEATURES = 256

/** A row of at least this many weights has its length before its weights. */
const LONG = 63

/**
 * A finished model. Rows are found in an open hash table of two numbers a slot, so that a feature costs one or two
 * reads from memory: first its key with the row's length, then the row itself when it has one or two weights, or
 * where its weights are. In a row by itself a weight is a label in the high byte and a byte of `WEIGHT_OF` in the low one; elsewhere
 * the label is in the high half and the weight itself in the low one.
 */
export class LinearModel implements Scorer {
  readonly labels: number
  private readonly shift: number
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly weights: Int32Array
  private readonly entries = new Int32Array(MOST_FEATURES)
  private readonly values = new Int32Array(MOST_FEATURES)
  private readonly firsts = new Int32Array(MOST_FEATURES)

  private constructor(labels: number, shift: number, slots: Int32Array, weights: Int32Array) {
    this.labels = labels
    this.shift = shift
    this.mask = (slots.length >> 1) - 1
    this.slots = slots
    this.weights = weights
  }

  newScores(length: number = this.labels): Int32Array {
    return new Int32Array(length)
  }

  score(features: Int32Array, count: number, scores: Scores): void {
    const { slots, weights, shift, mask, entries, values, firsts } = this
    // First every slot is read, with no branch in between: the reads from far memory then overlap.
    for (let f = 0; f < count; f++) {
      const slot = (features[f]! >>> shift) << 1
      entries[f] = slots[slot]!
      values[f] = slots[slot + 1]!
    }
    // Then where each row is, with its first weight: these reads overlap too.
    let rows = 0
    for (let f = 0; f < count; f++) {
      let entry = entries[f]!
      if (entry === 0) continue
      const key = features[f]! >>> (32 - KEY_BITS)
      let value = values[f]!
      if ((entry & KEY_MASK) !== key) {
        let slot = features[f]! >>> shift
        do {
          slot = (slot + 1) & mask
          entry = slots[2 * slot]!
        } while (entry !== 0 && (entry & KEY_MASK) !== key)
        if (entry === 0) continue
        value = slots[2 * slot + 1]!
      }
      const length = entry >>> KEY_BITS
      if (length <= 2) {
        scores[(value >>> 8) & 255]! += WEIGHT_OF[value & 255]!
        if (length === 2) scores[value >>> 24]! += WEIGHT_OF[(value >>> 16) & 255]!
        continue
      }
      entries[rows] = length
      values[rows] = value
      firsts[rows++] = weights[value]!
    }
    for (let row = 0; row < rows; row++) {
      let weight = firsts[row]!
      let at = values[row]!
      let length = entries[row]!
      if (length === LONG) {
        length = weight
        weight = weights[++at]!
      }
      const end = at + length
      for (;;) {
        scores[weight >> 16]! += (weight << 16) >> 16
        if (++at === end) break
        weight = weights[at]!
      }
    }
  }

  /** Reads what `training/lib/trainer.ts` wrote: key differences, row lengths, labels, weights. */
  static read(reader: Reader): LinearModel {
    const labels = reader.uint()
    const count = reader.uint()
    const keys = new Int32Array(count)
    let key = 0
    for (let row = 0; row < count; row++) keys[row] = key += reader.uint()
    const lengths = reader.raw(count)
    let total = 0
    let long = 0
    for (let row = 0; row < count; row++) {
      const length = lengths[row]! + 1
      total += length
      if (length > 2) long += length + (length >= LONG ? 1 : 0)
    }
    const ofLabels = reader.raw(total)
    const ofWeights = reader.raw(total)
    // At most three fifths full, so that few probes are needed.
    const bits = Math.min(KEY_BITS, Math.max(1, Math.ceil(Math.log2(count / 0.6 + 1))))
    const slots = new Int32Array(2 << bits)
    const mask = (1 << bits) - 1
    const weights = new Int32Array(long)
    let from = 0
    let used = 0
    for (let row = 0; row < count; row++) {
      const length = lengths[row]! + 1
      let slot = keys[row]! >>> (KEY_BITS - bits)
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask
      slots[2 * slot] = keys[row]! | (Math.min(length, LONG) << KEY_BITS)
      if (length <= 2) {
        const second = length === 2 ? (ofLabels[from + 1]! << 24) | (ofWeights[from + 1]! << 16) : 0
        slots[2 * slot + 1] = second | (ofLabels[from]! << 8) | ofWeights[from]!
      } else {
        slots[2 * slot + 1] = used
        if (length >= LONG) weights[used++] = length
        for (let i = from; i < from + length; i++) weights[used++] = (ofLabels[i]! << 16) | (WEIGHT_OF[ofWeights[i]!]! & 0xffff)
      }
      from += length
    }
    return new LinearModel(labels, 32 - bits, slots, weights)
  }
}

/**
 * A linear model over hashed features: each feature has a row of weights, one for each label that it speaks
 * for or against. Weights are small integers, so scores are exact and the same on every machine.
 */
import type { Reader } from './bytes.js'

/** Features are told apart by this many bits of their hash: the file holds one of half a million in two bytes. */
export const KEY_BITS = 26

/** The part of a feature's hash by which models know it. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS)
}

/** What scores labels: the finished model, or one in training. */
export interface Scorer {
  readonly labels: number
  /** Adds the weights of `count` features to `scores`, which has a place for each label. */
  score(features: Int32Array, count: number, scores: Float64Array): void
}

/** A finished model. */
export class LinearModel implements Scorer {
  readonly labels: number
  private readonly shift: number
  private readonly buckets: Uint32Array
  /** Key of a row and where its weights start, in turn; one more start at the end. */
  private readonly rows: Uint32Array
  /** Label in the high byte, weight in the low one. */
  private readonly weights: Uint16Array

  private constructor(labels: number, rows: Uint32Array, weights: Uint16Array) {
    const count = (rows.length >> 1) - 1
    const bits = Math.min(KEY_BITS, Math.max(1, Math.ceil(Math.log2(count + 1))))
    this.labels = labels
    this.shift = 32 - bits
    this.rows = rows
    this.weights = weights
    this.buckets = new Uint32Array((1 << bits) + 1)
    const keyShift = KEY_BITS - bits
    let row = 0
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      while (row < count && (rows[2 * row]! >>> keyShift) < bucket) row++
      this.buckets[bucket] = row
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { buckets, rows, weights, shift } = this
    for (let f = 0; f < count; f++) {
      const hash = features[f]!
      const bucket = hash >>> shift
      const end = buckets[bucket + 1]!
      const key = hash >>> (32 - KEY_BITS)
      for (let row = buckets[bucket]!; row < end; row++) {
        if (rows[2 * row] !== key) continue
        const stop = rows[2 * row + 3]!
        for (let i = rows[2 * row + 1]!; i < stop; i++) {
          const pair = weights[i]!
          scores[pair >>> 8]! += (pair << 24) >> 24
        }
        break
      }
    }
  }

  /** Reads what `training/lib/trainer.ts` wrote: key differences, row lengths, labels, weights. */
  static read(reader: Reader): LinearModel {
    const labels = reader.uint()
    const count = reader.uint()
    const rows = new Uint32Array(2 * count + 2)
    let key = 0
    for (let row = 0; row < count; row++) rows[2 * row] = key += reader.uint()
    let start = 0
    const lengths = reader.raw(count)
    for (let row = 0; row < count; row++) {
      rows[2 * row + 1] = start
      start += lengths[row]! + 1
    }
    rows[2 * count + 1] = start
    const ofLabels = reader.raw(start)
    const ofWeights = reader.raw(start)
    const weights = new Uint16Array(start)
    for (let i = 0; i < start; i++) weights[i] = (ofLabels[i]! << 8) | ofWeights[i]!
    return new LinearModel(labels, rows, weights)
  }
}

/** Averaged perceptron weights over hashed features, and how they become a model file. */
import { keyOf, KEY_BITS, type Scorer } from '../../src/language/linear.js'
import type { Writer } from './writer.js'

/** Weights in training: a dense row of labels for each feature that has been updated often enough. */
export class Trainer implements Scorer {
  readonly labels: number
  /** Updates that have been made or tried: the clock of averaging. */
  time = 1
  private readonly cutoff: number
  private readonly rowOf = new Int32Array(1 << KEY_BITS)
  private readonly seen = new Uint8Array(1 << KEY_BITS)
  private rows = 1
  private weights: Float32Array
  private sums: Float64Array
  private averaged: Float32Array | undefined

  /** @param cutoff in how many updates a feature must have been met before it gets weights */
  constructor(labels: number, cutoff = 1) {
    this.labels = labels
    this.cutoff = cutoff
    this.weights = new Float32Array(1024 * labels)
    this.sums = new Float64Array(1024 * labels)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { labels, rowOf } = this
    const weights = this.averaged ?? this.weights
    for (let f = 0; f < count; f++) {
      const row = rowOf[keyOf(features[f]!)]!
      if (row === 0) continue
      const base = row * labels
      for (let label = 0; label < labels; label++) scores[label]! += weights[base + label]!
    }
  }

  /** Adds `delta` to the weight of each feature for `label`. */
  update(features: Int32Array, count: number, label: number, delta: number): void {
    for (let f = 0; f < count; f++) {
      const key = keyOf(features[f]!)
      let row = this.rowOf[key]!
      if (row === 0) {
        if (this.seen[key]! < 255) this.seen[key]!++
        if (this.seen[key]! < this.cutoff) continue
        row = this.rowOf[key] = this.newRow()
      }
      this.weights[row * this.labels + label]! += delta
      this.sums[row * this.labels + label]! += delta * this.time
    }
  }

  private newRow(): number {
    if ((this.rows + 1) * this.labels > this.weights.length) {
      const weights = new Float32Array(this.weights.length * 2)
      weights.set(this.weights)
      this.weights = weights
      const sums = new Float64Array(this.sums.length * 2)
      sums.set(this.sums)
      this.sums = sums
    }
    return this.rows++
  }

  /** From here on scores are those of the averaged weights, until `resume`. */
  average(): void {
    const averaged = new Float32Array(this.rows * this.labels)
    for (let i = 0; i < averaged.length; i++) averaged[i] = this.weights[i]! - this.sums[i]! / this.time
    this.averaged = averaged
  }

  resume(): void {
    this.averaged = undefined
  }

  /**
   * Writes the averaged weights as 8-bit integers.
   * @param keep how many weights to keep at most, the largest ones
   * @param clip weights beyond this quantile of all kept are cut to it, so that the step is fine enough
   */
  write(writer: Writer, keep: number, clip = 1): { rows: number, weights: number } {
    this.average()
    const averaged = this.averaged ?? new Float32Array()
    return writeModel(writer, this.labels, this.rowOf, averaged, keep, clip)
  }
}

/** Writes dense rows as the sparse, quantized form that `LinearModel.read` reads. */
export function writeModel(writer: Writer, labels: number, rowOf: Int32Array, weights: Float32Array, keep: number, clip = 1): { rows: number, weights: number } {
  const sizes = weights.map(Math.abs).filter(x => x > 0).sort()
  const largest = sizes[Math.max(0, Math.floor(clip * (sizes.length - 1)))] ?? 1
  const step = largest / 127
  const least = Math.max(step / 2, sizes[Math.max(0, sizes.length - keep)] ?? 0)
  const keys: number[] = []
  const lengths: number[] = []
  const ofLabels: number[] = []
  const ofWeights: number[] = []
  for (let key = 0; key < rowOf.length; key++) {
    const row = rowOf[key]!
    if (row === 0) continue
    let length = 0
    for (let label = 0; label < labels; label++) {
      const weight = weights[row * labels + label]!
      if (Math.abs(weight) < least) continue
      const small = Math.max(-127, Math.min(127, Math.round(weight / step)))
      if (small === 0) continue
      ofLabels.push(label)
      ofWeights.push(small & 255)
      length++
    }
    if (length === 0) continue
    keys.push(key)
    lengths.push(length - 1)
  }
  writer.uint(labels).uint(keys.length)
  let last = 0
  for (const key of keys) {
    writer.uint(key - last)
    last = key
  }
  writer.raw(Uint8Array.from(lengths)).raw(Uint8Array.from(ofLabels)).raw(Uint8Array.from(ofWeights))
  return { rows: keys.length, weights: ofLabels.length }
}

/** Averaged perceptron weights over hashed features, and how they become a model file. */
import { keyOf, type PartScorer, type Scores } from '../../src/language/linear.js'
import { KEY_BITS, WEIGHT_OF, type FileRows } from '../../src/language/linear-tables.js'
import type { Writer } from './writer.js'

/** Rows of weights by their keys, one after another. */
export interface Snapshot { readonly keys: Int32Array, readonly sizes: Uint8Array, readonly labels: Uint8Array, readonly weights: Float32Array }

/** Weights in training: for each feature that has been updated often enough, the labels that it speaks of. */
export class Trainer implements PartScorer {
  readonly labels: number
  /** Examples seen so far: the clock of averaging. */
  time = 1
  private readonly cutoff: number
  private readonly rowOf = new Int32Array(1 << KEY_BITS)
  private readonly seen = new Uint8Array(1 << KEY_BITS)
  private rows = 1
  /** Of each row: where its labels start, how many there are, and for how many there is room. */
  private offsets = new Int32Array(1024)
  private sizes = new Uint8Array(1024)
  private rooms = new Uint8Array(1024)
  private used = 0
  private labelPool = new Uint8Array(8192)
  private weightPool = new Float32Array(8192)
  private sumPool = new Float64Array(8192)
  private averaged: Float32Array | undefined
  /** Whether only the weights that there are may still change. */
  private frozen = false
  /** Of each row, whether anything has asked for it. */
  private asked = new Uint8Array(1024)

  /** @param cutoff in how many updates a feature must have been met before it gets weights */
  constructor(labels: number, cutoff = 1) {
    this.labels = labels
    this.cutoff = cutoff
  }

  newScores(length: number = this.labels): Float64Array {
    return new Float64Array(length)
  }

  score(features: Int32Array, count: number, scores: Scores): void {
    const { rowOf, offsets, sizes, labelPool, asked } = this
    const weights = this.averaged ?? this.weightPool
    for (let f = 0; f < count; f++) {
      const row = rowOf[features[f]! >>> (32 - KEY_BITS)]!
      if (row === 0) continue
      asked[row] = 1
      const start = offsets[row]!
      const end = start + sizes[row]!
      for (let i = start; i < end; i++) scores[labelPool[i]!]! += weights[i]!
    }
  }

  scoreParts(features: Int32Array, parts: number, ends: Int32Array, scores: readonly Scores[]): void {
    for (let part = 0, from = 0; part < parts; from = ends[part++]!) {
      const own = features.subarray(from, ends[part])
      this.score(own, own.length, scores[part]!)
    }
  }

  /** Adds `delta` to the weight of each feature for `label`. */
  update(features: Int32Array, count: number, label: number, delta: number): void {
    for (let f = 0; f < count; f++) {
      const key = keyOf(features[f]!)
      let row = this.rowOf[key]!
      if (row === 0) {
        if (this.frozen) continue
        if (this.seen[key]! < 255) this.seen[key]!++
        if (this.seen[key]! < this.cutoff) continue
        row = this.rowOf[key] = this.newRow()
      }
      const i = this.placeOf(row, label)
      if (i < 0) continue
      this.weightPool[i]! += delta
      this.sumPool[i]! += delta * this.time
    }
  }

  private newRow(): number {
    if (this.rows === this.offsets.length) {
      this.offsets = widen(this.offsets, new Int32Array(2 * this.rows))
      this.sizes = widen(this.sizes, new Uint8Array(2 * this.rows))
      this.rooms = widen(this.rooms, new Uint8Array(2 * this.rows))
      this.asked = widen(this.asked, new Uint8Array(2 * this.rows))
    }
    this.offsets[this.rows] = this.claim(2)
    this.rooms[this.rows] = 2
    return this.rows++
  }

  /** Where the row's weight for the label is; made when there is none, but for a frozen model: -1. */
  private placeOf(row: number, label: number): number {
    const start = this.offsets[row]!
    const size = this.sizes[row]!
    for (let i = start; i < start + size; i++) if (this.labelPool[i] === label) return i
    if (this.frozen) return -1
    if (size === this.rooms[row]) this.move(row, Math.min(255, 2 * size))
    const place = this.offsets[row]! + size
    this.sizes[row]!++
    this.labelPool[place] = label
    return place
  }

  private move(row: number, room: number): void {
    const from = this.offsets[row]!
    const size = this.sizes[row]!
    const to = this.claim(room)
    this.labelPool.copyWithin(to, from, from + size)
    this.weightPool.copyWithin(to, from, from + size)
    this.sumPool.copyWithin(to, from, from + size)
    // What is left behind must not count among the weights.
    this.weightPool.fill(0, from, from + size)
    this.sumPool.fill(0, from, from + size)
    this.offsets[row] = to
    this.rooms[row] = room
  }

  private claim(room: number): number {
    while (this.used + room > this.labelPool.length) {
      const size = 2 * this.labelPool.length
      this.labelPool = widen(this.labelPool, new Uint8Array(size))
      this.weightPool = widen(this.weightPool, new Float32Array(size))
      this.sumPool = widen(this.sumPool, new Float64Array(size))
    }
    const start = this.used
    this.used += room
    return start
  }

  /** The averaged weights, to be carried to another thread. */
  snapshot(): Snapshot {
    this.average()
    const averaged = this.averaged ?? new Float32Array()
    const keys: number[] = []
    let total = 0
    this.rowOf.forEach((row, key) => {
      if (row === 0) return
      keys.push(key)
      total += this.sizes[row]!
    })
    const snapshot = { keys: Int32Array.from(keys), sizes: new Uint8Array(keys.length), labels: new Uint8Array(total), weights: new Float32Array(total) }
    let at = 0
    keys.forEach((key, k) => {
      const row = this.rowOf[key]!
      const start = this.offsets[row]!
      const size = snapshot.sizes[k] = this.sizes[row]!
      snapshot.labels.set(this.labelPool.subarray(start, start + size), at)
      snapshot.weights.set(averaged.subarray(start, start + size), at)
      at += size
    })
    this.resume()
    return snapshot
  }

  /** Adds the weights of another training of the same features and labels, times `share`. */
  add({ keys, sizes, labels, weights }: Snapshot, share: number): void {
    let at = 0
    keys.forEach((key, k) => {
      const row = this.rowOf[key] ||= this.newRow()
      for (const end = at + sizes[k]!; at < end; at++) if (weights[at] !== 0) this.weightPool[this.placeOf(row, labels[at]!)]! += share * weights[at]!
    })
  }

  /**
   * Takes over the weights of a finished model of the same labels.
   * @param middle what the weight in the middle of their sizes becomes: a file does not say how large its weights were in training
   */
  load({ keys, lengths, labels, weights }: FileRows, middle: number): void {
    const values = Float32Array.from(weights, byte => WEIGHT_OF[byte]!)
    const scale = middle / (values.map(Math.abs).sort()[values.length >> 1] ?? 1)
    let at = 0
    keys.forEach((key, k) => {
      const row = this.rowOf[key] ||= this.newRow()
      for (const end = at + lengths[k]! + 1; at < end; at++) this.weightPool[this.placeOf(row, labels[at]!)]! += scale * values[at]!
    })
  }

  /** Drops the rows that nothing has asked for: those of features that are not looked at any more. */
  dropUnasked(): void {
    for (let key = 0; key < this.rowOf.length; key++) {
      const row = this.rowOf[key]!
      if (row === 0 || this.asked[row] === 1) continue
      const start = this.offsets[row]!
      this.weightPool.fill(0, start, start + this.sizes[row]!)
      this.sumPool.fill(0, start, start + this.sizes[row]!)
      this.rowOf[key] = 0
    }
  }

  /**
   * Keeps the largest weights, as averaged so far, and from here on learns these alone: what they must do for those that are gone is
   * learnt, where weights cut off at the end just miss.
   * @param keep how many weights to keep at most
   */
  prune(keep: number): void {
    this.average()
    const averaged = this.averaged ?? new Float32Array()
    const least = leastKept(averaged, keep)
    let used = 0
    for (let key = 0; key < this.rowOf.length; key++) {
      const row = this.rowOf[key]!
      if (row === 0) continue
      const start = this.offsets[row]!
      const kept: [label: number, weight: number][] = []
      for (let i = start; i < start + this.sizes[row]!; i++) if (Math.abs(averaged[i]!) >= least) kept.push([this.labelPool[i]!, averaged[i]!])
      this.weightPool.fill(0, start, start + this.sizes[row]!)
      this.sizes[row] = kept.length
      this.rooms[row] = kept.length
      if (kept.length === 0) this.rowOf[key] = 0
      kept.forEach(([label, weight], k) => {
        this.labelPool[start + k] = label
        this.weightPool[start + k] = weight
      })
      used += kept.length
    }
    console.log(`pruned to ${used} weights of at least ${least.toFixed(2)}`)
    this.frozen = true
    this.resume()
    this.restartAveraging()
  }

  /** From here on scores are those of the averaged weights, until `resume`. */
  average(): void {
    const averaged = new Float32Array(this.used)
    for (let i = 0; i < averaged.length; i++) averaged[i] = this.weightPool[i]! - this.sumPool[i]! / this.time
    this.averaged = averaged
  }

  /** Forgets the past for averaging: from here on averages are of the weights to come. */
  restartAveraging(): void {
    this.sumPool.fill(0)
    this.time = 1
  }

  resume(): void {
    this.averaged = undefined
  }

  /**
   * Writes the averaged weights as bytes.
   * @param keep how many weights to keep at most, the largest ones
   * @param spread over how many bytes the largest weight may be spread
   */
  write(writer: Writer, keep: number, spread = 1): { rows: number, weights: number } {
    this.average()
    const averaged = this.averaged ?? new Float32Array()
    return writeModel(writer, this.labels, this.rowOf, function * (this: Trainer, row: number) {
      for (let i = this.offsets[row]!; i < this.offsets[row]! + this.sizes[row]!; i++) yield [this.labelPool[i]!, averaged[i]!] as const
    }.bind(this), averaged, keep, spread)
  }
}

function widen<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(old: T, wider: T): T {
  wider.set(old)
  return wider
}

/**
 * Writes rows of weights as the sparse, quantized form that `LinearModel.read` reads.
 * @param weightsOf the labels and weights of a row
 * @param all every weight there is, to find the step and the least size kept
 * @param spread over how many bytes the largest weight may be spread, each with the label anew: so that the few very large weights do not
 * make the step too wide for the many small ones
 */
function writeModel(
  writer: Writer, labels: number, rowOf: Int32Array, weightsOf: (row: number) => Iterable<readonly [number, number]>,
  all: Float32Array, keep: number, spread = 1,
): { rows: number, weights: number } {
  const sizes = all.map(Math.abs).filter(x => x > 0).sort()
  const step = (sizes[sizes.length - 1] ?? 1) / (spread * WEIGHT_OF[127]!)
  const least = Math.max(step / 2, sizes[Math.max(0, sizes.length - keep)] ?? 0)
  const keys: number[] = []
  const lengths: number[] = []
  const ofLabels: number[] = []
  const ofWeights: number[] = []
  for (let key = 0; key < rowOf.length; key++) {
    const row = rowOf[key]!
    if (row === 0) continue
    const kept = [...weightsOf(row)].filter(([, weight]) => Math.abs(weight) >= least).sort((a, b) => a[0] - b[0])
    if (kept.length === 0) continue
    const start = ofLabels.length
    for (const [label, weight] of kept) {
      for (const byte of bytesOf(weight / step)) {
        ofLabels.push(label)
        ofWeights.push(byte)
      }
    }
    keys.push(key)
    lengths.push(ofLabels.length - start - 1)
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

/** The size of the smallest weight that is among the `keep` largest. */
function leastKept(weights: Float32Array, keep: number): number {
  const sizes = weights.map(Math.abs).filter(size => size > 0).sort()
  return sizes[Math.max(0, sizes.length - keep)] ?? 0
}

/** The bytes whose weights add up to about `weight`: one, but for very large weights. */
function bytesOf(weight: number): number[] {
  const most = WEIGHT_OF[127]!
  const bytes: number[] = []
  let rest = weight
  for (; Math.abs(rest) > most; rest -= Math.sign(rest) * most) bytes.push(byteOf(Math.sign(rest) * most))
  return [...bytes, byteOf(rest)]
}

/** The byte whose weight is nearest. */
function byteOf(weight: number): number {
  const size = Math.abs(weight)
  let byte = 0
  while (byte < 127 && Math.abs(WEIGHT_OF[byte + 1]! - size) <= Math.abs(WEIGHT_OF[byte]! - size)) byte++
  return weight < 0 ? byte + 128 : byte
}

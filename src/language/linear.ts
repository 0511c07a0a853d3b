/**
 * A linear model over hashed features: each feature has a row of weights, one for each label that it speaks
 * for or against. Weights are small integers, so scores are exact and the same on every machine.
 */
import type { Reader } from './bytes.js'
import { INLINE, KEY_BITS, readRows, tablesOf, WEIGHT_OF, WIDE, type Tables } from './linear-tables.js'

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

/** No place has more features than this. */
const MOST_FEATURES = 256

/** A finished model: see `linear-tables.ts` for how its weights lie in memory. Wide rows are added up four at a time. */
export class LinearModel implements Scorer {
  readonly labels: number
  private readonly tables: Tables
  private readonly entries = new Int32Array(MOST_FEATURES)
  private readonly starts = new Int32Array(MOST_FEATURES)
  private readonly lengths = new Int32Array(MOST_FEATURES)
  private readonly wides = new Int32Array(MOST_FEATURES)

  private constructor(labels: number, tables: Tables) {
    this.labels = labels
    this.tables = tables
  }

  newScores(length: number = this.labels): Int32Array {
    return new Int32Array(length)
  }

  score(features: Int32Array, count: number, scores: Scores): void {
    const { entries, starts, lengths, wides } = this
    const { slots, rows, slotShift, tagShift, restBits, restMask } = this.tables
    // First every slot is read, with no branch in between: the reads from far memory then overlap.
    for (let f = 0; f < count; f++) entries[f] = slots[features[f]! >>> slotShift]!
    // Then where each row is, with its length: these reads overlap too.
    let found = 0
    for (let f = 0; f < count; f++) {
      let entry = entries[f]!
      if (entry === 0) continue
      let tag = (features[f]! >>> (32 - KEY_BITS)) & restMask
      if (entry >>> tagShift !== tag) {
        let slot = features[f]! >>> slotShift
        let distance = 0
        do {
          entry = slots[++slot]!
          tag += restMask + 1
          distance++
        } while (entry !== 0 && entry >>> tagShift !== tag && entry >>> (tagShift + restBits) >= distance)
        if (entry >>> tagShift !== tag || entry === 0) continue
      }
      const value = entry & ((1 << tagShift) - 1)
      if (value <= INLINE) {
        scores[(value - 1) >>> 8]! += WEIGHT_OF[(value - 1) & 255]!
      } else {
        starts[found] = value - INLINE
        lengths[found++] = rows[value - INLINE - 1]!
      }
    }
    let wide = 0
    for (let row = 0; row < found; row++) {
      let at = starts[row]!
      const length = lengths[row]!
      if (length === WIDE) wides[wide++] = rows[at]! * this.labels
      else {
        for (const end = at + length; at < end; at++) {
          const weight = rows[at]!
          scores[weight >>> 8]! += WEIGHT_OF[weight & 255]!
        }
      }
    }
    this.addWide(wide, scores)
  }

  /** Adds the rows that have a place for every label. */
  private addWide(count: number, scores: Scores): void {
    const { wides, labels } = this
    const { wide } = this.tables
    let row = 0
    for (; row + 4 <= count; row += 4) {
      const a = wides[row]!
      const b = wides[row + 1]!
      const c = wides[row + 2]!
      const d = wides[row + 3]!
      for (let label = 0; label < labels; label++) scores[label]! += wide[a + label]! + wide[b + label]! + wide[c + label]! + wide[d + label]!
    }
    for (; row < count; row++) {
      const a = wides[row]!
      for (let label = 0; label < labels; label++) scores[label]! += wide[a + label]!
    }
  }

  /** Reads what `training/lib/trainer.ts` wrote. */
  static read(reader: Reader): LinearModel {
    const { labels, rows } = readRows(reader)
    return new LinearModel(labels, tablesOf(labels, rows))
  }
}

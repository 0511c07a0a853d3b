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

/** A scorer of several things at once, each with features of its own. */
export interface PartScorer extends Scorer {
  /**
   * Adds the weights of the features of each part to the part's own scores: in one go, the reads from far memory overlap more.
   * @param ends where the features of each part end
   */
  scoreParts(features: Int32Array, parts: number, ends: Int32Array, scores: readonly Scores[]): void
}

/** No place has more features than this, all parts together. */
const MOST_FEATURES = 256

/** A finished model: see `linear-tables.ts` for how its weights lie in memory. Wide rows are added up four at a time. */
export class LinearModel implements PartScorer {
  readonly labels: number
  private readonly tables: Tables
  private readonly entries = new Int32Array(MOST_FEATURES)
  private readonly starts = new Int32Array(MOST_FEATURES)
  private readonly lengths = new Int32Array(MOST_FEATURES)
  private readonly wides = new Int32Array(MOST_FEATURES)
  private readonly rowEnds = new Int32Array(MOST_FEATURES)

  private constructor(labels: number, tables: Tables) {
    this.labels = labels
    this.tables = tables
  }

  newScores(length: number = this.labels): Int32Array {
    return new Int32Array(length)
  }

  score(features: Int32Array, count: number, scores: Scores): void {
    this.readSlots(features, count)
    this.addRows(0, this.gather(features, 0, count, scores, 0), scores)
  }

  scoreParts(features: Int32Array, parts: number, ends: Int32Array, scores: readonly Scores[]): void {
    const { rowEnds } = this
    this.readSlots(features, ends[parts - 1]!)
    let found = 0
    for (let part = 0; part < parts; part++) {
      rowEnds[part] = found = this.gather(features, part === 0 ? 0 : ends[part - 1]!, ends[part]!, scores[part]!, found)
    }
    for (let part = 0; part < parts; part++) this.addRows(part === 0 ? 0 : rowEnds[part - 1]!, rowEnds[part]!, scores[part]!)
  }

  /** First every slot is read, with no branch in between: the reads from far memory then overlap. */
  private readSlots(features: Int32Array, count: number): void {
    const { entries } = this
    const { slots, slotShift } = this.tables
    for (let f = 0; f < count; f++) entries[f] = slots[features[f]! >>> slotShift]!
  }

  /** Then where each row is, with its length: these reads overlap too. Rows of one weight are added. Returns how many others there are then. */
  private gather(features: Int32Array, from: number, end: number, scores: Scores, before: number): number {
    const { entries, starts, lengths } = this
    const { slots, rows, slotShift, tagShift, restBits, restMask } = this.tables
    let found = before
    for (let f = from; f < end; f++) {
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
    return found
  }

  /** Last the weights of the rows. */
  private addRows(from: number, end: number, scores: Scores): void {
    const { starts, lengths, wides } = this
    const { rows } = this.tables
    let wide = 0
    for (let row = from; row < end; row++) {
      let at = starts[row]!
      const length = lengths[row]!
      if (length === WIDE) wides[wide++] = rows[at]! * this.labels
      else {
        for (const last = at + length; at < last; at++) {
          const weight = rows[at]!
          scores[weight >>> 8]! += WEIGHT_OF[weight & 255]!
        }
      }
    }
    if (wide > 0) this.addWide(wide, scores)
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

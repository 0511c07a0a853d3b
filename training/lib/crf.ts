/**
 * Training of a linear-chain conditional random field in which the right label of a word may be known only in part:
 * a set of labels is allowed for each word, and what is made likely is that the labels lie within the sets
 * (Täckström et al. 2013).
 */
import { keyOf, KEY_BITS, type Scorer } from '../../src/language/linear.js'
import { BEFORE, canStart, endsName, NAME_LABELS } from '../../src/language/name-labels.js'
import { transitionFeature } from '../../src/language/names.js'
import { randomSource, shuffle } from './random.js'

const L = NAME_LABELS

/** A sentence of training: rows of features word by word, and 1 for each allowed label of each word. */
export interface CrfExample {
  readonly length: number
  /** Where the features of each word start in `features`; one more at the end. */
  readonly starts: Int32Array
  readonly features: Int32Array
  readonly allowed: Uint8Array
  readonly weight: number
}

/** Weights with one row of labels for each feature seen often enough. */
export class CrfWeights implements Scorer {
  readonly labels = L
  readonly rowOf = new Int32Array(1 << KEY_BITS)
  weights = new Float32Array()
  private squares = new Float32Array()

  /** Gives rows to the features that occur at least `cutoff` times. */
  allot(examples: readonly CrfExample[], cutoff: number): void {
    const seen = new Uint8Array(1 << KEY_BITS)
    let rows = 1
    for (let before = 0; before < L; before++) this.rowOf[keyOf(transitionFeature(before))] = rows++
    for (const { features } of examples) {
      for (const hash of features) {
        const key = keyOf(hash)
        if (seen[key]! < cutoff && ++seen[key]! === cutoff && this.rowOf[key] === 0) this.rowOf[key] = rows++
      }
    }
    this.weights = new Float32Array(rows * L)
    this.squares = new Float32Array(rows * L)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    for (let f = 0; f < count; f++) this.scoreRow(this.rowOf[keyOf(features[f]!)]!, scores, 0)
  }

  scoreRow(row: number, scores: Float64Array, at: number): void {
    if (row === 0) return
    const { weights } = this
    const base = row * L
    for (let label = 0; label < L; label++) scores[at + label]! += weights[base + label]!
  }

  /** A step up the gradient (AdaGrad), with a pull towards zero. */
  step(row: number, label: number, gradient: number, rate: number, decay: number): void {
    const i = row * L + label
    const g = gradient - decay * this.weights[i]!
    const square = this.squares[i]! += g * g
    this.weights[i]! += (rate * g) / (Math.sqrt(square) + 1e-6)
  }
}

/** Forward and backward sums of a chain, scaled at each word. */
class Chain {
  private emit = new Float64Array()
  private forward = new Float64Array()
  private backward = new Float64Array()
  /** Probabilities of labels word by word after `run`. */
  marginals = new Float64Array()
  /** Expected transitions, `before * L + label`. */
  readonly transitions = new Float64Array(L * L)

  /** Computes marginals from scores and exponentiated transitions, within the allowed labels if given. */
  run(n: number, scores: Float64Array, expTransitions: Float64Array, allowed: Uint8Array | undefined): void {
    const size = n * L
    if (this.emit.length < size) {
      this.emit = new Float64Array(2 * size)
      this.forward = new Float64Array(2 * size)
      this.backward = new Float64Array(2 * size)
      this.marginals = new Float64Array(2 * size)
    }
    const { emit, forward, backward, marginals, transitions } = this
    for (let i = 0; i < n; i++) {
      let most = -Infinity
      for (let label = 0; label < L; label++) if ((!allowed || allowed[i * L + label]) && scores[i * L + label]! > most) most = scores[i * L + label]!
      for (let label = 0; label < L; label++) emit[i * L + label] = !allowed || allowed[i * L + label] ? Math.exp(scores[i * L + label]! - most) : 0
    }
    for (let i = 0; i < n; i++) {
      let total = 0
      for (let label = 0; label < L; label++) {
        let sum = 0
        const e = emit[i * L + label]!
        if (e > 0) {
          if (i === 0) sum = canStart(label) ? 1 : 0
          else for (const before of BEFORE[label]!) sum += forward[(i - 1) * L + before]! * expTransitions[before * L + label]!
        }
        total += forward[i * L + label] = sum * e
      }
      const scale = total > 0 ? 1 / total : 0
      for (let label = 0; label < L; label++) forward[i * L + label]! *= scale
    }
    transitions.fill(0)
    for (let i = n - 1; i >= 0; i--) {
      if (i === n - 1) {
        for (let label = 0; label < L; label++) backward[i * L + label] = endsName(label) ? 1 : 0
      } else {
        backward.fill(0, i * L, i * L + L)
        let total = 0
        for (let label = 0; label < L; label++) {
          const through = emit[(i + 1) * L + label]! * backward[(i + 1) * L + label]!
          if (through === 0) continue
          for (const before of BEFORE[label]!) {
            const value = through * expTransitions[before * L + label]!
            backward[i * L + before]! += value
            total += forward[i * L + before]! * value
          }
        }
        const scale = total > 0 ? 1 / total : 0
        for (let label = 0; label < L; label++) {
          const through = emit[(i + 1) * L + label]! * backward[(i + 1) * L + label]! * scale
          if (through === 0) continue
          for (const before of BEFORE[label]!) transitions[before * L + label]! += forward[i * L + before]! * expTransitions[before * L + label]! * through
        }
        for (let label = 0; label < L; label++) backward[i * L + label]! *= scale
      }
      let total = 0
      for (let label = 0; label < L; label++) total += marginals[i * L + label] = forward[i * L + label]! * backward[i * L + label]!
      const scale = total > 0 ? 1 / total : 0
      for (let label = 0; label < L; label++) marginals[i * L + label]! *= scale
    }
  }
}

export interface CrfTraining { readonly epochs: number, readonly cutoff: number, readonly rate: number, readonly decay: number, readonly seed: number, readonly report?: (epoch: number) => void }

/** Trains weights in place. */
export function trainCrf(weights: CrfWeights, examples: readonly CrfExample[], how: CrfTraining): void {
  weights.allot(examples, how.cutoff)
  const random = randomSource(how.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const free = new Chain()
  const bound = new Chain()
  const expTransitions = new Float64Array(L * L)
  const transitionRows = Int32Array.from({ length: L }, (_, before) => weights.rowOf[keyOf(transitionFeature(before))]!)
  const row = new Float64Array(L)
  let scores = new Float64Array()
  for (let epoch = 1; epoch <= how.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]!
      const { length: n, starts, features, allowed } = example
      if (scores.length < n * L) scores = new Float64Array(2 * n * L)
      scores.fill(0, 0, n * L)
      for (let i = 0; i < n; i++) {
        for (let f = starts[i]!; f < starts[i + 1]!; f++) weights.scoreRow(weights.rowOf[keyOf(features[f]!)]!, scores, i * L)
      }
      for (let before = 0; before < L; before++) {
        row.fill(0)
        weights.scoreRow(transitionRows[before]!, row, 0)
        for (let label = 0; label < L; label++) expTransitions[before * L + label] = Math.exp(row[label]!)
      }
      free.run(n, scores, expTransitions, undefined)
      bound.run(n, scores, expTransitions, allowed)
      for (let i = 0; i < n; i++) {
        for (let label = 0; label < L; label++) {
          const gradient = (bound.marginals[i * L + label]! - free.marginals[i * L + label]!) * example.weight
          if (Math.abs(gradient) < 1e-3) continue
          for (let f = starts[i]!; f < starts[i + 1]!; f++) {
            const featureRow = weights.rowOf[keyOf(features[f]!)]!
            if (featureRow !== 0) weights.step(featureRow, label, gradient, how.rate, how.decay)
          }
        }
      }
      for (let i = 0; i < L * L; i++) {
        const gradient = (bound.transitions[i]! - free.transitions[i]!) * example.weight
        if (Math.abs(gradient) > 1e-3) weights.step(transitionRows[Math.floor(i / L)]!, i % L, gradient, how.rate, how.decay)
      }
    }
    how.report?.(epoch)
  }
}

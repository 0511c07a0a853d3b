/**
 * Training of a linear-chain conditional random field in which the right label of a word may be known only in part:
 * a set of labels is allowed for each word, and what is made likely is that the labels lie within the sets
 * (Täckström et al. 2013).
 */
import { hash2 } from '../../src/language/hash.js'
import { keyOf, type Scorer, type Scores } from '../../src/language/linear.js'
import { KEY_BITS } from '../../src/language/linear-tables.js'
import { BEFORE, canStart, endsName, NAME_LABELS } from '../../src/language/name-labels.js'
import { transitionFeature } from '../../src/language/names.js'
import { randomSource, shuffle } from './random.js'
import type { Snapshot } from './trainer.js'

const L = NAME_LABELS

/** A sentence of training: rows of features word by word, and 1 for each allowed label of each word. */
export interface CrfExample {
  readonly length: number
  /** Where the features of each word start in `features`; one more at the end. */
  readonly starts: Int32Array
  readonly features: Int32Array
  readonly allowed: Uint8Array
  readonly weight: number
  /** The number of the corpus that it is from. */
  readonly corpus: number
}

/** The copy of a feature that holds for one corpus only (Daumé 2007). */
function ownFeature(corpus: number, feature: number): number {
  return hash2(900 + corpus, feature, 1)
}

/** Weights with one row of labels for each feature seen often enough. */
export class CrfWeights implements Scorer {
  readonly labels = L
  readonly rowOf = new Int32Array(1 << KEY_BITS)
  weights = new Float32Array()
  private squares = new Float32Array()
  /** Sums for averaging: each change times when it was made. */
  private sums = new Float32Array()
  private current: Float32Array<ArrayBuffer> | undefined
  time = 1

  /** Gives rows to the features, and to their copies by corpus, that occur at least `cutoff` times. */
  allot(examples: readonly CrfExample[], cutoff: number, byCorpus: boolean): void {
    const seen = new Uint8Array(1 << KEY_BITS)
    let rows = 1
    for (let before = 0; before < L; before++) this.rowOf[keyOf(transitionFeature(before))] = rows++
    const count = (hash: number): void => {
      const key = keyOf(hash)
      if (seen[key]! < cutoff && ++seen[key]! === cutoff && this.rowOf[key] === 0) this.rowOf[key] = rows++
    }
    for (const { features, corpus } of examples) {
      for (const hash of features) {
        count(hash)
        if (byCorpus) count(ownFeature(corpus, hash))
      }
    }
    this.weights = new Float32Array(rows * L)
    this.squares = new Float32Array(rows * L)
    this.sums = new Float32Array(rows * L)
  }

  /** Scores with the averages of the weights, until `resume`. */
  average(): void {
    this.current = this.weights
    this.weights = this.weights.map((w, i) => w - this.sums[i]! / this.time)
  }

  /** Adds to each shared weight the mean of what the corpora add to it, and drops the copies. After `average`. */
  merge(examples: readonly CrfExample[], corpora: number): void {
    const done = new Uint8Array(this.weights.length / L)
    for (const { features } of examples) {
      for (const hash of features) {
        const row = this.rowOf[keyOf(hash)]!
        if (row === 0 || done[row]) continue
        done[row] = 1
        for (let corpus = 0; corpus < corpora; corpus++) {
          const own = this.rowOf[keyOf(ownFeature(corpus, hash))]!
          if (own !== 0) for (let label = 0; label < L; label++) this.weights[row * L + label]! += this.weights[own * L + label]! / corpora
        }
      }
    }
    for (let row = 1 + L; row < done.length; row++) if (!done[row]) this.weights.fill(0, row * L, row * L + L)
  }

  resume(): void {
    if (this.current) this.weights = this.current
    this.current = undefined
  }

  /** The weights that are not 0, to be carried to another thread. */
  snapshot(): Snapshot {
    const keys: number[] = []
    const sizes: number[] = []
    const labels: number[] = []
    const kept: number[] = []
    this.rowOf.forEach((row, key) => {
      if (row === 0) return
      const before = labels.length
      for (let label = 0; label < L; label++) {
        const weight = this.weights[row * L + label]!
        if (weight === 0) continue
        labels.push(label)
        kept.push(weight)
      }
      if (labels.length === before) return
      keys.push(key)
      sizes.push(labels.length - before)
    })
    return { keys: Int32Array.from(keys), sizes: Uint8Array.from(sizes), labels: Uint8Array.from(labels), weights: Float32Array.from(kept) }
  }

  newScores(length: number = this.labels): Float64Array {
    return new Float64Array(length)
  }

  score(features: Int32Array, count: number, scores: Scores): void {
    for (let f = 0; f < count; f++) this.scoreRow(this.rowOf[keyOf(features[f]!)]!, scores, 0)
  }

  scoreRow(row: number, scores: Scores, at: number, scale = 1): void {
    if (row === 0) return
    const { weights } = this
    const base = row * L
    for (let label = 0; label < L; label++) scores[at + label]! += weights[base + label]! * scale
  }

  /** A step up the gradient (AdaGrad), with a pull towards zero. */
  step(row: number, label: number, gradient: number, rate: number, decay: number): void {
    const i = row * L + label
    const g = gradient - decay * this.weights[i]!
    const square = this.squares[i]! += g * g
    const change = (rate * g) / (Math.sqrt(square) + 1e-6)
    this.weights[i]! += change
    this.sums[i]! += change * this.time
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

  /** Where each word has one allowed label, the marginals are that; says whether it was so. */
  fix(n: number, allowed: Uint8Array): boolean {
    let total = 0
    for (let i = 0; i < n * L; i++) total += allowed[i]!
    if (total !== n) return false
    this.room(n * L)
    this.transitions.fill(0)
    let before = -1
    for (let i = 0; i < n; i++) {
      for (let label = 0; label < L; label++) this.marginals[i * L + label] = allowed[i * L + label]!
      const label = allowed.indexOf(1, i * L) - i * L
      if (before >= 0) this.transitions[before * L + label]!++
      before = label
    }
    return true
  }

  private room(size: number): void {
    if (this.emit.length >= size) return
    this.emit = new Float64Array(2 * size)
    this.forward = new Float64Array(2 * size)
    this.backward = new Float64Array(2 * size)
    this.marginals = new Float64Array(2 * size)
  }

  /** Computes marginals from scores and exponentiated transitions, within the allowed labels if given. */
  run(n: number, scores: Float64Array, expTransitions: Float64Array, allowed: Uint8Array | undefined): void {
    const size = n * L
    this.room(size)
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

export interface CrfTraining {
  readonly epochs: number
  readonly cutoff: number
  readonly rate: number
  readonly decay: number
  readonly seed: number
  /** Share of features that are left out at random, so that no single one is leant upon. */
  readonly dropout: number
  /** Whether each corpus has weights of its own beside the shared ones, merged at the end. */
  readonly byCorpus: boolean
  readonly report?: (epoch: number) => void
}

/** Trains weights in place. */
export function trainCrf(weights: CrfWeights, examples: readonly CrfExample[], how: CrfTraining): void {
  const corpora = how.byCorpus ? 1 + examples.reduce((most, { corpus }) => Math.max(most, corpus), 0) : 0
  weights.allot(examples, how.cutoff, how.byCorpus)
  const random = randomSource(how.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const free = new Chain()
  const bound = new Chain()
  const expTransitions = new Float64Array(L * L)
  const transitionRows = Int32Array.from({ length: L }, (_, before) => weights.rowOf[keyOf(transitionFeature(before))]!)
  const row = new Float64Array(L)
  const scale = 1 / (1 - how.dropout)
  let scores = new Float64Array()
  let rows = new Int32Array()
  let owns = new Int32Array()
  for (let epoch = 1; epoch <= how.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]!
      weights.time++
      const { length: n, starts, features, allowed } = example
      if (scores.length < n * L) scores = new Float64Array(2 * n * L)
      scores.fill(0, 0, n * L)
      if (rows.length < features.length) {
        rows = new Int32Array(2 * features.length)
        owns = new Int32Array(2 * features.length)
      }
      for (let i = 0; i < n; i++) {
        for (let f = starts[i]!; f < starts[i + 1]!; f++) {
          const dropped = random() < how.dropout
          rows[f] = dropped ? 0 : weights.rowOf[keyOf(features[f]!)]!
          weights.scoreRow(rows[f]!, scores, i * L, scale)
          if (corpora === 0) continue
          owns[f] = dropped ? 0 : weights.rowOf[keyOf(ownFeature(example.corpus, features[f]!))]!
          weights.scoreRow(owns[f]!, scores, i * L, scale)
        }
      }
      for (let before = 0; before < L; before++) {
        row.fill(0)
        weights.scoreRow(transitionRows[before]!, row, 0)
        for (let label = 0; label < L; label++) expTransitions[before * L + label] = Math.exp(row[label]!)
      }
      free.run(n, scores, expTransitions, undefined)
      if (!bound.fix(n, allowed)) bound.run(n, scores, expTransitions, allowed)
      for (let i = 0; i < n; i++) {
        for (let label = 0; label < L; label++) {
          const gradient = (bound.marginals[i * L + label]! - free.marginals[i * L + label]!) * example.weight
          if (Math.abs(gradient) < 1e-3) continue
          for (let f = starts[i]!; f < starts[i + 1]!; f++) {
            if (rows[f] !== 0) weights.step(rows[f]!, label, gradient * scale, how.rate, how.decay)
            if (corpora > 0 && owns[f] !== 0) weights.step(owns[f]!, label, gradient * scale, how.rate, how.decay)
          }
        }
      }
      for (let i = 0; i < L * L; i++) {
        const gradient = (bound.transitions[i]! - free.transitions[i]!) * example.weight
        if (Math.abs(gradient) > 1e-3) weights.step(transitionRows[Math.floor(i / L)]!, i % L, gradient, how.rate, how.decay)
      }
    }
    weights.average()
    if (corpora > 0) weights.merge(examples, corpora)
    how.report?.(epoch)
    if (epoch < how.epochs) weights.resume()
  }
}

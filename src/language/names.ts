/** Finding names: a linear-chain model (Lafferty et al. 2001) over the labels of `name-labels.ts`. */
import base64 from '../../models/names.bin'
import { decodeBase64, Reader } from './bytes.js'
import { hash1 } from './hash.js'
import { listedPhrases } from './gazetteer.js'
import { lexicon } from './lexicon.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { NAME_FEATURES, nameFeatures, NO_OCCURRENCES, type NameInput, type Occurrences } from './name-features.js'
import { BEFORE, canStart, endsName, NAME_LABELS, OUTSIDE, PLACE } from './name-labels.js'
import { LOOK, type Words } from './words.js'

/** `BEFORE` in one row, and where the part of each label starts. */
const COMES_BEFORE = Uint8Array.from(BEFORE.flat())
const COMES_AFTER = Uint16Array.from({ length: NAME_LABELS + 1 }, (_, label) => BEFORE.slice(0, label).flat().length)

/** A name by its first and last word and the number of its type. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly type: number
}

/** The feature that stands for "the label before was this one". */
export function transitionFeature(before: number): number {
  return hash1(599, before)
}

/** Gathers what the finder looks at. */
export function nameInput(words: Words, ids: Int32Array, tags: Uint8Array, occurrences: Occurrences): NameInput {
  let upper = 0
  let letters = 0
  for (const id of ids) {
    if (!(words.flags[id]! & LOOK.letter)) continue
    letters++
    if (words.flags[id]! & LOOK.initialUpper) upper++
  }
  return { words, ids, tags, occurrences, listed: listedPhrases(lexicon(), words, ids), shouted: letters > 3 && upper > 0.7 * letters ? 1 : 0 }
}

export class NameFinder {
  private readonly scorer: Scorer
  /** Of label and label before: `transitions[label * NAME_LABELS + before]`. */
  private readonly transitions: Scores
  private readonly features = new Int32Array(NAME_FEATURES)

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.transitions = scorer.newScores(NAME_LABELS * NAME_LABELS)
    for (let before = 0; before < NAME_LABELS; before++) {
      const scores = scorer.newScores()
      scorer.score(Int32Array.of(transitionFeature(before)), 1, scores)
      for (let label = 0; label < NAME_LABELS; label++) this.transitions[label * NAME_LABELS + before] = scores[label]!
    }
  }

  /** The names of a tagged sentence, in order. */
  find(words: Words, ids: Int32Array, tags: Uint8Array, occurrences: Occurrences = NO_OCCURRENCES): FoundName[] {
    return ids.length === 0 ? [] : namesOf(this.labels(nameInput(words, ids, tags, occurrences)))
  }

  /** The best labels (Viterbi). */
  private labels(input: NameInput): Uint8Array {
    const n = input.ids.length
    const { transitions } = this
    const emissions = this.scorer.newScores()
    let now = new Float64Array(NAME_LABELS)
    let last = new Float64Array(NAME_LABELS)
    const back = new Uint8Array(n * NAME_LABELS)
    for (let i = 0; i < n; i++) {
      emissions.fill(0)
      this.scorer.score(this.features, nameFeatures(input, i, this.features), emissions)
      for (let label = 0; label < NAME_LABELS; label++) {
        if (i === 0) {
          now[label] = canStart(label) ? emissions[label]! : -Infinity
          continue
        }
        let best = -Infinity
        let from = 0
        for (let k = COMES_AFTER[label]!; k < COMES_AFTER[label + 1]!; k++) {
          const before = COMES_BEFORE[k]!
          const score = last[before]! + transitions[label * NAME_LABELS + before]!
          if (score > best) {
            best = score
            from = before
          }
        }
        now[label] = emissions[label]! + best
        back[i * NAME_LABELS + label] = from
      }
      const kept = last
      last = now
      now = kept
    }
    let best = OUTSIDE
    for (let label = 0; label < NAME_LABELS; label++) if (endsName(label) && last[label]! > last[best]!) best = label
    const labels = new Uint8Array(n)
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = best
      best = back[i * NAME_LABELS + best]!
    }
    return labels
  }

  static read(bytes: Uint8Array): NameFinder {
    return new NameFinder(LinearModel.read(new Reader(bytes)))
  }
}

/** The names that a row of labels spells. */
export function namesOf(labels: Uint8Array): FoundName[] {
  const names: FoundName[] = []
  let first = 0
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return
    const type = Math.floor((label - 1) / 4)
    const place = (label - 1) % 4
    if (place === PLACE.first) first = i
    else if (place === PLACE.last) names.push({ first, last: i, type })
    else if (place === PLACE.only) names.push({ first: i, last: i, type })
  })
  return names
}

let shared: NameFinder | undefined

/** The name finder, decoded on first use. */
export function nameFinder(): NameFinder {
  return shared ??= NameFinder.read(decodeBase64(base64))
}

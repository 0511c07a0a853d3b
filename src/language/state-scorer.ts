/**
 * Scores of transitions, with the parts that states share worked out once: those of the next word, of the top of the
 * stack, and of the two together, and of what is not there. In a beam most states differ only in their arcs.
 */
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { ABSENT_PATTERNS, absentFeatures, absentPattern, arcFeatures, nextFeatures, pairFeatures, PARSE_FEATURES, topFeatures, type ParseInput } from './parse-features.js'
import { NONE, type ParseState } from './parse-state.js'

/** How many pairs of top and next word are remembered. */
const PAIRS = 64

const NO_INPUT: ParseInput = {
  length: 0, lower: new Int32Array(), tags: new Int32Array(), fine: new Int32Array(), middle: new Int32Array(),
  endings: new Int32Array(), commas: new Int32Array(), verbs: new Int32Array(),
}

export class StateScorer {
  private readonly scorer: Scorer
  private readonly labels: number
  private readonly features = new Int32Array(PARSE_FEATURES)
  private input = NO_INPUT
  private readonly next: Scores
  private nextOf: number = NONE
  private tops: Scores
  private topDone = new Uint8Array()
  private readonly pairs: Scores
  private readonly pairOf = new Int32Array(PAIRS)
  private readonly absent: Scores
  private readonly absentDone = new Uint8Array(ABSENT_PATTERNS)

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.labels = scorer.labels
    this.next = scorer.newScores()
    this.tops = scorer.newScores(0)
    this.pairs = scorer.newScores(PAIRS * scorer.labels)
    this.absent = scorer.newScores(ABSENT_PATTERNS * scorer.labels)
  }

  /** Starts on a sentence. */
  start(input: ParseInput): void {
    this.input = input
    this.nextOf = NONE
    this.pairOf.fill(NONE)
    // Weights in training change from sentence to sentence.
    if (!(this.scorer instanceof LinearModel)) this.absentDone.fill(0)
    if (this.topDone.length < input.length + 1) {
      this.topDone = new Uint8Array(2 * input.length + 2)
      this.tops = this.scorer.newScores(this.topDone.length * this.labels)
    }
    this.topDone.fill(0, 0, input.length + 1)
  }

  /** Puts the score of every transition in `scores`. */
  score(state: ParseState, scores: Scores): void {
    const { labels, features, next, tops, pairs, absent } = this
    const top = state.top
    if (this.nextOf !== state.next) this.scoreNext(state.next)
    const topAt = (top + 1) * labels
    if (this.topDone[top + 1] === 0) this.scoreTop(top, tops.subarray(topAt, topAt + labels))
    const pairAt = this.pair(top, state.next) * labels
    const pattern = absentPattern(state)
    if (this.absentDone[pattern] === 0) this.scoreAbsent(pattern)
    const absentAt = pattern * labels
    for (let t = 0; t < labels; t++) scores[t] = next[t]! + tops[topAt + t]! + pairs[pairAt + t]! + absent[absentAt + t]!
    this.scorer.score(features, arcFeatures(this.input, state, features, 0), scores)
  }

  private scoreNext(next: number): void {
    this.nextOf = next
    this.next.fill(0)
    this.scorer.score(this.features, nextFeatures(this.input, next, this.features, 0), this.next)
  }

  private scoreAbsent(pattern: number): void {
    this.absentDone[pattern] = 1
    const scores = this.absent.subarray(pattern * this.labels, (pattern + 1) * this.labels)
    scores.fill(0)
    this.scorer.score(this.features, absentFeatures(pattern, this.features, 0), scores)
  }

  private scoreTop(top: number, scores: Scores): void {
    this.topDone[top + 1] = 1
    scores.fill(0)
    this.scorer.score(this.features, topFeatures(this.input, top, this.features, 0), scores)
  }

  /** The place of the pair's scores. */
  private pair(top: number, next: number): number {
    const key = next * 4096 + top + 1
    const place = (next * 7 + top + 1) % PAIRS
    if (this.pairOf[place] === key) return place
    this.pairOf[place] = key
    const scores = this.pairs.subarray(place * this.labels, (place + 1) * this.labels)
    scores.fill(0)
    this.scorer.score(this.features, pairFeatures(this.input, top, next, this.features, 0), scores)
    return place
  }
}

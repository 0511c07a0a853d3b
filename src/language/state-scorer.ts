/**
 * Scores of transitions, with the parts that states share worked out once: those of the next word, of the top of the
 * stack, and of the two together, and of what is not there. In a beam most states differ only in their arcs.
 */
import { hash3 } from './hash.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { ABSENT_PATTERNS, absentFeatures, absentPattern, arcFeatures, nextArcFeatures, nextFeatures, pairFeatures, PARSE_FEATURES, topArcFeatures, topFeatures, type ParseInput } from './parse-features.js'
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
  private nexts: Scores
  private nextDone = new Uint8Array()
  private tops: Scores
  private topDone = new Uint8Array()
  private readonly pairs: Scores
  private readonly pairOf = new Int32Array(PAIRS)
  private readonly topArcs: Scores
  private readonly topArcOf = new Int32Array(PAIRS)
  private readonly nextArcs: Scores
  private readonly nextArcOf = new Int32Array(PAIRS)
  private readonly absent: Scores
  private readonly absentDone = new Uint8Array(ABSENT_PATTERNS)

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.labels = scorer.labels
    this.nexts = scorer.newScores(0)
    this.tops = scorer.newScores(0)
    this.pairs = scorer.newScores(PAIRS * scorer.labels)
    this.topArcs = scorer.newScores(PAIRS * scorer.labels)
    this.nextArcs = scorer.newScores(PAIRS * scorer.labels)
    this.absent = scorer.newScores(ABSENT_PATTERNS * scorer.labels)
  }

  /** Starts on a sentence. */
  start(input: ParseInput): void {
    this.input = input
    this.pairOf.fill(NONE)
    this.topArcOf.fill(0)
    this.nextArcOf.fill(0)
    // Weights in training change from sentence to sentence.
    if (!(this.scorer instanceof LinearModel)) this.absentDone.fill(0)
    if (this.topDone.length < input.length + 1) {
      this.topDone = new Uint8Array(2 * input.length + 2)
      this.tops = this.scorer.newScores(this.topDone.length * this.labels)
      this.nextDone = new Uint8Array(this.topDone.length)
      this.nexts = this.scorer.newScores(this.topDone.length * this.labels)
    }
    this.topDone.fill(0, 0, input.length + 1)
    this.nextDone.fill(0, 0, input.length + 1)
  }

  /** Puts the score of every transition in `scores`. */
  score(state: ParseState, scores: Scores): void {
    const { labels, features, pairs, topArcs, nextArcs, absent } = this
    const pairAt = this.pair(state.top, state.next) * labels
    const pattern = absentPattern(state)
    if (this.absentDone[pattern] === 0) this.scoreAbsent(pattern)
    const absentAt = pattern * labels
    const topArcAt = this.topArc(state) * labels
    const nextArcAt = this.nextArc(state) * labels
    for (let t = 0; t < labels; t++) {
      scores[t] = pairs[pairAt + t]! + absent[absentAt + t]! + topArcs[topArcAt + t]! + nextArcs[nextArcAt + t]!
    }
    this.scorer.score(features, arcFeatures(this.input, state, features, 0), scores)
  }

  /** The scores at a place of a table. */
  private partOf(table: Scores, place: number): Scores {
    return table.subarray(place * this.labels, (place + 1) * this.labels)
  }

  /** Puts the scores of the first `count` of the features in `scores`. */
  private put(scores: Scores, count: number): void {
    scores.fill(0)
    this.scorer.score(this.features, count, scores)
  }

  /** Where in their table the scores of the next word by itself begin. */
  private next(next: number): number {
    if (this.nextDone[next] === 0) {
      this.nextDone[next] = 1
      this.put(this.partOf(this.nexts, next), nextFeatures(this.input, next, this.features, 0))
    }
    return next * this.labels
  }

  private scoreAbsent(pattern: number): void {
    this.absentDone[pattern] = 1
    this.put(this.partOf(this.absent, pattern), absentFeatures(pattern, this.features, 0))
  }

  /** Where in their table the scores of the top of the stack by itself begin. */
  private top(top: number): number {
    if (this.topDone[top + 1] === 0) {
      this.topDone[top + 1] = 1
      this.put(this.partOf(this.tops, top + 1), topFeatures(this.input, top, this.features, 0))
    }
    return (top + 1) * this.labels
  }

  /** The place of the pair's scores, with those of each of the two by itself. */
  private pair(top: number, next: number): number {
    const key = next * 4096 + top + 1
    const place = (next * 7 + top + 1) % PAIRS
    if (this.pairOf[place] === key) return place
    this.pairOf[place] = key
    const { labels, nexts, tops } = this
    const nextAt = this.next(next)
    const topAt = this.top(top)
    const scores = this.partOf(this.pairs, place)
    for (let t = 0; t < labels; t++) scores[t] = nexts[nextAt + t]! + tops[topAt + t]!
    this.scorer.score(this.features, pairFeatures(this.input, top, next, this.features, 0), scores)
    return place
  }

  /** The place of the scores of what the top of the stack has so far. Arcs are known by a hash: two that share one are not to be expected. */
  private topArc(state: ParseState): number {
    const { top } = state
    const head = top === NONE ? NONE : state.heads[top]!
    const key = top === NONE ? 1 : hash3(state.signatures[top]!, top, head * 128 + state.labels[top]!, head === NONE ? 0 : state.heads[head]! * 128 + state.labels[head]!) | 1
    const place = key >>> 26
    if (this.topArcOf[place] === key) return place
    this.topArcOf[place] = key
    this.put(this.partOf(this.topArcs, place), topArcFeatures(this.input, state, this.features, 0))
    return place
  }

  /** The place of the scores of what the next word has so far. */
  private nextArc(state: ParseState): number {
    const key = hash3(state.signatures[state.next]!, state.next, 7, 7) | 1
    const place = key >>> 26
    if (this.nextArcOf[place] === key) return place
    this.nextArcOf[place] = key
    this.put(this.partOf(this.nextArcs, place), nextArcFeatures(this.input, state, this.features, 0))
    return place
  }
}

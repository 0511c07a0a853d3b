/**
 * Scores of transitions, with the parts that states share worked out once: those of the next word, of the top of the
 * stack, and of the two together, and of what is not there. In a beam most states differ only in their arcs.
 */
import { ABSENT_PATTERNS, absentFeatures, absentPattern, arcFeatures, nextArcFeatures, topArcFeatures } from './arc-features.js'
import { hash3 } from './hash.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { nextFeatures, pairFeatures, PARSE_FEATURES, topFeatures } from './parse-features.js'
import type { ParseInput } from './parse-input.js'
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
  // A place for the score of every transition: for each word, pair of words, hash of arcs or pattern of what is not there.
  private readonly nexts: Scores[] = []
  private nextDone = new Uint8Array()
  private readonly tops: Scores[] = []
  private topDone = new Uint8Array()
  private readonly pairs: readonly Scores[]
  private readonly pairOf = new Int32Array(PAIRS)
  private readonly topArcs: readonly Scores[]
  private readonly topArcOf = new Int32Array(PAIRS)
  private readonly nextArcs: readonly Scores[]
  private readonly nextArcOf = new Int32Array(PAIRS)
  private readonly wholes: readonly Scores[]
  private readonly wholeOf = new Int32Array(PAIRS)
  private readonly absent: readonly Scores[]
  private readonly absentDone = new Uint8Array(ABSENT_PATTERNS)

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.labels = scorer.labels
    const places = (count: number): Scores[] => Array.from({ length: count }, () => scorer.newScores())
    this.pairs = places(PAIRS)
    this.topArcs = places(PAIRS)
    this.nextArcs = places(PAIRS)
    this.wholes = places(PAIRS)
    this.absent = places(ABSENT_PATTERNS)
  }

  /** Starts on a sentence. */
  start(input: ParseInput): void {
    this.input = input
    this.pairOf.fill(NONE)
    this.topArcOf.fill(0)
    this.nextArcOf.fill(0)
    this.wholeOf.fill(0)
    // Weights in training change from sentence to sentence.
    if (!(this.scorer instanceof LinearModel)) this.absentDone.fill(0)
    if (this.topDone.length < input.length + 1) {
      this.topDone = new Uint8Array(2 * input.length + 2)
      this.nextDone = new Uint8Array(this.topDone.length)
      while (this.tops.length < this.topDone.length) {
        this.tops.push(this.scorer.newScores())
        this.nexts.push(this.scorer.newScores())
      }
    }
    this.topDone.fill(0, 0, input.length + 1)
    this.nextDone.fill(0, 0, input.length + 1)
  }

  /** The score of every transition; they hold until the next call. */
  score(state: ParseState): Scores {
    const topKey = topArcKey(state)
    const nextKey = nextArcKey(state)
    const second = state.depth > 1 ? state.stack[state.depth - 2]! : NONE
    const key = hash3(topKey, nextKey, second, second === NONE ? NONE : state.labels[second]!) | 1
    const place = key >>> 26
    const scores = this.wholes[place]!
    if (this.wholeOf[place] === key) return scores
    this.wholeOf[place] = key
    const { labels, features } = this
    const pair = this.pair(state.top, state.next)
    const absent = this.absentScores(absentPattern(state))
    const topArc = this.topArc(state, topKey)
    const nextArc = this.nextArc(state, nextKey)
    for (let t = 0; t < labels; t++) scores[t] = pair[t]! + absent[t]! + topArc[t]! + nextArc[t]!
    this.scorer.score(features, arcFeatures(this.input, state, features, 0), scores)
    return scores
  }

  /** Puts the scores of the first `count` of the features in `scores`. */
  private put(scores: Scores, count: number): void {
    for (let t = 0; t < this.labels; t++) scores[t] = 0
    this.scorer.score(this.features, count, scores)
  }

  /** The scores of the next word by itself. */
  private next(next: number): Scores {
    const scores = this.nexts[next]!
    if (this.nextDone[next] === 0) {
      this.nextDone[next] = 1
      this.put(scores, nextFeatures(this.input, next, this.features, 0))
    }
    return scores
  }

  private absentScores(pattern: number): Scores {
    const scores = this.absent[pattern]!
    if (this.absentDone[pattern] === 0) {
      this.absentDone[pattern] = 1
      this.put(scores, absentFeatures(pattern, this.features, 0))
    }
    return scores
  }

  /** The scores of the top of the stack by itself. */
  private top(top: number): Scores {
    const scores = this.tops[top + 1]!
    if (this.topDone[top + 1] === 0) {
      this.topDone[top + 1] = 1
      this.put(scores, topFeatures(this.input, top, this.features, 0))
    }
    return scores
  }

  /** The scores of the pair, with those of each of the two by itself. */
  private pair(top: number, next: number): Scores {
    const key = next * 4096 + top + 1
    const place = (next * 7 + top + 1) % PAIRS
    const scores = this.pairs[place]!
    if (this.pairOf[place] === key) return scores
    this.pairOf[place] = key
    const ofNext = this.next(next)
    const ofTop = this.top(top)
    for (let t = 0; t < this.labels; t++) scores[t] = ofNext[t]! + ofTop[t]!
    this.scorer.score(this.features, pairFeatures(this.input, top, next, this.features, 0), scores)
    return scores
  }

  /** The scores of what the top of the stack has so far. */
  private topArc(state: ParseState, key: number): Scores {
    const place = key >>> 26
    const scores = this.topArcs[place]!
    if (this.topArcOf[place] === key) return scores
    this.topArcOf[place] = key
    this.put(scores, topArcFeatures(this.input, state, this.features, 0))
    return scores
  }

  /** The scores of what the next word has so far. */
  private nextArc(state: ParseState, key: number): Scores {
    const place = key >>> 26
    const scores = this.nextArcs[place]!
    if (this.nextArcOf[place] === key) return scores
    this.nextArcOf[place] = key
    this.put(scores, nextArcFeatures(this.input, state, this.features, 0))
    return scores
  }
}

// Arcs are known by a hash, which is never 0: two that share one are not to be expected.

/** Tells apart what the top of the stack, and its head, have so far. */
function topArcKey(state: ParseState): number {
  const { top, heads, labels, signatures } = state
  if (top === NONE) return 1
  const head = heads[top]!
  return hash3(signatures[top]!, top, head * 128 + labels[top]!, head === NONE ? 0 : heads[head]! * 128 + labels[head]!) | 1
}

/** Tells apart what the next word has so far. */
function nextArcKey(state: ParseState): number {
  return hash3(state.signatures[state.next]!, state.next, 7, 7) | 1
}

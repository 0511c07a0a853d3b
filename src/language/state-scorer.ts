/**
 * Scores of transitions, with the parts that states share worked out once: those of the next word, of the top of the
 * stack, and of the two together, and of what is not there. In a beam most states differ only in their arcs.
 */
import { ABSENT_PATTERNS, absentFeatures, absentPattern, arcFeatures, nextArcFeatures, topArcFeatures } from './arc-features.js'
import { hash3 } from './hash.js'
import { LinearModel, type PartScorer, type Scores } from './linear.js'
import { nextFeatures, pairFeatures, PARSE_FEATURES, topFeatures } from './parse-features.js'
import type { ParseInput } from './parse-input.js'
import { NONE, type ParseState } from './parse-state.js'

/** How many pairs of top and next word are remembered. */
const PAIRS = 64

/** The scores that one state may ask for: of its words and their pair, of arcs on either side and on both, of what is not there. */
const MOST_PARTS = 7

const NO_INPUT: ParseInput = {
  length: 0, lower: new Int32Array(), tags: new Int32Array(), fine: new Int32Array(), middle: new Int32Array(),
  endings: new Int32Array(), commas: new Int32Array(), verbs: new Int32Array(),
}

export class StateScorer {
  private readonly scorer: PartScorer
  private readonly features = new Int32Array(PARSE_FEATURES)
  private input = NO_INPUT
  // What one call of the scorer is asked for.
  private parts = 0
  private count = 0
  private readonly ends = new Int32Array(MOST_PARTS)
  private readonly asked: Scores[] = []
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

  constructor(scorer: PartScorer) {
    this.scorer = scorer
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
    const { top, next } = state
    const topKey = topArcKey(state)
    const nextKey = nextArcKey(state)
    const second = state.depth > 1 ? state.stack[state.depth - 2]! : NONE
    const key = hash3(topKey, nextKey, second, second === NONE ? NONE : state.labels[second]!) | 1
    const place = key >>> 26
    const scores = this.wholes[place]!
    if (this.wholeOf[place] === key) return scores
    this.wholeOf[place] = key
    this.parts = 0
    this.count = 0
    const pairPlace = (next * 7 + top + 1) % PAIRS
    const pair = this.pairs[pairPlace]!
    const isNewPair = this.pairOf[pairPlace] !== next * 4096 + top + 1
    if (isNewPair) {
      this.pairOf[pairPlace] = next * 4096 + top + 1
      this.ask(pair, pairFeatures(this.input, top, next, this.features, this.count))
      this.askWords(top, next)
    }
    const absent = this.absentScores(absentPattern(state))
    const topArc = this.topArcs[topKey >>> 26]!
    if (this.topArcOf[topKey >>> 26] !== topKey) {
      this.topArcOf[topKey >>> 26] = topKey
      this.ask(topArc, topArcFeatures(this.input, state, this.features, this.count))
    }
    const nextArc = this.nextArcs[nextKey >>> 26]!
    if (this.nextArcOf[nextKey >>> 26] !== nextKey) {
      this.nextArcOf[nextKey >>> 26] = nextKey
      this.ask(nextArc, nextArcFeatures(this.input, state, this.features, this.count))
    }
    this.ask(scores, arcFeatures(this.input, state, this.features, this.count))
    this.scorer.scoreParts(this.features, this.parts, this.ends, this.asked)
    if (isNewPair) addTo(pair, this.nexts[next]!, this.tops[top + 1]!)
    addTo(scores, pair, absent)
    addTo(scores, topArc, nextArc)
    return scores
  }

  /** Asks for scores: the features up to `end` that no part before has are theirs. */
  private ask(scores: Scores, end: number): void {
    for (let t = 0; t < scores.length; t++) scores[t] = 0
    this.asked[this.parts] = scores
    this.ends[this.parts++] = end
    this.count = end
  }

  /** Asks for the scores of the two words by themselves, where they are not known. */
  private askWords(top: number, next: number): void {
    if (this.nextDone[next] === 0) {
      this.nextDone[next] = 1
      this.ask(this.nexts[next]!, nextFeatures(this.input, next, this.features, this.count))
    }
    if (this.topDone[top + 1] === 0) {
      this.topDone[top + 1] = 1
      this.ask(this.tops[top + 1]!, topFeatures(this.input, top, this.features, this.count))
    }
  }

  private absentScores(pattern: number): Scores {
    const scores = this.absent[pattern]!
    if (this.absentDone[pattern] === 0) {
      this.absentDone[pattern] = 1
      this.ask(scores, absentFeatures(pattern, this.features, this.count))
    }
    return scores
  }
}

/** Adds two rows of scores to another. */
function addTo(scores: Scores, a: Scores, b: Scores): void {
  for (let t = 0; t < scores.length; t++) scores[t]! += a[t]! + b[t]!
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

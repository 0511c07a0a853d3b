/**
 * Parsing with a beam (Zhang and Clark 2008): several rows of transitions are kept side by side. Every row for a
 * sentence of n words has 2n transitions, so rows of one length can be compared.
 */
import type { PartScorer, Scores } from './linear.js'
import type { ParseInput } from './parse-input.js'
import { MOVE, ParseState } from './parse-state.js'
import type { Transitions } from './parser.js'
import { StateScorer } from './state-scorer.js'

/** The states of one step, best first. */
export class Beam {
  readonly width: number
  size = 0
  /** How many of the places for the best rows of a step are taken so far. */
  private found = 0
  /** Of each state in the beam: the sum of its scores. */
  readonly totals: Float64Array
  /** Place in the step before of the state it came from, and by which transition. */
  readonly parents: Int32Array
  readonly taken: Int32Array
  states: ParseState[]
  private spare: ParseState[]
  private readonly transitions: Transitions
  private readonly scorer: StateScorer
  private scores: Scores
  private readonly bestTotals: Float64Array
  private readonly bestFrom: Int32Array
  private readonly bestBy: Int32Array
  /** Of each state: how many rows go on from it that have not been made yet. */
  private readonly children: Int32Array

  constructor(width: number, capacity: number, transitions: Transitions, scorer: PartScorer) {
    const states = (): ParseState[] => Array.from({ length: width }, () => new ParseState(capacity))
    this.width = width
    this.scorer = new StateScorer(scorer)
    this.transitions = transitions
    this.states = states()
    this.spare = states()
    this.totals = new Float64Array(width)
    this.parents = new Int32Array(width)
    this.taken = new Int32Array(width)
    this.scores = scorer.newScores()
    this.bestTotals = new Float64Array(width)
    this.bestFrom = new Int32Array(width)
    this.bestBy = new Int32Array(width)
    this.children = new Int32Array(width)
  }

  /** The longest sentence that it takes. */
  get capacity(): number {
    return this.states[0]!.capacity
  }

  /** Starts on a sentence. */
  start(input: ParseInput): void {
    this.scorer.start(input)
    this.states[0]!.reset(input.length)
    this.totals[0] = 0
    this.size = 1
  }

  /** Makes one transition in every row and keeps the best rows. */
  step(): void {
    const { bestFrom, bestBy, bestTotals } = this
    const { moves, labels, first, end, leftRoot } = this.transitions
    this.found = 0
    for (let s = 0; s < this.size; s++) {
      const state = this.states[s]!
      this.scores = this.scorer.score(state)
      for (let move = 0; move < first.length; move++) {
        if (!state.allows(move)) continue
        // The root takes its own relation only, and no other word does.
        if (move !== MOVE.left) this.consider(s, first[move]!, end[move]!)
        else if (state.next === state.length) this.consider(s, leftRoot, leftRoot + 1)
        else {
          this.consider(s, first[move]!, leftRoot)
          this.consider(s, leftRoot + 1, end[move]!)
        }
      }
    }
    const { found, children } = this
    children.fill(0)
    for (let k = 0; k < found; k++) children[bestFrom[k]!]!++
    for (let k = 0; k < found; k++) {
      const from = bestFrom[k]!
      // The last row that goes on from a state takes it over as it is: most states have just one.
      if (--children[from]! === 0) {
        const unused = this.spare[k]!
        this.spare[k] = this.states[from]!
        this.states[from] = unused
      } else {
        this.spare[k]!.copy(this.states[from]!)
      }
      this.spare[k]!.apply(moves[bestBy[k]!]!, labels[bestBy[k]!]!)
      this.totals[k] = bestTotals[k]!
      this.parents[k] = bestFrom[k]!
      this.taken[k] = bestBy[k]!
    }
    const kept = this.states
    this.states = this.spare
    this.spare = kept
    this.size = found
  }

  /** Puts the transitions from `first` to before `end` out of a state among the best, where they belong there. */
  private consider(s: number, first: number, end: number): void {
    const { scores, width, bestTotals, bestFrom, bestBy } = this
    const before = this.totals[s]!
    let { found } = this
    for (let t = first; t < end; t++) {
      const total = before + scores[t]!
      if (found === width && total <= bestTotals[width - 1]!) continue
      let at = found < width ? found++ : width - 1
      while (at > 0 && bestTotals[at - 1]! < total) {
        bestTotals[at] = bestTotals[at - 1]!
        bestFrom[at] = bestFrom[at - 1]!
        bestBy[at] = bestBy[at - 1]!
        at--
      }
      bestTotals[at] = total
      bestFrom[at] = s
      bestBy[at] = t
    }
    this.found = found
  }
}

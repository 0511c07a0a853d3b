/** Training of the parser with the beam it is used with: violation-fixing perceptron (Huang et al. 2012), at the largest violation. */
import { Beam } from '../../src/language/beam.js'
import { PARSE_FEATURES, parseFeatures } from '../../src/language/parse-features.js'
import type { ParseInput } from '../../src/language/parse-input.js'
import { MOVE, ParseState } from '../../src/language/parse-state.js'
import type { Parser, Transitions } from '../../src/language/parser.js'
import type { Words } from '../../src/language/words.js'
import { moveCosts } from './oracle.js'
import type { ParseExample } from './parse-training.js'
import { randomSource, shuffle } from './random.js'
import type { Trainer } from './trainer.js'

/** The transitions that lead to the gold tree, or as near to it as arc-eager transitions can. */
export function goldTransitions(parser: Parser, example: ParseExample, state: ParseState): Int32Array {
  const { moves, labels } = parser.transitions
  const costs = new Int32Array(4)
  const steps: number[] = []
  state.reset(example.ids.length)
  while (!state.finished) {
    moveCosts(state, example.heads, costs)
    let best: number = -1
    for (const move of [MOVE.left, MOVE.right, MOVE.reduce, MOVE.shift]) {
      if (state.allows(move) && (best < 0 || costs[move]! < costs[best]!)) best = move
    }
    const dependent = best === MOVE.left ? state.top : state.next
    let transition = -1
    for (let t = 0; t < moves.length; t++) {
      if (moves[t] !== best || !parser.allows(state, t)) continue
      if (transition < 0 || (best >= MOVE.left && labels[t] === example.labels[dependent])) transition = t
    }
    steps.push(transition)
    state.apply(moves[transition]!, labels[transition]!)
  }
  return Int32Array.from(steps)
}

export interface BeamTraining { readonly epochs: number, readonly width: number, readonly seed: number, readonly report?: (epoch: number) => void }

/** Trains weights further with a beam. */
export function trainWithBeam(trainer: Trainer, parser: Parser, examples: readonly ParseExample[], words: Words, how: BeamTraining): void {
  const random = randomSource(how.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const beam = new Beam(how.width, 600, parser.transitions, trainer)
  const work = new SentenceWork(trainer, parser.transitions)
  const gold = examples.map(example => goldTransitions(parser, example, work.state))
  trainer.restartAveraging()
  for (let epoch = 1; epoch <= how.epochs; epoch++) {
    shuffle(order, random)
    let wrong = 0
    for (const index of order) {
      trainer.time++
      const example = examples[index]!
      if (work.learn(beam, parser.input(words, example.ids, example.tags), gold[index]!)) wrong++
    }
    trainer.average()
    console.log(`beam epoch ${epoch}: ${wrong} of ${examples.length} sentences wrong`)
    how.report?.(epoch)
    trainer.resume()
  }
}

/** The work on one sentence. */
class SentenceWork {
  readonly state = new ParseState(600)
  private readonly trainer: Trainer
  private readonly transitions: Transitions
  private readonly features = new Int32Array(PARSE_FEATURES)
  private readonly scores: Float64Array

  constructor(trainer: Trainer, transitions: Transitions) {
    this.trainer = trainer
    this.transitions = transitions
    this.scores = new Float64Array(transitions.moves.length)
  }

  /** Parses, and updates where the beam's best row beats the gold row by most. Returns whether there was such a place. */
  learn(beam: Beam, input: ParseInput, gold: Int32Array): boolean {
    const { moves, labels } = this.transitions
    const parents: Int32Array[] = []
    const taken: Int32Array[] = []
    let goldTotal = 0
    let worst = -1
    let worstBy = -1
    /** Place of the gold row in the beam, -1 once it has fallen out. */
    let goldPlace = 0
    beam.start(input)
    this.state.reset(input.length)
    for (let step = 0; step < gold.length; step++) {
      const action = gold[step]!
      goldTotal += this.scoreOf(input, action)
      this.state.apply(moves[action]!, labels[action]!)
      beam.step()
      parents.push(beam.parents.slice(0, beam.size))
      taken.push(beam.taken.slice(0, beam.size))
      let place = -1
      if (goldPlace >= 0) for (let k = 0; k < beam.size; k++) if (beam.parents[k] === goldPlace && beam.taken[k] === action) place = k
      goldPlace = place
      const violation = beam.totals[0]! - goldTotal
      if (goldPlace !== 0 && violation >= worstBy) {
        worstBy = violation
        worst = step
      }
    }
    if (goldPlace === 0 || worst < 0) return false
    const found = new Int32Array(worst + 1)
    for (let step = worst, k = 0; step >= 0; step--) {
      found[step] = taken[step]![k]!
      k = parents[step]![k]!
    }
    let same = 0
    while (same <= worst && found[same] === gold[same]) same++
    this.follow(input, gold, same, worst, 1)
    this.follow(input, found, same, worst, -1)
    return true
  }

  private scoreOf(input: ParseInput, action: number): number {
    this.scores.fill(0)
    this.trainer.score(this.features, parseFeatures(input, this.state, this.features), this.scores)
    return this.scores[action]!
  }

  /** Updates the weights of a row of transitions from step `from` to `to`. */
  private follow(input: ParseInput, row: Int32Array, from: number, to: number, delta: number): void {
    const { moves, labels } = this.transitions
    this.state.reset(input.length)
    for (let step = 0; step <= to; step++) {
      const action = row[step]!
      if (step >= from) this.trainer.update(this.features, parseFeatures(input, this.state, this.features), action, delta)
      this.state.apply(moves[action]!, labels[action]!)
    }
  }
}

/** Dependency parsing by transitions. */
import base64 from '../../models/parser.bin'
import { Beam } from './beam.js'
import { decodeBase64, Reader } from './bytes.js'
import { LinearModel, type PartScorer } from './linear.js'
import { parseInput, type ParseInput } from './parse-input.js'
import { MOVE, NONE, ParseState } from './parse-state.js'
import { StateScorer } from './state-scorer.js'
import { tagger } from './tagger.js'
import type { Words } from './words.js'

/** How many trees are kept side by side: few or several. */
export type ParserSetting = 'fast' | 'accurate'

/** Heads (-1 for the root) and relation numbers of a sentence. */
export interface Tree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** The relations that the labels number. */
  readonly relations: readonly string[]
}

/** The transitions that a parser knows: shift, reduce, and an arc for each relation and side. */
export interface Transitions {
  /** UD relations by number. */
  readonly relations: readonly string[]
  readonly moves: Uint8Array
  readonly labels: Uint8Array
  /** Of each move, the first transition that makes it and the first that does not any more. */
  readonly first: readonly number[]
  readonly end: readonly number[]
  /** The transition that hangs a word on the root. */
  readonly leftRoot: number
}

/** Lists transitions from the relations that lead to the left and to the right. */
export function transitionsOf(relations: readonly string[], left: readonly number[], right: readonly number[]): Transitions {
  return {
    relations,
    moves: Uint8Array.from([MOVE.shift, MOVE.reduce, ...left.map(() => MOVE.left), ...right.map(() => MOVE.right)]),
    labels: Uint8Array.from([0, 0, ...left, ...right]),
    leftRoot: 2 + left.indexOf(relations.indexOf('root')),
    first: [0, 1, 2, 2 + left.length],
    end: [1, 2, 2 + left.length, 2 + left.length + right.length],
  }
}

/** A parser with its weights. */
export class Parser {
  readonly transitions: Transitions
  private readonly scorer: PartScorer
  private readonly verbTag: Uint8Array
  private readonly punctuationTag: Uint8Array
  private readonly commaTag: number
  private readonly stateScorer: StateScorer
  private state = new ParseState(256)
  private readonly beams = new Map<number, Beam>()

  /** @param tags the tags by number, `UPOS|XPOS` */
  constructor(transitions: Transitions, tags: readonly string[], scorer: PartScorer) {
    this.transitions = transitions
    this.scorer = scorer
    this.stateScorer = new StateScorer(scorer)
    this.verbTag = Uint8Array.from(tags, tag => tag.startsWith('VERB|') || tag.startsWith('AUX|') ? 1 : 0)
    this.punctuationTag = Uint8Array.from(tags, tag => tag.startsWith('PUNCT|') ? 1 : 0)
    this.commaTag = tags.indexOf('PUNCT|,')
  }

  /** What the parser looks at in a sentence. */
  input(words: Words, ids: Int32Array, tags: Uint8Array): ParseInput {
    return parseInput(words, ids, tags, this.verbTag, this.commaTag)
  }

  /** The tree of a tagged sentence. */
  parse(words: Words, ids: Int32Array, tags: Uint8Array, width = 1): Tree {
    const input = this.input(words, ids, tags)
    return width === 1 ? this.parseGreedily(input, ids, tags) : this.parseWithBeam(input, ids, tags, width)
  }

  private parseWithBeam(input: ParseInput, ids: Int32Array, tags: Uint8Array, width: number): Tree {
    let beam = this.beams.get(width)
    if (!beam || beam.capacity < ids.length) {
      beam = new Beam(width, Math.max(256, 2 * ids.length), this.transitions, this.scorer)
      this.beams.set(width, beam)
    }
    beam.start(input)
    for (let step = 0; step < 2 * ids.length; step++) beam.step()
    return this.treeOf(beam.states[0]!, tags)
  }

  private parseGreedily(input: ParseInput, ids: Int32Array, tags: Uint8Array): Tree {
    if (this.state.capacity < ids.length) this.state = new ParseState(2 * ids.length)
    const state = this.state
    state.reset(ids.length)
    this.stateScorer.start(input)
    while (!state.finished) {
      const best = this.best(state)
      state.apply(this.transitions.moves[best]!, this.transitions.labels[best]!)
    }
    return this.treeOf(state, tags)
  }

  private best(state: ParseState): number {
    const { first, end } = this.transitions
    const scores = this.stateScorer.score(state)
    let best = -1
    for (let move = 0; move < 4; move++) {
      if (!state.allows(move)) continue
      for (let t = first[move]!; t < end[move]!; t++) {
        if ((best < 0 || scores[t]! > scores[best]!) && (move !== MOVE.left || this.suitsRoot(state, t))) best = t
      }
    }
    return best
  }

  /** Whether the transition is possible. */
  allows(state: ParseState, transition: number): boolean {
    const move = this.transitions.moves[transition]!
    return state.allows(move) && (move !== MOVE.left || this.suitsRoot(state, transition))
  }

  /** The root takes its own relation only, and no other word does. */
  private suitsRoot(state: ParseState, transition: number): boolean {
    return (transition === this.transitions.leftRoot) === (state.next === state.length)
  }

  /** The tree with one root: of several words that hang on the root, the first that is no punctuation keeps it. */
  treeOf(state: ParseState, tags: Uint8Array): Tree {
    const n = state.length
    const heads = state.heads.slice(0, n)
    const labels = state.labels.slice(0, n)
    const { relations } = this.transitions
    const punct = relations.indexOf('punct')
    const parataxis = relations.indexOf('parataxis')
    let root: number = NONE
    for (let i = 0; i < n; i++) {
      if (heads[i] === n && (root === NONE || this.isPunctuation(tags[root]!)) && !(root !== NONE && this.isPunctuation(tags[i]!))) root = i
    }
    for (let i = 0; i < n; i++) {
      if (heads[i] !== n) continue
      heads[i] = i === root ? NONE : root
      if (i !== root) labels[i] = this.isPunctuation(tags[i]!) ? punct : parataxis
    }
    return { heads, labels, relations }
  }

  private isPunctuation(tag: number): boolean {
    return this.punctuationTag[tag] === 1
  }

  static read(bytes: Uint8Array, tags: readonly string[]): Parser {
    const reader = new Reader(bytes)
    const transitions = Parser.readTransitions(reader)
    return new Parser(transitions, tags, LinearModel.read(reader))
  }

  /** The transitions that a model file begins with. */
  static readTransitions(reader: Reader): Transitions {
    const relations = reader.strings()
    const numbers = (): number[] => Array.from({ length: reader.uint() }, () => reader.uint())
    return transitionsOf(relations, numbers(), numbers())
  }
}

/** How many trees each setting keeps side by side; what each width gives is in bench/NOTES.md. */
const WIDTH = { fast: 2, accurate: 3 } as const satisfies Record<ParserSetting, number>

let shared: Parser | undefined

/** The tree of a tagged sentence in a setting. The model is decoded on first use. */
export function parse(words: Words, ids: Int32Array, tags: Uint8Array, setting: ParserSetting): Tree {
  shared ??= Parser.read(decodeBase64(base64), tagger().tags)
  return shared.parse(words, ids, tags, WIDTH[setting])
}

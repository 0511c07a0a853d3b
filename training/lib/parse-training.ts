/** Training of parsers. */
import { PARSE_FEATURES, parseFeatures } from '../../src/language/parse-features.js'
import { MOVE, ParseState } from '../../src/language/parse-state.js'
import { Parser, type Transitions } from '../../src/language/parser.js'
import type { Words } from '../../src/language/words.js'
import type { GoldSentence } from './conllu.js'
import { moveCosts } from './oracle.js'
import { randomSource, shuffle } from './random.js'
import { Trainer } from './trainer.js'

/** A sentence of training: predicted tags, gold heads (the root is `length`) and relations. */
export interface ParseExample {
  readonly ids: Int32Array
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** Relations by frequency, and the transitions that training trees need. */
export function transitionInventory(sentences: readonly GoldSentence[]): { relations: string[], left: number[], right: number[] } {
  const counts = new Map<string, number>()
  const sides = new Map<string, [number, number]>()
  for (const { deprels, heads } of sentences) {
    deprels.forEach((relation, i) => {
      counts.set(relation, (counts.get(relation) ?? 0) + 1)
      const side = sides.get(relation) ?? [0, 0]
      side[heads[i] === -1 || heads[i]! > i ? 0 : 1]++
      sides.set(relation, side)
    })
  }
  const relations = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([relation]) => relation)
  const side = (which: 0 | 1): number[] => relations.flatMap((relation, i) => (sides.get(relation)?.[which] ?? 0) >= 5 ? [i] : [])
  return { relations, left: side(0), right: side(1) }
}

export function parseExamples(sentences: readonly GoldSentence[], words: Words, tags: readonly Uint8Array[], relations: readonly string[]): ParseExample[] {
  const numbers = new Map(relations.map((relation, i) => [relation, i]))
  return sentences.map((s, i) => ({
    ids: Int32Array.from(s.forms, form => words.id(form)),
    tags: tags[i]!,
    heads: Int32Array.from(s.heads, head => head === -1 ? s.forms.length : head),
    labels: Int32Array.from(s.deprels, relation => numbers.get(relation) ?? 0),
  }))
}

export interface ParseTraining {
  readonly epochs: number
  readonly cutoff: number
  readonly margin: number
  /** How often a wrong choice is followed, so that training sees the states that mistakes lead to. */
  readonly explore: number
  readonly seed: number
  readonly report?: (epoch: number, parser: Parser) => void
}

/** An averaged perceptron trained with a dynamic oracle. */
export function trainParser(examples: readonly ParseExample[], words: Words, transitions: Transitions, tags: readonly string[], how: ParseTraining): Trainer {
  const { moves, labels } = transitions
  const trainer = new Trainer(moves.length, how.cutoff)
  const parser = new Parser(transitions, tags, trainer)
  const random = randomSource(how.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float64Array(moves.length)
  const costs = new Int32Array(4)
  const state = new ParseState(600)
  for (let epoch = 1; epoch <= how.epochs; epoch++) {
    shuffle(order, random)
    let wrong = 0
    let steps = 0
    for (const index of order) {
      const example = examples[index]!
      const input = parser.input(words, example.ids, example.tags)
      state.reset(input.length)
      while (!state.finished) {
        const count = parseFeatures(input, state, features)
        scores.fill(0)
        trainer.score(features, count, scores)
        moveCosts(state, example.heads, costs)
        const top = state.top
        const goldLeft = top >= 0 && example.heads[top] === state.next
        const goldRight = top >= 0 && state.next < input.length && example.heads[state.next] === top
        let least = 1e9
        for (let move = 0; move < 4; move++) if (state.allows(move) && costs[move]! < least) least = costs[move]!
        let right = -1
        let rival = -1
        for (let t = 0; t < moves.length; t++) {
          if (!parser.allows(state, t)) continue
          const move = moves[t]!
          const good = costs[move] === least
            && !(move === MOVE.left && goldLeft && labels[t] !== example.labels[top])
            && !(move === MOVE.right && goldRight && labels[t] !== example.labels[state.next])
          if (good) {
            if (right < 0 || scores[t]! > scores[right]!) right = t
          } else if (rival < 0 || scores[t]! > scores[rival]!) {
            rival = t
          }
        }
        steps++
        trainer.time++
        if (right < 0) right = rival
        let taken = right
        if (rival >= 0 && right !== rival && scores[rival]! + how.margin >= scores[right]!) {
          trainer.update(features, count, right, 1)
          trainer.update(features, count, rival, -1)
          if (scores[rival]! > scores[right]!) {
            wrong++
            if (epoch > 1 && random() < how.explore) taken = rival
          }
        }
        state.apply(moves[taken]!, labels[taken]!)
      }
    }
    trainer.average()
    console.log(`epoch ${epoch}: ${wrong} of ${steps} wrong`)
    how.report?.(epoch, parser)
    trainer.resume()
  }
  return trainer
}

const plain = (relation: string): string => relation.replace(/:.*/, '')

/** Unlabelled and labelled attachment, all tokens, relations without subtypes; and with them. */
export function parseAccuracy(parser: Parser, words: Words, sentences: readonly GoldSentence[], tags: readonly Uint8Array[], width = 1): { uas: number, las: number, full: number } {
  let total = 0
  let uas = 0
  let las = 0
  let full = 0
  sentences.forEach((sentence, s) => {
    const tree = parser.parse(words, Int32Array.from(sentence.forms, form => words.id(form)), tags[s]!, width)
    sentence.heads.forEach((head, i) => {
      total++
      if (tree.heads[i] !== head) return
      uas++
      const relation = tree.relations[tree.labels[i]!] ?? ''
      if (plain(relation) === plain(sentence.deprels[i]!)) las++
      if (relation === sentence.deprels[i]) full++
    })
  })
  return { uas: uas / total, las: las / total, full: full / total }
}

/** What the threads of the parser's training have in common: the treebanks with predicted tags, measuring, writing the file. */
import { writeFileSync } from 'node:fs'
import { Parser, transitionsOf, type Transitions } from '../../src/language/parser.js'
import { tagger } from '../../src/language/tagger.js'
import { Words } from '../../src/language/words.js'
import { dataFolder, modelFile, option } from './args.js'
import { readTreebank, trainingTreebanks } from './conllu.js'
import { crossTags } from './cross-tags.js'
import { parseAccuracy, parseExamples, transitionInventory, type ParseExample } from './parse-training.js'
import type { Trainer } from './trainer.js'
import { newsSentences } from './tree-augment.js'
import { Writer } from './writer.js'

export interface ParserJob {
  readonly words: Words
  readonly tags: readonly string[]
  readonly transitions: Transitions
  /** Predicted tags of the training text. */
  readonly trainingTags: readonly Uint8Array[]
  readonly examples: readonly ParseExample[]
  /** Prints the attachment scores on the development treebanks, with beams of the given widths. */
  show(parser: Parser, widths: readonly number[]): void
  /** Writes the model and measures what was written. */
  finish(trainer: Trainer, name: string, widths: readonly number[]): void
}

/** Reads the data folder of the command line and tags the training text, unless tags are given. */
export function parserJob(given?: readonly Uint8Array[]): ParserJob {
  const data = dataFolder()
  const words = new Words()
  const tags = tagger().tags
  const sentences = trainingTreebanks(data)
  const { relations, left, right } = transitionInventory(sentences)
  const transitions = transitionsOf(relations, left, right)
  const trainingTags = given ?? crossTags(sentences, words, tags)
  const made = newsSentences(sentences, option('made', 3000), 4)
  const examples = [
    ...parseExamples(sentences, words, trainingTags, relations),
    ...parseExamples(made, words, made.map(s => tagger().tag(words, Int32Array.from(s.forms, form => words.id(form)))), relations),
  ]
  const dev = ['ewt-dev', 'gum-dev'].map(name => {
    const sentences = readTreebank(`${data}/ud/${name}.conllu`)
    return { name, sentences, tags: sentences.map(s => tagger().tag(words, Int32Array.from(s.forms, form => words.id(form)))) }
  })
  const show = (parser: Parser, widths: readonly number[]): void => {
    for (const width of widths) {
      for (const { name, sentences, tags } of dev) {
        const { uas, las, full } = parseAccuracy(parser, words, sentences, tags, width)
        console.log(`  ${name} beam ${width} UAS ${(100 * uas).toFixed(2)} LAS ${(100 * las).toFixed(2)} with subtypes ${(100 * full).toFixed(2)}`)
      }
    }
  }
  const finish = (trainer: Trainer, name: string, widths: readonly number[]): void => {
    const writer = new Writer().strings(relations)
    for (const side of [left, right]) {
      writer.uint(side.length)
      for (const relation of side) writer.uint(relation)
    }
    const size = trainer.write(writer, Infinity, 8)
    const bytes = writer.done()
    writeFileSync(modelFile(name), bytes)
    console.log(`${name}: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
    show(Parser.read(bytes, tags), widths)
  }
  return { words, tags, transitions, trainingTags, examples, show, finish }
}

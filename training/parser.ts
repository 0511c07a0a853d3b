/**
 * Makes `models/parser.bin`. The parser is trained on tags such as it will meet: each fifth of the training text
 * is tagged by a tagger that has not seen it. `--tags=FILE` keeps these tags for further trials.
 *
 *   node training/run.mjs parser DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { Parser, transitionsOf } from '../src/language/parser.js'
import { tagger } from '../src/language/tagger.js'
import { Words } from '../src/language/words.js'
import { dataFolder, modelFile, option } from './lib/args.js'
import { trainWithBeam } from './lib/beam-training.js'
import { readTreebank, trainingTreebanks } from './lib/conllu.js'
import { crossTags } from './lib/cross-tags.js'
import { parseAccuracy, parseExamples, trainParser, transitionInventory } from './lib/parse-training.js'
import { Writer } from './lib/writer.js'

const data = dataFolder()
const words = new Words()
const tags = tagger().tags
const sentences = trainingTreebanks(data)
const { relations, left, right } = transitionInventory(sentences)
const transitions = transitionsOf(relations, left, right)
const examples = parseExamples(sentences, words, crossTags(sentences, words, tags), relations)
const dev = ['ewt-dev', 'gum-dev'].map(name => {
  const sentences = readTreebank(`${data}/ud/${name}.conllu`)
  return { name, sentences, tags: sentences.map(s => tagger().tag(words, Int32Array.from(s.forms, form => words.id(form)))) }
})
const show = (parser: Parser, width = 1): void => {
  for (const { name, sentences, tags } of dev) {
    const { uas, las, full } = parseAccuracy(parser, words, sentences, tags, width)
    console.log(`  ${name} beam ${width} UAS ${(100 * uas).toFixed(2)} LAS ${(100 * las).toFixed(2)} with subtypes ${(100 * full).toFixed(2)}`)
  }
}
const trainer = trainParser(examples, words, transitions, tags, {
  epochs: option('epochs', 3), cutoff: option('cutoff', 2), margin: option('margin', 1), explore: option('explore', 0.9),
  seed: option('seed', 1), report: (_, parser) => show(parser),
})
trainWithBeam(trainer, new Parser(transitions, tags, trainer), examples, words, {
  epochs: option('beam-epochs', 8), width: option('width', 8), seed: 2,
  report: () => {
    show(new Parser(transitions, tags, trainer), 1)
    show(new Parser(transitions, tags, trainer), option('width', 8))
  },
})
const writer = new Writer().strings(relations)
for (const side of [left, right]) {
  writer.uint(side.length)
  for (const relation of side) writer.uint(relation)
}
const size = trainer.write(writer, option('keep', 1_500_000))
const bytes = writer.done()
writeFileSync(modelFile('parser.bin'), bytes)
console.log(`parser.bin: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
for (const width of [1, 4, 8]) show(Parser.read(bytes, tags), width)

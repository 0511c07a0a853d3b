/**
 * Makes `models/boundaries.bin`.
 *
 *   node training/run.mjs boundaries DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { Boundaries } from '../src/language/tokenize.js'
import { Words } from '../src/language/words.js'
import { dataFolder, modelFile, option } from './lib/args.js'
import { abbreviations } from './lib/boundary-augment.js'
import { boundaryScores, divideExamples, endExamples, joinedWords, trainBinary } from './lib/boundary-training.js'
import { readTreebank } from './lib/conllu.js'
import { rawText } from './lib/raw-text.js'
import { Writer } from './lib/writer.js'

const data = dataFolder()
const words = new Words()
const texts = ['ewt-train', 'gum-train'].flatMap(name => {
  const sentences = readTreebank(`${data}/ud/${name}.conllu`)
  return [rawText(sentences), rawText(abbreviations(sentences))]
})
const joined = joinedWords(texts)
const divide = trainBinary(divideExamples(texts), option('epochs', 10), option('margin', 2), option('cutoff', 2))
const end = trainBinary(endExamples(texts, words), option('end-epochs', 10), option('end-margin', 2), option('end-cutoff', 2))
const writer = new Writer().strings([...joined.keys()])
for (const cut of joined.values()) writer.uint(cut)
divide.write(writer, option('keep', 60_000))
end.write(writer, option('keep', 60_000))
const bytes = writer.done()
writeFileSync(modelFile('boundaries.bin'), bytes)
console.log(`boundaries.bin: ${joined.size} joined words, ${bytes.length} bytes`)
const finder = Boundaries.read(bytes)
for (const name of ['ewt-dev', 'gum-dev']) {
  const { tokens, sentences } = boundaryScores(finder, words, rawText(readTreebank(`${data}/ud/${name}.conllu`)))
  console.log(`  ${name} token F1 ${(100 * tokens).toFixed(2)} sentence F1 ${(100 * sentences).toFixed(2)}`)
}

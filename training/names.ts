/**
 * Makes `models/names.bin`. `--without=CORPUS` leaves a corpus out of training and measures on it instead.
 *
 *   node training/run.mjs names DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { NameFinder } from '../src/language/names.js'
import { Words } from '../src/language/words.js'
import { dataFolder, modelFile, option, textOption } from './lib/args.js'
import { CrfWeights, trainCrf } from './lib/crf.js'
import { nameCorpora, newsTest, type MarkedDocument } from './lib/name-corpora.js'
import { crfExample, divide, nameScores, trim } from './lib/name-training.js'
import { writeModel } from './lib/trainer.js'
import { Writer } from './lib/writer.js'

const data = dataFolder()
const words = new Words()
const corpora = nameCorpora(data)
const left = textOption('without', '')
const tests: [string, readonly MarkedDocument[]][] = [['news (CoNLL-2003, not trained on)', newsTest(data)]]
const heldOut = corpora.get(left)
if (heldOut) tests.push([`${left} (left out)`, heldOut])
corpora.delete(left)
const examples = [...corpora.values()].flat().flatMap(document =>
  document.sentences.filter(s => s.forms.length > 0).map(s => crfExample(trim(divide(s)), document.outside, words, 1)))
console.log(`${examples.length} sentences`)
const show = (finder: NameFinder): void => {
  for (const [name, documents] of tests) {
    const scores = [...nameScores(finder, words, documents)].map(([type, { precision, recall, f1 }]) =>
      `${type} ${(100 * f1).toFixed(1)} (${(100 * precision).toFixed(1)}/${(100 * recall).toFixed(1)})`)
    console.log(`  ${name}: ${scores.join(' ')}`)
  }
}
const weights = new CrfWeights()
trainCrf(weights, examples, {
  epochs: option('epochs', 8), cutoff: option('cutoff', 2), rate: option('rate', 0.1), decay: option('decay', 1e-4), seed: option('seed', 1),
  report: epoch => {
    console.log(`epoch ${epoch}`)
    show(new NameFinder(weights))
  },
})
const writer = new Writer()
const size = writeModel(writer, weights.labels, weights.rowOf, weights.weights, option('keep', 500_000), 0.9999)
const bytes = writer.done()
writeFileSync(modelFile('names.bin'), bytes)
console.log(`names.bin: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
show(NameFinder.read(bytes))

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
import { nameLists } from './lib/lists.js'
import { newsLines, recased } from './lib/name-augment.js'
import { crfExamples, nameScores } from './lib/name-training.js'
import { re3d } from './lib/re3d.js'
import { writeModel } from './lib/trainer.js'
import { Writer } from './lib/writer.js'

const data = dataFolder()
const words = new Words()
const corpora = nameCorpora(data)
corpora.set('re3d', re3d(`${data}/re3d-train.jsonl`, words))
const left = textOption('without', '')
const tests: [string, readonly MarkedDocument[]][] = [['news (CoNLL-2003, not trained on)', newsTest(data)]]
const heldOut = corpora.get(left)
if (heldOut) tests.push([`${left} (left out)`, heldOut])
corpora.delete(left)
const real = [...corpora.values()].flat()
const made = [...recased(real, option('recased', 0.08), 7), ...newsLines(nameLists(), option('lines', 1500), 8)]
/** CrossNER's five domains are one corpus, and so are the made-up lines. */
const kinds = [...new Set([...corpora.keys(), 'lines'])]
const numberOf = (document: MarkedDocument): number => Math.max(0, kinds.findIndex(kind => document.corpus.startsWith(kind)))
const examples = [
  ...real.flatMap(document => crfExamples(document, words, document.corpus === 're3d' ? 0.5 : 1, numberOf(document))),
  ...made.flatMap(document => crfExamples(document, words, 1, numberOf(document))),
]
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
  epochs: option('epochs', 3), cutoff: option('cutoff', 2), rate: option('rate', 0.05), decay: option('decay', 1e-4), seed: option('seed', 1),
  dropout: option('dropout', 0.3), byCorpus: option('by-corpus', 1) === 1, pruneAfter: option('prune-after', 0), keep: option('keep', 500_000),
  report: epoch => {
    console.log(`epoch ${epoch}`)
    show(new NameFinder(weights))
  },
})
const writer = new Writer()
const size = writeModel(writer, weights.labels, weights.rowOf, row => weights.row(row), weights.weights, option('keep', 1_200_000))
const bytes = writer.done()
writeFileSync(modelFile('names.bin'), bytes)
console.log(`names.bin: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
show(NameFinder.read(bytes))

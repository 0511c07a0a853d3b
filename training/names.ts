/**
 * Makes `models/names.bin`: several finders are trained side by side (`lib/members.ts`) and joined. One corpus is left out of training
 * and measured on; `--without=CORPUS` says which.
 *
 *   node training/run.mjs names DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { NAME_LABELS } from '../src/language/name-labels.js'
import { NameFinder } from '../src/language/names.js'
import { Words } from '../src/language/words.js'
import { dataFolder, modelFile, option, textOption } from './lib/args.js'
import { CrfWeights, trainCrf } from './lib/crf.js'
import type { MarkedDocument } from './lib/marked-names.js'
import { nameCorpora, newsTest } from './lib/name-corpora.js'
import { nameLists } from './lib/lists.js'
import { newsLines, recased } from './lib/name-augment.js'
import { renamed } from './lib/name-renaming.js'
import { crfExamples, nameScores } from './lib/name-training.js'
import { re3d } from './lib/re3d.js'
import { handOver, joinedMembers, ownOrder } from './lib/members.js'
import type { Snapshot } from './lib/trainer.js'
import { Writer } from './lib/writer.js'

const order = ownOrder()
const data = dataFolder()
const words = new Words()
const corpora = nameCorpora(data)
corpora.set('re3d', re3d(`${data}/re3d-train.jsonl`, words))
/** UNER's web text, by other rules, costs more on news than it gives; it is measured on instead. */
const left = textOption('without', 'uner-ewt')
const tests: [string, readonly MarkedDocument[]][] = [['news (CoNLL-2003, not trained on)', newsTest(data)]]
const heldOut = corpora.get(left)
if (heldOut) tests.push([`${left} (left out)`, heldOut])
corpora.delete(left)
const real = [...corpora.values()].flat()
/** CrossNER's five domains are one corpus, and so are the made-up lines. */
const kinds = [...new Set([...corpora.keys(), 'lines'])]
const numberOf = (document: MarkedDocument): number => Math.max(0, kinds.findIndex(kind => document.corpus.startsWith(kind)))

const show = (finder: NameFinder): void => {
  for (const [name, documents] of tests) {
    const scores = [...nameScores(finder, words, documents)].map(([type, { precision, recall, f1 }]) =>
      `${type} ${(100 * f1).toFixed(1)} (${(100 * precision).toFixed(1)}/${(100 * recall).toFixed(1)})`)
    console.log(`  ${name}: ${scores.join(' ')}`)
  }
}

/** One of the finders that are joined: each has its own made-up lines and copies under other names. */
function member(number: number): Snapshot {
  const lists = nameLists()
  const made = [
    ...recased(real, option('recased', 0.08), 10 * number + 7), ...newsLines(lists, option('lines', 1500), 10 * number + 8),
    ...renamed(real, lists, option('renamed', 0.2), 10 * number + 9),
  ]
  const examples = [
    ...real.flatMap(document => crfExamples(document, words, document.corpus === 're3d' ? 0.5 : 1, numberOf(document))),
    ...made.flatMap(document => crfExamples(document, words, 1, numberOf(document))),
  ]
  console.log(`${examples.length} sentences`)
  const weights = new CrfWeights()
  trainCrf(weights, examples, {
    epochs: option('epochs', 2), cutoff: option('cutoff', 2), rate: option('rate', 0.05), decay: option('decay', 1e-4), seed: number + 1,
    dropout: option('dropout', 0.3), byCorpus: option('by-corpus', 1) === 1,
    report: epoch => {
      console.log(`member ${number}, epoch ${epoch}`)
      show(new NameFinder(weights))
    },
  })
  return weights.snapshot()
}

async function train(): Promise<void> {
  const trainer = await joinedMembers(import.meta.url, option('members', 4), NAME_LABELS, 1)
  console.log('joined')
  show(new NameFinder(trainer))
  const writer = new Writer()
  const size = trainer.write(writer, option('keep', 1_690_000))
  const bytes = writer.done()
  writeFileSync(modelFile('names.bin'), bytes)
  console.log(`names.bin: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
  show(NameFinder.read(bytes))
}

if (order === undefined) await train()
else handOver(member(order.member))

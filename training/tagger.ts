/**
 * Makes `models/tagger.bin`: several taggers are trained side by side (`lib/members.ts`) and joined.
 *
 *   node training/run.mjs tagger DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { Tagger } from '../src/language/tagger.js'
import { Words } from '../src/language/words.js'
import { dataFolder, modelFile, option } from './lib/args.js'
import { readTreebank, trainingTreebanks } from './lib/conllu.js'
import { handOver, joinedMembers, ownOrder } from './lib/members.js'
import { inventory, tagAccuracy, tagExamples, trainTagger } from './lib/tag-training.js'
import { writeTable } from './lib/table.js'
import { Writer } from './lib/writer.js'

const data = dataFolder()
const words = new Words()
const sentences = trainingTreebanks(data)
const known = inventory(sentences, words)
const cutoff = option('cutoff', 2)

async function train(): Promise<void> {
  const dev = ['ewt-dev', 'gum-dev'].map(name => ({ name, sentences: readTreebank(`${data}/ud/${name}.conllu`) }))
  const show = (tagger: Tagger): void => {
    for (const { name, sentences } of dev) {
      const { upos, xpos } = tagAccuracy(tagger, words, sentences)
      console.log(`  ${name} UPOS ${(100 * upos).toFixed(2)} XPOS ${(100 * xpos).toFixed(2)}`)
    }
  }
  const trainer = await joinedMembers(import.meta.url, option('members', 6), known.tags.length, cutoff)
  console.log('joined')
  show(new Tagger(known.tags, known.classes, trainer))
  const writer = new Writer().strings(known.tags)
  writeTable(writer, known.classEntries)
  const size = trainer.write(writer, option('keep', 850_000), 4)
  const bytes = writer.done()
  writeFileSync(modelFile('tagger.bin'), bytes)
  console.log(`tagger.bin: ${size.rows} features, ${size.weights} weights, ${bytes.length} bytes`)
  show(Tagger.read(bytes))
}

const order = ownOrder()
if (order === undefined) await train()
else {
  handOver(trainTagger(tagExamples(sentences, words, known.tags), words, known, {
    epochs: option('epochs', 5), cutoff, margin: option('margin', 1), seed: 1 + order.member,
  }).snapshot())
}

/**
 * Accuracy and speed of the language room on the files that a data folder has, beside compromise and wink-nlp.
 *
 *   node bench/run.mjs language DATA_DIR
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { annotate } from '../src/language/index.js'
import { nameFinder } from '../src/language/names.js'
import { Words } from '../src/language/words.js'
import { readTreebank } from '../training/lib/conllu.js'
import type { MarkedDocument } from '../training/lib/marked-names.js'
import { nameCorpora, newsTest } from '../training/lib/name-corpora.js'
import { nameScores } from '../training/lib/name-training.js'
import { fromRawText, speed, tokenScores, type Setting } from './language/measure.js'
import { others } from './language/others.js'

const data = process.argv[2]
if (data === undefined || !existsSync(data)) {
  console.error(`expected a data folder: node bench/run.mjs language DATA_DIR; got ${data ?? 'nothing'}`)
  process.exit(2)
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)
const row = (label: string, cells: Readonly<Record<string, string>>): void => {
  console.log(`  ${label.padEnd(26)} ${Object.entries(cells).map(([name, value]) => `${name} ${value}`).join('  ')}`)
}
const percents = (scores: object): Record<string, string> =>
  Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, typeof value === 'number' ? percent(value) : String(value)]))

const settings: readonly Setting[] = ['fast', 'accurate']

const start = performance.now()
annotate('Load.', [{ kind: 'body', start: 0, end: 5 }])
console.log(`models: first sentence after ${(performance.now() - start).toFixed(0)} ms`)
const models = join(process.argv[1] ?? '', '..', '..', 'models')
let size = 0
for (const file of readdirSync(models).filter(name => name.endsWith('.bin')).sort()) {
  const bytes = readFileSync(join(models, file))
  const gzipped = gzipSync(bytes).length
  size += gzipped
  row(file, { bytes: String(bytes.length), gzipped: String(gzipped) })
}
row('all models', { gzipped: `${(size / 1e6).toFixed(2)} MB` })

const treebanks = existsSync(join(data, 'ud')) ? readdirSync(join(data, 'ud')).filter(name => name.endsWith('.conllu') && !name.includes('train')).sort() : []
for (const file of treebanks) {
  const sentences = readTreebank(join(data, 'ud', file))
  console.log(`\n${file}, gold tokens`)
  for (const setting of settings) row(`newsgraph, ${setting}`, percents(tokenScores(sentences, setting)))
  console.log(`${file}, raw text`)
  for (const setting of settings) row(`newsgraph, ${setting}`, { ...percents(fromRawText(sentences, setting)), 'words/s': speed(sentences, setting).toFixed(0) })
  for (const { name, scores } of await others(sentences)) row(name, scores)
}

const shown = (documents: readonly MarkedDocument[]): Record<string, string> =>
  Object.fromEntries([...nameScores(nameFinder(), new Words(), documents)].map(([type, { f1 }]) => [type, percent(f1)]))
console.log('\nnames: F1 by exact span and type. The shipped model was trained on all corpora but the first two')
if (existsSync(join(data, 'rel'))) row('news (CoNLL-2003)', shown(newsTest(data)))
if (existsSync(join(data, 'ner'))) for (const [name, documents] of nameCorpora(data)) row(name, shown(documents))

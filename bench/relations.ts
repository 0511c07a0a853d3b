/*
 * Relations of two public corpora, read with the library's own entities.
 *
 *   node bench/run.mjs relations DATA_DIR
 *
 * CoNLL04 `dev`: precision, recall and F1 of its five types, where both entities must end at the very token that
 * the annotation names. re3d `train`: the share of the pairs related there that are related in the graph, by
 * whatever predicate, event or role.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNews } from '../src/index.js'
import { conllExamples, conllRelations } from './relations/conll04.js'
import { re3dDocuments, relatedPairs } from './relations/re3d.js'

const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) {
  console.error('usage: node bench/run.mjs relations DATA_DIR')
  process.exit(2)
}

const percent = (part: number, whole: number): string => (whole === 0 ? 'none' : `${(100 * part / whole).toFixed(1)} %`)

const tallies = new Map<string, { right: number, found: number, gold: number }>()
const tally = (type: string): { right: number, found: number, gold: number } => {
  const known = tallies.get(type) ?? { right: 0, found: 0, gold: 0 }
  tallies.set(type, known)
  return known
}
for (const example of conllExamples(readFileSync(join(dataDir, 'rel', 'conll04-dev.txt'), 'utf8'))) {
  const found = conllRelations(example, readNews(example.text))
  for (const relation of example.relations) tally(relation.split(' ')[0] ?? '').gold++
  for (const relation of found) {
    const type = tally(relation.split(' ')[0] ?? '')
    type.found++
    if (example.relations.has(relation)) type.right++
  }
}
console.log('CoNLL04 dev          precision   recall       F1')
const sum = (pick: (t: { right: number, found: number, gold: number }) => number): number =>
  [...tallies.values()].reduce((total, t) => total + pick(t), 0)
const all = { right: sum(t => t.right), found: sum(t => t.found), gold: sum(t => t.gold) }
for (const [type, t] of [...[...tallies].sort((a, b) => (a[0] < b[0] ? -1 : 1)), ['all', all] as const]) {
  console.log(`${type.padEnd(20)} ${percent(t.right, t.found).padStart(9)} ${percent(t.right, t.gold).padStart(8)} ${percent(2 * t.right, t.found + t.gold).padStart(8)}`)
}

let related = 0
let pairs = 0
for (const document of re3dDocuments(readFileSync(join(dataDir, 're3d-train.jsonl'), 'utf8'))) {
  const result = relatedPairs(document, readNews(document.text))
  related += result.related
  pairs += result.all
}
console.log(`re3d train: ${related} of ${pairs} related pairs are related in the graph, ${percent(related, pairs)}`)

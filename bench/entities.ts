/*
 * How well entities are found and kept apart.
 *
 *   node bench/run.mjs entities SHARED_DIR [--verbose]
 *
 * Entities of the annotated articles (`dev`, and of `more` the third that development does not look at and the
 * rest): a described thing that matches nothing is not counted against, for statements decide later whether it
 * stays. Then B³ of named entities and what refers to them on the GUM corpus.
 */
import { join } from 'node:path'
import { resolveEntities } from '../src/entities/index.js'
import { defaultKnowledge } from '../src/knowledge/index.js'
import { annotate } from '../src/language/index.js'
import { defaultLexicon, settle } from '../src/statements/index.js'
import { readArticle } from '../src/text/index.js'
import { compareDocument, paragraphsOf } from './entities/coreference.js'
import { compare, readGold } from './entities/gold.js'
import type { GoldArticle } from './entities/gold.js'
import { readGum } from './entities/gum.js'
import { bCubed, figures } from './entities/scores.js'
import type { Figures } from './entities/scores.js'

const [sharedDir, ...flags] = process.argv.slice(2)
if (sharedDir === undefined) {
  console.error('usage: node bench/run.mjs entities SHARED_DIR [--verbose]')
  process.exit(2)
}
const verbose = flags.includes('--verbose')
const percent = (x: number): string => (100 * x).toFixed(1).padStart(6)
const show = (name: string, f: Figures, rest = ''): void => console.log(name.padEnd(28), percent(f.precision), percent(f.recall), percent(f.f1), rest)

function scoreArticles(name: string, articles: readonly GoldArticle[]): void {
  const tally = { hits: 0, extra: 0, lost: 0 }
  let right = 0
  for (const article of articles) {
    const { paragraphs } = readArticle(article.text, article.published === undefined ? {} : { published: article.published })
    const annotation = settle(annotate(article.text, paragraphs), defaultLexicon())
    const { entities } = resolveEntities({ text: article.text, annotation, knowledge: defaultKnowledge() })
    const result = compare(article.entities, entities.list)
    tally.hits += result.tally.hits
    tally.extra += result.tally.extra
    tally.lost += result.tally.lost
    right += result.classRight
    if (!verbose) continue
    for (const g of result.lost) console.log(`${article.name}: - ${g.class} ${g.names.join(' ; ')}`)
    for (const e of result.extra) console.log(`${article.name}: + ${e.class} ${e.names.slice(0, 4).join(' ; ')}`)
    for (const w of result.classWrong) console.log(`${article.name}: ~ ${w}`)
  }
  show(name, figures(tally), `class right ${percent(right / (tally.hits || 1))}`)
}

function scoreCoreference(file: string, genres: readonly string[]): void {
  const gold = new Map<number, string>()
  const system = new Map<number, string>()
  let offset = 0
  let words = 0
  let time = 0
  for (const document of readGum(file).filter(d => genres.includes(d.genre))) {
    const annotation = settle(annotate(document.text, paragraphsOf(document.text)), defaultLexicon())
    const start = performance.now()
    const resolution = resolveEntities({ text: document.text, annotation, knowledge: defaultKnowledge() })
    time += performance.now() - start
    words += annotation.sentences.reduce((sum, s) => sum + s.tokens.length, 0)
    const pair = compareDocument(document, annotation, resolution, offset)
    for (const [at, id] of pair.gold) gold.set(at, id)
    for (const [at, id] of pair.system) system.set(at, id)
    offset += document.text.length + 1
  }
  show(`B³ ${genres.join(', ')}`, bCubed(gold, system), `${Math.round(words / time * 1000)} words/s for entities alone`)
}

console.log(''.padEnd(28), '     P      R     F1')
const more = readGold(join(sharedDir, 'gold', 'more'))
scoreArticles('entities, dev', readGold(join(sharedDir, 'gold', 'dev')))
scoreArticles('entities, more', more.filter(a => !a.aside))
scoreArticles('entities, more kept aside', more.filter(a => a.aside))
for (const part of ['dev', 'train']) {
  console.log(`gum-${part}`)
  const file = join(sharedDir, 'data', 'ud', `gum-${part}.conllu`)
  for (const genre of ['news', 'bio', 'interview', 'speech']) scoreCoreference(file, [genre])
  scoreCoreference(file, ['news', 'bio', 'interview', 'speech'])
}

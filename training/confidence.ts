/*
 * Learns how sure an event is from annotated articles: a logistic regression over the binary features of
 * src/statements/events/confidence.ts, with L2 regularization, by full-batch gradient descent from zero,
 * so the same articles give the same weights. The third of the articles that development does not look at is left out; our own are in.
 *
 *   node training/run.mjs confidence GOLD_DIR [--check]
 *
 * --check: five-fold cross-validation over articles; prints precision and recall by cut-off, writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { confidenceOf, eventFeatures } from '../src/statements/events/confidence.js'
import { readDrafts, toEvent } from '../src/statements/events/index.js'
import { contextOf } from './lib/gold-context.js'
import { matchEntities, matchEvents, readTuned, type GoldArticle } from './lib/gold.js'

const STEPS = 400
const RATE = 1.5
/** Strength of the pull towards zero, per example. */
const L2 = 0.008
const FOLDS = 5

interface Example {
  readonly article: number
  readonly features: readonly string[]
  readonly right: boolean
}

const goldDir = process.argv[2]
if (goldDir === undefined) {
  console.error('usage: node training/run.mjs confidence GOLD_DIR [--check]')
  process.exit(2)
}
const gold = readTuned(goldDir)
const examples = gold.flatMap((article, i) => examplesOf(article, i))
const goldEvents = gold.reduce((sum, a) => sum + a.events.length, 0)
if (process.argv.includes('--check')) check()
else {
  const model = train(examples)
  const rows = [...model].filter(([, w]) => Math.abs(w) >= 0.02).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, w]) => `  ${JSON.stringify(name)}: ${w.toFixed(2)}`)
  const file = join(dirname(process.argv[1] ?? ''), '../src/statements/events/confidence.json')
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`)
  console.log(`${examples.length} events of ${gold.length} articles, ${rows.length} weights`)
}

function examplesOf(article: GoldArticle, index: number): Example[] {
  const { context, lexicon, attribution, entities } = contextOf(article)
  const drafts = readDrafts(context, lexicon, attribution)
  const events = drafts.map(d => toEvent(context, d, 1))
  const matched = matchEvents(article, events, matchEntities(article, entities))
  return drafts.map((draft, i) => ({
    article: index,
    features: eventFeatures(context, draft),
    right: matched.has(events[i]?.key ?? ''),
  }))
}

function train(data: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { features } of data) for (const name of features) weights.set(name, 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<string, number>()
    for (const { features, right } of data) {
      const error = (right ? 1 : 0) - confidenceOf(features, weights)
      for (const name of features) gradient.set(name, (gradient.get(name) ?? 0) + error / data.length)
    }
    for (const [name, w] of weights) weights.set(name, w + RATE * ((gradient.get(name) ?? 0) - L2 * w))
  }
  return weights
}

function check(): void {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(examples.filter(e => e.article % FOLDS !== fold))
    return examples.filter(e => e.article % FOLDS === fold).map(e => ({ right: e.right, p: confidenceOf(e.features, model) }))
  }).flat()
  console.log('cut-off  precision  recall  F1   share right among those up to 0.1 above')
  for (let cut = 0; cut < 1; cut += 0.05) {
    const kept = scored.filter(s => s.p >= cut)
    const near = kept.filter(s => s.p < cut + 0.1)
    const right = kept.filter(s => s.right).length
    const precision = right / (kept.length || 1)
    const recall = right / goldEvents
    const share = near.filter(s => s.right).length / (near.length || 1)
    const f1 = 2 * precision * recall / (precision + recall || 1)
    console.log([cut.toFixed(2), ...[precision, recall, f1, share].map(x => (100 * x).toFixed(1))].join('      '))
  }
}

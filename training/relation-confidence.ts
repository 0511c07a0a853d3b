/*
 * Learns how sure a relation is from annotated articles: a logistic regression over what the rule gives and the binary
 * features of src/statements/relations/confidence.ts, with L2 regularization, by full-batch gradient descent, so the same
 * articles give the same weights. The third of the articles that development does not look at is left out; our own are in.
 *
 *   node training/run.mjs relation-confidence GOLD_DIR [--check]
 *
 * --check: five-fold cross-validation over articles; prints precision and recall by cut-off, writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readEvents } from '../src/statements/events/index.js'
import { featuresOf, relationConfidence, type RelationFeatures } from '../src/statements/relations/confidence.js'
import { findDerived } from '../src/statements/relations/derive.js'
import { findRelations } from '../src/statements/relations/index.js'
import { dataFolder, option } from './lib/args.js'
import { contextOf } from './lib/gold-context.js'
import { matchEntities, matchRelations, readTuned, type GoldArticle } from './lib/gold.js'

const STEPS = 600
const RATE = 1
/** Strength of the pull towards zero (towards one for what the rule gives), per example. */
const L2 = option('l2', 0.12)
const FOLDS = 5
/** Smaller weights are not worth their line. */
const SMALLEST = 0.03

interface Example {
  readonly article: number
  readonly features: RelationFeatures
  readonly right: boolean
}

const gold = readTuned(dataFolder())
const examples = gold.flatMap((article, i) => examplesOf(article, i))
const goldRelations = gold.reduce((sum, a) => sum + a.relations.length, 0)
if (process.argv.includes('--check')) check()
else {
  const model = train(examples)
  const rows = [...model].filter(([name, w]) => name === 'prior' || Math.abs(w) >= SMALLEST).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, w]) => `  ${JSON.stringify(name)}: ${w.toFixed(2)}`)
  writeFileSync(join(dirname(process.argv[1] ?? ''), '../src/statements/relations/confidence.json'), `{\n${rows.join(',\n')}\n}\n`)
  console.log(`${examples.length} relations of ${gold.length} articles, ${rows.length} weights`)
}

function examplesOf(article: GoldArticle, index: number): Example[] {
  const { context, lexicon, attribution, entities } = contextOf(article)
  const found = findRelations(context, lexicon, attribution)
  const derived = findDerived(context, readEvents(context, lexicon, attribution), lexicon.derivations)
    .filter(d => !found.some(r => r.predicate === d.predicate && r.subject === d.subject && r.object === d.object))
  const right = matchRelations(article, [...found, ...derived], matchEntities(article, entities))
  return [found, derived].flatMap(list => featuresOf(context, list).map((features, i) => {
    const relation = list[i]
    return { article: index, features, right: relation !== undefined && right.has(relation) }
  }))
}

function train(data: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>([['prior', 1]])
  for (const { features } of data) for (const name of features.names) weights.set(name, 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<string, number>()
    for (const { features, right } of data) {
      const error = ((right ? 1 : 0) - relationConfidence(features, weights)) / data.length
      for (const name of features.names) gradient.set(name, (gradient.get(name) ?? 0) + error)
      gradient.set('prior', (gradient.get('prior') ?? 0) + error * features.prior)
    }
    for (const [name, w] of weights) weights.set(name, w + RATE * ((gradient.get(name) ?? 0) - L2 * (name === 'prior' ? w - 1 : w)))
  }
  return weights
}

function check(): void {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(examples.filter(e => e.article % FOLDS !== fold))
    return examples.filter(e => e.article % FOLDS === fold).map(e => ({ right: e.right, p: relationConfidence(e.features, model), rule: 1 / (1 + Math.exp(-e.features.prior)) }))
  }).flat()
  console.log('cut-off  precision  recall  F1   share right among those up to 0.1 above   F1 by what the rules give')
  for (let cut = 0; cut < 1; cut += 0.05) {
    const { precision, recall, f1 } = figures(scored.filter(s => s.p >= cut))
    const near = scored.filter(s => s.p >= cut && s.p < cut + 0.1)
    const share = near.filter(s => s.right).length / (near.length || 1)
    console.log([cut.toFixed(2), ...[precision, recall, f1, share, figures(scored.filter(s => s.rule >= cut)).f1].map(x => (100 * x).toFixed(1))].join('      '))
  }
}

function figures(kept: readonly { readonly right: boolean }[]): { readonly precision: number, readonly recall: number, readonly f1: number } {
  const right = kept.filter(s => s.right).length
  return { precision: right / (kept.length || 1), recall: right / goldRelations, f1: 2 * right / (kept.length + goldRelations) }
}

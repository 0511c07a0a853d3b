import { describe, expect, it } from 'vitest'
import { fromRawText, tokenScores, treebank } from '../../bench/language/measure.js'
import { nameFinder } from '../../src/language/names.js'
import { Words } from '../../src/language/words.js'
import { newsTest } from '../../training/lib/name-corpora.js'
import { nameScores } from '../../training/lib/name-training.js'
import { shared } from '../shared.js'

/** Every n-th sentence is measured: enough to notice a loss, quick enough for every run. */
const EACH = 4

describe.skipIf(!shared)('accuracy on development text does not fall below', () => {
  const data = `${shared}/data`
  const some = (name: string): ReturnType<typeof treebank> => treebank(data, name).filter((_, i) => i % EACH === 0)

  it.each([
    ['ewt-dev', { upos: 0.945, xpos: 0.94, lemmas: 0.965, features: 0.93, las: 0.83 }],
    ['gum-dev', { upos: 0.965, xpos: 0.963, lemmas: 0.98, features: 0.91, las: 0.86 }],
  ])('%s, gold tokens', (name, floors) => {
    const scores = tokenScores(some(name), 'accurate')
    for (const [measure, floor] of Object.entries(floors)) expect(new Map(Object.entries(scores)).get(measure), measure).toBeGreaterThan(floor)
  }, 60_000)

  it('ewt-dev, gold tokens, fast', () => {
    expect(tokenScores(some('ewt-dev'), 'fast').las).toBeGreaterThan(0.81)
  }, 60_000)

  it('ewt-dev, raw text', () => {
    const sentences = treebank(data, 'ewt-dev').slice(0, 700)
    const scores = fromRawText(sentences, 'accurate')
    expect(scores.tokens, 'tokens').toBeGreaterThan(0.985)
    expect(scores.sentences, 'sentences').toBeGreaterThan(0.8)
    expect(scores.las, 'las').toBeGreaterThan(0.8)
  }, 60_000)

  it('news names', () => {
    const scores = nameScores(nameFinder(), new Words(), newsTest(data))
    expect(scores.get('all')?.f1).toBeGreaterThan(0.68)
    expect(scores.get('PER')?.f1).toBeGreaterThan(0.8)
  }, 60_000)
})

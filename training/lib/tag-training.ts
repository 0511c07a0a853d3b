/** Training of taggers: the inventory of tags, the classes of words, and the perceptron itself. */
import { HashTable } from '../../src/language/lexicon.js'
import { dynamicTagFeatures, staticTagFeatures, TAG_FEATURES } from '../../src/language/tag-features.js'
import { Tagger } from '../../src/language/tagger.js'
import type { Words } from '../../src/language/words.js'
import type { GoldSentence } from './conllu.js'
import { randomSource, shuffle } from './random.js'
import { Trainer } from './trainer.js'

/** Words seen less often than this have no class: what training saw of them is chance. */
const LEAST_SEEN = 3

export interface TagInventory {
  readonly tags: string[]
  readonly classes: HashTable
  readonly classEntries: Map<number, number>
}

export const jointTag = (upos: string, xpos: string): string => `${upos}|${xpos}`

/** Tags by frequency and, for each frequent word, the number of the set of tags it had. */
export function inventory(sentences: readonly GoldSentence[], words: Words): TagInventory {
  const counts = new Map<string, number>()
  const byWord = new Map<number, Map<string, number>>()
  for (const { forms, upos, xpos } of sentences) {
    forms.forEach((form, i) => {
      const tag = jointTag(upos[i]!, xpos[i]!)
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
      const key = words.lower[words.id(form)]! >>> 0
      const ofWord = byWord.get(key) ?? new Map<string, number>()
      byWord.set(key, ofWord.set(tag, (ofWord.get(tag) ?? 0) + 1))
    })
  }
  const tags = [...counts].filter(([, n]) => n >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
  const classEntries = new Map<number, number>()
  const classNumbers = new Map<string, number>()
  for (const [key, ofWord] of byWord) {
    let total = 0
    for (const n of ofWord.values()) total += n
    if (total < LEAST_SEEN) continue
    const name = [...ofWord].filter(([, n]) => n / total >= 0.02).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag).slice(0, 4).join(' ')
    if (!classNumbers.has(name)) classNumbers.set(name, classNumbers.size + 1)
    classEntries.set(key, classNumbers.get(name)!)
  }
  const sorted = [...classEntries].sort((a, b) => a[0] - b[0])
  const classes = new HashTable(Uint32Array.from(sorted, e => e[0]), Uint16Array.from(sorted, e => e[1]))
  return { tags, classes, classEntries }
}

/** One sentence of training: word ids and gold tag numbers (or -1 for a tag too rare to be known). */
export interface TagExample { readonly ids: Int32Array, readonly gold: Int32Array }

export function tagExamples(sentences: readonly GoldSentence[], words: Words, tags: readonly string[]): TagExample[] {
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  return sentences.map(s => ({
    ids: Int32Array.from(s.forms, form => words.id(form)),
    gold: Int32Array.from(s.forms, (_, i) => numbers.get(jointTag(s.upos[i]!, s.xpos[i]!)) ?? -1),
  }))
}

export interface TagTraining { readonly epochs: number, readonly cutoff: number, readonly margin: number, readonly seed: number, readonly report?: (epoch: number, tagger: Tagger) => void }

/** Trains an averaged perceptron that sees its own tags to the left, as it will when it is used. */
export function trainTagger(examples: readonly TagExample[], words: Words, known: TagInventory, how: TagTraining): Trainer {
  const labels = known.tags.length
  const trainer = new Trainer(labels, how.cutoff)
  const tagger = new Tagger(known.tags, known.classes, trainer)
  const random = randomSource(how.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(labels)
  for (let epoch = 1; epoch <= how.epochs; epoch++) {
    shuffle(order, random)
    let wrong = 0
    for (const index of order) {
      const example = examples[index]!
      const input = tagger.input(words, example.ids)
      let tag1 = 255
      let tag2 = 255
      for (let i = 0; i < input.length; i++) {
        const count = dynamicTagFeatures(input, i, tag1, tag2, features, staticTagFeatures(input, i, features))
        scores.fill(0)
        trainer.score(features, count, scores)
        const gold = example.gold[i]!
        let best = 0
        let rival = gold === 0 ? 1 : 0
        for (let tag = 0; tag < labels; tag++) {
          if (scores[tag]! > scores[best]!) best = tag
          if (tag !== gold && scores[tag]! > scores[rival]!) rival = tag
        }
        if (gold >= 0) {
          trainer.time++
          if (best !== gold) wrong++
          if (scores[rival]! + how.margin >= scores[gold]!) {
            trainer.update(features, count, gold, 1)
            trainer.update(features, count, rival, -1)
          }
        }
        tag2 = tag1
        tag1 = best
      }
    }
    trainer.average()
    console.log(`epoch ${epoch}: ${wrong} wrong`)
    how.report?.(epoch, tagger)
    trainer.resume()
  }
  return trainer
}

/** Shares of right joint tags, UPOS and XPOS. */
export function tagAccuracy(tagger: Tagger, words: Words, sentences: readonly GoldSentence[]): { upos: number, xpos: number } {
  let total = 0
  let upos = 0
  let xpos = 0
  for (const sentence of sentences) {
    const tags = tagger.tag(words, Int32Array.from(sentence.forms, form => words.id(form)))
    tags.forEach((tag, i) => {
      const [u, x] = (tagger.tags[tag] ?? '').split('|')
      total++
      if (u === sentence.upos[i]) upos++
      if (x === sentence.xpos[i]) xpos++
    })
  }
  return { upos: upos / total, xpos: xpos / total }
}

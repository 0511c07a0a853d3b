/**
 * Makes `models/morphology.bin`: how lemmas and features follow from forms and tags.
 *
 *   node training/run.mjs morphology DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { featureString, parseFeatureString } from '../src/language/feature-strings.js'
import { applyScript, endingKey, featureKeys, LONGEST_ENDING, Morphology, wordKey, type Script } from '../src/language/morphology.js'
import { surroundingKeys } from '../src/language/surroundings.js'
import { plainForm } from '../src/language/words.js'
import { dataFolder, modelFile } from './lib/args.js'
import { readTreebank, trainingTreebanks, type GoldSentence } from './lib/conllu.js'
import { writeTable } from './lib/table.js'
import { jointTag } from './lib/tag-training.js'
import { Writer } from './lib/writer.js'

/** Votes of one key: value number to how often. */
class Votes {
  private readonly of = new Map<number, Map<number, number>>()

  add(key: number, value: number, weight = 1): void {
    const votes = this.of.get(key) ?? new Map<number, number>()
    this.of.set(key, votes.set(value, (votes.get(value) ?? 0) + weight))
  }

  /** The value with most votes, and how many there were in all; ties go to the smaller number. */
  best(key: number): { value: number, share: number, total: number } | undefined {
    const votes = this.of.get(key)
    if (!votes) return undefined
    let total = 0
    for (const n of votes.values()) total += n
    const [value, n] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0]
    return { value, share: n / total, total }
  }
}

/** Numbers for values, from 1. */
class Numbering<T> {
  readonly values: T[] = []
  private readonly numbers = new Map<string, number>()

  of(value: T, name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.values.push(value)
    this.numbers.set(name, this.values.length)
    return this.values.length
  }
}

function scriptOf(form: string, tag: string, lemma: string): Script | undefined {
  const plain = plainForm(form)
  const base = tag.startsWith('PROPN|') || plain === 'I' ? plain : plain.toLowerCase()
  const target = tag.startsWith('PROPN|') ? lemma : lemma === 'I' ? lemma : lemma.toLowerCase()
  let common = 0
  while (common < base.length && common < target.length && base[common] === target[common]) common++
  const script = { cut: base.length - common, add: target.slice(common) }
  return applyScript(plain, tag, script) === target ? script : undefined
}

function learnLemmas(sentences: readonly GoldSentence[], writer: Writer): void {
  const scripts = new Numbering<Script>()
  const words = new Votes()
  const endings = new Votes()
  const seen = new Map<string, { tag: string, lower: string }>()
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const tag = jointTag(s.upos[i]!, s.xpos[i]!)
      if (tag.endsWith('|GW') || s.feats[i]!.includes('Typo=Yes')) return
      const script = scriptOf(form, tag, s.lemmas[i]!)
      if (!script) return
      const number = scripts.of(script, `${script.cut} ${script.add}`)
      const lower = plainForm(form).toLowerCase()
      words.add(wordKey(tag, lower), number)
      seen.set(`${tag} ${lower}`, { tag, lower })
    })
  }
  for (const { tag, lower } of seen.values()) {
    const vote = words.best(wordKey(tag, lower))
    if (!vote) continue
    for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length - 1); length++) endings.add(endingKey(tag, lower, length), vote.value)
  }
  const table = new Map<number, number>()
  const predict = (tag: string, lower: string): number => {
    for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
      const found = table.get(endingKey(tag, lower, length))
      if (found !== undefined) return found
    }
    return 0
  }
  // Short endings first: a longer one is kept only where it says something else.
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const { tag, lower } of seen.values()) {
      if (length > lower.length - 1) continue
      const key = endingKey(tag, lower, length)
      const vote = endings.best(key)
      if (!vote || table.has(key) || (length > 0 && (vote.total < 2 || vote.share < 0.6))) continue
      if (predict(tag, lower.slice(lower.length - length - 1)) !== vote.value) table.set(key, vote.value)
    }
  }
  for (const { tag, lower } of seen.values()) {
    const vote = words.best(wordKey(tag, lower))
    if (vote && predict(tag, lower) !== vote.value) table.set(wordKey(tag, lower), vote.value)
  }
  writer.strings(scripts.values.map(s => s.add))
  for (const { cut } of scripts.values) writer.uint(cut)
  writeTable(writer, table)
}

function learnFeatures(sentences: readonly GoldSentence[], writer: Writer): void {
  const inventory = new Numbering<string>()
  const votes = new Votes()
  const keys: (readonly number[])[] = []
  for (const s of sentences) {
    const lower = s.forms.map(form => plainForm(form).toLowerCase())
    const around = surroundingKeys(lower, s.heads, s.deprels)
    lower.forEach((form, i) => {
      const features = featureString(parseFeatureString(s.feats[i]!))
      const list = featureKeys(jointTag(s.upos[i]!, s.xpos[i]!), form, around[i]!)
      for (const key of list) votes.add(key, inventory.of(features, features))
      keys.push(list)
    })
  }
  const table = new Map<number, number>()
  for (let level = 3; level >= 0; level--) {
    for (const list of keys) {
      const vote = votes.best(list[level]!)
      if (!vote || table.has(list[level]!) || (level < 3 && vote.total < (level === 0 ? 3 : 2))) continue
      const general = list.slice(level + 1).map(key => table.get(key)).find(value => value !== undefined)
      if (general !== vote.value) table.set(list[level]!, vote.value)
    }
  }
  writer.strings(inventory.values)
  writeTable(writer, table)
}

const data = dataFolder()
const sentences = trainingTreebanks(data)
const writer = new Writer()
learnLemmas(sentences, writer)
learnFeatures(sentences, writer)
const bytes = writer.done()
writeFileSync(modelFile('morphology.bin'), bytes)
console.log(`morphology.bin: ${bytes.length} bytes`)
const model = new Morphology(bytes)
for (const name of ['ewt-dev', 'gum-dev']) {
  let total = 0
  let lemmas = 0
  let features = 0
  for (const s of readTreebank(`${data}/ud/${name}.conllu`)) {
    const around = surroundingKeys(s.forms.map(form => plainForm(form).toLowerCase()), s.heads, s.deprels)
    s.forms.forEach((form, i) => {
      const tag = jointTag(s.upos[i]!, s.xpos[i]!)
      total++
      if (model.lemma(form, tag) === s.lemmas[i]) lemmas++
      if (featureString(model.featuresOf(form, tag, around[i]!)) === featureString(parseFeatureString(s.feats[i]!))) features++
    })
  }
  console.log(`  ${name} with gold tags and trees: lemmas ${(100 * lemmas / total).toFixed(2)} features ${(100 * features / total).toFixed(2)}`)
}

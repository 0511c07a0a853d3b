/**
 * Makes `models/morphology.bin`: how lemmas and features follow from forms and tags.
 *
 *   node training/run.mjs morphology DATA_DIR
 */
import { writeFileSync } from 'node:fs'
import { featureString, parseFeatureString } from '../src/language/feature-strings.js'
import { applyScript, endingKey, featureKeys, LONGEST_ENDING, Morphology, tagKind, wordKey, type Script, type TagKind } from '../src/language/morphology.js'
import { surroundingKeys } from '../src/language/surroundings.js'
import { plainForm, Words } from '../src/language/words.js'
import { dataFolder, modelFile } from './lib/args.js'
import { readTreebank, trainingTreebanks, type GoldSentence } from './lib/conllu.js'
import { inflections } from './lib/inflect.js'
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

/** The script that makes the lemma of the form: in lower case unless the lemma has capitals. */
function scriptOf(form: string, tag: TagKind, lemma: string): Script | undefined {
  const plain = plainForm(form)
  const cased = plain.toLowerCase() === 'i' ? false : tag.isProper || lemma !== lemma.toLowerCase()
  for (const keepsCase of tag.isProper ? [true, false] : cased ? [true] : [false]) {
    const base = keepsCase ? plain : plain.toLowerCase()
    let common = 0
    while (common < base.length && common < lemma.length && base[common] === lemma[common]) common++
    const script = { cut: base.length - common, add: lemma.slice(common), keepsCase }
    if (applyScript(plain, script) === lemma) return script
  }
  return undefined
}

/** How often the treebanks may have a form for its lemma to be taken from the list of inflections instead. */
const RARE = 4

interface SeenWord { readonly tag: TagKind, readonly id: number, readonly length: number }

function learnLemmas(sentences: readonly GoldSentence[], words: Words, writer: Writer): void {
  const scripts = new Numbering<Script>()
  const whole = new Votes()
  const endings = new Votes()
  const seen = new Map<number, SeenWord>()
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const tag = tagKind(jointTag(s.upos[i]!, s.xpos[i]!))
      const script = s.xpos[i] === 'GW' || s.feats[i]!.includes('Typo=Yes') ? undefined : scriptOf(form, tag, s.lemmas[i]!)
      if (!script) return
      const id = words.id(form)
      const key = wordKey(tag.hash, words, id)
      whole.add(key, scripts.of(script, `${script.cut} ${script.add} ${script.keepsCase}`))
      if (!seen.has(key)) seen.set(key, { tag, id, length: plainForm(form).length })
    })
  }
  // The news has words that the treebanks lack or have once and wrong: "bombed", "shelled", "fled".
  for (const { form, tag: name, lemma } of inflections()) {
    const tag = tagKind(name)
    const script = scriptOf(form, tag, lemma)
    const id = words.id(form)
    const key = wordKey(tag.hash, words, id)
    if (!script || (whole.best(key)?.total ?? 0) > RARE) continue
    whole.add(key, scripts.of(script, `${script.cut} ${script.add} ${script.keepsCase}`), RARE + 1)
    seen.set(key, { tag, id, length: form.length })
  }
  const longest = (word: SeenWord): number => Math.min(LONGEST_ENDING, word.length - 1)
  for (const [key, word] of seen) {
    const vote = whole.best(key)
    for (let length = 0; vote && length <= longest(word); length++) endings.add(endingKey(word.tag.hash, words, word.id, length), vote.value)
  }
  const table = new Map<number, number>()
  const predict = (word: SeenWord, below: number): number => {
    for (let length = below; length >= 0; length--) {
      const found = table.get(endingKey(word.tag.hash, words, word.id, length))
      if (found !== undefined) return found
    }
    return 0
  }
  // Short endings first: a longer one is kept only where it says something else.
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const word of seen.values()) {
      if (length > longest(word)) continue
      const key = endingKey(word.tag.hash, words, word.id, length)
      const vote = endings.best(key)
      if (!vote || table.has(key) || (length > 0 && (vote.total < 2 || vote.share < 0.6))) continue
      if (predict(word, length - 1) !== vote.value) table.set(key, vote.value)
    }
  }
  for (const [key, word] of seen) {
    const vote = whole.best(key)
    if (vote && predict(word, longest(word)) !== vote.value) table.set(key, vote.value)
  }
  writer.strings(scripts.values.map(s => s.add))
  for (const { cut, keepsCase } of scripts.values) writer.uint(cut).uint(keepsCase ? 1 : 0)
  writeTable(writer, table)
}

function learnFeatures(sentences: readonly GoldSentence[], words: Words, writer: Writer): void {
  const inventory = new Numbering<string>()
  const votes = new Votes()
  const keys: (readonly number[])[] = []
  for (const s of sentences) {
    const lower = s.forms.map(form => plainForm(form).toLowerCase())
    const around = surroundingKeys(lower, s.heads, s.deprels)
    lower.forEach((_, i) => {
      const features = featureString(parseFeatureString(s.feats[i]!))
      const tag = tagKind(jointTag(s.upos[i]!, s.xpos[i]!))
      const list = featureKeys(tag.hash, tag.isVerb, words, words.id(s.forms[i]!), around[i]!)
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
const words = new Words()
learnLemmas(sentences, words, writer)
learnFeatures(sentences, words, writer)
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
      const tag = tagKind(jointTag(s.upos[i]!, s.xpos[i]!))
      const id = words.id(form)
      total++
      if (model.lemma(form, words, id, tag) === s.lemmas[i]) lemmas++
      if (featureString(model.featuresOf(words, id, tag, around[i]!)) === featureString(parseFeatureString(s.feats[i]!))) features++
    })
  }
  console.log(`  ${name} with gold tags and trees: lemmas ${(100 * lemmas / total).toFixed(2)} features ${(100 * features / total).toFixed(2)}`)
}

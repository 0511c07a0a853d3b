/** Lemmas and features of words: tables of what training text had, from the most exact key to the most general. */
import base64 from '../../models/morphology.bin'
import type { Features } from '../model/index.js'
import { decodeBase64, Reader } from './bytes.js'
import { parseFeatureString } from './feature-strings.js'
import { hashString } from './hash.js'
import { HashTable } from './lexicon.js'
import { plainForm } from './words.js'

/** Endings of up to this many characters decide on a lemma. */
export const LONGEST_ENDING = 6

/** How a lemma is made of a lower-case form: cut so many characters off the end, put others there. */
export interface Script {
  readonly cut: number
  readonly add: string
}

/** Key of a whole word under a tag. */
export function wordKey(tag: string, lower: string): number {
  return hashString(`${tag}=${lower}`) >>> 0
}

/** Key of the last `length` characters under a tag. */
export function endingKey(tag: string, lower: string, length: number): number {
  return hashString(`${tag}~${lower.slice(lower.length - length)}`) >>> 0
}

/** The lemma of a form by a script. Names keep their capitals. */
export function applyScript(form: string, tag: string, script: Script): string {
  const base = tag.startsWith('PROPN|') || form === 'I' ? form : form.toLowerCase()
  if (script.cut > base.length) return base
  const kept = base.slice(0, base.length - script.cut)
  const shouted = script.add !== '' && tag.startsWith('PROPN|') && base.length > 1 && base === base.toUpperCase()
  return kept + (shouted ? script.add.toUpperCase() : script.add) || base
}

/** What stands around a word in its tree, as far as features hang on it. */
export interface Surroundings {
  readonly deprel: string
  readonly passive: boolean
  readonly auxiliary: string
  readonly to: boolean
  readonly subject: boolean
}

export function surroundingsKey(s: Surroundings): string {
  return `${s.deprel.replace(/^(nsubj|csubj|obl|nmod|aux|acl|advcl|cc|compound|det).*/, '$1')} ${s.passive ? 'p' : ''}${s.auxiliary} ${s.to ? 't' : ''}${s.subject ? 's' : ''}`
}

/** Keys of features, from the most exact to the most general. A verb's surroundings say more than its form. */
export function featureKeys(tag: string, lower: string, around: string): readonly number[] {
  const word = hashString(`${tag}=${lower}`) >>> 0
  const tree = hashString(`${tag}==${around}`) >>> 0
  const both = hashString(`${tag}=${lower}=${around}`) >>> 0
  return tag.startsWith('VERB') ? [both, tree, word, hashString(tag) >>> 0] : [both, word, tree, hashString(tag) >>> 0]
}

/** The tables. */
export class Morphology {
  private readonly scripts: readonly Script[]
  private readonly lemmas: HashTable
  private readonly features: readonly Features[]
  private readonly featureTable: HashTable

  constructor(bytes: Uint8Array) {
    const reader = new Reader(bytes)
    const adds = reader.strings()
    this.scripts = adds.map(add => ({ cut: reader.uint(), add }))
    this.lemmas = HashTable.read(reader)
    this.features = reader.strings().map(parseFeatureString)
    this.featureTable = HashTable.read(reader)
  }

  /** The lemma of a form under its tag (`UPOS|XPOS`). */
  lemma(form: string, tag: string): string {
    const plain = plainForm(form)
    const lower = plain.toLowerCase()
    let found = this.lemmas.get(wordKey(tag, lower))
    for (let length = Math.min(LONGEST_ENDING, lower.length - 1); found === 0 && length >= 0; length--) {
      found = this.lemmas.get(endingKey(tag, lower, length))
    }
    const script = found === 0 ? undefined : this.scripts[found - 1]
    return script ? applyScript(plain, tag, script) : tag.startsWith('PROPN|') ? plain : lower
  }

  /** The features of a form under its tag, in its surroundings. */
  featuresOf(form: string, tag: string, around: string): Features {
    for (const key of featureKeys(tag, plainForm(form).toLowerCase(), around)) {
      const found = this.featureTable.get(key)
      if (found !== 0) return this.features[found - 1] ?? {}
    }
    return {}
  }
}

let shared: Morphology | undefined

/** The tables, decoded on first use. */
export function morphology(): Morphology {
  return shared ??= new Morphology(decodeBase64(base64))
}

/** Lemmas and features of words: tables of what training text had, from the most exact key to the most general. */
import base64 from '../../models/morphology.bin'
import type { Features } from '../model/index.js'
import { decodeBase64, Reader } from './bytes.js'
import { parseFeatureString } from './feature-strings.js'
import { hash1, hash2, hash3, hashString } from './hash.js'
import { HashTable } from './lexicon.js'
import { plainForm, type Words } from './words.js'

/** Endings of up to this many characters decide on a lemma. */
export const LONGEST_ENDING = 5

/** How a lemma is made of a form: cut so many characters off the end, put others there, in lower case or as it stands. */
export interface Script {
  readonly cut: number
  readonly add: string
  readonly keepsCase: boolean
}

/** The hash by which the tables know a tag (`UPOS|XPOS`). */
export function tagHash(tag: string): number {
  return hashString(tag)
}

/** Key of a whole word under a tag. */
export function wordKey(tag: number, words: Words, id: number): number {
  return hash2(701, tag, words.exact[id]!) >>> 0
}

/** Key of the last `length` characters under a tag. */
export function endingKey(tag: number, words: Words, id: number, length: number): number {
  return length === 0 ? hash1(702, tag) >>> 0 : hash3(703, tag, length, words.affixes[9 * id + length - 1]!) >>> 0
}

/** The lemma of a form by a script. */
export function applyScript(form: string, { cut, add, keepsCase }: Script): string {
  const base = keepsCase ? form : form.toLowerCase()
  if (cut > base.length) return base
  const shouted = add !== '' && keepsCase && base.length > 1 && base === base.toUpperCase()
  return base.slice(0, base.length - cut) + (shouted ? add.toUpperCase() : add) || base
}

/** Keys of features, from the most exact to the most general. A verb's surroundings say more than its form. */
export function featureKeys(tag: number, isVerb: boolean, words: Words, id: number, around: number): readonly [number, number, number, number] {
  const word = hash2(711, tag, words.exact[id]!) >>> 0
  const tree = hash2(712, tag, around) >>> 0
  const both = hash3(713, tag, words.exact[id]!, around) >>> 0
  const only = hash1(714, tag) >>> 0
  return isVerb ? [both, tree, word, only] : [both, word, tree, only]
}

/** A tag as the tables know it. */
export interface TagKind {
  readonly hash: number
  /** Proper nouns keep their capitals. */
  readonly isProper: boolean
  readonly isVerb: boolean
}

export function tagKind(tag: string): TagKind {
  return { hash: tagHash(tag), isProper: tag.startsWith('PROPN|'), isVerb: tag.startsWith('VERB|') }
}

const NO_FEATURES: Features = Object.freeze({})

/** The tables. */
export class Morphology {
  private readonly scripts: readonly Script[]
  private readonly lemmas: HashTable
  private readonly features: readonly Features[]
  private readonly featureTable: HashTable

  constructor(bytes: Uint8Array) {
    const reader = new Reader(bytes)
    const adds = reader.strings()
    this.scripts = adds.map(add => ({ cut: reader.uint(), add, keepsCase: reader.uint() === 1 }))
    this.lemmas = HashTable.read(reader)
    this.features = reader.strings().map(parseFeatureString)
    this.featureTable = HashTable.read(reader)
  }

  /** The lemma of a form with that word id. */
  lemma(form: string, words: Words, id: number, tag: TagKind): string {
    const plain = plainForm(form)
    let found = this.lemmas.get(wordKey(tag.hash, words, id))
    for (let length = Math.min(LONGEST_ENDING, plain.length - 1); found === 0 && length >= 0; length--) {
      found = this.lemmas.get(endingKey(tag.hash, words, id, length))
    }
    const script = found === 0 ? undefined : this.scripts[found - 1]
    return script ? applyScript(plain, script) : tag.isProper ? plain : plain.toLowerCase()
  }

  /** The features of a word in its surroundings (from `surroundingKeys`). */
  featuresOf(words: Words, id: number, tag: TagKind, around: number): Features {
    for (const key of featureKeys(tag.hash, tag.isVerb, words, id, around)) {
      const found = this.featureTable.get(key)
      if (found !== 0) return this.features[found - 1] ?? NO_FEATURES
    }
    return NO_FEATURES
  }
}

let shared: Morphology | undefined

/** The tables, decoded on first use. */
export function morphology(): Morphology {
  return shared ??= new Morphology(decodeBase64(base64))
}

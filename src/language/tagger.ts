/** Part-of-speech tagging: from left to right, each word's tag from its looks, its neighbours and the two tags before. */
import base64 from '../../models/tagger.bin'
import type { Upos } from '../model/index.js'
import { decodeBase64, Reader } from './bytes.js'
import { HashTable } from './lexicon.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { dynamicTagFeatures, staticTagFeatures, TAG_FEATURES, type TagInput } from './tag-features.js'
import { tagKind, type TagKind } from './morphology.js'
import type { Words } from './words.js'

const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const satisfies readonly Upos[]

/** Whether a string is a universal tag. */
export function isUpos(name: string): name is Upos {
  return UPOS.some(upos => upos === name)
}

/** The tag of that name; X for what is none. */
function uposOf(name: string): Upos {
  return isUpos(name) ? name : 'X'
}

/** The number that stands for "before the sentence". */
const NO_TAG = 255

/** A tagger: how words were tagged in training, and the weights. */
export class Tagger {
  /** `UPOS|XPOS`, by tag number. */
  readonly tags: readonly string[]
  /** The universal part and the Penn part of each tag. */
  readonly upos: readonly Upos[]
  readonly xpos: readonly string[]
  /** Each tag as the tables of `morphology.ts` know it. */
  readonly kinds: readonly TagKind[]
  /** Word to the set of tags it had. */
  readonly classes: HashTable
  private readonly scorer: Scorer
  private readonly features = new Int32Array(TAG_FEATURES)
  private readonly scores: Scores

  constructor(tags: readonly string[], classes: HashTable, scorer: Scorer) {
    this.tags = tags
    this.upos = tags.map(tag => uposOf(tag.slice(0, tag.indexOf('|'))))
    this.xpos = tags.map(tag => tag.slice(tag.indexOf('|') + 1))
    this.kinds = tags.map(tagKind)
    this.classes = classes
    this.scorer = scorer
    this.scores = scorer.newScores()
  }

  /** Tag numbers of a sentence of word ids. */
  tag(words: Words, ids: Int32Array): Uint8Array {
    const input = this.input(words, ids)
    const tags = new Uint8Array(ids.length)
    let tag1 = NO_TAG
    let tag2 = NO_TAG
    for (let i = 0; i < ids.length; i++) {
      const tag = this.best(input, i, tag1, tag2)
      tags[i] = tag
      tag2 = tag1
      tag1 = tag
    }
    return tags
  }

  /** The number of the tag that has the given parts; where there is none, the most frequent one with that UPOS. */
  closest(upos: Upos | undefined, xpos: string | undefined, otherwise: number): number {
    const fits = (u: boolean, x: boolean): number => this.tags.findIndex((_, t) => (!u || this.upos[t] === upos) && (!x || this.xpos[t] === xpos))
    const tries = [fits(upos !== undefined, xpos !== undefined), fits(upos !== undefined, false)]
    return tries.find(tag => tag >= 0) ?? otherwise
  }

  /** The sentence with the classes of its words. */
  input(words: Words, ids: Int32Array): TagInput {
    const classes = new Int32Array(ids.length)
    for (let i = 0; i < ids.length; i++) classes[i] = this.classes.get(words.lower[ids[i]!]!)
    return { words, ids, classes, length: ids.length }
  }

  private best(input: TagInput, i: number, tag1: number, tag2: number): number {
    const { features, scores } = this
    const count = dynamicTagFeatures(input, i, tag1, tag2, features, staticTagFeatures(input, i, features))
    scores.fill(0)
    this.scorer.score(features, count, scores)
    let best = 0
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag
    return best
  }

  static read(bytes: Uint8Array): Tagger {
    const reader = new Reader(bytes)
    return new Tagger(reader.strings(), HashTable.read(reader), LinearModel.read(reader))
  }
}

let shared: Tagger | undefined

/** The tagger, decoded on first use. */
export function tagger(): Tagger {
  return shared ??= Tagger.read(decodeBase64(base64))
}

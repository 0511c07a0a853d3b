/** Finding names: a linear-chain model (Lafferty et al. 2001) over the labels of `name-labels.ts`. */
import base64 from '../../models/names.bin'
import { decodeBase64, Reader } from './bytes.js'
import { hash1 } from './hash.js'
import { listedPhrases } from './gazetteer.js'
import { lexicon } from './lexicon.js'
import { LinearModel, type Scorer, type Scores } from './linear.js'
import { NAME_FEATURES, nameFeatures, NO_OCCURRENCES, type NameInput, type Occurrences } from './name-features.js'
import { NAME_LABELS, OUTSIDE, PLACE } from './name-labels.js'
import { LabelSearch } from './name-search.js'
import { LOOK, type Words } from './words.js'

/** A name by its first and last word and the number of its type. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly type: number
}

/** The feature that stands for "the label before was this one". */
export function transitionFeature(before: number): number {
  return hash1(599, before)
}

/** Farther than this from any capital or digit no word belongs to a name. */
const NEAR = 2

/**
 * For each word, 1 where it may belong to a name: near a word with a capital or a digit. In a sentence without a capital after its
 * first word, which may be written in lower case throughout, every word may.
 */
function namePlaces(words: Words, ids: Int32Array): Uint8Array {
  const possible = new Uint8Array(ids.length)
  let capitals = 0
  for (let i = 0; i < ids.length; i++) {
    const flags = words.flags[ids[i]!]!
    if ((flags & (LOOK.initialUpper | LOOK.digit)) === 0) continue
    if (i > 0 && (flags & LOOK.initialUpper) !== 0) capitals++
    possible.fill(1, Math.max(0, i - NEAR), i + NEAR + 1)
  }
  return capitals === 0 ? possible.fill(1) : possible
}

/** Gathers what the finder looks at. */
export function nameInput(words: Words, ids: Int32Array, tags: Uint8Array, occurrences: Occurrences): NameInput {
  let upper = 0
  let letters = 0
  for (const id of ids) {
    if (!(words.flags[id]! & LOOK.letter)) continue
    letters++
    if (words.flags[id]! & LOOK.initialUpper) upper++
  }
  return { words, ids, tags, occurrences, listed: listedPhrases(lexicon(), words, ids), shouted: letters > 3 && upper > 0.7 * letters ? 1 : 0 }
}

export class NameFinder {
  private readonly scorer: Scorer
  private readonly search: LabelSearch
  private readonly features = new Int32Array(NAME_FEATURES)
  private readonly emissions: Scores

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.emissions = scorer.newScores()
    const transitions = scorer.newScores(NAME_LABELS * NAME_LABELS)
    for (let before = 0; before < NAME_LABELS; before++) {
      const scores = scorer.newScores()
      scorer.score(Int32Array.of(transitionFeature(before)), 1, scores)
      for (let label = 0; label < NAME_LABELS; label++) transitions[label * NAME_LABELS + before] = scores[label]!
    }
    this.search = new LabelSearch(transitions)
  }

  /** The names of a tagged sentence, in order. */
  find(words: Words, ids: Int32Array, tags: Uint8Array, occurrences: Occurrences = NO_OCCURRENCES): FoundName[] {
    return ids.length === 0 ? [] : namesOf(this.labels(nameInput(words, ids, tags, occurrences)))
  }

  private labels(input: NameInput): Uint8Array {
    const { emissions, search } = this
    const possible = namePlaces(input.words, input.ids)
    search.start(input.ids.length)
    for (let i = 0; i < input.ids.length; i++) {
      if (possible[i] === 0) {
        search.addOutside()
        continue
      }
      emissions.fill(0)
      this.scorer.score(this.features, nameFeatures(input, i, this.features), emissions)
      search.add(emissions)
    }
    return search.best()
  }

  static read(bytes: Uint8Array): NameFinder {
    return new NameFinder(LinearModel.read(new Reader(bytes)))
  }
}

/** The names that a row of labels spells. */
export function namesOf(labels: Uint8Array): FoundName[] {
  const names: FoundName[] = []
  let first = 0
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return
    const type = Math.floor((label - 1) / 4)
    const place = (label - 1) % 4
    if (place === PLACE.first) first = i
    else if (place === PLACE.last) names.push({ first, last: i, type })
    else if (place === PLACE.only) names.push({ first: i, last: i, type })
  })
  return names
}

let shared: NameFinder | undefined

/** The name finder, decoded on first use. */
export function nameFinder(): NameFinder {
  return shared ??= NameFinder.read(decodeBase64(base64))
}

/**
 * Names of a whole document. A word's other places in the document say what it is: "Kurilla" alone is a person
 * where "Michael Erik Kurilla" stands elsewhere, "Turkey" is no bird where it stands with a capital in mid-sentence.
 */
import { NO_OCCURRENCES, type Occurrences } from './name-features.js'
import { nameFinder, type FoundName, type NameFinder } from './names.js'
import { LOOK, type Words } from './words.js'

/** Of how many other places of a word the neighbours are looked at. */
const OTHER_PLACES = 4

/** Past this many places of one word no more are remembered. */
const REMEMBERED = 12

interface Place { readonly sentence: number, readonly index: number }

/** Where capitalized words stand in a document, and which of them also stand in lower case. */
class DocumentWords {
  private readonly words: Words
  private readonly ids: readonly Int32Array[]
  private readonly places = new Map<number, Place[]>()
  private readonly lowerCase = new Set<number>()

  constructor(words: Words, ids: readonly Int32Array[]) {
    this.words = words
    this.ids = ids
    ids.forEach((sentence, s) => {
      sentence.forEach((id, index) => {
        const flags = words.flags[id]!
        if (!(flags & LOOK.letter)) return
        const key = words.exact[id]!
        if (!(flags & LOOK.initialUpper)) {
          this.lowerCase.add(key)
          return
        }
        const known = this.places.get(key)
        if (known === undefined) this.places.set(key, [{ sentence: s, index }])
        else if (known.length < REMEMBERED) known.push({ sentence: s, index })
      })
    })
  }

  /** What the rest of the document says of each word of a sentence. */
  of(s: number): Occurrences {
    const { words } = this
    const sentence = this.ids[s]!
    const occurrences = new Map<number, readonly number[]>()
    sentence.forEach((id, index) => {
      if (!(words.flags[id]! & LOOK.initialUpper)) return
      const features = this.featuresOf(words.exact[id]!, s, index)
      if (features.length > 0) occurrences.set(index, features)
    })
    return occurrences
  }

  private featuresOf(key: number, s: number, index: number): number[] {
    const { words, ids } = this
    const features: number[] = []
    if (this.lowerCase.has(key)) features.push(1, 0)
    let longest = 0
    let run: { first: number, last: number, at: Place } | undefined
    let looked = 0
    for (const place of this.places.get(key) ?? []) {
      if (place.sentence === s && place.index === index) continue
      if (looked++ >= OTHER_PLACES) break
      const sentence = ids[place.sentence]!
      const { first, last } = this.runAround(sentence, place.index)
      const before = place.index > 0 ? sentence[place.index - 1]! : -1
      const after = place.index + 1 < sentence.length ? sentence[place.index + 1]! : -1
      features.push(2, before < 0 ? 0 : words.lower[before]!, 3, after < 0 ? 0 : words.lower[after]!)
      if (last - first + 1 > longest && last - first < 8) {
        longest = last - first + 1
        run = { first, last, at: place }
      }
    }
    if (run && longest > 1) {
      const sentence = ids[run.at.sentence]!
      const place = run.at.index === run.first ? 0 : run.at.index === run.last ? 2 : 1
      const last = sentence[run.last]!
      const first = sentence[run.first]!
      features.push(10 + place, words.lower[last]!, 20 + place, words.clusters[3 * last + 1]!, 30 + place, words.clusters[3 * first + 1]!, 40 + place, words.listed[first]! & 63)
    }
    if (looked > 0) features.push(4, Math.min(3, looked))
    return features
  }

  /** The run of capitalized words that holds a word. */
  private runAround(sentence: Int32Array, index: number): { first: number, last: number } {
    const isUpper = (i: number): boolean => (this.words.flags[sentence[i]!]! & LOOK.initialUpper) !== 0
    let first = index
    let last = index
    while (first > 0 && index - first < 8 && isUpper(first - 1)) first--
    while (last + 1 < sentence.length && last - index < 8 && isUpper(last + 1)) last++
    return { first, last }
  }
}

/** What the document says of the words of each sentence. */
export function occurrencesIn(words: Words, ids: readonly Int32Array[]): Occurrences[] {
  if (ids.length < 2) return ids.map(() => NO_OCCURRENCES)
  const document = new DocumentWords(words, ids)
  return ids.map((_, s) => document.of(s))
}

/** The names of each sentence of a document. */
export function documentNames(words: Words, ids: readonly Int32Array[], tags: readonly Uint8Array[], finder: NameFinder = nameFinder()): FoundName[][] {
  const occurrences = occurrencesIn(words, ids)
  return ids.map((ofSentence, s) => finder.find(words, ofSentence, tags[s]!, occurrences[s]!))
}

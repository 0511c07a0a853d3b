/** From marked documents to training examples, and the measuring of names. */
import { LISTED } from '../../src/language/lexicon.js'
import { listedPhrases } from '../../src/language/gazetteer.js'
import { lexicon } from '../../src/language/lexicon.js'
import { documentNames, occurrencesIn } from '../../src/language/document-names.js'
import { NAME_FEATURES, nameFeatures, type Occurrences } from '../../src/language/name-features.js'
import { labelOf, NAME_LABELS, NAME_TYPES, OUTSIDE, PLACE } from '../../src/language/name-labels.js'
import { nameInput, type NameFinder } from '../../src/language/names.js'
import { tagger } from '../../src/language/tagger.js'
import { boundaries } from '../../src/language/tokenize.js'
import type { Words } from '../../src/language/words.js'
import type { CrfExample } from './crf.js'
import { OUTSIDE_BIT, typeSet, type MarkedDocument, type MarkedName, type MarkedSentence, type TypeSet } from './marked-names.js'

const L = NAME_LABELS
const TIME = /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?$/i
const NATURE = /^(river|sea|ocean|lake|gulf|bay|strait|mount|mountains?|valley|desert|island|islands|peninsula|basin|hills?|canal|coast|creek|falls|glacier|plateau|peak|beach|forest|cape)$/
const BUILT = /^(airport|hospital|station|bridge|stadium|street|road|avenue|highway|hall|mosque|church|cathedral|temple|palace|tower|prison|jail|camp|base|arena|museum|hotel|square|park|theatre|theater|port|harbor|harbour|dam|embassy|fort|castle|center|centre|building|school|library|boulevard|cemetery|crossing|tunnel|plant|airfield)$/

/** Divides the words of a sentence as the tokenizer would: corpora keep "Paris-based" whole. */
export function divide(sentence: MarkedSentence): MarkedSentence {
  const forms: string[] = []
  const from: number[] = []
  for (const form of sentence.forms) {
    from.push(forms.length)
    const tokens = /\p{L}-/u.test(form) ? boundaries().tokens(form, 0, form.length) : undefined
    if (tokens && tokens.starts.length > 1) tokens.starts.forEach((start, i) => forms.push(form.slice(start, tokens.ends[i])))
    else forms.push(form)
  }
  from.push(forms.length)
  return { forms, names: sentence.names.map(({ first, last, types }) => ({ first: from[first]!, last: from[last + 1]! - 1, types })) }
}

/** Cuts "the" and "The" from the front of names, "'s" from the end. */
export function trim(sentence: MarkedSentence): MarkedSentence {
  const names = sentence.names.flatMap((name): MarkedName[] => {
    let { first, last } = name
    while (first < last && /^(the|a|an)$/i.test(sentence.forms[first]!) && (name.types & typeSet('WORK')) === 0) first++
    while (last > first && /^['’]s?$/.test(sentence.forms[last]!)) last--
    return [{ first, last, types: name.types }]
  })
  return { forms: sentence.forms, names }
}

/** Narrows what a name may be by the lists and by its last word. */
function narrow(types: TypeSet, forms: readonly string[], listed: Int32Array, { first, last }: MarkedName): TypeSet {
  const bits = listed[first]! & 255
  const whole = (listed[first]! >> 8) === (first === last ? 0 : 1) && (first === last || (listed[last]! >> 8) === 3)
  const lastWord = forms[last]!.toLowerCase()
  const firstWord = forms[first]!.toLowerCase()
  const places = typeSet('GPE', 'LOC', 'FAC')
  if ((types & places) === places) {
    if (whole && bits & LISTED.demonym && !(bits & (LISTED.country | LISTED.city))) return typeSet('NORP')
    if (NATURE.test(lastWord) || /^(lake|mount|cape|gulf)$/.test(firstWord)) return (types & ~places) | typeSet('LOC')
    if (BUILT.test(lastWord)) return (types & ~places) | typeSet('FAC')
    if (whole && bits & LISTED.facility) return (types & ~places) | typeSet('FAC')
    if (whole && bits & LISTED.region) return (types & ~places) | typeSet('LOC')
    if (whole && bits & (LISTED.country | LISTED.city)) return (types & ~places) | typeSet('GPE')
  }
  if (types & typeSet('NORP')) {
    if (whole && bits & LISTED.demonym) return typeSet('NORP')
    if (types === typeSet('PER', 'NORP') && !/s$/.test(lastWord)) return typeSet('PER')
  }
  return types
}

function allowedLabels(sentence: MarkedSentence, outside: TypeSet, listed: Int32Array, tags: Uint8Array): Uint8Array {
  const n = sentence.forms.length
  const allowed = new Uint8Array(n * L)
  const inName = new Uint8Array(n)
  const allow = (i: number, types: TypeSet, place: number): void => {
    for (let type = 0; type < NAME_TYPES.length; type++) if (types & (1 << type)) allowed[i * L + labelOf(type, place)] = 1
  }
  for (const name of sentence.names) {
    const types = narrow(name.types, sentence.forms, listed, name)
    for (let i = name.first; i <= name.last; i++) {
      inName[i] = 1
      allow(i, types, name.first === name.last ? PLACE.only : i === name.first ? PLACE.first : i === name.last ? PLACE.last : PLACE.inner)
      if (types & OUTSIDE_BIT) allowed[i * L + OUTSIDE] = 1
    }
  }
  for (let i = 0; i < n; i++) {
    if (inName[i]) continue
    if (listed[i]! >> 8 === 0 && (listed[i]! & LISTED.demonym) !== 0 && (listed[i]! & LISTED.country) === 0) {
      allow(i, typeSet('NORP'), PLACE.only)
      continue
    }
    allowed[i * L + OUTSIDE] = 1
    const proper = tagger().tags[tags[i]!]!.startsWith('PROPN')
    if (outside !== 0 && proper && !TIME.test(sentence.forms[i]!)) for (const place of [PLACE.first, PLACE.inner, PLACE.last, PLACE.only]) allow(i, outside, place)
  }
  return allowed
}

/** Training examples of the sentences of a document. */
export function crfExamples(document: MarkedDocument, words: Words, weight: number, corpus: number): CrfExample[] {
  const sentences = document.sentences.filter(s => s.forms.length > 0).map(s => trim(divide(s)))
  const ids = sentences.map(s => Int32Array.from(s.forms, form => words.id(form)))
  const occurrences = occurrencesIn(words, ids)
  return sentences.map((sentence, s) => crfExample(sentence, ids[s]!, document.outside, words, occurrences[s]!, weight, corpus))
}

function crfExample(sentence: MarkedSentence, ids: Int32Array, outside: TypeSet, words: Words, occurrences: Occurrences, weight: number, corpus: number): CrfExample {
  const tags = tagger().tag(words, ids)
  const input = nameInput(words, ids, tags, occurrences)
  const buffer = new Int32Array(NAME_FEATURES)
  const starts = new Int32Array(ids.length + 1)
  const rows: number[] = []
  for (let i = 0; i < ids.length; i++) {
    const count = nameFeatures(input, i, buffer)
    for (let f = 0; f < count; f++) rows.push(buffer[f]!)
    starts[i + 1] = rows.length
  }
  const allowed = allowedLabels(sentence, outside, listedPhrases(lexicon(), words, ids), tags)
  return { length: ids.length, starts, features: Int32Array.from(rows), allowed, weight, corpus }
}

export interface NameScores { readonly precision: number, readonly recall: number, readonly f1: number }

const COARSE: Readonly<Record<string, string>> = { PER: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' }

function coarse(types: TypeSet): string | undefined {
  if (types === typeSet('PER', 'NORP')) return 'PER'
  const names = new Set(NAME_TYPES.flatMap((type, t) => types & (1 << t) ? [COARSE[type] ?? ''] : []))
  const [only] = names
  return names.size === 1 && only !== '' ? only : undefined
}

/** Exact spans and types of PER, ORG, LOC; and overall. Names are compared without "the" and "'s". */
export function nameScores(finder: NameFinder, words: Words, documents: readonly MarkedDocument[]): Map<string, NameScores> {
  const counts = new Map<string, { right: number, gold: number, found: number }>()
  const count = (type: string): { right: number, gold: number, found: number } => {
    const entry = counts.get(type) ?? { right: 0, gold: 0, found: 0 }
    counts.set(type, entry)
    return entry
  }
  for (const { sentences } of documents) {
    const ids = sentences.map(s => Int32Array.from(s.forms, form => words.id(form)))
    const found = documentNames(words, ids, ids.map(i => tagger().tag(words, i)), finder)
    sentences.forEach((sentence, s) => {
      const gold = new Map(trim(sentence).names.flatMap(({ first, last, types }) => {
        const type = coarse(types)
        return type ? [[`${first} ${last}`, type] as const] : []
      }))
      for (const type of gold.values()) for (const t of [type, 'all']) count(t).gold++
      for (const { first, last, type } of found[s]!) {
        const name = COARSE[NAME_TYPES[type]!]
        if (!name) continue
        for (const t of [name, 'all']) {
          count(t).found++
          if (gold.get(`${first} ${last}`) === name) count(t).right++
        }
      }
    })
  }
  return new Map([...counts].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([type, { right, gold, found }]) => {
    const precision = found ? right / found : 0
    const recall = gold ? right / gold : 0
    return [type, { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 }]
  }))
}

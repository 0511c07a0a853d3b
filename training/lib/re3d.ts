/**
 * Names of re3d (news and releases on Syria and Iraq). Its spans hold descriptions too and are noisy: what is kept are
 * spans of proper nouns only, titles cut off; any other proper noun may be any name or none.
 */
import { readFileSync } from 'node:fs'
import { NAME_TYPES } from '../../src/language/name-labels.js'
import { tagger } from '../../src/language/tagger.js'
import { boundaries, sentenceInput } from '../../src/language/tokenize.js'
import type { Words } from '../../src/language/words.js'
import { typeSet, type MarkedDocument, type MarkedName, type TypeSet } from './marked-names.js'

const MEANING: Readonly<Record<string, TypeSet>> = {
  Organisation: typeSet('ORG', 'GPE'), Location: typeSet('GPE', 'LOC', 'FAC'), Person: typeSet('PER'), Nationality: typeSet('NORP'),
}

const TITLE = /^(mr|mrs|ms|dr|sir|president|prime|minister|secretary|foreign|defense|defence|general|gen|col|colonel|lt|sgt|maj|major|captain|capt|spc|he|her|his|ambassador|spokesman|spokesperson|king|prince|sheikh|the|state|vice|deputy|chief|army|air|force|us|u\.s\.|uk|iraqi|syrian|special|envoy|senator|sen|rep)\.?$/i

interface Entity { begin: number, end: number, type: string }

export function re3d(file: string, words: Words): MarkedDocument[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => {
    const { text, entities }: { text: string, entities: Entity[] } = JSON.parse(line)
    const sentences: { forms: string[], names: MarkedName[] }[] = []
    for (const { index, 0: paragraph } of text.matchAll(/[^\n]+/g)) {
      const tokens = boundaries().tokens(text, index, index + paragraph.length)
      let first = 0
      for (const last of boundaries().sentenceEnds(sentenceInput(words, text, tokens))) {
        sentences.push(sentenceOf(text, tokens.starts.subarray(first, last + 1), tokens.ends.subarray(first, last + 1), entities, words))
        first = last + 1
      }
    }
    return { corpus: 're3d', outside: (1 << NAME_TYPES.length) - 1, sentences }
  })
}

function sentenceOf(text: string, starts: Int32Array, ends: Int32Array, entities: readonly Entity[], words: Words): { forms: string[], names: MarkedName[] } {
  const forms = Array.from(starts, (start, i) => text.slice(start, ends[i]))
  const model = tagger()
  const tags = model.tag(words, Int32Array.from(forms, form => words.id(form)))
  const names: MarkedName[] = []
  const taken = new Uint8Array(forms.length)
  for (const { begin, end, type } of [...entities].sort((a, b) => (b.end - b.begin) - (a.end - a.begin))) {
    const types = MEANING[type]
    let first = starts.indexOf(begin)
    const last = ends.indexOf(end)
    if (types === undefined || first < 0 || last < first) continue
    while (first < last && TITLE.test(forms[first]!)) first++
    const proper = (i: number): boolean => model.xpos[tags[i]!]!.startsWith('NNP') || (type === 'Nationality') || (i > first && i < last && /^(of|the|-|for|and)$/.test(forms[i]!))
    let good = /^\p{Lu}/u.test(forms[first]!) && !TITLE.test(forms[first]!)
    for (let i = first; i <= last; i++) if (!proper(i) || taken[i] || (type === 'Person' && TITLE.test(forms[i]!))) good = false
    if (!good) continue
    taken.fill(1, first, last + 1)
    names.push({ first, last, types })
  }
  return { forms, names: names.sort((a, b) => a.first - b.first) }
}

/** Names of GUM: entities (column MISC, `Entity=`) whose head is a proper noun, cut down to the name itself. */
import type { GoldSentence } from './conllu.js'
import { OUTSIDE_BIT, typeSet, type MarkedDocument, type MarkedName, type MarkedSentence, type TypeSet } from './marked-names.js'

interface Entity { readonly type: string, readonly first: number, last: number }

function meaning(type: string): TypeSet {
  switch (type) {
    case 'person': return typeSet('PER', 'NORP')
    case 'organization': return typeSet('ORG')
    case 'place': return typeSet('GPE', 'LOC', 'FAC')
    case 'event': return typeSet('EVENT')
    case 'object': return typeSet('PRODUCT', 'WORK', 'FAC', 'MISC')
    case 'abstract': return typeSet('WORK', 'MISC', 'EVENT', 'ORG') | OUTSIDE_BIT
    default: return typeSet('MISC') | OUTSIDE_BIT
  }
}

/** Entities of a document's sentences; one that crosses a sentence end is left out. */
function entitiesOf(sentence: GoldSentence): Entity[] {
  const done: Entity[] = []
  const open: { id: string, entity: Entity }[] = []
  sentence.misc.forEach((misc, i) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [, opening, closing] of value.matchAll(/\(([^()]+)(\)?)|([^()]+)\)/g)) {
      if (opening === undefined) continue
      const [id = '', type = ''] = opening.split('-')
      const entity = { type, first: i, last: i }
      if (closing === ')') done.push(entity)
      else open.push({ id, entity })
    }
    for (const [, id] of value.matchAll(/(?:^|\))([^()-]+)(?=\))/g)) {
      const at = open.findLastIndex(o => o.id === id)
      if (at < 0) continue
      const [closed] = open.splice(at, 1)
      if (closed) {
        closed.entity.last = i
        done.push(closed.entity)
      }
    }
  })
  return done
}

const isProper = (xpos: string | undefined): boolean => xpos === 'NNP' || xpos === 'NNPS'

/** The run of proper nouns around an entity's head, with "of" and "the" inside names of bodies. */
function nameOf(s: GoldSentence, entity: Entity): { first: number, last: number } | undefined {
  const { first, last, type } = entity
  let head = -1
  for (let i = first; i <= last; i++) if (s.heads[i]! < first || s.heads[i]! > last) head = head < 0 ? i : head
  if (head < 0 || !isProper(s.xpos[head])) return undefined
  const joins = type !== 'person' && type !== 'place'
  const belongs = (i: number): boolean => i >= first && i <= last && isProper(s.xpos[i]) && s.deprels[i] !== 'nmod:desc' && s.deprels[i] !== 'conj' && s.deprels[i] !== 'appos'
  let from = head
  let to = head
  while (belongs(from - 1) || (from - 2 >= first && s.xpos[from - 1] === 'HYPH' && belongs(from - 2))) from--
  for (;;) {
    if (belongs(to + 1) || (s.xpos[to + 1] === 'HYPH' && belongs(to + 2))) to++
    else if (joins && s.forms[to + 1] === 'of' && belongs(to + 2)) to += 2
    else if (joins && s.forms[to + 1] === 'of' && s.forms[to + 2] === 'the' && belongs(to + 3)) to += 3
    else break
  }
  return { first: from, last: to }
}

function namesOf(sentence: GoldSentence): MarkedSentence {
  const names: MarkedName[] = []
  const taken = new Uint8Array(sentence.forms.length)
  for (const entity of entitiesOf(sentence).sort((a, b) => (b.last - b.first) - (a.last - a.first))) {
    const name = entity.type === 'time' ? undefined : nameOf(sentence, entity)
    if (!name || taken.subarray(name.first, name.last + 1).some(x => x > 0)) continue
    taken.fill(1, name.first, name.last + 1)
    names.push({ ...name, types: meaning(entity.type) })
  }
  return { forms: sentence.forms, names: names.sort((a, b) => a.first - b.first) }
}

/** GUM's documents with their names. */
export function gumNames(sentences: readonly GoldSentence[]): MarkedDocument[] {
  const documents: { corpus: string, outside: TypeSet, sentences: MarkedSentence[] }[] = []
  for (const sentence of sentences) {
    if (sentence.newDocument || documents.length === 0) documents.push({ corpus: 'gum', outside: 0, sentences: [] })
    documents.at(-1)?.sentences.push(namesOf(sentence))
  }
  return documents
}

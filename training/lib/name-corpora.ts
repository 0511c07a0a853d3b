/** Corpora with names, brought to one form: for each name, which of our types it may be. */
import { readFileSync } from 'node:fs'
import { readTreebank } from './conllu.js'
import { gumNames } from './gum-names.js'
import { OUTSIDE_BIT, typeSet, type MarkedDocument, type MarkedName, type MarkedSentence, type TypeSet } from './marked-names.js'

const PLACE = typeSet('GPE', 'LOC', 'FAC')
const OTHER = typeSet('NORP', 'EVENT', 'WORK', 'PRODUCT', 'MISC')

/** What the types of the corpora mean here. A type that is not listed is no name. */
const MEANING: Readonly<Record<string, TypeSet>> = {
  PER: typeSet('PER'), ORG: typeSet('ORG'), LOC: PLACE, MISC: OTHER,
  person: typeSet('PER'), politician: typeSet('PER'), scientist: typeSet('PER'), researcher: typeSet('PER'), writer: typeSet('PER'), musicalartist: typeSet('PER'),
  organisation: typeSet('ORG'), politicalparty: typeSet('ORG'), band: typeSet('ORG'), university: typeSet('ORG'),
  country: typeSet('GPE'), location: PLACE,
  event: typeSet('EVENT'), election: typeSet('EVENT'), conference: typeSet('EVENT', 'ORG'),
  book: typeSet('WORK'), poem: typeSet('WORK'), album: typeSet('WORK'), song: typeSet('WORK'), magazine: typeSet('WORK', 'ORG'), academicjournal: typeSet('WORK'),
  award: typeSet('MISC', 'EVENT', 'WORK'), misc: OTHER | OUTSIDE_BIT, product: typeSet('PRODUCT') | OUTSIDE_BIT, programlang: typeSet('PRODUCT'),
  astronomicalobject: typeSet('LOC', 'MISC'),
  algorithm: typeSet('MISC') | OUTSIDE_BIT, task: typeSet('MISC') | OUTSIDE_BIT, field: typeSet('MISC') | OUTSIDE_BIT, metrics: typeSet('MISC') | OUTSIDE_BIT,
  musicgenre: typeSet('MISC') | OUTSIDE_BIT, literarygenre: typeSet('MISC') | OUTSIDE_BIT, musicalinstrument: typeSet('MISC') | OUTSIDE_BIT,
  chemicalcompound: typeSet('MISC') | OUTSIDE_BIT, chemicalelement: typeSet('MISC') | OUTSIDE_BIT, protein: typeSet('MISC') | OUTSIDE_BIT,
  enzyme: typeSet('MISC') | OUTSIDE_BIT, discipline: typeSet('MISC') | OUTSIDE_BIT, theory: typeSet('MISC') | OUTSIDE_BIT,
}

/** Names from BIO labels. */
export function namesOfLabels(labels: readonly string[]): { first: number, last: number, type: string }[] {
  const names: { first: number, last: number, type: string }[] = []
  labels.forEach((label, i) => {
    const type = label.slice(2)
    const open = names.at(-1)
    if (label.startsWith('I-') && open && open.last === i - 1 && open.type === type) open.last = i
    else if (label !== 'O' && label !== '_' && label !== '') names.push({ first: i, last: i, type })
  })
  return names
}

function marked(forms: readonly string[], labels: readonly string[]): MarkedSentence {
  return { forms, names: namesOfLabels(labels).map(({ first, last, type }) => ({ first, last, types: MEANING[type] ?? OUTSIDE_BIT })) }
}

/** A file of columns, sentences apart by empty lines. */
function columns(file: string, form: number, label: number): { id: string, sentence: MarkedSentence }[] {
  return readFileSync(file, 'utf8').split(/\n[ \t]*\n/).flatMap(block => {
    const rows = block.split('\n').filter(line => line !== '' && !line.startsWith('# ')).map(line => line.split('\t'))
    const id = /^# newdoc/m.test(block) ? 'new' : ''
    return rows.length === 0 ? [] : [{ id, sentence: marked(rows.map(r => r[form] ?? ''), rows.map(r => r[label] ?? 'O')) }]
  })
}

/** Groups sentences to documents at marks, or each to its own where the corpus has no documents. */
function documents(corpus: string, outside: TypeSet, rows: readonly { id: string, sentence: MarkedSentence }[], byMarks: boolean): MarkedDocument[] {
  const result: { corpus: string, outside: TypeSet, sentences: MarkedSentence[] }[] = []
  for (const { id, sentence } of rows) {
    const open = result.at(-1)
    if (byMarks && open && id !== 'new') open.sentences.push(sentence)
    else result.push({ corpus, outside, sentences: [sentence] })
  }
  return result
}

interface DocredDocument { sents: string[][], vertexSet: { type: string, pos: [number, number], sent_id: number }[][] }

function docred(file: string): MarkedDocument[] {
  const data: DocredDocument[] = JSON.parse(readFileSync(file, 'utf8'))
  return data.map(({ sents, vertexSet }) => {
    const names: MarkedName[][] = sents.map(() => [])
    const taken = sents.map(forms => new Uint8Array(forms.length))
    const all = vertexSet.flat().sort((a, b) => (b.pos[1] - b.pos[0]) - (a.pos[1] - a.pos[0]))
    for (const { type, pos: [first, end], sent_id: s } of all) {
      const types = MEANING[type]
      if (types === undefined || taken[s]!.subarray(first, end).some(x => x > 0)) continue
      taken[s]!.fill(1, first, end)
      names[s]!.push({ first, last: end - 1, types })
    }
    return { corpus: 'redocred', outside: 0, sentences: sents.map((forms, s) => ({ forms, names: names[s]!.sort((a, b) => a.first - b.first) })) }
  })
}

/** The corpora of a data folder by name. */
export function nameCorpora(data: string): Map<string, MarkedDocument[]> {
  const corpora = new Map<string, MarkedDocument[]>()
  corpora.set('uner-ewt', documents('uner-ewt', OTHER, columns(`${data}/ner/uner-ewt-dev.iob2`, 1, 2), true))
  corpora.set('wikigold', documents('wikigold', 0, columns(`${data}/ner/wikigold-train.conllu`, 1, 2), false))
  const crossner = ['ai', 'literature', 'music', 'politics', 'science'].flatMap(domain => ['train', 'dev'].flatMap(part =>
    documents(`crossner-${domain}`, 0, columns(`${data}/ner/crossner-${domain}-${part}.conll`, 0, 1), false)))
  corpora.set('crossner', crossner)
  corpora.set('redocred', docred(`${data}/rel/redocred-train.json`))
  corpora.set('gum', gumNames(readTreebank(`${data}/ud/gum-train.conllu`)))
  return corpora
}

interface CrossRe { sentence: string[], ner: [number, number, string][] }

/** CoNLL-2003 news with its names, from CrossRE: for measuring only. */
export function newsTest(data: string): MarkedDocument[] {
  return ['train', 'dev'].flatMap(part => readFileSync(`${data}/rel/crossre-news-${part}.json`, 'utf8').split('\n').filter(Boolean).map(line => {
    const { sentence, ner }: CrossRe = JSON.parse(line)
    const names = ner.map(([first, last, type]) => ({ first, last, types: MEANING[type] ?? OTHER }))
    return { corpus: 'news', outside: 0, sentences: [{ forms: sentence, names }] }
  }))
}

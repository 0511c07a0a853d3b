/** CoNLL-U to an annotation: the sentences and words are taken as they are, what is missing is predicted. */
import { FormatError, show } from '../errors.js'
import type { Annotation, Name, NameType, Paragraph, Sentence, Token } from '../model/index.js'
import { analyseGiven, type GivenWord } from './analyse.js'
import { parseFeatureString } from './feature-strings.js'
import { NAME_TYPES } from './name-labels.js'
import { isUpos } from './tagger.js'

/** An annotation read from CoNLL-U, with the text that it is of. */
export interface ReadConllu {
  readonly text: string
  readonly paragraphs: Paragraph[]
  readonly annotation: Annotation
}

interface Row extends GivenWord {
  readonly line: number
  readonly space: boolean
  readonly range: { readonly start: number, readonly end: number } | undefined
  readonly name: string | undefined
  /** What a multiword range wrote for this word and the ones after it. */
  readonly surface: { readonly form: string, readonly words: number } | undefined
}

interface Block { readonly rows: Row[], readonly newParagraph: boolean }

/**
 * Reads CoNLL-U. Sentences and words are taken as given; tags, lemmas, features and names are taken where they are
 * given (not `_`) and predicted elsewhere; heads are taken for a sentence in which every word has one. Multiword
 * ranges and empty nodes are passed over.
 *
 * @param conllu the file's content
 * @param source the text that its `TokenRange` values point into; without it the text is put together from the words
 * @throws FormatError with the line, when a row has no ten columns, ids are out of order, a head is no word of the
 * sentence, or the heads are no tree
 * @example fromConllu('1\tSana\t_\t_\t_\t_\t_\t_\t_\t_\n\n').annotation.sentences.length // 1
 */
export function fromConllu(conllu: string, source?: string): ReadConllu {
  const blocks = readBlocks(conllu)
  const analysed = analyseGiven(blocks.map(block => block.rows))
  const { text, places } = source === undefined ? compose(blocks) : { text: source, places: locate(blocks, source) }
  const paragraphs: Paragraph[] = []
  const sentences = blocks.map(({ rows, newParagraph }, index): Sentence => {
    const spans = places[index]!
    const start = spans[0]!.start
    const end = Math.max(...spans.map(span => span.end))
    const open = paragraphs.at(-1)
    if (newParagraph || !open) paragraphs.push({ kind: 'body', start, end })
    else paragraphs[paragraphs.length - 1] = { ...open, end: Math.max(open.end, end) }
    const found = analysed[index]!
    const tokens: Token[] = found.words.map((word, i) => ({ ...word, ...spans[i]!, form: text.slice(spans[i]!.start, spans[i]!.end) }))
    const given = givenNames(rows)
    const names = (given ?? found.names).map((name): Name => ({ ...name, start: spans[name.first]!.start, end: spans[name.last]!.end }))
    return { index, paragraph: paragraphs.length - 1, isTitle: false, start, end, tokens, names }
  })
  return { text, paragraphs, annotation: { sentences } }
}

function readBlocks(conllu: string): Block[] {
  const blocks: Block[] = []
  let rows: Row[] = []
  let newParagraph = false
  let pending: { form: string, words: number, first: number, space: boolean } | undefined
  const close = (): void => {
    if (rows.length > 0) {
      checkTree(rows)
      blocks.push({ rows, newParagraph })
      newParagraph = false
    }
    rows = []
    pending = undefined
  }
  conllu.split(/\r?\n/).forEach((text, index) => {
    const line = index + 1
    if (text.trim() === '') return close()
    if (text.startsWith('#')) {
      if (/^#\s*new(par|doc)\b/.test(text)) newParagraph = true
      return
    }
    const cells = text.split('\t')
    const [id = '', form = ''] = cells
    if (cells.length !== 10) throw new FormatError(`line ${line}: expected 10 columns apart by tabs, got ${cells.length}: ${show(text)}`)
    if (/^\d+\.\d+$/.test(id)) return
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      const first = Number(range[1])
      const words = Number(range[2]) - first + 1
      if (first !== rows.length + 1 || words < 1) throw new FormatError(`line ${line}: expected a range that starts at word ${rows.length + 1}, got ${show(id)}`)
      pending = { form, words, first, space: spaceAfter(cells) }
      return
    }
    if (id !== String(rows.length + 1)) throw new FormatError(`line ${line}: expected word ${rows.length + 1}, got ${show(id)}: words are numbered from 1 in each sentence`)
    if (form === '') throw new FormatError(`line ${line}: expected a word's form, got nothing`)
    const place = pending && rows.length + 1 < pending.first + pending.words ? rows.length + 1 - pending.first : -1
    const inside = pending && place >= 0 && place < pending.words - 1
    const space = inside ? false : pending && place === pending.words - 1 ? pending.space : spaceAfter(cells)
    rows.push(readRow(cells, line, space, pending && place === 0 ? pending : undefined))
  })
  close()
  return blocks
}

const spaceAfter = (cells: readonly string[]): boolean => !/(^|\|)SpaceAfter=No(\||$)/.test(cells[9] ?? '')

function readRow(cells: readonly string[], line: number, space: boolean, surface: Row['surface']): Row {
  const [, form = '', lemma = '_', upos = '_', xpos = '_', feats = '_', head = '_', deprel = '_', , misc = '_'] = cells
  if (upos !== '_' && !isUpos(upos)) throw new FormatError(`line ${line}: expected a universal tag such as NOUN or _, got ${show(upos)}`)
  if (head !== '_' && !/^\d+$/.test(head)) throw new FormatError(`line ${line}: expected the number of a word, 0 or _ as head, got ${show(head)}`)
  const range = /(?:^|\|)TokenRange=(\d+):(\d+)(?:\||$)/.exec(misc)
  return {
    form, line, space, surface,
    ...(upos !== '_' && isUpos(upos) ? { upos } : {}),
    ...(xpos !== '_' ? { xpos } : {}),
    ...(lemma !== '_' || form === '_' ? { lemma } : {}),
    ...(feats !== '_' ? { feats: parseFeatureString(feats) } : {}),
    ...(head !== '_' ? { head: Number(head) - 1 } : {}),
    ...(deprel !== '_' ? { deprel } : {}),
    range: range ? { start: Number(range[1]), end: Number(range[2]) } : undefined,
    name: /(?:^|\|)NE=([^|]+)/.exec(misc)?.[1],
  }
}

/** Heads must be words of the sentence and lead to the root, once all words have one. */
function checkTree(rows: readonly Row[]): void {
  for (const { head, line } of rows) {
    if (head !== undefined && head >= rows.length) throw new FormatError(`line ${line}: expected a head from 0 to ${rows.length}, got ${head + 1}`)
  }
  if (!rows.every(row => row.head !== undefined)) return
  const safe = new Uint8Array(rows.length)
  for (let start = 0; start < rows.length; start++) {
    const path: number[] = []
    let at = start
    while (at >= 0 && safe[at] === 0) {
      safe[at] = 2
      path.push(at)
      at = rows[at]!.head ?? -1
    }
    if (at >= 0 && safe[at] === 2) throw new FormatError(`line ${rows[at]!.line}: expected heads that lead to the root, got a circle through word ${at + 1}`)
    for (const word of path) safe[word] = 1
  }
}

interface Place { readonly start: number, readonly end: number }

/** Puts the text together: a space between words, an empty line between paragraphs. */
function compose(blocks: readonly Block[]): { text: string, places: Place[][] } {
  let text = ''
  const places = blocks.map(({ rows, newParagraph }, b) => {
    if (b > 0) text = newParagraph ? `${text.trimEnd()}\n\n` : text
    const spans: Place[] = []
    let i = 0
    while (i < rows.length) {
      const { surface, form } = rows[i]!
      const words = surface ? surface.words : 1
      const group = rows.slice(i, i + words)
      const whole = surface ? surface.form : form
      const start = text.length
      text += whole
      if (group.map(row => row.form).join('') === whole) {
        let at = start
        for (const row of group) spans.push({ start: at, end: at += row.form.length })
      } else {
        for (let k = 0; k < group.length; k++) spans.push({ start, end: start + whole.length })
      }
      if (group.at(-1)?.space) text += ' '
      i += group.length
    }
    return spans
  })
  return { text: text.trimEnd(), places }
}

/** Finds the words in a given text: by their `TokenRange`, or one after another. */
function locate(blocks: readonly Block[], source: string): Place[][] {
  let at = 0
  return blocks.map(({ rows }) => rows.map(({ range, form, line }) => {
    if (range) {
      if (range.end < range.start || range.end > source.length) throw new FormatError(`line ${line}: expected a TokenRange inside the text of ${source.length} code units, got ${range.start}:${range.end}`)
      at = range.end
      return range
    }
    const start = source.indexOf(form, at)
    if (start < 0) throw new FormatError(`line ${line}: expected ${show(form)} in the text after ${at}, and it is not there: give the text that the file was made from`)
    at = start + form.length
    return { start, end: at }
  }))
}

const isNameType = (value: string): value is NameType => NAME_TYPES.some(type => type === value)

/** The names that `NE=` spells, or nothing where the sentence has no such values. */
function givenNames(rows: readonly Row[]): { type: NameType, first: number, last: number }[] | undefined {
  if (!rows.some(row => row.name !== undefined)) return undefined
  const names: { type: NameType, first: number, last: number }[] = []
  rows.forEach(({ name, line }, i) => {
    if (name === undefined || name === 'O') return
    const type = name.slice(2)
    if (!/^[BI]-/.test(name) || !isNameType(type)) throw new FormatError(`line ${line}: expected a name label such as NE=B-PER (types ${NAME_TYPES.join(', ')}), got ${show(name)}`)
    const open = names.at(-1)
    if (name.startsWith('I-') && open && open.last === i - 1 && open.type === type) open.last = i
    else names.push({ type, first: i, last: i })
  })
  return names
}

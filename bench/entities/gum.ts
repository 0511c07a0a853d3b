import { readFileSync } from 'node:fs'
import type { Name, NameType, Sentence, Token, Upos } from '../../src/model/index.js'

/** A mention of the corpus: its span in the text, its head and the entity that it speaks of. */
export interface GumMention {
  readonly start: number
  readonly end: number
  /** Offsets of the head token. */
  readonly headStart: number
  readonly group: string
  readonly type: string
  readonly isName: boolean
}

export interface GumDocument {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly GumMention[]
}


const NAME_TYPES: Readonly<Record<string, NameType>> = { person: 'PER', organization: 'ORG', place: 'GPE', object: 'PRODUCT' }

/** Reads the documents of a GUM file in CoNLL-U, with the `Entity=` column (its format is in the file's header). */
export function readGum(file: string): readonly GumDocument[] {
  return readFileSync(file, 'utf8').split(/(?=^# newdoc id = )/m).filter(d => d.startsWith('# newdoc')).map(readDocument)
}

function readDocument(block: string): GumDocument {
  const id = /^# newdoc id = (.*)$/m.exec(block)?.[1] ?? ''
  const genre = /^# meta::genre = (.*)$/m.exec(block)?.[1] ?? ''
  let text = ''
  let paragraph = -1
  const sentences: Sentence[] = []
  const mentions: GumMention[] = []
  const open: { group: string; type: string; sentence: number; first: number }[] = []
  for (const part of block.split(/\n\n/)) {
    if (/^# newpar/m.test(part)) {
      paragraph++
      text += text === '' ? '' : '\n\n'
    }
    const lines = part.split('\n').filter(l => l !== '' && !l.startsWith('#')).map(l => l.split('\t'))
    if (lines.length === 0) continue
    const index = sentences.length
    const start = text.length
    const { tokens, written } = placeTokens(lines, start)
    text += written
    const names: Name[] = []
    lines.filter(c => /^\d+$/.test(c[0] ?? '')).forEach((cells, i) => {
      const column = /(?:^|\|)Entity=([^|]*)/.exec(cells[9] ?? '')?.[1] ?? ''
      for (const piece of column.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
        if (piece.startsWith('(')) {
          const [group = '', type = ''] = piece.slice(1).replace(/\)$/, '').split('-')
          open.push({ group, type, sentence: index, first: i })
        }
        if (!piece.endsWith(')')) continue
        const group = piece.startsWith('(') ? open.at(-1)?.group : piece.slice(0, -1).split('-')[0]
        const at = open.findLastIndex(o => o.group === group)
        const entry = open[at]
        if (entry === undefined || entry.sentence !== index) continue
        open.splice(at, 1)
        const head = headOf(tokens, entry.first, i)
        const isName = tokens[head]?.upos === 'PROPN'
        mentions.push({
          start: tokens[entry.first]?.start ?? start, end: tokens[i]?.end ?? start, headStart: tokens[head]?.start ?? start,
          group: `${id}#${entry.group}`, type: entry.type, isName,
        })
        const type = NAME_TYPES[entry.type]
        if (isName && type !== undefined) addName(names, tokens, entry.first, i, type)
      }
    })
    names.sort((a, b) => a.first - b.first)
    sentences.push({ index, paragraph, isTitle: paragraph === 0, start, end: text.length, tokens, names })
    text += ' '
  }
  return { id, genre, text, sentences, mentions }
}

function placeTokens(lines: readonly (readonly string[])[], start: number): { tokens: Token[]; written: string } {
  const tokens: Token[] = []
  let written = ''
  let range: { last: number; start: number; form: string; space: boolean } | undefined
  for (const cells of lines) {
    const id = cells[0] ?? ''
    const space = !/SpaceAfter=No/.test(cells[9] ?? '')
    const span = /^(\d+)-(\d+)$/.exec(id)
    if (span !== null) {
      range = { last: Number(span[2]), start: start + written.length, form: cells[1] ?? '', space }
      continue
    }
    if (!/^\d+$/.test(id)) continue
    const form = cells[1] ?? ''
    const at = start + written.length
    written += form
    tokens.push({
      form, lemma: cells[2] ?? form, upos: (cells[3] ?? 'X') as Upos, xpos: cells[4] ?? '', feats: featuresOf(cells[5] ?? '_'),
      head: Number(cells[6]) - 1, deprel: cells[7] ?? 'dep', start: at, end: at + form.length,
    })
    if (range !== undefined && Number(id) < range.last) continue
    if (range !== undefined ? range.space : space) written += ' '
    if (range !== undefined) range = undefined
  }
  return { tokens, written: written.replace(/ $/, '') }
}

function featuresOf(column: string): Token['feats'] {
  return column === '_' ? {} : Object.fromEntries(column.split('|').map(f => f.split('=')))
}

function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tokens[i]?.head ?? -1
    if ((head < first || head > last) && tokens[i]?.upos !== 'PUNCT') return i
  }
  return last
}

/** The proper nouns of a mention, as a name finder would give them. */
function addName(names: Name[], tokens: readonly Token[], first: number, last: number, type: NameType): void {
  let from = first
  let to = last
  while (from < to && tokens[from]?.upos !== 'PROPN') from++
  for (let i = from; i <= last; i++) if (/^(?:,|\()$/.test(tokens[i]?.form ?? '')) { to = i - 1; break }
  while (to > from && tokens[to]?.upos !== 'PROPN') to--
  const start = tokens[from]?.start
  const end = tokens[to]?.end
  if (start === undefined || end === undefined || names.some(n => n.first <= to && from <= n.last)) return
  names.push({ first: from, last: to, type, start, end })
}

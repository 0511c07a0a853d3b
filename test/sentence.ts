import type { Features, Name, NameType, Sentence, Token, Upos } from '../src/model/index.js'

/** How to place a sentence made by hand. */
export interface SentenceOptions {
  /** The text as written, with the rows' forms in order. Without it the forms are joined by single spaces. */
  readonly text?: string
  /** Offset of the sentence in its article. */
  readonly start?: number
  readonly index?: number
  readonly paragraph?: number
  readonly isTitle?: boolean
}

const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const satisfies readonly Upos[]

const NAME_TYPES = [
  'PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'WORK', 'PRODUCT', 'MISC',
] as const satisfies readonly NameType[]

/** Punctuation and clitics that stand right after the word before them. */
const GLUED = /^(?:[.,;:!?%)\]”’…]|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i
/** What the next word stands right after. */
const GLUES_NEXT = /^(?:[(\[“$£€#])$/

/**
 * Builds an analysed sentence from rows of `form lemma upos xpos head deprel`, separated by white
 * space, heads counted from 1 with 0 for the root as in CoNLL-U. Further columns are features
 * (`Tense=Past`) and name marks (`B-GPE`, `I-GPE`). A `_` in the lemma column means the form in lower case.
 *
 * @example
 * sentence(`
 *   Rebels    rebel   NOUN   NNS  2  nsubj  Number=Plur
 *   attacked  attack  VERB   VBD  0  root   Tense=Past
 *   Zarovia   _       PROPN  NNP  2  obj    B-GPE
 * `)
 */
export function sentence(rows: string, options: SentenceOptions = {}): Sentence {
  const table = rows.split('\n').map(row => row.trim()).filter(Boolean).map(row => row.split(/\s+/))
  const text = options.text ?? joined(table.map(row => row[0] ?? ''))
  const tokens: Token[] = []
  let at = 0
  for (const row of table) {
    const token = readRow(row, text, at, options.start ?? 0)
    at = token.end - (options.start ?? 0)
    tokens.push(token)
  }
  return finish(tokens, readNames(table, tokens), text, options)
}

/**
 * A sentence with words but no analysis (every word `X`, headed by the first), for what reads words only.
 * Words are split at white space, at punctuation and around hyphens.
 *
 * @example plain('On Monday, 12 people left.')
 */
export function plain(text: string, options: Omit<SentenceOptions, 'text'> = {}): Sentence {
  const start = options.start ?? 0
  const words = [...text.matchAll(/\d[\d,.]*\d|\d|\p{L}[\p{L}'’]*(?:\.(?=\p{L}|,| \d))?|[^\s]/gu)]
  const tokens = words.map((m, i): Token => ({
    form: m[0], lemma: m[0].toLowerCase(), upos: 'X', xpos: 'X', feats: {},
    head: i === 0 ? -1 : 0, deprel: i === 0 ? 'root' : 'dep',
    start: start + m.index, end: start + m.index + m[0].length,
  }))
  return finish(tokens, [], text, options)
}

function finish(tokens: readonly Token[], names: readonly Name[], text: string, options: SentenceOptions): Sentence {
  const start = options.start ?? 0
  return {
    start, end: start + text.length, tokens, names,
    index: options.index ?? 0, paragraph: options.paragraph ?? 0, isTitle: options.isTitle ?? false,
  }
}

function joined(forms: readonly string[]): string {
  let text = ''
  forms.forEach((form, i) => {
    const apart = i > 0 && !GLUED.test(form) && !GLUES_NEXT.test(forms[i - 1] ?? '')
    text += (apart ? ' ' : '') + form
  })
  return text
}

function readRow(row: readonly string[], text: string, at: number, offset: number): Token {
  const [form = '', lemma = '', upos = '', xpos = '', head = '', deprel = '', ...more] = row
  const start = text.indexOf(form, at)
  const known = UPOS.find(u => u === upos)
  if (start < 0 || !known || !/^\d+$/.test(head) || !deprel) {
    throw new Error(`expected "form lemma upos xpos head deprel" of a word in the text, got: ${row.join(' ')}`)
  }
  return {
    form, lemma: lemma === '_' ? form.toLowerCase() : lemma, upos: known, xpos, deprel,
    feats: readFeatures(more), head: Number(head) - 1, start: start + offset, end: start + form.length + offset,
  }
}

function readFeatures(columns: readonly string[]): Features {
  return Object.fromEntries(columns.flatMap(c => c.split('|')).filter(c => c.includes('=')).map(c => c.split('=')))
}

function readNames(table: readonly (readonly string[])[], tokens: readonly Token[]): Name[] {
  const names: Name[] = []
  table.forEach((row, i) => {
    const mark = row.slice(6).find(c => /^[BI]-/.test(c))
    const token = tokens[i]
    const type = NAME_TYPES.find(t => t === mark?.slice(2))
    if (!mark || !token || !type) return
    const open = names.at(-1)
    if (mark.startsWith('I-') && open && open.last === i - 1) {
      names[names.length - 1] = { ...open, last: i, end: token.end }
    } else names.push({ type, first: i, last: i, start: token.start, end: token.end })
  })
  return names
}

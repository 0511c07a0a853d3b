/**
 * Sentences in the ways of news, which the treebanks have few of, put together from parts of their trees: what is said before who
 * says it ("…, the ministry said on Monday."), sources ("according to …"), clauses after one another, and subjects that are named anew,
 * described by a clause or by what was done to them.
 */
import type { GoldSentence } from './conllu.js'
import { randomSource } from './random.js'

/** Words with a tree; the head of the root is -1. */
interface Piece {
  readonly forms: readonly string[]
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  readonly root: number
}

/** A piece of a sentence to be: which piece it hangs on (by its root), and how; -1 for the main one. */
interface Part { readonly piece: Piece, readonly on: number, readonly deprel: string }

interface Stock {
  readonly clauses: readonly { readonly piece: Piece, readonly subject: readonly [first: number, last: number, head: number], readonly named: boolean }[]
  readonly speakers: readonly Piece[]
  readonly relative: readonly Piece[]
  readonly passive: readonly Piece[]
  readonly appositions: readonly Piece[]
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const SAYING = ['said', 'said', 'said', 'said', 'said', 'announced', 'reported', 'added', 'says', 'confirmed']
const JOINTS = ['after', 'after', 'as', 'while', 'before', 'because']
const OPENING = new Set(['that', 'which', 'who'])

const word = (form: string): Piece => ({ forms: [form], heads: [-1], deprels: ['root'], root: 0 })

/** Where the subtree of each word begins and ends, if its words stand together. */
function spans(sentence: GoldSentence): ([number, number] | undefined)[] {
  const n = sentence.forms.length
  const first = Array.from({ length: n }, (_, i) => i)
  const last = [...first]
  const size = new Array<number>(n).fill(0)
  for (let i = 0; i < n; i++) {
    for (let at = i, steps = 0; at >= 0 && steps <= n; at = sentence.heads[at]!, steps++) {
      first[at] = Math.min(first[at]!, i)
      last[at] = Math.max(last[at]!, i)
      size[at]!++
    }
  }
  return first.map((from, i) => last[i]! - from + 1 === size[i] ? [from, last[i]!] : undefined)
}

function cut(sentence: GoldSentence, from: number, to: number, root: number): Piece {
  return {
    forms: sentence.forms.slice(from, to + 1),
    heads: sentence.heads.slice(from, to + 1).map((head, i) => i + from === root ? -1 : head - from),
    deprels: sentence.deprels.slice(from, to + 1),
    root: root - from,
  }
}

const upper = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1)
const PLAIN = /^[A-Za-z][A-Za-z.'’-]*$|^[,$%]$|^[0-9][0-9.,]*$|^['’]s?$|^n['’]t$/

function stockOf(sentences: readonly GoldSentence[]): Stock {
  const clauses: Stock['clauses'][number][] = []
  const speakers: Piece[] = []
  const relative: Piece[] = []
  const passive: Piece[] = []
  const appositions: Piece[] = []
  for (const sentence of sentences) {
    const { forms, heads, deprels, upos, xpos } = sentence
    if (forms.length > 40 || !forms.slice(0, -1).every(form => PLAIN.test(form))) continue
    const where = spans(sentence)
    forms.forEach((_, i) => {
      const span = where[i]
      if (!span) return
      const [from, to] = span
      const length = to - from + 1
      const piece = (): Piece => cut(sentence, from, to, i)
      const noun = upos[i] === 'NOUN' || upos[i] === 'PROPN'
      if (deprels[i] === 'nsubj' && noun && length <= 7) speakers.push(piece())
      if (deprels[i] === 'acl:relcl' && OPENING.has(forms[from]!) && length >= 3 && length <= 10 && to < forms.length - 1) relative.push(piece())
      if (deprels[i] === 'acl' && xpos[i] === 'VBN' && from === i && length >= 3 && length <= 9 && heads.some((head, k) => head === i && deprels[k] === 'obl:agent')) passive.push(piece())
      if (deprels[i] === 'appos' && noun && length <= 6 && forms[from] !== ',') appositions.push(piece())
    })
    const clause = clauseOf(sentence, where)
    if (clause) clauses.push(clause)
  }
  return { clauses, speakers, relative, passive, appositions }
}

/** A plain statement without its full stop, and its subject. */
function clauseOf(sentence: GoldSentence, where: readonly ([number, number] | undefined)[]): Stock['clauses'][number] | undefined {
  const { forms, heads, deprels, upos } = sentence
  const end = forms.length - 1
  const root = heads.indexOf(-1)
  if (forms[end] !== '.' || forms.length < 6 || forms.length > 24 || upos[root] !== 'VERB' || heads[end] !== root) return undefined
  const head = heads.findIndex((h, i) => h === root && (deprels[i] === 'nsubj' || deprels[i] === 'nsubj:pass') && i < root)
  const span = where[head]
  if (head < 0 || !span || (upos[head] !== 'NOUN' && upos[head] !== 'PROPN')) return undefined
  return { piece: cut(sentence, 0, end - 1, root), subject: [span[0], span[1], head], named: upos[head] === 'PROPN' }
}

/** The piece with other pieces put in behind word `after`, each hung on a word of the piece. */
function insert(piece: Piece, after: number, inserted: readonly { readonly piece: Piece, readonly on: number, readonly deprel: string }[]): Piece {
  const count = inserted.reduce((sum, part) => sum + part.piece.forms.length, 0)
  const shift = (i: number): number => i > after ? i + count : i
  const forms = [...piece.forms.slice(0, after + 1)]
  const heads = piece.heads.slice(0, after + 1).map(head => head < 0 ? -1 : shift(head))
  const deprels = [...piece.deprels.slice(0, after + 1)]
  for (const { piece: part, on, deprel } of inserted) {
    const start = forms.length
    forms.push(...part.forms)
    heads.push(...part.heads.map(head => head < 0 ? shift(on) : head + start))
    deprels.push(...part.deprels.map((own, i) => i === part.root ? deprel : own))
  }
  forms.push(...piece.forms.slice(after + 1))
  heads.push(...piece.heads.slice(after + 1).map(head => head < 0 ? -1 : shift(head)))
  deprels.push(...piece.deprels.slice(after + 1))
  return { forms, heads, deprels, root: shift(piece.root) }
}

function join(parts: readonly Part[]): Piece {
  const starts: number[] = []
  let length = 0
  for (const { piece } of parts) {
    starts.push(length)
    length += piece.forms.length
  }
  const rootOf = (part: number): number => starts[part]! + parts[part]!.piece.root
  const forms = parts.flatMap(({ piece }) => piece.forms)
  const heads = parts.flatMap(({ piece, on }, k) => piece.heads.map(head => head < 0 ? on < 0 ? -1 : rootOf(on) : head + starts[k]!))
  const deprels = parts.flatMap(({ piece, on, deprel }) => piece.deprels.map((own, i) => i === piece.root ? on < 0 ? 'root' : deprel : own))
  return { forms, heads, deprels, root: heads.indexOf(-1) }
}

class Composer {
  private readonly stock: Stock
  private readonly random: () => number

  constructor(stock: Stock, random: () => number) {
    this.stock = stock
    this.random = random
  }

  sentence(): Piece {
    const dice = this.random()
    const clause = this.clause(dice > 0.75 ? 1 : 0.35)
    const end = (on: number): Part => ({ piece: word('.'), on, deprel: 'punct' })
    if (dice < 0.35) {
      const parts: Part[] = [
        { piece: clause, on: 3, deprel: 'ccomp' }, { piece: word(','), on: 0, deprel: 'punct' }, { piece: this.speaker(), on: 3, deprel: 'nsubj' },
        { piece: word(this.pick(SAYING)), on: -1, deprel: 'root' }, ...this.circumstance(3, 4),
      ]
      return join([...parts, end(3)])
    }
    if (dice < 0.42) {
      return join([
        { piece: clause, on: 2, deprel: 'ccomp' }, { piece: word(','), on: 0, deprel: 'punct' }, { piece: word('said'), on: -1, deprel: 'root' },
        { piece: this.speaker(), on: 2, deprel: 'nsubj' }, end(2),
      ])
    }
    if (dice < 0.55) {
      return join([
        { piece: clause, on: -1, deprel: 'root' }, { piece: word(','), on: 4, deprel: 'punct' }, { piece: word('according'), on: 4, deprel: 'case' },
        { piece: word('to'), on: 2, deprel: 'fixed' }, { piece: this.speaker(), on: 0, deprel: 'obl' }, end(0),
      ])
    }
    if (dice < 0.75) {
      return join([
        { piece: clause, on: -1, deprel: 'root' }, { piece: word(this.pick(JOINTS)), on: 2, deprel: 'mark' },
        { piece: this.lower(this.clause(0.5)), on: 0, deprel: 'advcl' }, end(0),
      ])
    }
    return join([{ piece: clause, on: -1, deprel: 'root' }, end(0)])
  }

  /** A statement whose subject, as often as `share` says, is told more of. */
  private clause(share: number): Piece {
    const { piece, subject: [, last, head], named } = this.pick(this.stock.clauses)
    if (this.random() >= share || piece.forms[last + 1] === ',') return piece
    const dice = this.random()
    const comma = { piece: word(','), on: head, deprel: 'punct' }
    if (dice < 0.35) return insert(piece, last, [comma, { piece: this.pick(this.stock.appositions), on: head, deprel: 'appos' }, comma])
    if (dice < 0.75) {
      const relative = { piece: this.pick(this.stock.relative), on: head, deprel: 'acl:relcl' }
      return insert(piece, last, named ? [comma, relative, comma] : [relative])
    }
    const passive = { piece: this.pick(this.stock.passive), on: head, deprel: 'acl' }
    return insert(piece, last, named || this.random() < 0.4 ? [comma, passive, comma] : [passive])
  }

  private speaker(): Piece {
    return this.lower(this.pick(this.stock.speakers))
  }

  private circumstance(on: number, next: number): Part[] {
    const dice = this.random()
    if (dice < 0.35) return [{ piece: word('on'), on: next + 1, deprel: 'case' }, { piece: word(this.pick(DAYS)), on, deprel: 'obl' }]
    if (dice < 0.45) return [{ piece: word(this.pick(DAYS)), on, deprel: 'obl:unmarked' }]
    if (dice < 0.6) {
      return [{ piece: word('in'), on: next + 2, deprel: 'case' }, { piece: word('a'), on: next + 2, deprel: 'det' }, { piece: word('statement'), on, deprel: 'obl' }]
    }
    return []
  }

  /** A piece that no longer begins a sentence. */
  private lower(piece: Piece): Piece {
    const [first = '', ...rest] = piece.forms
    return SMALL.has(first) ? { ...piece, forms: [first.toLowerCase(), ...rest] } : piece
  }

  private pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.random() * list.length)]
    if (item === undefined) throw new RangeError('expected treebanks with statements, subjects, relative clauses, participles and appositions; got none of one kind')
    return item
  }
}

const SMALL = new Set(['The', 'A', 'An', 'This', 'That', 'These', 'Those', 'His', 'Her', 'Its', 'Their', 'Our', 'My', 'Your', 'Some', 'Many', 'Most', 'All', 'Two', 'Three', 'Both', 'One', 'No', 'Each', 'Every', 'In', 'On', 'At', 'After', 'But', 'And', 'However', 'Several', 'Few', 'Other', 'Another', 'Such'])

/** Made-up sentences in the ways of news: forms, heads and relations, as the parser learns them. */
export function newsSentences(sentences: readonly GoldSentence[], count: number, seed: number): GoldSentence[] {
  const composer = new Composer(stockOf(sentences), randomSource(seed))
  return Array.from({ length: count }, () => {
    const { forms, heads, deprels } = composer.sentence()
    const blank = forms.map(() => '_')
    return {
      forms: forms.map((form, i) => i === 0 ? upper(form) : form), heads: [...heads], deprels: [...deprels], lemmas: blank, upos: blank, xpos: blank, feats: blank, misc: blank,
      spaceAfter: forms.map(() => true), newParagraph: false, newDocument: true, id: '',
    }
  })
}

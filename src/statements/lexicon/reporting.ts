import { arrayOf, oneOf, recordOf, stringOf } from '../check.js'
import type { SentenceTree } from '../tree.js'
import reportingTable from './reporting.json' with { type: 'json' }

const KINDS = ['say', 'claim', 'deny', 'believe'] as const
const TAKES = ['object', 'infinitive', 'aside', 'document', 'experiencer', 'figure'] as const

/** What a word of saying says of what it reports. */
export type SayingKind = (typeof KINDS)[number]

/** A word of saying: "announce", "be convinced". */
export interface SayingWord {
  readonly kind: SayingKind
  /**
   * `object`: what is said can be its object ("reported clashes"); `infinitive`: an infinitive or participle ("claims
   * to hold the town"); `aside`: it reports only beside a quotation ("…,” he went on); `document`: only with
   * a document for its object ("issued a statement"); `experiencer`: the subject of its passive has the thought ("is concerned that");
   * `figure`: only with a number ("put the toll at 40").
   */
  readonly takes: ReadonlySet<(typeof TAKES)[number]>
}

/** Words of saying. */
export interface Reporting {
  /** Whether the word is one of saying: a verb, or a noun that says something for its author ("report"). */
  isSaying(tree: SentenceTree, token: number): boolean
  /** The verb or adjective of saying at a token, with its particle ("point out"). */
  word(tree: SentenceTree, token: number): SayingWord | undefined
  /** Nouns that say something for their author: "report", "statement", "figures". */
  isSource(tree: SentenceTree, token: number): boolean
  /** Prepositions that name a source: "according to". */
  isSourceMarker(marker: string): boolean
}

/** "put the number of arrests ⟨at 343⟩", "put the damage ⟨at about $40 million⟩" */
const hasFigure = (tree: SentenceTree, verb: number): boolean => {
  const [object] = tree.kidsBy(verb, 'obj')
  if (object === undefined) return false
  const figures = [...tree.kidsBy(verb, 'obl'), ...tree.subtree(object)]
  return figures.some(at => tree.marker(at) === 'at' && [at, ...tree.kids(at)].some(kid => tree.upos(kid) === 'NUM'))
}

export function loadReporting(): Reporting {
  const words = new Map<string, Map<string, SayingWord>>()
  arrayOf(reportingTable, 'reporting').forEach((raw, i) => {
    const where = `reporting[${i}]`
    const row = recordOf(raw, where)
    const takes = row['takes'] === undefined ? [] : arrayOf(row['takes'], `${where}.takes`)
    const pos = stringOf(row['pos'], `${where}.pos`)
    const ofPart = words.get(pos) ?? new Map<string, SayingWord>()
    words.set(pos, ofPart.set(stringOf(row['lemma'], `${where}.lemma`), {
      kind: oneOf(KINDS, row['kind'], `${where}.kind`),
      takes: new Set(takes.map(t => oneOf(TAKES, t, `${where}.takes`))),
    }))
  })
  const isSource = (tree: SentenceTree, token: number): boolean =>
    tree.upos(token) !== 'VERB' && words.get('NOUN')?.has(tree.lemma(token)) === true
  const at = (tree: SentenceTree, token: number): SayingWord | undefined => {
    const pos = tree.upos(token)
    const particle = pos === 'VERB' ? tree.kidBy(token, 'compound:prt') : undefined
    const ofPart = words.get(pos)
    const whole = particle === undefined ? undefined : ofPart?.get(`${tree.lemma(token)} ${tree.lemma(particle)}`)
    const word = whole ?? ofPart?.get(tree.lemma(token))
    if (word?.takes.has('document') && !tree.kidsBy(token, 'obj', 'nsubj:pass').some(kid => isSource(tree, kid))) return undefined
    return word?.takes.has('figure') && !hasFigure(tree, token) ? undefined : word
  }
  return {
    isSaying: (tree, token) => at(tree, token) !== undefined && tree.upos(token) !== 'ADJ',
    word: (tree, token) => (tree.upos(token) === 'VERB' || tree.upos(token) === 'ADJ' ? at(tree, token) : undefined),
    isSource,
    isSourceMarker: marker => words.get('ADP')?.has(marker) === true,
  }
}

import type { TriggerEntry } from '../../model/index.js'
import { arrayOf, recordOf, stringOf } from '../check.js'
import table from '../lexicon/judgements.json' with { type: 'json' }
import type { Slots } from '../slots.js'
import type { SentenceTree } from '../tree.js'

const wordsOf = (key: string): ReadonlySet<string> =>
  new Set(arrayOf(recordOf(table, 'judgements')[key], `judgements.${key}`).map(word => stringOf(word, `judgements.${key}`)))

const VERBS = wordsOf('verbs')
const NEGATIVE = wordsOf('negative')
const POSITIVE = wordsOf('positive')

/** How far behind the verb the judging word may stand. */
const REACH = 14

/** What ends a judgement, outside of quotation marks. */
const ENDS: ReadonlySet<string> = new Set([',', ';', '.', ':', 'and', 'but', 'or', 'after', 'when', 'while', 'because', 'who', 'which', 'that', 'at', 'in', 'on'])

const isQuote = (form: string): boolean => ['"', '“', '”', '``', "''", '«', '»'].includes(form)

/** What is judged, and how. */
export interface Judgement {
  readonly entry: TriggerEntry
  readonly slots: Slots
}

/**
 * "Ann Lee called ⟨the vote⟩ a “lynching”", "described ⟨the accord⟩ as historic": what somebody calls a thing tells whether she is
 * against it or for it. Read from the words, since trees seldom survive a word in quotation marks.
 */
export function judgementOf(tree: SentenceTree, verb: number, slots: Slots): Judgement | undefined {
  if (!VERBS.has(tree.lemma(verb)) || tree.isPassive(verb) || tree.is(verb, 'amod')) return undefined
  const judged = objectBehind(tree, verb)
  if (judged === undefined) return undefined
  const type = polarityBehind(tree, judged)
  if (type === undefined) return undefined
  const entry: TriggerEntry = { lemma: tree.lemma(verb), pos: 'VERB', type, weight: 0.8 }
  const subject = slots.get('subj')
  return { entry, slots: new Map([...subject === undefined ? [] : [['subj', subject] as const], ['obj', [judged]] as const]) }
}

/** The head of the noun phrase right behind the verb. */
function objectBehind(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb + 1; at <= verb + REACH; at++) {
    const upos = tree.upos(at)
    if (upos === 'PRON') return at === verb + 1 && tree.lemma(at) !== 'what' ? at : undefined
    if (upos === 'NOUN' || upos === 'PROPN') {
      const next = tree.upos(at + 1)
      if (next !== 'NOUN' && next !== 'PROPN' && next !== 'PART') return at
    } else if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM' && upos !== 'ADV' && upos !== 'PART') return undefined
  }
  return undefined
}

function polarityBehind(tree: SentenceTree, judged: number): 'Criticize' | 'Support' | undefined {
  const opens = beginsBehind(tree, judged)
  if (opens === undefined) return undefined
  let quoted = false
  for (let at = opens; at <= opens + REACH && at < tree.tokens.length; at++) {
    const form = (tree.tokens[at]?.form ?? '').toLowerCase()
    if (isQuote(form)) quoted = !quoted
    if (!quoted && at > opens && ENDS.has(form)) return undefined
    const word = tree.lemma(at)
    if (NEGATIVE.has(word) || NEGATIVE.has(form)) return isDenied(tree, at, opens) ? undefined : 'Criticize'
    if (POSITIVE.has(word) || POSITIVE.has(form)) return isDenied(tree, at, opens) ? 'Criticize' : 'Support'
  }
  return undefined
}

const isDenied = (tree: SentenceTree, at: number, from: number): boolean => {
  for (let i = from; i < at; i++) if (tree.lemma(i) === 'not' || tree.lemma(i) === 'no') return true
  return false
}

/** Where the judgement begins: behind what more is said of the thing ("the decision of the court ⟨a⟩ …"), at "as", "a", an adjective or a quotation mark. */
function beginsBehind(tree: SentenceTree, judged: number): number | undefined {
  for (let at = judged + 1; at <= judged + REACH / 2 && at < tree.tokens.length; at++) {
    const form = (tree.tokens[at]?.form ?? '').toLowerCase()
    const behindPreposition = tree.upos(at - 1) === 'ADP'
    if (isQuote(form) || form === 'as' || (!behindPreposition && (form === 'a' || form === 'an' || tree.upos(at) === 'ADJ'))) return at
    if (tree.upos(at) === 'VERB' || ENDS.has(form) && form !== 'in' && form !== 'on' && form !== 'at') return undefined
  }
  return undefined
}

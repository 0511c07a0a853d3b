import type { Sentence, Token } from '../../model/index.js'
import type { EventLexicon } from '../lexicon/index.js'
import { isForest } from './forest.js'
import { ON_VERB } from './links.js'
import { verbOf } from './participles.js'
import { isWeekday, SPANS } from '../time/names.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence whose verb trees have for a description of its object: "A Lima judge on Friday ⟨sentenced⟩ gang leader Pedro Ruiz", "A court last week
 * ⟨jailed⟩ businessman …". Right behind a day it can be none: there the subject stands before the day.
 */
export function settleTakenVerbs(sentence: Sentence, events: EventLexicon): Sentence {
  if (sentence.isTitle) return sentence
  const verb = sentence.tokens.findIndex((token, at) => isTaken(token, at) && timeBefore(sentence, at) !== undefined)
  const [token, day] = [sentence.tokens[verb], timeBefore(sentence, verb)]
  const lemma = token === undefined ? undefined : token.upos === 'VERB' ? token.lemma : verbOf(token, events)
  if (token === undefined || day === undefined || lemma === undefined || events.entries(lemma, 'VERB').length === 0) return sentence
  const settled = { ...sentence, tokens: settle(sentence, verb, day, { ...token, upos: 'VERB', xpos: 'VBD', lemma }) }
  return isForest(settled) ? settled : sentence
}

const isTaken = ({ upos, xpos, deprel, head }: Token, at: number): boolean => deprel === 'amod' && head > at && ((upos === 'VERB' && xpos !== 'VBG') || upos === 'ADJ')

/** Where the time right before a verb begins, with a subject before it: "on Monday", "last week". */
function timeBefore({ tokens }: Sentence, verb: number): number | undefined {
  const [before, last] = [tokens[verb - 2], tokens[verb - 1]]
  const isTime = before !== undefined && last !== undefined
    && ((before.form === 'on' && isWeekday(last.form)) || (/^(?:last|this)$/.test(before.form) && SPANS.has(last.form)))
  return isTime && /^(?:NOUN|PROPN)$/.test(tokens[verb - 3]?.upos ?? '') ? verb - 2 : undefined
}

function settle(sentence: Sentence, verb: number, day: number, told: Token): Token[] {
  const tree = new SentenceTree(sentence)
  const [object, subject] = [told.head, day - 1]
  const first = firstOf(sentence, subject)
  const top = tree.ancestors(object).includes(subject) ? subject : object
  const { head, deprel } = sentence.tokens[top] ?? told
  const isOfSubject = (at: number): boolean => at >= first && at < subject
  return sentence.tokens.map((own, at): Token => {
    if (at === verb) return { ...told, head, deprel }
    if (at === subject) return { ...own, head: verb, deprel: 'nsubj' }
    if (at === object) return { ...own, head: verb, deprel: 'obj' }
    if (at === verb - 1) return { ...own, head: verb, deprel: sentence.tokens[day]?.form === 'on' ? 'obl' : 'obl:unmarked' }
    if (at === day) return { ...own, head: verb - 1 }
    // what stands before the subject and what follows the object is the verb's
    if (isOfSubject(at) && !isOfSubject(own.head)) return { ...own, head: subject }
    if (at < first && (own.head === object || own.head === subject)) return { ...own, head: verb, deprel: ON_VERB.get(own.deprel) ?? own.deprel }
    const clausal = ON_VERB.get(own.deprel)
    return own.head === object && at > object && clausal !== undefined ? { ...own, head: verb, deprel: clausal } : own
  })
}

/** Where the noun phrase that ends with a subject begins. */
function firstOf({ tokens }: Sentence, subject: number): number {
  let first = subject
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.upos ?? '')) first--
  return first
}

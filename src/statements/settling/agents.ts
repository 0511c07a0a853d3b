import type { EventType, Sentence, Token } from '../../model/index.js'
import type { EventLexicon } from '../lexicon/index.js'
import { isNominal } from '../slot-map.js'
import { SentenceTree } from '../tree.js'

/** What is done by speaking of something that was done. */
const JUDGING: ReadonlySet<EventType> = new Set<EventType>(['Criticize', 'Support'])

/** How much is told by number: "by 9 percent". */
const MEASURES: ReadonlySet<string> = new Set(['percent', '%', 'phone', 'telephone', 'letter', 'video', 'email', 'night', 'law', 'way', 'name', 'vote', 'margin', 'consensus'])

/**
 * A sentence in which deeds that are judged have their own doers. "condemned the ruling against Ann Lee ⟨by a Lima court⟩": the court did not
 * condemn, nor does "⟨sentencing⟩ her to nine years" behind it tell what the one who condemned did.
 */
export function settleAgents(sentence: Sentence, events: EventLexicon): Sentence {
  const { tokens } = sentence
  if (!tokens.some(({ form, deprel }) => form === 'by' && deprel === 'case')) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  tokens.forEach((token, at) => {
    const verb = token.head
    if (token.deprel !== 'obl' || at < verb || tree.marker(at) !== 'by' || !isNominal(tree, at) || MEASURES.has(token.lemma) || !judges(tree, verb, events)) return
    const deed = tree.kidsBy(verb, 'obj').find(kid => kid > verb && kid < at)
    if (deed === undefined || tree.upos(deed) !== 'NOUN' || !isDone(tree, deed, events)) return
    changes.set(at, { head: deed, deprel: 'nmod' })
    const told = tree.kidsBy(verb, 'advcl').find(kid => kid > at && tree.tokens[kid]?.xpos === 'VBG' && tree.tokens[kid - 1]?.form === ',' && tree.kidBy(kid, 'mark', 'nsubj') === undefined)
    if (told !== undefined) changes.set(told, { head: deed, deprel: 'acl' })
  })
  return changes.size === 0 ? sentence : { ...sentence, tokens: tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

const judges = (tree: SentenceTree, verb: number, events: EventLexicon): boolean => tree.upos(verb) === 'VERB' && !tree.isPassive(verb)
  && tree.kidBy(verb, 'nsubj') !== undefined && events.entries(tree.lemma(verb), 'VERB').some(entry => JUDGING.has(entry.type))

const DEEDS: ReadonlySet<string> = new Set(['decision', 'move', 'step', 'action', 'act', 'statement', 'proclamation', 'adoption', 'deal', 'effort', 'use', 'conduct'])

const isDone = (tree: SentenceTree, noun: number, events: EventLexicon): boolean =>
  DEEDS.has(tree.lemma(noun)) || events.entries(tree.lemma(noun), 'NOUN').length > 0

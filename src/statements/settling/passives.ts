import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'
import { MAKING } from './making.js'

/** What whole sentences and clauses hang as. */
const CLAUSE: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'ccomp', 'advcl'])

/** Verbs of which the noun behind the passive says what somebody became. */
const CALLING: ReadonlySet<string> = new Set([...MAKING, 'call', 'vote', 'dub'])

/**
 * A sentence whose passive is its verb. "The next year Ann Lee ⟨was elected⟩ Deputy Speaker of the Senate": what has a subject and "was" describes no noun,
 * but trees often take it for an adjective before the office.
 */
export const settlePassives = (sentence: Sentence): Sentence => settleHarmed(settleChosen(sentence))

function settleChosen(sentence: Sentence): Sentence {
  const verb = sentence.tokens.findIndex((token, at) => token.xpos === 'VBN' && token.deprel === 'amod' && token.head > at
    && CLAUSE.has(sentence.tokens[token.head]?.deprel ?? '') && isTold(sentence.tokens, at))
  const noun = sentence.tokens[verb]?.head ?? -1
  const above = sentence.tokens[noun]
  if (above === undefined) return sentence
  const tree = new SentenceTree(sentence)
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head: above.head, deprel: above.deprel }
      if (at === noun) return { ...token, head: verb, deprel: CALLING.has(tree.lemma(verb)) ? 'xcomp' : 'obj' }
      return token.head === noun && (at < verb || token.deprel === 'punct') ? { ...token, head: verb } : token
    }),
  }
}

/** Whether a subject and "was" stand before a participle, as parts of its clause. */
const isTold = (tokens: readonly Token[], verb: number): boolean => ['nsubj:pass', 'aux:pass'].every(link =>
  tokens.some((kid, at) => at < verb && kid.head === verb && kid.deprel === link))

/** Verbs that say whom they are done to, unless it was done to their subject. */
const HARMING: ReadonlySet<string> = new Set(['kill', 'injure', 'wound', 'hurt', 'arrest', 'detain', 'jail', 'kidnap', 'abduct', 'capture', 'displace'])

const AROUND = /^(?:in|by|during|after|at|on|near|when|while)$/

/** "A soldier ⟨killed in a blast⟩": a participle with nothing behind it that was killed is a passive, also where no "was" stands before it. */
function settleHarmed(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const verb = tokens.findIndex((token, at) => token.xpos === 'VBN' && HARMING.has(token.lemma) && CLAUSE.has(token.deprel) && token.deprel !== 'conj' && AROUND.test(tokens[at + 1]?.form ?? ''))
  if (verb < 0 || tokens.some(kid => kid.head === verb && /^(?:aux|aux:pass|obj|ccomp|xcomp|nsubj:pass)$/.test(kid.deprel))) return sentence
  return { ...sentence, tokens: tokens.map((token): Token => token.head === verb && token.deprel === 'nsubj' ? { ...token, deprel: 'nsubj:pass' } : token) }
}

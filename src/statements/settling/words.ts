import type { Sentence, Token } from '../../model/index.js'
import { isForest } from './forest.js'
import { settlePasts } from './pasts.js'

/** A sentence in which words that taggers take for a part of a noun, or for a description of it, are what they are. Where that would not give a tree, it stays as it was. */
export function settleWords(sentence: Sentence): Sentence {
  const settled = settleMedia(settlePersons(settleCharges(settlePasts(sentence))))
  return settled === sentence || isForest(settled) ? settled : sentence
}

/** "Local ⟨media⟩ reported": those who report, for taggers the plural of what they report in. */
function settleMedia(sentence: Sentence): Sentence {
  const isMedia = ({ form, lemma, upos }: Token): boolean => upos === 'NOUN' && lemma === 'medium' && form.toLowerCase() === 'media'
  return sentence.tokens.some(isMedia) ? { ...sentence, tokens: sentence.tokens.map(token => isMedia(token) ? { ...token, lemma: 'media' } : token) } : sentence
}

/** Words for one person that taggers take for adjectives. */
const PERSONS: ReadonlySet<string> = new Set(['civilian'])

/** "two soldiers and a ⟨civilian⟩ were killed": with an article of its own, and beside a noun, it is one. */
function settlePersons(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const isPerson = ({ upos, form, deprel, head }: Token, at: number): boolean => upos === 'ADJ' && PERSONS.has(form.toLowerCase()) && deprel === 'conj'
    && tokens[head]?.upos === 'NOUN' && tokens[at - 1]?.upos === 'DET'
  if (!tokens.some(isPerson)) return sentence
  return { ...sentence, tokens: tokens.map((token, at): Token => isPerson(token, at) ? { ...token, upos: 'NOUN', xpos: 'NN' } : token) }
}

/** "charged two men ⟨with the murder⟩ of a guard": what somebody is charged with does not describe them. */
function settleCharges(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const isCharge = ({ deprel, head }: Token, at: number): boolean => deprel === 'nmod' && tokens[head]?.deprel === 'obj'
    && tokens[tokens[head]?.head ?? -1]?.lemma === 'charge' && tokens.some(mark => mark.head === at && mark.deprel === 'case' && mark.form === 'with')
  if (!tokens.some(token => token.lemma === 'charge') || !tokens.some(isCharge)) return sentence
  return { ...sentence, tokens: tokens.map((token, at): Token => isCharge(token, at) ? { ...token, head: tokens[token.head]?.head ?? -1, deprel: 'obl' } : token) }
}

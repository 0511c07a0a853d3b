import type { Sentence, Token } from '../../model/index.js'
import { isForest } from './forest.js'
import { settlePasts } from './pasts.js'

/** A sentence in which words that taggers take for a part of a noun, or for a description of it, are what they are. Where that would not give a tree, it stays as it was. */
export function settleWords(sentence: Sentence): Sentence {
  const settled = settleMedia(settleAccused(settleFighting(settlePersons(settleCharges(settlePasts(sentence))))))
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

/** "the ⟨accused⟩", "the two ⟨accused⟩": people, whom taggers take for a verb. */
function settleAccused(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const at = tokens.findIndex((token, i) => token.form === 'accused' && token.upos === 'VERB' && opensAccused(tokens, i) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.upos ?? '') && !/^(?:of|by)$/.test(tokens[i + 1]?.form ?? ''))
  const accused = tokens[at]
  if (accused === undefined) return sentence
  // "the two" may be taken for who is described by "accused"
  const before = tokens[at - 1]?.upos === 'NUM' ? at - 1 : undefined
  const link = before !== undefined && accused.head === before ? tokens[before] : accused
  const { head, deprel } = link ?? accused
  const isMany = before !== undefined || tokens.some(kid => kid.head === head && kid.upos === 'AUX' && kid.form === 'were')
  return {
    ...sentence,
    tokens: tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'NOUN', xpos: isMany ? 'NNS' : 'NN', lemma: 'accused', feats: { ...token.feats, Number: isMany ? 'Plur' : 'Sing' }, head, deprel: deprel === 'acl' ? 'nsubj' : deprel }
      if (i === before) return { ...token, head: at, deprel: 'nummod' }
      return token.head === before && before !== undefined ? { ...token, head: at } : token
    }),
  }
}

/** "the", "his", "all the 10" right before. */
const opensAccused = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.upos === 'NUM' ? tokens[at - 2] : tokens[at - 1]
  return before?.form.toLowerCase() === 'the'
}

const HARMING: ReadonlySet<string> = new Set(['kill', 'die', 'wound', 'injure', 'hurt'])

/** "were killed in two hours of ⟨fighting⟩ with rebels": what they fell in is a noun, which taggers take for a verb. */
function settleFighting(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const at = tokens.findIndex(({ form, upos, deprel }, i) => form === 'fighting' && upos === 'VERB' && deprel === 'acl' && tokens[i - 1]?.form === 'of' && tokens[i - 1]?.head === i)
  const verb = tokens[tokens[tokens[at]?.head ?? -1]?.head ?? -1]
  if (at < 0 || verb === undefined || !HARMING.has(verb.lemma)) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'NOUN', xpos: 'NN', lemma: 'fighting', deprel: 'nmod' }
      if (i === at - 1) return { ...token, upos: 'ADP', deprel: 'case' }
      return token.head === at && token.deprel === 'obl' ? { ...token, deprel: 'nmod' } : token
    }),
  }
}


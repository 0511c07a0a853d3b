import type { Sentence, Token } from '../../model/index.js'
import type { RelationLexicon } from '../lexicon/index.js'

/** As many words stand between "as" and the noun of an office: "the deputy prime". */
const REACH = 4

/**
 * A sentence in which a second office that somebody served as is the verb's too: "served as mayor from 1990 to 1994 and ⟨as governor⟩ of Arda", which trees
 * hang on what stands before it, or on the body that it is an office of.
 */
export function settleOffices(sentence: Sentence, relations: RelationLexicon): Sentence {
  const { tokens } = sentence
  const and = tokens.findIndex((token, at) => token.form === 'and' && tokens[at + 1]?.form === 'as')
  const verb = and < 0 ? -1 : verbOf(tokens, and)
  const office = verb < 0 ? -1 : tokens.findIndex((token, at) => at > and + 1 && at <= and + 2 + REACH && isOffice(token, relations) && tokens[at + 1]?.upos !== 'NOUN')
  if (office < 0 || tokens.slice(and + 2, office).some(token => !/^(?:DET|ADJ|NOUN|PROPN)$/.test(token.upos))) return sentence
  const body = tokens[office]?.head ?? -1
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === office) return { ...token, head: verb, deprel: 'obl' }
      if (at === and + 1) return { ...token, head: office, deprel: 'case' }
      return at === body && body > office ? { ...token, head: office, deprel: 'nmod' } : token
    }),
  }
}

/** The verb that the first office before "and" hangs on by "as". */
function verbOf(tokens: readonly Token[], and: number): number {
  const as = tokens.findLastIndex((token, at) => at < and && token.form === 'as' && token.deprel === 'case')
  const first = tokens[as]?.head ?? -1
  const verb = tokens[first]?.head ?? -1
  return tokens[first]?.deprel === 'obl' && tokens[verb]?.upos === 'VERB' && verb < as ? verb : -1
}

const isOffice = ({ lemma, upos }: Token, relations: RelationLexicon): boolean =>
  (upos === 'NOUN' || upos === 'PROPN') && relations.words(lemma.toLowerCase(), 'NOUN').some(word => word.givesRole)

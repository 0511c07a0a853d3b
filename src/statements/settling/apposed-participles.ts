import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which a participle between commas describes the subject. "The minister, ⟨ousted⟩ in April, ⟨was arrested⟩ on Monday": trees often take the first
 * past form for the verb, and what follows for a second one.
 */
export function settleApposedParticiples(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token, at) => at > 1 && isPast(token) && sentence.tokens[at - 1]?.form === ',')) return sentence
  const tree = new SentenceTree(sentence)
  const verb = sentence.tokens.findIndex((token, at) => isPast(token) && sentence.tokens[at - 1]?.form === ',' && mainAfter(tree, at) !== undefined)
  const main = verb < 0 ? undefined : mainAfter(tree, verb)
  const told = sentence.tokens[verb]
  const subject = tree.kidBy(verb, 'nsubj')
  if (main === undefined || told === undefined || subject === undefined) return sentence
  const isPassive = tree.kidBy(main, 'aux:pass') !== undefined
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === main) return told.head === main ? token : { ...token, head: told.head, deprel: told.deprel }
      if (at === verb) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' }
      if (at === subject) return { ...token, head: main, deprel: isPassive ? 'nsubj:pass' : 'nsubj' }
      return token.head === verb && (at < subject || at > main) ? { ...token, head: main } : token
    }),
  }
}

const isPast = ({ upos, xpos }: Token): boolean => upos === 'VERB' && (xpos === 'VBD' || xpos === 'VBN')

/** The verb behind the second comma, where the one behind the first has its subject before the comma, no object and no auxiliary. */
function mainAfter(tree: SentenceTree, verb: number): number | undefined {
  const subject = tree.kidBy(verb, 'nsubj')
  if (subject === undefined || subject > verb - 2 || !/^(?:NOUN|PROPN)$/.test(tree.upos(subject)) || tree.kidBy(verb, 'aux', 'obj', 'cop', 'ccomp') !== undefined) return undefined
  const above = tree.is(verb, 'parataxis') || tree.is(verb, 'advcl') ? [tree.head(verb)] : []
  const main = [...tree.kidsBy(verb, 'conj', 'parataxis'), ...above].find(other => other > verb && tree.upos(other) === 'VERB' && tree.kidBy(other, 'nsubj', 'cc', 'mark') === undefined)
  if (main === undefined) return undefined
  const first = Math.min(main, ...tree.kids(main).filter(kid => tree.is(kid, 'aux') || tree.is(kid, 'advmod')))
  return tree.tokens[first - 1]?.form === ',' && isFinite(tree, main) ? main : undefined
}

const isFinite = (tree: SentenceTree, verb: number): boolean => {
  const aux = tree.kidsBy(verb, 'aux').map(kid => tree.tokens[kid]?.xpos ?? '')
  return aux.length > 0 ? aux.some(xpos => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) : /^(?:VBD|VBZ|VBP)$/.test(tree.tokens[verb]?.xpos ?? '')
}

import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/** Conjunctions of time, which trees often take for prepositions of the subject behind them. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until'])

/**
 * A sentence whose main clause comes first, and a clause of time below it. "Ann Lee dismissed a minister, a week ⟨after a newspaper
 * reported that …⟩": where the later verb takes a clause of its own, trees often have all before it for what it says.
 */
export function settleDated(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(token => (token.deprel === 'case' || token.deprel === 'mark') && CONJUNCTIONS.has(token.lemma))) return sentence
  const tree = new SentenceTree(sentence)
  const { root } = tree
  const subject = tree.kidBy(root, 'nsubj')
  if (subject === undefined || tree.upos(root) !== 'VERB') return sentence
  const marker = [...tree.kidsBy(subject, 'case'), ...tree.kidsBy(root, 'mark')].find(kid => CONJUNCTIONS.has(tree.lemma(kid)))
  const main = tree.kidsBy(root, 'ccomp').find(kid => tree.upos(kid) === 'VERB' && kid < (marker ?? -1) && tree.kidBy(kid, 'nsubj') !== undefined)
  if (marker === undefined || main === undefined) return sentence
  const measure = tree.kidsBy(subject, 'nmod', 'obl').find(kid => kid < marker)
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === main) return { ...token, head: -1, deprel: 'root' }
      if (at === root) return { ...token, head: main, deprel: 'advcl' }
      if (at === marker) return { ...token, head: root, deprel: 'mark' }
      return at === measure ? { ...token, head: root, deprel: 'obl:unmarked' } : token
    }),
  }
}

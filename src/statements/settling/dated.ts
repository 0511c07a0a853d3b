import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/** Conjunctions of time, which trees often take for prepositions of the subject behind them. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until'])

/**
 * A sentence whose main clause comes first, and a clause of time below it. "Ann Lee dismissed a minister, a week ⟨after a newspaper
 * reported that …⟩": where the later verb takes a clause of its own, trees often have all before it for what it says.
 */
export function settleDated(read: Sentence): Sentence {
  if (!read.tokens.some(token => (token.deprel === 'case' || token.deprel === 'mark') && CONJUNCTIONS.has(token.lemma))) return read
  const sentence = settleTold(read)
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

/** What is told of the same victims in pairs: "killed 12 and wounded 40". */
const HARMING: ReadonlySet<string> = new Set(['kill', 'wound', 'injure'])

/**
 * "came two days after a bomber ⟨killed⟩ 12 people and ⟨wounded⟩ 40": what has an object is no passive participle, and the noun behind the
 * conjunction is the subject of its clause.
 */
function settleTold(sentence: Sentence): Sentence {
  const verb = sentence.tokens.findIndex(token => token.deprel === 'acl' && token.xpos === 'VBN' && CLAUSED.test(sentence.tokens[token.head]?.deprel ?? ''))
  const told = sentence.tokens[verb]
  if (told === undefined) return sentence
  const tree = new SentenceTree(sentence)
  const subject = told.head
  const marker = tree.kidsBy(subject, 'case').find(kid => CONJUNCTIONS.has(tree.lemma(kid)))
  const above = tree.head(subject)
  if (marker === undefined || verb < subject || tree.kidBy(verb, 'obj') === undefined || tree.kidBy(verb, 'aux:pass', 'obl:agent') !== undefined) return sentence
  const second = HARMING.has(told.lemma) ? tree.kidsBy(above, 'conj').find(kid => kid > verb && HARMING.has(tree.lemma(kid)) && tree.kidBy(kid, 'nsubj') === undefined) : undefined
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head: above, deprel: 'advcl' }
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj' }
      if (at === marker) return { ...token, head: verb, deprel: 'mark' }
      if (at === second) return { ...token, head: verb }
      if (token.head === second && token.upos === 'NUM' && token.deprel === 'obl:unmarked' && second !== undefined) return { ...token, deprel: 'obj' }
      return token.head === subject && at < marker && /^(?:nmod|obl)/.test(token.deprel) ? { ...token, head: verb, deprel: 'obl:unmarked' } : token
    }),
  }
}

const CLAUSED = /^(?:obl|nmod)$/

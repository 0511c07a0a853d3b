import type { Sentence, Token } from '../../model/index.js'
import { isMonth } from '../time/names.js'
import { SentenceTree } from '../tree.js'
import { ON_VERB } from './links.js'

/** How far into the sentence its opening date may stand: "On June 29". */
const OPENING = 3

/**
 * A sentence that a date opens: "In 2023 a flood in the north ⟨killed⟩ 90 people", "On June 29, a mill in Velm ⟨was destroyed⟩". Trees often take
 * the date for what the sentence is about, and its verb for a description of a noun behind it.
 */
export function settleOpeningDate(sentence: Sentence): Sentence {
  const root = sentence.isTitle ? -1 : sentence.tokens.findIndex(token => token.head < 0)
  if (root < 0 || root > OPENING || !isDateWord(sentence.tokens[root])) return sentence
  const tree = new SentenceTree(sentence)
  const subject = tree.kidBy(root, 'appos')
  if (subject === undefined || tree.kidBy(root, 'case') === undefined || tree.kidBy(root, 'cop', 'nsubj') !== undefined) return sentence
  const verb = tree.tokens.findIndex((token, at) => at > subject && token.upos === 'VERB' && isFinite(tree, at) && tree.ancestors(at).includes(subject))
  if (verb < 0 || tree.kidBy(verb, 'nsubj') !== undefined || tree.is(verb, 'acl:relcl') || tree.ancestors(verb).some(at => tree.is(at, 'acl:relcl'))) return sentence
  const isPassive = tree.kidBy(verb, 'aux:pass') !== undefined
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === verb) return { ...token, ...(isPassive ? {} : { xpos: 'VBD' }), head: -1, deprel: 'root' }
      if (at === root) return { ...token, head: verb, deprel: 'obl' }
      if (at === subject) return { ...token, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' }
      return token.head === root && at > subject ? { ...token, head: verb, deprel: ON_VERB.get(token.deprel) ?? token.deprel } : token
    }),
  }
}

const isDateWord = (token: Token | undefined): boolean => token !== undefined && (/^(?:\d{1,2}|[12]\d{3})$/.test(token.form) || isMonth(token.form))

/** A past tense, or a participle with its auxiliary; what reads like a participle and has an object is a past tense. */
const isFinite = (tree: SentenceTree, at: number): boolean => tree.tokens[at]?.xpos === 'VBD' || tree.kidBy(at, 'aux', 'aux:pass') !== undefined
  || (tree.tokens[at]?.xpos === 'VBN' && tree.kidBy(at, 'obj') !== undefined)

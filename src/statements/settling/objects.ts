import type { Sentence, Token } from '../../model/index.js'
import { goesTo } from '../objects.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which verbs have their own objects and what goes with these.
 *
 * - "condemned in the strongest terms ⟨the raid⟩": what is condemned, which trees hang on the terms
 * - "sent 200 soldiers ⟨to the mission⟩": where they go, and not whose they are
 */
export function settleObjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(({ lemma }) => lemma === 'term' || goesTo(lemma))) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  sentence.tokens.forEach((token, at) => {
    if (token.deprel === 'appos') settleTerms(tree, at, changes)
    else if (token.deprel === 'nmod') settleGoal(tree, at, changes)
  })
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

function settleTerms(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const terms = tree.head(at)
  const verb = tree.head(terms)
  if (tree.lemma(terms) !== 'term' || tree.marker(terms) !== 'in' || !tree.is(terms, 'obl') || tree.upos(verb) !== 'VERB' || tree.kidBy(verb, 'obj') !== undefined) return
  if ((tree.subtree(at)[0] ?? 0) === terms + 1) changes.set(at, { head: verb, deprel: 'obj' })
}

function settleGoal(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const object = tree.head(at)
  const verb = tree.head(object)
  if (!tree.is(object, 'obj') || at < object || tree.marker(at) !== 'to' || !goesTo(tree.lemma(verb)) || tree.upos(object) !== 'NOUN') return
  if (tree.kidsBy(object, 'nummod').some(kid => kid < object)) changes.set(at, { head: verb, deprel: 'obl' })
}

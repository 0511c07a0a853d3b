import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { SentenceTree } from '../tree.js'

/** "40 people, most of them ⟨women and children⟩, were killed": who some of those are that are meant, which trees join to them. */
export const tellsShare = (tree: SentenceTree, token: number): boolean => {
  const first = tree.firstConjunct(token) === token ? token : [token, ...tree.ancestors(token)].find(at => isShare(tree, at)) ?? token
  return isShare(tree, first)
}

const isShare = (tree: SentenceTree, token: number): boolean => ['them', 'whom'].includes(tree.tokens[token - 1]?.form.toLowerCase() ?? '') && tree.lemma(token - 2) === 'of'

/** "Portomar is owned by a group ⟨which⟩ bought it": the subject of the clause that the noun stands in of which this one tells. */
export function outerSubject(context: Context, sentence: SentenceContext, verb: number): Entity | undefined {
  const { tree } = sentence
  const clause = [verb, ...tree.ancestors(verb)].find(at => tree.is(at, 'acl:relcl'))
  const outer = clause === undefined ? undefined : tree.ancestors(clause).find(at => tree.upos(at) === 'VERB')
  const subject = outer === undefined ? undefined : tree.kidBy(outer, 'nsubj')
  return subject === undefined ? undefined : entityOf(context, sentence, subject)
}

export const isReflexive = (tree: SentenceTree, token: number): boolean => /sel(?:f|ves)$/.test(tree.tokens[token]?.form ?? '')

/** "accused ⟨each other⟩", "blamed ⟨one another⟩" */
export const isEachOther = (tree: SentenceTree, token: number): boolean => {
  const words = [tree.lemma(token - 1), tree.lemma(token), tree.lemma(token + 1)].join(' ')
  return words.includes('each other') || words.includes('one another')
}

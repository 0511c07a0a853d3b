import type { SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'

/** A list has at least so many things. */
const SEVERAL = 3

/**
 * "destroyed ⟨Wolves⟩ trucks, bunkers and arms caches": in a list of bare plurals the name before the first stands before all of them.
 *
 * @returns the token of that name for a further thing of the list, else nothing
 */
export function listOwner({ tree, mentions }: SentenceContext, token: number): readonly number[] {
  const first = tree.firstConjunct(token)
  const all = first === token ? [] : tree.conjuncts(first)
  if (all.length < SEVERAL || !all.every(at => isBarePlural(tree, at)) || isNamed(tree, token)) return []
  const [before] = tree.kids(first)
  return before !== undefined && tree.is(before, 'compound') && mentions.some(m => m.form === 'name' && m.head === before) ? [before] : []
}

const isBarePlural = (tree: SentenceTree, at: number): boolean => tree.upos(at) === 'NOUN' && tree.tokens[at]?.feats.Number === 'Plur'
  && tree.kidBy(at, 'det', 'nummod', 'nmod:poss') === undefined

const isNamed = (tree: SentenceTree, at: number): boolean => tree.kids(at).some(kid => kid < at && tree.upos(kid) === 'PROPN')

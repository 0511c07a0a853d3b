import type { Mention } from '../../model/index.js'
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

/** "the three unions, ⟨ACR⟩, ⟨VSO⟩ and the ⟨Drivers' League⟩": the names that follow several things without one, whatever the tree makes of them. */
export function listedAfter({ tree, mentions }: SentenceContext, mention: Mention): readonly number[] {
  if (mention.form !== 'nominal' || tree.tokens[mention.head]?.feats.Number !== 'Plur' || !/^[,:–—]$/.test(tree.tokens[mention.head + 1]?.form ?? '')) return []
  const names: number[] = []
  let at = mention.head + 2
  for (;;) {
    if (tree.upos(at) === 'DET') at++
    const name = mentions.filter(m => m.form === 'name' && m.first === at).sort((a, b) => b.last - a.last)[0]
    if (name === undefined) return []
    names.push(name.head)
    const [next, second] = [tree.lemma(name.last + 1), tree.lemma(name.last + 2)]
    if (next !== ',' && next !== 'and') return names.length > 1 && isJoined(tree, name.first) ? names : []
    if (names.length > 1 && isJoined(tree, name.first)) return names
    at = name.last + (next === ',' && second === 'and' ? 3 : 2)
  }
}

/** "and the ⟨League⟩": the last of a list. */
const isJoined = (tree: SentenceTree, first: number): boolean =>
  tree.lemma(first - 1) === 'and' || (tree.upos(first - 1) === 'DET' && tree.lemma(first - 2) === 'and')

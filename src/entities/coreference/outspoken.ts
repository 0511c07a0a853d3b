import { sayingVerbs } from '../lexicon/saying.js'
import type { Tree } from '../tree.js'

/** Verbs that only people and bodies are subjects of. "The letters describe" and "the figures suggest" are of things. */
const SAYS: ReadonlySet<string> = new Set([
  'say', 'tell', 'add', 'announce', 'write', 'claim', 'comment', 'argue', 'warn', 'declare', 'reply', 'insist', 'stress', 'admit', 'vow', 'promise', 'urge', 'deny', 'believe', 'think',
])

/** "⟨they⟩ said": whether a pronoun is the subject of saying. */
export const speaks = (tree: Tree, pronoun: number): boolean => tree.is(pronoun, 'nsubj') && !tree.is(pronoun, 'nsubj:pass') && SAYS.has(tree.lemma(tree.head(pronoun)))

/** "[The mayor] rejected this and ⟨said⟩ that …": whether somebody speaks, by the verb whose subject it is or one joined with that. */
export function hasSpoken(tree: Tree, mention: number): boolean {
  if (!tree.is(mention, 'nsubj') || tree.is(mention, 'nsubj:pass')) return false
  const verb = tree.head(mention)
  return sayingVerbs.has(tree.lemma(verb)) || tree.kidsBy(verb, 'conj').some(kid => sayingVerbs.has(tree.lemma(kid)) && tree.kidsBy(kid, 'nsubj').length === 0)
}

/**
 * "[The crew] died when the boat sank, ⟨they⟩ said": a speaker behind what is said is none of those of whom it is said. Not "after the talks
 * with [Ada Stone], ⟨he⟩ said that …" nor "[the crew]'s boat sank, ⟨they⟩ said".
 */
export function isSaidOf(tree: Tree, mention: number, speaker: number): boolean {
  const verb = tree.head(speaker)
  if (mention > speaker || tree.is(mention, 'nmod:poss') || tree.tokens[speaker - 1]?.form !== ',' || verb !== speaker + 1) return false
  if (/^[:"“]$/.test(tree.tokens[verb + 1]?.form ?? '')) return false
  return !tree.kids(verb).some(kid => kid > verb && tree.is(kid, 'ccomp', 'obj', 'xcomp', 'parataxis'))
}

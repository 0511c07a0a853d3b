import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { isCopula, type Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'

/**
 * What a pronoun is said to be is what it stands for; later than the pronouns, which it takes for granted.
 *
 * "[Halden Dam] was finished in 1987. [It] is [the largest dam] in the country … [the dam]", "[She] was [the first spokeswoman] of the force".
 */
export const predicate: Sieve = {
  name: 'predicate',
  link(discourse) {
    for (const tree of discourse.reader.trees) {
      tree.tokens.forEach((token, at) => {
        const one = tree.is(at, 'cop') ? oneOf(tree, token.head) : undefined
        const noun = one ?? (tree.is(at, 'cop') && isCopula(tree, token.head) ? token.head : undefined)
        const subject = noun === undefined ? undefined : tree.subjectOf(token.head)
        const i = subject === undefined ? undefined : discourse.at(tree.sentence.index, subject)
        const j = noun === undefined ? undefined : discourse.at(tree.sentence.index, noun)
        if (i !== undefined && j !== undefined && noun !== undefined && isSaidOf(discourse, i, j, noun)) discourse.clusters.join(i, j)
      })
    }
  },
}

/** "[It] is one of the oldest [units] of the army": what several are called of which it is one. */
const oneOf = (tree: Tree, one: number): number | undefined => tree.lemma(one) !== 'one' || tree.kids(one).some(k => tree.lemma(k) === 'not') ? undefined
  : tree.kids(one).find(k => k > one && tree.is(k, 'nmod') && tree.marker(k) === 'of')

function isSaidOf({ clusters, drafts }: Discourse, pronoun: number, j: number, noun: number): boolean {
  const description: Draft | undefined = drafts[j]
  if (drafts[pronoun]?.form !== 'pronoun' || description?.form !== 'nominal' || description.head !== noun || description.number === 'Plur' || description.count !== undefined) return false
  const [it, what] = [clusters.of(pronoun), clusters.of(j)]
  return it.members.length > 1 && !what.named && !it.numbers.has('Plur') && it.families.has(familyOf(description.class))
}

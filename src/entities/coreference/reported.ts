import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { sayingVerbs } from '../lexicon/saying.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'

/**
 * Who speaks of somebody by a description speaks of another.
 *
 * "[A police official], [Ada Stone], said that [the man] ran", "[the suspect] ran, said [Ada Stone]": Stone is not the man. Only keeps apart.
 */
export const reported: Sieve = {
  name: 'reported',
  link(discourse) {
    for (const tree of discourse.reader.trees) {
      const described = discourse.inSentence(tree.sentence.index).filter(i => isDescribed(discourse, tree, i))
      if (described.length === 0 || described.length > MOST) continue
      tree.tokens.forEach((token, verb) => {
        if (token.upos === 'VERB' && sayingVerbs.has(tree.lemma(verb))) keepApart(discourse, tree, verb, described)
      })
    }
  },
}

/** No sentence that means to be read describes more people. */
const MOST = 20

/** "the man", "the suspect": one person, who takes part in what is told. What somebody is said to be may be the speaker. */
function isDescribed({ drafts }: Discourse, tree: Tree, i: number): boolean {
  const d = drafts[i]
  return d?.form === 'nominal' && d.class === 'Person' && d.number === 'Sing' && (d.reference === 'definite' || d.reference === 'demonstrative')
    && tree.is(d.head, 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod:poss') && !isTitle(tree, d)
}

/** "Health Minister": an office that is written like a name. */
const isTitle = (tree: Tree, d: Draft): boolean => /^\p{Lu}/u.test(tree.tokens[d.head]?.form ?? '') && d.head > 0

function keepApart(discourse: Discourse, tree: Tree, verb: number, described: readonly number[]): void {
  const subject = tree.kids(verb).find(kid => tree.is(kid, 'nsubj'))
  const speaker = subject === undefined ? undefined : discourse.at(tree.sentence.index, subject)
  const s = speaker === undefined ? undefined : discourse.drafts[speaker]
  if (s === undefined || subject === undefined || speaker === undefined || s.form === 'pronoun' || familyOf(s.class) !== 'person') return
  for (const i of described) {
    const d = discourse.drafts[i]
    if (d === undefined || i === speaker || (d.first <= s.last && s.first <= d.last) || tree.isUnder(d.head, subject)) continue
    // what is told stands below the verb, or beside it where the verb closes the sentence
    if (tree.isUnder(d.head, verb) || tree.is(verb, 'parataxis')) discourse.clusters.keepApart(speaker, i)
  }
}

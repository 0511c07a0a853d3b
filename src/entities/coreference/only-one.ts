import { familyOf } from '../families.js'
import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'
import { isToldApart } from './narrowed.js'

/** Bodies that go by this one word, with an article or without. */
const BY_ONE_WORD = new Set(['police', 'army', 'navy', 'parliament', 'military'])

/** How far ahead the full description may stand, in sentences. */
const REACH = 40

/**
 * A body that is called by what it is before the article says which, or by one word: the only one of its kind
 * in the article.
 *
 * "[The regime] must leave … [the Karov regime]", "[Police] arrested a student … [the Dalton Police Department]".
 */
export const onlyOne: Sieve = {
  name: 'only-one',
  link(discourse) {
    const byWord = wordsOf(discourse)
    discourse.drafts.forEach((d, i) => {
      if (isBareName(d, discourse, i)) return joinOnly(discourse, byWord, d.normal, i)
      if (d.form !== 'nominal' || d.modifiers.length > 0 || d.count !== undefined || familyOf(d.class) !== 'organization') return
      if (discourse.clusters.of(i).named || isNarrowed(discourse, d)) return
      const one = BY_ONE_WORD.has(d.lemma)
      if (!one && (d.reference !== 'definite' || d.number === 'Plur' || discourse.clusters.find(i) !== i)) return
      const roots = new Map<number, number>()
      for (const j of byWord.get(d.lemma) ?? []) {
        const c = discourse.drafts[j]
        if (j === i || c === undefined || (!one && (j < i || c.sentence - d.sentence > REACH))) continue
        roots.set(discourse.clusters.find(j), j)
      }
      const [match] = roots.values()
      if (roots.size === 1 && match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

/** "Army" in "Army spokesman Jean Voss". */
const isBareName = (d: Draft, { clusters }: Discourse, i: number): boolean =>
  d.form === 'name' && d.known === undefined && BY_ONE_WORD.has(d.normal) && clusters.of(i).known === undefined

function joinOnly(discourse: Discourse, byWord: ReadonlyMap<string, readonly number[]>, word: string, i: number): void {
  const roots = new Map((byWord.get(word) ?? []).map(j => [discourse.clusters.find(j), j]))
  const [match] = roots.values()
  if (roots.size === 1 && match !== undefined) discourse.clusters.join(match, i)
}

const isNarrowed = (discourse: Discourse, d: Draft): boolean => isToldApart(discourse.tree(d), d.head)

/** The bodies that are told apart by more than one word, by each of these words. */
function wordsOf({ drafts }: Discourse): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>()
  drafts.forEach((d, i) => {
    if (d.form === 'pronoun' || d.isAdjective || familyOf(d.class) !== 'organization' || d.number === 'Plur') return
    const words = d.form === 'name' ? d.normal.split(' ') : d.modifiers.length > 0 ? [d.lemma] : []
    if (d.form === 'name' && words.length < 2) return
    for (const word of new Set(words)) out.set(word, [...(out.get(word) ?? []).slice(-30), i])
  })
  return out
}

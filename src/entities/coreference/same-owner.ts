import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/** How far apart two descriptions of what one owner has may stand, in sentences. */
const REACH = 60

/**
 * What one owner has, described the same way: whoever "her" is, she has one mother.
 *
 * "[Lena Voss]'s [mother], Ada, … [her] [mother] …", "[the firm] and [its] [headquarters] … [Norwell]'s [headquarters]".
 */
export const sameOwner: Sieve = {
  name: 'same-owner',
  link(discourse) {
    const seen = new Map<string, number[]>()
    discourse.drafts.forEach((d, i) => {
      if (d.form === 'pronoun' || d.isAdjective) return
      for (const { owner, noun } of ownersOf(discourse, d, i)) {
        const key = `${discourse.clusters.find(owner)} ${noun}`
        const earlier = seen.get(key) ?? []
        const match = earlier.findLast(j => mayBeOne(discourse, j, i))
        if (match !== undefined) discourse.clusters.join(match, i)
        seen.set(key, [...earlier.slice(-8), i])
      }
    })
  },
}

/** Whose the thing is, and by what noun: "mother" of "her mother"; of a name, the noun before it: "her mother Ada". */
function ownersOf(discourse: Discourse, d: Draft, i: number): readonly { readonly owner: number; readonly noun: string }[] {
  const tree = discourse.tree(d)
  const noun = d.form === 'name' ? (d.title ?? '').split(' ').at(-1) ?? '' : d.lemma
  if (noun === '' || d.number === undefined) return []
  const owners: number[] = []
  for (const kid of new Set([...tree.kidsBy(d.head, 'nmod:poss'), ...d.also.flatMap(t => tree.kidsBy(t, 'nmod:poss'))])) {
    const owner = discourse.at(d.sentence, kid)
    if (owner !== undefined && owner !== i && !discourse.clusters.same(owner, i)) owners.push(owner)
  }
  return owners.map(owner => ({ owner, noun: `${noun} ${d.number}` }))
}

function mayBeOne({ drafts, clusters }: Discourse, earlier: number, later: number): boolean {
  const a = drafts[earlier]
  const b = drafts[later]
  if (a === undefined || b === undefined || b.sentence - a.sentence > REACH || clusters.same(earlier, later)) return false
  if (clusters.of(earlier).named && clusters.of(later).named) return false
  if ((a.form === 'name' && a.number !== b.number) || differ(clusters.of(earlier).counts, clusters.of(later).counts)) return false
  return a.form === 'name' || b.form === 'name' || fewer(a, b) || fewer(b, a)
}

/** "his brother" may be "his younger brother", "his older brother" is not. */
const fewer = (a: Draft, b: Draft): boolean => a.modifiers.every(m => b.modifiers.includes(m))

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(x => b.has(x))
}

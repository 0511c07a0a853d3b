import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'
import { isToldApart } from './narrowed.js'

/** Nouns that say of several people no more than what sex or age they are of. */
const PEOPLE: ReadonlySet<string> = new Set(['man', 'woman', 'boy', 'girl', 'child', 'pair', 'people'])

/** Nouns that are of the other sex or age than these. */
const UNLIKE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['man', new Set(['woman', 'girl', 'boy', 'child', 'sister', 'daughter', 'nun', 'mother', 'wife', 'baby', 'people'])],
  ['woman', new Set(['man', 'boy', 'girl', 'child', 'brother', 'son', 'father', 'priest', 'baby', 'soldier', 'people'])],
  ['boy', new Set(['man', 'woman', 'girl', 'people'])],
  ['girl', new Set(['man', 'woman', 'boy', 'people'])],
  ['child', new Set(['man', 'woman', 'people'])],
])

/** How far back they are looked for, in sentences, and how many mentions are tried. */
const REACH = 3
const CANDIDATES = 60

/**
 * Several people again, by their number or by what people they are.
 *
 * "[Two brothers] were killed. [The two men] …", "[Three Italian engineers] were freed. [The men] …".
 */
export const several: Sieve = {
  name: 'several',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'nominal' || d.number !== 'Plur' || d.reference !== 'definite' || !PEOPLE.has(d.lemma) || d.modifiers.some(m => m !== d.count)) return
      const { named, members } = discourse.clusters.of(i)
      if (named || members[0] !== i || isToldApart(discourse.tree(d), d.head)) return
      const match = countedBefore(discourse, d, i)
      if (match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

/** The nearest people told with a number, the same if the later have one too; nobody where others were counted besides. */
function countedBefore({ drafts, clusters }: Discourse, d: Draft, i: number): number | undefined {
  let match: number | undefined
  for (let j = i - 1; j >= Math.max(0, i - CANDIDATES); j--) {
    const c = drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) break
    if (c.sentence === d.sentence || c.form !== 'nominal' || c.class !== 'Group' || c.number !== 'Plur' || c.count === undefined) continue
    if (d.count === undefined ? UNLIKE.get(d.lemma)?.has(c.lemma) === true || !clusters.canJoin(j, i) : c.count !== d.count) continue
    if (match !== undefined && !clusters.same(match, j)) return undefined
    match = j
  }
  return match
}

import type { Draft } from '../draft.js'
import epithets from '../lexicon/epithets.json' with { type: 'json' }
import type { Discourse, Sieve } from './discourse.js'
import { isAddedClause } from './narrowed.js'

const EPITHETS: ReadonlySet<string> = new Set(epithets)

/** How far back the person is looked for, in sentences. */
const REACH = 2

/**
 * What somebody is, in place of the name: writers of news tell it so, without saying that it is the same person.
 *
 * "[Mira Solano] won the prize … [The 41-year-old Chilean star] thanked her mother".
 */
export const epithet: Sieve = {
  name: 'epithet',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      if (!isEpithet(discourse, d, i)) return
      const match = subjectBefore(discourse, d, i)
      if (match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

function isEpithet(discourse: Discourse, d: Draft, i: number): boolean {
  if (d.form !== 'nominal' || d.class !== 'Person' || d.number !== 'Sing' || (d.reference !== 'definite' && d.reference !== 'demonstrative')) return false
  const { named, members } = discourse.clusters.of(i)
  if (named || members[0] !== i) return false
  const isAged = d.modifiers.includes('old') && d.modifiers.some(m => m.includes('year'))
  const tree = discourse.tree(d)
  if (tree.kids(d.head).some(k => (tree.is(k, 'nmod:poss', 'acl:relcl', 'appos') && !isAddedClause(tree, d.head, k)) || (k > d.head && tree.is(k, 'nmod')))) return false
  return tree.is(d.head, 'nsubj') && (isAged || EPITHETS.has(d.lemma))
}

/** Not the coach or the minister: whoever has an office is called by that. */
export function mayBeCalled({ drafts, clusters }: Discourse, i: number, noun?: string): boolean {
  const roles = clusters.of(i).members.slice(0, FEW).flatMap(j => {
    const c = drafts[j]
    return c === undefined || c.form === 'pronoun' ? [] : c.form === 'nominal' ? [c.lemma] : (c.title ?? '').split(' ').filter(w => w !== '')
  })
  return roles.length === 0 || roles.some(r => r === noun || EPITHETS.has(r)) || !roles.some(r => OFFICES.test(r))
}

/** Mentions that are looked at for an office. */
const FEW = 40

const OFFICES = /^(?:coach|manager|minister|president|spokesman|spokeswoman|lawyer|attorney|judge|mother|father|wife|husband|son|daughter|brother|sister|director|chief|secretary|mayor|governor|referee|agent|doctor|officer|prosecutor|witness|neighbour|neighbor|friend|opponent|rival)$/

/** The one named person who was a subject in the sentences before, the nearest first. */
function subjectBefore(discourse: Discourse, d: Draft, i: number): number | undefined {
  const { drafts, clusters } = discourse
  for (let j = i - 1; j >= 0; j--) {
    const c = drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) return undefined
    if (c.sentence === d.sentence || c.form === 'nominal' && !clusters.of(j).named) continue
    const cluster = clusters.of(j)
    if (cluster.named && cluster.families.has('person') && cluster.families.size === 1 && discourse.tree(c).is(c.head, 'nsubj') && clusters.canJoin(j, i) && mayBeCalled(discourse, j)) return j
  }
  return undefined
}

import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { wasDone } from './affected.js'
import { isDateline } from './dateline.js'
import type { Discourse, Sieve } from './discourse.js'

/** Modifiers that add nothing: "the full report" is the report. */
const WEAK = new Set(['full', 'entire', 'whole', 'same', 'said', 'late', 'so', 'called', 'very', 'combined', 'joint'])

/** Bodies of which taggers say now that they are one and now that they are many. */
const EITHER: ReadonlySet<string> = new Set(['police', 'military', 'government', 'army', 'navy'])

/** How far back a description is looked for, in sentences. */
const REACH = 40

/**
 * The same description again: one head noun, nothing in the later one that the earlier lacks.
 *
 * "[a Shiite mosque in the district] … [the mosque]", "[six aid trucks] … [the trucks]"; but "[two rebels]"
 * and "[three rebels]", or "[eastern suburbs]" and "[western suburbs]", are not one.
 */
export const description: Sieve = {
  name: 'description',
  link(discourse) {
    const byHead = new Map<string, number[]>()
    discourse.drafts.forEach((d, i) => {
      if (d.form === 'pronoun') return
      if (d.form === 'nominal') {
        const { named } = discourse.clusters.of(i)
        const earlier = named && d.class !== 'Vehicle' ? [] : byHead.get(d.lemma) ?? []
        const match = earlier.findLast(j => repeats(discourse, j, i) && (!named || isBroughtIn(discourse, j)))
        if (match !== undefined) discourse.clusters.join(match, i)
      }
      for (const head of new Set([d.lemma, singularOf(d), headBeforeOf(d), headOfKnown(discourse, d), unitOf(d)])) {
        if (head === undefined) continue
        const list = byHead.get(head) ?? []
        list.push(i)
        byHead.set(head, list.length > 60 ? list.slice(-30) : list)
      }
    })
  },
}

/** "A tanker was seized. The [tanker], the Stella Marina, …": what was new then has a name now. */
const isBroughtIn = ({ drafts, clusters }: Discourse, j: number): boolean => drafts[j]?.reference === 'indefinite' && !clusters.of(j).named

/** "mountain" for "Hamra Mountains": descriptions are looked up by lemma. */
const singularOf = (d: Draft): string | undefined => d.form === 'name' && d.lemma.endsWith('s') ? d.lemma.slice(0, -1) : undefined

/** "church" of "Church of the Dawn". */
function headBeforeOf(d: Draft): string | undefined {
  if (d.form !== 'name') return undefined
  const words = d.normal.split(' ')
  const of = words.findIndex(w => w === 'of' || w === 'for')
  return of > 0 ? words[of - 1] : undefined
}

/** "brigade" of "3rd Armored Brigade Combat Team". */
const unitOf = (d: Draft): string | undefined => d.form === 'name' ? / (\p{L}+) combat team$/u.exec(d.normal)?.[1] : undefined

/** "fund" of "IMF", whose full name a lookup knows. */
function headOfKnown({ reader }: Discourse, d: Draft): string | undefined {
  if (d.form !== 'name' || d.known === undefined || d.isAdjective || familyOf(d.class) !== 'organization') return undefined
  const words = reader.knowledge.organization(d.core)?.name.toLowerCase().split(' ') ?? []
  const of = words.findIndex(w => w === 'of' || w === 'for')
  return of > 0 ? words[of - 1] : words.at(-1)
}

function repeats(discourse: Discourse, earlier: number, later: number): boolean {
  const { drafts, clusters, reader } = discourse
  const a = drafts[earlier]
  const b = drafts[later]
  if (a === undefined || b === undefined || b.sentence - a.sentence > REACH || overlaps(a, b)) return false
  // "MEXICO CITY (AP) — … the city": where it was filed is not what is spoken of
  if (a.form === 'name' && isDateline(a, reader.trees[a.sentence])) return false
  if (a.isAdjective || (a.form === 'name' && a.number !== undefined && a.number !== b.number)) return false
  if (a.form === 'nominal' && a.number !== b.number && !EITHER.has(a.lemma)) return false
  // "killed four police … the police": so many officers are not the force
  if (a.lemma === 'police' && (a.count === undefined) !== (b.count === undefined)) return false
  if (differ(clusters.of(earlier).counts, clusters.of(later).counts)) return false
  if (clusters.of(earlier).named && clusters.of(later).named) return false
  // a carrier strike group is hardly "the group", which says what a band of its own is
  if (a.form === 'name' && a.class === 'Military' && b.lemma === 'group' && b.modifiers.length === 0) return false
  if (a.form === 'name' && a.normal === b.normal) return true
  const known = new Set([...a.modifiers, ...a.normal.split(' ')])
  const isSubset = b.modifiers.every(m => known.has(m) || WEAK.has(m) || isTold(discourse, a, b, m))
  if (b.reference === 'definite' || b.reference === 'demonstrative') return isSubset
  if (b.reference === 'possessive') return isSubset && a.form === 'nominal' && (a.reference === 'possessive' || b.modifiers.length > 0)
  // Without an article only the very same words, and more than a bare noun, speak of the same thing.
  return a.form === 'nominal' && a.normal === b.normal && b.reference === 'bare' && sameWords(a.modifiers, b.modifiers)
    && (b.modifiers.length > 0 || b.number === 'Plur' || familyOf(b.class) === 'organization')
}

/** "Troops captured [a commander] … [the captured commander]": what was told of somebody says who is meant. */
const isTold = (discourse: Discourse, a: Draft, b: Draft, modifier: string): boolean =>
  a.form === 'nominal' && familyOf(a.class) === 'person' && b.sentence > a.sentence && wasDone(discourse.tree(a), a.head, modifier)

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(w => b.includes(w))

const overlaps = (a: Draft, b: Draft): boolean => a.sentence === b.sentence && a.first <= b.last && b.first <= a.last

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(x => b.has(x))
}

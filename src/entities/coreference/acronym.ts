import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { isAcronym, isAcronymOf } from '../names.js'
import type { Discourse, Sieve } from './discourse.js'

/**
 * An acronym and the one name of the article whose initials it is, or a short form that brackets gave to a
 * description: "the [International Monetary Fund] … the [IMF]".
 */
export const acronym: Sieve = {
  name: 'acronym',
  link(discourse) {
    const { drafts, clusters } = discourse
    const acronyms = distinct(discourse, d => d.form === 'name' && isAcronym(d.core) && !(d.class === 'Country' && d.known !== undefined))
    const long = distinct(discourse, d => /\s/.test(d.core) && (d.form === 'name' || (d.form === 'nominal' && d.modifiers.length >= 2)))
    for (const [short, i] of acronyms) {
      const matches = [...long].filter(([name, j]) => drafts[j]?.class !== 'Person' && isAcronymOf(short, name))
      const roots = new Set(matches.map(([, j]) => clusters.find(j)))
      const match = matches[0]
      if (roots.size === 1 && match !== undefined && fitsFamily(discourse, i, match[1])) clusters.join(match[1], i)
    }
  },
}

function fitsFamily({ drafts }: Discourse, a: number, b: number): boolean {
  const x = drafts[a]
  const y = drafts[b]
  if (x === undefined || y === undefined) return false
  return familyOf(y.class) !== 'person' && (familyOf(y.class) !== 'place' || familyOf(x.class) === 'place')
}

/** The names and descriptions of the article that pass a test, each with its first mention. */
function distinct({ drafts }: Discourse, test: (d: Draft) => boolean): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  drafts.forEach((d, i) => {
    if (!d.isAdjective && !out.has(d.core) && test(d)) out.set(d.core, i)
  })
  return out
}

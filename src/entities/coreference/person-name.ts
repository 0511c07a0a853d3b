import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/** Particles that a shortened name may drop or keep. */
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'ben', 'van', 'von', 'de', 'da', 'der', 'jr', 'sr', 'ii', 'iii'])

/**
 * A part of a person's name: the surname, the given name, the name without its middle.
 *
 * "[Gen. Amira Haddad] … [Haddad] … [Amira]". Two people of one surname: the one named last, unless the
 * gender says otherwise.
 */
export const personName: Sieve = {
  name: 'person-name',
  link(discourse) {
    const { drafts, clusters } = discourse
    const people = drafts.map((d, i) => ({ d, i, words: nameWords(d) })).filter(({ d }) => isPersonName(d))
    const full = people.filter(p => p.words.length >= 2)
    for (const short of people) {
      const longer = full.filter(p => p.i !== short.i && isPartOf(short.words, p.words))
      const earlier = longer.filter(p => p.i < short.i)
      const choice = earlier.filter(p => clusters.canJoin(p.i, short.i)).at(-1)
        ?? (sameCluster(discourse, longer.map(p => p.i)) ? longer[0] : undefined)
      if (choice !== undefined) clusters.join(choice.i, short.i)
    }
  },
}

const isPersonName = (d: Draft): boolean => d.form === 'name' && d.nameType === 'PER'

function nameWords(d: Draft): readonly string[] {
  const words = d.normal.split(' ').filter(w => w !== '')
  const content = words.filter(w => !PARTICLES.has(w))
  return content.length > 0 ? content : words
}

/** All words in order, particles aside; a single word must be the last or the first, initials do not count as a name. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  const single = short[0]
  if (single === undefined || (short.length === 1 && single.length < 2)) return false
  if (short.length === 1) return long.at(-1) === single || long[0] === single || long.includes(single)
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

function sameCluster({ clusters }: Discourse, list: readonly number[]): boolean {
  return list.length > 0 && new Set(list.map(i => clusters.find(i))).size === 1
}

import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/** Particles that a shortened name may drop or keep. */
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'ben', 'van', 'von', 'de', 'da', 'der', 'jr', 'sr', 'ii', 'iii'])

/**
 * A part of a person's name: the surname, the given name, the name without its middle.
 *
 * "[Gen. Amira Haddad] … [Haddad] … [Amira]". Of two people of one surname the one who went by it before is
 * meant, then the one named last, unless the gender says otherwise.
 */
export const personName: Sieve = {
  name: 'person-name',
  link(discourse) {
    const people = discourse.drafts.map((d, index) => ({ d, index, words: nameWords(d) })).filter(({ d }) => isPersonName(d))
    const full = new Map<string, Named[]>()
    for (const p of people) {
      if (p.words.length < 2) continue
      for (const word of new Set(p.words)) full.set(word, [...(full.get(word) ?? []), p])
    }
    const went = new Map<string, number[]>()
    for (const short of people) {
      const key = short.words.join(' ')
      const choice = choose(discourse, short, full.get(short.words[0] ?? '') ?? [], went.get(key) ?? [])
      if (choice !== undefined) discourse.clusters.join(choice, short.index)
      went.set(key, [...(went.get(key) ?? []).slice(-4), short.index])
    }
  },
}

interface Named {
  readonly d: Draft
  readonly index: number
  readonly words: readonly string[]
}

function choose({ clusters }: Discourse, short: Named, full: readonly Named[], went: readonly number[]): number | undefined {
  const before = went.findLast(i => clusters.canJoin(i, short.index))
  if (before !== undefined && short.words.length === 1) return before
  const longer = full.filter(p => p.index !== short.index && !clusters.same(p.index, short.index) && isPartOf(short.words, p.words))
    .filter(p => p.words.length > short.words.length || p.words.length === short.words.length)
    .filter(p => clusters.canJoin(p.index, short.index))
  const earlier = longer.filter(p => p.index < short.index)
  const surname = earlier.filter(p => p.words.at(-1) === short.words.at(-1))
  const last = surname.at(-1) ?? earlier.at(-1)
  if (last !== undefined) return last.index
  return new Set(longer.map(p => clusters.find(p.index))).size === 1 ? longer[0]?.index : undefined
}

const isPersonName = (d: Draft): boolean => d.form === 'name' && d.nameType === 'PER'

function nameWords(d: Draft): readonly string[] {
  const words = d.normal.split(' ').filter(w => w !== '')
  const content = words.filter(w => !PARTICLES.has(w))
  return content.length > 0 ? content : words
}

/** All words in order, particles aside; a single letter is no name. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  const single = short[0]
  if (single === undefined || (short.length === 1 && single.length < 2)) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

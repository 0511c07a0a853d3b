import type { Draft } from '../draft.js'
import { kin } from '../lexicon/kin.js'
import type { Discourse, Sieve } from './discourse.js'

/** Particles that a shortened name may drop or keep. */
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'ben', 'van', 'von', 'de', 'da', 'der', 'jr', 'sr', 'ii', 'iii'])

/**
 * A part of a person's name: the surname, the given name, the name without its middle.
 *
 * "[Gen. Amira Haddad] … [Haddad] … [Amira]". Of two people of one surname the one who went by it most of late is
 * meant, then the one in the headline, then the one named last, unless the gender says otherwise.
 */
export const personName: Sieve = {
  name: 'person-name',
  link(discourse) {
    const people = discourse.drafts.map((d, index) => ({ d, index, words: nameWords(d) })).filter(({ d }) => isPersonName(d))
    const all = new Longer()
    for (const p of people) all.firstOf(p)
    const told = new Longer()
    const went = new Map<string, number[]>()
    for (const short of people) {
      const key = short.words.join(' ')
      const choice = choose(discourse, short, told.of(short), all.of(short), went.get(key) ?? [])
      for (const i of choice) discourse.clusters.join(i, short.index)
      went.set(key, [...(went.get(key) ?? []).slice(-4), short.index])
      told.lastOf(short)
    }
  },
}

interface Named {
  readonly d: Draft
  readonly index: number
  readonly words: readonly string[]
}

/**
 * Names of two words and more by each of their words. A name that is written the same way a thousand times is
 * one entry: the sieve of exact names has joined them already.
 */
class Longer {
  readonly #byWord = new Map<string, Map<string, Named>>()

  /** Takes the name in unless it is there. */
  firstOf(name: Named): void {
    this.#each(name, (names, key) => {
      if (!names.has(key)) names.set(key, name)
    })
  }

  /** Takes the name in as the one named last. */
  lastOf(name: Named): void {
    this.#each(name, (names, key) => {
      names.delete(key)
      names.set(key, name)
    })
  }

  /** Names that hold the first word of this one. */
  of(short: Named): readonly Named[] {
    return [...this.#byWord.get(short.words[0] ?? '')?.values() ?? []]
  }

  #each(name: Named, act: (names: Map<string, Named>, key: string) => void): void {
    if (name.words.length < 2) return
    const key = name.words.join(' ')
    for (const word of new Set(name.words)) {
      const names = this.#byWord.get(word) ?? new Map<string, Named>()
      act(names, key)
      this.#byWord.set(word, names)
    }
  }
}

/** @param told longer names before this one, the one named last at the end; `all` has those that come later too */
function choose(
  discourse: Discourse, short: Named, told: readonly Named[], all: readonly Named[], went: readonly number[],
): readonly number[] {
  const { clusters } = discourse
  const before = mostOften(clusters, went.filter(i => clusters.canJoin(i, short.index)))
  if (before !== undefined && short.words.length === 1 && hasFullName(discourse, before)) return [before]
  const fits = (p: Named): boolean => p.index !== short.index && !clusters.same(p.index, short.index)
    && isPartOf(short.words, p.words) && clusters.canJoin(p.index, short.index) && !areNamesakes(discourse, p, short)
    && !(short.words.length > 1 && short.words.length < p.words.length && (isRelative(discourse, p.d) || isRelative(discourse, short.d)))
  const earlier = told.filter(fits)
  const bearers = earlier.filter(p => p.words.at(-1) === short.words.at(-1))
  const last = bearers.findLast(p => isInHeadline(discourse, p.index)) ?? bearers.at(-1) ?? earlier.at(-1)
  // Whoever went by the surname in the headline is the one whose full name comes first.
  if (last !== undefined) return before === undefined || short.words.length > 1 ? [last.index] : [last.index, before]
  if (before !== undefined && short.words.length === 1) return [before]
  const later = all.filter(fits)
  const inTitle = discourse.tree(short.d).sentence.isTitle
  return inTitle || new Set(later.map(p => clusters.find(p.index))).size === 1 ? later.slice(0, 1).map(p => p.index) : []
}

/** Whom the headline names is meant by the surname, not the daughter who has spoken since. */
const isInHeadline = ({ drafts, clusters, reader }: Discourse, i: number): boolean =>
  clusters.of(i).members.slice(0, FEW).some(j => drafts[j]?.form === 'name' && reader.trees[drafts[j].sentence]?.sentence.isTitle === true)

const hasFullName = ({ drafts, clusters }: Discourse, i: number): boolean =>
  clusters.of(i).members.slice(0, FEW).some(j => drafts[j]?.nameType === 'PER' && drafts[j].normal.includes(' '))

/** Mentions of somebody that are looked at for a full name. */
const FEW = 50

/** Of those who went by the name of late the one who did so most often, of equals the last. */
function mostOften(clusters: Discourse['clusters'], went: readonly number[]): number | undefined {
  const times = (i: number) => went.filter(j => clusters.same(i, j)).length
  return went.reduce<number | undefined>((best, i) => best === undefined || times(i) >= times(best) ? i : best, undefined)
}

const isPersonName = (d: Draft): boolean => d.form === 'name' && d.nameType === 'PER'

function nameWords(d: Draft): readonly string[] {
  const words = d.normal.split(' ').filter(w => w !== '')
  const content = words.filter(w => !PARTICLES.has(w))
  return content.length > 0 ? content : words
}

/** "[Luis Vega] … his father, [Luis Miguel Vega]": a relative of somebody who may bear nearly the same name. */
function isRelative(discourse: Discourse, d: Draft): boolean {
  const tree = discourse.tree(d)
  const above = tree.head(d.head)
  return (tree.is(d.head, 'appos') && kin.has(tree.lemma(above)) && tree.kids(above).some(kid => tree.is(kid, 'nmod:poss')))
    || kin.has((d.title ?? '').split(' ').at(-1) ?? '')
}

/** What tells apart two of one name. */
const GENERATION = /^(?:jr|sr|[ivx]+)$/

/** "[Andrew Malek Jr.], the son of [Andrew Malek Sr.]", "[Karol II] followed [Karol I]". */
function areNamesakes({ drafts, clusters }: Discourse, p: Named, short: Named): boolean {
  const own = generationOf(short.d)
  return own !== undefined && [p.d, ...clusters.of(p.index).members.slice(0, FEW).flatMap(i => drafts[i] ?? [])].some(d => (generationOf(d) ?? own) !== own)
}

function generationOf({ form, normal }: Draft): string | undefined {
  const last = normal.split(' ').at(-1) ?? ''
  return form === 'name' && normal.includes(' ') && GENERATION.test(last) ? last : undefined
}

/** "[Ann R. Lee]" for "[Ann Rosamund Lee]": the same names, some by their first letters. */
const isInitialled = (short: readonly string[], long: readonly string[]): boolean => short.length === long.length && short.length > 2
  && short.every((word, i) => word === long[i] || (i > 0 && i < long.length - 1 && word.length === 1 && long[i]?.startsWith(word) === true))

/** All words in order, particles aside; a single letter is no name. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  if (isInitialled(short, long)) return true
  const single = short[0]
  if (single === undefined || (short.length === 1 && single.length < 2)) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

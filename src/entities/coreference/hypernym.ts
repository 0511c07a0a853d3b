import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import hypernyms from '../lexicon/hypernyms.json' with { type: 'json' }
import type { Discourse, Sieve } from './discourse.js'
import { isToldApart } from './narrowed.js'

/** How far back the thing is looked for, in sentences, and how many mentions are tried. */
const REACH = 5
const CANDIDATES = 60

/** By general noun the nouns that it may take up: "vessel" ← ferry, tanker, trawler. */
const TAKES_UP: ReadonlyMap<string, ReadonlySet<string>> =
  new Map(Object.entries(hypernyms).map(([noun, list]) => [noun, new Set(list.split(' ').flatMap(w => [w, w.slice(w.lastIndexOf('-') + 1)]))]))

/** Whether a general noun may take up something that one of these says. */
export const isTakenUpBy = (noun: string, words: readonly string[]): boolean => words.some(w => TAKES_UP.get(noun)?.has(w) === true)

/** Stands for any noun of a person. */
const NOUNS_OF_PEOPLE: ReadonlySet<string> = new Set()
const ANYBODY: ReadonlyMap<string, ReadonlySet<string>> = new Map(['man', 'woman'].map(w => [w, NOUNS_OF_PEOPLE]))

/**
 * The thing again under a more general noun.
 *
 * "[A ferry] sank … [the vessel]", "[gunmen] stormed … [the attackers]", "[Senator Voss] … [the lawmaker]".
 */
export const hypernym: Sieve = {
  name: 'hypernym',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'nominal' || (d.reference !== 'definite' && d.reference !== 'demonstrative') || d.modifiers.length > 0) return
      const nouns = TAKES_UP.get(d.lemma) ?? ANYBODY.get(d.lemma)
      if (nouns === undefined || discourse.clusters.find(i) !== i || isNarrowed(discourse, d)) return
      const match = nearest(discourse, d, i, nouns)
      if (match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

function nearest(discourse: Discourse, d: Draft, i: number, nouns: ReadonlySet<string>): number | undefined {
  const { drafts, clusters } = discourse
  for (let j = i - 1, seen = 0; j >= 0 && seen < CANDIDATES; j--) {
    const c = drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) return undefined
    if (c.form === 'pronoun' || c.isAdjective) continue
    seen++
    // "The suspect, named as Joost Brand" may be the man before, not somebody else who has a name.
    if (clusters.of(i).named && clusters.of(j).named) continue
    if ((familyOf(c.class) === 'person') !== (familyOf(d.class) === 'person')) continue
    if ((nouns === NOUNS_OF_PEOPLE ? isNewPerson(c, d) : isCalled(c, nouns)) && (c.form === 'name' || c.number === d.number) && !differ(clusters.of(i).counts, clusters.of(j).counts) && clusters.canJoin(j, i)
      && !(c.sentence === d.sentence && c.first <= d.head && d.first <= c.last)) return j
  }
  return undefined
}

/** "A farmer was held … [the man]": somebody whom the sentence or two before bring in. */
const isNewPerson = (c: Draft, d: Draft): boolean =>
  c.form === 'nominal' && c.class === 'Person' && c.reference === 'indefinite' && d.sentence - c.sentence <= 2

/** By its own noun, or for a name by the title or noun before it. */
const isCalled = (c: Draft, nouns: ReadonlySet<string>): boolean =>
  c.form === 'nominal' ? nouns.has(c.lemma) : (c.title ?? '').split(' ').some(w => nouns.has(w))

const isNarrowed = (discourse: Discourse, d: Draft): boolean => isToldApart(discourse.tree(d), d.head)

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(x => b.has(x))
}

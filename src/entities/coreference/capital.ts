import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/**
 * The capital of a country by what it is, where the article names it too.
 *
 * "Thousands marched in [the Kenyan capital] … [Nairobi]", "[Warsaw] … a rally in [the capital]".
 */
export const capital: Sieve = {
  name: 'capital',
  link(discourse) {
    const { drafts, clusters } = discourse
    if (!drafts.some(isCapital)) return
    const named = capitalsNamed(discourse)
    drafts.forEach((d, i) => {
      if (!isCapital(d) || clusters.of(i).named) return
      const city = named.get(countryOf(discourse, d) ?? soleCountry(named) ?? '')
      if (city !== undefined) clusters.join(city, i)
    })
  },
}

const isCapital = (d: Draft): boolean =>
  d.form === 'nominal' && d.lemma === 'capital' && d.class === 'City' && d.number === 'Sing' && d.reference !== 'indefinite'

/** The first name of each capital in the article, by the code of its country. */
function capitalsNamed({ drafts, reader }: Discourse): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  drafts.forEach((d, i) => {
    if (d.form !== 'name' || d.class !== 'City') return
    const place = reader.place(d.core)
    if (place?.country !== undefined && !out.has(place.country) && reader.knowledge.capitalOf(place.country)?.id === place.id) out.set(place.country, i)
  })
  return out
}

/** Capitals of parts of a country, and of something else than a country. */
const OF_A_PART: ReadonlySet<string> = new Set([
  'regional', 'provincial', 'state', 'district', 'county', 'departmental', 'territorial', 'island', 'commercial', 'financial', 'economic', 'business', 'cultural',
])

/** Whose capital it is: "the Kenyan capital", "Kenya's capital", "the capital of Kenya"; an empty code where it is of what is no country. */
function countryOf(discourse: Discourse, d: Draft): string | undefined {
  const { knowledge } = discourse.reader
  const tree = discourse.tree(d)
  if (tree.kids(d.head).some(kid => OF_A_PART.has(tree.lemma(kid)))) return ''
  for (const kid of tree.kids(d.head)) {
    if (!tree.is(kid, 'amod', 'compound', 'nmod:poss') && !(tree.is(kid, 'nmod') && tree.marker(kid) === 'of')) continue
    const owner = discourse.at(d.sentence, kid)
    const name = owner === undefined ? undefined : discourse.drafts[owner]
    if (name === undefined || name.form === 'pronoun') continue
    const country = name.isAdjective ? knowledge.countryOfAdjective(name.core) : knowledge.country(name.core)
    if (country !== undefined) return country.country ?? ''
    if (name.form === 'name' || !/^(?:country|nation|republic|kingdom|state)$/.test(name.lemma)) return ''
  }
  return undefined
}

/** The country of the only capital that is named. */
const soleCountry = (named: ReadonlyMap<string, number>): string | undefined => named.size === 1 ? [...named.keys()][0] : undefined

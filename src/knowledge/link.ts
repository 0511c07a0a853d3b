import { bareName } from './divisions.js'
import { nameKey } from './names.js'
import type { WeightedPlace } from './place-table.js'
import type { Place, PlaceContext } from './types.js'

/** So many times heavier than the next, a place is meant although the article names no country. */
const CLEAR = 3
/** So many times heavier, it is meant even against the countries that the article names: Paris, not Paris in Texas. */
const OVERWHELMING = 20
/** A place at home is meant unless the biggest one abroad has more than so many times its people. */
const COMPARABLE = 6
/** In thousands. An article that names no country rarely means a smaller place: an unlisted namesake is likelier. */
const KNOWN_WORLDWIDE = 100

/**
 * Which of the places of one name an article means. In this order: the one in a division that the article
 * names ("Springfield, Illinois"), a country (unless the article names a town of the division that is called
 * the same: "Atlanta, Georgia"), an overwhelmingly bigger one, the one in a country that the article names, a
 * clearly bigger one. Otherwise undefined.
 *
 * @param candidates the heaviest first
 * @param divisions IRIs of the divisions that the other places of the article are in
 */
export function link(
  candidates: readonly WeightedPlace[], context: PlaceContext, divisions: ReadonlySet<string>,
): Place | undefined {
  const named = new Set(context.others.map(nameKey))
  const inside = candidates.filter(({ division }) => division !== undefined
    && [division, bareName(division)].some(name => named.has(nameKey(name))))
  const divided = clear(inside, 1)
  if (divided !== undefined) return divided
  if (candidates[0]?.place.class === 'Country') {
    return candidates.find(({ place }) => divisions.has(place.id))?.place ?? candidates[0].place
  }
  const rivals = withoutSurroundings(candidates)
  const [heaviest] = rivals
  const countries = new Set(context.countries)
  const local = rivals.filter(({ place }) => place.country === undefined || countries.has(place.country))
  const near = clear(local, CLEAR)
  if (heaviest === undefined || local.includes(heaviest)) return near
  const known = local.some(({ weight }) => weight >= KNOWN_WORLDWIDE)
  const far = heaviest.weight >= KNOWN_WORLDWIDE ? clear(rivals, local.length === 0 ? CLEAR : OVERWHELMING) : undefined
  // Beside a small namesake at home the big one abroad is meant; beside a big one nothing is sure.
  if (far !== undefined) return known ? undefined : far
  return (near?.population ?? 0) * COMPARABLE >= (heaviest.place.population ?? 0) ? near : undefined
}

/**
 * How much speaks for each of the places of one name, as a share of 1: its weight (people, capitals more), times
 * what an overwhelming rival abroad must have where the article names its country or division. A namesake that
 * no list has is reckoned with as well, so no share is 1. Shares compare; they were not fitted on anything.
 *
 * @param candidates the heaviest first
 */
export function candidateScores(
  candidates: readonly WeightedPlace[], context: PlaceContext,
): readonly { readonly place: Place, readonly score: number }[] {
  const named = new Set(context.others.map(nameKey))
  const countries = new Set(context.countries)
  const weighed = withoutSurroundings(candidates).map(({ place, weight, division }) => {
    const isAtHome = place.country !== undefined && countries.has(place.country)
      || division !== undefined && named.has(nameKey(division))
    return { place, weight: isAtHome ? weight * OVERWHELMING : weight }
  })
  const all = weighed.reduce((sum, { weight }) => sum + weight, KNOWN_WORLDWIDE)
  return weighed.map(({ place, weight }) => ({ place, score: weight / all }))
}

/** Without the divisions that are named after the likeliest city and surround it: they are no other place. */
function withoutSurroundings(candidates: readonly WeightedPlace[]): readonly WeightedPlace[] {
  const city = candidates.find(({ place }) => place.class === 'City')?.place
  if (city?.country === undefined) return candidates
  return candidates.filter(({ place }, index) => index === 0 || place.class !== 'Region' || place.country !== city.country)
}

/** The first, when it outweighs the second that far. */
function clear(candidates: readonly WeightedPlace[], ratio: number): Place | undefined {
  const [first, second] = candidates
  return first !== undefined && first.weight >= ratio * (second?.weight ?? 0) ? first.place : undefined
}

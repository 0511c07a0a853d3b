import type { NameType } from '../../model/index.js'
import { familyOf } from '../families.js'
import type { EntityKnowledge, KnownThing } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import { isAcronymOf, tidy } from '../names.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'
import { endOfCapitals } from './shape.js'
import { isSideOfLand } from './sides.js'

/** Longest name that is looked up, in tokens. */
const LONGEST = 8

/** Short forms that the lookups know but that are words of everyday: they need the finder's word for it. */
const AMBIGUOUS = /^(?:The|A|An|It|In|On|At|By|He|She|We|I|You|US|IS|IT|WHO|May|March|August|Will|Mark|Turkey|Guinea|Jersey|Nice|Reading|Mobile|Bath|Of|And|Or|To|For|State|Church|House|Senate|Congress|Army|Navy|Police|Government|Parliament|Bill|Page)$/

/**
 * Names that background knowledge knows, the longest first. A known name takes the place of shorter ones
 * that the finder saw inside it; one that the finder saw as part of a longer name stays inside that.
 */
export function addKnown(tree: Tree, names: readonly FoundName[], text: string, knowledge: EntityKnowledge, lexicon: Lexicon): readonly FoundName[] {
  const out = [...names]
  for (let first = 0; first < tree.tokens.length; first++) {
    if (!/^\p{Lu}|^al$/u.test(tree.tokens[first]?.form ?? '')) continue
    for (let last = furthest(tree, first); last >= first; last--) {
      if (!/^[\p{Lu}\d]/u.test(tree.tokens[last]?.form ?? '')) continue
      if (!TYPES.some(t => mayStand(out, first, last, t))) continue
      const type = isBodyNoun(tree, first, last, lexicon) ? undefined : typeOf(tree, first, last, text, knowledge)
      if (type === undefined || !mayStand(out, first, last, type)) continue
      // "The Lagos Key" is no city.
      if (first === last && type !== 'ORG' && tree.tokens[first - 1]?.form === 'The' && first > 1 && endOfCapitals(tree, first, lexicon) > first) continue
      for (let k = out.length - 1; k >= 0; k--) {
        const n = out[k]
        if (n !== undefined && n.first <= last && first <= n.last) out.splice(k, 1)
      }
      out.push({ first, last, type, source: 'knowledge' })
      first = last
      break
    }
  }
  return out.sort((a, b) => a.first - b.first)
}

/** "the Department", "the Union": a body that goes by what it is, though some village is called so. */
const isBodyNoun = (tree: Tree, first: number, last: number, lexicon: Lexicon): boolean => (first === last || first + 1 === last) && /^[Tt]he$/.test(tree.tokens[last - 1]?.form ?? '')
  && (kind => kind !== undefined && kind.weight >= BODY && familyOf(kind.class) === 'organization')(lexicon.head(tree.tokens[last]?.form.toLowerCase() ?? ''))

/** How surely such a noun names a body. */
const BODY = 0.5

/** The types that a lookup gives. */
const TYPES: readonly NameType[] = ['ORG', 'GPE', 'LOC']

/** People from which on a town is big. */
const BIG_TOWN = 200_000

/** Where a name that begins here can end: over capitalized words and small words between them. */
function furthest(tree: Tree, first: number): number {
  let last = first
  for (let i = first + 1; i < tree.tokens.length && i < first + LONGEST; i++) {
    const form = tree.tokens[i]?.form ?? ''
    if (/^[\p{Lu}\d]/u.test(form)) last = i
    else if (!/^(?:of|the|and|for|in|on|de|la|al|el|ad|-|–|&|'s|’s)$/.test(form)) break
  }
  return last
}

function typeOf(tree: Tree, first: number, last: number, text: string, knowledge: EntityKnowledge): NameType | undefined {
  const name = tidy(text.slice(tree.tokens[first]?.start, tree.tokens[last]?.end))
  const single = first === last
  // "WHO" read as a noun is no "who"
  if (single && ((AMBIGUOUS.test(name) && !(name === 'WHO' && tree.tokens[first]?.upos === 'PROPN')) || name.length < 2 || tree.tokens[first]?.upos !== 'PROPN' && !/^\p{Lu}{2,}/u.test(name))) return undefined
  if (isSideOfLand(tree, first, knowledge) && last <= first + 1) return undefined
  // "US$" is money.
  if (/[$€£]/.test(name) || /^[$€£]/.test(text.slice(tree.tokens[last]?.end, (tree.tokens[last]?.end ?? 0) + 1))) return undefined
  const place = knowledge.places(name)[0]
  // "ACT" is a territory, "Act" is not.
  if (place !== undefined && single && name !== name.toUpperCase() && isAcronymOf(name, place.name)) return undefined
  if (place?.class === 'Country') return 'GPE'
  if (knowledge.organization(name) !== undefined) return 'ORG'
  // A single word is a place only if it is a big one: the lists have a village for every surname.
  return place !== undefined && (!single || isWellKnown(place)) && !isGivenName(tree, first, knowledge) ? (isArea(place) ? 'LOC' : 'GPE') : undefined
}

/** Of a single word: a town that an article means without saying where it is. */
export const isWellKnown = (place: KnownThing): boolean => place.class !== 'City' || (place.population ?? 0) >= BIG_TOWN

const isArea = (place: KnownThing): boolean => place.class === 'NaturalFeature' || place.class === 'Place'

const isGivenName = (tree: Tree, i: number, knowledge: EntityKnowledge): boolean => knowledge.genderOfGivenName(tree.tokens[i]?.form ?? '') !== undefined

/** Kinds that the finder falls back to: a lookup knows better. */
const VAGUE = new Set<NameType>(['FAC', 'WORK', 'PRODUCT', 'MISC', 'LOC', 'EVENT'])

/** Not inside a longer name or across the edge of one. Of the same span, a known body or a vague kind gives way. */
function mayStand(names: readonly FoundName[], first: number, last: number, type: NameType): boolean {
  return names.every(n => n.last < first || last < n.first || (first <= n.first && n.last <= last && (
    last - first > n.last - n.first ? n.type !== 'PER' || type !== 'LOC' : VAGUE.has(n.type) || (type === 'ORG' && n.type !== 'ORG'))))
}

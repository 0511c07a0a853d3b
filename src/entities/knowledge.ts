import type { EntityClass, LinkCandidate } from '../model/index.js'
import { remembered } from '../remembered.js'

/** What a lookup knows of one thing: Iraq, Mosul, the United Nations. */
export interface KnownThing {
  /** Names the thing inside its source: two lookups of the same thing give the same id. */
  readonly id: string
  /** Its full common name: "United States" for "U.S.", "United Nations" for "UN". */
  readonly name: string
  readonly class: EntityClass
  /** IRIs of the same thing in reference sources. */
  readonly sameAs: readonly string[]
  readonly coordinates?: { readonly lat: number; readonly lon: number }
  /** ISO 3166-1 alpha-2 code of the country that it is or is in. */
  readonly country?: string
  /** People who live there. */
  readonly population?: number
}

/** What an article says about where it is. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 codes of the countries that it names. */
  readonly countries: readonly string[]
  /** Names of the other places that it names. */
  readonly others: readonly string[]
}

/**
 * What this room asks of background knowledge. The room works without any answer: every lookup may
 * give nothing, then the text alone decides.
 */
export interface EntityKnowledge {
  /** A country by any of its names: "US", "America", "United Kingdom". */
  country(name: string): KnownThing | undefined
  /** The country of a nationality word: "Iraqi", "British", "Iraqis". */
  countryOfAdjective(word: string): KnownThing | undefined
  /** The capital of a country, given its ISO 3166-1 alpha-2 code. */
  capitalOf(code: string): KnownThing | undefined
  /** Every place of that name, the likeliest first. */
  places(name: string): readonly KnownThing[]
  /** The place that is meant, or undefined when that is not sure enough. */
  linkPlace(name: string, context: PlaceContext): KnownThing | undefined
  /** What a name may stand for where the two around this leave that open, the likeliest first. */
  candidates(name: string, context: PlaceContext): readonly (LinkCandidate & { readonly class: EntityClass })[]
  /** A well-known organization by its name or acronym. */
  organization(name: string): KnownThing | undefined
  /** The gender that a given name tells: "Maria" → Fem. */
  genderOfGivenName(name: string): 'Masc' | 'Fem' | undefined
}

/** Knows nothing: for tests and for reading without background. */
export const noKnowledge: EntityKnowledge = {
  country: () => undefined,
  countryOfAdjective: () => undefined,
  capitalOf: () => undefined,
  places: () => [],
  linkPlace: () => undefined,
  candidates: () => [],
  organization: () => undefined,
  genderOfGivenName: () => undefined,
}

/** Asks each question once: an article repeats its names. */
export function remembering(knowledge: EntityKnowledge): EntityKnowledge {
  const once = <T>(ask: (name: string) => T): ((name: string) => T) => remembered(ask, Infinity)
  return {
    country: once(name => knowledge.country(name)),
    countryOfAdjective: once(word => knowledge.countryOfAdjective(word)),
    capitalOf: once(code => knowledge.capitalOf(code)),
    places: once(name => knowledge.places(name)),
    linkPlace: (name, context) => knowledge.linkPlace(name, context),
    candidates: (name, context) => knowledge.candidates(name, context),
    organization: once(name => knowledge.organization(name)),
    genderOfGivenName: once(name => knowledge.genderOfGivenName(name)),
  }
}

import type { EntityClass } from '../model/index.js'

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
}

/**
 * What this room asks of background knowledge. The room works without any answer: every lookup may
 * give undefined, then the text alone decides.
 */
export interface EntityKnowledge {
  /** A country by any of its names: "US", "America", "United Kingdom". */
  country(name: string): KnownThing | undefined
  /** The country of a nationality word: "Iraqi", "British", "Iraqis". */
  countryOfAdjective(word: string): KnownThing | undefined
  /** The likeliest place of that name, given the ids of the countries that the article speaks of. */
  place(name: string, countries: ReadonlySet<string>): KnownThing | undefined
  /** A well-known organization by its name or acronym. */
  organization(name: string): KnownThing | undefined
  /** The gender that a given name tells: "Maria" → Fem. */
  genderOfGivenName(name: string): 'Masc' | 'Fem' | undefined
}

/** Knows nothing: for tests and for reading without background. */
export const noKnowledge: EntityKnowledge = {
  country: () => undefined,
  countryOfAdjective: () => undefined,
  place: () => undefined,
  organization: () => undefined,
  genderOfGivenName: () => undefined,
}

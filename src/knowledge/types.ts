import type { EntityClass } from '../model/index.js'

export type PlaceClass = 'Place' | 'Country' | 'Region' | 'City' | 'District' | 'NaturalFeature' | 'Facility'
export type OrganizationClass =
  | 'Organization' | 'Government' | 'Military' | 'ArmedGroup' | 'PoliticalParty' | 'Company' | 'Media' | 'Academic'
  | 'InternationalBody' | 'SportsTeam'

/** Something that background knowledge has an entry for. */
export interface KnownThing {
  /** Its IRI. Two lookups of the same thing give the same: `https://sws.geonames.org/128234/`. */
  readonly id: string
  /** Its usual English name. */
  readonly name: string
  /** Every name that it is found by, the usual one first. Alternative spellings of cities are not listed. */
  readonly names: readonly string[]
  readonly class: EntityClass
  /** IRIs of the same thing in Wikidata and GeoNames, only where certain. */
  readonly sameAs: readonly string[]
  /** Degrees, WGS 84. */
  readonly coordinates?: { readonly lat: number; readonly lon: number }
  /** Where the entry is from: "GeoNames", "curated", or what the user's file says. */
  readonly source: string
}

export interface Place extends KnownThing {
  readonly class: PlaceClass
  /** ISO 3166-1 alpha-2 code of the country it is in; absent for what is in several or in none. */
  readonly country?: string
  /** IRI of the first-level division it is in: of Kerman Province. */
  readonly region?: string
  /** People, to the nearest thousand. For a region: of its towns. */
  readonly population?: number
}

export interface CountryRecord extends Place {
  readonly class: 'Country'
  /** ISO 3166-1 alpha-3; absent for a country that only the user's knowledge has. */
  readonly iso3?: string
  /** Adjectives, the usual one first: "British", "English", "Scottish". */
  readonly adjectives: readonly string[]
  /** Words for its people: "Briton", "Britons". */
  readonly people: readonly string[]
}

export interface OrganizationRecord extends KnownThing {
  readonly class: OrganizationClass
  /** ISO 3166-1 alpha-2 code of the country it belongs to or has its seat in. */
  readonly country?: string
  /** Name of the city of its seat. */
  readonly seat?: string
}

/** One end of a fact. */
export interface FactTerm {
  readonly iri: string
  readonly label: string
}

/** A background fact, as inference uses it. */
export interface Fact {
  readonly subject: FactTerm
  /** A predicate of the vocabulary: "buriedIn". */
  readonly predicate: string
  readonly object: FactTerm
  /** Where it is from. */
  readonly source: string
  /** In words: "Qassem Soleimani buriedIn Kerman". */
  readonly text: string
}

export type Gender = 'Masc' | 'Fem'

/** What an article says about where it is. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 codes of the countries that it names. */
  readonly countries: readonly string[]
  /** Names of the other places that it names: "Illinois". */
  readonly others: readonly string[]
}

/** One of the things that a name may stand for. */
export interface NameCandidate {
  readonly class: EntityClass
  /** Its IRI in GeoNames or Wikidata. */
  readonly iri: string
  /** From 0 to 1: see `candidateScores` in `link.ts`. */
  readonly score: number
}

/** Subject and object by IRI or by name; what is left out matches anything. */
export interface FactQuery {
  readonly subject?: string
  readonly predicate?: string
  readonly object?: string
}

/** Background knowledge: every lookup takes a name as an article writes it. */
export interface Knowledge {
  /** The country of a nationality word: "Iraqi", "Britons", "Dutch". Not of "polish", which needs its capital. */
  countryOfAdjective(word: string): CountryRecord | undefined
  /** A country by any of its names: "U.S.", "Britain", "DPRK". */
  country(name: string): CountryRecord | undefined
  /** A country by its ISO 3166-1 alpha-2 code: "IQ". */
  countryByCode(code: string): CountryRecord | undefined
  /** The capital of a country, given its ISO 3166-1 alpha-2 code or its record. */
  capitalOf(country: string | CountryRecord): Place | undefined
  /** Every place of that name, the likeliest first: a country, then by size, capitals before others. */
  places(name: string): readonly Place[]
  /** The place that is meant, or undefined when that is not sure enough. */
  linkPlace(name: string, context: PlaceContext): Place | undefined
  /**
   * What a name may stand for where `linkPlace` and `organization` leave that open, the likeliest first: the
   * towns called Springfield, the bodies that share an acronym. Nothing where they do not.
   */
  candidates(name: string, context: PlaceContext): readonly NameCandidate[]
  /** A well-known organization by its name, another name or its acronym; none by an acronym that several share. */
  organization(name: string): OrganizationRecord | undefined
  /** Facts in the order of the user's knowledge, then of the packs. */
  facts(query: FactQuery): readonly Fact[]
  /** All that goes by that name: of the user's knowledge first, then organizations, people and sites, then places. */
  byName(name: string): readonly KnownThing[]
  /** What is known under an IRI: its own or that of the same thing in Wikidata or GeoNames. */
  byIri(iri: string): KnownThing | undefined
  /** What gender a given name tells, where nearly all who bear it agree: "Maria" → Fem. */
  genderOfGivenName(name: string): Gender | undefined
}

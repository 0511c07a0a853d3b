import { InputError, show } from '../errors.js'
import { isCountry, isOrganization, isPlace } from './classes.js'
import { CountryTable } from './country-table.js'
import countryData from './data/countries.json' with { type: 'json' }
import featureData from './data/features.json' with { type: 'json' }
import factData from './data/facts.json' with { type: 'json' }
import firstNameData from './data/first-names.json' with { type: 'json' }
import organizationData from './data/organizations.json' with { type: 'json' }
import placeData from './data/places.json' with { type: 'json' }
import stateBodyData from './data/state-bodies.json' with { type: 'json' }
import { FactIndex } from './fact-index.js'
import { genderIndex } from './first-names.js'
import { candidateScores, link } from './link.js'
import { bareName } from './divisions.js'
import { isAcronym, isNameLike, nameKey } from './names.js'
import { fact, PackedFacts, type TermQuery } from './packed-facts.js'
import { knownIri, PackedThings } from './packed-things.js'
import { PlaceTable, type WeightedPlace } from './place-table.js'
import { parseRdf, readQuads, type Quad, type UserKnowledge } from './rdf.js'
import { StateBodies } from './state-bodies.js'
import { NameIndex } from './thing-table.js'
import type {
  CountryRecord, Fact, FactQuery, Knowledge, KnownThing, NameCandidate, OrganizationRecord, Place, PlaceContext,
} from './types.js'

/** The parts of the knowledge that the package brings. */
export type Pack = 'countries' | 'places' | 'organizations' | 'facts'

const PACKS: ReadonlySet<Pack> = new Set(['countries', 'places', 'organizations', 'facts'])

export interface KnowledgeOptions {
  /** The user's knowledge: Turtle, TriG, N-Triples or N-Quads as text, or RDF/JS quads. */
  readonly facts?: string | Iterable<Quad>
  /** The packs that are not used: `true` for all. */
  readonly replace?: boolean | readonly Pack[]
}

/** Big regions, seas and deserts, in thousands of people that a town would need to be meant instead. */
const LANDMARK_WEIGHT = 5_000
/** Sites come after the towns that share their name. */
const SITE_WEIGHT = 50
/** A country is meant before everything else of its name. */
const COUNTRY_WEIGHT = 10_000_000
/** So many candidates of a name are told; what comes after them is hardly ever meant. */
const MOST_CANDIDATES = 5
const LEAST_SCORE = 0.01

const NOTHING: UserKnowledge = { things: [], facts: [], iris: new Map() }
const NO_THINGS = { rows: '', order: '' }
const NO_COUNTRIES = { rows: '', names: '', words: '' }
const NO_PLACES = {
  names: '', kinds: '', ids: '', parents: '', populations: '', latitudes: '', longitudes: '', countries: '',
  others: { keys: '', rows: '' },
}

/**
 * Background knowledge: the packs of the package, extended or replaced by the user's RDF. What the user's
 * knowledge says of a name comes before what the packs say.
 *
 * @param options.facts Turtle, TriG, N-Triples or N-Quads, or RDF/JS quads, in the terms of the vocabulary
 * @param options.replace which packs not to use; `true` for all
 * @throws FormatError when the text is not RDF, with the line
 * @throws InputError when an option is not what it should be
 * @example
 * const known = knowledge({ facts: `
 *   @prefix ng: <https://newsgraph.dev/ns#> .
 *   @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
 *   <https://example.org/harbour-board> a ng:Organization ; rdfs:label "Harbour Board" .` })
 * known.organization('Harbour Board')?.id // 'https://example.org/harbour-board'
 */
export function knowledge(options: KnowledgeOptions = {}): Knowledge {
  const { facts, replace } = checkOptions(options)
  const user = facts === undefined ? NOTHING : readQuads(typeof facts === 'string' ? parseRdf(facts) : facts)
  const left = (pack: Pack): boolean => replace === true || (typeof replace === 'object' && replace.includes(pack))
  return new PackedKnowledge(user, left)
}

let shared: Knowledge | undefined

/** The packs alone, loaded once. */
export function defaultKnowledge(): Knowledge {
  return shared ??= knowledge()
}

function checkOptions(options: KnowledgeOptions): KnowledgeOptions {
  const { facts, replace } = options
  const iterable = typeof facts === 'object' && facts !== null && Symbol.iterator in facts
  if (facts !== undefined && typeof facts !== 'string' && !iterable) {
    throw new InputError(`facts: expected text in Turtle or N-Quads, or RDF/JS quads, got ${show(facts)}; `
      + 'read the file and give its text')
  }
  if (replace !== undefined && typeof replace !== 'boolean') {
    const wrong = Array.isArray(replace) ? replace.find(pack => !PACKS.has(pack)) : replace
    if (wrong !== undefined) {
      throw new InputError(`replace: expected true, false or a list of ${[...PACKS].map(pack => `"${pack}"`).join(', ')}, `
        + `got ${show(wrong)}; leave it out to keep all packs`)
    }
  }
  return options
}

class PackedKnowledge implements Knowledge {
  readonly genderOfGivenName = genderIndex(firstNameData)
  readonly #user: UserKnowledge
  readonly #without: (pack: Pack) => boolean
  readonly #userThings: NameIndex<KnownThing>
  readonly #userFacts: FactIndex
  readonly #countries: CountryTable
  readonly #places: PlaceTable
  readonly #organizations: PackedThings
  readonly #features: PackedThings
  /** People and sites that facts are about. */
  readonly #others: PackedThings
  readonly #factPacks: readonly PackedFacts[]
  #stateBodies: StateBodies | undefined

  constructor(user: UserKnowledge, without: (pack: Pack) => boolean) {
    this.#userThings = new NameIndex(user.things)
    this.#countries = new CountryTable(without('countries') ? NO_COUNTRIES : countryData)
    this.#places = new PlaceTable(without('places') ? NO_PLACES : placeData)
    this.#features = new PackedThings(without('places') ? NO_THINGS : featureData)
    this.#organizations = new PackedThings(without('organizations') ? NO_THINGS : organizationData)
    this.#others = new PackedThings(without('facts') ? NO_THINGS : factData.things)
    this.#factPacks = [
      new PackedFacts(without('facts') ? '' : factData.facts),
      new PackedFacts(without('organizations') ? '' : organizationData.facts),
    ]
    this.#user = user
    this.#without = without
    this.#userFacts = new FactIndex(user.facts)
  }

  countryOfAdjective(word: string): CountryRecord | undefined {
    const own = this.#userThings.list.filter(isCountry).find(country => country.adjectives.includes(word))
    return own ?? this.#countries.byAdjective(word)
  }

  country(name: string): CountryRecord | undefined {
    return this.#userThings.find(name).find(isCountry) ?? this.#countries.byName(name)
  }

  countryByCode(code: string): CountryRecord | undefined {
    return this.#countries.byCode(code)
  }

  capitalOf(country: string | CountryRecord): Place | undefined {
    const code = typeof country === 'string' ? country : country.country
    const iri = code === undefined ? undefined : this.#countries.capital(code)
    return iri === undefined ? undefined : this.#places.byId(iri)
  }

  places(name: string): readonly Place[] {
    return this.#candidates(name).map(({ place }) => place)
  }

  linkPlace(name: string, context: PlaceContext): Place | undefined {
    const own = this.#userThings.find(name).find(isPlace)
    if (own !== undefined) return own
    const divisions = new Set(context.others.flatMap(other => this.#places.find(other)[0]?.place.region ?? []))
    return link(this.#candidates(name), context, divisions)
  }

  candidates(name: string, context: PlaceContext): readonly NameCandidate[] {
    const bodies = this.organization(name) === undefined ? this.#organizations.find(name).filter(isOrganization) : []
    const named = this.#candidates(name)
    const places = named.length === 0 || this.linkPlace(name, context) !== undefined ? [] : candidateScores(named, context)
    const scored = [
      ...bodies.map(thing => ({ thing, score: 1 / (bodies.length + 1) })),
      ...places.map(({ place, score }) => ({ thing: place, score })),
    ]
    return scored.flatMap(({ thing: { class: cls, sameAs: [iri] }, score }) =>
      iri === undefined || score < LEAST_SCORE ? [] : [{ class: cls, iri, score: Math.round(score * 1000) / 1000 }])
      .sort((a, b) => b.score - a.score || (a.iri < b.iri ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
  }

  organization(name: string): OrganizationRecord | undefined {
    const own = this.#userThings.find(name).find(isOrganization)
    const found = this.#organizations.find(name).filter(isOrganization)
    if (own !== undefined) return own
    // Of bodies that share an acronym none is meant for sure; of those that share a name the better known comes first.
    return found.length > 1 && isAcronym(name) ? undefined : found[0] ?? this.#composed(name)
  }

  facts({ subject, predicate, object }: FactQuery): readonly Fact[] {
    const subjects = subject === undefined ? undefined : this.#meant(subject)
    const query: TermQuery = {
      ...(subjects === undefined ? {} : { subjects: subjects.iris }), ...(predicate === undefined ? {} : { predicate }),
      ...(object === undefined ? {} : { objects: this.#meant(object).iris }),
    }
    const packed = this.#factPacks.flatMap(pack => pack.find(query, subjects?.keys))
    return [...this.#userFacts.find(query), ...packed, ...this.#located(query)]
  }

  byName(name: string): readonly KnownThing[] {
    const listed = [this.#userThings, this.#organizations, this.#others].flatMap(index => index.find(name))
    return distinct([...listed, ...this.places(name)], thing => thing)
  }

  /** "Peruvian Navy". */
  #composed(name: string): OrganizationRecord | undefined {
    if (this.#without('organizations')) return undefined
    this.#stateBodies ??= new StateBodies(stateBodyData)
    return this.#stateBodies.find(name, word => this.countryOfAdjective(word))
  }

  /** The IRIs of all that a term of a query may mean, and the keys of their names. */
  #meant(term: string): { readonly iris: ReadonlySet<string>, readonly keys: ReadonlySet<string> } {
    const thing = isIri(term) ? this.byIri(term) : undefined
    const things = isIri(term) ? thing === undefined ? [] : [thing] : this.byName(term)
    const described = isIri(term) ? [term] : [...this.#user.iris.get(nameKey(term)) ?? [], knownIri(term)]
    return {
      iris: new Set([...described, ...things.flatMap(({ id, sameAs }) => [id, ...sameAs])]),
      keys: new Set([...isIri(term) ? [] : [nameKey(term)], ...things.map(({ name }) => nameKey(name))]),
    }
  }

  byIri(iri: string): KnownThing | undefined {
    const listed = this.#userThings.byId(iri) ?? this.#organizations.byIri(iri) ?? this.#others.byIri(iri)
    return listed ?? this.#features.byIri(iri) ?? this.#countries.byIri(iri) ?? this.#places.byId(iri)
  }

  /** Every place of that name with its weight, the heaviest first. */
  #candidates(name: string): readonly WeightedPlace[] {
    if (!isNameLike(name)) return []
    const country = this.country(name)
    const own = this.#userThings.find(name).filter(isPlace)
    const found: WeightedPlace[] = [...own, ...country === undefined ? [] : [country]]
      .map(place => ({ place, weight: COUNTRY_WEIGHT }))
    for (const thing of [...this.#features.find(name), ...this.#others.find(name)]) {
      if (isPlace(thing)) found.push({ place: thing, weight: thing.class === 'Facility' ? SITE_WEIGHT : LANDMARK_WEIGHT })
    }
    found.push(...this.#settled(name))
    return distinct(found.sort((a, b) => b.weight - a.weight), candidate => candidate.place)
  }

  /** Of GeoNames. "Anbar province" is a division that is listed as "Anbar". */
  #settled(name: string): readonly WeightedPlace[] {
    const found = this.#places.find(name)
    const bare = bareName(name)
    if (found.length > 0 || bare === name) return found
    return this.#places.find(bare).filter(({ place }) => place.class === 'Region')
  }

  /** That places of GeoNames lie in their country: for each place that the subject may be. */
  #located({ subjects, predicate = 'locatedIn', objects }: TermQuery): readonly Fact[] {
    if (subjects === undefined || predicate !== 'locatedIn') return []
    return [...subjects].flatMap(iri => {
      const place = this.#places.byId(iri)
      const country = place?.country === undefined ? undefined : this.countryByCode(place.country)
      return place === undefined || country === undefined || objects?.has(country.id) === false ? []
        : [fact({ iri, label: place.name }, 'locatedIn', { iri: country.id, label: country.name }, 'GeoNames')]
    })
  }
}

/** Without what is the same thing as one before it. */
function distinct<Found>(found: readonly Found[], thingOf: (found: Found) => KnownThing): readonly Found[] {
  const seen = new Set<string>()
  return found.filter(one => {
    const { id, sameAs } = thingOf(one)
    const known = [id, ...sameAs].some(iri => seen.has(iri))
    for (const iri of [id, ...sameAs]) seen.add(iri)
    return !known
  })
}

/** Whether a term of a query is an IRI and not a name. */
function isIri(term: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^ ]+$/.test(term)
}

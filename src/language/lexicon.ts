/**
 * What is known of words before any text is read: the cluster of words of like use that each belongs to
 * (from GloVe vectors), and lists of places, nationalities and people's names.
 *
 * Keys are 32-bit hashes of lower-case words or of phrases (words joined by one space): a word that is not
 * listed is taken for one that is about once in 20,000 look-ups, which the models bear.
 */
import gazetteerBase64 from '../../models/gazetteer.bin'
import base64 from '../../models/lexicon.bin'
import { decodeBase64, Reader } from './bytes.js'

/** Bits of what a phrase is listed as. */
export const LISTED = {
  country: 1, city: 2, bigCity: 4, region: 8, demonym: 16, person: 32, facility: 64, organization: 128,
} as const

/** A set of 32-bit keys, each with a small number. */
export class HashTable {
  private readonly bucketShift: number
  private readonly buckets: Uint32Array
  private readonly keys: Uint32Array
  private readonly values: Uint16Array

  constructor(keys: Uint32Array, values: Uint16Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)))
    this.bucketShift = 32 - bits
    this.buckets = new Uint32Array((1 << bits) + 1)
    let key = 0
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      while (key < keys.length && (keys[key]! >>> this.bucketShift) < bucket) key++
      this.buckets[bucket] = key
    }
    this.keys = keys
    this.values = values
  }

  /** The number of the key, or 0 when it is not in the set. */
  get(hash: number): number {
    const key = hash >>> 0
    const bucket = key >>> this.bucketShift
    const end = this.buckets[bucket + 1]!
    for (let i = this.buckets[bucket]!; i < end; i++) if (this.keys[i] === key) return this.values[i]!
    return 0
  }

  /** Reads keys in ascending order as differences, then their numbers. */
  static read(reader: Reader): HashTable {
    const size = reader.uint()
    const keys = new Uint32Array(size)
    const values = new Uint16Array(size)
    let last = 0
    for (let i = 0; i < size; i++) keys[i] = last += reader.uint()
    for (let i = 0; i < size; i++) values[i] = reader.uint()
    return new HashTable(keys, values)
  }
}

/** The clusters of `lexicon.bin` and the lists of `gazetteer.bin`. */
export class Lexicon {
  /** Word to cluster (from 1; 0 is unknown), at the finest of three levels. */
  readonly clusters: HashTable
  /** Finest cluster to the middle and the coarse level. */
  readonly middle: Uint8Array
  readonly coarse: Uint8Array
  /** Phrase to the bits of `LISTED`. */
  readonly phrases: HashTable
  /** Hashes of all but the last words of phrases: whether looking further may find one. */
  readonly prefixes: HashTable

  constructor(clusters: Uint8Array, lists: Uint8Array) {
    const reader = new Reader(clusters)
    const count = reader.uint()
    this.middle = reader.raw(count)
    this.coarse = reader.raw(count)
    this.clusters = HashTable.read(reader)
    const listReader = new Reader(lists)
    this.phrases = HashTable.read(listReader)
    this.prefixes = HashTable.read(listReader)
  }
}

let shared: Lexicon | undefined

/** The lexicon, decoded on first use. */
export function lexicon(): Lexicon {
  return shared ??= new Lexicon(decodeBase64(base64), decodeBase64(gazetteerBase64))
}

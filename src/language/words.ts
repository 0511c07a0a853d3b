/**
 * What a word looks like, worked out once for each distinct form: hashes of the form, its affixes and shape, and
 * what the lexicon knows of it. Everything is in typed arrays by word id, so reading a feature is one look-up.
 */
import { narrow } from '../narrow.js'
import { hashString } from './hash.js'
import { lexicon, type Lexicon } from './lexicon.js'

/** Bits of `Words.flags`. */
export const LOOK = {
  initialUpper: 1, allUpper: 2, anyLower: 4, digit: 8, hyphen: 16, letter: 32, point: 64, apostrophe: 128,
} as const

/** Past this many distinct forms the table starts afresh, so that endless text does not fill the memory. */
const LIMIT = 100_000

/** Curly quotes, primes and the ellipsis sign in the form that the models were trained with. */
export function plainForm(form: string): string {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 0x7f) {
      return form.replace(/[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4]/g, '\'').replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/\u2026/g, '...').replace(/[\u2010\u2011\u2012]/g, '-')
    }
  }
  return form
}

/** "Al-Hilal" is "XxX-Xxxxx" with runs cut to two: "Xx-Xxx". */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (let i = 0; i < form.length && shape.length < 12; i++) {
    const c = form.charCodeAt(i)
    const kind = c >= 97 && c <= 122 ? 'x' : c >= 65 && c <= 90 ? 'X' : c >= 48 && c <= 57 ? 'd'
      : c < 128 ? form.charAt(i) : isUpper(form, i) ? 'X' : isLetter(form, i) ? 'x' : form.charAt(i)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) shape += kind
  }
  return shape
}

function isLetter(form: string, i: number): boolean {
  const c = form.charAt(i)
  return c.toLowerCase() !== c.toUpperCase()
}

function isUpper(form: string, i: number): boolean {
  const c = form.charAt(i)
  return c !== c.toLowerCase()
}

function flagsOf(form: string): number {
  let flags = 0
  let upper = false
  let lower = false
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i)
    if (c >= 48 && c <= 57) flags |= LOOK.digit
    else if (c === 45) flags |= LOOK.hyphen
    else if (c === 46) flags |= LOOK.point
    else if (c === 39) flags |= LOOK.apostrophe
    else if (isLetter(form, i)) {
      flags |= LOOK.letter
      if (isUpper(form, i)) upper = true
      else lower = true
    }
  }
  if (form !== '' && isUpper(form, 0)) flags |= LOOK.initialUpper
  if (lower) flags |= LOOK.anyLower
  if (upper && !lower) flags |= LOOK.allUpper
  return flags
}

/** A table of word forms. */
export class Words {
  private readonly ids = new Map<string, number>()
  private readonly lexicon: Lexicon
  /** Hash of the form with digits as 0, as written. */
  form = new Int32Array(1024)
  /** The same in lower case. */
  lower = new Int32Array(1024)
  /** Hash of the lower-case form, digits as they are: the key of the lexicon. */
  exact = new Int32Array(1024)
  shape = new Int32Array(1024)
  /** Hashes of the last 1–5 and first 1–4 characters, lower case: `affixes[9 * id + k]`. */
  affixes = new Int32Array(9 * 1024)
  flags = new Uint8Array(1024)
  /** Cluster at the fine, middle and coarse level: `clusters[3 * id + level]`. */
  clusters = new Uint16Array(3 * 1024)
  /** `LISTED` bits of the word by itself. */
  listed = new Uint16Array(1024)
  /** Lower-case plain forms. */
  readonly text: string[] = []
  /** Forms as written. */
  readonly written: string[] = []
  /** Lemmas that have been worked out, by `256 * id + tag`. */
  readonly lemmas = new Map<number, string>()

  constructor(from: Lexicon = lexicon()) {
    this.lexicon = from
  }

  get size(): number {
    return this.text.length
  }

  /** The id of a form; ids are given in order of first meeting. */
  id(written: string): number {
    const known = this.ids.get(written)
    if (known !== undefined) return known
    const id = this.text.length
    if (id === this.form.length) this.grow()
    const kept = narrow(written)
    this.ids.set(kept, id)
    this.written.push(kept)
    const form = plainForm(kept)
    const lower = form.toLowerCase()
    const general = (this.flagsInto(id, form) & LOOK.digit) ? form.replace(/[0-9]/g, '0') : form
    const generalLower = general === form ? lower : general.toLowerCase()
    this.text.push(lower)
    this.form[id] = hashString(general)
    this.lower[id] = hashString(generalLower)
    this.exact[id] = hashString(lower)
    this.shape[id] = hashString(shapeOf(form))
    const n = generalLower.length
    for (let k = 0; k < 5; k++) this.affixes[9 * id + k] = k < n ? hashString(generalLower, n - 1 - k, n) : 0
    for (let k = 0; k < 4; k++) this.affixes[9 * id + 5 + k] = k < n ? hashString(generalLower, 0, k + 1) : 0
    const cluster = this.lexicon.clusters.get(this.exact[id]!)
    this.clusters[3 * id] = cluster
    this.clusters[3 * id + 1] = this.lexicon.middle[cluster] ?? 0
    this.clusters[3 * id + 2] = this.lexicon.coarse[cluster] ?? 0
    this.listed[id] = this.lexicon.phrases.get(this.exact[id]!)
    return id
  }

  private flagsInto(id: number, form: string): number {
    return this.flags[id] = flagsOf(form)
  }

  private grow(): void {
    const twice = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, wider: T): T => {
      wider.set(old)
      return wider
    }
    const size = this.form.length * 2
    this.form = twice(this.form, new Int32Array(size))
    this.lower = twice(this.lower, new Int32Array(size))
    this.exact = twice(this.exact, new Int32Array(size))
    this.shape = twice(this.shape, new Int32Array(size))
    this.affixes = twice(this.affixes, new Int32Array(9 * size))
    this.flags = twice(this.flags, new Uint8Array(size))
    this.clusters = twice(this.clusters, new Uint16Array(3 * size))
    this.listed = twice(this.listed, new Uint16Array(size))
  }
}

let shared: Words | undefined

/** The table that all analyses share: only a memory of what has been worked out, results do not depend on it. */
export function sharedWords(): Words {
  if (shared === undefined || shared.size > LIMIT) shared = new Words()
  return shared
}

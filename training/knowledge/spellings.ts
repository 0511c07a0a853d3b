/** Which alternative names of a city English news may use. */
import { nameKey } from '../../src/knowledge/names.js'
import type { GeoName } from './geonames.js'

/** Places of these countries have English names already; their alternative names are nicknames. */
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ'])
/** Rarer words are as likely a misspelling or a word of another language. */
const RAREST = 250_000
const LATIN_NAME = /^\p{Lu}[\p{L} '’‘ʿʾ-]{2,}$/u
const NON_LATIN = /[^\p{Script=Latin}\p{M} '’‘ʿʾ-]/u
const ARTICLE = /^(?:al|el|ad|adh|an|ar|as|ash|at|az|ed|er|es|esh) (?=[a-z]{3})/

/** Languages of these countries write such letters themselves; elsewhere they are transliteration. */
const OWN_MARKS = new Set(['LV', 'LT', 'RO', 'MD', 'TR', 'AZ', 'CY', 'HU', 'CZ', 'PL', 'VN', 'WS', 'TO', 'NZ', 'PF', 'CK'])
const TRANSLITERATION = /[āīūēōĀĪŪĒŌḏḑḩḥşţṭṣẕẓḨḐŞŢ‘’ʿʾ\u0327]/u

/** "Hyderabad" for "Hyderābād". */
export function plainName(name: string, country: string): string {
  if (OWN_MARKS.has(country) || !TRANSLITERATION.test(name)) return name
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/^[‘’ʿʾ]/u, '').replace(/[‘’ʿʾ]/gu, "'").normalize('NFC')
}

export interface Spellings {
  /** The form to show. */
  readonly shown: string
  readonly others: readonly string[]
}

/** Key without an Arabic article: "ar raqqah" → "raqqah". */
export function withoutArticle(key: string): string {
  return key.replace(ARTICLE, '')
}

/** Levenshtein distance, or 9 when it is more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return 9
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 9) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1))
    }
    row = next
  }
  const last = row[b.length] ?? 9
  return last > limit ? 9 : last
}

/**
 * One-word spellings close to the main name that English uses more often than that. How often English uses a
 * word is its rank in a frequency list of lower-cased words.
 */
export function spellings(place: GeoName, ranks: ReadonlyMap<string, number>): Spellings {
  if (ENGLISH_SPEAKING.has(place.country)) return { shown: place.name, others: [] }
  const mainKey = withoutArticle(nameKey(place.name))
  const rankOf = (key: string): number => Math.max(...key.split(' ').map(word => ranks.get(word) ?? Number.POSITIVE_INFINITY))
  const mainRank = rankOf(mainKey)
  const close = new Map<string, { readonly name: string; readonly rank: number }>()
  for (const name of place.alternatives) {
    if (!LATIN_NAME.test(name) || NON_LATIN.test(name)) continue
    const key = nameKey(name)
    const rank = rankOf(key)
    if (key === mainKey || key.length < 4 || rank > RAREST || rank > mainRank * 0.7) continue
    if (key.includes(' ') || distance(mainKey.replaceAll(' ', ''), key, key.length > 6 ? 2 : 1) === 9) continue
    if (key[0] !== mainKey[0] || close.has(key)) continue
    close.set(key, { name: plainest(name, key), rank })
  }
  const found = [...close.values()].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)).slice(0, 3)
  const [best] = found
  const promote = best !== undefined && best.rank < mainRank / 3
  return promote
    ? { shown: best.name, others: [place.name, ...found.slice(1).map(entry => entry.name)] }
    : { shown: place.name, others: found.map(entry => entry.name) }
}

/** "Falluja" rather than "Fallūja". */
function plainest(name: string, key: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : key.replace(/^./, letter => letter.toUpperCase())
}

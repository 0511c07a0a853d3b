/** Primes of the two lanes: FNV's own, and another odd constant with its bits well spread. */
const PRIME_A = 0x01000193
const PRIME_B = 0x5bd1e995
const SLUG_LENGTH = 40

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): every input bit reaches every output bit. */
function stir(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * A 64-bit hash of a string as 14 characters of base 36. It reads UTF-16 code units, so lone surrogates
 * count too, and is the same on every machine. It keeps ids apart; it is no protection against forgery.
 *
 * Two 32-bit FNV-1a lanes with different primes, of which each stirs the other at the end.
 *
 * @example hash64('abc') !== hash64('abd')
 */
export function hash64(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, PRIME_A)
    b = Math.imul((b << 5 | b >>> 27) ^ unit, PRIME_B)
  }
  const high = stir(a ^ Math.imul(text.length, PRIME_B)) >>> 0
  const low = stir(b ^ Math.imul(high, PRIME_A)) >>> 0
  return high.toString(36).padStart(7, '0') + low.toString(36).padStart(7, '0')
}

/**
 * The first words of a text in lower-case ASCII letters, digits and hyphens, at most 40 characters,
 * or `article` where the text has none of them.
 *
 * @example slug('Élection: the results') // 'election-the-results'
 */
export function slug(text: string): string {
  const plain = text.slice(0, 4 * SLUG_LENGTH).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  let out = ''
  for (const word of words) {
    const longer = out === '' ? word.slice(0, SLUG_LENGTH) : `${out}-${word}`
    if (longer.length > SLUG_LENGTH) break
    out = longer
  }
  return out || 'article'
}

/** What an article's id is made of. */
export interface Identified {
  readonly text: string
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
}

/**
 * The id of an article: a slug of its title, for people, and a hash of text, URL and date, which keeps it
 * apart from all others.
 *
 * @example articleId({ text: 'Rain falls', title: 'Rain falls' }) // 'rain-falls-' and 14 characters
 */
export function articleId(article: Identified): string {
  const { text, title, url, published } = article
  return `${slug(title ?? text)}-${hash64([text, url ?? '', published ?? ''].join('\u0000'))}`
}

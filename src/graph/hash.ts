/*
 * Keys of edges are hashes of what the edge says. 53 bits: among the 10^6 edges of ten thousand articles some two
 * share a hash with a chance of about 6 in 10^5, and `fold.ts` then tells them apart.
 */

/** Odd constants with their bits well spread: the fractions of the golden ratio and of the roots of 2 and 3. */
const GOLDEN = 0x9e3779b1
const ROOT2 = 0x6a09e667
const ROOT3 = 0xbb67ae85

/**
 * A 53-bit hash of a string, over its UTF-16 code units, as 11 lower-case letters and digits. The same on every
 * machine; not meant to withstand somebody who looks for collisions.
 *
 * @example hash('a') === hash('a') // true
 */
export function hash(text: string): string {
  let low = ROOT2
  let high = ROOT3
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, GOLDEN)
    low ^= low >>> 15
    high = Math.imul(high + unit, ROOT3) ^ low
    high = (high << 13) | (high >>> 19)
  }
  low = mix(low ^ text.length ^ high)
  high = mix(high ^ low)
  return ((high & 0x1fffff) * 0x100000000 + low).toString(36).padStart(11, '0')
}

/** Lets every bit of the input change every bit of the output. */
function mix(word: number): number {
  word = Math.imul(word ^ (word >>> 16), GOLDEN)
  word = Math.imul(word ^ (word >>> 13), ROOT3)
  return (word ^ (word >>> 16)) >>> 0
}

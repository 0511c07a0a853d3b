/**
 * The hashing of features. A feature is a template (a small number that says what is looked at) and one
 * or more values (themselves hashes of words, or ids of tags). All sums are 32-bit, so the same
 * feature has the same hash on every machine.
 */

/** FNV-1a over UTF-16 code units from `start` to `end` (exclusive), with a last stir. */
export function hashString(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return stir(h)
}

/** Spreads every input bit over all output bits (the finalizer of MurmurHash3, public domain). */
export function stir(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

/** One value under a template. */
export function hash1(template: number, a: number): number {
  return stir(Math.imul(template + 1, 0x9e3779b1) ^ a)
}

/** Two values under a template; the order matters. */
export function hash2(template: number, a: number, b: number): number {
  return stir(Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ a, 0x27d4eb2f) ^ b)
}

/** Three values under a template; the order matters. */
export function hash3(template: number, a: number, b: number, c: number): number {
  const ab = Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ a, 0x27d4eb2f) ^ b
  return stir(Math.imul(ab ^ (ab >>> 15), 0x165667b1) ^ c)
}

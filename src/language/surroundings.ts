/** What stands around each word of a tree, as far as its features hang on it. */
import { hash2, hashString } from './hash.js'

const BIT = { passive: 1, to: 2, subject: 4, have: 8, be: 16, modal: 32 } as const

const AUXILIARY: ReadonlyMap<string, number> = new Map([
  ...['have', 'has', 'had', '\'ve', 'having', '\'d'].map(form => [form, BIT.have] as const),
  ...['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', '\'s', '\'re', '\'m'].map(form => [form, BIT.be] as const),
])

/**
 * Keys of the surroundings, one for each word: its relation without subtype, and which auxiliaries, subject, "to" and
 * passive relations hang on it.
 */
export function surroundingKeys(lower: readonly string[], heads: ArrayLike<number>, relations: readonly string[]): Int32Array {
  const n = lower.length
  const bits = new Uint8Array(n)
  const keys = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const head = heads[i]!
    const relation = relations[i]!
    const colon = relation.indexOf(':')
    const base = colon < 0 ? relation : relation.slice(0, colon)
    keys[i] = hashString(base)
    if (head < 0) continue
    if (relation.endsWith(':pass')) bits[head]! |= BIT.passive
    if (base === 'aux') bits[head]! |= AUXILIARY.get(lower[i]!) ?? BIT.modal
    else if (base === 'nsubj' || base === 'csubj' || base === 'expl') bits[head]! |= BIT.subject
    else if (base === 'mark' && lower[i] === 'to') bits[head]! |= BIT.to
  }
  for (let i = 0; i < n; i++) keys[i] = hash2(721, keys[i]!, bits[i]!)
  return keys
}

/** What stands around each word of a tree, as far as its features hang on it. */
import { surroundingsKey } from './morphology.js'

/** Keys of the surroundings, one for each word. `relations[i]` is the relation of word `i` with its subtype. */
export function surroundingKeys(lower: readonly string[], heads: ArrayLike<number>, relations: readonly string[]): string[] {
  const n = lower.length
  const passive = new Uint8Array(n)
  const to = new Uint8Array(n)
  const subject = new Uint8Array(n)
  const auxiliary: string[] = Array.from({ length: n }, () => '')
  for (let i = 0; i < n; i++) {
    const head = heads[i]!
    const relation = relations[i]!
    if (head < 0) continue
    if (relation.endsWith(':pass')) passive[head] = 1
    if (relation === 'mark' && lower[i] === 'to') to[head] = 1
    if (relation.startsWith('nsubj') || relation.startsWith('csubj') || relation === 'expl') subject[head] = 1
    if (relation.startsWith('aux')) auxiliary[head] = /^(have|has|had|'ve|having|'d)$/.test(lower[i]!) ? 'h' : /^(is|are|was|were|be|been|being|am|'s|'re|'m)$/.test(lower[i]!) ? 'b' : 'm'
  }
  return lower.map((_, i) => surroundingsKey({ deprel: relations[i]!, passive: passive[i] === 1, auxiliary: auxiliary[i]!, to: to[i] === 1, subject: subject[i] === 1 }))
}

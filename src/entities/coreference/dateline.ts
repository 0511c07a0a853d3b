import type { Draft } from '../draft.js'
import type { Tree } from '../tree.js'

/** "BERLIN (Newswire) — A court …": where the report was filed, which nothing in the sentence looks back to. */
export function isDateline(d: Draft, tree: Tree | undefined): boolean {
  if (tree === undefined || d.form !== 'name' || d.first > 3 || !/^[\p{Lu}\s,.'-]{3,}$/u.test(d.core)) return false
  return tree.tokens.slice(d.last + 1, d.last + 15).some(t => /^(?:\(|-|–|—|--|:)$/.test(t.form)) && tree.tokens.slice(0, d.first).every(t => /^[\p{Lu},.]+$/u.test(t.form))
}

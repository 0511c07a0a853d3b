import type { Draft } from '../draft.js'
import type { Discourse } from './discourse.js'

/** "⟨Peru⟩'s Defense Ministry", "the ⟨Peruvian⟩ Defense Ministry": the state that a body of that name is said to be of, where others have one of the same name. */
export function stateOwner(discourse: Discourse, d: Draft): string | undefined {
  if (d.form !== 'name' || d.known !== undefined || (d.class !== 'Government' && d.class !== 'Military')) return undefined
  const before = discourse.tree(d).tokens[d.first - 1]
  if (before === undefined) return undefined
  if (!/^['’]s?$/.test(before.form)) return /^\p{Lu}/u.test(before.form) ? discourse.reader.knowledge.countryOfAdjective(before.form)?.id : undefined
  const owner = discourse.drafts[discourse.at(d.sentence, d.first - 2) ?? -1]
  return owner?.form === 'name' && owner.class === 'Country' ? owner.known ?? owner.normal : undefined
}

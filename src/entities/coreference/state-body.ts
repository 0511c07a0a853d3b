import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import type { Discourse, Sieve } from './discourse.js'
import { stateOwner } from './state-owner.js'

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 's'])

/**
 * A state's body under the country's name or its adjective.
 *
 * "[the Government of Zarovia] … [the Zarovian government]", "[Zarovia's army] … [the Zarovian army]".
 */
export const stateBody: Sieve = {
  name: 'state-body',
  link(discourse) {
    const first = new Map<string, number>()
    discourse.drafts.forEach((d, i) => {
      const key = keyOf(discourse, d)
      if (key === undefined) return
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, i)
      else if (!(discourse.clusters.of(earlier).named && discourse.clusters.of(i).named && discourse.drafts[earlier]?.form !== 'name')) discourse.clusters.join(earlier, i)
    })
  },
}

/** The words in order of the alphabet, the country by its id; only where there is a country and something else. */
function keyOf(discourse: Discourse, d: Draft): string | undefined {
  const { reader } = discourse
  if (familyOf(d.class) !== 'organization' || d.form === 'pronoun' || d.count !== undefined) return undefined
  const said = d.form === 'name' ? d.core.split(/\s+/) : [...d.modifiers, d.lemma]
  const words: string[] = []
  let country: string | undefined = stateOwner(discourse, d)
  for (const word of said) {
    const bare = word.replace(/['’]s$/, '')
    const known = thingOf(reader.knowledge, bare)
    if (known !== undefined) {
      if (country !== undefined && country !== known) return undefined
      country = known
    } else if (!SMALL.has(bare.toLowerCase())) words.push(bare.toLowerCase())
  }
  return country === undefined || words.length === 0 ? undefined : [...new Set(words)].sort().concat(country).join(' ')
}

/** Modifiers are in lower case, so both spellings are asked for. */
function thingOf(knowledge: Discourse['reader']['knowledge'], word: string): string | undefined {
  const written = word.charAt(0).toUpperCase() + word.slice(1)
  return (knowledge.countryOfAdjective(written) ?? (word.length > 2 || word === word.toUpperCase() ? knowledge.country(written) : undefined))?.id
}

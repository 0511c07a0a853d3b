import type { EntityClass } from '../model/index.js'
import type { Draft } from './draft.js'
import { isAcronym, normalizeName } from './names.js'

/** Longest label of a described thing, in characters; a longer one is cut back to its noun phrase. */
const LONGEST_LABEL = 70

/** Longest personal name, in words: a longer one has swallowed its neighbours. */
const LONGEST_PERSON = 5

/** The name to show and every name the thing goes by, the fullest first. */
export interface Naming {
  readonly label: string
  readonly names: readonly string[]
}

/**
 * Names an entity from its mentions. A person goes by the longest form of the name without titles, other
 * things by their full name rather than the acronym, described things by their first description.
 *
 * @param full the full name that background knowledge gives, if any
 */
export function nameEntity(cls: EntityClass, mentions: readonly Draft[], full: string | undefined): Naming {
  const named = mentions.filter(d => d.form === 'name' && !d.isAdjective)
  const adjectives = mentions.filter(d => d.isAdjective)
  const nominals = mentions.filter(d => d.form === 'nominal')
  const ranked = [...named].sort((a, b) => rank(b, cls) - rank(a, cls))
  const best = ranked[0]
  const names = new Map<string, string>()
  const add = (name: string) => {
    const key = normalizeName(name)
    if (key !== '' && !names.has(name)) names.set(name, name)
  }
  if (best !== undefined && full === undefined) add(best.core)
  if (full !== undefined) add(full)
  for (const d of ranked) add(d.core)
  for (const d of ranked) d.names.forEach(add)
  for (const d of nominals) d.names.forEach(add)
  if (named.length === 0) for (const d of adjectives) add(d.core)
  const list = [...names.keys()]
  const label = full ?? best?.core ?? shortest(nominals, list) ?? adjectives[0]?.core ?? ''
  return { label, names: [label, ...list.filter(n => n !== label)] }
}

function rank(d: Draft, cls: EntityClass): number {
  const words = d.normal.split(' ').length
  if (cls === 'Person') return words > LONGEST_PERSON ? 0 : words * 100 + Math.min(99, d.core.length)
  return isAcronym(d.core) ? 1 : Math.min(words, 8) * 100 + Math.min(99, d.core.length)
}

/** The fullest description that is still short enough to show. */
function shortest(nominals: readonly Draft[], list: readonly string[]): string | undefined {
  if (nominals.length === 0) return undefined
  return list.find(n => n.length <= LONGEST_LABEL) ?? nominals[0]?.core
}

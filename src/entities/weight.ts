import type { EntityClass } from '../model/index.js'
import type { Discourse } from './coreference/discourse.js'
import type { Draft } from './draft.js'

/**
 * How often a careful reader puts a name of that class on the graph although the article names it once and no
 * lookup knows it: shares over annotated news articles, rounded. A low share mostly means that the name finder
 * is often wrong there.
 */
const NAMED_ONCE: ReadonlyMap<EntityClass, number> = new Map<EntityClass, number>([
  ['Person', 0.83], ['Group', 0.55], ['Organization', 0.55], ['Government', 0.9], ['Military', 0.9], ['ArmedGroup', 0.95],
  ['PoliticalParty', 0.9], ['Company', 0.7], ['Media', 0.9], ['Academic', 0.6], ['InternationalBody', 0.7], ['SportsTeam', 0.8],
  ['Place', 0.4], ['Country', 0.9], ['Region', 0.4], ['City', 0.87], ['District', 0.8], ['NaturalFeature', 0.7], ['Facility', 0.85],
  ['Weapon', 0.7], ['Vehicle', 0.9], ['Product', 0.33], ['Work', 0.5], ['Condition', 0.4], ['Thing', 0.3],
])
const KNOWN = 0.95
const ONLY_ADJECTIVE = 0.55
/** A capitalized word of which nothing else is known. */
const GUESSED = 0.25

/** Described things: how much their class speaks for or against, in log odds. */
const DESCRIBED: ReadonlyMap<EntityClass, number> = new Map<EntityClass, number>([
  ['Government', 1.2], ['Military', 1.2], ['ArmedGroup', 1.5], ['InternationalBody', 1.5], ['Weapon', 0.5], ['Group', 0.2],
  ['Person', -0.6], ['Work', -0.7], ['Place', -0.8], ['Product', -0.3], ['Country', -1], ['PoliticalParty', -1],
])

/**
 * How likely a careful reader would put an entity on the graph, from 0 to 1: names above descriptions, what is
 * spoken of often or in the title above what is mentioned once.
 */
export function weightOf(mentions: readonly Draft[], cls: EntityClass, { reader }: Discourse): number {
  const inTitle = mentions.some(d => reader.trees[d.sentence]?.sentence.isTitle)
  const named = mentions.filter(d => d.form === 'name')
  if (named.length === 0) return describedWeight(mentions, cls, inTitle)
  const isGuess = cls === 'Product' && named.every(d => d.nameType === 'MISC')
  const once = isGuess ? GUESSED : named.every(d => d.isAdjective) ? ONLY_ADJECTIVE : named.some(d => d.known !== undefined) ? KNOWN : NAMED_ONCE.get(cls) ?? 0.5
  const doubt = (1 - once) * (mentions.length >= 4 ? 0.4 : mentions.length >= 2 ? 0.6 : 1) * (inTitle ? 0.5 : 1)
  return round(1 - doubt)
}

function describedWeight(mentions: readonly Draft[], cls: EntityClass, inTitle: boolean): number {
  const nominals = mentions.filter(d => d.form === 'nominal')
  const noun = Math.max(0, ...nominals.map(d => d.classWeight))
  const isPhrase = nominals.some(d => d.modifiers.length > 0)
  const odds = -1.6 + 2.2 * noun + (isPhrase ? 0.6 : 0) + (mentions.length > 1 ? 0.8 : 0) + (inTitle ? 1 : 0) + (DESCRIBED.get(cls) ?? 0)
  return round(1 / (1 + Math.exp(-odds)))
}

const round = (x: number): number => Math.round(x * 100) / 100

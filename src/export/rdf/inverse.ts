import type { Vocabulary } from '../../vocabulary/index.js'
import { STRUCTURE } from './structure.js'

/** "has the part" becomes `hasPart`, "is a child of" `isChildOf`. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/**
 * Names for the inverses of the predicates, by the names of the predicates: "is commanded by" becomes
 * `isCommandedBy`. Symmetric predicates need none, and where a name is taken or has no letters there is none.
 */
export function inverseNames(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const taken = new Set([
    ...Object.keys(STRUCTURE), ...vocabulary.classes.keys(), ...vocabulary.predicates.keys(), ...vocabulary.eventTypes.keys(),
    ...vocabulary.roles.keys(), ...vocabulary.values.keys(), ...vocabulary.counts.keys(),
    ...[...vocabulary.eventTypes.values()].flatMap(({ relation }) => relation ?? []),
  ])
  const names = new Map<string, string>()
  for (const { name, inverseLabel, symmetric } of vocabulary.predicates.values()) {
    const inverse = camelCase(inverseLabel)
    if (symmetric || inverse === '' || taken.has(inverse)) continue
    taken.add(inverse)
    names.set(name, inverse)
  }
  return names
}

function camelCase(words: string): string {
  const [first = '', ...rest] = words.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && !ARTICLES.has(word))
  if (!/^[A-Za-z]/.test(first)) return ''
  const others = rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return first.charAt(0).toLowerCase() + first.slice(1) + others.join('')
}

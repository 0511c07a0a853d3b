import type { EventType } from '../../model/index.js'
import type { LightVerb } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'

/** What goes by a name of its own that its kind opens, and which type of event it is. */
const NAMED: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  ['operation', 'Operation'], ['exercise', 'Operation'], ['hurricane', 'Disaster'], ['typhoon', 'Disaster'], ['cyclone', 'Disaster'], ['storm', 'Disaster'],
])

/** The type of event that a word opens the name of. */
export const typeOfNamed = (tree: SentenceTree, token: number): EventType | undefined => NAMED.get(tree.lemma(token))

/** "⟨Operation⟩ Harvest", "⟨Exercise⟩ Blue Heron 12", "⟨Hurricane⟩ Delma": the head of the name, which the rest of the sentence hangs on. */
export function namedHappening(tree: SentenceTree, token: number): number | undefined {
  if (typeOfNamed(tree, token) === undefined) return undefined
  const name = tree.sentence.names.find(n => n.first === token && n.last > token)
  if (name === undefined || !/^\p{Lu}/u.test(tree.tokens[token]?.form ?? '')) return undefined
  for (let i = name.first; i <= name.last; i++) if (tree.head(i) < name.first || tree.head(i) > name.last) return i
  return undefined
}

/** Who supports a named operation takes part in it. */
export const TAKES_PART: LightVerb = { lemma: 'support', role: 'participant' }

const SUPPORTS: ReadonlySet<string> = new Set(['support', 'join', 'enter'])

/** The verb that has a named operation for its object: "two sailors ⟨supporting⟩ Operation Harvest". */
export function supportOf(tree: SentenceTree, name: number): { verb: number; light: LightVerb } | undefined {
  const verb = tree.head(tree.firstConjunct(name))
  return verb >= 0 && tree.upos(verb) === 'VERB' && SUPPORTS.has(tree.lemma(verb)) && tree.is(name, 'obj') ? { verb, light: TAKES_PART } : undefined
}

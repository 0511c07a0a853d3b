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
  if (!/^\p{Lu}/u.test(tree.tokens[token]?.form ?? '')) return undefined
  const found = tree.sentence.names.find(n => n.first === token && n.last > token)
  const last = lastOfName(tree, found?.last ?? token)
  if (last === token || (found === undefined && tree.sentence.isTitle)) return undefined
  const name = { first: token, last }
  for (let i = name.first; i <= name.last; i++) if (tree.head(i) < name.first || tree.head(i) > name.last) return i
  return undefined
}

/** "Operation Long Harvest", "Operation Freedom's ⟨Shield⟩": to the last word with a capital. */
function lastOfName({ tokens }: SentenceTree, from: number): number {
  let last = from
  for (;;) {
    const next = /^['’]s$/.test(tokens[last + 1]?.form ?? '') ? last + 2 : last + 1
    if (tokens[next]?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(tokens[next]?.form ?? '')) return last
    last = next
  }
}

/** Who supports a named operation takes part in it. */
export const TAKES_PART: LightVerb = { lemma: 'support', role: 'participant' }

const SUPPORTS: ReadonlySet<string> = new Set(['support', 'join', 'enter'])

/** The verb that has a named operation for its object: "two sailors ⟨supporting⟩ Operation Harvest". */
export function supportOf(tree: SentenceTree, name: number): { verb: number; light: LightVerb } | undefined {
  const verb = tree.head(tree.firstConjunct(name))
  return verb >= 0 && tree.upos(verb) === 'VERB' && SUPPORTS.has(tree.lemma(verb)) && tree.is(name, 'obj') ? { verb, light: TAKES_PART } : undefined
}

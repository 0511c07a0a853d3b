import type { LightVerb } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'

/** "⟨Operation⟩ Harvest", "⟨Exercise⟩ Blue Heron 12": the head of the name, which the rest of the sentence hangs on. */
export function namedOperation(tree: SentenceTree, token: number): number | undefined {
  if (tree.lemma(token) !== 'operation' && tree.lemma(token) !== 'exercise') return undefined
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

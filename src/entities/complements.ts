import type { Tree } from './tree.js'

const MOVING = ['move', 'take', 'remove', 'evacuate', 'deport', 'transfer', 'bring', 'carry', 'fly', 'ferry', 'drive', 'send', 'extradite', 'expel', 'airlift', 'rush', 'lure']

/** Verbs whose object a preposition follows that is theirs, and not the object's. */
const TAKEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', new Set(['accuse', 'acquit', 'convict', 'suspect', 'deprive', 'rob', 'strip', 'clear', 'warn', 'inform', 'remind', 'rid', 'cure', 'relieve', 'notify', 'absolve', 'find'])],
  ['from', new Set([...MOVING, 'rescue', 'free', 'pull', 'release', 'bar', 'ban', 'steal', 'recover', 'retrieve', 'dismiss', 'sack', 'suspend', 'protect', 'buy', 'seize'])],
  ['to', new Set([...MOVING, 'sentence', 'sell', 'hand', 'deliver', 'lend', 'donate', 'appoint', 'promote', 'invite', 'recruit'])],
  ['with', new Set(['charge', 'provide', 'supply', 'replace', 'threaten', 'present', 'credit'])],
])

/** "accused the firm ⟨of betrayal⟩", "took the driver ⟨from his home⟩": what trees often hang on the object is the verb's. */
export function isOfVerb(tree: Tree, kid: number): boolean {
  const noun = tree.head(kid)
  const verb = tree.head(noun)
  if (verb < 0 || !tree.is(kid, 'nmod') || !tree.is(noun, 'obj', 'nsubj:pass')) return false
  return TAKEN.get(tree.marker(kid) ?? '')?.has(tree.lemma(verb)) === true
}

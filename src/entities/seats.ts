import type { KnownThing } from './knowledge.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/** What states do to one another and say of it. */
const DOES: ReadonlySet<string> = new Set([
  'accuse', 'blame', 'deny', 'reject', 'refuse', 'warn', 'vow', 'threaten', 'condemn', 'denounce', 'protest', 'retaliate', 'respond', 'insist', 'say', 'want', 'seek', 'demand',
  'urge', 'suspend', 'impose', 'ban', 'expel', 'recall', 'summon', 'withdraw', 'supply', 'arm', 'sanction', 'offer', 'pledge', 'promise', 'recognise', 'recognize', 'sever',
  'back', 'support', 'agree', 'sign', 'ratify', 'oppose', 'fear', 'hope', 'view', 'regard', 'consider', 'claim', 'annex', 'invade', 'deploy', 'send',
])

/** What is done to them by that. */
const SUFFERS: ReadonlySet<string> = new Set(['accuse', 'blame', 'urge', 'ask', 'pressure', 'press', 'warn', 'condemn', 'denounce', 'criticise', 'criticize', 'threaten', 'persuade', 'provoke', 'anger', 'infuriate', 'irk', 'alarm', 'back'])

/** What they have with one another. */
const SHARED: ReadonlySet<string> = new Set(['deal', 'agreement', 'accord', 'treaty', 'pact', 'tie', 'relation', 'negotiation', 'truce', 'alliance', 'sign', 'negotiate', 'cooperate', 'side'])

/**
 * The state that a capital stands for: "⟨Warsaw⟩ recalled its ambassador", "urged ⟨Copenhagen⟩ to drop the bill", "signed a deal with ⟨Kinshasa⟩", in an
 * article that names the country as well.
 */
export function stateBySeat(tree: Tree, at: number, name: string, reader: Reader): KnownThing | undefined {
  if (!actsAsState(tree, at)) return undefined
  const place = reader.place(name)
  const state = place?.country === undefined || place.class !== 'City' ? undefined : reader.state(place.country)
  return state !== undefined && reader.knowledge.capitalOf(place?.country ?? '')?.id === place?.id ? state : undefined
}

function actsAsState(tree: Tree, at: number): boolean {
  const above = tree.head(at)
  if (above < 0) return false
  const word = tree.lemma(above)
  const isVerb = tree.tokens[above]?.upos === 'VERB'
  if (tree.is(at, 'nsubj')) return isVerb && DOES.has(word) && !tree.kids(above).some(kid => tree.is(kid, 'aux:pass'))
  if (tree.is(at, 'obj')) return isVerb && SUFFERS.has(word)
  return tree.is(at, 'obl', 'nmod') && tree.marker(at) === 'with' && SHARED.has(word)
}

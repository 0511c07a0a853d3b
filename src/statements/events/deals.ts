import type { LightVerb } from '../lexicon/index.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'

/** What is agreed on and signed. */
export const DEALS: ReadonlySet<string> = new Set(['agreement', 'deal', 'accord', 'treaty', 'pact', 'truce', 'ceasefire', 'contract', 'memorandum', 'settlement', 'document'])

/** How deals come about. */
const SEALING: ReadonlySet<string> = new Set(['sign', 'reach', 'conclude', 'strike', 'agree', 'ink', 'initial', 'seal', 'finalise', 'finalize'])

/** "the agreement ⟨signed⟩ in Lima in May", "the deal that Norway and Peru ⟨reached⟩": the verb that tells of a deal how it came about. */
export const sealingVerb = (tree: SentenceTree, noun: number): number | undefined => DEALS.has(tree.lemma(noun))
  ? tree.kidsBy(noun, 'acl').find(verb => SEALING.has(tree.lemma(verb)) && tree.upos(verb) === 'VERB' && isDone(tree, verb) && slotsOf(tree, verb).get('obj')?.includes(noun) === true)
  : undefined

/** Not "a deal to be signed", "a deal they may sign": what is only meant to be is told apart from the deal. */
const isDone = (tree: SentenceTree, verb: number): boolean => ['VBN', 'VBD'].includes(tree.tokens[verb]?.xpos ?? '')
  && tree.kidsBy(verb, 'mark', 'aux').every(kid => tree.is(kid, 'aux:pass') || tree.upos(kid) === 'SCONJ' || ['have', 'be'].includes(tree.lemma(kid)))

/** What a verb that seals a deal says of its subject. */
export const SEALED: LightVerb = { lemma: 'sign', role: 'participant' }

/** "the accord that Norway and Peru ⟨signed⟩": who signs takes part in it. */
export function sealedNoun(tree: SentenceTree, noun: number): { verb: number; light: LightVerb } | undefined {
  const verb = sealingVerb(tree, noun)
  return verb === undefined ? undefined : { verb, light: SEALED }
}

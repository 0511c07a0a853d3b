import type { Tree } from '../tree.js'

/** What is done to somebody on account of something of theirs. */
const DEALT: ReadonlySet<string> = new Set([
  'condemn', 'denounce', 'criticize', 'criticise', 'rebuke', 'blame', 'slam', 'accuse', 'sanction', 'designate', 'list', 'impose', 'punish', 'fine', 'penalize', 'penalise', 'arrest', 'detain',
  'charge', 'prosecute', 'convict', 'sentence', 'jail', 'sue', 'suspend', 'expel', 'sack', 'dismiss', 'ban', 'thank', 'praise', 'commend', 'applaud', 'congratulate', 'salute', 'credit', 'admire',
  'honor', 'honour', 'reward', 'award', 'pardon', 'investigate', 'target',
])

/** How strongly the grounds speak for whom something is done to, and against who does it. */
const FOR = 2.5
const AGAINST = -1

/** What somebody is sought to be given, who has it from others. */
const SOUGHT: ReadonlySet<string> = new Set(['release', 'freedom', 'liberation', 'extradition', 'safety'])
const NOT_THEIRS = -3

/**
 * What the grounds of a deed tell of whose they are, as a change of how likely a word is meant:
 *
 * - "condemned [Zarovia] for ⟨its⟩ attack", "imposed sanctions on [the firm] over ⟨its⟩ exports": whom something is done to
 * - "[Zarovia]'s decision to talk and ⟨its⟩ offer": who had the first
 * - "urged [the rebels] to lift ⟨their⟩ siege", "called on [Zarovia] to recall ⟨its⟩ troops": whom something is asked of
 * - "[the ministers] agreed to seek ⟨their⟩ release": somebody else
 */
export function byGrounds(tree: Tree, candidate: number, pronoun: number): number {
  if (!tree.is(pronoun, 'nmod:poss') || candidate > pronoun) return 0
  const owned = tree.head(pronoun)
  if (SOUGHT.has(tree.lemma(owned)) && tree.is(owned, 'obj', 'obl')) return tree.is(candidate, 'nsubj') && tree.isUnder(owned, tree.head(candidate)) ? NOT_THEIRS : 0
  if (tree.is(owned, 'conj') && tree.is(candidate, 'nmod:poss') && tree.head(candidate) === tree.head(owned)) return FOR
  const asking = askingVerb(tree, owned)
  if (asking !== undefined) return isAsked(tree, candidate, asking) ? FOR : 0
  const verb = dealingVerb(tree, owned)
  if (verb === undefined) return 0
  if (tree.is(candidate, 'nsubj') && tree.head(candidate) === verb) return AGAINST
  return isDealtWith(tree, candidate, verb) ? FOR : 0
}

/** Verbs of which the infinitive is done by whom they have for an object, and by whom "on" brings. */
const ASKING = /^(?:urge|ask|tell|order|instruct|command|request|beg|press|encourage|advise|warn|remind|call|appeal|implore|exhort|invite)$/

/** The verb by which somebody is asked to do something with what is owned: "⟨urged⟩ the rebels to lift their siege". */
function askingVerb(tree: Tree, owned: number): number | undefined {
  let at = owned
  for (let steps = 0; steps < 4 && at >= 0 && tree.tokens[at]?.upos !== 'VERB'; steps++) at = tree.head(at)
  const verb = at < 0 ? -1 : tree.head(at)
  const isInfinitive = at >= 0 && tree.is(at, 'xcomp', 'advcl') && tree.kids(at).some(kid => kid < at && tree.lemma(kid) === 'to')
  return isInfinitive && verb >= 0 && ASKING.test(tree.lemma(verb)) ? verb : undefined
}

const isAsked = (tree: Tree, candidate: number, verb: number): boolean => tree.head(candidate) === verb && candidate > verb
  && (tree.is(candidate, 'obj') || (tree.is(candidate, 'obl') && /^(?:on|upon|to)$/.test(tree.marker(candidate) ?? '')))

/** The verb that something is the grounds of: "for its ⟨attack⟩", "in response to its ⟨attack⟩". */
function dealingVerb(tree: Tree, grounds: number): number | undefined {
  const marker = tree.marker(grounds) ?? ''
  const above = tree.head(grounds)
  const isResponse = marker === 'to' && /^(?:response|reaction)$/.test(tree.lemma(above)) && tree.marker(above) === 'in'
  if (!isResponse && !/^(?:for|over|because|due)/.test(marker)) return undefined
  const place = isResponse ? above : grounds
  const verb = tree.is(place, 'nmod') ? tree.head(tree.head(place)) : tree.head(place)
  return verb >= 0 && DEALT.has(tree.lemma(verb)) ? verb : undefined
}

/** The object of the verb, or whom "on" and "against" bring, behind the verb or its object. */
function isDealtWith(tree: Tree, candidate: number, verb: number): boolean {
  const first = tree.is(candidate, 'conj') ? tree.head(candidate) : candidate
  const above = tree.head(first)
  if (tree.is(first, 'obj')) return above === verb
  return tree.is(first, 'obl', 'nmod') && /^(?:on|against)$/.test(tree.marker(first) ?? '') && (above === verb || (tree.is(above, 'obj') && tree.head(above) === verb))
}

/** How strongly "⟨she⟩ succeeds" means who was appointed. */
const APPOINTED = 3

/** "Ann Lee announced the appointment of [Tom Reed]. ⟨He⟩ succeeds …": who is given the post, before who gives it. */
export function bySuccession(before: Tree, candidate: number, tree: Tree, pronoun: number): number {
  if (!tree.is(pronoun, 'nsubj') || !/^(?:succeed|replace)$/.test(tree.lemma(tree.head(pronoun)))) return 0
  const above = before.lemma(before.head(candidate))
  if (before.is(candidate, 'nmod') && before.marker(candidate) === 'of') return /^(?:appointment|nomination|selection|election)$/.test(above) ? APPOINTED : 0
  return before.is(candidate, 'obj', 'nsubj:pass') && /^(?:appoint|name|nominate|select|choose|elect)$/.test(above) ? APPOINTED : 0
}

import type { Entity, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { isReflexive } from './binding.js'
import { absorb, fillersOf, resolved, type Draft } from './draft.js'

/** What a sentence may tell twice. */
const TYPES: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'War'])

/**
 * What one sentence tells twice: what it was besides ("stormed a hotel, killing 23 ⟨in the deadliest attack⟩ this year") and what the others of those
 * who did it did meanwhile ("two blew themselves up ⟨while a third opened fire⟩"), and by what it was done ("attacked the town, ⟨conducting 21 strikes⟩").
 */
export function joinInSentence(context: Context, drafts: readonly Draft[]): void {
  const before = new Map<string, Draft>()
  for (const draft of drafts) {
    if (!TYPES.has(draft.type)) continue
    const { sentence, token } = draft.trigger
    const tree = context.sentences[sentence]?.tree
    const key = `${draft.type} ${sentence}`
    const told = before.get(key)
    const first = told && resolved(told)
    if (tree === undefined || first === undefined || draft.absorbedBy !== undefined || first.trigger.token >= token || first.factuality !== draft.factuality) {
      if (told === undefined) before.set(key, draft)
      continue
    }
    if (isPlanted(tree, first, draft)) {
      absorb(draft, first)
      before.set(key, draft)
      continue
    }
    const summed = isSummedUp(tree, draft)
    if (!summed && !isByOthers(tree, draft) && !isMeans(tree, first, draft) && !isSuicide(tree, first, draft) && !isAppositive(tree, first, draft) && !isHappening(tree, first, draft)
      && !isSecondDeed(context, tree, first, draft) && !isMeanwhile(tree, first, draft)) continue
    if (summed) {
      // whom such an attack has been on before, where the worst one was, and since when, tells nothing of this one
      draft.roles = draft.roles.filter(r => r.role !== 'target' && r.role !== 'place' && r.by !== 'poss')
      draft.time = undefined
    }
    absorb(first, draft)
  }
}

/** "in the ⟨deadliest⟩ attack on foreigners this year", "in one of the ⟨worst⟩ raids" */
const isSummedUp = (tree: SentenceTree, { trigger: { pos, token } }: Draft): boolean => pos === 'NOUN' && (tree.marker(token) === 'in' || isOneOf(tree, token))
  && tree.kidsBy(token, 'amod').some(kid => tree.tokens[kid]?.xpos === 'JJS' || tree.kids(kid).some(k => tree.tokens[k]?.xpos === 'RBS'))

const isOneOf = (tree: SentenceTree, token: number): boolean =>
  tree.marker(token) === 'of' && tree.lemma(tree.head(token)) === 'one' && tree.marker(tree.head(token)) === 'in'

const OTHERS: ReadonlySet<string> = new Set(['another', 'second', 'third', 'fourth', 'other'])

/** "while ⟨a third⟩ opened fire": one of those of whom the rest did something else. */
const isByOthers = (tree: SentenceTree, { trigger: { pos, token, slots } }: Draft): boolean => pos === 'VERB'
  && (tree.is(token, 'advcl') ? ['while', 'as'].includes(tree.marker(token) ?? '') : tree.is(token, 'conj'))
  && (slots.get('subj') ?? []).some(at => OTHERS.has(tree.lemma(at)) && tree.kidBy(at, 'nmod', 'compound') === undefined)

/** "attacked the Front, ⟨conducting⟩ 21 strikes" */
const isMeans = (tree: SentenceTree, { trigger: first }: Draft, { trigger: { token, carrier } }: Draft): boolean => carrier !== token && first.pos === 'VERB'
  && tree.tokens[carrier]?.xpos === 'VBG' && tree.is(carrier, 'advcl') && tree.kidBy(carrier, 'mark') === undefined
  && [first.token, ...tree.is(first.token, 'xcomp') ? [tree.head(first.token)] : []].includes(tree.head(carrier))

/** "the civil war, ⟨a war⟩ between the Front and the army" */
const isAppositive = (tree: SentenceTree, { trigger: first }: Draft, { trigger: { token, pos } }: Draft): boolean => pos === 'NOUN' && first.pos === 'NOUN'
  && tree.is(token, 'appos') && tree.head(token) === first.token

/** "Gunmen stormed a hotel after two of them ⟨blew themselves up⟩ at its gate" */
const isSuicide = (tree: SentenceTree, first: Draft, { roles, trigger: { slots } }: Draft): boolean => (slots.get('obj') ?? []).some(at => isReflexive(tree, at))
  && roles.some(r => r.role === 'agent' && fillersOf(first, 'agent').includes(r.entity))

/** "A bomb ⟨planted⟩ under a car ⟨exploded⟩": what is told of the bomb that goes off. */
const isPlanted = (tree: SentenceTree, first: Draft, { type, trigger: { pos, slots } }: Draft): boolean => type === 'Attack' && pos === 'VERB'
  && tree.is(first.trigger.token, 'acl') && (slots.get('subj') ?? []).includes(tree.head(first.trigger.token))

/** "Gunmen opened fire at a theatre as they ⟨shot⟩ guards" */
const isMeanwhile = (tree: SentenceTree, first: Draft, draft: Draft): boolean => {
  const { token, pos } = draft.trigger
  return draft.type === 'Attack' && pos === 'VERB' && tree.is(token, 'advcl') && tree.marker(token) === 'as' && (draft.trigger.slots.get('subj') ?? []).some(at => tree.upos(at) === 'PRON')
    && fillersOf(draft, 'agent').length > 0 && fillersOf(draft, 'agent').every(e => fillersOf(first, 'agent').includes(e))
}

/** What happenings do. */
const HAPPENING: ReadonlySet<string> = new Set(['happen', 'occur', 'take', 'begin', 'start', 'unfold', 'come'])

/** "⟨The accident⟩ happened": when, where and how is told of something. */
export const happens = (tree: SentenceTree, { trigger: { pos, token } }: Draft): boolean =>
  pos === 'NOUN' && tree.is(token, 'nsubj') && HAPPENING.has(tree.lemma(tree.head(token)))

/** "⟨The accident⟩ happened when a bus ⟨hit⟩ a tree": the clause tells what happened. */
function isHappening(tree: SentenceTree, first: Draft, { trigger: { pos, token, carrier } }: Draft): boolean {
  const verb = tree.head(first.trigger.token)
  if (!happens(tree, first)) return false
  const opens = (clause: number): boolean => tree.is(clause, 'advcl') && tree.head(clause) === verb && tree.kids(clause).some(kid => kid < clause && (tree.lemma(kid) === 'when' || tree.lemma(kid) === 'as'))
  return pos === 'VERB' && (opens(carrier) || opens(tree.firstConjunct(token)))
}

/**
 * "Gunmen ⟨opened fire⟩ and ⟨hurled⟩ a grenade at a bar": what the same people did at once, where not two places, nor two groups of people, were struck.
 */
function isSecondDeed(context: Context, tree: SentenceTree, first: Draft, draft: Draft): boolean {
  const { pos, token, carrier } = draft.trigger
  const isJoined = pos === 'VERB' && first.trigger.pos === 'VERB' && [token, carrier].some(at => tree.is(at, 'conj') && [first.trigger.token, first.trigger.carrier].includes(tree.firstConjunct(at)))
  if (draft.type !== 'Attack' || !isJoined || tree.kidBy(carrier, 'nsubj') !== undefined || draft.time?.value !== first.time?.value) return false
  const [agents, others] = [fillersOf(first, 'agent'), fillersOf(draft, 'agent')]
  if (agents.length === 0 || !others.every(e => agents.includes(e))) return false
  const [struck, next] = [fillersOf(first, 'target', 'victim'), fillersOf(draft, 'target', 'victim')]
  const isPeople = (list: readonly Entity[]): boolean => list.every(e => context.isA(e, 'Agent'))
  return struck.length === 0 || next.length === 0 || next.some(e => struck.includes(e)) || isPeople(struck) !== isPeople(next)
}

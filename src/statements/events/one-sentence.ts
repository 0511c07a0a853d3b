import type { EventType } from '../../model/index.js'
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
    const summed = isSummedUp(tree, draft)
    if (!summed && !isByOthers(tree, draft) && !isMeans(tree, first, draft) && !isSuicide(tree, first, draft) && !isAppositive(tree, first, draft)) continue
    if (summed) {
      // whom such an attack has been on before, and since when, tells nothing of this one
      draft.roles = draft.roles.filter(r => r.role !== 'target' && r.role !== 'place')
      draft.time = undefined
    }
    absorb(first, draft)
  }
}

/** "in the ⟨deadliest⟩ attack on foreigners this year" */
const isSummedUp = (tree: SentenceTree, { trigger: { pos, token } }: Draft): boolean => pos === 'NOUN' && tree.marker(token) === 'in'
  && tree.kidsBy(token, 'amod').some(kid => tree.tokens[kid]?.xpos === 'JJS' || tree.kids(kid).some(k => tree.tokens[k]?.xpos === 'RBS'))

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

import type { Entity } from '../../model/index.js'
import type { Context } from '../context.js'
import { addRole, fillersOf, type Draft } from './draft.js'

/** How many sentences back the two who marry were told of. */
const REACH = 1

/** "She met the painter Jan Rol in 1950. ⟨They⟩ married a year later": the only two people that were told of right before. */
export function pairCouples(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'Marry' || draft.absorbedBy !== undefined || draft.trigger.pos !== 'VERB' || fillersOf(draft, 'participant').length > 0) continue
    const { sentence, token, slots } = draft.trigger
    const tree = context.sentences[sentence]?.tree
    if (tree === undefined || slots.get('subj')?.some(at => tree.lemma(at) === 'they') !== true) continue
    const people = peopleBefore(context, sentence, token)
    if (people.length === 2) for (const person of people) addRole(draft, 'participant', person, 'couple')
  }
}

function peopleBefore(context: Context, sentence: number, token: number): readonly Entity[] {
  const people = new Set<Entity>()
  for (let at = sentence - REACH; at <= sentence; at++) {
    for (const mention of context.sentences[at]?.mentions ?? []) {
      const entity = context.entities[mention.entity]
      if (entity?.class === 'Person' && (at < sentence || mention.head < token)) people.add(entity)
    }
  }
  return [...people]
}

import type { EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { addRole, fillersOf, resolved, type Draft } from './draft.js'

/** Who is meant by an event about another event: whoever did that is condemned, backed, accused or called upon. */
const MEANT: ReadonlyMap<EventType, EventRole> = new Map<EventType, EventRole>([
  ['Criticize', 'target'], ['Support', 'target'], ['Accuse', 'target'],
])

/**
 * Participants that two events share because one is about the other: "The minister condemned the shelling of the
 * town by rebels" condemns the rebels.
 */
export function shareParticipants(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined) continue
    const role = MEANT.get(draft.type)
    if (role === undefined || fillersOf(draft, role).length > 0) continue
    const own = fillersOf(draft, 'agent')
    const doers = draft.topics.filter(t => t.by === 'obj').flatMap(({ draft: topic }) => fillersOf(resolved(topic), 'agent', 'participant'))
    for (const doer of doers) {
      if (!own.includes(doer) && context.roleIn(draft.type, role, doer.class) === role) addRole(draft, role, doer, 'topic')
    }
  }
}

import type { EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import { addRole, fillersOf, type Draft } from './draft.js'

/** What people come together for. */
const TALKS: ReadonlySet<EventType> = new Set<EventType>(['Meet', 'Agree'])

/** How what somebody does or says is joined to the talks that they held. */
const BESIDE: ReadonlySet<string> = new Set(['after', 'during', 'following', 'before', 'at', 'in'])

/** "Ann Lee, speaking ⟨after talks with Tom Reed⟩, said …": where only the other side is told, the one side is who does what is told beside it. */
export function seatTalks(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { trigger } = draft
    const sentence = context.sentences[trigger.sentence]
    if (sentence === undefined || draft.absorbedBy !== undefined || !TALKS.has(draft.type) || trigger.pos !== 'NOUN') continue
    const { tree } = sentence
    const participants = draft.roles.filter(r => r.role === 'participant')
    if (participants.length === 0 || !participants.every(r => r.by === 'prep:with')) continue
    const verb = tree.head(trigger.token)
    if (!tree.is(trigger.token, 'obl') || !BESIDE.has(tree.marker(trigger.token) ?? '') || tree.upos(verb) !== 'VERB') continue
    for (const entity of entitiesOf(context, sentence, slotsOf(tree, verb).get('subj') ?? [])) {
      if (context.isA(entity, 'Agent', 'Country') && context.roleIn(draft.type, 'participant', entity.class) !== undefined) addRole(draft, 'participant', entity, 'beside')
    }
  }
}

/** Words that bring people to talks. */
const CALLING: ReadonlySet<string> = new Set(['invite', 'summon', 'convene', 'invitation'])

/** "invited Chile and Peru ⟨to a meeting⟩ in Oslo": host and guests meet. */
export function seatGuests(context: Context, drafts: readonly Draft[]): void {
  for (const call of drafts) {
    if (call.type !== 'Demand' || !CALLING.has(call.trigger.entry.lemma)) continue
    for (const { draft: meeting } of call.topics) {
      if (meeting.type !== 'Meet' || meeting.trigger.pos !== 'NOUN' || fillersOf(meeting, 'participant').length > 0) continue
      for (const entity of fillersOf(call, 'agent', 'target')) {
        if (context.roleIn('Meet', 'participant', entity.class) !== undefined) addRole(meeting, 'participant', entity, 'invited')
      }
    }
  }
}

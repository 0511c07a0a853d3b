import type { Entity, EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { addRole, fillersOf, type Draft } from './draft.js'

/** What is done to some of those told of before, and what those were told to do or suffer, the likelier first. */
const BEFORE: ReadonlyMap<EventType, readonly (readonly [EventType, EventRole])[]> = new Map<EventType, readonly (readonly [EventType, EventRole])[]>([
  ['Arrest', [['Protest', 'agent'], ['Attack', 'agent'], ['Arrest', 'target'], ['Operation', 'target']]],
  ['Release', [['Arrest', 'target'], ['Capture', 'target'], ['Convict', 'target']]],
  ['Convict', [['Trial', 'target'], ['Charge', 'target'], ['Arrest', 'target'], ['Convict', 'target']]],
  ['Charge', [['Arrest', 'target'], ['Protest', 'agent']]],
  ['Operation', [['Disaster', 'victim'], ['Travel', 'agent'], ['Arrest', 'target']]],
])

/** How many sentences back those were told of. */
const REACH: ReadonlyMap<EventType, number> = new Map<EventType, number>([['Release', 8]])
const NEAR = 1

/** Words for some or all of those told of before. */
const WORDS: ReadonlySet<string> = new Set(['all', 'some', 'many', 'most', 'several', 'both', 'none'])

/**
 * "Forty people marched. ⟨Three⟩ were detained", "abducted four miners; ⟨two⟩ were freed": to whom it is done where the text gives no more than a
 * number of them: to those who marched, to those who were abducted.
 */
export function nameRemainders(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const sources = BEFORE.get(draft.type)
    const { sentence, token, slots } = draft.trigger
    const tree = context.sentences[sentence]?.tree
    if (sources === undefined || tree === undefined || draft.absorbedBy !== undefined || fillersOf(draft, 'target', 'victim').length > 0) continue
    if (!(slots.get('obj') ?? []).some(at => isRemainder(tree, at))) continue
    const reach = REACH.get(draft.type) ?? NEAR
    const before = drafts.filter(d => d.absorbedBy === undefined && d !== draft && d.trigger.sentence >= sentence - reach
      && (d.trigger.sentence < sentence || (d.trigger.sentence === sentence && d.trigger.token < token)))
    for (const entity of toldOf(context, before, sources)) if (context.roleIn(draft.type, 'target', entity.class) === 'target') addRole(draft, 'target', entity, 'remainder')
  }
}

/** A number, or a word for one, that counts no noun. */
const isRemainder = (tree: SentenceTree, at: number): boolean => (tree.upos(at) === 'NUM' || (WORDS.has(tree.lemma(at)) && tree.upos(at) !== 'NOUN'))
  && tree.kids(at).every(kid => !tree.is(kid, 'nmod') && tree.upos(kid) !== 'NOUN')

/** Those who did or suffered it last: of the likeliest kind that was told, in the nearest event of it. */
function toldOf(context: Context, before: readonly Draft[], sources: readonly (readonly [EventType, EventRole])[]): readonly Entity[] {
  for (const [type, role] of sources) {
    const last = before.findLast(d => d.type === type && fillersOf(d, role).some(e => isSeveral(context, e)))
    if (last !== undefined) return fillersOf(last, role).filter(e => isSeveral(context, e))
  }
  return []
}

const isSeveral = (context: Context, entity: Entity): boolean => context.isA(entity, 'Group')

import type { EventType, Slot } from '../../model/index.js'
import type { EventLexicon, FrameRole } from '../lexicon/index.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Trigger } from './triggers.js'

/** Types in which something goes to somebody. */
export const GIVING: ReadonlySet<EventType> = new Set<EventType>(['TransferMoney', 'TransferGoods', 'Pledge'])

/** "announced the deaths of two sailors": what is no deed is only told of. */
const TELLING: ReadonlySet<string> = new Set(['announce', 'declare', 'report', 'confirm', 'have', 'suffer', 'see'])
const SUFFERED: ReadonlySet<EventType> = new Set<EventType>(['Death', 'Injury', 'Disaster', 'Born'])

/** "took payments from a trader": who takes gets what is given. */
const TAKING: ReadonlySet<string> = new Set(['take', 'accept', 'receive'])

/** What is undergone by whom it is said to be under. */
const UNDERGONE: readonly FrameRole[] = [{ role: 'target' }]

/** What a slot can mean: the word's own roles first, then its type's frame. */
export function rolesFor(tree: SentenceTree, trigger: Trigger, slot: Slot, lexicon: EventLexicon): readonly FrameRole[] {
  // "the town has been ⟨under⟩ siege", "she is under investigation"
  if (slot === 'subj' && trigger.pos === 'NOUN' && trigger.light === undefined && tree.marker(trigger.token) === 'under') return UNDERGONE
  if (trigger.entry.silent?.includes(slot) === true) return []
  const own = ownRole(trigger, slot)
  if (own !== undefined) return own
  // "the purchase of Velm by Orano was approved by the board": who buys is told
  if (slot === 'subj' && trigger.light !== undefined && slotsOf(tree, trigger.token).has('prep:by')) return []
  if (slot === 'subj' && trigger.light !== undefined) {
    if (TAKING.has(trigger.light.lemma) && GIVING.has(trigger.entry.type)) return [{ role: 'recipient' }]
    if (TELLING.has(trigger.light.lemma) && SUFFERED.has(trigger.entry.type)) return []
    // "special forces ended the siege": the siege was another's
    if (trigger.light.lemma === 'end' && (trigger.entry.lemma === 'siege' || trigger.entry.type === 'War')) return []
    // "the strike was carried out by ⟨drones⟩"
    return trigger.entry.type === 'Attack' && trigger.light.role === 'agent' ? lexicon.frame('Attack', 'VERB', 'subj') : [{ role: trigger.light.role }]
  }
  return lexicon.frame(trigger.entry.type, trigger.pos, slot)
}

/** "fired a barrage ⟨of rockets and drones⟩": what is fired is shot with, and not at. */
const MISSILES: readonly FrameRole[] = [{ role: 'instrument', classes: ['Weapon', 'Vehicle'] }]
const isMissiles = ({ entry: { type, object } }: Trigger, slot: Slot): boolean => type === 'Attack' && object !== undefined && slot === 'prep:of'

/** What a slot of the noun in an idiom can mean. */
export const innerRolesFor = (trigger: Trigger, slot: Slot, lexicon: EventLexicon): readonly FrameRole[] =>
  isMissiles(trigger, slot) ? MISSILES : ownRole(trigger, slot) ?? (POSTS.has(trigger.entry.type) ? POST : lexicon.frame(trigger.entry.type, 'NOUN', slot))

/** Types that begin or end a post. */
export const POSTS: ReadonlySet<EventType> = new Set<EventType>(['Appoint', 'EndPosition'])

/** "became head ⟨of Nordan⟩": where the post is. */
export const POST: readonly FrameRole[] = [{ role: 'organization', classes: ['Organization'] }]

/** What the entry itself says of a slot. */
function ownRole({ entry }: Trigger, slot: Slot): readonly FrameRole[] | undefined {
  const role = entry.roles?.[slot]
  if (role !== undefined) return [{ role }]
  return undefined
}

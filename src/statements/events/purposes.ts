import type { EventRole, EventType } from '../../model/index.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Trigger } from './triggers.js'

/** What an attack is made for: whoever is to be driven off is attacked. */
const DRIVING_OFF: ReadonlySet<string> = new Set(['disperse', 'break', 'scatter', 'dislodge', 'repel', 'subdue', 'quell', 'separate', 'drive', 'push', 'hit', 'target', 'kill', 'destroy'])

/** What is given or promised for: whoever is to be helped gets it. */
const HELPING: ReadonlySet<string> = new Set(['help', 'assist', 'aid', 'support', 'equip', 'feed', 'shelter', 'compensate'])

interface Purpose { readonly role: EventRole, readonly verbs: ReadonlySet<string> }

const GIFT: Purpose = { role: 'recipient', verbs: HELPING }

const PURPOSES: ReadonlyMap<EventType, Purpose> = new Map<EventType, Purpose>([
  ['Attack', { role: 'target', verbs: DRIVING_OFF }], ['Pledge', GIFT], ['TransferMoney', GIFT],
])

/** "fired tear gas ⟨to disperse students⟩", "pledged $5m ⟨to help Chad⟩": whom the purpose of a deed is about, and what they are in it. */
export function purposeOf(tree: SentenceTree, { entry, carrier, slots }: Trigger): { readonly role: EventRole, readonly tokens: readonly number[] } | undefined {
  const purpose = PURPOSES.get(entry.type)
  if (purpose === undefined) return undefined
  const clauses = [carrier, ...slots.get('obj') ?? []].flatMap(at => tree.kidsBy(at, 'advcl', 'xcomp', 'acl'))
    .filter(at => purpose.verbs.has(tree.lemma(at)) && tree.isInfinitive(at) && tree.tokens[at - 1]?.form.toLowerCase() === 'to')
  const tokens = clauses.flatMap(at => slotsOf(tree, at).get('obj') ?? [])
  return tokens.length === 0 ? undefined : { role: purpose.role, tokens }
}

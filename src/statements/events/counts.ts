import type { Count, CountKind, EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { Quantity } from '../quantity/index.js'
import type { Trigger } from './triggers.js'

/** What a number of victims, targets or agents means for an event of some type. */
const KIND_BY_TYPE: Readonly<Partial<Record<EventType, CountKind>>> = {
  Death: 'killed',
  Injury: 'injured',
  Arrest: 'captured',
  Capture: 'captured',
  Displace: 'displaced',
}

/** Whom the count of a type counts. */
const COUNTED = ['obj', 'prep:of', 'iobj'] as const

/**
 * The numbers that an event states: how many it struck ("killed at least 137 people"), how many took
 * part ("some 30,000 troops are deployed"), how many such events there were ("153 attacks").
 */
export function countsOf(context: Context, sentence: SentenceContext, trigger: Trigger): Count[] {
  const counts: Count[] = []
  const kind = KIND_BY_TYPE[trigger.entry.type]
  for (const quantity of sentence.quantities) {
    if (quantity.unit !== 'count' && quantity.unit !== 'percent') continue
    const what = countKind(trigger, quantity, kind)
    if (what !== undefined && !(what === 'count' && quantity.value <= 1)) counts.push(...toCounts(context, sentence, quantity, what))
  }
  return counts
}

function countKind(
  trigger: Trigger,
  quantity: Quantity,
  kind: CountKind | undefined,
): CountKind | undefined {
  if (quantity.noun === trigger.token && trigger.pos === 'NOUN') return kind === 'killed' || kind === 'injured' ? kind : 'count'
  if (quantity.unit === 'percent') return undefined
  const counted = (slot: 'obj' | 'subj' | 'prep:of' | 'iobj'): boolean =>
    (trigger.slots.get(slot) ?? []).some(token => covers(quantity, token))
  if (kind !== undefined && COUNTED.some(counted)) return kind
  if (kind === undefined && (counted('subj') || (trigger.pos === 'NOUN' && counted('prep:of')))) {
    return trigger.pos === 'NOUN' || PARTICIPATION.has(trigger.entry.type) ? 'participants' : undefined
  }
  if (kind === undefined && counted('obj')) {
    return trigger.entry.type === 'Deploy' ? 'participants' : OBJECTS.has(trigger.entry.type) ? 'count' : undefined
  }
  return undefined
}

/** Types whose number is that of the things done: "destroyed 14 tanks", "rescued over 700 people". */
const OBJECTS: ReadonlySet<EventType> = new Set<EventType>(['BuildOrDestroy', 'Operation', 'TransferGoods', 'Vote', 'Release', 'Travel'])

/** Types where the number of those who do it is what a reader wants to know. */
const PARTICIPATION: ReadonlySet<EventType> = new Set<EventType>(['Protest', 'Meet', 'Compete', 'Operation', 'Deploy', 'Vote'])

/** Whether the quantity is of that noun, or is itself the filler ("killing 137"). */
function covers(quantity: Quantity, token: number): boolean {
  return quantity.noun === token || (token >= quantity.first && token <= quantity.last)
}

/** A range gives two counts: 10 to 15 is at least 10 and at most 15. */
function toCounts(context: Context, sentence: SentenceContext, quantity: Quantity, what: CountKind): Count[] {
  const token = quantity.noun ?? quantity.last
  const entity = entityOf(context, sentence, token)
  const word = sentence.tree.tokens[token]
  const of = entity?.key ?? (word && context.article.text.slice(word.start, word.end))
  const place = { ...(of === undefined ? {} : { of }), start: quantity.start, end: quantity.end }
  const least: Count = { what, value: quantity.value, bound: quantity.bound, ...place }
  return quantity.upper === undefined ? [least] : [least, { what, value: quantity.upper, bound: 'max', ...place }]
}

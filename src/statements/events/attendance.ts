import type { EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Quantity } from '../quantity/index.js'
import { eventType } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { toCounts } from './counts.js'
import table from './counts.json' with { type: 'json' }
import { addCount, type Draft } from './draft.js'

const COMERS: ReadonlySet<string> = new Set(table.attendance.subj)
const DRAWN: ReadonlySet<string> = new Set(table.attendance.obj)
const EVENTS: ReadonlySet<EventType> = new Set(table.attendance.events.map(type => eventType(type, 'attendance.events')))

/**
 * How many took part, where a verb beside the event tells: "thousands attended the rally", "the exercise involves 6,000
 * soldiers".
 */
export function addAttendance(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!EVENTS.has(draft.type) || draft.trigger.pos !== 'NOUN' || draft.counts.some(c => c.what === 'participants')) continue
    const sentence = context.sentences[draft.trigger.sentence]
    const quantity = sentence && participantsOf(sentence, draft.trigger.token)
    if (sentence === undefined || quantity === undefined) continue
    for (const count of toCounts(context, sentence, quantity, 'participants')) addCount(draft, count)
  }
}

function participantsOf({ tree, quantities }: SentenceContext, event: number): Quantity | undefined {
  const verb = tree.ancestors(event).find(at => tree.upos(at) === 'VERB')
  if (verb === undefined) return undefined
  const slots = [...(COMERS.has(tree.lemma(verb)) ? ['nsubj'] : []), ...(DRAWN.has(tree.lemma(verb)) ? ['obj'] : [])]
  return quantities.find(q => q.unit === 'count' && q.value > 1 && slots.some(slot => tree.is(headOf(tree, q), slot)) && tree.head(headOf(tree, q)) === verb)
}

const headOf = (tree: SentenceTree, quantity: Quantity): number =>
  quantity.noun !== undefined && !tree.is(quantity.noun, 'nmod') ? quantity.noun : quantity.last

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

const FIRING: ReadonlySet<string> = new Set(table.ordnance.verbs)
const FIRED: ReadonlySet<string> = new Set(table.ordnance.nouns)

/** How far below the verb the event may stand: "took part ⟨in a rally⟩". */
const MAX_STEPS = 2

/**
 * Numbers that a verb beside the event tells of it: how many took part ("thousands attended the rally", "the exercise
 * involves 6,000 soldiers"), and what an attack delivered ("five airstrikes delivered 24 bombs").
 */
export function addAttendance(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const sentence = context.sentences[draft.trigger.sentence]
    if (sentence === undefined || draft.trigger.pos !== 'NOUN') continue
    const what = draft.type === 'Attack' ? 'count' : 'participants'
    if (what === 'participants' && (!EVENTS.has(draft.type) || draft.counts.some(c => c.what === what))) continue
    const quantity = what === 'count' ? deliveredIn(sentence, draft.trigger.token) : attendedBy(sentence, draft.trigger.token)
    if (quantity !== undefined) for (const count of toCounts(context, sentence, quantity, what)) addCount(draft, count)
  }
}

function attendedBy({ tree, quantities }: SentenceContext, event: number): Quantity | undefined {
  const verb = tree.ancestors(event).slice(0, MAX_STEPS).find(at => tree.upos(at) === 'VERB')
  if (verb === undefined) return undefined
  const acts = tree.is(event, 'nsubj')
  const slot = acts && DRAWN.has(tree.lemma(verb)) ? 'obj' : !acts && COMERS.has(tree.lemma(verb)) ? 'nsubj' : undefined
  return slot && quantities.find(q => q.unit === 'count' && q.value > 1 && fills(tree, q, slot, verb))
}

/** "…conducted five airstrikes, ⟨delivering 101 bombs⟩", "four airstrikes ⟨delivered 24 bombs⟩" */
function deliveredIn({ tree, quantities }: SentenceContext, event: number): Quantity | undefined {
  const above = tree.ancestors(event).find(at => tree.upos(at) === 'VERB')
  if (above === undefined) return undefined
  const verbs = [above, ...tree.kidsBy(above, 'advcl'), ...tree.kidsBy(event, 'acl')].filter(at => FIRING.has(tree.lemma(at)))
  return quantities.find(q => q.unit === 'count' && q.noun !== undefined && FIRED.has(tree.lemma(q.noun)) && verbs.some(verb => fills(tree, q, 'obj', verb)))
}

function fills(tree: SentenceTree, quantity: Quantity, slot: string, verb: number): boolean {
  const head = quantity.noun !== undefined && !tree.is(quantity.noun, 'nmod') ? quantity.noun : quantity.last
  return tree.is(head, slot) && tree.head(head) === verb
}

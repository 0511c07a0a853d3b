import type { Count, EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { Quantity } from '../quantity/index.js'
import { slotsOf } from '../slots.js'
import { eventType } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { toCounts } from './counts.js'
import table from './counts.json' with { type: 'json' }
import { addCount, addRole, fillersOf, type Draft } from './draft.js'

const COMERS: ReadonlySet<string> = new Set(table.attendance.subj)
const DRAWN: ReadonlySet<string> = new Set(table.attendance.obj)
const EVENTS: ReadonlySet<EventType> = new Set(table.attendance.events.map(type => eventType(type, 'attendance.events')))

const FIRING: ReadonlySet<string> = new Set(table.ordnance.verbs)
const FIRED: ReadonlySet<string> = new Set(table.ordnance.nouns)

/** How far below the verb the event may stand: "took part ⟨in a rally⟩". */
const MAX_STEPS = 2

/**
 * Numbers that a verb beside the event tells of it: how many took part ("thousands attended the rally", "the exercise
 * involves 6,000 soldiers"), who came ("the vigil drew several hundred students"), and what an attack delivered ("five airstrikes delivered 24 bombs").
 */
export function addAttendance(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const sentence = context.sentences[draft.trigger.sentence]
    if (sentence === undefined || draft.trigger.pos !== 'NOUN') continue
    if (draft.type === 'Attack') {
      count(context, sentence, draft, 'count', deliveredIn(sentence, draft.trigger.token))
    } else if (EVENTS.has(draft.type)) {
      const crowd = crowdOf(sentence, draft.trigger.token)
      if (crowd !== undefined) addComers(context, sentence, draft, crowd)
    }
  }
}

/** Those who came, as the verb's subject or object. */
interface Crowd {
  readonly verb: number
  readonly slot: 'nsubj' | 'obj'
}

function crowdOf({ tree }: SentenceContext, event: number): Crowd | undefined {
  const verb = tree.ancestors(event).slice(0, MAX_STEPS).find(at => tree.upos(at) === 'VERB')
  if (verb === undefined) return undefined
  const acts = tree.is(event, 'nsubj')
  if (acts) return DRAWN.has(tree.lemma(verb)) ? { verb, slot: 'obj' } : undefined
  return COMERS.has(tree.lemma(verb)) ? { verb, slot: 'nsubj' } : undefined
}

function addComers(context: Context, sentence: SentenceContext, draft: Draft, { verb, slot }: Crowd): void {
  const { tree, quantities } = sentence
  if (!draft.counts.some(c => c.what === 'participants')) {
    count(context, sentence, draft, 'participants', quantities.find(q => q.unit === 'count' && q.value > 1 && fills(tree, q, slot, verb)))
  }
  if (slot !== 'obj' || fillersOf(draft, 'agent').length > 0) return
  for (const token of slotsOf(tree, verb).get('obj') ?? []) {
    const comers = entityOf(context, sentence, token)
    const role = comers && context.isA(comers, 'Group', 'Organization') ? context.roleIn(draft.type, 'agent', comers.class) : undefined
    if (comers !== undefined && role !== undefined) addRole(draft, role, comers, 'drawn')
  }
}

function count(context: Context, sentence: SentenceContext, draft: Draft, what: Count['what'], quantity: Quantity | undefined): void {
  if (quantity !== undefined) for (const found of toCounts(context, sentence, quantity, what)) addCount(draft, found)
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

import type { EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { eventType } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { fills } from './counts.js'
import table from './counts.json' with { type: 'json' }
import type { Trigger } from './triggers.js'

/** Events in which money changes hands. */
const WITH_AMOUNT: ReadonlySet<EventType> = new Set(table.amounts.map(type => eventType(type, 'counts.amounts')))

/** How far below its event money may stand: "signed a deal worth $3 bn". */
const MAX_STEPS = 4

/** The money that changes hands, as written; for goods without a price, how many. */
export function amountOf(context: Context, sentence: SentenceContext, trigger: Trigger): string | undefined {
  if (!WITH_AMOUNT.has(trigger.entry.type)) return undefined
  const { tree } = sentence
  const money = sentence.quantities.find(q => q.unit === 'money' && !isOfSubject(tree, q.last, trigger)
    && tree.ancestors(q.last).slice(0, MAX_STEPS).some(a => a === trigger.token || a === trigger.carrier))
  const amount = money ?? (trigger.entry.type !== 'TransferGoods' ? undefined
    : sentence.quantities.find(q => (q.unit === 'count' || q.unit === 'measure') && fills(trigger, q) === 'obj'))
  return amount && context.article.text.slice(amount.start, amount.end)
}

/** "The bank, which has ⟨$200 billion⟩ in assets, agreed to sell …": what a clause tells of who acts is no price. */
function isOfSubject(tree: SentenceTree, money: number, trigger: Trigger): boolean {
  const path = tree.ancestors(money)
  const subject = path.findIndex(at => tree.is(at, 'nsubj') && !tree.is(at, 'nsubj:pass') && tree.head(at) === trigger.token)
  return subject > 0 && path.slice(0, subject).some(at => tree.is(at, 'acl'))
}

import type { Context } from '../context.js'
import { absorb, fillersOf, timesAgree, type Draft } from './draft.js'

/** How many sentences before "the attack" it may have been told as a killing. */
const REACH = 3

/**
 * "A bomber ⟨killed⟩ 11 soldiers at a checkpoint. The Front claimed ⟨the attack⟩": what is first told as a killing and then called an attack is one
 * attack, in which so many were killed.
 */
export function callAttacks(context: Context, drafts: readonly Draft[]): void {
  const live = drafts.filter(d => d.absorbedBy === undefined)
  const attacks = live.filter(d => d.type === 'Attack')
  const killings = live.filter(d => d.type === 'Death' && isKilling(context, d))
  if (killings.length === 0) return
  for (const attack of attacks) {
    const { sentence } = attack.trigger
    if (!isOnlyCalled(attack)) continue
    const killing = killings.findLast(d => d.absorbedBy === undefined && d.trigger.sentence < sentence && [...d.sentences].some(s => s < sentence && s >= sentence - REACH)
      && d.factuality === attack.factuality && timesAgree(d, attack))
    // what was attacked in between is rather what is meant
    if (killing === undefined || attacks.some(d => d !== attack && d.trigger.sentence >= killing.trigger.sentence && d.trigger.sentence < sentence)) continue
    tellAs(attack, killing)
  }
}

/** Done once by somebody or with something: "has killed 20,000 people" tells of many attacks. */
function isKilling(context: Context, draft: Draft): boolean {
  const tree = context.sentences[draft.trigger.sentence]?.tree
  return fillersOf(draft, 'agent', 'instrument').length > 0
    && tree?.kidsBy(draft.trigger.carrier, 'aux').some(kid => tree.lemma(kid) === 'have') === false
}

/** "the attack", "the blast": of which nothing is said but who claims it and whom else it has hurt. */
const isOnlyCalled = (attack: Draft): boolean => attack.trigger.pos === 'NOUN' && attack.definite
  && attack.roles.every(r => r.by === 'claim' || (r.role === 'victim' && r.by === 'outcome'))

/** The attack is told by the words that told the killing, with who did it first. */
function tellAs(attack: Draft, killing: Draft): void {
  const roles = [...killing.roles, ...attack.roles]
  absorb(attack, killing)
  attack.roles = roles
  attack.trigger = killing.trigger
  attack.label = killing.label
  attack.triggerSpan = killing.triggerSpan
  attack.attributedTo = killing.attributedTo
}

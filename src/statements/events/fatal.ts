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
  for (const killing of killings) {
    const attack = killing.absorbedBy === undefined ? attacks.find(d => d.absorbedBy === undefined && isDetailOf(context, d, killing)) : undefined
    if (attack !== undefined) tellAs(attack, killing)
  }
}

/** How many sentences behind the killing tell how it was done. */
const REACH_OF_DETAIL = 2

/**
 * "Front fighters ⟨killed⟩ four villagers on Tuesday. The fighters ⟨stormed⟩ the village at dawn": how those who killed did it, told right behind, with a
 * definite subject and on no other day nor in another place, and of nobody else whom they struck.
 */
function isDetailOf(context: Context, attack: Draft, killing: Draft): boolean {
  const { sentence, pos, slots } = attack.trigger
  if (pos !== 'VERB' || attack.factuality !== killing.factuality || sentence <= killing.trigger.sentence || sentence > killing.trigger.sentence + REACH_OF_DETAIL) return false
  if (fillersOf(attack, 'victim').length > 0 || attack.counts.length > 0 || killing.counts.every(c => c.what !== 'killed') || !timesAgree(attack, killing)) return false
  const agents = fillersOf(attack, 'agent')
  if (agents.length === 0 || !fillersOf(killing, 'agent').some(e => agents.includes(e))) return false
  const tree = context.sentences[sentence]?.tree
  return tree !== undefined && tree.tokens[attack.trigger.carrier]?.xpos === 'VBD' && tree.kidsBy(attack.trigger.carrier, 'aux').length === 0
    && (slots.get('subj') ?? []).length > 0 && placesAgree(context, attack, killing)
}

const placesAgree = (context: Context, a: Draft, b: Draft): boolean => (['Country', 'City'] as const).every(cls => {
  const [x, y] = [a, b].map(d => fillersOf(d, 'place').filter(e => context.isA(e, cls)))
  return x === undefined || y === undefined || x.length === 0 || y.length === 0 || x.some(e => y.includes(e))
})

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

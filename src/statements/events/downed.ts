import type { Context } from '../context.js'
import { absorb, fillersOf, type Draft } from './draft.js'

/** How many sentences after an aircraft was shot down its crash is told. */
const REACH = 6

/** How an aircraft is attacked in the air. */
const SHOOTING: ReadonlySet<string> = new Set(['shoot', 'down', 'shootdown', 'shooting', 'hit', 'bring'])

const CRASHES: ReadonlySet<string> = new Set(['crash', 'crash-land'])

/**
 * "Rebels ⟨shot down⟩ a helicopter. All nine aboard died in ⟨the crash⟩": that it fell is part of the attack on it, and no accident beside it.
 */
export function joinCrashes(context: Context, drafts: readonly Draft[]): void {
  const crashes = drafts.filter(d => d.type === 'Disaster' && d.absorbedBy === undefined && CRASHES.has(d.trigger.entry.lemma))
  if (crashes.length === 0) return
  const attacks = drafts.filter(d => d.type === 'Attack' && d.absorbedBy === undefined && d.triggers.some(t => SHOOTING.has(t.entry.lemma)) && fillersOf(d, 'target').some(e => context.isA(e, 'Vehicle')))
  for (const crash of crashes) {
    const { sentence } = crash.trigger
    const things = fillersOf(crash, 'thing')
    const attack = attacks.findLast(d => d.factuality !== 'negated' && [...d.sentences].some(s => s <= sentence && s >= sentence - REACH)
      && (things.length === 0 ? crash.definite : fillersOf(d, 'target').some(e => things.includes(e))))
    if (attack === undefined) continue
    crash.roles = crash.roles.filter(r => r.role !== 'thing')
    absorb(attack, crash)
  }
}

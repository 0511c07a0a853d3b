import type { Entity, EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { addRole, fillersOf, resolved, type Draft } from './draft.js'

/** What an attack does, told by a verb of its own. */
const DONE: ReadonlySet<EventType> = new Set<EventType>(['BuildOrDestroy', 'Capture', 'Arrest', 'Displace', 'Release'])

/** What arrests are made in by those who make them, where "arrested in the attack" is arrested over it. */
const SEARCHES: ReadonlySet<string> = new Set(['raid', 'operation', 'sweep', 'crackdown', 'search', 'sting', 'swoop'])

/** What does it. */
const DOING: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Operation'])

/**
 * "Near Elmar, three ⟨strikes⟩ ⟨destroyed⟩ a bridge": who struck destroyed the bridge, and where it was struck it was destroyed.
 */
export function shareDeeds(drafts: readonly Draft[]): void {
  const nouns = new Map<string, Draft>()
  for (const draft of drafts) {
    for (const { pos, sentence, token } of draft.triggers) if (pos === 'NOUN' && DOING.has(draft.type)) nouns.set(`${sentence} ${token}`, resolved(draft))
  }
  for (const done of drafts) {
    if (done.absorbedBy !== undefined || !DONE.has(done.type)) continue
    const { sentence, slots } = done.trigger
    const doing = (['subj', 'prep:in', 'prep:during'] as const).flatMap(slot => slots.get(slot) ?? []).map(token => nouns.get(`${sentence} ${token}`)).find(d => d !== undefined)
    if (doing === undefined) continue
    share(doing, done, 'agent')
    if (done.type !== 'Arrest' || SEARCHES.has(doing.trigger.entry.lemma)) share(done, doing, 'agent')
    share(doing, done, 'place')
    share(done, doing, 'place')
    done.time ??= doing.time
    doing.time ??= done.time
  }
}

function share(from: Draft, to: Draft, role: EventRole): void {
  if (fillersOf(to, role).length > 0) return
  for (const entity of fillersOf(from, role)) addRole(to, role, entity, 'deed')
}

/** Blows of which an account tells many: "conducted 17 strikes … Near Elmar, a strike hit …". */
const BLOWS: ReadonlySet<string> = new Set(['strike', 'airstrike', 'air-strike', 'bombing', 'raid', 'engagement', 'sortie', 'bombardment', 'shelling'])

/**
 * In an account of blows all of one side, those of which it says no more who struck are that side's too.
 */
export function shareStrikers(context: Context, drafts: readonly Draft[]): void {
  // "attacked the Front, conducting 21 ⟨strikes⟩": also where a verb tells of them first
  const wordsOf = (draft: Draft): string[] => draft.triggers.filter(t => t.pos === 'NOUN' && BLOWS.has(t.entry.lemma)).map(t => t.entry.lemma)
  const blows = drafts.filter(d => d.absorbedBy === undefined && d.type === 'Attack' && wordsOf(d).length > 0)
  const words = new Set(blows.flatMap(wordsOf))
  for (const word of words) {
    const told = blows.filter(d => wordsOf(d).includes(word))
    const side = sideOf(context, told)
    if (side === undefined) continue
    for (const draft of told) {
      if (draft.trigger.sentence < side.since || fillersOf(draft, 'agent').length > 0) continue
      for (const entity of side.agents) addRole(draft, 'agent', entity, 'side')
    }
  }
}

/** The forces that all of the blows are by which say by whom they are. */
function sideOf(context: Context, told: readonly Draft[]): { readonly agents: readonly Entity[]; readonly since: number } | undefined {
  const by = told.filter(d => fillersOf(d, 'agent').length > 0)
  const first = by[0]
  if (first === undefined || told.length < 2) return undefined
  const agents = fillersOf(first, 'agent').filter(e => context.isA(e, 'Military', 'InternationalBody', 'Country', 'ArmedGroup') && by.every(d => fillersOf(d, 'agent').includes(e)))
  return agents.length === 0 ? undefined : { agents, since: first.trigger.sentence }
}

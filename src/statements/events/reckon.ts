import type { Context, SentenceContext } from '../context.js'
import { timeApart, type TimeExpression } from '../time/index.js'
import { draftsBySentence, resolved, type Draft } from './draft.js'

/** How far behind "three weeks before" the noun of the event may stand: "three weeks before ⟨the deadly attack⟩". */
const NOUN_REACH = 5

/** How far before "three weeks before" the verb may stand that it dates. */
const VERB_REACH = 16

/**
 * Times told by that of another event: "bought the rifle ⟨three weeks before the attack⟩", where the article tells when the attack was.
 * Runs once mentions are merged, for the day of the attack is mostly told elsewhere.
 */
export function reckonTimes(context: Context, drafts: readonly Draft[]): void {
  const bySentence = draftsBySentence(drafts)
  for (const sentence of context.sentences) {
    for (const gap of sentence.times) {
      if (gap.kind !== 'duration' || gap.value === undefined || (gap.relation !== 'before' && gap.relation !== 'after')) continue
      const here = bySentence.get(sentence.index) ?? []
      const other = here.find(d => d.trigger.pos === 'NOUN' && d.trigger.token > gap.last + 1 && d.trigger.token <= gap.last + 1 + NOUN_REACH)
      const dated = other && datedBy(sentence, gap, here)
      const day = other && resolved(other).time?.value
      if (dated === undefined || other === undefined || day === undefined || resolved(dated) === resolved(other)) continue
      const value = timeApart(day, gap.value, gap.relation === 'before' ? -1 : 1)
      if (value !== undefined) resolved(dated).time ??= { value, start: gap.start, end: gap.end }
    }
  }
}

/** The event of the verb that stands last before the gap, with no other day told between them. */
function datedBy({ tree, times }: SentenceContext, gap: TimeExpression, here: readonly Draft[]): Draft | undefined {
  const verb = here.findLast(d => d.trigger.token < gap.first && (d.trigger.pos === 'VERB' || d.trigger.carrier !== d.trigger.token))
  if (verb === undefined || gap.first - verb.trigger.token > VERB_REACH) return undefined
  for (let at = verb.trigger.token + 1; at < gap.first; at++) if (tree.upos(at) === 'VERB' && !tree.is(at, 'amod') && !tree.is(at, 'xcomp')) return undefined
  return times.some(t => t !== gap && t.kind === 'date' && t.first > verb.trigger.token && t.last < gap.first) ? undefined : verb
}

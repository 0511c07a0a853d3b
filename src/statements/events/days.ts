import type { EventType } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import { isMonth, isWeekday } from '../time/names.js'
import type { SentenceTree } from '../tree.js'
import type { Draft } from './draft.js'

/** What is done about something that has happened before. */
const REACTIONS: ReadonlySet<EventType> = new Set<EventType>([
  'Criticize', 'Support', 'Accuse', 'ClaimResponsibility', 'Demand', 'Arrest', 'Charge', 'Convict', 'Trial', 'Release',
])

/** How what is reacted to hangs on the reaction: "condemned ⟨the raid⟩", "arrested a man ⟨over⟩ the raid"; but who is arrested "in a raid" is so then. */
const ABOUT: ReadonlySet<string> = new Set(['of', 'for', 'over', 'about', 'against', 'into', 'with'])

/** What sums up those whom something has struck. */
const SUMS: ReadonlySet<string> = new Set(['toll', 'number', 'total', 'anniversary', 'victim', 'survivor', 'site', 'scene'])

/**
 * What somebody reacts to happened on a day of its own: "condemned ⟨on Tuesday⟩ the attack" tells when it was condemned, "condemned ⟨Monday's⟩
 * attack" when it was. The toll of a quake that "rose on Tuesday" does not date the quake.
 */
export function partDays(sentence: SentenceContext, drafts: readonly Draft[]): void {
  const reactions = new Map(drafts.filter(d => REACTIONS.has(d.type) && d.trigger.pos === 'VERB').flatMap(d => [[d.trigger.token, d] as const, [d.trigger.carrier, d] as const]))
  for (const draft of drafts) {
    if (draft.trigger.pos !== 'NOUN') continue
    const reaction = reactionTo(sentence.tree, draft, reactions)
    const summed = isSummed(sentence.tree, draft)
    if (reaction === undefined && !summed) continue
    const own = draft.time !== undefined && isOwn(sentence, draft)
    if (!own && reaction !== undefined && isDateBehind(sentence, reaction, draft)) {
      draft.time = reaction.time
      reaction.time = undefined
      reaction.isApart = true
    } else if (!own) {
      draft.time = undefined
      draft.isApart = true
    } else if (reaction?.time?.start === draft.time?.start && reaction !== undefined) {
      reaction.time = undefined
      reaction.isApart = true
    }
  }
}

/** The reaction of which an event is what it is about. */
function reactionTo(tree: SentenceTree, { trigger }: Draft, reactions: ReadonlyMap<number, Draft>): Draft | undefined {
  const verb = tree.ancestors(trigger.token).find(at => tree.upos(at) === 'VERB')
  const reaction = verb === undefined || trigger.carrier !== trigger.token ? undefined : reactions.get(verb)
  if (reaction === undefined) return undefined
  // each step from the event to the verb is about it
  const steps = [trigger.token, ...tree.ancestors(trigger.token)]
  return steps.slice(0, steps.indexOf(verb ?? -1)).every(at => tree.is(at, 'obj') || tree.is(at, 'conj') || ABOUT.has(tree.marker(at) ?? '')) ? reaction : undefined
}

const isSummed = (tree: SentenceTree, { trigger }: Draft): boolean => tree.lemma(trigger.token) === 'toll'
  || (['of', 'from', 'in'].includes(tree.marker(trigger.token) ?? '') && SUMS.has(tree.lemma(tree.head(trigger.token))))

/** Whether the time that a noun bears is said of the noun: "Monday's attack", "the attack on Monday". */
function isOwn({ tree, times }: SentenceContext, { time, trigger }: Draft): boolean {
  const told = times.find(t => t.start === time?.start)
  return told !== undefined && tree.ancestors(told.first).slice(0, OWN_STEPS).includes(trigger.token)
}

/** "condemned the attack on a beach in Mogadishu ⟨on 2 August 2024⟩": a date in full behind what is reacted to is that of the deed; weekdays are of the reaction. */
function isDateBehind({ times }: SentenceContext, { time }: Draft, { trigger }: Draft): boolean {
  const told = times.find(t => t.start === time?.start)
  if (told === undefined || told.first < trigger.token) return false
  const words = told.text.split(/[\s,]+/)
  return words.some(isMonth) && !words.some(isWeekday)
}

/** How far below its noun a time may stand. */
const OWN_STEPS = 4

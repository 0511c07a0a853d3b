import type { Count, Entity, EventRole, EventTime, EventType, Factuality, Span } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Trigger } from './triggers.js'

/** Acts of speech: one is seldom about another, and two about the same thing are two unless the same speaker makes them. */
export const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Communicate', 'Pledge', 'Accuse', 'Threaten'])

/** An event while it is put together: drafts fold into and merge with one another before they become events. */
export interface Draft {
  readonly type: EventType
  /** The clearest mention: the first with the most said about it. */
  trigger: Trigger
  label: string
  triggerSpan: Span
  /** All mentions of it, also those of outcomes that became part of it. */
  readonly triggers: Trigger[]
  /** Sentences that mention it. */
  readonly sentences: Set<number>
  roles: Participation[]
  topics: { readonly role: EventRole; readonly draft: Draft; readonly by: string }[]
  readonly counts: Count[]
  time: EventTime | undefined
  /** Told of in a clause that dates something else: no day of the story is its day. */
  isApart?: boolean
  factuality: Factuality
  attributedTo: Entity | undefined
  readonly evidence: Span[]
  /** Said with "the", "this" or a possessive: probably spoken of before. */
  readonly definite: boolean
  outcome: string | undefined
  amount: string | undefined
  /** Set when this draft became part of another. */
  absorbedBy: Draft | undefined
}

/** Who takes part, as what, and what showed it: "subj", "prep:on", "outcome". */
export interface Participation {
  readonly role: EventRole
  readonly entity: Entity
  readonly by: string
}

/** The draft that another has become. */
export function resolved(draft: Draft): Draft {
  let at = draft
  while (at.absorbedBy !== undefined) at = at.absorbedBy
  return at
}

/** Fillers of one role. */
export const fillersOf = (draft: Draft, ...roles: readonly EventRole[]): Entity[] =>
  draft.roles.filter(r => roles.includes(r.role)).map(r => r.entity)

/** Whether the title tells of it: it is what the article is about. */
export const isMain = (context: Context, draft: Draft): boolean =>
  [...draft.sentences].some(sentence => context.sentences[sentence]?.tree.sentence.isTitle === true)

/** Adds a participant unless it is there already. */
export function addRole(draft: Draft, role: EventRole, entity: Entity, by: string): void {
  if (!draft.roles.some(r => r.role === role && r.entity === entity)) draft.roles.push({ role, entity, by })
}

/** Adds a count unless the same number of the same is there already. */
export function addCount(draft: Draft, count: Count): void {
  const same = draft.counts.some(c => c.what === count.what && c.value === count.value && c.bound === count.bound)
  if (!same) draft.counts.push(count)
}

/** Makes `from` a part of `into`: roles, counts, time and evidence move over. */
export function absorb(into: Draft, from: Draft): void {
  if (into === from) return
  for (const { role, entity, by } of from.roles) addRole(into, role, entity, by)
  for (const topic of from.topics) if (topic.draft !== into) into.topics.push(topic)
  for (const count of from.counts) addCount(into, count)
  into.time ??= from.time
  into.amount ??= from.amount
  into.outcome ??= from.outcome
  into.evidence.push(...from.evidence)
  into.triggers.push(...from.triggers)
  for (const sentence of from.sentences) into.sentences.add(sentence)
  from.absorbedBy = into
}

/** Whether the times of two drafts may be the same, or one is not known. */
export function timesAgree(a: Draft, b: Draft): boolean {
  const [x, y] = [a.time?.value, b.time?.value]
  if (x === undefined || y === undefined) return true
  return x.startsWith(y) || y.startsWith(x) || x.includes(y) || y.includes(x)
}

/** The drafts by the sentence of their trigger. */
export function draftsBySentence(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const list = bySentence.get(draft.trigger.sentence) ?? []
    list.push(draft)
    bySentence.set(draft.trigger.sentence, list)
  }
  return bySentence
}

import type { CountKind, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { recordOf, numberOf } from '../check.js'
import weightTable from './confidence.json' with { type: 'json' }
import { SEALED } from './deals.js'
import { fillersOf, resolved, type Draft } from './draft.js'

/** Weights of a logistic regression by feature. */
export type ConfidenceModel = ReadonlyMap<string, number>

/** Up to this many, participants are told apart. */
const MAX_COUNTED = 4

/**
 * What tells a well-read event from a word used in passing, as names of binary features: how often its word
 * is such an event, how much is attached to it, how it is said, and where.
 */
export function eventFeatures(context: Context, draft: Draft): readonly string[] {
  const { trigger } = draft
  const { tree } = sentenceAt(context, draft.trigger.sentence)
  const names = ['bias', `pos ${trigger.pos}`, `form ${tree.tokens[trigger.token]?.xpos ?? 'none'}`, `type ${draft.type}`]
  const fillers = new Set(draft.roles.map(r => r.entity))
  // "About half of the missions": what is numbered is meant as an event, however vague its word and whoever takes part.
  if (draft.counts.some(c => c.what === 'count')) names.push('numbered')
  else {
    names.push(
      `weight ${Math.round(trigger.entry.weight * 10)}`, `mentions ${Math.min(draft.sentences.size, 3)}`,
      `participants ${Math.min(fillers.size + draft.topics.length, MAX_COUNTED)} ${trigger.pos}`,
    )
  }
  for (const role of ['agent', 'target', 'victim', 'place', 'topic'] as const) {
    if (fillersOf(draft, role).length > 0) names.push(`has ${role}`)
  }
  if (draft.topics.length > 0) names.push('has event')
  if ([...fillers].some(e => e.named === true)) names.push('named participant')
  if (draft.counts.length > 0) names.push('counted')
  if (draft.time !== undefined || draft.isApart === true) names.push('dated')
  if (trigger.light !== undefined) names.push('carried')
  if (draft.definite) names.push('definite')
  if (draft.factuality !== 'asserted') names.push(`factuality ${draft.factuality}`)
  if (draft.attributedTo !== undefined) names.push('attributed')
  if (trigger.pos === 'NOUN') names.push(`noun ${tree.tokens[trigger.token]?.feats.Number ?? 'none'}`)
  if (tree.sentence.isTitle) names.push('title')
  else if (trigger.sentence <= 3) names.push('lead')
  names.push(`link ${(tree.tokens[trigger.carrier]?.deprel ?? '').split(':')[0]} ${trigger.pos}`)
  return names
}

function sentenceAt(context: Context, index: number): Context['sentences'][number] {
  const sentence = context.sentences[index]
  if (sentence === undefined) throw new RangeError(`no sentence ${index} in the article`)
  return sentence
}

/** The probability that a careful reader would put the event on the graph. */
export function confidenceOf(features: readonly string[], model: ConfidenceModel): number {
  const score = features.reduce((sum, name) => sum + (model.get(name) ?? 0), 0)
  return 1 / (1 + Math.exp(-score))
}

/** What strikes numbered people is the news itself, in however few words an article tells it. */
const STRIKES: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'War'])
const STRUCK: ReadonlySet<CountKind> = new Set<CountKind>(['killed', 'injured', 'casualties', 'displaced'])
const STRIKING = 0.6

/** What only tells how many were struck is news where a sentence is about it: "40 people were killed in days of fighting". */
const TOLLS: ReadonlySet<EventType> = new Set<EventType>(['Death', 'Injury', 'Displace'])

function tellsOf(context: Context, { trigger }: Draft): boolean {
  const { tree } = sentenceAt(context, trigger.sentence)
  const verb = trigger.token
  return trigger.pos === 'VERB' && (tree.is(verb, 'root') || tree.is(verb, 'ccomp'))
}

/** What somebody is charged with or blamed for is news, however few words tell it. */
const CHARGING: ReadonlySet<EventType> = new Set<EventType>(['Charge', 'Convict', 'Accuse'])
const ALLEGED = 0.5

/** Deaths of somebody that others are charged with, convicted of or blamed for: "convicted of ⟨the murder⟩ of Ada Stone". */
export const allegedDeaths = (drafts: readonly Draft[]): ReadonlySet<Draft> => new Set(drafts.filter(d => CHARGING.has(d.type))
  .flatMap(d => d.topics.map(topic => resolved(topic.draft))).filter(d => d.type === 'Death' && d.trigger.pos === 'NOUN' && fillersOf(d, 'victim').length > 0))

/** Verbs that tell of a death and of nothing else. */
const DYING: ReadonlySet<string> = new Set(['die', 'pass'])

/** "The actor ⟨Ann Lee⟩ has died, her agent said": the death of somebody with a name is news where a sentence is about it. */
const isObituary = (context: Context, draft: Draft): boolean => draft.type === 'Death' && DYING.has(draft.trigger.entry.lemma) && draft.factuality === 'asserted'
  && fillersOf(draft, 'victim').some(e => e.named === true && e.class === 'Person') && tellsOf(context, draft)

/** "respect the accord signed in May": a deal of which the text tells how it was made is told as much as by a verb. */
const SIGNED = 0.65

/** The confidence of an event by its features, but never so low for what killed or hurt a number of people, or for a deal that is said to have been signed. */
export function judged(context: Context, draft: Draft, model: ConfidenceModel, alleged: ReadonlySet<Draft>): number {
  const confidence = alleged.has(draft) ? Math.max(ALLEGED, confidenceOf(eventFeatures(context, draft), model)) : confidenceOf(eventFeatures(context, draft), model)
  if (draft.trigger.light === SEALED) return Math.max(confidence, SIGNED)
  if (isObituary(context, draft)) return Math.max(confidence, STRIKING)
  const strikes = STRIKES.has(draft.type) || (TOLLS.has(draft.type) && tellsOf(context, draft))
  return strikes && draft.counts.some(c => STRUCK.has(c.what)) ? Math.max(confidence, STRIKING) : confidence
}

/** The weights that `training/confidence.ts` found on annotated articles. */
export function loadConfidence(): ConfidenceModel {
  return new Map(Object.entries(recordOf(weightTable, 'confidence')).map(([name, w]) => [name, numberOf(w, `confidence.${name}`)]))
}

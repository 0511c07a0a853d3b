import type { Entity, Factuality, NewsEvent, RoleFiller } from '../../model/index.js'
import { isNobody, type AttributionFinder } from '../attribution/index.js'
import type { Context, SentenceContext } from '../context.js'
import { factualityOf } from '../factuality.js'
import type { Lexicon } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'
import { amountOf } from './amounts.js'
import { addAttendance } from './attendance.js'
import { completeBare } from './bare.js'
import { allegedDeaths, judged } from './confidence.js'
import { countsOf } from './counts.js'
import { pairCouples } from './couples.js'
import { partDays } from './days.js'
import { DEALS } from './deals.js'
import { joinCrashes } from './downed.js'
import { addRole, resolved, type Draft } from './draft.js'
import { foldLate, foldOutcomes } from './fold.js'
import { expectFuture } from './future.js'
import { addHarm } from './harm.js'
import { dateHeadlines, inheritOccasions, inheritTimes } from './inherit.js'
import { mergeMentions } from './merge.js'
import { findObligations } from './obligations.js'
import { reckonTimes } from './reckon.js'
import { callAttacks } from './fatal.js'
import { participantsOf } from './roles.js'
import { addUnharmed } from './unharmed.js'
import { chargeProsecuted, endWars, joinTravellers, linkCondolences, linkCongratulations, seatTravellers, setConflicts, shareParticipants, sideWithSupported, threatenSanctions, voiceJudgements } from './share.js'
import { nameRemainders } from './remainder.js'
import { shareScenes } from './scene.js'
import { nameSides } from './sides.js'
import { settleSources } from './sources.js'
import { settleSums } from './sums.js'
import { nestedEvent } from './topics.js'
import { shareDeeds, shareStrikers } from './strikes.js'
import { seatGuests, seatTalks } from './talks.js'
import { findTriggers, type Trigger } from './triggers.js'
import { nameVictims } from './victims.js'
import { isBounded, timeOf } from './when.js'
import { evidenceOf, labelOf, triggerSpan } from './words.js'

/**
 * Reads the events of an article: triggers, their roles, numbers, dates and how sure they are; then
 * outcomes become part of their causes and repeated mentions one event.
 *
 * "ISIS-K carried out a bombing in Iran that killed more than 80 people" gives one Attack with the
 * agent ISIS-K, the place Iran and `killed` min 80.
 */
export function readEvents(context: Context, lexicon: Lexicon, attribution: AttributionFinder): NewsEvent[] {
  const drafts = readDrafts(context, lexicon, attribution)
  const alleged = allegedDeaths(drafts)
  return drafts.map(draft => toEvent(context, draft, judged(context, draft, lexicon.confidence, alleged)))
}

/** The events before they are judged; the training of the confidence learns from them. */
export function readDrafts(context: Context, lexicon: Lexicon, attribution: AttributionFinder): Draft[] {
  const drafts = context.sentences.flatMap(sentence => draftsOf(context, sentence, lexicon, attribution))
  addHarm(context, drafts)
  addAttendance(context, drafts)
  foldOutcomes(context.sentences, drafts)
  addUnharmed(context, drafts)
  attributeClaims(drafts)
  joinTravellers(context, drafts)
  seatTravellers(context, drafts)
  seatTalks(context, drafts)
  seatGuests(context, drafts)
  sideWithSupported(context, drafts)
  chargeProsecuted(context, drafts)
  endWars(context, drafts)
  pairCouples(context, drafts)
  expectFuture(context, drafts)
  mergeMentions(context, drafts)
  joinCrashes(context, drafts)
  foldLate(context.sentences, drafts)
  callAttacks(context, drafts)
  nameSides(context, drafts)
  nameRemainders(context, drafts)
  threatenSanctions(context, drafts)
  settleSums(context, drafts)
  reckonTimes(context, drafts)
  inheritTimes(context, drafts, lexicon.reporting)
  dateHeadlines(context, drafts)
  inheritOccasions(context, drafts)
  expectFuture(context, drafts)
  shareStrikers(context, drafts)
  shareDeeds(drafts)
  setConflicts(context, drafts)
  shareScenes(context, drafts)
  linkCondolences(context, drafts)
  linkCongratulations(context, drafts)
  completeBare(context, drafts)
  nameVictims(context, drafts)
  shareParticipants(context, drafts)
  return drafts.filter(d => d.absorbedBy === undefined)
}

function draftsOf(
  context: Context,
  sentence: SentenceContext,
  lexicon: Lexicon,
  attribution: AttributionFinder,
): Draft[] {
  const triggers = findTriggers(context, sentence, lexicon.events)
  const tokens = new Set(triggers.map(t => t.token))
  const byToken = new Map<number, Draft>()
  const links: { from: Draft; role: RoleFiller['role']; to: number; by: string }[] = []
  for (const trigger of triggers) {
    const draft = emptyDraft(context, sentence, trigger, lexicon, attribution, tokens)
    byToken.set(trigger.token, draft)
    for (const participant of participantsOf(context, sentence, trigger, lexicon.events, tokens)) {
      if ('entity' in participant) addRole(draft, participant.role, participant.entity, participant.by)
      else links.push({ from: draft, role: participant.role, to: participant.event, by: participant.by })
    }
  }
  for (const { from, role, to, by } of links) {
    const draft = byToken.get(to)
    if (draft !== undefined && draft !== from) from.topics.push({ role, draft, by })
  }
  partDays(sentence, [...byToken.values()])
  voiceJudgements(context, [...byToken.values()])
  settleSources(sentence, [...byToken.values()], attribution)
  const demands = findObligations(context, sentence, attribution).map(({ trigger, speaker, obliged, deed }) => {
    const draft = emptyDraft(context, sentence, trigger, lexicon, attribution, tokens)
    draft.attributedTo = undefined
    draft.factuality = 'asserted'
    addRole(draft, 'agent', speaker, 'speaker')
    for (const entity of obliged) addRole(draft, 'target', entity, 'obliged')
    const demanded = byToken.get(deed) ?? byToken.get(nestedEvent(sentence.tree, trigger, tokens) ?? -1)
    if (demanded !== undefined) draft.topics.push({ role: 'topic', draft: demanded, by: 'obliged' })
    return draft
  })
  return [...byToken.values(), ...demands]
}

function emptyDraft(
  context: Context,
  sentence: SentenceContext,
  trigger: Trigger,
  lexicon: Lexicon,
  attribution: AttributionFinder,
  tokens: ReadonlySet<number>,
): Draft {
  const { tree } = sentence
  const time = timeOf(sentence, trigger, lexicon.reporting, context.article.published, tokens)
  return {
    type: trigger.entry.type,
    trigger,
    label: labelOf(tree, context.article.text, trigger),
    triggerSpan: triggerSpan(tree, trigger),
    triggers: [trigger],
    sentences: new Set([sentence.index]),
    roles: [],
    topics: [],
    counts: countsOf(context, sentence, trigger, lexicon.events),
    time,
    isApart: time === undefined && isBounded(sentence, trigger, lexicon.reporting),
    factuality: factuality(sentence, trigger, lexicon),
    attributedTo: attribution.of(sentence, trigger.token),
    evidence: [evidenceOf(sentence, trigger)],
    definite: isKnown(sentence, trigger),
    outcome: trigger.entry.outcome,
    amount: amountOf(context, sentence, trigger),
    absorbedBy: undefined,
  }
}

function factuality(sentence: SentenceContext, trigger: Trigger, lexicon: Lexicon): Factuality {
  const read = factualityOf(sentence.tree, trigger.token, trigger.carrier, lexicon.cues)
  if (hasNone(sentence.tree, trigger)) return 'negated'
  return read === 'asserted' ? trigger.entry.factuality ?? read : read
}

/** "⟨No⟩ charges were brought", "⟨no⟩ civilians were hurt", "⟨nobody⟩ claimed responsibility": of those who would do it or to whom it would be done there is none. */
const hasNone = (tree: SentenceTree, { slots }: Trigger): boolean => (slots.get('subj') ?? []).some(at => isNone(tree, at))
  || (slots.get('obj')?.length === 1 && (slots.get('obj') ?? []).every(at => isNone(tree, at)))

const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'no-one'])

const isNone = (tree: SentenceTree, at: number): boolean => NOBODY.has(tree.lemma(at)) || tree.kidsBy(at, 'det').some(kid => tree.lemma(kid) === 'no')

/** "the attack", "its raid"; "the agreement was ⟨signed⟩": where a verb's own object is known, so is what it tells. */
function isKnown(sentence: SentenceContext, { pos, token, entry, slots }: Trigger): boolean {
  if (pos === 'NOUN') return isDefinite(sentence, token) || isTaken(sentence.tree, token)
  const object = entry.type !== 'Agree' ? undefined : (slots.get('obj') ?? []).find(at => DEALS.has(sentence.tree.lemma(at)))
  return object !== undefined && isDefinite(sentence, object)
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'such'])

function isDefinite(sentence: SentenceContext, token: number): boolean {
  const { tree, times } = sentence
  // "Monday night's blast" has been told of as much as "the blast"
  const isDay = (kid: number): boolean => tree.is(kid, 'nmod:poss') && times.some(t => t.kind === 'date' && t.first <= kid && kid <= t.last)
  return tree.kids(token).some(kid => ((tree.is(kid, 'det') || tree.is(kid, 'nmod:poss')) && DEFINITE.has(tree.lemma(kid))) || isDay(kid))
}

/** "It was the worst ⟨attack⟩ in years": the one told of. */
const isTaken = (tree: SentenceTree, noun: number): boolean => tree.kidBy(noun, 'cop') !== undefined
  && tree.kidsBy(noun, 'nsubj').some(kid => ['it', 'this', 'that'].includes(tree.lemma(kid)))

/** What is claimed or alleged is the claimer's or accuser's word. */
function attributeClaims(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'ClaimResponsibility' && draft.type !== 'Accuse') continue
    const speaker = draft.roles.find(r => r.role === 'agent')?.entity
    for (const { draft: topic } of draft.topics) {
      if (draft.type === 'ClaimResponsibility') topic.attributedTo = speaker ?? topic.attributedTo
      else alleged(topic, speaker)
    }
    if (draft.type === 'ClaimResponsibility' && speaker !== undefined && draft.factuality === 'asserted') {
      for (const { draft: topic } of draft.topics) addRole(topic, 'agent', speaker, 'claim')
    }
  }
}

/** What an accusation says may be so, and is the accuser's word unless somebody else is named for it. */
function alleged(topic: Draft, accuser: Entity | undefined): void {
  if (topic.factuality === 'asserted') topic.factuality = 'possible'
  if (accuser !== undefined && !isNobody(accuser)) topic.attributedTo ??= accuser
}

/** Builds the event that a draft has become. */
export function toEvent(context: Context, draft: Draft, confidence: number): NewsEvent {
  const roles: RoleFiller[] = draft.roles.map(r => ({ role: r.role, filler: r.entity.key, basis: 'stated' }))
  for (const { role, draft: topic } of draft.topics) {
    const filler = keyOf(context, resolved(topic))
    if (resolved(topic) !== draft && !roles.some(r => r.filler === filler && r.role === role)) {
      roles.push({ role, filler, basis: 'stated' })
    }
  }
  return {
    kind: 'event',
    key: keyOf(context, draft),
    class: draft.type,
    label: draft.label,
    trigger: draft.triggerSpan,
    roles,
    ...(draft.time === undefined ? {} : { time: draft.time }),
    counts: draft.counts,
    ...(draft.amount === undefined ? {} : { amount: draft.amount }),
    ...(draft.outcome === undefined ? {} : { outcome: draft.outcome }),
    factuality: draft.factuality,
    basis: 'stated',
    ...(draft.attributedTo === undefined ? {} : { attributedTo: draft.attributedTo.key }),
    evidence: distinct(draft.evidence),
    confidence: Math.round(confidence * 100) / 100,
    rule: `event ${draft.trigger.pos.toLowerCase()}: ${draft.trigger.entry.lemma}`,
  }
}

/** Unique: one event type has one trigger at one place of one article. */
function keyOf(context: Context, draft: Draft): string {
  return `event/${draft.type.toLowerCase()}-${draft.triggerSpan.start.toString(36)}-${context.article.id}`
}

function distinct(spans: Draft['evidence']): Draft['evidence'] {
  const seen = new Map(spans.map(span => [`${span.start}:${span.end}`, span]))
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

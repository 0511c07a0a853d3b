import type { EventTime, EventType } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import type { Reporting } from '../lexicon/index.js'
import { timeApart, type TimeExpression } from '../time/index.js'
import { STANCES } from './topics.js'
import type { Trigger } from './triggers.js'

/** How far up the tree a date still belongs to the event below it. */
const MAX_STEPS = 4

/** "By Friday" dates an event; "since 2014", "before the war" only bound it. */
const DATES: ReadonlySet<TimeExpression['relation']> = new Set([undefined, 'by'])

/** "has prevailed ⟨since mid-July⟩", "had come ⟨through May⟩": what is bounded by a date of its own is not of the day that the story tells. */
export const isBounded = (sentence: SentenceContext, trigger: Trigger, reporting: Reporting): boolean => sentence.times.some(t => t.kind !== 'duration' && t.kind !== 'set'
  && !DATES.has(t.relation) && distance(sentence, t, trigger, reporting) !== undefined)

/**
 * The date of an event: the one in its own phrase, else the one of the nearest verb above it that is
 * not a verb of saying ("CENTCOM said on Monday that …" dates the saying).
 */
export function timeOf(sentence: SentenceContext, trigger: Trigger, reporting: Reporting, published: string | undefined, events: ReadonlySet<number>): EventTime | undefined {
  let best: { expression: TimeExpression; steps: number } | undefined
  for (const expression of sentence.times.map(t => upToNow(sentence, trigger, t, published))) {
    if (expression.value === undefined || expression.kind === 'duration' || !DATES.has(expression.relation)) continue
    const steps = distance(sentence, expression, trigger, reporting)
    if (steps !== undefined && (best === undefined || steps < best.steps)) best = { expression, steps }
  }
  const told = whenAt(sentence, trigger)
  if (told !== undefined) return told
  const gap = gapBefore(sentence, trigger)
  if (gap !== undefined && (best === undefined || best.steps > MAX_STEPS || best.expression.last < gap.first)) return apart(sentence, gap)
  const dated = best ?? behind(sentence, trigger, reporting, events) ?? before(sentence, trigger, reporting)
  return dated && eventTime(dated.expression)
}

interface Dated { readonly expression: TimeExpression }

/** How far behind its verb a date may stand that trees lose. */
const LOST_REACH = 16

/** What ends a clause, or opens another. */
const BOUNDS = /^(?:[;:"“”—–()]|that|which|who|whom|whose|when|where|while|as|after|before|since|until|if|because|although|though|than)$/i

/** "who met the chief executive, Tom Reed, in Oslo ⟨last week⟩": a date with no other verb, clause or event between is the verb's, whatever trees hang it on. */
function behind(sentence: SentenceContext, { token, pos, entry }: Trigger, reporting: Reporting, events: ReadonlySet<number>): Dated | undefined {
  const { tree, times } = sentence
  if (pos !== 'VERB') return undefined
  const expression = times.find(t => t.first > token && isDated(t) && t.first - token <= LOST_REACH)
  if (expression === undefined || isSaidOf(tree, expression, reporting) || isMeantFor(sentence, expression, token)) return undefined
  const isCrime = PROSECUTIONS.has(entry.type)
  for (let at = token + 1; at < expression.first; at++) {
    if (isVerbal(tree, at) || BOUNDS.test(tree.tokens[at]?.form ?? '') || (events.has(at) && !isCrime)) return undefined
  }
  return isLabelled(tree, expression) ? undefined : { expression }
}

/** How far into a sentence the date may stand that opens it: "Just a day later,", "Early on Monday". */
const OPENING = 3

/** "⟨Just a day later⟩, the Ada, a ship of the charity, rescued 100 people": a date that opens a sentence is that of its first verb. */
function before({ tree, times }: SentenceContext, { token, pos }: Trigger, reporting: Reporting): Dated | undefined {
  const [expression] = times
  if (pos !== 'VERB' || expression === undefined || expression.first > OPENING || expression.last >= token || !isDated(expression) || isSaidOf(tree, expression, reporting)) return undefined
  for (let at = 0; at < token; at++) if (isVerbal(tree, at) && at !== token && !tree.is(at, 'aux')) return undefined
  return isLabelled(tree, expression) ? undefined : { expression }
}

const PROSECUTIONS: ReadonlySet<EventType> = new Set<EventType>(['Convict', 'Charge', 'Trial', 'Arrest'])

const isDated = ({ value, kind, relation }: TimeExpression): boolean => value !== undefined && (kind === 'date' || kind === 'interval') && DATES.has(relation)

const isVerbal = (tree: SentenceTree, at: number): boolean => (tree.upos(at) === 'VERB' || tree.upos(at) === 'AUX') && !tree.is(at, 'amod')

/** "the 2026 budget", "Monday's vote", "the May 5 election": which one, not when. */
const isLabelled = (tree: SentenceTree, { first, last }: TimeExpression): boolean => tree.ancestors(first).some(at => at > last && tree.upos(at) !== 'VERB' && at - last <= LABEL_REACH)
const LABEL_REACH = 3

const isSaidOf = (tree: SentenceTree, { first }: TimeExpression, reporting: Reporting): boolean => tree.ancestors(first).slice(0, 2).some(at => tree.upos(at) === 'VERB' && reporting.isSaying(tree, at))

/** A time as events have it, where it has a value. */
export const eventTime = ({ value, start, end }: TimeExpression): EventTime | undefined => value === undefined ? undefined : { value, start, end }

/** "has killed 87 ⟨since early August⟩", "⟨Since its deployment in 2013⟩, 87 have died": what has gone on since then goes on until the article. */
function upToNow({ tree }: SentenceContext, { carrier }: Trigger, expression: TimeExpression, published: string | undefined): TimeExpression {
  const { relation, ...rest } = expression
  const { value, kind } = rest
  if (kind === 'duration' || value === undefined || published === undefined || (relation !== 'since' && !isSinceNoun(tree, carrier, expression))) return expression
  const verb = tree.kidsBy(carrier, 'aux').length > 0 ? carrier : tree.firstConjunct(carrier)
  const perfect = tree.kidsBy(verb, 'aux').some(kid => PERFECT.has((tree.tokens[kid]?.form ?? '').toLowerCase()))
  const first = value.split('/')[0] ?? value
  if (!perfect || first >= published) return expression
  return { ...rest, value: `${first}/${published.slice(0, 10)}`, kind: 'interval' }
}

/** Also "said 87 had been killed since May": what is reported has gone on until it is. */
const PERFECT: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve", '’ve'])

/** "since ⟨its deployment⟩ in 2013": the date is that of a noun since which it goes on. */
function isSinceNoun(tree: SentenceTree, carrier: number, { first, relation }: TimeExpression): boolean {
  if (relation !== undefined) return false
  const path = tree.ancestors(first)
  const end = path.indexOf(carrier)
  return end > 0 && path.slice(0, end).some(at => tree.upos(at) === 'NOUN' && tree.marker(at) === 'since')
}

/** How far behind "1996, when" the verb may stand. */
const WHEN_REACH = 14

/** "the worst since ⟨1996, when⟩ a jet crashed": what the clause tells first was then, whatever the date is for. */
function whenAt({ tree, times }: SentenceContext, trigger: Trigger): EventTime | undefined {
  const time = times.findLast(t => t.kind === 'date' && t.value !== undefined && t.last < trigger.token)
  if (time === undefined || trigger.pos !== 'VERB' || trigger.token - time.last > WHEN_REACH) return undefined
  const comma = tree.tokens[time.last + 1]?.form === ',' ? 1 : 0
  if (tree.lemma(time.last + 1 + comma) !== 'when') return undefined
  for (let at = time.last + 2 + comma; at < trigger.token; at++) if (tree.upos(at) === 'VERB' && !tree.is(at, 'amod')) return undefined
  return eventTime(time)
}

/** How far behind "two months after" the event may stand that it counts from. */
const GAP_REACH = 12

/** "two months after" in "died ⟨two months after⟩ her son had left": what is told next happened that much before. */
function gapBefore({ tree, times }: SentenceContext, trigger: Trigger): TimeExpression | undefined {
  const gap = times.findLast(t => t.kind === 'duration' && (t.relation === 'after' || t.relation === 'before') && t.last < trigger.token)
  if (gap === undefined || trigger.token - gap.last > GAP_REACH) return undefined
  // the first verb behind it, or the noun that it stands right before
  for (let at = gap.last + 2; at < trigger.token; at++) if (tree.upos(at) === 'VERB' && !tree.is(at, 'amod')) return undefined
  return trigger.pos === 'VERB' || tree.marker(trigger.token) === gap.relation ? gap : undefined
}

/** The time of an event from which another is counted, by that other's day, which the sentence tells before. */
function apart({ times }: SentenceContext, gap: TimeExpression): EventTime | undefined {
  const day = times.findLast(t => t.kind === 'date' && t.value !== undefined && t.relation === undefined && t.last < gap.first)
  if (day?.value === undefined || gap.value === undefined) return undefined
  const value = timeApart(day.value, gap.value, gap.relation === 'after' ? -1 : 1)
  return value === undefined ? undefined : { value, start: gap.start, end: gap.end }
}

function distance(
  sentence: SentenceContext,
  expression: TimeExpression,
  trigger: Trigger,
  reporting: Reporting,
): number | undefined {
  const { tree } = sentence
  const anchor = anchorOf(sentence, expression, reporting)
  const own = [trigger.token, trigger.carrier]
  if (isMeantFor(sentence, expression, anchor)) return undefined
  if (own.includes(anchor)) return 0
  if (isLabel(sentence, expression, anchor)) return undefined
  const below = tree.ancestors(anchor)
  const inside = own.map(t => below.indexOf(t)).filter(i => i >= 0)
  if (inside.length > 0) {
    const steps = Math.min(...inside)
    if (below.slice(0, steps).some(at => isSince(tree, at)) || isSince(tree, anchor)) return undefined
    if (trigger.pos === 'NOUN') return isOfOther(tree, [anchor, ...below.slice(0, steps)], trigger) ? undefined : 1 + steps
    const isApart = (tree.is(anchor, 'acl:relcl') && !isHeldThen(tree, anchor, trigger)) || isOfTopic(tree, anchor, trigger) || below.slice(0, steps).some(at => isClauseApart(tree, at))
    return isApart ? undefined : 1 + steps
  }
  if (isOrigin(tree, trigger)) return undefined
  let steps = 1
  let at = trigger.carrier
  while (steps <= MAX_STEPS) {
    const head = tree.head(at)
    if (head < 0) return undefined
    // "a raid ⟨last week⟩ in which three men were arrested": what happened in it happened then
    if (tree.is(at, 'acl:relcl')) return head === anchor && expression.last < at && isWithin(tree, at) ? MAX_STEPS + steps : undefined
    if ((reporting.isSaying(tree, head) && !tree.is(at, 'conj')) || tree.is(at, 'parataxis')) return undefined
    if (at === trigger.carrier && isSpokenOf(tree, trigger)) return undefined
    if (trigger.pos === 'NOUN' && at === trigger.carrier && isToBegin(tree, at, anchor)) return MAX_STEPS + steps
    if (head === anchor || (tree.is(at, 'conj') && hangsOn(tree, anchor, head, at))) return MAX_STEPS + steps
    at = head
    steps++
  }
  return undefined
}

/** "⟨Born⟩ in Velm, she moved to Oslo in 1950", "⟨Founded⟩ by two brothers, the firm closed in 2001": what comes first is no part of what happened later. */
const isOrigin = (tree: SentenceTree, { carrier, entry: { type } }: Trigger): boolean => (type === 'Born' || type === 'Found')
  && (tree.is(carrier, 'advcl') || tree.is(carrier, 'acl')) && carrier < tree.head(carrier) && /^VB[ND]$/.test(tree.tokens[carrier]?.xpos ?? '') && tree.kidBy(carrier, 'mark', 'nsubj') === undefined

/** "searched the flat ⟨on Saturday⟩ and found a rifle": a day told before the second of two deeds, on whichever word of the first. */
const hangsOn = (tree: SentenceTree, anchor: number, verb: number, second: number): boolean => anchor > verb && anchor < second
  && tree.kidBy(second, 'nsubj') === undefined && tree.ancestors(anchor).includes(verb)
  && tree.ancestors(anchor).every(at => at <= verb || tree.upos(at) !== 'VERB')

/** "will vote on ⟨the accord⟩ on Sunday", "praised ⟨the deal⟩ on Monday": a deal that was made before, whenever something is done about it. */
const isSpokenOf = (tree: SentenceTree, { pos, token, carrier, entry }: Trigger): boolean => pos === 'NOUN' && entry.type === 'Agree' && token === carrier
  && (tree.is(token, 'obj') || tree.is(token, 'obl')) && tree.kidsBy(token, 'det').some(kid => tree.lemma(kid) === 'the')

/** What events do when they come; "take" has "place" behind it. */
const BEGINNINGS: ReadonlySet<string> = new Set(['begin', 'start', 'open', 'resume', 'take', 'happen'])

/** "The ⟨trial⟩ is due to begin in May", "The talks are set to start on Friday": when it begins, it is. */
const isToBegin = (tree: SentenceTree, subject: number, begins: number): boolean => tree.is(subject, 'nsubj')
  && tree.is(begins, 'xcomp') && tree.head(begins) === tree.head(subject) && BEGINNINGS.has(tree.lemma(begins))

const isWithin = (tree: SentenceTree, clause: number): boolean =>
  tree.kids(clause).some(kid => kid < clause && (tree.lemma(kid) === 'where' || tree.lemma(kid) === 'when'
    || (tree.lemma(kid) === 'which' && ['in', 'during', 'at'].includes(tree.marker(kid) ?? ''))))

/** "pledged aid, and Serbia, hit by floods ⟨last week⟩, has …": a clause with a subject of its own, or about a noun, has its own day. */
const isClauseApart = (tree: SentenceTree, at: number): boolean => tree.upos(at) === 'VERB'
  && (tree.is(at, 'acl') || tree.is(at, 'parataxis') || tree.kids(at).some(kid => kid < at && tree.lemma(kid) === 'where') || (tree.is(at, 'conj') && tree.kidBy(at, 'nsubj') !== undefined))

/** "the deadliest shooting ⟨since a gunman killed nine in 2019⟩": what it is measured by has a day of its own. */
const isSince = (tree: SentenceTree, at: number): boolean => tree.is(at, 'advcl') && tree.kids(at).some(kid => kid < at && tree.is(kid, 'mark') && tree.lemma(kid) === 'since')

/** "a breach of the truce ⟨that took effect two weeks ago⟩", "the closure of a road near where a fire ⟨broke out in July⟩": what is told of another noun has its own day. */
const isOfOther = (tree: SentenceTree, path: readonly number[], { token }: Trigger): boolean => path.some(at => tree.upos(at) === 'VERB'
  && (tree.is(at, 'acl:relcl') || tree.is(at, 'advcl') || (tree.is(at, 'acl') && tree.tokens[at]?.xpos !== 'VBG')) && tree.head(at) !== token)

/** What is done with a deed. */
const HOLDING: ReadonlySet<string> = new Set(['carry', 'conduct', 'launch', 'stage', 'hold', 'happen', 'occur', 'take', 'mount', 'perpetrate', 'fly'])

/** "Strikes ⟨carried out on Monday⟩ destroyed a depot": what a deed did was done when it was. */
const isHeldThen = (tree: SentenceTree, clause: number, { token }: Trigger): boolean =>
  HOLDING.has(tree.lemma(clause)) && tree.is(tree.head(clause), 'nsubj') && tree.head(tree.head(clause)) === token

/** "called for the accord, signed ⟨in 2020⟩, to be kept": when what is spoken about was made is not when it is spoken about. */
const isOfTopic = (tree: SentenceTree, at: number, { entry, token }: Trigger): boolean => STANCES.has(entry.type) && tree.is(at, 'acl') && tree.head(at) > token

/** "rejected the ⟨2026⟩ budget": a year before a noun tells which one, not when something is done to it. */
const isLabel = ({ tree }: SentenceContext, expression: TimeExpression, anchor: number): boolean =>
  expression.value?.length === 4 && expression.last < anchor && tree.upos(anchor) === 'NOUN' && tree.marker(expression.last) === undefined

/** What is fixed for a year happens in it. */
const FIXED: ReadonlySet<string> = new Set(['schedule', 'set', 'plan', 'slate', 'fix', 'expect', 'call', 'book', 'postpone', 'due'])

/** "agreed on the quota ⟨for 2025⟩": a year that something is meant for, whenever it is done. */
const isMeantFor = ({ tree }: SentenceContext, { value, first }: TimeExpression, anchor: number): boolean =>
  value?.length === 4 && tree.lemma(first - 1) === 'for' && !FIXED.has(tree.lemma(anchor))

const DAYPARTS: ReadonlySet<string> = new Set(['dawn', 'dusk', 'midnight', 'noon', 'midday', 'daybreak', 'sunrise', 'sunset', 'nightfall', 'morning', 'evening', 'night', 'afternoon'])

/** The word that a date modifies. */
function anchorOf(sentence: SentenceContext, expression: TimeExpression, reporting: Reporting): number {
  const { tree } = sentence
  let at = expression.first
  for (let i = expression.first; i <= expression.last; i++) {
    const head = tree.head(i)
    if (head < expression.first || head > expression.last) at = i
  }
  const nearest = tree.head(at)
  // "stormed the camp before dawn ⟨on Tuesday⟩": the day is that of the storming
  const head = DAYPARTS.has(tree.lemma(nearest)) && tree.is(nearest, 'obl') ? tree.head(nearest) : nearest
  // "founded by two engineers ⟨on Wednesday⟩ introduced a telephone": newspapers put the day right before the verb
  const next = expression.last + 1
  if (tree.tokens[next]?.xpos === 'VBD' && tree.upos(next) === 'VERB' && tree.kidsBy(next, 'nsubj').some(kid => kid < expression.first) && !hasDate(sentence, next)) return next
  // "said ⟨on Monday⟩ its jets had bombed a base": right behind a verb of saying a day is that of the saying, whatever comes next
  const before = expression.first - (tree.marker(at) === tree.lemma(expression.first - 1) ? 2 : 1)
  if (tree.upos(before) === 'VERB' && reporting.isSaying(tree, before) && tree.head(head) === before) return before
  const second = laterDeed(sentence, expression, head)
  if (second !== undefined) return second
  // what trees lose at the end of a sentence hangs on its full stop
  return tree.upos(head) !== 'PUNCT' ? head : tree.tokens.findLastIndex((t, i) => i < expression.first && t.upos === 'VERB')
}

/** "The protest on Saturday followed an arrest ⟨on Wednesday⟩": a verb with a day behind it needs none before it. */
const hasDate = ({ tree, times }: SentenceContext, verb: number): boolean =>
  times.some(t => t.kind === 'date' && t.first > verb && tree.upos(tree.head(t.first)) === 'VERB' && tree.head(t.first) === verb)

/** "was convicted in 2013 and ⟨released⟩ in 2020": a second date behind the second of two deeds is that of the second, though trees hang both on the first. */
function laterDeed({ tree, times }: SentenceContext, expression: TimeExpression, verb: number): number | undefined {
  const deed = tree.kidsBy(verb, 'conj').findLast(kid => kid < expression.first && tree.upos(kid) === 'VERB')
  return deed !== undefined && times.some(t => t.kind === 'date' && t.first > verb && t.last < deed) ? deed : undefined
}

import type { Entity, EventType } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { FIGHTS } from './assault.js'
import { absorb, addCount, addRole, fillersOf, timesAgree, type Draft } from './draft.js'
import { isRescue } from './rescues.js'

/** Harm that is the outcome of something else. */
const OUTCOMES: ReadonlySet<EventType> = new Set<EventType>(['Death', 'Injury'])

/** Verbs that join an event to its outcome: "missions which resulted in the arrest of 58 men". */
const RESULT_VERBS: ReadonlySet<string> = new Set(['result', 'lead', 'end', 'cause', 'culminate', 'bring', 'claim', 'leave'])

/** "missions, which ⟨left⟩ nine dead and 21 detained": also the dead of an operation. */
const LEAVING: ReadonlySet<string> = new Set(['leave'])

/** Also outcomes, but only where such a verb says so. */
const STATED_OUTCOMES: ReadonlySet<EventType> = new Set<EventType>(['Arrest', 'Capture', 'Displace'])

/** Events whose outcome harm can be. */
const CAUSES: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Operation', 'Protest', 'Displace'])

/** Links from a clause of outcome up to the event it is the outcome of: "a bombing that killed …", "…, killing 137". */
const OUTCOME_LINKS = ['acl', 'advcl', 'conj', 'parataxis', 'xcomp', 'obl', 'nmod']

const CAUSE_SLOTS = ['subj', 'prep:in', 'prep:by', 'prep:during', 'prep:from', 'prep:when', 'prep:after', 'prep:as', 'prep:at'] as const

/** What opens a clause that tells how the harm was done: "three people were killed and a dozen hurt ⟨when⟩ police shot at them". */
const TELLING: ReadonlySet<string> = new Set(['when', 'as', 'after', 'while', 'where'])

/** What opens a clause of what was not the outcome: "a body was found a day ⟨after⟩ three men drowned". */
const EARLIER: ReadonlySet<string> = new Set(['after', 'since', 'before', 'until'])

/** How many sentences back an unnamed cause is looked for. */
const REACH = 1

/** How many sentences back is what somebody was "among the dead" of. */
const REACH_OF_TOLL = 8

/** How many sentences back is what others than those told of suffered too. */
const REACH_OF_OTHERS = 4

/**
 * Deaths and injuries in an attack or disaster are counts and victims of that event, not events
 * beside it: "a bombing in Iran that killed more than 80 people" is one Attack.
 */
export function foldOutcomes(sentences: readonly SentenceContext[], drafts: readonly Draft[]): void {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const list = bySentence.get(draft.trigger.sentence) ?? []
    list.push(draft)
    bySentence.set(draft.trigger.sentence, list)
  }
  const suffered = new Map<Entity, Draft>()
  for (const draft of drafts) {
    if (draft.type === 'Attack' || draft.type === 'Disaster') for (const e of fillersOf(draft, 'victim', 'target')) if (!suffered.has(e)) suffered.set(e, draft)
  }
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined) continue
    const here = bySentence.get(draft.trigger.sentence) ?? []
    const sentence = sentences[draft.trigger.sentence]
    const results = STATED_OUTCOMES.has(draft.type) ? RESULT_VERBS : OUTCOMES.has(draft.type) ? LEAVING : undefined
    const stated = sentence && results !== undefined && draft.counts.length > 0 ? causeOfResult(sentence, draft, here, results) : undefined
    if (stated !== undefined) fold(stated, draft)
    if (!OUTCOMES.has(draft.type) || stated !== undefined) continue
    const told = (sentence && causeInSentence(sentence, draft, here)) ?? causeBefore(draft, bySentence, sentence) ?? causeOf(draft, suffered)
    const cause = told !== undefined && isEndOfDoer(told, draft) ? undefined : told
    // "among the dead was Ann Lee": she is one of those who were counted
    if (cause !== undefined) fold(cause, draft, sentence?.tree.marker(draft.trigger.token) !== 'among')
  }
  for (const draft of drafts) {
    const titled = sentences[draft.trigger.sentence]?.tree.sentence.isTitle === true && OUTCOMES.has(draft.type) && draft.absorbedBy === undefined
    const cause = titled ? causeAnnounced(draft, bySentence) : undefined
    if (cause !== undefined) fold(cause, draft)
  }
}

/**
 * What is left of harm when all that is told twice is one: the dead of an attack whom another sentence tells of under the same name, and numbers of dead and
 * hurt in an article that tells of one attack or accident only.
 */
export function foldLate(sentences: readonly SentenceContext[], drafts: readonly Draft[]): void {
  const live = drafts.filter(d => d.absorbedBy === undefined && d.factuality === 'asserted')
  const strikes = live.filter(d => d.type === 'Attack' || d.type === 'Disaster')
  for (const draft of live) {
    const victims = fillersOf(draft, 'victim')
    if (!OUTCOMES.has(draft.type) || draft.counts.length === 0 || victims.some(v => v.named === true)) continue
    const same = strikes.find(d => timesAgree(d, draft) && victims.some(v => fillersOf(d, 'victim').includes(v))
      && (fillersOf(d, 'agent').length === 0 || fillersOf(draft, 'agent').every(e => fillersOf(d, 'agent').includes(e))))
    const sole = strikes.length === 1 && isOfSole(sentences[draft.trigger.sentence], draft, strikes[0]) ? strikes[0] : undefined
    const cause = same ?? sole
    if (cause !== undefined) fold(cause, draft)
  }
}

/** Whether harm of which nothing else is told, and no other day, may be that of the one strike of the article. */
function isOfSole(sentence: SentenceContext | undefined, draft: Draft, strike: Draft | undefined): boolean {
  if (sentence === undefined || strike === undefined || draft.trigger.pos !== 'VERB' || draft.roles.some(r => r.role !== 'victim')) return false
  const isPerfect = sentence.tree.kidsBy(draft.trigger.carrier, 'aux').some(kid => sentence.tree.lemma(kid) === 'have')
  return !isPerfect && (draft.time === undefined || draft.time.value === strike.time?.value) && [...strike.sentences].some(s => s < draft.trigger.sentence)
}

/** The event that a verb of result names as the cause: its subject, or what its relative clause describes. */
function causeOfResult(sentence: SentenceContext, draft: Draft, here: readonly Draft[], verbs: ReadonlySet<string>): Draft | undefined {
  const { tree } = sentence
  const verb = tree.ancestors(draft.trigger.token).slice(0, 3).find(at => verbs.has(tree.lemma(at)))
  if (verb === undefined) return undefined
  return here.filter(d => CAUSES.has(d.type) && d.absorbedBy === undefined && d.trigger.token < verb).at(-1)
}

function causeInSentence(sentence: SentenceContext, draft: Draft, here: readonly Draft[]): Draft | undefined {
  const { tree } = sentence
  const causes = here.filter(d => CAUSES.has(d.type) && d.absorbedBy === undefined && !isSince(tree, draft.trigger.token, d.trigger.token) && !isToldApart(tree, draft, d) && !isOwnDoing(tree, draft, d) && !isRescue(d))
  const direct = CAUSE_SLOTS.flatMap(slot => draft.trigger.slots.get(slot) ?? []).flatMap(at => withLasting(tree, at))
  const named = causes.find(d => direct.some(t => t === d.trigger.token || t === d.trigger.carrier))
    ?? wagedBy(tree, here, draft) ?? causeBeside(tree, draft, causes)
  if (named !== undefined) return named
  const clauses = tree.conjuncts(tree.firstConjunct(draft.trigger.carrier)).flatMap(verb => tree.kidsBy(verb, 'advcl')).filter(clause => tree.kids(clause).some(kid => kid < clause && TELLING.has(tree.lemma(kid))))
  const told = causes.find(d => clauses.some(clause => clause === d.trigger.token || clause === d.trigger.carrier))
  if (told !== undefined) return told
  // "a raid followed an attack on the town ⟨that⟩ killed four": what the clause describes stands before it, the nearer the likelier
  const described = tree.kidsBy(draft.trigger.carrier, 'nsubj').some(kid => ['that', 'which'].includes(tree.lemma(kid)))
  let at = draft.trigger.carrier
  while (tree.head(at) >= 0 && OUTCOME_LINKS.some(link => tree.is(at, link)) && !(tree.is(at, 'advcl') && EARLIER.has(tree.marker(at) ?? ''))) {
    at = tree.head(at)
    const above = causes.find(d => d.trigger.token === at || d.trigger.carrier === at)
    if (above !== undefined) return above
    const beside = causes.filter(d => tree.head(d.trigger.token) === at && (tree.is(d.trigger.token, 'obj') || tree.is(d.trigger.token, 'nsubj')))
    const carried = described ? beside.findLast(d => d.trigger.token < draft.trigger.token) : beside[0]
    if (carried !== undefined) return carried
  }
  return causes.findLast(d => d.trigger.token < draft.trigger.token && d.type !== 'Operation' && d.type !== 'Displace' && timesAgree(d, draft)) ?? causes.find(d => isToldAfter(tree, draft, d) || isSceneOf(tree, draft, d, here))
}

/** "A bomb killed three soldiers as ⟨they⟩ were patrolling a pass": what the victims did is not what they died of, where something else killed them. */
const isOwnDoing = (tree: SentenceTree, { trigger }: Draft, { type, trigger: { carrier } }: Draft): boolean => (type === 'Operation' || type === 'Displace')
  && tree.is(carrier, 'advcl') && carrier > trigger.token && ['they', 'he', 'she'].includes(tree.lemma(tree.kidBy(carrier, 'nsubj') ?? -1)) && (trigger.slots.get('subj') ?? []).length > 0

/** "30,000 have been killed ⟨since⟩ May, when rebels stormed the town": what is told of a time since when is not what they died of. */
const isSince = (tree: SentenceTree, outcome: number, cause: number): boolean =>
  tree.tokens.slice(outcome + 1, Math.max(outcome + 1, cause)).some(token => token.lemma === 'since')

/** "The attack came a day ⟨after⟩ a bomb killed seven", "the deadliest attack ⟨since⟩ 2011, when a bomb killed 16": what was before has a clause of its own. */
function isToldApart(tree: SentenceTree, { trigger }: Draft, { trigger: cause }: Draft): boolean {
  const first = tree.firstConjunct(trigger.carrier)
  if (tree.kids(first).some(kid => kid > cause.token && kid < trigger.token && EARLIER.has(tree.lemma(kid)) && (tree.is(kid, 'mark') || tree.is(kid, 'case')))) return true
  // "…, while 15 people were killed in ⟨other⟩ violence"
  if (cause.token < trigger.token && pastOf(trigger).some(at => at > trigger.token && tree.kids(at).some(kid => kid < at && ELSEWHERE.has(tree.lemma(kid))))) return true
  const between = tree.tokens.slice(cause.token + 1, Math.max(cause.token + 1, trigger.token)).map(token => token.lemma)
  return between.includes('since') && between.indexOf('when') > between.indexOf('since')
}

/** What tells that something else is meant than what the sentence has told. */
const ELSEWHERE: ReadonlySet<string> = new Set(['other', 'another', 'separate', 'unrelated', 'different'])

const pastOf = ({ slots }: Draft['trigger']): readonly number[] => [...slots.get('prep:in') ?? [], ...slots.get('prep:during') ?? []]

/** Wars by these words; "the fighting" is rather one battle. */
const WARS: ReadonlySet<string> = new Set(['war', 'conflict', 'insurgency', 'rebellion', 'uprising'])

/** "The ⟨insurgency⟩ has killed 30,000 people", "12,000 have died ⟨since the war began⟩": wars are no cause of a death that is only told near them. */
function wagedBy(tree: SentenceTree, here: readonly Draft[], { trigger }: Draft): Draft | undefined {
  const wars = here.filter(d => d.type === 'War' && d.absorbedBy === undefined)
  if (wars.length === 0) return undefined
  const told = [...trigger.slots.get('subj') ?? [], ...tree.is(trigger.token, 'acl') ? [tree.head(trigger.token)] : []]
  const inside = (['prep:in', 'prep:during', 'prep:since'] as const).flatMap(slot => trigger.slots.get(slot) ?? [])
  const begun = tree.kidsBy(trigger.carrier, 'advcl').filter(clause => tree.marker(clause) === 'since').flatMap(clause => tree.kidsBy(clause, 'nsubj'))
  const isIn = (tokens: readonly number[], d: Draft): boolean => tokens.some(t => t === d.trigger.token || t === d.trigger.carrier)
  return wars.find(d => isIn(told, d) || (WARS.has(tree.lemma(d.trigger.token)) && isIn([...inside, ...begun], d)))
}

/** Words for how long or how often. */
const SPANS: ReadonlySet<string> = new Set(['hour', 'day', 'night', 'week', 'minute', 'wave', 'series', 'string', 'round', 'spate'])

/** "in two ⟨hours of fighting⟩", "in a ⟨series of attacks⟩": what lasted so long, or came so often. */
const withLasting = (tree: SentenceTree, at: number): number[] =>
  SPANS.has(tree.lemma(at)) ? [at, ...tree.kidsBy(at, 'nmod').filter(kid => tree.marker(kid) === 'of')] : [at]

const INSIDE: ReadonlySet<string> = new Set(['in', 'during', 'by'])

/** Also "were killed ⟨following⟩ an airstrike". */
const BESIDE: ReadonlySet<string> = new Set([...INSIDE, 'follow', 'following'])

/** "17 people died and 300 were hurt ⟨in the floods⟩", "nine were confirmed dead ⟨in the collapse⟩": what hangs on a verb beside or above. */
function causeBeside(tree: SentenceTree, { trigger }: Draft, causes: readonly Draft[]): Draft | undefined {
  let top = tree.firstConjunct(trigger.carrier)
  if (tree.is(top, 'xcomp')) top = tree.firstConjunct(tree.head(top))
  const harms = tree.conjuncts(top)
  // "16 people were killed and 25 injured ⟨after an attack⟩"
  const isHarm = harms.length > 1 && harms.every(verb => HARMED.has(tree.lemma(verb)))
  const around = harms.filter(verb => verb === top || tree.kidBy(verb, 'obj') === undefined)
    .flatMap(verb => tree.kidsBy(verb, 'obl')).filter(kid => BESIDE.has(tree.marker(kid) ?? '') || (isHarm && tree.marker(kid) === 'after')).flatMap(kid => withLasting(tree, kid))
  return causes.find(d => d.type !== 'Operation' && around.includes(d.trigger.token))
}

/** "41 people drowned ⟨when⟩ a ferry capsized, officials said": trees often lose the clause, the words do not. */
function isToldAfter(tree: SentenceTree, draft: Draft, cause: Draft): boolean {
  const { trigger } = draft
  if (fillersOf(draft, 'agent').length > 0 || (cause.trigger.pos !== 'VERB' && !opensClause(tree, cause.trigger.token))) return false
  for (let i = trigger.token + 1; i < cause.trigger.token; i++) if (TELLING.has(tree.lemma(i)) && tree.upos(i) !== 'ADP') return true
  return false
}

/** "killed 12 soldiers and wounded dozens more ⟨in an ambush⟩": what the harm was done in, on whatever the tree has it, with no other deed between them. */
function isSceneOf(tree: SentenceTree, draft: Draft, cause: Draft, here: readonly Draft[]): boolean {
  const { pos, token } = cause.trigger
  if (pos !== 'NOUN' || token < draft.trigger.token || !INSIDE.has(tree.marker(token) ?? '') || cause.type === 'Operation' || cause.type === 'Displace') return false
  for (let at = draft.trigger.token + 1; at < token; at++) {
    if (tree.upos(at) === 'VERB' && !HARMING.has(tree.lemma(at)) && !here.some(d => OUTCOMES.has(d.type) && d.trigger.token === at)) return false
  }
  return true
}

const HARMED: ReadonlySet<string> = new Set(['hurt', 'injure', 'wound', 'kill', 'die'])

/** Also where nobody is told to have done it: "Three dead, dozens ⟨hurt⟩ in blast". */
const HARMING: ReadonlySet<string> = new Set(['hurt', 'injure', 'wound'])

/** "died ⟨when a landslide⟩ buried their homes": the subject of the clause. */
function opensClause(tree: SentenceTree, noun: number): boolean {
  const first = Math.min(noun, ...tree.kids(noun))
  return tree.is(noun, 'nsubj') && ['when', 'as'].includes(tree.lemma(first - 1)) && tree.upos(first - 1) !== 'ADP'
}

/** How many sentences after the title tell what it sums up. */
const LEAD = 3

/** "Dozens killed in northern valley": what the title does not name as the cause, the first sentences of the article do. */
function causeAnnounced(draft: Draft, bySentence: ReadonlyMap<number, readonly Draft[]>): Draft | undefined {
  const kinds = new Set(draft.counts.map(c => c.what))
  const told = Array.from({ length: LEAD }, (_, i) => bySentence.get(draft.trigger.sentence + 1 + i) ?? []).flat()
    .filter(d => (d.type === 'Attack' || d.type === 'Disaster') && d.absorbedBy === undefined && d.factuality === draft.factuality)
  const isSame = (d: Draft): boolean => d.type === draft.type && d.absorbedBy === undefined && d.counts.some(c => draft.counts.some(own => own.what === c.what && own.value === c.value))
  // "Drones kill three | Drones killed three people on Friday, while a strike a day earlier killed two": the text tells it of nothing else
  if ((bySentence.get(draft.trigger.sentence + 1) ?? []).some(isSame)) return undefined
  return told.find(d => d.counts.some(c => kinds.has(c.what))) ?? told[0]
}

/** "Five people died. …" right after the attack was told, with nobody else named as the killer. */
function causeBefore(draft: Draft, bySentence: ReadonlyMap<number, readonly Draft[]>, sentence: SentenceContext | undefined): Draft | undefined {
  if (fillersOf(draft, 'agent').length > 0 || (draft.time !== undefined && !isInIncident(draft, sentence))) return undefined
  // "⟨In another incident⟩, 11 people were killed"
  if (sentence !== undefined && pastOf(draft.trigger).some(at => sentence.tree.kids(at).some(kid => kid < at && ELSEWHERE.has(sentence.tree.lemma(kid))))) return undefined
  const victims = fillersOf(draft, 'victim')
  const again = toldAgain(draft, bySentence)
  if (again !== undefined && victims.every(v => v.named !== true)) return again
  const among = sentence?.tree.marker(draft.trigger.token) === 'among' || isInIncident(draft, sentence)
  const reach = among ? REACH_OF_TOLL : speaksOfOthers(draft, sentence) ? REACH_OF_OTHERS : REACH
  for (let back = 1; back <= reach; back++) {
    const cause = bySentence.get(draft.trigger.sentence - back)?.findLast(d => CAUSES.has(d.type) && d.type !== 'Operation' && d.type !== 'Displace'
      && d.absorbedBy === undefined && d.factuality === draft.factuality)
    if (cause !== undefined && (among || victims.every(v => v.named !== true))) return cause
  }
  return undefined
}

/** How many sentences back so many were killed and hurt in an attack who are told of once more. */
const REACH_AGAIN = 8

/** A number so high that it is hardly ever that of two attacks. */
const TELLING_NUMBER = 5

/** "One person was killed and eight were hurt": the same numbers as those of an attack told before are its victims, whatever has been told between. */
function toldAgain(draft: Draft, bySentence: ReadonlyMap<number, readonly Draft[]>): Draft | undefined {
  const { sentence } = draft.trigger
  const here = (bySentence.get(sentence) ?? []).filter(d => OUTCOMES.has(d.type)).flatMap(d => d.counts)
  if (draft.counts.length === 0 || !(here.length > 1 || here.some(c => c.value >= TELLING_NUMBER))) return undefined
  for (let back = 1; back <= REACH_AGAIN; back++) {
    const told = bySentence.get(sentence - back)?.find(d => (d.type === 'Attack' || d.type === 'Disaster') && d.absorbedBy === undefined && d.factuality === draft.factuality
      && here.every(c => d.counts.some(own => own.what === c.what && own.value === c.value)))
    if (told !== undefined) return told
  }
  return undefined
}

/** What is told before, under a word for anything that happened. */
const INCIDENTS: ReadonlySet<string> = new Set(['incident', 'violence', 'event', 'unrest'])

/** "Three rebels were also killed ⟨in the incident⟩": in what was told before, on whatever day it says that it was. */
const isInIncident = ({ trigger }: Draft, sentence: SentenceContext | undefined): boolean => sentence !== undefined
  && (['prep:in', 'prep:during'] as const).flatMap(slot => trigger.slots.get(slot) ?? []).some(at => INCIDENTS.has(sentence.tree.lemma(at))
    && sentence.tree.kidsBy(at, 'det').some(kid => /^(?:the|this)$/.test(sentence.tree.lemma(kid))))

/** "Nine ⟨others⟩ were treated for burns": besides those that were told of. */
const speaksOfOthers = ({ trigger }: Draft, sentence: SentenceContext | undefined): boolean => sentence !== undefined
  && (trigger.slots.get('obj') ?? trigger.slots.get('subj') ?? []).some(at => sentence.tree.lemma(at) === 'other' || sentence.tree.kids(at).some(kid => kid < at && sentence.tree.lemma(kid) === 'other'))

/** "The mayor was shot on Monday. … His death …": what struck somebody is what they died of. */
function causeOf(draft: Draft, suffered: ReadonlyMap<Entity, Draft>): Draft | undefined {
  const cause = fillersOf(draft, 'victim').map(v => suffered.get(v)).find(d => d !== undefined)
  return cause?.absorbedBy === undefined && cause?.factuality === draft.factuality ? cause : undefined
}

/** "A man who shot two guards is ⟨dead⟩": whoever did it was none of those whom it was done to. */
function isEndOfDoer(cause: Draft, outcome: Draft): boolean {
  const victims = fillersOf(outcome, 'victim')
  const isSuicide = cause.triggers.some(({ slots, entry }) => entry.lemma === 'blow' || (slots.get('obj') ?? []).length === 0 && entry.lemma === 'detonate')
  return outcome.type === 'Death' && !isSuicide && victims.length > 0 && victims.every(v => v.class === 'Person' && fillersOf(cause, 'agent').includes(v))
}

/** Persons killed are as many as they are, also where no number says so; who is only hurt is counted beside others: "killing two soldiers and wounding ⟨a farmer⟩". */
function countPersons(cause: Draft, outcome: Draft): void {
  if (outcome.counts.length > 0 || (outcome.type === 'Injury' && cause.counts.length === 0)) return
  const what = outcome.type === 'Death' ? 'killed' : 'injured'
  const [victim, ...others] = fillersOf(outcome, 'victim').filter(v => v.class === 'Person')
  if (victim === undefined) return
  const of = others.length === 0 ? { of: victim.key } : {}
  addCount(cause, { what, value: 1 + others.length, bound: 'exact', ...of, ...outcome.triggerSpan })
}

/** "were killed in a clash ⟨with commandos⟩": whom somebody fell fighting did it. */
function turnFoes(cause: Draft, outcome: Draft): void {
  const { pos, entry: { lemma }, token } = cause.trigger
  const isFallen = outcome.trigger.pos === 'VERB' && [...outcome.trigger.slots.get('prep:in') ?? [], ...outcome.trigger.slots.get('prep:during') ?? []].includes(token)
  if (pos !== 'NOUN' || !FIGHTS.has(lemma) || !isFallen || [cause, outcome].some(d => fillersOf(d, 'agent').length > 0)) return
  cause.roles = cause.roles.map(r => (r.role === 'target' && r.by === 'prep:with' ? { ...r, role: 'agent' } : r))
}

function fold(cause: Draft, outcome: Draft, isCounted = true): void {
  turnFoes(cause, outcome)
  if (isCounted) countPersons(cause, outcome)
  for (const victim of fillersOf(outcome, 'victim')) addRole(cause, 'victim', victim, 'outcome')
  if (fillersOf(cause, 'agent').length === 0) for (const agent of fillersOf(outcome, 'agent')) addRole(cause, 'agent', agent, 'outcome')
  if (fillersOf(cause, 'place').length === 0) for (const place of fillersOf(outcome, 'place')) addRole(cause, 'place', place, 'outcome')
  for (const count of outcome.counts) addCount(cause, count)
  absorb(cause, { ...outcome, roles: [], counts: [], topics: [] })
  outcome.absorbedBy = cause
}

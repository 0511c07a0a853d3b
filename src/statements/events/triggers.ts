import type { EventType, Slot, TriggerEntry } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { EventLexicon, LightVerb } from '../lexicon/index.js'
import { slotsOf, type Slots } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import { isBattle, tellsOfAssault } from './assault.js'
import { isAside } from './asides.js'
import { holds, isObjectOf } from './conditions.js'
import { isContest } from './contest.js'
import { sealedNoun, sealingVerb } from './deals.js'
import { judgementOf } from './judgements.js'
import { namedHappening, supportOf, TAKES_PART, typeOfNamed } from './operations.js'

/** A word that evokes an event, in one of its senses, with what fills its slots. */
export interface Trigger {
  readonly sentence: number
  readonly token: number
  readonly pos: 'VERB' | 'NOUN' | 'ADJ'
  readonly entry: TriggerEntry
  readonly slots: Slots
  /** What fills the slots of the noun in an idiom: "support ⟨for the mayor⟩" in "reiterated support". */
  readonly inner?: Slots
  /** The light verb that carries a noun ("carry out" an attack), else the trigger itself. */
  readonly carrier: number
  /** The role of the light verb's subject. */
  readonly light?: LightVerb
}

/** Below this share of uses a word says too little by itself. */
const MIN_WEIGHT = 0.4

/** How much likelier a contest is where sport is told of. */
const PLAYED = 0.4

/** What may be an attack or an accident, and how much likelier the article makes the one or the other. */
const EXPLODING: ReadonlySet<string> = new Set(['explosion', 'blast', 'explode'])
const MEANT = 0.4

/** What may be a battle or a war. */
const FIGHTING: ReadonlySet<string> = new Set(['fighting', 'fight', 'combat', 'hostility'])

/** How much the first of several objects weighs more. */
const NEARER = 0.1

const NAME_TYPES_WITH_EVENTS: ReadonlySet<string> = new Set(['EVENT', 'MISC'])

/** The triggers of one sentence, in order: at most one sense for a word. */
export function findTriggers(context: Context, sentence: SentenceContext, lexicon: EventLexicon): Trigger[] {
  const { tree } = sentence
  const inName = namedTokens(tree)
  const found: Trigger[] = []
  tree.tokens.forEach((_, token) => {
    const pos = posOf(tree, token)
    if (pos === undefined) return
    const entries = entriesAt(tree, token, pos, lexicon)
    if ((entries.length === 0 && pos !== 'VERB') || (inName.has(token) && namedHappening(tree, token) === undefined) || isFunctional(tree, token) || isState(tree, token) || isFlown(context, sentence, token)) return
    const trigger = senseOf(context, sentence, token, pos, entries, lexicon)
    if (trigger !== undefined && !(pos === 'VERB' && ((tree.is(token, 'amod') && STATES.has(trigger.entry.type)) || isStanding(tree, token)))) found.push(trigger)
  })
  // an idiom's noun says nothing by itself, nor does the verb of support that an operation takes
  const sealing = new Set(found.flatMap(t => sealedBy(tree, t)))
  const spent = new Set([...sealing, ...found.filter(t => !sealing.has(t.token)).flatMap(t => [...idiomObjects(tree, t), ...t.light === TAKES_PART ? [t.carrier] : []])])
  const own = found.filter(trigger => !spent.has(trigger.token) && !isPartOfTitle(tree, trigger))
  const types = new Map(own.map(t => [t.token, t.entry.type]))
  return own.filter(trigger => standsAlone(tree, trigger, types) && !isJudgedBy(tree, trigger, own, lexicon))
}

/** "called the sale ⟨deplorable⟩", "found ⟨guilty⟩", "condemned the ⟨cowardly⟩ raid": the word of a judgement or verdict that its verb tells already. */
const isJudgedBy = (tree: SentenceTree, { pos, token, entry: { lemma, type } }: Trigger, own: readonly Trigger[], lexicon: EventLexicon): boolean => pos === 'ADJ'
  // "shot ⟨dead⟩": harm is told besides, and folded later
  && own.some(t => t.pos === 'VERB' && t.token < token && ((t.entry.type === type && t.slots.get('obj')?.includes(tree.head(tree.firstConjunct(token))) === true) || (type !== 'Death' && t.entry.words?.xcomp?.includes(lemma) === true) || !lexicon.entries(t.entry.lemma, 'VERB').includes(t.entry)))

/** What a participle before a noun tells as a state: "displaced people", "injured passengers", "contaminated water". */
const STATES: ReadonlySet<EventType> = new Set<EventType>(['Displace', 'Injury', 'Disaster'])

/** Types whose events have names of their own: "Operation Harvest", "the Lisbon Treaty". */
const NAMED_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'Operation', 'War', 'Attack', 'Disaster', 'Agree', 'Compete', 'Vote', 'Meet', 'Death', 'Protest',
])

/** "U.S. Bankruptcy Judge", "Board of Inquiry": a word in capitals inside a sentence mostly belongs to what something is called. */
function isPartOfTitle(tree: SentenceTree, { token, pos, entry }: Trigger): boolean {
  return pos === 'NOUN' && token > 0 && !tree.sentence.isTitle && tree.upos(token) === 'PROPN' && !NAMED_TYPES.has(entry.type)
    && /^\p{Lu}/u.test(tree.tokens[token]?.form ?? '')
}

/** The noun of an idiom says nothing by itself: "fire" in "opened fire"; but the attack that is claimed plays a role. */
const idiomObjects = (tree: SentenceTree, { entry, slots }: Trigger): number[] =>
  (entry.object === undefined || entry.roles?.obj !== undefined ? [] : slots.get('obj') ?? []).filter(i => isObjectOf(tree, i, entry))

/** "the accord ⟨signed⟩ in May" is agreed once. */
function sealedBy(tree: SentenceTree, { entry, pos, token }: Trigger): number[] {
  const verb = entry.type === 'Agree' && pos === 'NOUN' ? sealingVerb(tree, token) : undefined
  return verb === undefined ? [] : [verb]
}

/** Tokens inside names that are not names of events. */
function namedTokens(tree: SentenceTree): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const name of tree.sentence.names) {
    if (NAME_TYPES_WITH_EVENTS.has(name.type)) continue
    for (let i = name.first; i <= name.last; i++) inside.add(i)
  }
  return inside
}

/** Words of fixed expressions: "in order to", "in case of". */
function isFunctional(tree: SentenceTree, token: number): boolean {
  return isAside(tree, token) || ['fixed', 'case', 'mark', 'cc'].some(link => tree.is(token, link)) || tree.kidBy(token, 'fixed') !== undefined
    || (tree.lemma(token) === 'order' && tree.lemma(token - 1) === 'in')
}

/** "help for the displaced", "the ⟨occupied⟩ West Bank", "a man ⟨called⟩ Yusuf": who or what somebody or something is, and not what happens here. */
const isState = (tree: SentenceTree, token: number): boolean => tree.upos(token) === 'VERB' && (isNaming(tree, token) || (tree.lemma(token) === 'occupy' && tree.is(token, 'amod'))
  || (tree.lemma(token) === 'displace' && tree.tokens[token - 1]?.form.toLowerCase() === 'the'))

const NAMING: ReadonlySet<string> = new Set(['call', 'name', 'dub', 'nickname', 'style', 'term'])

/** A participle that gives the noun before it its name: ", also ⟨called⟩ “the Nest”,". */
const isNaming = (tree: SentenceTree, token: number): boolean => NAMING.has(tree.lemma(token)) && tree.tokens[token]?.xpos === 'VBN'
  && (tree.is(token, 'acl') || (tree.tokens[token - 2]?.form === ',' && ALSO.has(tree.lemma(token - 1)))) && tree.kidBy(token, 'aux', 'nsubj') === undefined
  && tree.kids(token).some(kid => kid > token && kid <= token + NAME_REACH && (tree.is(kid, 'xcomp') || tree.is(kid, 'obj')))

const ALSO: ReadonlySet<string> = new Set(['also', 'formerly', 'previously', 'locally', 'sometimes', 'then', 'now', 'once'])

/** As far behind such a participle its name begins: behind an article and a quotation mark. */
const NAME_REACH = 4

function posOf(tree: SentenceTree, token: number): Trigger['pos'] | undefined {
  const upos = tree.upos(token)
  if (upos === 'VERB') return 'VERB'
  if (upos === 'NOUN' || upos === 'PROPN') return 'NOUN'
  return upos === 'ADJ' ? 'ADJ' : undefined
}

/**
 * A modifier of another noun evokes something by itself only when that noun is an event too, of another kind:
 * "airstrike investigation", but not "sanctions listings".
 */
function standsAlone(tree: SentenceTree, trigger: Trigger, types: ReadonlyMap<number, EventType>): boolean {
  if (trigger.pos !== 'NOUN' || !tree.is(trigger.token, 'compound') || namedHappening(tree, trigger.token) !== undefined) return true
  const type = types.get(tree.head(trigger.token))
  return type !== undefined && type !== trigger.entry.type && trigger.entry.weight >= 0.8
}

/** The senses that a word may have. */
const entriesAt = (tree: SentenceTree, token: number, pos: Trigger['pos'], lexicon: EventLexicon): readonly TriggerEntry[] =>
  // "two days of ⟨fighting⟩" is a noun, whatever the tagger says
  isFighting(tree, token) ? lexicon.entries('fighting', 'NOUN') : lexicon.entriesAt(tree, token, pos)

function senseOf(
  context: Context,
  sentence: SentenceContext,
  token: number,
  pos: Trigger['pos'],
  entries: readonly TriggerEntry[],
  lexicon: EventLexicon,
): Trigger | undefined {
  const { tree } = sentence
  const judgement = pos === 'VERB' ? judgementOf(tree, token, slotsOf(tree, token)) : undefined
  if (judgement !== undefined) return { sentence: sentence.index, token, pos, ...judgement, carrier: token }
  if (entries.length === 0) return undefined
  const named = pos === 'NOUN' ? namedHappening(tree, token) : undefined
  if (named !== undefined) return namedTrigger(sentence, token, named, entries, lexicon)
  const above = pos === 'NOUN' ? carrierOf(tree, token, lexicon) : undefined
  const carried = above !== undefined && isOnlyTold(above.light, entries) ? undefined : above
  const described = pos === 'NOUN' && carried === undefined ? describingVerb(tree, token, lexicon) ?? sealedNoun(tree, token) : undefined
  const bearer = carried ?? described
  const around = bearer === undefined ? ownSlots(tree, token) : carriedSlots(tree, token, bearer.verb)
  let slots = around
  let best: TriggerEntry | undefined
  let bestScore = 0
  for (const entry of entries) {
    const own = entry.particle === undefined ? around : withParticle(around, entry.particle)
    if (entry.weight < MIN_WEIGHT || !holds(context, sentence, token, entry, own) || (entry.type === 'Travel' && (movesToFigure(sentence, token) || goesOn(tree, own)))) continue
    const score = entry.weight + 0.2 * specificity(entry) + (isFirstObject(tree, entry, own) ? NEARER : 0)
     + (entry.type === 'Compete' && isContest(context, sentence) ? PLAYED : 0)
      + (entry.type === 'Attack' && FIGHTING.has(entry.lemma) && isBattle(tree, token) ? MEANT : 0)
      + (EXPLODING.has(entry.lemma) && entry.type === (tellsOfAssault(context) ? 'Attack' : 'Disaster') ? MEANT : 0)
    if (score > bestScore) {
      best = entry
      slots = own
      bestScore = score
    }
  }
  if (best === undefined) return undefined
  const noun = best.object === undefined ? undefined : (slots.get('obj') ?? []).find(i => best !== undefined && isObjectOf(tree, i, best))
  const base = { sentence: sentence.index, token, pos, entry: best, slots, ...(noun === undefined ? {} : { inner: slotsOf(tree, noun) }) }
  if (bearer === undefined) return { ...base, carrier: token }
  return { ...base, carrier: carried?.verb ?? token, light: bearer.light }
}

const isFighting = (tree: SentenceTree, token: number): boolean => tree.tokens[token]?.xpos === 'VBG' && tree.lemma(token) === 'fight'
  && tree.kidBy(token, 'nsubj', 'aux', 'obj') === undefined && (tree.marker(token) === 'of' || tree.is(token, 'nsubj') || tree.is(token, 'obl'))

/** "climbed to 63 on Monday", "fell by a third": it is a number that moves. */
function movesToFigure({ tree, quantities }: SentenceContext, verb: number): boolean {
  if (!['to', 'by', 'from', 'above', 'below', 'past'].includes(tree.lemma(verb + 1))) return false
  return quantities.some(q => q.first === verb + 2 && (q.noun === undefined || q.noun < verb || q.unit === 'percent' || q.unit === 'money'))
}

/** What one returns or goes to without a journey. */
const RESUMED: ReadonlySet<string> = new Set([
  'talk', 'negotiation', 'dialogue', 'table', 'process', 'work', 'office', 'power', 'violence', 'war', 'peace', 'fighting', 'conflict', 'ceasefire', 'truce', 'agreement', 'deal', 'accord',
  'treaty', 'pact', 'rule', 'democracy', 'order', 'normal', 'normality', 'normalcy', 'growth', 'profit', 'stability', 'compliance', 'calm', 'diplomacy',
])

/** "to return to the ⟨negotiating table⟩": what goes on again. */
const goesOn = (tree: SentenceTree, slots: Slots): boolean => (slots.get('prep:to') ?? []).some(at => RESUMED.has(tree.lemma(at)))

/** "offered condolences and support": of two objects that tell senses apart the first does. */
function isFirstObject(tree: SentenceTree, entry: TriggerEntry, slots: Slots): boolean {
  const { object } = entry
  const [first] = slots.get('obj') ?? []
  return object !== undefined && first !== undefined && isObjectOf(tree, first, entry)
}

/** "RAF ⟨Typhoons⟩": no storms. */
const isFlown = (context: Context, { index, tree }: SentenceContext, token: number): boolean =>
  typeOfNamed(tree, token) === 'Disaster' && context.entityAt(index, token)?.class === 'Vehicle'

/** "forward-⟨deployed⟩ troops", "an ⟨enlisted⟩ adviser": what they are, and nothing that happened. */
const isStanding = (tree: SentenceTree, token: number): boolean =>
  (tree.lemma(token) === 'enlist' && tree.is(token, 'amod')) || (tree.tokens[token - 1]?.form === '-' && tree.tokens[token - 2]?.form.toLowerCase() === 'forward')

/** What is announced by others than those who do it: "the minister announced the airstrikes"; who ends a war fights none. */
const ANNOUNCED: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Death', 'Injury', 'Arrest', 'Disaster', 'Capture'])

const isOnlyTold = ({ lemma }: LightVerb, [first]: readonly TriggerEntry[]): boolean =>
  first !== undefined && ((lemma === 'announce' && ANNOUNCED.has(first.type)) || (/^(?:end|stop|halt)$/.test(lemma) && first.type === 'War'))

/** The event of a named operation or storm, with what its name is the object of. */
function namedTrigger(sentence: SentenceContext, token: number, head: number, entries: readonly TriggerEntry[], lexicon: EventLexicon): Trigger | undefined {
  const { tree } = sentence
  const type = typeOfNamed(tree, token)
  const entry = entries.find(e => e.type === type)
  if (entry === undefined) return undefined
  const bearer = carrierOf(tree, head, lexicon) ?? supportOf(tree, head)
  const base = { sentence: sentence.index, token, pos: 'NOUN' as const, entry }
  if (bearer === undefined) return { ...base, slots: slotsOf(tree, head), carrier: head }
  return { ...base, slots: carriedSlots(tree, head, bearer.verb), carrier: bearer.verb, light: bearer.light }
}

/** The light verb of a clause that describes a noun: "the raid carried out by the army", "the raid that the army mounted". */
function describingVerb(tree: SentenceTree, noun: number, lexicon: EventLexicon): { verb: number; light: LightVerb } | undefined {
  for (const verb of tree.kidsBy(noun, 'acl')) {
    const light = tree.upos(verb) === 'VERB' ? lexicon.light(tree, verb) : undefined
    if (light !== undefined && light.prep === undefined && slotsOf(tree, verb).get('obj')?.includes(noun)) return { verb, light }
  }
  return undefined
}

/** "took over the town": trees often read the particle as a preposition, where the object is meant. */
function withParticle(slots: Slots, particle: string): Slots {
  const after = slots.get(`prep:${particle}`)
  if (after === undefined || after.length === 0 || slots.has('obj')) return slots
  return new Map([...slots].filter(([slot]) => slot !== `prep:${particle}`)).set('obj', after)
}

const specificity = (entry: TriggerEntry): number =>
  [entry.object, entry.prep, entry.particle, entry.modifier, entry.number, entry.has].filter(c => c !== undefined).length
  + Object.keys(entry.needs ?? {}).length + Object.keys(entry.words ?? {}).length

/** "launched ⟨waves⟩ of strikes", "a ⟨series⟩ of raids": what several of them are called together. */
const seriesOf = (tree: SentenceTree, noun: number): number =>
  tree.is(noun, 'nmod') && tree.marker(noun) === 'of' && /^(?:wave|series|round|number|string|spate|barrage)$/.test(tree.lemma(tree.head(noun))) ? tree.head(noun) : noun

/** The light verb above a noun: "carried out" for "a bombing". */
function carrierOf(tree: SentenceTree, noun: number, lexicon: EventLexicon): { verb: number; light: LightVerb } | undefined {
  const first = seriesOf(tree, tree.firstConjunct(noun))
  const verb = tree.head(first)
  if (verb < 0 || tree.upos(verb) !== 'VERB') return undefined
  const light = lexicon.light(tree, verb)
  // "called the attack ⟨cowardly⟩", "called the vote ⟨a farce⟩" say what it is like
  if (light === undefined || tree.kidsBy(verb, 'xcomp').some(kid => tree.upos(kid) === 'ADJ') || judgementOf(tree, verb, slotsOf(tree, verb)) !== undefined) return undefined
  // "the attack perpetrated on Monday …": trees often take the participle for a past tense
  const asObject = tree.is(first, 'obj') || tree.is(first, 'nsubj:pass') || (tree.is(first, 'nsubj') && light.prep === undefined
    && tree.kidBy(verb, 'obj', 'aux', 'xcomp', 'ccomp') === undefined && ['VBD', 'VBN'].includes(tree.tokens[verb]?.xpos ?? ''))
  const asOblique = light.prep !== undefined && tree.is(first, 'obl') && tree.marker(first) === light.prep
  return asObject || asOblique ? { verb, light } : undefined
}

/** Verbs that only say that what their subject names came about. */
const HAPPENING: ReadonlySet<string> = new Set([
  'break', 'erupt', 'flare', 'occur', 'happen', 'begin', 'start', 'continue', 'resume', 'rage', 'intensify', 'escalate', 'ensue', 'open', 'end', 'take', 'emerge',
])

/** What says who or what is in it, as a noun's own complements do. */
const INVOLVING: readonly Slot[] = ['prep:between', 'prep:among', 'prep:against', 'prep:with', 'prep:over']

/** "Scuffles broke out ⟨between fans and stewards⟩": what a verb of happening has beside its subject belongs to that. */
function ownSlots(tree: SentenceTree, token: number): Slots {
  const own = slotsOf(tree, token)
  const verb = tree.head(tree.firstConjunct(token))
  if (verb < 0 || !HAPPENING.has(tree.lemma(verb)) || !tree.is(tree.firstConjunct(token), 'nsubj') || tree.kidBy(verb, 'obj') !== undefined) return own
  const told = slotsOf(tree, verb)
  const added = INVOLVING.filter(slot => !own.has(slot) && told.has(slot)).map(slot => [slot, told.get(slot) ?? []] as const)
  return added.length === 0 ? own : new Map([...own, ...added])
}

/** A carried noun has its own modifiers and the arguments of its verb. */
function carriedSlots(tree: SentenceTree, noun: number, verb: number): Slots {
  const merged = new Map<Slot, readonly number[]>(slotsOf(tree, noun))
  const passive = tree.isPassive(verb) && tree.is(tree.firstConjunct(noun), 'obl')
  for (const [slot, fillers] of slotsOf(tree, verb)) {
    if (slot === 'xcomp' || slot === 'ccomp' || (slot === 'obj' && fillers.includes(noun))) continue
    // "was involved in the attack": who is involved acts in it; "joined Ghana in the exercise": so does who is joined
    const own = slot !== 'obj' ? slot : passive ? 'subj' : 'prep:with'
    merged.set(own, [...(merged.get(own) ?? []), ...fillers.filter(f => f !== noun)])
  }
  return merged
}

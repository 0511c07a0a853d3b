import type { Count, CountKind, EventRole, EventType, Slot } from '../../model/index.js'
import { oneOf, recordOf } from '../check.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { EventLexicon } from '../lexicon/index.js'
import type { Quantity } from '../quantity/index.js'
import { eventRole, eventType } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import table from './counts.json' with { type: 'json' }
import type { Trigger } from './triggers.js'

const KINDS = ['killed', 'injured', 'casualties', 'captured', 'displaced', 'participants', 'count'] as const satisfies readonly CountKind[]

export const countKind = (value: unknown, where: string): CountKind => oneOf(KINDS, value, where)

/** What a number of those who play a role tells, by event type. */
const BY_ROLE: ReadonlyMap<EventType, ReadonlyMap<EventRole, CountKind>> = new Map(Object.entries(table.roles).map(([type, roles]) => [
  eventType(type, 'counts.roles'),
  new Map(Object.entries(recordOf(roles, type)).map(([role, kind]) => [eventRole(role, type), countKind(kind, type)])),
]))

/** What a share of the subject or object tells: "a quarter of citizens favour it". */
const SHARES: ReadonlyMap<EventType, CountKind> = new Map(Object.entries(table.shares)
  .map(([type, kind]) => [eventType(type, 'counts.shares'), countKind(kind, type)]))

/** Nouns and adverbs that tell how often: "on three occasions", "twice". */
const FREQUENCY: ReadonlySet<string> = new Set(['time', 'occasion', 'once', 'twice', 'thrice'])

/** Pronouns of which a number is a part: "three of them seriously" is not three more. */
const PARTS_OF: ReadonlySet<string> = new Set(['them', 'whom', 'these', 'those', 'which'])

/**
 * The numbers that an event states: how many it struck ("killed at least 137 people"), how many took
 * part ("some 30,000 troops are deployed"), how many such events there were ("153 attacks", "attacked twice").
 */
export function countsOf(context: Context, sentence: SentenceContext, trigger: Trigger, lexicon: EventLexicon): Count[] {
  const counts: Count[] = []
  const own = ownNumber(sentence, trigger)
  for (const quantity of sentence.quantities) {
    if (own !== undefined && own !== quantity) continue
    const what = own === undefined ? kindOf(context, sentence, trigger, quantity, lexicon) : victimKind(trigger.entry.type)
    if (what === undefined || isTrivial(what, quantity) || (what === 'participants' && isPair(sentence.tree, quantity))) continue
    counts.push(...toCounts(context, sentence, quantity, what))
  }
  return [...counts, ...shortened(context, sentence, trigger, counts), ...pairs(context, sentence, trigger, counts), ...singles(context, sentence, trigger, counts)]
}

/** "withdraw 500 troops from Velm ⟨and 2,000⟩ from Ardal", "and another 300 by June": a number alone behind the object counts more of the same. */
function shortened(context: Context, sentence: SentenceContext, trigger: Trigger, counts: readonly Count[]): Count[] {
  const { tree, quantities } = sentence
  const full = quantities.findLast(q => q.noun !== undefined && counts.some(c => c.start === q.start) && (trigger.slots.get('obj') ?? []).includes(q.noun))
  const what = counts.find(c => c.start === full?.start)?.what
  if (full?.noun === undefined || what === undefined || trigger.pos !== 'VERB') return []
  const { noun } = full
  return quantities.filter(q => q.first > noun && q.noun === undefined && q.unit === 'count' && isAlone(tree, q) && !isPartOf(tree, q)
    && tree.tokens.slice(noun + 1, q.first).every(token => PHRASAL.has(token.upos)))
    .flatMap(q => toCounts(context, sentence, { ...q, noun }, what))
}

/** What may stand between: where from, and when. */
const PHRASAL: ReadonlySet<string> = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'CCONJ', 'PUNCT'])

/** "⟨, and another⟩ 300" before what is no noun and no verb. */
function isAlone(tree: SentenceTree, { first, last }: Quantity): boolean {
  const before = tree.lemma(first - 1) === 'another' ? first - 2 : first - 1
  return ['and', ',', 'or'].includes(tree.lemma(before)) && !['NOUN', 'PROPN', 'ADJ', 'VERB', 'AUX', 'NUM', 'SYM'].includes(tree.upos(last + 1)) && tree.lemma(last + 1) !== 'of'
}

/** "killed ⟨both⟩ drivers": two. */
function pairs(context: Context, sentence: SentenceContext, trigger: Trigger, counts: readonly Count[]): Count[] {
  const { tree } = sentence
  const what = victimKind(trigger.entry.type)
  const both = what === undefined || counts.length > 0 ? undefined : (trigger.slots.get('obj') ?? []).find(token => tree.upos(token) === 'NOUN' && tree.kids(token).some(kid => kid < token && tree.lemma(kid) === 'both'))
  const word = both === undefined ? undefined : tree.tokens[both]
  if (what === undefined || both === undefined || word === undefined) return []
  const of = entityOf(context, sentence, both)?.key
  return [{ what, value: 2, bound: 'exact', ...(of === undefined ? {} : { of }), start: word.start, end: word.end }]
}

/** "killed Ann Lee and two guards", "five gunmen and ⟨a marine⟩ were killed": beside numbered victims, one who is named or told by "a" is one more. */
function singles(context: Context, sentence: SentenceContext, trigger: Trigger, counts: readonly Count[]): Count[] {
  const { tree, quantities } = sentence
  const what = victimKind(trigger.entry.type)
  const first = counts.find(c => c.what === what)
  if (what === undefined || what === 'captured' || first === undefined) return []
  for (const fillers of trigger.slots.values()) {
    const all = withJoined(tree, fillers)
    const numbered = all.some(token => quantities.some(q => q.start === first.start && covers(q, token)))
    if (!numbered || all.length < 2) continue
    return fillers.filter(token => isSingle(tree, token) && !quantities.some(q => covers(q, token))).flatMap((token): Count[] => {
      const entity = entityOf(context, sentence, token)
      const word = tree.tokens[token]
      return entity?.class !== 'Person' || word === undefined ? [] : [{ what, value: 1, bound: 'exact', of: entity.key, start: word.start, end: word.end }]
    })
  }
  return []
}

const isSingle = (tree: SentenceTree, token: number): boolean => tree.upos(token) === 'PROPN' ? tree.tokens[token]?.xpos !== 'NNPS'
  : tree.upos(token) === 'NOUN' && tree.tokens[token]?.feats.Number !== 'Plur' && tree.kidBy(token, 'det', 'nmod:poss') !== undefined

/** "⟨the two⟩ leaders met": those who were told of, and no news of how many. */
const isPair = (tree: SentenceTree, { value, first }: Quantity): boolean => value === 2 && /^(?:the|these|those|both)$/.test(tree.lemma(first - 1))

/** "One" is often no number at all; only of victims is it news. */
const isTrivial = (what: CountKind, { value, bound }: Quantity): boolean => value === 0 || (value === 1 && bound !== 'min' && !OF_VICTIMS.has(what))
const OF_VICTIMS: ReadonlySet<CountKind> = new Set<CountKind>(['killed', 'injured', 'captured'])

function kindOf(
  context: Context, sentence: SentenceContext, trigger: Trigger, quantity: Quantity, lexicon: EventLexicon,
): CountKind | undefined {
  const { tree } = sentence
  if (isPartOf(tree, quantity) || isModifier(tree, quantity)) return undefined
  const { type } = trigger.entry
  if (quantity.unit === 'measure') return isArea(tree, quantity) && type === 'Capture' && fills(trigger, quantity) === 'obj' ? 'count' : undefined
  if (quantity.unit !== 'count' && quantity.unit !== 'percent') return undefined
  if (isFrequency(tree, quantity)) return happensThen(tree, quantity, trigger) ? 'count' : undefined
  if (isShareOfDone(tree, quantity, trigger)) return undefined
  if (quantity.noun === trigger.token && trigger.pos === 'NOUN') {
    // "the Harbour 2 fire" is one
    if (quantity.value > 1 && quantity.bound === 'exact' && tree.tokens[trigger.token]?.xpos === 'NN' && /^\d/.test(tree.tokens[quantity.last]?.form ?? '') && tree.upos(quantity.first - 1) === 'PROPN') return undefined
    return victimKind(type) === 'killed' || type === 'Injury' || (type === 'Arrest' && TAKEN.has(trigger.entry.lemma)) ? victimKind(type) : 'count'
  }
  if (isOtherHarm(tree, quantity, victimKind(type))) return undefined
  const body = type === 'Discover' ? bodyOf(tree, quantity) : undefined
  if (body !== undefined) return trigger.slots.get('obj')?.includes(body) === true ? 'killed' : undefined
  const slot = fills(trigger, quantity, tree)
  if (slot === undefined) return undefined
  // "87 bodies were found": as many died
  if (type === 'Discover') return slot === 'obj' && quantity.noun !== undefined && BODIES.has(tree.lemma(quantity.noun)) ? 'killed' : undefined
  if (quantity.unit === 'percent') return slot === 'subj' || slot === 'obj' ? SHARES.get(type) : undefined
  const role = roleOf(context, sentence, trigger, slot, quantity.noun ?? quantity.last, lexicon)
  const kind = role === undefined ? undefined : BY_ROLE.get(type)?.get(role)
  // "deployed 600 troops ⟨and four helicopters⟩": people take part, what they bring along does not
  if (kind === 'participants' && tree.is(quantity.noun ?? quantity.last, 'conj') && isThing(context, sentence, quantity)) return undefined
  if (kind !== 'count') return kind
  return slot === 'obj' && trigger.pos === 'VERB' && !(type === 'Attack' && isAgent(context, sentence, quantity)) ? kind : undefined
}

/** "Nine ⟨arrests⟩" are of nine people; nine abductions need not be. */
const TAKEN: ReadonlySet<string> = new Set(['arrest', 'detention'])

const HARMING: ReadonlyMap<string, CountKind> = new Map([...Object.entries(table.harm.verbs), ...Object.entries(table.harm.words)].map(([verb, kind]) => [verb, countKind(kind, verb)]))

/** "killed nine people and ⟨injured⟩ scores more": trees make those injured some more that were killed. */
const isOtherHarm = (tree: SentenceTree, { first }: Quantity, what: CountKind | undefined): boolean =>
  what !== undefined && (HARMING.get(tree.lemma(first - 1)) ?? what) !== what && ['VERB', 'ADJ'].includes(tree.upos(first - 1))

/** "the ⟨bodies⟩ of 12 migrants" */
function bodyOf(tree: SentenceTree, { noun, last }: Quantity): number | undefined {
  const whose = noun ?? last
  const body = tree.head(whose)
  return tree.marker(whose) === 'of' && BODIES.has(tree.lemma(body)) ? body : undefined
}

const BODIES: ReadonlySet<string> = new Set(['body', 'corpse', 'remains'])

const victimKind = (type: EventType): CountKind | undefined =>
  BY_ROLE.get(type)?.get('victim') ?? (type === 'Arrest' ? BY_ROLE.get(type)?.get('target') : undefined)

/** "…, and five wounded": a number right before a participle counts its victims, not those of the verb before. */
function ownNumber({ tree, quantities }: SentenceContext, trigger: Trigger): Quantity | undefined {
  if (trigger.pos === 'NOUN' || victimKind(trigger.entry.type) === undefined || tree.kidBy(trigger.token, 'aux', 'obj') !== undefined) return undefined
  if (trigger.pos === 'VERB' && tree.tokens[trigger.token]?.xpos === 'VBG') return undefined
  return quantities.find(q => q.unit === 'count' && (q.last === trigger.token - 1 || q.noun === trigger.token - 1) && !isPartOf(tree, q))
}

/** The slot of the trigger that a quantity, or what it counts, fills. */
export function fills(trigger: Trigger, quantity: Quantity, tree?: SentenceTree): Slot | undefined {
  for (const [slot, fillers] of trigger.slots) if (withJoined(tree, fillers).some(token => covers(quantity, token))) return slot
  return undefined
}

/** "killed an officer, Omar Hadi, ⟨and two guards⟩": trees join what follows a name to the name, which only says who the officer is, or to nothing near. */
const withJoined = (tree: SentenceTree | undefined, fillers: readonly number[]): readonly number[] => tree === undefined ? fillers
  : [...fillers, ...fillers.flatMap(filler => memberOf(tree, filler)), ...fillers.flatMap(filler => tree.kidsBy(filler, 'appos').flatMap(name => [...tree.conjuncts(name).slice(1), ...numberBehind(tree, name)]))]

const BANDS: ReadonlySet<string> = new Set(['family', 'group', 'team', 'crew', 'party', 'gang', 'band', 'convoy', 'pair', 'squad'])

/** "killed a family ⟨of four⟩": how many a few people together are. */
const memberOf = (tree: SentenceTree, band: number): number[] => !BANDS.has(tree.lemma(band)) ? []
  : tree.kidsBy(band, 'nmod').filter(kid => tree.marker(kid) === 'of' && tree.upos(kid) === 'NUM')

/** The number that follows a name in apposition over ", and". */
function numberBehind(tree: SentenceTree, name: number): number[] {
  let end = name + 1
  while (tree.is(end, 'flat') && tree.head(end) === name) end++
  if (tree.lemma(end) === ',') end++
  return tree.lemma(end) === 'and' && tree.upos(end + 1) === 'NUM' ? [end + 1] : []
}

/** Whether the quantity is of that noun, or is itself the filler ("killing 137"). */
const covers = (quantity: Quantity, token: number): boolean =>
  quantity.noun === token || (token >= quantity.first && token <= quantity.last)

/** The role that a slot gives: the one whose classes fit what fills it, else the first. */
function roleOf(
  context: Context, sentence: SentenceContext, trigger: Trigger, slot: Slot, token: number, lexicon: EventLexicon,
): EventRole | undefined {
  const own = trigger.entry.roles?.[slot]
  if (own !== undefined) return own
  if (slot === 'subj' && trigger.light !== undefined && trigger.carrier !== trigger.token) return trigger.light.role
  const options = lexicon.frame(trigger.entry.type, trigger.pos, slot)
  const entity = entityOf(context, sentence, token)
  const fitting = entity && options.find(o => o.classes === undefined || context.isA(entity, ...o.classes))
  // "more than 70,000 have fled": a number alone is of people
  const people = entity === undefined && sentence.tree.upos(token) === 'NUM' ? options.find(o => BY_ROLE.get(trigger.entry.type)?.has(o.role)) : undefined
  return (fitting ?? people ?? options[0])?.role
}

function isThing(context: Context, sentence: SentenceContext, quantity: Quantity): boolean {
  const entity = entityOf(context, sentence, quantity.noun ?? quantity.last)
  return entity !== undefined && context.isA(entity, 'Thing', 'Facility')
}

function isAgent(context: Context, sentence: SentenceContext, quantity: Quantity): boolean {
  const entity = entityOf(context, sentence, quantity.noun ?? quantity.last)
  return entity !== undefined && context.isA(entity, 'Agent')
}

/** "none of the 28 people on board was hurt" */
const NOBODY_OF = /\b(?:none|neither|not one) of (?:the )?$/

const wordsBefore = (tree: SentenceTree, at: number): string =>
  tree.tokens.slice(Math.max(0, at - 4), at).map(t => `${t.form.toLowerCase()} `).join('')

/** "three of them", "most of whom", "among them nine children", "including a baby", "none of the 28": no number of what happened by itself */
export function isPartOf(tree: SentenceTree, quantity: Quantity): boolean {
  const before = tree.lemma(quantity.first - 1)
  // "up ⟨from seven⟩ on Monday": what was counted before
  if (before === 'from' && COMPARING.has(tree.lemma(quantity.first - 2))) return true
  if (isIncluded(tree, quantity)) return true
  if (before === 'include' || NOBODY_OF.test(wordsBefore(tree, quantity.first)) || (PARTS_OF.has((tree.tokens[quantity.first - 1]?.form ?? '').toLowerCase()) && tree.lemma(quantity.first - 2) === 'among')) return true
  if (isWhole(tree, quantity)) return true
  return tree.lemma(quantity.last + 1) === 'of' && PARTS_OF.has((tree.tokens[quantity.last + 2]?.form ?? '').toLowerCase())
}

const COMPARING: ReadonlySet<string> = new Set(['up', 'down'])

/** "killed 17, including 14 in the north and ⟨three⟩ in the west" */
function isIncluded(tree: SentenceTree, { noun, last }: Quantity): boolean {
  const first = tree.firstConjunct(noun ?? last)
  const number = tree.kidBy(first, 'nummod') ?? first
  return number < last && tree.lemma(Math.min(number, ...tree.kids(number)) - 1) === 'include'
}

/** "nine of their last ⟨11⟩ games", "a third of the city's ⟨90,000⟩ people": the number that another is a part of. */
function isWhole(tree: SentenceTree, { first }: Quantity): boolean {
  for (let at = first - 1; at >= Math.max(0, first - WHOLE_REACH); at--) {
    if (tree.lemma(at) === 'of') return tree.upos(at - 1) === 'NUM' || FRACTIONS.has(tree.lemma(at - 1))
    const owner = tree.is(at, 'nmod:poss')
    if (!owner && !['DET', 'ADJ', 'PRON', 'PART'].includes(tree.upos(at))) return false
  }
  return false
}

const FRACTIONS: ReadonlySet<string> = new Set(['half', 'third', 'quarter', 'fifth', 'sixth', 'eighth', 'tenth', 'percent', '%', 'majority', 'most', 'part', 'fraction'])

const WHOLE_REACH = 4

/** What a number before a hyphen may still count: "a 13-member crew", "20-odd villages". */
const COUNTED_IN: ReadonlySet<string> = new Set(['strong', 'odd', 'plus', 'member', 'person', 'man', 'some', 'something', 'more'])

/** "a six-wheeled rover", "a three-storey block": the number tells what one thing is like. */
export function isModifier(tree: SentenceTree, { last }: Quantity): boolean {
  const [number, hyphen, word] = [tree.tokens[last], tree.tokens[last + 1], tree.tokens[last + 2]]
  return number !== undefined && hyphen !== undefined && word !== undefined && /^[-‐‑]$/.test(hyphen.form)
    && number.end === hyphen.start && hyphen.end === word.start && !COUNTED_IN.has(word.lemma.toLowerCase())
}

const isArea = (tree: SentenceTree, { first, last }: Quantity): boolean =>
  tree.tokens.slice(first, last + 1).some(t => /^(?:square|acres?|hectares?)$/i.test(t.form))

const isFrequency = (tree: SentenceTree, quantity: Quantity): boolean =>
  FREQUENCY.has(tree.lemma(quantity.noun ?? quantity.last)) || FREQUENCY.has((tree.tokens[quantity.last]?.form ?? '').toLowerCase())

/** "10% of the requests were granted": the share is of what is granted, and no number of requests. */
const isShareOfDone = (tree: SentenceTree, quantity: Quantity, trigger: Trigger): boolean => quantity.unit === 'percent'
  && trigger.carrier === trigger.token && tree.isPassive(tree.head(trigger.token)) && tree.is(quantity.last, 'nsubj')

/** Whether "twice" says how often this happened: the nearest verb above it is the trigger's. */
function happensThen(tree: SentenceTree, quantity: Quantity, trigger: Trigger): boolean {
  const above = tree.ancestors(quantity.noun ?? quantity.last).find(at => tree.upos(at) === 'VERB' || at === trigger.token)
  return above !== undefined && (above === trigger.token || above === trigger.carrier)
}

/** A range gives two counts: 10 to 15 is at least 10 and at most 15. */
export function toCounts(context: Context, sentence: SentenceContext, quantity: Quantity, what: CountKind): Count[] {
  // "a 6.4 quake" is not so many: what is counted here is whole.
  if (!Number.isInteger(quantity.value)) return []
  const token = quantity.noun ?? quantity.last
  const entity = entityOf(context, sentence, token)
  const word = sentence.tree.tokens[token]
  const of = entity?.key ?? (word && context.article.text.slice(word.start, word.end))
  const place = { ...(of === undefined ? {} : { of }), start: quantity.start, end: quantity.end }
  const least: Count = { what, value: quantity.value, bound: quantity.bound, ...place }
  return quantity.upper === undefined ? [least] : [least, { what, value: quantity.upper, bound: 'max', ...place }]
}

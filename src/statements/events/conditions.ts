import type { Entity, EntityClass, Slot, TriggerEntry } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { nameBehind, severalAt } from '../fillers.js'
import type { Slots } from '../slots.js'
import { slot as slotOf } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { isContest } from './contest.js'

type BySlot<T> = readonly (readonly [Slot, readonly T[]])[]

/** What a sense of a trigger asks of its slots, as lists. */
interface Asked {
  readonly prep: Slot | undefined
  readonly words: BySlot<string>
  readonly notWords: BySlot<string>
  readonly needs: BySlot<EntityClass>
  readonly bars: BySlot<EntityClass>
}

/** Senses are asked for token by token: what they ask is taken apart once. */
const known = new WeakMap<TriggerEntry, Asked>()

function askedBy(entry: TriggerEntry): Asked {
  const before = known.get(entry)
  if (before !== undefined) return before
  const list = <T>(conditions: Readonly<Partial<Record<Slot, readonly T[]>>> | undefined): BySlot<T> =>
    Object.entries(conditions ?? {}).map(([key, values]) => [slotOf(key, 'slot'), values ?? []])
  const asked: Asked = {
    prep: entry.prep === undefined ? undefined : slotOf(`prep:${entry.prep}`, 'prep'),
    words: list(entry.words), notWords: list(entry.notWords), needs: list(entry.needs), bars: list(entry.bars),
  }
  known.set(entry, asked)
  return asked
}

/** Whether what a sense of a trigger asks for is there: its particle, words and classes in its slots, modifiers. */
export function holds(
  context: Context,
  sentence: SentenceContext,
  token: number,
  entry: TriggerEntry,
  slots: Slots,
): boolean {
  const { tree } = sentence
  if (!particleFits(tree, token, entry)) return false
  const asked = askedBy(entry)
  if (entry.object !== undefined) {
    const heads = [...slots.get('obj') ?? [], ...mistagged(tree, token)].flatMap(i => [i, ...countedIn(tree, i)])
    if (!heads.some(i => isObjectOf(tree, i, entry))) return false
  }
  const { prep } = asked
  if (prep !== undefined && !isThere(sentence, slots, prep) && entry.words?.[prep] === undefined) return false
  if (entry.number !== undefined && tree.tokens[token]?.feats.Number !== entry.number) return false
  if (entry.counted === true && !isCounted(tree, token)) return false
  if (entry.contest === true && !isContest(context, sentence)) return false
  if (!modifiersFit(tree, token, entry) || !wordsFit(context, sentence, token, asked, slots)) return false
  if (entry.has?.some(s => !slots.has(s)) || entry.lacks?.some(s => isThere(sentence, s.startsWith('prep:') ? withMisattached(tree, token, s, slots) : slots, s))) return false
  return asked.needs.every(([slot, classes]) => fillerFits(context, sentence, slots, slot, classes))
    && asked.bars.every(([slot, classes]) => !fillerFits(context, sentence, withMisattached(tree, token, slot, slots), slot, classes))
}

/** Whether a noun is one of those that an entry asks for, by itself ("vote") or with the noun before it ("confidence vote"). */
export const isObjectOf = (tree: SentenceTree, noun: number, { object }: TriggerEntry): boolean =>
  tree.lemmas(noun).some(lemma => object?.includes(lemma))

function modifiersFit(tree: SentenceTree, token: number, entry: TriggerEntry): boolean {
  if (entry.modifier === undefined && entry.notModifier === undefined) return true
  const modifiers = tree.kidsBy(token, 'compound', 'amod', 'nmod:poss').map(kid => tree.lemma(kid))
  return (entry.modifier === undefined || modifiers.some(m => entry.modifier?.includes(m)))
    && !modifiers.some(m => entry.notModifier?.includes(m))
}

/** "a fire", "Monday's march", "two fires": one of its kind or several, and no stuff. */
const isCounted = (tree: SentenceTree, noun: number): boolean =>
  tree.tokens[noun]?.feats.Number === 'Plur' || tree.kidBy(noun, 'det', 'nmod:poss', 'nummod') !== undefined

/** "They fled on motorcycles": a pronoun has the word of what it stands for. */
function wordOf(context: Context, { index, tree }: SentenceContext, token: number): string {
  const first = tree.upos(token) === 'PRON' ? context.entityAt(index, token)?.mentions.find(m => m.form !== 'pronoun') : undefined
  return first === undefined ? tree.lemma(token) : context.sentences[first.sentence]?.tree.lemma(first.head) ?? tree.lemma(token)
}

function wordsFit(context: Context, sentence: SentenceContext, token: number, { words, notWords }: Asked, slots: Slots): boolean {
  const { tree } = sentence
  const isOneOf = (list: readonly string[], i: number): boolean => list.includes(tree.lemma(i)) || list.includes(wordOf(context, sentence, i))
  return notWords.every(([slot, list]) => slots.get(slot)?.some(i => isOneOf(list, i)) !== true)
    && words.every(([slot, list]) => slots.get(slot)?.some(i => isOneOf(list, i)) === true || misattached(tree, token, slot, slots).some(i => isOneOf(list, i)))
}

/** Words of number for what stands behind "of". */
const SUMS: ReadonlySet<string> = new Set(['dozen', 'score', 'hundred', 'thousand', 'number', 'couple', 'handful'])

/** "launched dozens of ⟨drones⟩", "won 81 of the 149 ⟨seats⟩": what a word of number counts. */
const countedIn = (tree: SentenceTree, noun: number): number[] =>
  SUMS.has(tree.lemma(noun)) || tree.upos(noun) === 'NUM' ? tree.kidsBy(noun, 'nmod').filter(kid => tree.marker(kid) === 'of') : []

/** "paid ⟨tribute⟩ to", "was granted ⟨asylum⟩ in": bare objects that the tagger takes for adverbs. */
const mistagged = (tree: SentenceTree, verb: number): number[] =>
  tree.upos(verb) === 'VERB' && tree.is(verb + 1, 'advmod') && tree.head(verb + 1) === verb ? [verb + 1] : []

/** Whether something stands in a slot that is no date: what "closed in 1992" closed in nothing, and "called the mayor on Friday" is no call on anybody. */
function isThere(sentence: SentenceContext, slots: Slots, slot: Slot): boolean {
  const fillers = slots.get(slot)
  if (fillers === undefined) return false
  return !slot.startsWith('prep:') || fillers.length === 0 || fillers.some(i => !sentence.times.some(t => t.first <= i && i <= t.last))
}

/**
 * Where trees often hang what belongs to a verb: "58 survivors ⟨from the water⟩" on its object, "found ⟨guilty⟩ last month" on the noun
 * that follows.
 */
function misattached(tree: SentenceTree, token: number, slot: string, slots: Slots): number[] {
  if (slot.startsWith('prep:')) {
    const marker = slot.slice('prep:'.length)
    return (slots.get('obj') ?? []).flatMap(object => tree.kidsBy(object, 'nmod').filter(kid => tree.marker(kid) === marker))
  }
  if (slot !== 'xcomp' || slots.has('xcomp')) return []
  return tree.upos(token + 1) === 'ADJ' ? [token + 1] : []
}

/** The slots with what of one of them hangs on the object: "studied law ⟨at Velm⟩". */
function withMisattached(tree: SentenceTree, token: number, slot: Slot, slots: Slots): Slots {
  const found = slots.has(slot) ? [] : misattached(tree, token, slot, slots)
  return found.length === 0 ? slots : new Map([...slots, [slot, found]])
}

function particleFits(tree: SentenceTree, token: number, entry: TriggerEntry): boolean {
  if (entry.particle !== undefined) return tree.hasParticle(token, entry.particle)
  return entry.weight >= 0.8 || tree.kidBy(token, 'compound:prt') === undefined
}

function fillerFits(
  context: Context,
  sentence: SentenceContext,
  slots: Slots,
  slot: Slot,
  classes: readonly EntityClass[],
): boolean {
  const fillers = slots.get(slot) ?? []
  if (classes.some(cls => cls === 'Person' || cls === 'Group' || cls === 'Agent') && fillers.some(f => isSomebody(context, sentence, f) || isCountedOthers(sentence, f))) return true
  const entities = fillers
    .flatMap((filler): readonly Entity[] => {
      const bearer = nameBehind(context, sentence, filler)
      return bearer === undefined ? severalAt(context, sentence, filler) : [bearer]
    })
  const teams = classes.includes('SportsTeam') && isContest(context, sentence)
  return entities.some(e => context.isA(e, ...classes) || (teams && context.isA(e, 'Country', 'City', 'Organization', 'Group')))
}

const OTHERS: ReadonlySet<string> = new Set(['other', 'more', 'another'])

/** Words for persons and people of whom nothing else is said: "⟨nobody⟩ has been charged", "⟨dozens⟩ were arrested", "⟨they⟩ should be released". */
const SOMEBODY: ReadonlySet<string> = new Set([
  'nobody', 'somebody', 'someone', 'everybody', 'everyone', 'anybody', 'anyone', 'who', 'they', 'he', 'she', 'dozen', 'hundred', 'thousand', 'score', 'many', 'several',
])

const isSomebody = (context: Context, sentence: SentenceContext, token: number): boolean =>
  SOMEBODY.has(sentence.tree.lemma(token)) && context.entityAt(sentence.index, token) === undefined && sentence.tree.kidBy(token, 'nmod') === undefined

/** "166 others", "killing 137": a number alone, or of others, is of people where people can stand. */
function isCountedOthers(sentence: SentenceContext, token: number): boolean {
  return sentence.quantities.some(q => q.unit === 'count' && token >= q.first && (token <= q.last || q.noun === token)
    && (q.noun === undefined || OTHERS.has(sentence.tree.lemma(q.noun))))
}

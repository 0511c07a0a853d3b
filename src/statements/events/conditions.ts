import type { Entity, EntityClass, Slot, TriggerEntry } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { nameBehind, severalAt } from '../fillers.js'
import type { Slots } from '../slots.js'
import { slot as slotOf } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { isContest } from './contest.js'

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
  if (entry.object !== undefined) {
    const heads = [...slots.get('obj') ?? [], ...mistagged(tree, token)].flatMap(i => [i, ...countedIn(tree, i)])
    if (!heads.some(i => isObjectOf(tree, i, entry))) return false
  }
  const prep = entry.prep === undefined ? undefined : slotOf(`prep:${entry.prep}`, 'prep')
  if (prep !== undefined && !isThere(sentence, slots, prep) && entry.words?.[prep] === undefined) return false
  if (entry.number !== undefined && tree.tokens[token]?.feats.Number !== entry.number) return false
  if (entry.counted === true && !isCounted(tree, token)) return false
  if (entry.contest === true && !isContest(context, sentence)) return false
  if (!modifiersFit(tree, token, entry) || !wordsFit(context, sentence, token, entry, slots)) return false
  if (entry.has?.some(s => !slots.has(s)) || entry.lacks?.some(s => isThere(sentence, s.startsWith('prep:') ? withMisattached(tree, token, s, slots) : slots, s))) return false
  return everySlot(entry.needs, (slot, classes) => fillerFits(context, sentence, slots, slot, classes))
    && everySlot(entry.bars, (slot, classes) => !fillerFits(context, sentence, withMisattached(tree, token, slot, slots), slot, classes))
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

function wordsFit(context: Context, sentence: SentenceContext, token: number, entry: TriggerEntry, slots: Slots): boolean {
  const { tree } = sentence
  for (const [key, words] of Object.entries(entry.notWords ?? {})) {
    if (slots.get(slotOf(key, 'notWords'))?.some(i => words?.includes(tree.lemma(i)) === true || words?.includes(wordOf(context, sentence, i)) === true)) return false
  }
  for (const [key, words] of Object.entries(entry.words ?? {})) {
    if (words === undefined) continue
    const fillers = slots.get(slotOf(key, 'words')) ?? []
    if (![...fillers, ...misattached(tree, token, key, slots)].some(i => words.includes(tree.lemma(i)) || words.includes(wordOf(context, sentence, i)))) return false
  }
  return true
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
  const particles = tree.kidsBy(token, 'compound:prt').map(kid => tree.lemma(kid))
  if (entry.particle === undefined) return particles.length === 0 || entry.weight >= 0.8
  return tree.hasParticle(token, entry.particle)
}

function everySlot(
  conditions: TriggerEntry['needs'],
  test: (slot: Slot, classes: readonly EntityClass[]) => boolean,
): boolean {
  for (const [slot, classes] of Object.entries(conditions ?? {})) {
    if (classes !== undefined && !test(slotOf(slot, 'needs'), classes)) return false
  }
  return true
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

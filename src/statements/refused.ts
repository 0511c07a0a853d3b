import type { NewsEvent, Refusal, Relation, Slot, Span, TriggerEntry } from '../model/index.js'
import type { Context, SentenceContext } from './context.js'
import { findTriggers, type Trigger } from './events/triggers.js'
import { entityOf } from './fillers.js'
import type { FrameRole, Lexicon, RelationWord } from './lexicon/index.js'
import type { SentenceTree } from './tree.js'

const PARTS = { VERB: 'VERB', NOUN: 'NOUN', PROPN: 'NOUN', ADJ: 'ADJ' } as const

/** How many senses, and words of a sense, a reason lists. */
const LISTED = 4

/**
 * What was looked at and came to nothing: words that can evoke an event or state a relation, and things in the slots
 * of an event that are given no role in it. For those who want to see why; the reading itself does not need it.
 */
export function refusedReadings(
  context: Context, lexicon: Lexicon, events: readonly NewsEvent[], relations: readonly Relation[],
): Refusal[] {
  const told = new Map<number, NewsEvent[]>()
  for (const event of events) for (const span of event.evidence) remember(told, context, span, event)
  const stated = new Map<number, Span[]>()
  for (const relation of relations) for (const span of relation.evidence) remember(stated, context, span, span)
  return context.sentences.flatMap(sentence => [
    ...refusedEvents(context, sentence, lexicon, told.get(sentence.index) ?? []),
    ...refusedRelations(sentence, lexicon, stated.get(sentence.index) ?? []),
  ])
}

/** Files something under the sentences that a span lies in. */
function remember<T>(map: Map<number, T[]>, context: Context, span: Span, value: T): void {
  let low = 0
  let high = context.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((context.sentences[middle]?.tree.sentence.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  map.set(low, [...(map.get(low) ?? []), value])
}

function refusedEvents(context: Context, sentence: SentenceContext, lexicon: Lexicon, told: readonly NewsEvent[]): Refusal[] {
  const { tree } = sentence
  const triggers = findTriggers(context, sentence, lexicon.events)
  const found = new Set(triggers.map(t => t.token))
  const unevoked = tree.tokens.flatMap((token, i): Refusal[] => {
    const pos = partOf(tree, i)
    if (pos === undefined || found.has(i)) return []
    const entries = lexicon.events.entriesAt(tree, i, pos)
    if (entries.length === 0) return []
    const senses = entries.slice(0, LISTED).map(senseText).join('; ')
    const unfit = entries.every(entry => conditionsOf(entry).length > 0)
    const reason = unfit ? 'no sense of it fits here' : 'it stands in a name, only modifies another noun, or belongs to another event word'
    return [{ rule: `event ${pos.toLowerCase()}: ${tree.lemma(i)}`, reason: `${reason}: ${senses}`, evidence: [spanOf(token)] }]
  })
  return [...unevoked, ...triggers.flatMap(trigger => withoutRole(context, sentence, trigger, lexicon, told))]
}

const partOf = (tree: SentenceTree, token: number): 'VERB' | 'NOUN' | 'ADJ' | undefined =>
  Object.entries(PARTS).find(([upos]) => upos === tree.upos(token))?.[1]

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** "Attack where obj is Weapon and its object is one of shot, round (0.9)" */
function senseText(entry: TriggerEntry): string {
  const conditions = conditionsOf(entry)
  return `${entry.type}${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`} (${entry.weight})`
}

function conditionsOf(entry: TriggerEntry): string[] {
  const words = (list: readonly string[]): string => list.slice(0, LISTED).join(', ') + (list.length > LISTED ? ', …' : '')
  const slots = (of: Readonly<Partial<Record<Slot, readonly string[]>>> | undefined, verb: string): string[] =>
    Object.entries(of ?? {}).map(([slot, list]) => `${slot} ${verb} ${words(list ?? [])}`)
  return [
    ...slots(entry.needs, 'is'), ...slots(entry.bars, 'is not'), ...slots(entry.words, 'is one of'),
    ...slots(entry.notWords, 'is none of'),
    ...(entry.object === undefined ? [] : [`its object is one of ${words(entry.object)}`]),
    ...(entry.prep === undefined ? [] : [`"${entry.prep}" follows`]),
    ...(entry.particle === undefined ? [] : [`"${entry.particle}" goes with it`]),
    ...(entry.modifier === undefined ? [] : [`it is described by ${words(entry.modifier)}`]),
    ...(entry.notModifier === undefined ? [] : [`it is not described by ${words(entry.notModifier)}`]),
    ...(entry.has === undefined ? [] : [`it has ${words(entry.has)}`]),
    ...(entry.lacks === undefined ? [] : [`it has no ${words(entry.lacks)}`]),
    ...(entry.counted === true ? ['it is one of its kind'] : []),
    ...(entry.number === undefined ? [] : [`it is ${entry.number === 'Plur' ? 'plural' : 'singular'}`]),
  ]
}

/** Things in the slots of an event that play no role in it. */
function withoutRole(
  context: Context, sentence: SentenceContext, trigger: Trigger, lexicon: Lexicon, told: readonly NewsEvent[],
): Refusal[] {
  const { tree } = sentence
  const { type, lemma } = trigger.entry
  const token = tree.tokens[trigger.token]
  const event = token && told.find(e => e.class === type && e.evidence.some(s => s.start <= token.start && s.end >= token.end))
  if (event === undefined) return []
  return [...trigger.slots].flatMap(([slot, fillers]) => fillers.flatMap((filler): Refusal[] => {
    const entity = entityOf(context, sentence, filler)
    const word = tree.tokens[filler]
    if (entity === undefined || word === undefined || event.roles.some(r => r.filler === entity.key)) return []
    const options = rolesOf(trigger, slot, lexicon)
    const takes = options.map(o => `${o.role}${o.classes === undefined ? '' : ` (${o.classes.join(', ')})`}`).join(' or ')
    const reason = options.length === 0 ? `${slot} of ${type} gives no role` : `${slot} of ${type} gives ${takes}`
    return [{ rule: `event ${trigger.pos.toLowerCase()}: ${lemma}`, reason: `no role for ${entity.label}, a ${entity.class}: ${reason}`, evidence: [spanOf(word)] }]
  }))
}

function rolesOf(trigger: Trigger, slot: Slot, lexicon: Lexicon): readonly FrameRole[] {
  const role = trigger.entry.roles?.[slot]
  if (role !== undefined) return [{ role }]
  return lexicon.events.frame(trigger.entry.type, trigger.pos, slot)
}

function refusedRelations({ tree }: SentenceContext, lexicon: Lexicon, stated: readonly Span[]): Refusal[] {
  return tree.tokens.flatMap((token, i): Refusal[] => {
    const pos = partOf(tree, i)
    const words = pos === undefined ? [] : lexicon.relations.wordsAt(tree, i, pos)
    const first = words[0]
    if (first === undefined || stated.some(s => s.start <= token.start && s.end >= token.end)) return []
    return [{
      rule: `relation ${first.pos.toLowerCase()}: ${first.lemma}`,
      reason: `no two things of its classes stand at its sides: ${words.slice(0, LISTED).map(sidesText).join('; ')}`,
      evidence: [spanOf(token)],
    }]
  })
}

const sidesText = (word: RelationWord): string =>
  [word.subject, word.object].map(side => (side === 'self' ? 'what it describes' : side.join(' or '))).join(' and ')

import type { Entity, EventRole } from '../../model/index.js'
import type { Context } from '../context.js'
import { fillersOf, type Draft } from './draft.js'
import { happens } from './one-sentence.js'

/*
 * What is told again: in other words, with more of how and where, or with others whom it struck.
 */

/** Roles that tell one happening from another of its type. */
export const TELLING: readonly EventRole[] = ['target', 'victim', 'thing', 'destination', 'recipient', 'topic', 'participant', 'organization']

/** "⟨The accident⟩ happened on Monday, when a bus hit a tree": what was told before, whatever is told of it now. */
export const isToldOf = (context: Context, b: Draft): boolean => {
  const tree = context.sentences[b.trigger.sentence]?.tree
  return (b.type === 'Attack' || b.type === 'Disaster') && tree !== undefined && happens(tree, b)
}

/** How many sentences behind a lead tell it again with more of how and where. */
const REACH_OF_LEAD = 2

/**
 * "A bomber ⟨blew himself up⟩ at a checkpoint on Monday. … The bomber ⟨drove⟩ into the gate": what the lead sums up is told again with more of how and
 * where: the same did it on the same day, to nobody that goes by another name.
 */
export function isRetold(context: Context, a: Draft, b: Draft): boolean {
  const tree = context.sentences[b.trigger.sentence]?.tree
  if (a.type !== 'Attack' || b.trigger.pos !== 'VERB' || tree === undefined || a.time === undefined || !isLead(context, a, b.trigger.sentence)) return false
  if (tree.tokens[b.trigger.carrier]?.xpos !== 'VBD' || tree.kidBy(b.trigger.carrier, 'aux') !== undefined) return false
  const agents = fillersOf(b, 'agent')
  return agents.length > 0 && agents.every(e => fillersOf(a, 'agent').includes(e)) && (b.time !== undefined || agents.every(e => context.isA(e, 'Person')))
}

/** Whether it is told in the first sentence of the text, or its title, not far before. */
function isLead(context: Context, a: Draft, sentence: number): boolean {
  const lead = context.sentences.find(({ tree }) => !tree.sentence.isTitle && tree.tokens.length >= LEAST)?.index ?? 0
  return sentence > lead && sentence <= lead + REACH_OF_LEAD && [...a.sentences].some(s => s <= lead)
}

/** A shorter sentence is no lead. */
const LEAST = 8

/** "a village", "a village in the north": things without a name that are of one kind. */
export const areAlike = (context: Context, a: readonly Entity[], b: readonly Entity[]): boolean =>
  b.every(y => y.named !== true && a.some(x => x.named !== true && headOf(context, x) === headOf(context, y)))

const headOf = (context: Context, { mentions }: Entity): string | undefined => {
  const mention = mentions.find(m => m.form === 'nominal')
  return mention === undefined ? undefined : context.sentences[mention.sentence]?.tree.lemma(mention.head)
}

/** "The earthquake was also ⟨felt⟩ in Uganda": there too. */
export const isFelt = (context: Context, { type, trigger: { sentence, token } }: Draft): boolean => {
  const tree = type === 'Disaster' ? context.sentences[sentence]?.tree : undefined
  return tree !== undefined && tree.is(token, 'nsubj') && tree.lemma(tree.head(token)) === 'feel'
}

/** Words for those besides whoever was told of. */
const FURTHER: ReadonlySet<string> = new Set(['another', 'other', 'further', 'additional'])

/** "⟨Another⟩ 14 soldiers", "five ⟨other⟩ people" */
export const isFurther = (context: Context, { named, mentions: [mention] }: Entity): boolean => named !== true && mention !== undefined
  && context.sentences[mention.sentence]?.tree.tokens.slice(mention.first, mention.last + 1).some(token => FURTHER.has(token.lemma)) === true

/** "⟨Another 14 soldiers⟩, among them a captain, were hurt in the blast": one more number of those whom the blast told of has struck. */
export function onlyAdds(context: Context, draft: Draft): boolean {
  const told = draft.roles.filter(r => TELLING.includes(r.role))
  const adds = told.some(r => isFurther(context, r.entity))
  return told.length > 0 && told.every(r => r.role === 'victim' && (adds || isAlsoHarmed(context, draft, r.by))) && draft.counts.every(c => c.what === 'killed' || c.what === 'injured')
}

/** "Three civilians were ⟨also⟩ killed in ⟨the clash⟩" */
export function isAlsoHarmed(context: Context, { trigger: { pos, sentence, token } }: Draft, by: string): boolean {
  const tree = context.sentences[sentence]?.tree
  return by === 'outcome' && pos === 'NOUN' && tree !== undefined && tree.kidsBy(tree.head(token), 'advmod').some(kid => tree.lemma(kid) === 'also')
}

import type { Entity, EntityClass, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'

/** Classes of which one description can stand for one name: a school is an organization and a building. */
const KINDS: readonly (readonly EntityClass[])[] = [['Person', 'Group'], ['Organization', 'Group'], ['Place', 'Organization'], ['Thing']]

/** Parts of speech in a noun phrase before its head. */
export const PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT'])

/** How far back the comma of an apposition is looked for. */
const REACH = 8

/**
 * Who a description without a name describes, where its own sentence names it:
 *
 * - ⟨Ann Lee⟩, a girl from Elmar
 * - the Ostrian ships ⟨Dawn⟩ and ⟨Dusk⟩
 * - ⟨Acme⟩ is a company in Elmar
 * - the ⟨Harbour Hill⟩ section of Elmar
 *
 * The description's own entity where nothing does.
 */
export function namedBy(context: Context, sentence: SentenceContext, mention: Mention): readonly Entity[] {
  const own = context.entities[mention.entity]
  if (own === undefined) return []
  if (own.named === true || mention.form !== 'nominal') return [own]
  const names = [...beside(context, sentence, mention)].filter(e => e !== own && e.named === true && sameKind(context, own, e))
  return names.length > 0 ? [...new Set(names)] : [own]
}

const isPlace = (context: Context, entity: Entity | undefined): boolean => entity !== undefined && context.isA(entity, 'Place')

const sameKind = (context: Context, a: Entity, b: Entity): boolean =>
  KINDS.some(kind => context.isA(a, ...kind) && context.isA(b, ...kind))

function* beside(context: Context, sentence: SentenceContext, mention: Mention): Iterable<Entity> {
  const { tree } = sentence
  const at = (token: number): Entity[] => {
    const found = context.mentionAt(sentence.index, token)
    const entity = found?.form === 'name' ? context.entities[found.entity] : undefined
    return entity === undefined ? [] : [entity]
  }
  // "⟨Ann Lee⟩ is one of its ⟨founders⟩"
  const top = tree.marker(mention.head) === 'of' && tree.lemma(tree.head(mention.head)) === 'one' ? tree.head(mention.head) : mention.head
  const first = tree.firstConjunct(top)
  if (tree.is(first, 'appos')) yield* at(tree.head(first))
  const comma = sentence.mentions.find(m => m.form === 'name' && m.last === commaBefore(sentence, top) - 1)
  if (comma !== undefined && tree.tokens[mention.last + 1]?.upos !== 'CCONJ') yield* at(comma.head)
  const after = sentence.mentions.find(m => m.form === 'name' && m.first === mention.last + 1)
  if (after !== undefined && mention.last === mention.head) yield* tree.conjuncts(after.head).filter(t => t >= after.head).flatMap(at)
  // "the Harbour Hill section" is so called, "a Lisbon hotel" is in Lisbon.
  const own = context.entities[mention.entity]
  if (isPlace(context, own) && own?.class !== 'Facility') {
    const before = tree.kidsBy(mention.head, 'compound').filter(kid => kid < mention.head)
    yield* before.flatMap(kid => tree.conjuncts(kid)).flatMap(at).filter(e => isPlace(context, e))
  }
  if (tree.kidBy(top, 'cop') !== undefined) {
    for (const subject of tree.kidsBy(top, 'nsubj')) yield* tree.conjuncts(subject).flatMap(at)
  }
}

/** Adverbs that an apposition may begin with: "Acme, now a subsidiary of Norwell". */
const WHEN: ReadonlySet<string> = new Set(['now', 'then', 'currently', 'previously', 'formerly', 'later', 'once', 'also', 'today', 'long', 'already'])

/** The comma that opens the phrase of a noun: only words of one noun phrase stand between; -1 when there is none. */
export function commaBefore(sentence: SentenceContext, noun: number): number {
  const { tokens } = sentence.tree
  for (let at = noun - 1; at >= 1 && at >= noun - REACH; at--) {
    if (tokens[at]?.form === ',') return at
    if (!PHRASE.has(tokens[at]?.upos ?? '') && !WHEN.has(tokens[at]?.form ?? '')) return -1
  }
  return -1
}

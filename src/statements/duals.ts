import type { Entity, EntityClass } from '../model/index.js'
import type { Context, SentenceContext } from './context.js'
import table from './duals.json' with { type: 'json' }
import { entityClasses } from './terms.js'
import type { SentenceTree } from './tree.js'

type Kind = readonly EntityClass[]

/** What two of a kind are, by the noun that calls them so: "both ⟨sides⟩", "the two ⟨leaders⟩". */
const KINDS: ReadonlyMap<string, Kind> = new Map(table.flatMap(({ classes, nouns }) => {
  const kind = entityClasses(classes, 'duals.classes')
  return nouns.map((noun): [string, Kind] => [noun, kind])
}))

const PEOPLE: Kind = ['Person']

/** Singular words for two. */
const TWO_IN_ONE: ReadonlySet<string> = new Set(['pair', 'duo', 'couple'])

const BOTH: ReadonlySet<string> = new Set(['both', 'either'])
const TWO: ReadonlySet<string> = new Set(['two', 'warring', 'opposing'])

/** "two sides" told for the first time are any two. */
const KNOWN: ReadonlySet<string> = new Set(['the', 'these', 'those', 'its', 'their'])

/** So many sentences before are looked into. */
const REACH = 3

/**
 * "The ministers of Kenya and Somalia met. … ⟨the two countries⟩ …": the two that a plural of two stands for, when the article named just two
 * such things last: in the sentence before the plural, or else in the nearest one that names any. Of more than two, a pair joined by "and" is meant.
 */
export function coupleOf(context: Context, sentence: SentenceContext, token: number): readonly Entity[] | undefined {
  const classes = kindOfTwo(sentence.tree, token) ?? placesOf(context, sentence, token)
  if (classes === undefined) return undefined
  for (let back = 0; back <= REACH; back++) {
    const place = context.sentences[sentence.index - back]
    if (place === undefined) return undefined
    const end = back === 0 ? token : place.tree.tokens.length
    const named = namedIn(context, place, end, classes)
    const entities = [...new Set(named.map(({ entity }) => entity))]
    if (entities.length === 2) return entities
    if (entities.length > 2) return joined(place, named)
    // one before the plural may be who speaks of the two: "the Union urged both sides"
    if (entities.length === 1 && back > 0) return undefined
  }
  return undefined
}

/**
 * "Ana Ruiz and Luis Mora left. ⟨They⟩ …": those whom "and" joins as the subject before a plural pronoun, in its own sentence or the one before, when the
 * pronoun stands for nobody else.
 */
export function joinedBefore(context: Context, sentence: SentenceContext, token: number): readonly Entity[] | undefined {
  if (!THEY.has(sentence.tree.lemma(token)) || context.entityAt(sentence.index, token) !== undefined) return undefined
  for (let back = 0; back <= 1; back++) {
    const place = context.sentences[sentence.index - back]
    if (place === undefined) return undefined
    const first = place.tree.kidsBy(place.tree.root, 'nsubj')[0]
    // "The two leaders discussed trade. ⟨They⟩ agreed …"
    if (back === 1 && first !== undefined && kindOfTwo(place.tree, first) !== undefined) return coupleOf(context, place, first)
    const named = namedIn(context, place, back === 0 ? token : place.tree.tokens.length, ACTORS)
    const subjects = named.filter(({ head }) => place.tree.is(head, 'nsubj'))
    if (subjects.length === 0) continue
    const subject = subjects.at(-1)?.head ?? token
    const all = [...place.tree.conjuncts(subject), ...back === 1 ? metBy(place.tree, subject, sentence.tree, token) : []]
    const entities = named.filter(({ head }) => all.includes(head)).map(({ entity }) => entity)
    return all.length > 1 && entities.length === all.length ? [...new Set(entities)] : undefined
  }
  return undefined
}

/** What is done together with somebody. */
const MEETING: ReadonlySet<string> = new Set(['meet', 'host', 'receive', 'welcome', 'call', 'phone', 'telephone', 'greet', 'speak', 'talk'])
const TALKING: ReadonlySet<string> = new Set(['discuss', 'talk', 'speak', 'agree', 'exchange', 'review', 'confer', 'meet', 'sign', 'reaffirm', 'pledge', 'condemn', 'stress', 'underline', 'underscore', 'look', 'welcome', 'resolve'])

/** What is held with somebody. */
const TALKS: ReadonlySet<string> = new Set(['call', 'talk', 'meeting', 'conversation', 'discussion'])

/** Verbs of meeting that take whom one meets behind a preposition. */
const MET_BY: ReadonlyMap<string, readonly string[]> = new Map([['meet', ['with']], ['speak', ['with', 'to']], ['talk', ['with', 'to']]])

/** "Ana Ruiz met ⟨Luis Mora⟩. They discussed …": whom somebody meets talks with them. */
const metBy = (before: SentenceTree, subject: number, tree: SentenceTree, they: number): readonly number[] => {
  const verb = before.head(subject)
  // "Ana Ruiz is married to ⟨Luis Mora⟩. They have two children"
  if (/^(?:married|marry|wed)$/.test(before.lemma(verb))) {
    const isHome = tree.is(they, 'nsubj') && HOME.has(tree.lemma(tree.head(they)))
    return isHome ? before.kids(verb).filter(kid => before.is(kid, 'obj') || (before.is(kid, 'obl') && before.marker(kid) === 'to')).slice(0, 1) : []
  }
  const talk = before.lemma(verb) === 'hold' ? before.kidsBy(verb, 'obj').find(kid => TALKS.has(before.lemma(kid))) : undefined
  if (talk !== undefined && tree.is(they, 'nsubj') && TALKING.has(tree.lemma(tree.head(they)))) {
    return [...before.kidsBy(talk, 'nmod'), ...before.kidsBy(verb, 'obl')].filter(kid => kid > talk && before.marker(kid) === 'with').slice(0, 1).flatMap(kid => before.conjuncts(kid))
  }
  const isTalk = tree.is(they, 'nsubj') && TALKING.has(tree.lemma(tree.head(they)))
  if (!isTalk || !MEETING.has(before.lemma(verb)) || before.isPassive(verb)) return []
  return before.kids(verb).filter(kid => before.is(kid, 'obj') || (before.is(kid, 'obl') && MET_BY.get(before.lemma(verb))?.includes(before.marker(kid) ?? '') === true)).slice(0, 1)
    .flatMap(kid => before.conjuncts(kid))
}

/** What a couple does. */
const HOME: ReadonlySet<string> = new Set(['have', 'live', 'divorce', 'separate', 'settle', 'raise', 'adopt', 'move', 'reside'])

const THEY: ReadonlySet<string> = new Set(['they', 'both'])

const ACTORS: Kind = ['Person', 'Country', 'Organization']

/** The classes of those whom a noun calls two of a kind already told of: "the two leaders", "both sides", "the pair". */
export function kindOfTwo(tree: SentenceTree, noun: number): Kind | undefined {
  // "⟨the two⟩ discussed trade"
  if (tree.lemma(noun) === 'two') return tree.is(noun, 'nsubj') && tree.lemma(noun - 1) === 'the' && tree.kidBy(noun, 'nmod') === undefined ? PEOPLE : undefined
  const kind = KINDS.get(tree.lemma(noun))
  return kind !== undefined && isTwo(tree, noun) ? kind : undefined
}

function isTwo(tree: SentenceTree, noun: number): boolean {
  if (tree.kids(noun).some(kid => kid > noun && (tree.is(kid, 'nmod') || tree.is(kid, 'appos') || tree.is(kid, 'acl:relcl')))) return false
  const before = tree.kids(noun).filter(kid => kid < noun).map(kid => tree.lemma(kid))
  if (before.some(word => BOTH.has(word)) || areTalking(tree, noun, before)) return true
  return before.some(word => KNOWN.has(word)) && (TWO_IN_ONE.has(tree.lemma(noun)) || before.some(word => TWO.has(word)))
}

/** "The ⟨leaders⟩ discussed trade", after one spoke with the other. */
const areTalking = (tree: SentenceTree, noun: number, before: readonly string[]): boolean =>
  SPEAKERS.has(tree.lemma(noun)) && tree.is(noun, 'nsubj') && TALKING.has(tree.lemma(tree.head(noun))) && before.length === 1 && before[0] === 'the'

const SPEAKERS: ReadonlySet<string> = new Set(['leader', 'minister', 'president', 'premier'])

/** "the two towns": of places, what the noun says that they are. */
function placesOf(context: Context, { index, tree }: SentenceContext, noun: number): Kind | undefined {
  const own = tree.tokens[noun]?.feats.Number === 'Plur' && isTwo(tree, noun) ? context.entityAt(index, noun) : undefined
  return own !== undefined && own.named !== true && context.isA(own, 'Place') ? [own.class] : undefined
}

interface NamedAt {
  readonly entity: Entity
  readonly head: number
}

function namedIn(context: Context, { mentions }: SentenceContext, end: number, classes: Kind): NamedAt[] {
  return mentions.filter(mention => mention.head < end).flatMap(({ entity: index, head }) => {
    const entity = context.entities[index]
    return entity?.named === true && context.isA(entity, ...classes) ? [{ entity, head }] : []
  })
}

/** The only two that "and" joins. */
function joined({ tree }: SentenceContext, named: readonly NamedAt[]): readonly Entity[] | undefined {
  const pairs = named.flatMap(first => {
    const others = tree.conjuncts(first.head).slice(1)
    const seconds = named.filter(({ head }) => others.includes(head))
    return others.length === 1 && seconds.length === 1 ? [[first.entity, ...seconds.map(({ entity }) => entity)]] : []
  })
  return pairs.length === 1 ? pairs[0] : undefined
}

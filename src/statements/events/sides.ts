import type { Entity, EntityClass, EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { coupleOf, kindOfTwo } from '../duals.js'
import { addRole, fillersOf, type Draft } from './draft.js'

/** What two do to or with each other: those who are its one and its other side. */
const FACING: ReadonlyMap<EventType, readonly [readonly EventRole[], readonly EventRole[]]> = new Map<EventType, readonly [readonly EventRole[], readonly EventRole[]]>([
  ...(['War', 'Agree', 'Meet'] as const).map(type => [type, [['participant'], ['participant']]] as const),
  ...(['Attack', 'Accuse', 'Criticize', 'Threaten', 'Compete', 'Capture', 'Operation'] as const)
    .map(type => [type, [['agent'], ['target', 'victim', 'origin']]] as const),
  ['TransferGoods', [['agent', 'recipient'], ['thing', 'agent', 'recipient']]],
])

/**
 * "urged ⟨both sides⟩ to hold talks", "⟨the two countries⟩ agreed": the two that fight, deal or quarrel with each other in what was told
 * before stand for the noun that calls them two, where no two right before it do (`coupleOf`).
 */
export function nameSides(context: Context, drafts: readonly Draft[]): void {
  const called = new Map<Entity, readonly EntityClass[]>()
  for (const entity of new Set(drafts.flatMap(d => d.roles.map(r => r.entity)))) {
    const classes = kindOf(context, entity)
    if (classes !== undefined) called.set(entity, classes)
  }
  const guessed = drafts.flatMap(draft => guessesIn(context, draft))
  if (called.size === 0 && guessed.length === 0) return
  const guessing = new Set(guessed.map(guess => guess.draft))
  const pairs = pairsIn(drafts.filter(draft => !guessing.has(draft)))
  for (const guess of guessed) settle(context, guess, pairs)
  for (const draft of drafts) {
    for (const { role, entity, by } of [...draft.roles]) {
      const classes = called.get(entity)
      const pair = classes && (pairOf(context, pairs, classes, sentenceOf(entity)) ?? onlyTwo(context, classes, sentenceOf(entity)) ?? atWar(context, classes))
      if (pair === undefined) continue
      const fitting = pair.filter(side => context.roleIn(draft.type, role, side.class) === role && !fillersOf(draft, 'agent').includes(side))
      if (fitting.length === 0) continue
      draft.roles = draft.roles.filter(r => r.entity !== entity)
      for (const side of fitting) addRole(draft, role, side, by)
    }
  }
}

/** A role given to the two named last before "both sides". */
interface Guess { readonly draft: Draft, readonly slot: string, readonly couple: readonly Entity[], readonly classes: readonly EntityClass[], readonly sentence: number }

/** What "both sides" was taken for by the names before it: anybody may be a side. */
function guessesIn(context: Context, draft: Draft): Guess[] {
  const sentence = context.sentences[draft.trigger.sentence]
  if (sentence === undefined || draft.absorbedBy !== undefined) return []
  return [...draft.trigger.slots].flatMap(([slot, fillers]) => fillers.flatMap(token => {
    const classes = kindOfTwo(sentence.tree, token)
    const couple = classes?.includes('ArmedGroup') === true && classes.includes('Country') ? coupleOf(context, sentence, token) : undefined
    return classes === undefined || couple === undefined ? [] : [{ draft, slot, couple, classes, sentence: sentence.index }]
  }))
}

/** Those who are told to face each other are the sides, rather than those who were merely named last. */
function settle(context: Context, { draft, slot, couple, classes, sentence }: Guess, pairs: readonly Pair[]): void {
  const pair = pairOf(context, pairs, classes, sentence)
  const given = draft.roles.filter(r => r.by === slot && couple.includes(r.entity))
  const role = given[0]?.role
  if (pair === undefined || role === undefined || pair.every(side => couple.includes(side))) return
  draft.roles = draft.roles.filter(r => !given.includes(r))
  for (const side of pair) if (context.roleIn(draft.type, role, side.class) === role && !fillersOf(draft, 'agent').includes(side)) addRole(draft, role, side, slot)
}

/** The classes of those whom a description calls two of a kind. */
function kindOf(context: Context, { named, mentions }: Entity): readonly EntityClass[] | undefined {
  if (named === true) return undefined
  for (const { sentence, head } of mentions) {
    const tree = context.sentences[sentence]?.tree
    const classes = tree && kindOfTwo(tree, head)
    if (classes !== undefined) return classes
  }
  return undefined
}

interface Pair { readonly one: Entity, readonly other: Entity, readonly sentence: number }

/** Every two who face each other in an event, in the order of the text. */
function pairsIn(drafts: readonly Draft[]): Pair[] {
  return drafts.flatMap(draft => {
    const roles = FACING.get(draft.type)
    if (roles === undefined || draft.absorbedBy !== undefined) return []
    const [ones, others] = [fillersOf(draft, ...roles[0]), fillersOf(draft, ...roles[1])]
    // of three who meet, two are no pair
    if (ones.length > 2) return []
    return ones.flatMap(one => others.flatMap(other => one === other ? [] : [...draft.sentences].map(sentence => ({ one, other, sentence }))))
  }).sort((a, b) => a.sentence - b.sentence)
}

/** The two of the classes who face each other most until a sentence, of those as often the ones told first. */
function pairOf(context: Context, pairs: readonly Pair[], classes: readonly EntityClass[], sentence: number): readonly Entity[] | undefined {
  const times = new Map<string, { readonly sides: readonly Entity[], count: number }>()
  for (const { one, other, sentence: at } of pairs) {
    if (at > sentence || ![one, other].every(side => side.named === true && context.isA(side, ...classes))) continue
    const sides = [one, other].sort((a, b) => (a.key < b.key ? -1 : 1))
    const key = sides.map(side => side.key).join(' ')
    const known = times.get(key)
    if (known === undefined) times.set(key, { sides, count: 1 })
    else known.count++
  }
  return [...times.values()].sort((a, b) => b.count - a.count)[0]?.sides
}

const sentenceOf = (entity: Entity): number => entity.mentions[0]?.sentence ?? 0

/** The only two of the kind that were named so far: countries, companies, teams; sides may be anybody. */
function onlyTwo(context: Context, classes: readonly EntityClass[], sentence: number): readonly Entity[] | undefined {
  if (classes.length > 2) return undefined
  const named = context.entities.filter(e => e.named === true && sentenceOf(e) <= sentence && context.isA(e, ...classes))
  return named.length === 2 ? named : undefined
}

/** Told of more than by the way. */
const OFTEN = 2

/** Where nobody is told to face anybody: the army and the armed group that an article of fighting speaks of most. */
function atWar(context: Context, classes: readonly EntityClass[]): readonly Entity[] | undefined {
  const most = (cls: EntityClass): Entity | undefined => context.entities.filter(e => context.isA(e, cls) && e.mentions.length >= OFTEN)
    .sort((a, b) => b.mentions.length - a.mentions.length)[0]
  const [army, group] = classes.includes('ArmedGroup') ? [most('Military'), most('ArmedGroup')] : []
  return army === undefined || group === undefined ? undefined : [army, group]
}

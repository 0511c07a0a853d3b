import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Candidate, RelationRule } from './rule.js'

/** Nouns that, with "against", say who fights whom. */
const CONTESTS: ReadonlySet<string> = new Set([
  'fight', 'fighting', 'war', 'campaign', 'battle', 'struggle', 'operation', 'offensive', 'counteroffensive', 'airstrike', 'strike', 'raid',
  'attack', 'assault', 'bombardment', 'defense', 'defence', 'pressure', 'position', 'resistance', 'insurgency', 'rebellion', 'uprising', 'crusade',
  'mission', 'effort', 'action', 'push', 'crackdown', 'advance', 'munition', 'sortie', 'jihad', 'stand', 'rocket', 'missile', 'front', 'line',
])

/** Verbs whose object is an enemy where it is an armed group: "degrade and destroy ⟨them⟩". */
const BEATING: ReadonlySet<string> = new Set(['defeat', 'destroy', 'degrade', 'eliminate', 'dismantle', 'eradicate', 'annihilate', 'vanquish', 'target', 'bomb'])

const SHIELDING: ReadonlySet<string> = new Set(['defend', 'protect', 'shield', 'safeguard'])

/** Verbs whose object, not whose subject, goes on to act: "help ⟨Iraq⟩ in the fight against …". */
const HELPING: ReadonlySet<string> = new Set(['support', 'help', 'assist', 'aid', 'back', 'join', 'enable', 'train', 'commend', 'urge', 'arm', 'equip', 'thank'])

/**
 * Who fights whom, where the fighter is not the grammatical subject of the word that says so:
 *
 * - ⟨Zarovia⟩ in the fight against ⟨the Red Tide⟩: Zarovia opposes the Red Tide
 * - helps ⟨the Zarovian army⟩ to destroy ⟨the Red Tide⟩: the army opposes the Red Tide
 * - protects ⟨villagers⟩ from ⟨the Red Tide⟩'s savagery: the Red Tide opposes the villagers
 */
export const contests: RelationRule = {
  name: 'contest',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, token): Candidate[] => {
      const word = tree.lemma(token)
      if (tree.upos(token) === 'NOUN') return CONTESTS.has(word) ? fight(context, sentence, token, against(tree, token)) : []
      if (tree.upos(token) !== 'VERB') return []
      if (SHIELDING.has(word)) return shield(context, sentence, token)
      return BEATING.has(word) ? fight(context, sentence, token, slotsOf(tree, token).get('obj') ?? []) : []
    })
  },
}

/** What a contest is against, by itself or by its verb: "launched strikes against …". */
function against(tree: SentenceTree, noun: number): readonly number[] {
  const own = slotsOf(tree, noun).get('prep:against')
  const verb = tree.head(noun)
  if (own !== undefined || !tree.is(noun, 'obj') || tree.upos(verb) !== 'VERB') return own ?? []
  return slotsOf(tree, verb).get('prep:against') ?? []
}

function fight(context: Context, sentence: SentenceContext, token: number, targets: readonly number[]): Candidate[] {
  const enemies = entitiesOf(context, sentence, targets.flatMap(target => [target, ...ownersOf(sentence.tree, target)]))
    .filter(e => context.isA(e, 'ArmedGroup', 'Military'))
  if (enemies.length === 0) return []
  return fightersOf(context, sentence, token, enemies)
    .flatMap(fighter => enemies.map(enemy => opposition(sentence, fighter, enemy, token, targets[0] ?? token)))
}

/** Whose what is hit is: "strikes against ⟨Red Tide⟩ targets". */
const ownersOf = (tree: SentenceTree, target: number): readonly number[] =>
  [...slotsOf(tree, target)].filter(([slot]) => slot === 'compound' || slot === 'poss' || slot === 'amod' || slot === 'prep:of').flatMap(([, fillers]) => fillers)

function shield(context: Context, sentence: SentenceContext, token: number): Candidate[] {
  const slots = slotsOf(sentence.tree, token)
  const threats = slots.get('prep:from') ?? slots.get('prep:against') ?? []
  const enemies = entitiesOf(context, sentence, threats.flatMap(threat => [threat, ...ownersOf(sentence.tree, threat)])).filter(e => context.canAct(e))
  const shielded = entitiesOf(context, sentence, slots.get('obj') ?? []).filter(e => context.canAct(e))
  return enemies.flatMap(enemy => shielded.filter(e => e !== enemy)
    .map(victim => opposition(sentence, enemy, victim, token, threats[0] ?? token)))
}

function opposition(sentence: SentenceContext, subject: Entity, object: Entity, anchor: number, target: number): Candidate {
  return { subject, predicate: 'opposes', object, anchor, tokens: [anchor, target], confidence: 0.55, by: sentence.tree.lemma(anchor) }
}

/** The nearest who can fight: whose fight it is, the noun that it is said of, or the one that a verb above makes act. */
function fightersOf(context: Context, sentence: SentenceContext, token: number, enemies: readonly Entity[]): Entity[] {
  const { tree } = sentence
  const able = (tokens: readonly number[] | undefined): Entity[] =>
    entitiesOf(context, sentence, tokens ?? []).filter(e => context.canAct(e) && !context.isA(e, 'Person') && !enemies.includes(e))
  const own = slotsOf(tree, token)
  const beside = fighterBefore(context, sentence, token)
  if (beside !== undefined) {
    const found = able(tree.is(beside, 'conj') ? tree.conjuncts(tree.firstConjunct(beside)) : [beside])
    if (found.length > 0) return found
  }
  for (const slot of ['subj', 'poss', 'compound', 'amod', 'prep:by'] as const) {
    const found = able(own.get(slot))
    if (found.length > 0) return found
  }
  for (const at of tree.ancestors(token)) {
    const found = tree.upos(at) === 'VERB' ? able(actorsOf(tree, at)) : able([at, ...tree.kidsBy(at, 'nmod:poss')])
    if (found.length > 0) return found
  }
  return []
}

/** "the Zarovian army in its fight against …": who is named right before, however the tree joins it. */
function fighterBefore(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const { tree } = sentence
  let at = token - 1
  while (at > 0 && BETWEEN.has(tree.upos(at))) at--
  if (tree.tokens[at]?.form !== 'in') return undefined
  const mention = sentence.mentions.find(m => m.last === at - 1 && m.form !== 'pronoun')
  const fights = (token: number): boolean => {
    const entity = context.entityAt(sentence.index, token)
    return entity !== undefined && context.isA(entity, 'Organization', 'Country', 'Group')
  }
  if (mention === undefined || !fights(mention.head)) return undefined
  const outer = tree.head(mention.head)
  return tree.marker(mention.head) === 'of' && fights(outer) ? outer : mention.head
}

/** Parts of speech between "in" and the word for a contest. */
const BETWEEN: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADJ'])

function actorsOf(tree: SentenceTree, verb: number): readonly number[] | undefined {
  const slots = slotsOf(tree, verb)
  return (HELPING.has(tree.lemma(verb)) ? slots.get('obj') : undefined) ?? slots.get('subj')
}

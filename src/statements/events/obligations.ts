import type { Entity, TriggerEntry } from '../../model/index.js'
import type { AttributionFinder } from '../attribution/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Trigger } from './triggers.js'

const ENTRY: TriggerEntry = { lemma: 'must', pos: 'VERB', type: 'Demand', weight: 0.6 }

/** What somebody tells others to do. */
export interface Obligation {
  readonly trigger: Trigger
  readonly speaker: Entity
  readonly obliged: readonly Entity[]
  /** The verb of what they must do. */
  readonly deed: number
}

/**
 * A speaker who says what others must do demands it: “The regime must let the convoys pass,” the minister
 * said. What the article itself says that somebody must do is nobody's demand.
 */
export function findObligations(context: Context, sentence: SentenceContext, attribution: AttributionFinder): Obligation[] {
  const { tree } = sentence
  return tree.tokens.flatMap((_, token): Obligation[] => {
    if (tree.lemma(token) !== 'must' || !tree.is(token, 'aux')) return []
    const deed = tree.head(token)
    if (deed < 0 || isNegated(tree, deed)) return []
    const speaker = attribution.of(sentence, deed)
    const slots = slotsOf(tree, deed)
    const obliged = entitiesOf(context, sentence, slots.get('subj') ?? slots.get('obj') ?? [])
      .filter(e => e !== speaker && context.canAct(e))
    if (speaker === undefined || obliged.length === 0) return []
    const trigger: Trigger = { sentence: sentence.index, token, pos: 'VERB', entry: ENTRY, slots, carrier: deed }
    return [{ trigger, speaker, obliged, deed }]
  })
}

const isNegated = (tree: SentenceTree, verb: number): boolean =>
  tree.kidsBy(verb, 'advmod').some(kid => tree.lemma(kid) === 'not' || tree.lemma(kid) === 'never')

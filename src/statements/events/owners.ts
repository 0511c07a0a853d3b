import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'

/** Who acts through a machine: "⟨Coalition⟩ aircraft destroyed the bridge", "⟨Russian⟩ jets". */
export function operatorOf(context: Context, sentence: SentenceContext, token: number, entity: Entity): Entity | undefined {
  if (!context.isA(entity, 'Vehicle', 'Weapon')) return undefined
  const { tree } = sentence
  return tree.kids(token)
    .filter(kid => ['compound', 'amod', 'nmod:poss'].some(link => tree.is(kid, link)) || ['of', 'from'].includes(tree.marker(kid) ?? ''))
    .map(kid => entityOf(context, sentence, kid))
    .find(e => e !== undefined && e !== entity && context.isA(e, 'Organization', 'Country'))
}

/** How a thing is somebody's. */
const HELD: ReadonlySet<string> = new Set(['held', 'hold', 'controlled', 'control', 'owned', 'own', 'used', 'use', 'operated', 'operate', 'run', 'occupied', 'occupy'])

/** Who is attacked when a thing of theirs is: "⟨Red Tide⟩ positions", "⟨rebel⟩-held villages", "a depot used by the ⟨Front⟩". */
export function ownerOf(context: Context, sentence: SentenceContext, token: number, entity: Entity): Entity | undefined {
  if (entity.named === true || context.isA(entity, 'Agent')) return undefined
  const { tree } = sentence
  const held = tree.kidsBy(token, 'amod').filter(kid => HELD.has(tree.lemma(kid)))
  const before = [token, ...held].flatMap(at => tree.kids(at).filter(kid => kid < token && ['compound', 'amod', 'nmod:poss', 'obl', 'nsubj'].some(link => tree.is(kid, link))))
  const holders = tree.kidsBy(token, 'acl').filter(kid => HELD.has(tree.lemma(kid))).flatMap(kid => tree.kidsBy(kid, 'obl')).filter(kid => tree.marker(kid) === 'by')
  return [...before, ...holders].map(at => entityOf(context, sentence, at))
    .find(e => e !== undefined && e !== entity && context.isA(e, 'ArmedGroup', 'Military'))
}

import type { Entity } from '../../model/index.js'
import type { Context } from '../context.js'

/** What troops of a state are called without saying which. */
const TROOPS = /(?:^| )(?:forces?|military|troops|army|armed forces|aircraft|warplanes|jets|planes)$/i

/** "⟨Peruvian⟩ strikes", "the ⟨Peruvian military⟩", "⟨Peru⟩'s Northern Command": a state by its own name, or by that of its troops, and a force of it. */
export function areOneSide(context: Context, x: Entity, y: Entity): boolean {
  const [one, other] = context.isA(x, 'Country') || TROOPS.test(x.label) ? [x, y] : [y, x]
  if (other.class !== 'Military' || !(context.isA(one, 'Country') || (one.class === 'Military' && TROOPS.test(one.label)))) return false
  const states = context.entities.filter(e => context.isA(e, 'Country'))
  const isOf = (force: Entity, state: Entity): boolean => force === state || force.names.some(name => state.names.some(own => name.startsWith(`${own} `)))
  return states.some(state => isOf(one, state) && isOf(other, state))
}

import type { EntityKnowledge } from '../knowledge.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** Sides of a land, where they are written with a capital. */
const SIDE = /^(?:(?:North|South)(?:east|west)?(?:ern)?|(?:East|West)(?:ern)?|Central|Upper|Lower)$/

/** Lands of old that a side was part of the name of. */
const DIVIDED = /^(?:Vietnam|Germany|Yemen|Korea|Ossetia|Sahara)$/

/** "Six die in ⟨Northwest⟩ Pakistan": a side of a land, unless the land is called so. */
export function isSideOfLand(tree: Tree, i: number, knowledge: EntityKnowledge): boolean {
  const [side, land] = [tree.tokens[i]?.form ?? '', tree.tokens[i + 1]?.form ?? '']
  return SIDE.test(side) && knowledge.country(land) !== undefined && knowledge.country(`${side} ${land}`) === undefined && !DIVIDED.test(land)
}

/** "an [East China] court", "[Northwest] Pakistan": the name is that of the land. */
export function withoutSide(tree: Tree, name: FoundName, knowledge: EntityKnowledge): readonly FoundName[] {
  if (!/^(?:GPE|LOC|NORP)$/.test(name.type) || name.last - name.first > 1 || !isSideOfLand(tree, name.first, knowledge)) return [name]
  return name.first < name.last ? [{ ...name, first: name.first + 1 }] : []
}

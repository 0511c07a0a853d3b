import type { Slot } from '../model/index.js'
import type { SentenceTree } from './tree.js'

/** What fills the slots of a predicate: heads of nominals and clauses, as token indexes. */
export type Slots = ReadonlyMap<Slot, readonly number[]>

/** Slots while they are filled: each filler once. */
export class SlotMap {
  readonly map = new Map<Slot, number[]>()

  add(slot: Slot, fillers: readonly number[]): void {
    if (fillers.length === 0) return
    const list = this.map.get(slot) ?? []
    for (const f of fillers) if (!list.includes(f)) list.push(f)
    this.map.set(slot, list)
  }

  has(slot: Slot): boolean {
    return this.map.has(slot)
  }
}

/** Coordinated fillers: "ISIL attacked Mosul and Raqqa" has two objects. */
export const spread = (tree: SentenceTree, heads: readonly number[]): number[] =>
  heads.flatMap(h => tree.conjuncts(h))

/** Nouns, and adjectives or participles that are used as one. */
export function isNominal(tree: SentenceTree, i: number): boolean {
  const upos = tree.upos(i)
  return upos === 'NOUN' || upos === 'PROPN'
}

import { inShape, type Draft } from './draft.js'
import { namedDrafts } from './named.js'
import { nominalDrafts } from './nominals.js'
import { pronounDrafts } from './pronouns.js'
import type { Reader } from './reader.js'

/** All candidate mentions in the order of the text; of two that start together the longer first. */
export function draftMentions(reader: Reader): readonly Draft[] {
  return reader.trees.flatMap(tree => {
    const named = namedDrafts(tree, reader)
    const taken = new Map<number, number>()
    for (const d of named) {
      for (let i = d.first; i <= d.last; i++) taken.set(i, Math.max(d.last, taken.get(i) ?? 0))
      for (const i of d.also) taken.set(i, Math.max(d.last, i))
    }
    // "⟨Army⟩ chief Gen. Lee": what is a name by itself is no description too
    const bodies = new Set(named.filter(d => d.first === d.last).map(d => d.head))
    const drafts = [...named, ...nominalDrafts(tree, taken, reader).filter(d => d.first !== d.last || !bodies.has(d.head)), ...pronounDrafts(tree, reader)]
    return drafts.filter(d => d.end > d.start).map(inShape).sort((a, b) => a.first - b.first || b.last - a.last || a.head - b.head)
  })
}

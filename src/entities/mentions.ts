import type { Draft } from './draft.js'
import { namedDrafts } from './named.js'
import { nominalDrafts } from './nominals.js'
import { pronounDrafts } from './pronouns.js'
import type { Reader } from './reader.js'

/** All candidate mentions in the order of the text; of two that start together the longer first. */
export function draftMentions(reader: Reader): readonly Draft[] {
  return reader.trees.flatMap(tree => {
    const named = namedDrafts(tree, reader)
    const taken = new Set<number>()
    for (const d of named) {
      if (d.isAdjective) taken.add(d.head)
      else for (let i = d.first; i <= d.last; i++) taken.add(i)
      for (const i of d.also) taken.add(i)
    }
    const drafts = [...named, ...nominalDrafts(tree, taken, reader), ...pronounDrafts(tree, reader)]
    return drafts.filter(d => d.end > d.start).sort((a, b) => a.first - b.first || b.last - a.last || a.head - b.head)
  })
}

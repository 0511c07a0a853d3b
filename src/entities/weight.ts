import type { EntityClass } from '../model/index.js'
import type { Discourse } from './coreference/discourse.js'
import type { Draft } from './draft.js'

/**
 * How likely a careful reader would put an entity on the graph for itself, from 0 to 1: names above
 * descriptions, what is spoken of often or in the title above what is mentioned once.
 */
export function weightOf(mentions: readonly Draft[], _cls: EntityClass, { reader }: Discourse): number {
  const named = mentions.some(d => d.form === 'name' && !d.isAdjective)
  const adjective = mentions.some(d => d.isAdjective)
  const inTitle = mentions.some(d => reader.trees[d.sentence]?.sentence.isTitle)
  const base = named ? 0.75 : adjective ? 0.6 : 0.2
  return Math.min(1, base + Math.min(0.15, 0.03 * (mentions.length - 1)) + (inTitle ? 0.1 : 0))
}

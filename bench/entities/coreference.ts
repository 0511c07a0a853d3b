import type { Annotation, Paragraph } from '../../src/model/index.js'
import type { Resolution } from '../../src/entities/index.js'
import type { GumDocument, GumMention } from './gum.js'
import type { Clustering } from './scores.js'

/** What of the corpus are entities in the sense of the news vocabulary. */
const KINDS = new Set(['person', 'organization', 'place', 'object', 'animal'])

/** Words that point at speaker and hearer: who they are is not in the text. */
const DEICTIC = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i

export const paragraphsOf = (text: string): readonly Paragraph[] =>
  [...text.matchAll(/[^\n]+/g)].map((m, i) => ({ kind: i === 0 ? 'title' : 'body', start: m.index, end: m.index + m[0].trimEnd().length }))

export interface Pair {
  readonly gold: Clustering
  readonly system: Clustering
}

/**
 * The named entities of a document and what refers to them, on both sides, by the offset of the head. On the side
 * of the corpus, sets of mentions of which one is a proper name of a person, organization, place or object; on
 * ours, named entities. Left out on both sides are "I", "we" and "you", adjectives ("Iraqi"), names inside
 * longer names ("California" in "University of California"), relative pronouns (the corpus does not mark "who" in
 * "the man who left"), and what the corpus has as an event, time or idea.
 */
export function compareDocument(document: GumDocument, annotation: Annotation, resolution: Resolution, offset: number): Pair {
  const byHead = new Map(document.mentions.map(m => [m.headStart, m]))
  const isDeictic = (at: number) => DEICTIC.test(/^\p{L}+/u.exec(document.text.slice(at, at + 20))?.[0] ?? '')
  const named = new Set(document.mentions.filter(m => m.isName && KINDS.has(m.type)).map(m => m.group))
  const gold = new Map<number, string>()
  const nested = nestedNames(document.mentions)
  for (const m of document.mentions) if (named.has(m.group) && !isDeictic(m.headStart) && !nested.has(m.headStart)) gold.set(m.headStart + offset, m.group)
  const system = new Map<number, string>()
  for (const entity of resolution.entities.list.filter(e => e.named)) {
    for (const mention of entity.mentions) {
      const tokens = annotation.sentences[mention.sentence]?.tokens ?? []
      if (mention.first === mention.last && tokens[mention.head]?.upos === 'ADJ') continue
      if (mention.form === 'pronoun' && /^(?:WDT|WP\$?)$/.test(tokens[mention.head]?.xpos ?? '')) continue
      const at = placeOf(tokens.slice(mention.first, mention.last + 1).map(t => t.start), tokens[mention.head]?.start ?? mention.start, mention.end, byHead)
      const other = byHead.get(at)
      if (isDeictic(at) || nested.has(at) || (other !== undefined && !KINDS.has(other.type) && !named.has(other.group))) continue
      system.set(at + offset, `${document.id} ${entity.key}`)
    }
  }
  return { gold, system }
}

/** Heads of names that are part of a longer name. */
function nestedNames(mentions: readonly GumMention[]): ReadonlySet<number> {
  const names = mentions.filter(m => m.isName).sort((a, b) => a.start - b.start || b.end - a.end)
  const out = new Set<number>()
  const around: GumMention[] = []
  for (const m of names) {
    while ((around.at(-1)?.end ?? Infinity) <= m.start) around.pop()
    const outer = around.at(-1)
    if (outer !== undefined && outer.headStart !== m.headStart && m.end <= outer.end) out.add(m.headStart)
    around.push(m)
  }
  return out
}

/** The two analyses may head a name differently: the mention answers for the name whose head lies in it. */
function placeOf(starts: readonly number[], head: number, end: number, byHead: ReadonlyMap<number, GumMention>): number {
  if (byHead.has(head)) return head
  return starts.find(at => {
    const m = byHead.get(at)
    return m !== undefined && m.isName && m.start <= at && m.end <= end + 1
  }) ?? head
}

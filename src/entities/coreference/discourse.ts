import type { Draft } from '../draft.js'
import type { Reader } from '../reader.js'
import type { Tree } from '../tree.js'
import { toldApart } from './apart.js'
import { Clusters } from './clusters.js'

/** The mentions of an article in the order of the text, and which of them are joined so far. */
export interface Discourse {
  readonly reader: Reader
  readonly drafts: readonly Draft[]
  readonly clusters: Clusters
  /** The first sentence that tells something: after the headline, the date and where it was filed. */
  readonly lead: number
  /** Indexes of the drafts of a sentence. */
  inSentence(sentence: number): readonly number[]
  /** The draft that answers for a token: headed by it, or the innermost name around it. */
  at(sentence: number, token: number): number | undefined
  tree(draft: Draft): Tree
}

/** One step of coreference: joins what it is sure of and leaves the rest to later steps. */
export interface Sieve {
  readonly name: string
  readonly link: (discourse: Discourse) => void
}

const NONE: readonly number[] = []

export function discourseOf(reader: Reader, drafts: readonly Draft[]): Discourse {
  const bySentence = new Map<number, number[]>()
  const byToken = new Map<number, Map<number, number>>()
  drafts.forEach((d, i) => {
    const list = bySentence.get(d.sentence) ?? []
    list.push(i)
    bySentence.set(d.sentence, list)
    if (list.length === 1) byToken.set(d.sentence, new Map())
  })
  const set = (d: Draft, token: number, i: number, keep: boolean) => {
    const tokens = byToken.get(d.sentence)
    if (tokens !== undefined && !(keep && tokens.has(token))) tokens.set(token, i)
  }
  // Long spans first: what is nested answers for its own tokens; heads last, so that nothing hides them.
  const bySize = drafts.map((_, i) => i).sort((a, b) => size(drafts, b) - size(drafts, a) || a - b)
  for (const i of bySize) {
    const d = drafts[i]
    if (d?.form === 'name') for (let t = d.first; t <= d.last; t++) set(d, t, i, false)
  }
  for (const i of bySize) {
    const d = drafts[i]
    if (d === undefined) continue
    if (d.form !== 'name') set(d, d.head, i, false)
    for (const token of d.also) set(d, token, i, true)
  }
  const at = (sentence: number, token: number): number | undefined => byToken.get(sentence)?.get(token)
  const clusters = new Clusters(drafts)
  for (const [one, other] of toldApart(reader, drafts, at)) clusters.keepApart(one, other)
  return {
    reader, drafts,
    clusters,
    lead: Math.max(0, reader.trees.findIndex(tree => !tree.sentence.isTitle && tree.tokens.some(t => t.upos === 'VERB'))),
    inSentence: sentence => bySentence.get(sentence) ?? NONE,
    at,
    tree: d => {
      const tree = reader.trees[d.sentence]
      if (tree === undefined) throw new RangeError(`expected a sentence index below ${reader.trees.length}, got ${d.sentence}`)
      return tree
    },
  }
}

function size(drafts: readonly Draft[], i: number): number {
  const d = drafts[i]
  return d === undefined ? 0 : d.last - d.first
}

import type { Factuality } from '../../model/index.js'
import { arrayOf, oneOf, recordOf, stringOf } from '../check.js'
import { factuality } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import cueTable from './cues.json' with { type: 'json' }

/** Where a cue stands to what it judges. */
const SCOPES = ['xcomp', 'ccomp', 'obj', 'obl', 'subj', 'acl', 'nmod', 'modifier', 'adverb', 'modal', 'marker', 'determiner', 'particle'] as const
type Scope = (typeof SCOPES)[number]

/** Words that say how sure an event is. */
export interface Cues {
  /** What a word does to what it governs: "plan" to its infinitive. `link` is how `child` hangs on `head`. */
  governor(tree: SentenceTree, head: number, link: string, child: number): Factuality | undefined
  /** What a dependent does to its head: "not", "may", "reportedly". */
  dependent(tree: SentenceTree, kid: number): Factuality | undefined
}

const GOVERNED: Readonly<Record<string, Scope>> = {
  xcomp: 'xcomp', ccomp: 'ccomp', obj: 'obj', obl: 'obl', nsubj: 'subj', 'nsubj:pass': 'obj', acl: 'acl', csubj: 'subj', nmod: 'nmod',
}

export function loadCues(): Cues {
  const table = new Map<string, Factuality>()
  arrayOf(cueTable, 'cues').forEach((raw, i) => {
    const where = `cues[${i}]`
    const row = recordOf(raw, where)
    const lemma = stringOf(row['lemma'], `${where}.lemma`)
    const pos = stringOf(row['pos'], `${where}.pos`)
    const effect = factuality(row['effect'], `${where}.effect`)
    const scopes = typeof row['scope'] === 'string' ? [row['scope']] : arrayOf(row['scope'], `${where}.scope`)
    for (const scope of scopes) table.set(`${oneOf(SCOPES, scope, `${where}.scope`)} ${pos} ${lemma}`, effect)
  })
  return {
    governor(tree, head, link, child) {
      // "failed on Monday ⟨to agree⟩": where words stand between, trees often take the complement for a clause of purpose
      const scope = (link === 'advcl' && tree.isInfinitive(child) && tree.kidBy(head, 'obj') === undefined ? 'xcomp' : GOVERNED[link]) ?? (link.startsWith('acl') ? undefined : GOVERNED[link.split(':')[0] ?? ''])
      if (scope === undefined) return undefined
      const pos = tree.upos(head)
      const marked = tree.marker(child)
      return (marked === undefined ? undefined : table.get(`${scope} ${pos} ${tree.lemma(head)} ${marked}`))
        ?? table.get(`${scope} ${pos} ${tree.lemma(head)}`)
    },
    dependent(tree, kid) {
      const scope = dependentScope(tree, kid)
      // "⟨not only⟩ freed the men, but …": done, and more besides
      if (scope === 'adverb' && tree.lemma(kid) === 'not' && ADDING.has(tree.lemma(kid + 1))) return undefined
      return scope === undefined ? undefined : table.get(`${scope} ${tree.upos(kid)} ${tree.lemma(kid)}`)
    },
  }
}

const ADDING: ReadonlySet<string> = new Set(['only', 'merely', 'just', 'simply'])

function dependentScope(tree: SentenceTree, kid: number): Scope | undefined {
  if (tree.is(kid, 'aux')) return 'modal'
  if (tree.is(kid, 'advmod')) return 'adverb'
  if (tree.is(kid, 'amod')) return 'modifier'
  if (tree.is(kid, 'mark')) return 'marker'
  if (tree.is(kid, 'det')) return 'determiner'
  if (tree.is(kid, 'case')) return 'marker'
  return undefined
}

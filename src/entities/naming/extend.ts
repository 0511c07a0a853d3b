import type { Lexicon } from '../lexicon.js'
import { isAcronym } from '../names.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

export const isHyphen = (form: string | undefined): boolean => form === '-' || form === '‐' || form === '–'

export const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "Resolution 2328", "Explorer 6", "(DDG 70)": a number right after a name belongs to it, unless it counts what follows. */
export function withNumber(tree: Tree, name: FoundName): FoundName {
  const next = tree.tokens[name.last + 1]
  if (next === undefined || !/^\d{1,5}$/.test(next.form) || /^(?:PER|GPE|LOC|NORP)$/.test(name.type) || MONTH.test(tree.tokens[name.last]?.form ?? '')) return name
  // "joined the Royal Navy 21 April 1941"
  if (MONTH.test(tree.tokens[name.last + 2]?.form ?? '')) return name
  // "Northfield 2-1": a score.
  if (isHyphen(tree.tokens[name.last + 2]?.form) && /^\d+$/.test(tree.tokens[name.last + 3]?.form ?? '')) return name
  const isCode = tree.tokens[name.first - 1]?.form === '(' && tree.tokens[name.last + 2]?.form === ')' && isAcronym(tree.tokens[name.last]?.form ?? '')
  return isCode || (next.head >= name.first && next.head <= name.last) ? { ...name, last: name.last + 1 } : name
}

/** "the [14th] Armored Division", "the [71st Anti] Terrorism Battalion": units go by their numbers. */
export function withOrdinal(tree: Tree, name: FoundName, lexicon: Lexicon): FoundName {
  const skipped = /^(?:Anti|Counter)$/.test(tree.tokens[name.first - 1]?.form ?? '') ? 1 : 0
  const before = name.first - 1 - skipped
  if (name.type === 'PER' || !/^\d{1,3}(?:st|nd|rd|th|d)$/.test(tree.tokens[before]?.form ?? '')) return name
  const words = tree.tokens.slice(name.first, name.last + 1).map(t => t.form.toLowerCase())
  return lexicon.classOfName(['1st', ...words], 'ORG') === 'Military' ? { ...name, first: before, type: 'ORG' } : name
}

/** What a bank of a land is called besides: such a name is whole only with the word. */
const RESERVE = /^(?:Central|Reserve|National|Federal|State|People's|Development)$/

/** "the [Bank of] Zarovia": what a land is part of the name of. */
export function withBody(tree: Tree, name: FoundName): FoundName {
  const at = tree.tokens[name.first - 1]?.form === 'the' ? name.first - 2 : name.first - 1
  const isBody = name.type === 'GPE' && tree.tokens[at]?.form === 'of' && /^(?:Bank|University|Diocese|Archdiocese)$/.test(tree.tokens[at - 1]?.form ?? '')
    && !RESERVE.test(tree.tokens[at - 2]?.form ?? '')
  return isBody ? { ...name, first: at - 1, type: 'ORG', source: 'context' } : name
}

/** "Lord [Reeves] of Kelby": what a peer is of is part of the title. */
export function isSeat(tree: Tree, name: FoundName, before: FoundName | undefined): boolean {
  if (tree.tokens[name.first - 1]?.form !== 'of') return false
  const peer = before?.type === 'PER' && before.last === name.first - 2 ? before : undefined
  return peer !== undefined && [peer.first, peer.first - 1].some(at => /^(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess)$/.test(tree.tokens[at]?.form ?? ''))
}

/** "the Hartley family": a group under the name of one of them. */
export function withKin(tree: Tree, name: FoundName): FoundName {
  const isOne = name.type === 'PER' && name.first === name.last && /^(?:family|clan|dynasty)$/.test(tree.tokens[name.last + 1]?.form ?? '')
  return isOne ? { ...name, last: name.last + 1, type: 'ORG', source: 'context' } : name
}

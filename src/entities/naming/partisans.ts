import type { EntityKnowledge } from '../knowledge.js'
import { normalizeName } from '../names.js'
import type { Tree } from '../tree.js'
import parties from '../lexicon/parties.json' with { type: 'json' }
import { covers, type FoundName } from './found.js'

const PARTIES: ReadonlyMap<string, string> = new Map(Object.entries(parties.party))
/** What stands for a party only in brackets behind somebody's name: "(D-Texas)", "(Con)". */
const CODES: ReadonlyMap<string, string> = new Map(Object.entries(parties.codes))
/** Whom and what parties have: "Republican [senators]", "the Liberal [primary]". */
const PARTISANS: ReadonlySet<string> = new Set(parties.partisans)

/** Most words that stand for a party. */
const LONGEST = 2

/** The name of the party for which a word stands that says who belongs to one: "Tory" for "Conservative Party". */
export const partyOf = (words: string): string | undefined => PARTIES.get(words.toLowerCase()) ?? (words.length <= 3 ? CODES.get(words.toLowerCase()) : undefined)

/**
 * The names with the words for parties among them: "[Republican] Senator Ann Lee", "Ann Lee ([Liberal])", "Ann Lee, a [Democrat]",
 * "the [Tories]". Such words are often ordinary too, so they count only with a capital, where somebody of the party stands beside them.
 */
export function addPartisans(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge, isVote: boolean): readonly FoundName[] {
  const apart = names.flatMap(name => splitPartisan(tree, name, knowledge)).filter(name => !isNoParty(tree, name))
  const more: FoundName[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    if (!/^\p{Lu}/u.test(tree.tokens[i]?.form ?? '')) continue
    const last = partyAt(tree, i, PARTIES) ?? (isCode(tree, apart, i) ? i : undefined)
    const bracketed = last === undefined && isVote ? bracketedAt(tree, apart, i) : undefined
    if (bracketed !== undefined) more.push({ first: i, last: bracketed, type: 'ORG', source: 'context' })
    if (last === undefined || isInside(tree, apart, i, last) || !isPartisan(tree, apart, i, last)) continue
    more.push({ first: i, last, type: 'ORG', source: 'context' })
    i = last
  }
  if (more.length === 0) return apart
  return [...apart.filter(name => !covers(more, name.first, name.last)), ...more].sort((a, b) => a.first - b.first)
}

const VOTING: ReadonlySet<string> = new Set(parties.voting)

/** So many words of voting make an article one about an election. */
const LEAST_VOTING = 4

/** Whether the article tells of an election. */
export function isOfElection(trees: readonly Tree[]): boolean {
  let seen = 0
  for (const tree of trees) {
    for (let i = 0; i < tree.tokens.length; i++) if (VOTING.has(tree.lemma(i))) seen++
    if (seen >= LEAST_VOTING) return true
  }
  return false
}

/**
 * The names, normalized, that an article about an election gives with those who stand in it: "Ann Lee ([Harbour First])", "Ann Lee, [HDU], 5,100".
 */
export function partiesIn(trees: readonly Tree[], found: readonly (readonly FoundName[])[]): ReadonlySet<string> {
  const out = new Set<string>()
  trees.forEach((tree, s) => {
    const names = found[s] ?? []
    for (const { first, last, type } of names) {
      if (type !== 'ORG' && type !== 'MISC') continue
      const [before, after] = [tree.tokens[first - 1]?.form ?? '', tree.tokens[last + 1]?.form ?? '']
      const isListed = before === '(' ? after === ')' : /^[,–-]$/.test(before) && (after === '' || (after === ',' && /^\d/.test(tree.tokens[last + 2]?.form ?? '')))
      if (isListed && endsPerson(names, first - 2)) out.add(normalizeName(tree.tokens.slice(first, last + 1).map(t => t.form).join(' ')))
    }
  })
  return out
}

/** "Lisa May (Independent)" is of no party. */
const isNoParty = (tree: Tree, { first, last }: FoundName): boolean => first === last && /^Ind(?:ependents?|\.)?$/.test(tree.tokens[first]?.form ?? '')

/** Most words of what stands in brackets behind somebody's name. */
const LONGEST_BRACKETED = 5

/** The last word of what stands in brackets behind somebody's name in an article about an election: "Ann Lee ([National])". */
function bracketedAt(tree: Tree, names: readonly FoundName[], first: number): number | undefined {
  if (tree.tokens[first - 1]?.form !== '(' || !endsPerson(names, first - 2)) return undefined
  for (let i = first; i < first + LONGEST_BRACKETED; i++) {
    const form = tree.tokens[i]?.form ?? ''
    if (form === ')') return i > first && !isNoParty(tree, { first, last: i - 1, type: 'ORG', source: 'context' }) ? i - 1 : undefined
    if (names.some(n => n.first <= i && i <= n.last) || !/^(?:\p{Lu}|of$|the$|and$|for$|['’])/u.test(form)) return undefined
  }
  return undefined
}

/** The last word of the phrase for a party that begins at a token. */
function partyAt(tree: Tree, first: number, table: ReadonlyMap<string, string>): number | undefined {
  for (let last = Math.min(first + LONGEST, tree.tokens.length) - 1; last >= first; last--) {
    if (table.has(tree.tokens.slice(first, last + 1).map(t => t.form.toLowerCase()).join(' '))) return last
  }
  return undefined
}

/** "Social Democrat Olaf Meier", taken for one name: a party, and somebody of it by a given name. */
function splitPartisan(tree: Tree, name: FoundName, knowledge: EntityKnowledge): readonly FoundName[] {
  const last = name.last > name.first ? partyAt(tree, name.first, PARTIES) : undefined
  const given = last === undefined ? undefined : tree.tokens[last + 1]?.form
  if (last === undefined || given === undefined || last + 2 > name.last || knowledge.genderOfGivenName(given) === undefined) return [name]
  return [{ first: name.first, last, type: 'ORG', source: 'context' }, { ...name, first: last + 1, type: 'PER' }]
}

/** Whether the words are part of a longer name, or of somebody's. */
const isInside = (tree: Tree, names: readonly FoundName[], first: number, last: number): boolean =>
  names.some(n => n.first <= last && first <= n.last && (n.first < first || n.last > last || (n.type === 'PER' && !PLURAL.test(tree.tokens[last]?.form ?? ''))))

const PLURAL = /(?:ies|ns|ts|ls|es|ms)$/

const endsPerson = (names: readonly FoundName[], token: number): boolean => names.some(n => n.type === 'PER' && n.last === token)
const startsPerson = (names: readonly FoundName[], token: number): boolean => names.some(n => n.type === 'PER' && n.first === token)

/** "(D-Texas)", ", R-Idaho" behind somebody's name. */
const isCode = (tree: Tree, names: readonly FoundName[], i: number): boolean =>
  CODES.has((tree.tokens[i]?.form ?? '').toLowerCase()) && /^[(,]$/.test(tree.tokens[i - 1]?.form ?? '') && endsPerson(names, i - 2)

function isPartisan(tree: Tree, names: readonly FoundName[], first: number, last: number): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  if (/^[(,–—-]$/.test(form(first - 1)) && endsPerson(names, first - 2)) return last + 1 >= tree.tokens.length || /^[-),.;:–—]$/.test(form(last + 1))
  // "Liberal: Ann Lee, …", "Liberal – Ann Lee"
  if (first === 0 && /^[:–—-]$/.test(form(last + 1))) return startsPerson(names, last + 2)
  const next = tree.tokens[last + 1]
  const isOpening = first === 0 || tree.sentence.isTitle
  // "[Liberal] Ann Lee", "[Liberal] MP", "[Liberal] finance critic", "[Liberal] candidate Ann Lee"
  if (startsPerson(names, last + 1) || (isMember(tree, last + 1, false) && startsPerson(names, last + 2))) return true
  if (isMember(tree, last + 1, isOpening) || isMember(tree, last + 2, isOpening)) return true
  if (isOpening) return false
  if (PLURAL.test(form(last))) return next?.upos !== 'NOUN'
  return tree.tokens[first]?.upos !== 'ADJ' && /^(?:a|an|fellow)$/.test(form(first - 1).toLowerCase()) && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '')
}

/** A word for somebody or something of a party. Where capitals say little, only one with a capital of its own: "Liberal MP", not "Liberal leaders". */
function isMember(tree: Tree, i: number, withCapital: boolean): boolean {
  const token = tree.tokens[i]
  if (token === undefined || !/^(?:NOUN|PROPN)$/.test(token.upos) || !/^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[i - 1]?.upos ?? '')) return false
  return (PARTISANS.has(tree.lemma(i)) || PARTISANS.has(token.form.toLowerCase().replace(/\.$/, ''))) && (!withCapital || /^\p{Lu}/u.test(token.form))
}

import type { NameType } from '../../model/index.js'
import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import { normalizeName } from '../names.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** How much a name's type counts by where it comes from. */
const TRUST = { model: 1, knowledge: 2, context: 2, shape: 0.1 } as const

/** "the Asad regime". */
const LED = new Set(['regime', 'administration', 'presidency'])

/** Of two types with as many votes the earlier wins. */
const RANK: readonly NameType[] = ['PER', 'GPE', 'ORG', 'LOC', 'FAC', 'NORP', 'WORK', 'PRODUCT', 'EVENT', 'MISC']

/** After a name these say that it is a place. */
const PLACE_KINDS = new Set(['province', 'governorate', 'district', 'prefecture', 'neighborhood', 'neighbourhood', 'valley', 'peninsula', 'suburb', 'county', 'village'])

/** Kinds that the finder falls back to when it does not know. */
const VAGUE: ReadonlySet<NameType> = new Set<NameType>(['MISC', 'WORK', 'PRODUCT', 'FAC', 'EVENT'])

/**
 * One name has one type in one article: what most of its uses say. A name that begins with a given name, or
 * that is the surname of somebody in the article, is a person.
 */
export function agreeOnTypes(
  trees: readonly Tree[], found: readonly (readonly FoundName[])[], knowledge: EntityKnowledge, lexicon: Lexicon,
): readonly (readonly FoundName[])[] {
  const text = (tree: Tree, n: FoundName) => normalizeName(tree.tokens.slice(n.first, n.last + 1).map(t => t.form).join(' '))
  const retyped = found.map((names, s) => names.map(n => {
    const tree = trees[s]
    if (tree === undefined) return n
    if (looksLikePerson(tree, n, knowledge, lexicon)) return { ...n, type: 'PER' as const, source: 'context' as const }
    if (looksLikePlace(tree, n, knowledge)) return { ...n, type: 'GPE' as const, source: 'context' as const }
    return looksLikeBody(tree, n, knowledge, lexicon) ? { ...n, type: 'ORG' as const } : n
  }))
  const votes = new Map<string, Map<NameType, number>>()
  const surnames = new Set<string>()
  retyped.forEach((names, s) => names.forEach(n => {
    const tree = trees[s]
    if (tree === undefined) return
    const key = text(tree, n)
    const vote = votes.get(key) ?? new Map<NameType, number>()
    votes.set(key, vote.set(n.type, (vote.get(n.type) ?? 0) + TRUST[n.source] * (VAGUE.has(n.type) ? 0.6 : 1)))
    if (n.type === 'PER' && n.last > n.first) for (const word of [key.slice(key.lastIndexOf(' ') + 1), key.slice(0, key.indexOf(' '))]) surnames.add(word)
  }))
  return retyped.map((names, s) => names.map(n => {
    const tree = trees[s]
    if (tree === undefined) return n
    const key = text(tree, n)
    if (isPeople(key, votes, lexicon)) return { ...n, type: 'NORP' as const }
    if (n.type === 'NORP') return n
    const vote = votes.get(key) ?? new Map<NameType, number>()
    if ((VAGUE.has(n.type) || (n.type === 'ORG' && (vote.get('ORG') ?? 0) <= 1)) && n.source !== 'knowledge' && surnames.has(key)) return { ...n, type: 'PER' as const }
    const best = [...vote].sort((a, b) => b[1] - a[1] || RANK.indexOf(a[0]) - RANK.indexOf(b[0]))[0]
    return best === undefined ? n : { ...n, type: best[0] }
  }))
}

/** "Yazidis" beside "Yazidi", "Sunnis": the plural of a word for people. */
function isPeople(key: string, votes: ReadonlyMap<string, ReadonlyMap<NameType, number>>, lexicon: Lexicon): boolean {
  if (key.includes(' ')) return false
  const one = key.replace(/s$/, '')
  const plural = votes.get(`${one}s`)
  if (plural?.has('PER') === true || plural?.has('GPE') === true) return false
  return (one !== key && (votes.has(one) && votes.get(one)?.has('PER') !== true || lexicon.head(one)?.class === 'Person')) || (one === key && plural !== undefined && (votes.get(key)?.has('NORP') === true || plural.has('NORP')))
}

/** "in Sarmin": after these a name that the gazetteer has, or that begins with no given name, is a place. */
function looksLikePlace(tree: Tree, n: FoundName, knowledge: EntityKnowledge): boolean {
  const next = tree.tokens[n.last + 1]
  if ((n.type === 'PER' || n.type === 'ORG' || VAGUE.has(n.type)) && next !== undefined && PLACE_KINDS.has(next.lemma.toLowerCase()) && next.upos === 'NOUN') return true
  if (n.type !== 'PER' && !(VAGUE.has(n.type) && n.first === n.last)) return false
  const before = tree.tokens[n.first - 1]?.form.toLowerCase() ?? ''
  const words = tree.tokens.slice(n.first, n.last + 1).map(t => t.form)
  if (!/^(?:in|near|outside|towards?|around|into|at)$/.test(before)) return false
  if (knowledge.places(words.join(' ')).length > 0) return true
  return n.type === 'PER' && knowledge.genderOfGivenName(words[0] ?? '') === undefined && before !== 'at' && before !== 'around'
}

/** "Supreme Court of Cassation", "Delta News": no person is called so. */
function looksLikeBody(tree: Tree, n: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  if (n.type !== 'PER' || n.first === n.last) return false
  const words = tree.tokens.slice(n.first, n.last + 1).map(t => t.form)
  if (knowledge.genderOfGivenName(words[0] ?? '') !== undefined) return false
  return lexicon.classOfName(words.map(w => w.toLowerCase()), 'ORG') !== undefined && (words.includes('of') || words.length === 2 || words.includes('for'))
}

function looksLikePerson(tree: Tree, n: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  if (n.type === 'PER' || n.source === 'knowledge' || n.last - n.first > 3) return false
  if (n.first === n.last && n.type !== 'NORP' && LED.has(tree.lemma(n.last + 1)) && knowledge.countryOfAdjective(tree.tokens[n.first]?.form ?? '') === undefined && n.type !== 'GPE') return true
  const before = tree.tokens[n.first - 1]
  const afterTitle = before !== undefined && /^\p{Lu}/u.test(before.form) && lexicon.isTitle(before.form)
  if (afterTitle && VAGUE.has(n.type)) return true
  if (n.first === n.last || (!VAGUE.has(n.type) && n.type !== 'NORP')) return false
  const words = tree.tokens.slice(n.first, n.last + 1)
  return words.every(t => /^\p{Lu}/u.test(t.form) || t.form === '-' || n.last - n.first > 1) && knowledge.genderOfGivenName(words[0]?.form ?? '') !== undefined
    && lexicon.classOfName([words.at(-1)?.form.toLowerCase() ?? ''], 'ORG') === undefined
}

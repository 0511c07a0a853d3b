import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { isAcronym, isAcronymOf } from '../names.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'

/** Verbs that give a thing its name: "a group called Red Dawn". */
const NAMING = new Set(['call', 'name', 'know', 'dub', 'nickname', 'label', 'title', 'entitle', 'style', 'term', 'abbreviate', 'rename', 'codename'])

/** Words that may stand before a second name in brackets or after a comma: "(also known as", ", or". */
const ALIAS_WORDS = new Set([
  'also', 'better', 'formerly', 'previously', 'sometimes', 'commonly', 'widely', 'or', 'known', 'called', 'as', 'aka', 'a.k.a', 'a.k.a.',
  'alias', 'abbreviated', 'acronym', 'the', 'in', 'short', 'for', 'née', 'nee', 'born', 'nom', 'de', 'guerre', 'real', 'name', 'arabic', 'by', 'its', 'his', 'her',
])
const ALIAS_CUE = /known as|\b(?:also|formerly|previously|sometimes) called\b|\baka\b|a\.k\.a|\balias\b|nom de guerre|real name|abbreviated|\bnée\b/i

/** Furthest distance of the two names, in characters. */
const REACH = 48

/**
 * A second name given in brackets, by "also known as", or by a verb of naming.
 *
 * "[the Zarovian Democratic Forces] ([ZDF])", "[Abu Omar], also known as [Khalid Hasan]", "[a group] called
 * [Red Dawn]".
 */
export const alias: Sieve = {
  name: 'alias',
  link(discourse) {
    const { drafts, clusters, reader } = discourse
    let previous: number | undefined
    drafts.forEach((d, i) => {
      const described = abbreviates(discourse, d)
      if (described !== undefined) clusters.join(described, i)
      if (d.form !== 'name' || d.isAdjective) return
      const before = previous === undefined ? undefined : drafts[previous]
      if (before !== undefined && previous !== undefined && isAlias(before, d, reader.text, discourse.tree(d))) clusters.join(previous, i)
      if (before === undefined || d.end > before.end) previous = i
    })
    for (const tree of reader.trees) {
      tree.tokens.forEach((_, at) => {
        joinNamed(discourse, tree, at)
        joinByName(discourse, tree, at)
      })
    }
  },
}

/** "the UN [Stabilization Mission in Mali] ([MINUSMA])": the body that is described right before the bracket, with the names in its description. */
function abbreviates(discourse: Discourse, d: Draft): number | undefined {
  const { drafts, reader, inSentence } = discourse
  if (d.form === 'name' && /^\p{Lu}{2,5}s$/u.test(d.core)) return abbreviatesMany(discourse, d)
  if (d.form !== 'name' || !isAcronym(d.core) || !/\(\s?$/.test(reader.text.slice(Math.max(0, d.start - 2), d.start)) || reader.text[d.end] !== ')') return undefined
  return inSentence(d.sentence).findLast(j => {
    const c = drafts[j]
    return c?.form === 'nominal' && c.number === 'Sing' && familyOf(c.class) === 'organization' && familyOf(d.class) !== 'place' && c.modifiers.length > 0
      && INSIDE.test(reader.text.slice(c.end, d.start)) && c.end < d.start
  })
}

/** "two [remotely piloted boats] ([RPBs])": of things that are several the initials with an "s". */
const abbreviatesMany = ({ drafts, reader, inSentence }: Discourse, d: Draft): number | undefined => inSentence(d.sentence).findLast(j => {
  const c = drafts[j]
  return c?.form === 'nominal' && c.end < d.start && /^ \(\s?$/.test(reader.text.slice(c.end, d.start)) && reader.text[d.end] === ')' && isAcronymOf(d.core.slice(0, -1), c.core)
})

/** What of a description may stand between its noun and the bracket. */
const INSIDE = /^(?: (?:in|for|of|to|on) (?:the )?[\p{L} ]{1,40})? \(\s?$/u

function isAlias(a: Draft, b: Draft, text: string, tree: Tree): boolean {
  if (a.sentence !== b.sentence || b.start < a.end || b.start - a.end > REACH) return false
  if (isTranslation(a, b, text)) return true
  const between = text.slice(a.end, b.start)
  if (between === ', or ') return /^\p{Lu}[\p{Lu}\d-]{1,8}$/u.test(b.core) && b.core.startsWith(a.core.charAt(0)) && /\s/.test(a.core) && /^[,;)]/.test(text.slice(b.end, b.end + 1))
  if (/^(?:['’]s)?\s*\(\s*(?:the\s+)?["“]?$/.test(between)) return inBrackets(a, b, text, tree)
  const words = between.toLowerCase().split(/[\s,():;“”"‘’]+/).filter(w => w !== '')
  return ALIAS_CUE.test(between) && words.every(w => ALIAS_WORDS.has(w)) && (familyOf(a.class) === 'person') === (familyOf(b.class) === 'person')
}

/** How a bracket begins that gives a name in other languages: "(Arabic: …". */
const TRANSLATION = /^\(\p{Lu}\p{Ll}+(?: \p{Ll}+)?: ?/u

/** "[Hamra] (Arabic: [al-Hamra], Kurdish: [Hemre], [HMR])": all names in the bracket are those of what stands before it. */
function isTranslation(a: Draft, b: Draft, text: string): boolean {
  const open = text.lastIndexOf('(', b.start)
  if (open < 0 || b.start - open > 4 * REACH || !TRANSLATION.test(text.slice(open, open + REACH))) return false
  return a.end >= open - 2 && !text.slice(open, b.start).includes(')') && (a.start > open || text.slice(a.end, open).trim() === '')
}

/** "Wicker (R-Miss.)", "Zagora (Morocco)": what stands in brackets may also be a party or a place. */
function inBrackets(a: Draft, b: Draft, text: string, tree: Tree): boolean {
  // "HMS Kent (F 78)", "USS Carter (DDG 99)"
  if (a.class === 'Vehicle' && /^\(\p{Lu}{1,4}[ -]?\d{1,4}\)/u.test(text.slice(text.lastIndexOf('(', b.start), b.end + 6))) return true
  if (!/^["”]?\s*[),;]/.test(text.slice(b.end, b.end + 3))) return false
  if (isAcronymOf(b.core, a.core) || isAcronymOf(a.core, b.core)) return true
  if (familyOf(a.class) === 'place' || familyOf(b.class) === 'place' || a.class === 'Person' || !compatible(a, b)) return false
  return isAcronym(b.core) || tree.is(b.head, 'appos')
}

function compatible(a: Draft, b: Draft): boolean {
  const x = familyOf(a.class)
  const y = familyOf(b.class)
  return x === y || (x !== 'person' && y !== 'person' && (x === 'thing' || y === 'thing'))
}

/** "a group called Red Dawn", "a suspect named Karl Brandt". */
function joinNamed(discourse: Discourse, tree: Tree, verb: number): void {
  if (!NAMING.has(tree.lemma(verb)) || !tree.is(verb, 'acl')) return
  if (tree.kids(verb).some(k => tree.is(k, 'nsubj') && !tree.is(k, 'nsubj:pass'))) return
  const owner = discourse.at(tree.sentence.index, tree.head(verb))
  const name = tree.kids(verb).filter(k => k > verb && tree.is(k, 'xcomp', 'obj', 'obl', 'nmod')).map(k => discourse.at(tree.sentence.index, k)).find(i => i !== undefined && discourse.drafts[i]?.form === 'name')
  const x = owner === undefined ? undefined : discourse.drafts[owner]
  const y = name === undefined ? undefined : discourse.drafts[name]
  if (x === undefined || y === undefined || owner === undefined || name === undefined || y.form !== 'name' || y.class === 'Country' || x.form === 'pronoun' || x.isAdjective) return
  if (x.number === 'Plur' || (familyOf(x.class) === 'person') !== (familyOf(y.class) === 'person')) return
  discourse.clusters.join(owner, name)
}

/** "a lady by the name of Ines Calder" */
function joinByName({ at, drafts, clusters, inSentence }: Discourse, tree: Tree, noun: number): void {
  const { index } = tree.sentence
  if (tree.tokens[noun]?.form !== 'name' || tree.tokens[noun - 2]?.form !== 'by' || tree.tokens[noun + 1]?.form !== 'of') return
  const [owner, name] = [at(index, noun - 3), inSentence(index).find(i => drafts[i]?.form === 'name' && drafts[i].first === noun + 2)]
  if (owner === undefined || name === undefined || drafts[owner]?.form !== 'nominal' || drafts[owner].number === 'Plur') return
  if ((familyOf(drafts[owner].class) === 'person') === (familyOf(drafts[name]?.class ?? 'Thing') === 'person')) clusters.join(owner, name)
}

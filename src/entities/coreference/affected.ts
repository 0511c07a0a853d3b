import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'
import { isToldApart } from './narrowed.js'

/** What people are called after what was done to them. */
const SUFFERED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [['hostage', 'captive'], ['kidnap', 'abduct', 'seize', 'capture', 'take']],
  [['victim'], ['kill', 'murder', 'stab', 'shoot', 'rape', 'assault', 'attack', 'strangle', 'behead', 'abuse', 'drown', 'injure', 'wound', 'kidnap', 'abduct', 'beat', 'rob']],
  [['suspect', 'detainee'], ['arrest', 'detain', 'hold', 'charge', 'question', 'capture']],
  [['survivor'], ['rescue', 'save', 'pull', 'free']],
  [['prisoner', 'inmate'], ['jail', 'imprison', 'detain', 'capture', 'sentence']],
  [['defendant'], ['charge', 'accuse', 'try', 'prosecute', 'indict']],
].flatMap(([nouns = [], verbs = []]) => nouns.map(noun => [noun, new Set(verbs)] as const)))

/** What they are called after what they did. */
const DID: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [['attacker', 'assailant'], ['attack', 'stab', 'shoot', 'storm', 'ambush', 'assault', 'raid', 'open', 'detonate', 'fire', 'ram', 'kill']],
  [['gunman', 'shooter'], ['shoot', 'open', 'fire']],
  [['kidnapper', 'abductor', 'captor'], ['kidnap', 'abduct', 'seize']],
  [['victim'], ['die', 'drown', 'perish', 'suffocate']],
  [['protester', 'demonstrator'], ['protest', 'march', 'demonstrate', 'rally', 'chant']],
  [['survivor'], ['survive']],
].flatMap(([nouns = [], verbs = []]) => nouns.map(noun => [noun, new Set(verbs)] as const)))

/** What was done to somebody, in the words for it and in those for the doing. */
const DONE: readonly (readonly [verbs: ReadonlySet<string>, nouns: ReadonlySet<string>])[] = [
  [new Set(['capture', 'arrest', 'detain', 'apprehend', 'seize', 'nab']), new Set(['capture', 'arrest', 'detention', 'apprehension'])],
  [new Set(['rescue', 'free', 'save', 'release']), new Set(['rescue', 'release'])],
  [new Set(['kill', 'slay', 'murder']), new Set(['killing', 'death', 'murder'])],
  [new Set(['wound', 'injure', 'hurt']), new Set()],
  [new Set(['kidnap', 'abduct']), new Set(['kidnapping', 'abduction'])],
]

/** The same by the participle, as lemma or as form. */
const DONE_BY = new Map(DONE.flatMap(pair => [...pair[0]].flatMap(word => [word, `${word}ed`, `${word}d`].map(form => [form, pair] as const))))

/** "Troops captured [a commander] … the ⟨captured⟩ commander": whether that was done to whom a mention speaks of. */
export function wasDone(tree: Tree, at: number, participle: string): boolean {
  const [verbs, nouns] = DONE_BY.get(participle) ?? []
  if (verbs === undefined || nouns === undefined) return false
  return isDone(tree, at, verbs) || (tree.is(at, 'nmod') && tree.marker(at) === 'of' && nouns.has(tree.lemma(tree.head(at))))
}

/** How far back they are looked for, in sentences, and how many mentions are tried. */
const REACH = 2
const CANDIDATES = 60

/**
 * People by what was done to them, or what they did, a sentence or two before.
 *
 * "Gunmen abducted [three engineers]. [The hostages] were freed", "Police arrested [two students]. [The suspects] …", "[A man] stabbed a guard. [The attacker] fled".
 */
export const affected: Sieve = {
  name: 'affected',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      const suffered = SUFFERED.get(d.lemma)
      const did = DID.get(d.lemma)
      if ((suffered === undefined && did === undefined) || !looksBack(discourse, d, i)) return
      const match = lastOf(discourse, d, i, (tree, at) => (suffered !== undefined && isDone(tree, at, suffered)) || (did !== undefined && isDoer(tree, at, did)))
      if (match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

/** "the victims", not "two victims", "the other victims", "the victims of the flood". */
function looksBack(discourse: Discourse, d: Draft, i: number): boolean {
  if (d.form !== 'nominal' || d.reference !== 'definite' || d.modifiers.length > 0 || d.count !== undefined) return false
  return discourse.clusters.of(i).members[0] === i && !isToldApart(discourse.tree(d), d.head)
}

/** The nearest people before whom the test holds for, in another clause; nobody where they are several names or another number. */
function lastOf(discourse: Discourse, d: Draft, i: number, test: (tree: Tree, at: number) => boolean): number | undefined {
  for (let j = i - 1; j >= Math.max(0, i - CANDIDATES); j--) {
    const c = discourse.drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) return undefined
    if (c.form === 'pronoun' || c.isAdjective || c.sentence === d.sentence || (discourse.clusters.of(i).named && discourse.clusters.of(j).named)) continue
    const tree = discourse.tree(c)
    if (!isPeople(c) || ![c.head, ...c.also].some(at => test(tree, at))) continue
    const isOne = tree.kidsBy(c.head, 'conj').length === 0 && !tree.is(c.head, 'conj')
    return isOne && (c.number === 'Plur') === (d.number === 'Plur') && discourse.clusters.canJoin(j, i) ? j : undefined
  }
  return undefined
}

const isPeople = (c: Draft): boolean => familyOf(c.class) === 'person' || (c.class === 'Group' && c.form === 'nominal')

const isPassive = (tree: Tree, verb: number): boolean => tree.kids(verb).some(k => tree.is(k, 'aux:pass'))

/** The object of one of the verbs, or the subject of its passive. */
function isDone(tree: Tree, at: number, verbs: ReadonlySet<string>): boolean {
  const verb = tree.head(at)
  if (tree.kids(at).some(k => tree.is(k, 'acl') && tree.tokens[k]?.xpos === 'VBN' && verbs.has(tree.lemma(k)))) return true
  if (!verbs.has(tree.lemma(verb))) return false
  return tree.is(at, 'obj') || (tree.is(at, 'nsubj') && isPassive(tree, verb))
}

/** The subject of one of the verbs, or of one that shares it. */
function isDoer(tree: Tree, at: number, verbs: ReadonlySet<string>): boolean {
  // "a man who stabbed two people"
  if (tree.kidsBy(at, 'acl:relcl').some(k => verbs.has(tree.lemma(k)) && !isPassive(tree, k) && tree.kids(k).some(who => tree.is(who, 'nsubj') && tree.lemma(who) === 'who'))) return true
  const verb = tree.head(at)
  if (!tree.is(at, 'nsubj') || isPassive(tree, verb)) return false
  return [verb, ...tree.kidsBy(verb, 'conj')].some(v => verbs.has(tree.lemma(v)) && !isPassive(tree, v))
}

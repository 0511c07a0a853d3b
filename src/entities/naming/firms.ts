import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/*
 * What only firms have, do and undergo. The finder takes unknown names of two words for people and of one word for towns.
 */

/** What is run for those who pay: "the bus, operated by [Expreso Altura]". */
const OPERATES: ReadonlySet<string> = new Set(['operate', 'manufacture', 'insure'])

/** What is held in firms, whatever stands behind it: "shares in [Norwell]", "a 28 percent stake in [Norwell]". */
const HELD: ReadonlySet<string> = new Set(['share', 'stake', 'shareholder', 'shareholding'])

/** What a firm's name stands before: "[Norwell] shares", "a former [Norwell] executive". */
const OF_FIRM: ReadonlySet<string> = new Set(['share', 'stock', 'shareholder', 'employee', 'executive', 'ceo', 'subsidiary', 'factory', 'customer', 'boss'])

/** What "it" does where who says so is a firm and the pronoun stands for it: "[Norwell] said it would cooperate". */
const DOES: ReadonlySet<string> = new Set([
  'cooperate', 'comply', 'appeal', 'recall', 'ground', 'suspend', 'fire', 'dismiss', 'hire', 'cut', 'close', 'shut', 'pay', 'sell', 'buy', 'acquire', 'expect', 'plan', 'intend', 'invest',
  'agree', 'regret', 'review', 'investigate', 'launch', 'conduct', 'contest', 'notify', 'halt', 'stop', 'resume', 'reject', 'deny', 'settle', 'compensate', 'report', 'remain', 'work',
])

const formAt = (tree: Tree, i: number): string => tree.tokens[i]?.form ?? ''

/** A name by where it begins and ends. */
type Words = Pick<FoundName, 'first' | 'last'>

/** Whether the words around a name that is no known one and begins with no given name say that it is a firm. */
export const isFirm = (tree: Tree, n: FoundName): boolean => isTraded(tree, n) || actsAsBody(tree, n)

/** "Shares in [Norwell]", "[Norwell] chief executive Ada Stone", "the chief executive of [Norwell]", "[Norwell], which is owned by …": what belongs to somebody and earns. */
export function isTraded(tree: Tree, n: Words): boolean {
  const head = tree.headOf(n.first, n.last)
  const above = tree.head(head)
  if (formAt(tree, n.first - 1) === 'in' && HELD.has(tree.lemma(n.first - 2))) return true
  if (above === n.last + 1 && OF_FIRM.has(tree.lemma(above)) && tree.is(head, 'compound', 'nmod:desc', 'nmod:unmarked')) return true
  if (formAt(tree, n.first - 1) === 'of' && (formAt(tree, n.first - 2) === 'CEO' || hasChief(tree, n.first - 3))) return true
  return hasChief(tree, n.last + 1) || hasShares(tree, n) || isClauseOfThing(tree, n)
}

/** "Operated by [Norwell]", "[Norwell] employs 900 people", "[Norwell] said it would cooperate". */
export function actsAsBody(tree: Tree, n: Words): boolean {
  if (formAt(tree, n.first - 1) === 'by' && OPERATES.has(tree.lemma(n.first - 2))) return true
  const head = tree.headOf(n.first, n.last)
  const above = tree.head(head)
  if (!tree.is(head, 'nsubj')) return false
  if (tree.lemma(above) === 'employ' && tree.kids(above).some(k => tree.is(k, 'obj') && tree.tokens[k]?.feats.Number === 'Plur')) return true
  return tree.kids(above).some(k => tree.is(k, 'ccomp') && DOES.has(tree.lemma(k)) && tree.kids(k).some(s => tree.is(s, 'nsubj') && tree.lemma(s) === 'it' && s > n.last))
}

/** "[Norwell] ⟨chief executive⟩ Ada Stone", also where the tree takes all of it for one name. */
const hasChief = (tree: Tree, i: number): boolean => formAt(tree, i) === 'CEO' || (formAt(tree, i) === 'chief' && /^(?:executive|financial|operating)$/.test(formAt(tree, i + 1)))

/** "[Norwell], ⟨whose shares⟩ fell". */
const hasShares = (tree: Tree, n: Words): boolean => formAt(tree, n.last + 1) === ',' && formAt(tree, n.last + 2) === 'whose' && /^(?:shares?|stock|shareholders?)$/.test(formAt(tree, n.last + 3))

/** "[Norwell], which is owned by the Harlow family", "[Norwell], which employs 900 people". */
function isClauseOfThing(tree: Tree, n: Words): boolean {
  if (formAt(tree, n.last + 1) !== ',' || formAt(tree, n.last + 2) !== 'which') return false
  const verb = tree.tokens.findIndex((t, i) => i > n.last + 2 && (t.upos === 'VERB' || t.upos === 'PUNCT'))
  return /^(?:own|employ|operate|manufacture|make|produce|sell|supply|insure)$/.test(tree.lemma(verb))
}

import type { Sentence, Token } from '../../model/index.js'
import { ON_VERB } from './links.js'
import { SentenceTree } from '../tree.js'

/** Openers of clauses without a subject of their own. */
const OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'while', 'when', 'since', 'without'])

/** What is done to nothing: behind its noun, such a past tells what that did. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(['derail', 'crash', 'collide', 'sink', 'capsize', 'explode', 'collapse', 'overturn', 'plunge', 'erupt', 'veer', 'die', 'clash'])

/** What opens a clause and may be taken for a preposition. */
const MARKS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'as'])

/**
 * A sentence whose clauses behind a noun are clauses, where trees take them for descriptions of it.
 *
 * - "killed two guards ⟨after detonating⟩ a bomb": when whoever did it did
 * - "The line was shut after a train ⟨derailed⟩": what is done to nothing is no passive
 * - "held two men ⟨aged⟩ 23 and 29": a description that trees take for the clause
 */
export function settleBehindNouns(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(token => token.deprel === 'acl' || token.form === 'aged')) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  sentence.tokens.forEach((token, at) => {
    if (token.deprel === 'acl' && token.xpos === 'VBG') settleOpened(tree, at, changes)
    else if (token.deprel === 'acl' && (token.xpos === 'VBN' || token.xpos === 'VBD')) settleClause(tree, at, changes)
    else if (token.form === 'aged') settleAged(tree, at, changes)
  })
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

function settleOpened(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  if (!tree.kids(at).some(kid => kid < at && tree.is(kid, 'mark') && OPENERS.has(tree.lemma(kid)))) return
  const noun = tree.head(at)
  const verb = tree.ancestors(at).find(above => tree.upos(above) === 'VERB')
  if (verb !== undefined && verb < noun && !tree.is(noun, 'nmod')) changes.set(at, { head: verb, deprel: 'advcl' })
}

function settleClause(tree: SentenceTree, verb: number, changes: Map<number, Partial<Token>>): void {
  const noun = tree.head(verb)
  if (settleSuspected(tree, verb, noun, changes)) return
  const mark = tree.kidsBy(noun, 'case').find(kid => kid < noun && MARKS.has(tree.lemma(kid)))
  if (noun !== verb - 1 || mark === undefined || tree.kidBy(verb, 'aux', 'mark', 'nsubj', 'obl:agent') !== undefined) return
  if (!INTRANSITIVE.has(tree.lemma(verb))) return
  changes.set(verb, { xpos: 'VBD', head: tree.head(noun), deprel: tree.upos(tree.head(noun)) === 'VERB' ? 'advcl' : 'acl' })
  changes.set(noun, { head: verb, deprel: 'nsubj' })
  changes.set(mark, { upos: 'SCONJ', head: verb, deprel: 'mark' })
  for (const kid of tree.kids(noun)) if (kid > verb) changes.set(kid, { head: verb, deprel: ON_VERB.get(tree.tokens[kid]?.deprel ?? '') ?? tree.tokens[kid]?.deprel ?? 'dep' })
}

/** "after ⟨suspected⟩ rebels ⟨killed⟩ three traders": trees take what they are said to be for the verb. */
function settleSuspected(tree: SentenceTree, verb: number, noun: number, changes: Map<number, Partial<Token>>): boolean {
  const taken = tree.head(noun)
  const said = tree.tokens[taken]
  if (said?.lemma !== 'suspect' || said.xpos !== 'VBN' || said.deprel !== 'advcl' || noun !== verb - 1 || tree.kidBy(taken, 'nsubj', 'aux', 'nsubj:pass') !== undefined || !tree.is(noun, 'obj')) return false
  changes.set(verb, { xpos: 'VBD', head: said.head, deprel: 'advcl' })
  changes.set(noun, { head: verb, deprel: 'nsubj' })
  for (const kid of tree.kids(taken)) if (kid !== noun) changes.set(kid, { head: verb })
  changes.set(taken, { head: noun, deprel: 'amod' })
  const object = tree.kidsBy(verb, 'obl:unmarked').find(kid => (tree.subtree(kid)[0] ?? 0) === verb + 1)
  for (const kid of tree.kids(noun)) if (kid > verb) changes.set(kid, { head: object ?? verb })
  if (object !== undefined) changes.set(object, { deprel: 'obj' })
  return true
}

function settleAged(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const noun = at - 1
  const verb = tree.head(at)
  if (tree.upos(at + 1) !== 'NUM' || tree.head(noun) !== at || tree.upos(noun) !== 'NOUN' || tree.marker(noun) !== undefined || tree.upos(verb) !== 'VERB' || verb > noun || tree.kidBy(verb, 'obj') !== undefined) return
  changes.set(noun, { head: verb, deprel: 'obj' })
  changes.set(at, { head: noun, deprel: 'acl' })
}

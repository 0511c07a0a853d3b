import type { Sentence, Token } from '../../model/index.js'
import { goesTo } from '../objects.js'
import { isNominal } from '../slot-map.js'
import { SentenceTree } from '../tree.js'

/** Verbs that give somebody an office. */
const POSTING: ReadonlySet<string> = new Set(['appoint', 'name', 'elect', 'nominate', 'make', 'declare', 'proclaim', 'crown'])

/**
 * A sentence in which verbs have their own objects and what goes with these.
 *
 * - "condemned in the strongest terms ⟨the raid⟩": what is condemned, which trees hang on the terms
 * - "sent 200 soldiers ⟨to the mission⟩": where they go, and not whose they are
 * - "appointed ⟨Ann Lee⟩ chief prosecutor": who, and as what, which trees take for one
 */
export function settleObjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(({ lemma }) => lemma === 'term' || POSTING.has(lemma) || goesTo(lemma))) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  sentence.tokens.forEach((token, at) => {
    if (token.deprel === 'appos') settleTerms(tree, at, changes)
    else if (token.deprel === 'nmod') settleGoal(tree, at, changes)
    else if (token.deprel === 'obj') settlePost(tree, at, changes)
  })
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

function settleTerms(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const terms = tree.head(at)
  const verb = tree.head(terms)
  if (tree.lemma(terms) !== 'term' || tree.marker(terms) !== 'in' || !tree.is(terms, 'obl') || tree.upos(verb) !== 'VERB' || tree.kidBy(verb, 'obj') !== undefined) return
  if ((tree.subtree(at)[0] ?? 0) === terms + 1) changes.set(at, { head: verb, deprel: 'obj' })
}

function settleGoal(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const object = tree.head(at)
  const verb = tree.head(object)
  if (!tree.is(object, 'obj') || at < object || tree.marker(at) !== 'to' || !goesTo(tree.lemma(verb)) || tree.upos(object) !== 'NOUN') return
  if (tree.kidsBy(object, 'nummod').some(kid => kid < object)) changes.set(at, { head: verb, deprel: 'obl' })
}

function settlePost(tree: SentenceTree, post: number, changes: Map<number, Partial<Token>>): void {
  const verb = tree.head(post)
  if (!POSTING.has(tree.lemma(verb)) || tree.upos(post) !== 'NOUN' || tree.kidBy(verb, 'iobj', 'xcomp') !== undefined) return
  const person = tree.sentence.names.find(name => name.type === 'PER' && name.first > verb && name.last < post)
  const named = person === undefined ? undefined : tree.kids(post).find(kid => kid >= person.first && kid <= person.last && isNominal(tree, kid))
  if (person === undefined || named === undefined || tree.kids(post).some(kid => kid < person.first) || !isBetween(tree, person.last, post)) return
  changes.set(named, { head: verb, deprel: 'obj' })
  changes.set(post, { deprel: 'xcomp' })
}

/** "Ann Lee ⟨deputy⟩ prosecutor", not "Ann Lee's prosecutor". */
const isBetween = (tree: SentenceTree, last: number, post: number): boolean =>
  tree.tokens.slice(last + 1, post).every(token => ['NOUN', 'ADJ', 'PROPN', 'ADV'].includes(token.upos))

import type { Name, Sentence, Token } from '../../model/index.js'
import type { RelationLexicon } from '../lexicon/index.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which what is told of people hangs on them, and not on the name of a place or a body before it: "a politician in the province of Arda, ⟨who served⟩
 * as mayor", "the uncle of Ann Lee and ⟨the father⟩ of Tom Reed", "the mayor of Velm and ⟨a member⟩ of the party".
 */
export function settleDescriptions(sentence: Sentence, relations: RelationLexicon): Sentence {
  if (sentence.names.length === 0 || !sentence.tokens.some(mayBeMisplaced)) return sentence
  const tree = new SentenceTree(sentence)
  const heads = new Map<number, number>()
  for (const [at, token] of sentence.tokens.entries()) {
    if (!mayBeMisplaced(token)) continue
    const head = token.deprel === 'conj' ? firstOffice(tree, at, relations) : personBefore(tree, at, relations)
    if (head !== undefined) heads.set(at, head)
  }
  return heads.size === 0 ? sentence : { ...sentence, tokens: sentence.tokens.map((token, at): Token => ({ ...token, head: heads.get(at) ?? token.head })) }
}

const mayBeMisplaced = ({ deprel, upos }: Token): boolean => deprel === 'acl:relcl' || (deprel === 'conj' && (upos === 'NOUN' || upos === 'PROPN'))

const nameAt = (tree: SentenceTree, at: number): Name | undefined => tree.sentence.names.find(name => name.first <= at && at <= name.last)

/** Whether a noun says who somebody is: "mayor", "uncle". */
const isOfPeople = (tree: SentenceTree, at: number, relations: RelationLexicon): boolean => (tree.upos(at) === 'NOUN' || tree.upos(at) === 'PROPN')
  && tree.lemmas(at).some(lemma => relations.words(lemma, 'NOUN').some(word => word.subject === 'self' && (word.givesRole || word.weight > KIN)))

/** From this weight on a noun of a relation without a role tells of kin or the like, and no place. */
const KIN = 0.7

/** Names of what is no "who". */
const THINGS: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC', 'ORG'])

/** Of whom a clause with "who" tells that hangs on the name of a place or a body: the nearest above it that may be somebody. */
function personBefore(tree: SentenceTree, clause: number, relations: RelationLexicon): number | undefined {
  const name = nameAt(tree, tree.head(clause))
  if (name === undefined || !THINGS.has(name.type) || !tree.kids(clause).some(kid => kid < clause && tree.lemma(kid) === 'who' && tree.is(kid, 'nsubj'))) return undefined
  return tree.ancestors(tree.head(clause)).find(at => at < clause && (nameAt(tree, at)?.type === 'PER' || isOfPeople(tree, at, relations) || isSaidOfPerson(tree, at)))
}

/** "Ann Lee was a ⟨politician⟩ in Arda": what somebody is said to be. */
const isSaidOfPerson = (tree: SentenceTree, noun: number): boolean => tree.upos(noun) === 'NOUN' && tree.kidBy(noun, 'cop') !== undefined
  && tree.kidsBy(noun, 'nsubj').some(kid => nameAt(tree, kid)?.type === 'PER' || /^(?:he|she)$/.test(tree.lemma(kid)))

/** The office or kin that another one goes with, which hangs on the name behind the first. */
function firstOffice(tree: SentenceTree, noun: number, relations: RelationLexicon): number | undefined {
  const name = tree.head(noun)
  const office = tree.head(name)
  if (name > noun || nameAt(tree, name) === undefined || nameAt(tree, noun) !== undefined || !tree.is(name, 'nmod') || !isOfPeople(tree, noun, relations) || !isOfPeople(tree, office, relations)) return undefined
  const complement = tree.kids(noun).some(kid => kid > noun && tree.is(kid, 'nmod') && OFFICE_JOINTS.has(tree.marker(kid) ?? ''))
  return complement && office < name && tree.tokens[noun]?.feats.Number !== 'Plur' ? office : undefined
}

const OFFICE_JOINTS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'to', 'in'])

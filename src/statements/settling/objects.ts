import type { Sentence, Token } from '../../model/index.js'
import { goesTo } from '../objects.js'
import { SentenceTree } from '../tree.js'
import table from './objects.json' with { type: 'json' }

/** What verbs take by a preposition; where nouns are listed, only with these. */
interface Taken { readonly nouns?: ReadonlySet<string>, readonly verbs: ReadonlySet<string> }

/** By preposition. */
const TAKEN: ReadonlyMap<string, Taken> = new Map(table.map(row => [row.prep, { verbs: new Set(row.verbs), ...row.nouns === undefined ? {} : { nouns: new Set(row.nouns) } }]))

const TAKERS: ReadonlySet<string> = new Set(table.flatMap(row => row.verbs))

/**
 * A sentence in which verbs have their own objects and what goes with these.
 *
 * - "condemned in the strongest terms ⟨the raid⟩": what is condemned, which trees hang on the terms
 * - "sent 200 soldiers ⟨to the mission⟩": where they go, and not whose they are
 * - "blamed the clerk ⟨for the fire⟩", "questioned by detectives ⟨about the theft⟩": what for and about what, and not of which kind they are
 */
export function settleObjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(({ lemma }) => lemma === 'term' || goesTo(lemma) || TAKERS.has(lemma))) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  sentence.tokens.forEach((token, at) => {
    if (token.deprel === 'appos') settleTerms(tree, at, changes)
    else if (token.deprel === 'nmod') {
      settleGoal(tree, at, changes)
      settleTaken(tree, at, changes)
    }
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

/** What belongs to the verb hangs on whom it is done to, or by, and follows both. */
function settleTaken(tree: SentenceTree, at: number, changes: Map<number, Partial<Token>>): void {
  const noun = tree.head(at)
  const verb = tree.head(noun)
  if (at < noun || at < verb || tree.upos(verb) !== 'VERB') return
  const taken = TAKEN.get(tree.marker(at) ?? '')
  if (taken?.verbs.has(tree.lemma(verb)) !== true || taken.nouns?.has(tree.lemma(at)) === false) return
  const isDoer = tree.is(noun, 'obl') && tree.marker(noun) === 'by'
  if (isDoer || tree.is(noun, 'obj') || tree.is(noun, 'nsubj:pass')) changes.set(at, { head: verb, deprel: 'obl' })
}

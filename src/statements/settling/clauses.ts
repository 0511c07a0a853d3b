import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence whose clauses of time hang on what they date, and whose second passives have a subject. "Lund urged both sides to hold talks ⟨when
 * she spoke⟩ with them on Sunday": what was when somebody spoke is the urging; the talks that are wanted are yet to be held. "Seven men were
 * detained and ⟨300 kg of cocaine⟩ seized": what stands between "and" and a participle without "were" is what it was done to. "Reed returned early ⟨from a
 * summit⟩": from where is the verb's, and not the adverb's.
 */
export function settleClauses(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(token => token.deprel === 'advcl' || isParticipleConjunct(token) || isOfAdverb(token, sentence.tokens))) return sentence
  const tree = new SentenceTree(sentence)
  const heads = new Map([...headsOfWhen(tree), ...headsPastAdverbs(sentence.tokens)])
  const subjects = subjectsOfGapped(tree)
  if (heads.size === 0 && subjects.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at): Token => ({ ...token, head: heads.get(at) ?? token.head, deprel: subjects.has(at) ? 'nsubj:pass' : token.deprel })) }
}

/** The verbs that clauses with "when" belong to, by the verb of the clause. */
function headsOfWhen(tree: SentenceTree): ReadonlyMap<number, number> {
  const heads = new Map<number, number>()
  for (const clause of tree.tokens.keys()) {
    const told = isPast(tree, clause) && tree.is(clause, 'advcl') && tree.kids(clause).some(kid => kid < clause && tree.lemma(kid) === 'when')
    const wanted = tree.head(clause)
    if (!told || !tree.isInfinitive(wanted)) continue
    const verb = tree.ancestors(wanted).find(at => tree.upos(at) === 'VERB' && !tree.isInfinitive(at))
    if (verb !== undefined && verb < clause && isPast(tree, verb)) heads.set(clause, verb)
  }
  return heads
}

/** Adverbs that nothing hangs on. */
const LONE: ReadonlySet<string> = new Set(['early', 'late', 'home', 'back', 'again', 'together'])

const isOfAdverb = (token: Token, tokens: readonly Token[]): boolean => {
  const adverb = tokens[token.head]
  return token.deprel === 'obl' && adverb?.deprel === 'advmod' && LONE.has(adverb.form) && tokens[adverb.head]?.upos === 'VERB'
}

/** The verbs that phrases behind an adverb belong to, by the head of the phrase. */
const headsPastAdverbs = (tokens: readonly Token[]): [number, number][] =>
  tokens.flatMap((token, at): [number, number][] => isOfAdverb(token, tokens) ? [[at, tokens[token.head]?.head ?? -1]] : [])

/** What second passives without an auxiliary are told of, where the tree has it for a measure of theirs. */
function subjectsOfGapped(tree: SentenceTree): ReadonlySet<number> {
  const subjects = new Set<number>()
  for (const [verb, token] of tree.tokens.entries()) {
    if (!isParticipleConjunct(token) || !tree.isPassive(tree.head(verb)) || tree.kidBy(verb, 'aux', 'nsubj', 'obj') !== undefined) continue
    const and = tree.kidBy(verb, 'cc')
    const subject = and === undefined ? undefined : tree.kidsBy(verb, 'obl:unmarked').find(kid => kid > and && kid < verb && tree.kidBy(kid, 'nmod') !== undefined)
    if (subject !== undefined) subjects.add(subject)
  }
  return subjects
}

const isPast = (tree: SentenceTree, verb: number): boolean => tree.tokens[verb]?.xpos === 'VBD'

const isParticipleConjunct = ({ deprel, upos, xpos }: Token): boolean => deprel === 'conj' && upos === 'VERB' && (xpos === 'VBN' || xpos === 'VBD')

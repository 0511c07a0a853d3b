import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/** A sentence in which nothing hangs where it cannot: on a full stop, on an adverb, or on a noun that it tells nothing of. */
export function settleStrays(sentence: Sentence): Sentence {
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  for (const at of sentence.tokens.keys()) {
    const change = onPunctuation(tree, at) ?? onAdverb(tree, at) ?? runOn(tree, at) ?? onName(tree, at) ?? counted(tree, at) ?? meant(tree, at)
    if (change !== undefined) changes.set(at, change)
  }
  for (const [at, change] of lastWord(tree)) changes.set(at, change)
  return changes.size === 0 ? sentence : { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

/** "killed a judge, ⟨Omar Hadi⟩, and two guards": a name between commas that hangs on a full stop names the noun before it. */
function onPunctuation(tree: SentenceTree, at: number): Partial<Token> | undefined {
  if (tree.upos(tree.head(at)) !== 'PUNCT' || tree.upos(at) !== 'PROPN') return undefined
  const noun = tree.tokens[at - 2]
  const isBetween = tree.tokens[at - 1]?.form === ',' && tree.tokens[Math.max(at, ...tree.kidsBy(at, 'flat')) + 1]?.form === ','
  return isBetween && noun?.xpos === 'NN' ? { head: at - 2, deprel: 'appos' } : undefined
}

/** "carried out 12 raids so ⟨far⟩ this year, which have ⟨left⟩ 40 dead": the year is the verb's, and a relative clause describes the noun before it; neither an adverb. */
function onAdverb(tree: SentenceTree, at: number): Partial<Token> | undefined {
  const adverb = tree.head(at)
  if (tree.tokens[at]?.deprel === 'obl:unmarked' && tree.lemma(adverb) === 'far' && tree.lemma(adverb - 1) === 'so' && tree.upos(tree.head(adverb)) === 'VERB') return { head: tree.head(adverb) }
  if (tree.tokens[at]?.deprel !== 'advcl:relcl' || tree.upos(adverb) !== 'ADV' || at < adverb) return undefined
  const comma = tree.tokens.findLastIndex((token, i) => i > adverb && i < at && token.form === ',')
  return comma > adverb && tree.upos(comma - 1) === 'NOUN' ? { head: comma - 1, deprel: 'acl:relcl' } : undefined
}

/** "Two jets fired four missiles, 11 rebels have been ⟨killed⟩": behind a comma, with a subject and an auxiliary of its own and nothing that joins it, it describes no noun. */
function runOn(tree: SentenceTree, at: number): Partial<Token> | undefined {
  const noun = tree.head(at)
  const subject = tree.is(at, 'acl:relcl') ? tree.kidBy(at, 'nsubj') : undefined
  if (subject === undefined || tree.kidBy(at, 'aux') === undefined || tree.kidBy(at, 'mark') !== undefined || !/^(?:NOUN|PROPN)$/.test(tree.upos(subject))) return undefined
  const first = Math.min(...tree.subtree(subject))
  const verb = tree.head(noun)
  const isRelative = tree.tokens.slice(noun + 1, at).some(({ xpos }) => /^W/.test(xpos))
  return tree.tokens[first - 1]?.form === ',' && !isRelative && tree.upos(verb) === 'VERB' && verb < noun ? { head: verb, deprel: 'conj' } : undefined
}

/** "the purchase of Norvik ⟨by Tolden Bank⟩": no name has a doer. */
function onName(tree: SentenceTree, at: number): Partial<Token> | undefined {
  const name = tree.head(at)
  const deed = tree.head(name)
  return tree.is(at, 'nmod') && tree.marker(at) === 'by' && tree.upos(name) === 'PROPN' && tree.is(name, 'nmod') && tree.marker(name) === 'of' && tree.upos(deed) === 'NOUN' ? { head: deed } : undefined
}

/** "killed 25 people and injured more than 60 ⟨others⟩": whom a verb was done to, and not how far or how often. */
const counted = (tree: SentenceTree, at: number): Partial<Token> | undefined =>
  tree.tokens[at]?.deprel === 'obl:unmarked' && /^(?:other|people|person)$/.test(tree.lemma(at)) && tree.kidBy(at, 'nummod') !== undefined
    && tree.upos(tree.head(at)) === 'VERB' && tree.head(at) < at && tree.kidBy(tree.head(at), 'obj') === undefined ? { deprel: 'obj' } : undefined

/** "forces working to ⟨hold⟩ the town": an infinitive right behind a participle that describes a noun says what it is at, and belongs to it. */
const meant = (tree: SentenceTree, at: number): Partial<Token> | undefined =>
  tree.tokens[at]?.deprel === 'advcl' && tree.head(at) === at - 2 && tree.isInfinitive(at) && tree.is(at - 2, 'acl') && tree.upos(at - 2) === 'VERB' ? { deprel: 'xcomp' } : undefined

/** "He was arrested in May, the court in Liege ⟨heard⟩.": a past tense that ends the sentence says whose word it was, and what its noun does. */
function lastWord(tree: SentenceTree): readonly (readonly [number, Partial<Token>])[] {
  const verb = tree.tokens.findLastIndex(({ upos }) => upos !== 'PUNCT')
  const noun = tree.head(verb)
  if (tree.tokens[verb]?.xpos !== 'VBD' || tree.tokens[verb].deprel !== 'acl' || !tree.is(noun, 'appos') || tree.kids(verb).some(kid => tree.upos(kid) !== 'PUNCT')) return []
  const first = Math.min(...tree.subtree(noun, kid => tree.upos(kid) === 'PUNCT'))
  const { root } = tree
  return tree.tokens[first - 1]?.form === ',' && root >= 0 && root < first && tree.upos(root) === 'VERB' ? [[verb, { head: root, deprel: 'parataxis' }], [noun, { head: verb, deprel: 'nsubj' }]] : []
}

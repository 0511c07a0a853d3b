import type { Sentence, Token } from '../../model/index.js'
import type { EventLexicon } from '../lexicon/index.js'
import { SentenceTree } from '../tree.js'
import { ON_VERB } from './links.js'

/**
 * A sentence whose verb is a verb again. "The G7 ⟨meets⟩ in Dalton", "The UK ⟨calls⟩ on both to stop": taggers take the third person for a plural
 * after a name without a verb beside it, and trees then make the name a part of a compound.
 */
export function settleFinite(read: Sentence, events: EventLexicon): Sentence {
  const sentence = settlePredicates(read)
  const root = sentence.isTitle ? -1 : sentence.tokens.findIndex(token => token.head < 0)
  const verb = sentence.tokens[root]?.xpos === 'VB' ? sentence.tokens.findIndex(token => token.head === root && token.deprel === 'nsubj') : root
  const token = sentence.tokens[verb]
  if (token?.xpos !== 'NNS' || events.entries(token.lemma, 'VERB').length === 0 || !/^[.!?]$/.test(closing(sentence))) return sentence
  const tree = new SentenceTree(sentence)
  const before = tree.kids(verb).filter(kid => kid < verb && tree.upos(kid) !== 'PUNCT')
  const subject = before.findLast(kid => tree.is(kid, 'compound') && tree.upos(kid) === 'PROPN')
  // what is a noun has an article of its own kind, an adjective or a verb beside it
  if (subject === undefined || tree.kidBy(verb, 'cop', 'nsubj', 'amod') !== undefined || !before.every(kid => tree.is(kid, 'compound') || tree.is(kid, 'det') || tree.is(kid, 'nummod'))) return sentence
  // "… calls on both ⟨to stop⟩": an infinitive with "to" has no subject
  if (verb !== root && !tree.kids(root).some(kid => tree.is(kid, 'mark') && tree.lemma(kid) === 'to')) return sentence
  const tokens = sentence.tokens.map((own, at): Token => {
    if (at === verb) return { ...own, upos: 'VERB', xpos: 'VBZ', head: -1, deprel: 'root' }
    if (at === root) return { ...own, head: verb, deprel: 'xcomp' }
    if (own.head !== verb) return own
    if (at === subject) return { ...own, deprel: 'nsubj' }
    if (before.includes(at)) return { ...own, head: subject }
    return { ...own, deprel: CLAUSAL.get(own.deprel) ?? own.deprel }
  })
  return { ...sentence, tokens }
}

/**
 * A sentence in which what reads like a participle is its verb: "The opposition Harbour [party] ⟨called⟩ for a vote." No sentence is a mere
 * description of a noun, but trees often take a past tense right after its subject for one.
 */
export function settleVerbless(sentence: Sentence): Sentence {
  const root = sentence.isTitle ? -1 : sentence.tokens.findIndex(token => token.head < 0)
  if (!NOMINAL.has(sentence.tokens[root]?.upos ?? '') || closing(sentence) !== '.') return sentence
  const tree = new SentenceTree(sentence)
  const verb = tree.kidsBy(root, 'acl').find(kid => isPastOrParticiple(sentence.tokens[kid]))
  const told = verb === undefined || tree.kids(root).some(kid => kid > verb && tree.upos(kid) === 'VERB') || tree.kidBy(root, 'cop', 'nsubj', 'case') !== undefined
  if (verb === undefined || told || tree.kidBy(verb, 'aux', 'mark', 'nsubj', 'obl:agent') !== undefined) return sentence
  return {
    ...sentence,
    tokens: sentence.tokens.map((own, at): Token => {
      if (at === verb) return { ...own, xpos: 'VBD', head: -1, deprel: 'root' }
      if (at === root) return { ...own, head: verb, deprel: 'nsubj' }
      return own.head === root && at > verb ? { ...own, head: verb, deprel: CLAUSAL.get(own.deprel) ?? own.deprel } : own
    }),
  }
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

const isPastOrParticiple = (token: Token | undefined): boolean => token?.deprel === 'acl' && (token.xpos === 'VBN' || token.xpos === 'VBD')

/** What hangs on a noun and on no verb. */
const ON_NOUNS: readonly string[] = ['cop', 'det', 'amod', 'compound', 'nmod:poss', 'nummod', 'case']

/** "The militia's spokesman, Ann Lee, ⟨lives⟩ in Elmar": what has a subject and an object or a place as a verb has, and nothing that a noun has, is one. */
function settlePredicates(sentence: Sentence): Sentence {
  const isTaken = ({ upos, xpos }: Token): boolean => upos === 'NOUN' && (xpos === 'NNS' || xpos === 'NN')
  if (sentence.isTitle || !sentence.tokens.some((token, at) => isTaken(token) && sentence.tokens.some(kid => kid.head === at && kid.deprel === 'nsubj'))) return sentence
  const tree = new SentenceTree(sentence)
  const tokens = sentence.tokens.map((token, at): Token => {
    const subject = isTaken(token) ? tree.kidsBy(at, 'nsubj').find(kid => kid < at) : undefined
    if (subject === undefined || tree.kidBy(at, ...ON_NOUNS) !== undefined || !tree.kidsBy(at, 'obj', 'obl').some(kid => kid > at)) return token
    if (token.xpos === 'NNS') return { ...token, upos: 'VERB', xpos: 'VBZ', lemma: thirdPerson(token) }
    return { ...token, upos: 'VERB', xpos: tree.tokens[subject]?.feats.Number === 'Plur' ? 'VBP' : 'VBD' }
  })
  return { ...sentence, tokens }
}

/** The verb of "lives", which as a noun is "life". */
const thirdPerson = ({ form, lemma }: Token): string => /ves$/.test(form) ? form.slice(0, -1) : lemma

/** The last mark of a sentence, behind which a quotation may end. */
const closing = ({ tokens }: Sentence): string => tokens.findLast(token => !/^["”'’)]$/.test(token.form))?.form ?? ''

/** What hangs on a noun, and as what it hangs on a verb. */
const CLAUSAL: ReadonlyMap<string, string> = new Map([...ON_VERB, ['acl', 'xcomp']])

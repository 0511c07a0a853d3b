import type { Sentence, Token } from '../../model/index.js'
import { recordOf, stringOf } from '../check.js'
import type { EventLexicon } from '../lexicon/index.js'
import table from './irregular.json' with { type: 'json' }
import { SentenceTree } from '../tree.js'

/** Irregular forms of the past and their verbs: "froze" of "freeze". */
export const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(recordOf(table, 'irregular')).map(([form, verb]) => [form, stringOf(verb, `irregular.${form}`)]))

/** Forms of "be" behind which a participle tells what was done rather than how something is. */
const TOLD: ReadonlySet<string> = new Set(['was', 'were', 'been', 'be', 'being'])

/**
 * A sentence in which verbs are verbs again that the tagger took for something else: "The bridge was ⟨retaken⟩", "will be
 * ⟨unveiled⟩" for adjectives, "The bank ⟨froze⟩ his assets" for an infinitive, which then is no form of a verb that is known; and in
 * which who is found guilty is found, and not the guilt.
 */
export function settleParticiples(sentence: Sentence, events: EventLexicon): Sentence {
  if (!sentence.tokens.some(token => isMistaken(token))) return sentence
  const tree = new SentenceTree(sentence)
  const tokens = sentence.tokens.map((token): Token => (token.upos === 'VERB' && isMistakenVerb(token) ? { ...token, lemma: verbOf(token, events) ?? token.lemma } : token))
  for (const [at, token] of sentence.tokens.entries()) {
    const cop = isDescribing(token) ? toldBy(tree, at) : undefined
    const lemma = cop === undefined ? undefined : token.upos === 'VERB' ? token.lemma : verbOf(token, events)
    if (cop === undefined || lemma === undefined || events.entries(token.form.toLowerCase(), 'ADJ').length > 0) continue
    tokens[at] = { ...token, upos: 'VERB', xpos: 'VBN', lemma }
    for (const kid of tree.kids(at)) {
      const own = tokens[kid]
      if (own === undefined) continue
      if (kid === cop) tokens[kid] = { ...own, upos: 'AUX', deprel: 'aux:pass' }
      else if (own.deprel === 'nsubj' || own.deprel === 'nsubj:outer') tokens[kid] = { ...own, deprel: 'nsubj:pass' }
    }
  }
  settleVerdicts(tree, tokens)
  settleOpening(tree, tokens)
  return { ...sentence, tokens }
}

/** "⟨Born⟩ in Velm to a docker, she left school at 12": the clause that opens the sentence hangs on the one that it opens. */
function settleOpening(tree: SentenceTree, tokens: Token[]): void {
  const [opening] = tokens
  if (opening === undefined || opening.deprel !== 'root' || !isPredicated(opening) || tree.kidBy(0, 'nsubj', 'aux', 'cop') !== undefined) return
  const main = tree.kidsBy(0, 'parataxis', 'ccomp', 'conj').find(kid => tree.upos(kid) === 'VERB' && tree.kidBy(kid, 'nsubj') !== undefined)
  const told = main === undefined ? undefined : tokens[main]
  if (main === undefined || told === undefined || !tree.tokens.slice(0, main).some(t => t.form === ',')) return
  tokens[main] = { ...told, head: opening.head, deprel: 'root' }
  tokens[0] = { ...opening, head: main, deprel: 'advcl' }
}

/** "found Ann Lee ⟨guilty⟩", "held his children ⟨hostage⟩": trees often take the person for a part of what is said of them. */
function settleVerdicts(tree: SentenceTree, tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const verb = tree.head(at)
    if (!isVerdict(token) || !(token.form === 'guilty' ? tree.lemma(verb) === 'find' : HOLDING.has(tree.lemma(verb))) || !tree.is(at, 'obj')) continue
    const named = tree.kids(at).findLast(kid => kid < at && (tree.is(kid, 'compound') || tree.is(kid, 'nmod:desc')) && (token.form === 'guilty' || tree.tokens[kid]?.xpos === 'NNS' || tree.upos(kid) === 'PROPN'))
    const found = named === undefined ? undefined : tokens[named]
    if (named === undefined || found === undefined) continue
    tokens[named] = { ...found, head: verb, deprel: 'obj' }
    tokens[at] = token.form === 'guilty' ? { ...token, upos: 'ADJ', xpos: 'JJ', deprel: 'xcomp' } : { ...token, deprel: 'xcomp' }
    for (const kid of tree.kids(at)) {
      const own = tokens[kid]
      if (own !== undefined && kid < at && kid !== named) tokens[kid] = { ...own, head: named }
    }
  }
}

const isVerdict = ({ upos, form }: Token): boolean => upos === 'NOUN' && (form === 'guilty' || form === 'hostage' || form === 'captive')

const HOLDING: ReadonlySet<string> = new Set(['hold', 'take', 'keep'])

const isMistaken = (token: Token): boolean => isVerdict(token) || isMistakenVerb(token) || isPredicated(token)

/** "was ⟨unveiled⟩" as an adjective, "was pistol-⟨whipped⟩" as a verb that somebody is. */
const isDescribing = (token: Token): boolean => (token.upos === 'ADJ' && isMistakenVerb(token)) || isPredicated(token)

const isPredicated = ({ upos, xpos }: Token): boolean => upos === 'VERB' && xpos === 'VBN'

const isMistakenVerb = ({ upos, form, lemma }: Token): boolean =>
  (upos === 'ADJ' && (/ed$/.test(form) || irregular.has(form)))
  || (upos === 'VERB' && lemma === form && irregular.has(form))

/** The form of "be" that an adjective is told with, unless it is graded, as only adjectives are. */
function toldBy(tree: SentenceTree, at: number): number | undefined {
  const cop = tree.kidBy(at, 'cop')
  const graded = tree.kids(at).some(kid => kid < at && ['very', 'so', 'too', 'more', 'most', 'less', 'as'].includes(tree.lemma(kid)))
  return cop !== undefined && !graded && tree.kidBy(at, 'nsubj') !== undefined && TOLD.has((tree.tokens[cop]?.form ?? '').toLowerCase()) ? cop : undefined
}

/** The verb of the lexicon that a form is the past or participle of. */
export function verbOf({ form, lemma }: Token, events: EventLexicon): string | undefined {
  const word = form.toLowerCase()
  const known = (verb: string): boolean => events.entries(verb, 'VERB').length > 0
  if (lemma !== word && known(lemma)) return lemma
  const stem = word.replace(/ed$/, '')
  const bases = irregular.has(word) ? [irregular.get(word) ?? word] : [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')]
  return bases.find(known)
}

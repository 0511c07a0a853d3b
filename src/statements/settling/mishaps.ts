import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'
import { INTRANSITIVE } from './behind-nouns.js'
import { ON_VERB } from './links.js'

/** What else befalls a craft by itself, besides what is done to nothing anyhow. */
const MISHAPS: ReadonlySet<string> = new Set(['skid', 'careen', 'swerve', 'plough', 'plow', 'slam', 'roll', 'vanish', 'disappear'])

/** Pasts that are no participles: "sank" may be taken for a noun. */
const PASTS: ReadonlySet<string> = new Set(['sank', 'ran', 'fell', 'caught', 'went'])

/** Whether such a word tells of no passive: "passengers capsized" are none who were. */
const isMishap = ({ form, lemma, xpos }: Token): boolean => PASTS.has(form) || (/^VB[DN]$/.test(xpos) && (INTRANSITIVE.has(lemma) || MISHAPS.has(lemma)))

const OPENERS: ReadonlySet<string> = new Set(['after', 'when', 'as', 'before', 'because'])

/** What tells whom or what a craft had aboard, right behind it: "with 30 migrants on board", "carrying workers", "packed with pilgrims". */
const LADEN: ReadonlySet<string> = new Set(['with', 'carrying', 'transporting', 'taking', 'packed', 'loaded', 'crammed', 'filled', 'full', 'bound'])

const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'])

/** Words of finite verbs, between which and the craft another clause would have begun. */
const FINITE = /^(?:VB[DPZ]|MD)$/

interface Clause {
  readonly opener: number
  readonly craft: number
  readonly laden: number
  readonly verb: number
}

/**
 * A sentence in which a craft with people aboard meets with a mishap: trees take the verb for what describes the people. "Nine drowned when a boat with
 * 30 migrants on board ⟨sank⟩", "after a ferry carrying workers ⟨capsized⟩".
 */
export function settleMishaps(sentence: Sentence): Sentence {
  const verb = sentence.tokens.findIndex((token, at) => (isMishap(token) && /^(?:acl|nmod|amod|compound)$/.test(token.deprel)) || isFinitePassive(sentence.tokens, at))
  const clause = verb < 0 ? undefined : clauseOf(sentence.tokens, verb)
  return clause === undefined ? sentence : withClause(sentence, clause)
}

/** "pupils on board ⟨was hit⟩": what has an auxiliary and no relative pronoun describes no noun. */
const isFinitePassive = (tokens: readonly Token[], at: number): boolean => tokens[at]?.deprel === 'acl' && WAS.test(tokens[at - 1]?.form ?? '')

const WAS = /^(?:was|were)$/

function clauseOf(tokens: readonly Token[], verb: number): Clause | undefined {
  for (let opener = verb - 3; opener >= 0 && !/^[,;:]$/.test(tokens[opener]?.form ?? ''); opener--) {
    if (OPENERS.has(tokens[opener]?.lemma ?? '')) return opened(tokens, opener, verb)
  }
  return undefined
}

function opened(tokens: readonly Token[], opener: number, verb: number): Clause | undefined {
  let laden = opener + 1
  while (BEFORE_NOUN.has(tokens[laden]?.upos ?? '')) laden++
  const craft = laden - 1
  const isCraft = craft > opener && tokens[craft]?.upos === 'NOUN' && LADEN.has(tokens[laden]?.form ?? '')
  const end = WAS.test(tokens[verb - 1]?.form ?? '') ? verb - 1 : verb
  return isCraft && !tokens.slice(laden + 1, end).some(token => FINITE.test(token.xpos) || token.upos === 'AUX') ? { opener, craft, laden, verb } : undefined
}

function withClause(sentence: Sentence, { opener, craft, laden, verb }: Clause): Sentence {
  const tree = new SentenceTree(sentence)
  const isInside = (at: number): boolean => at >= opener && at <= verb
  const above = tree.ancestors(craft).find(at => !isInside(at)) ?? -1
  if (tree.upos(above) !== 'VERB' || tree.ancestors(above).some(isInside) || tree.kidsBy(verb, 'nsubj', 'obj').some(kid => tree.tokens[kid]?.form !== 'board')) return sentence
  const settled = (token: Token, at: number): Token => {
    if (at === verb) return { ...token, lemma: token.form === 'sank' ? 'sink' : token.lemma, upos: 'VERB', xpos: tree.kidBy(verb, 'aux:pass') === undefined ? 'VBD' : token.xpos, head: above, deprel: 'advcl' }
    if (at === craft) return { ...token, head: verb, deprel: tree.kidBy(verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass' }
    if (at === opener) return { ...token, head: verb, deprel: 'mark' }
    if (at > verb) return isInside(token.head) ? { ...token, head: verb, deprel: ON_VERB.get(token.deprel) ?? token.deprel } : token
    // whom it had aboard belongs to the craft
    if ((token.deprel === 'case' || token.deprel === 'mark') && token.head === verb && at > laden) return { ...token, head: at + 1, deprel: 'case' }
    const isLoose = !isInside(token.head) || (token.head === verb && !/^(?:advmod|aux.*)$/.test(token.deprel)) || token.head === opener
    return at > opener && isLoose ? { ...token, head: craft, deprel: at < laden ? token.deprel : at === laden ? 'acl' : 'nmod' } : token
  }
  return { ...sentence, tokens: sentence.tokens.map(settled) }
}

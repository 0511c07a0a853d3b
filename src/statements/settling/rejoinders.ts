import type { Sentence, Token } from '../../model/index.js'

/** What is denied in passing. */
const CHARGES: ReadonlySet<string> = new Set(['charge', 'claim', 'allegation', 'accusation', 'assertion', 'suggestion'])

const DENIALS: ReadonlySet<string> = new Set(['deny', 'reject', 'dismiss', 'dispute', 'refute', 'contest'])

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * A sentence in which ", a ⟨charge⟩ Tehran ⟨denies⟩" tells of what was said before, as a clause of the noun. Trees often make the denial the
 * main verb, and all before it what is denied.
 */
export function settleRejoinders(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const denial = tokens.findIndex(token => token.head < 0 && DENIALS.has(token.lemma))
  const charge = tokens.findLastIndex((token, at) => at < denial && CHARGES.has(token.form) && /^an?$/.test(tokens[at - 1]?.form ?? '') && tokens[at - 2]?.form === ',')
  const main = tokens.findIndex((token, at) => at < charge && token.head === denial && (token.deprel === 'ccomp' || token.deprel === 'advcl'))
  const denier = tokens.findLastIndex((token, at) => at > charge && at < denial && NOMINAL.has(token.upos))
  if (charge < 0 || main < 0 || denier < 0) return sentence
  const changed = (token: Token, at: number): Token => {
    if (at === main) return { ...token, head: -1, deprel: 'root' }
    if (at === denial) return { ...token, head: charge, deprel: 'acl:relcl' }
    if (at === charge) return { ...token, head: main, deprel: 'obl:unmarked' }
    if (at === charge - 1) return { ...token, head: charge }
    if (at === denier) return { ...token, head: denial, deprel: 'nsubj' }
    if (at > charge && at < denier && (token.head <= charge || token.head > denier)) return { ...token, head: denier }
    return token.head === denial && (at < charge || token.deprel === 'punct') ? { ...token, head: main } : token
  }
  return { ...sentence, tokens: tokens.map(changed) }
}

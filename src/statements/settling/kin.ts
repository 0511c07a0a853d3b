import type { Sentence, Token } from '../../model/index.js'

/** What somebody is to a parent, and by what rank among the children. */
const KIN: ReadonlySet<string> = new Set(['son', 'daughter', 'child', 'grandson', 'granddaughter', 'youngest', 'eldest', 'oldest', 'elder', 'younger', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'one'])

/**
 * A sentence in which whoever was born somewhere is the child: "Ann Lee was born in Leeds, ⟨the daughter of a miner⟩". Trees take it for a description of
 * the town, since that stands before the comma.
 */
export function settleKin(sentence: Sentence): Sentence {
  const { tokens } = sentence
  if (!tokens.some(isChild)) return sentence
  const subjects = new Map<number, number>()
  tokens.forEach((token, at) => {
    const place = tokens[token.head]
    const born = tokens[place?.head ?? -1]
    if (!isChild(token) || place?.deprel !== 'obl' || born?.lemma.toLowerCase() !== 'bear' || !tokens.some((of, i) => i > at && of.form === 'of')) return
    // "Born in Leeds, ⟨the son of a miner⟩, he …"
    const clause = born.deprel === 'advcl' ? born.head : place.head
    const own = tokens.findIndex(kid => kid.head === clause && /^nsubj/.test(kid.deprel))
    // "Born in Leeds, ⟨the son of a miner⟩, he …", where the first word is taken for the verb
    const subject = own >= 0 ? own : tokens.findIndex((kid, i) => i > at && kid.deprel === 'nsubj' && tokens[kid.head]?.head === clause)
    if (subject >= 0) subjects.set(at, subject)
  })
  return subjects.size === 0 ? sentence : { ...sentence, tokens: tokens.map((token, at): Token => ({ ...token, head: subjects.get(at) ?? token.head })) }
}

const isChild = ({ deprel, form }: Token): boolean => deprel === 'appos' && KIN.has(form.toLowerCase())

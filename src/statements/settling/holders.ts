import type { Sentence, Token } from '../../model/index.js'
import type { RelationLexicon } from '../lexicon/index.js'

/**
 * A sentence in which a name between commas is that of who holds the office before it. "The head of the firm's mobile division, ⟨Ann Lee⟩, said": trees often hang it on
 * the division, which is nobody.
 */
export function settleHolders(sentence: Sentence, relations: RelationLexicon): Sentence {
  const { tokens } = sentence
  const holders = new Map<number, number>(clausesOf(sentence))
  for (const { type, first, last } of sentence.names) {
    const name = tokens[first]
    const body = tokens[name?.head ?? -1]
    if (type !== 'PER' || name?.deprel !== 'appos' || body === undefined || tokens[first - 1]?.form !== ',' || tokens[last + 1]?.form !== ',') continue
    const office = officeAbove(tokens, name.head, relations)
    if (office !== undefined && isThing(body, relations)) holders.set(first, office)
  }
  return holders.size === 0 ? sentence
    : { ...sentence, tokens: tokens.map((token, at): Token => holders.has(at) ? { ...token, head: holders.get(at) ?? token.head } : token) }
}

/** "the payment to Ann Lee ⟨who⟩ will step down": a clause right behind a name is of nobody and nothing else. */
function clausesOf({ tokens, names }: Sentence): [number, number][] {
  return names.flatMap(({ type, first, last }): [number, number][] => {
    const who = tokens[last + 1]
    const verb = type === 'PER' && who?.form === 'who' && who.deprel === 'nsubj' ? who.head : -1
    const above = tokens[verb]?.deprel === 'acl:relcl' ? tokens[verb]?.head : undefined
    return above !== undefined && above !== first && tokens[first]?.head === above && tokens[above]?.upos === 'NOUN' && above < first ? [[verb, first]] : []
  })
}

/** What a body is called, and nobody who holds an office. */
const isThing = ({ upos, lemma }: Token, relations: RelationLexicon): boolean => upos === 'NOUN' && !isOffice(lemma, relations)

const isOffice = (lemma: string, relations: RelationLexicon): boolean => relations.words(lemma.toLowerCase(), 'NOUN').some(word => word.givesRole)

/** The office that something is told to be of, straight or by what it is a part of. */
function officeAbove(tokens: readonly Token[], body: number, relations: RelationLexicon): number | undefined {
  let at = body
  for (let steps = 0; steps < 2 && tokens[at]?.deprel === 'nmod'; steps++) {
    at = tokens[at]?.head ?? -1
    const above = tokens[at]
    if (above !== undefined && above.upos === 'NOUN' && isOffice(above.lemma, relations)) return at
  }
  return undefined
}

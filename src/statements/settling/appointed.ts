import type { Sentence, Token } from '../../model/index.js'
import type { RelationLexicon } from '../lexicon/index.js'
import { MAKING } from './making.js'

/** As many words as an office has: "deputy prime minister". */
const LONGEST = 4

/** Who is made something, between the verb and the last word of the office. */
interface Made { readonly verb: number, readonly name: number, readonly nameEnd: number, readonly office: number }

/**
 * A sentence in which who is made something is the object. "named ⟨Ann Lee⟩ chair of the fund", "appointed ⟨Ann Lee⟩ Governor of Ohio": trees often take the
 * name for a part of the office, and finders the office for a part of the name.
 */
export function settleAppointed(sentence: Sentence, relations: RelationLexicon): Sentence {
  return sentence.names.reduce((read, { first, last, type }) => {
    const verb = type === 'PER' ? first - 1 : -1
    const office = MAKING.has(read.tokens[verb]?.lemma ?? '') ? officeBehind(read, first, last, relations) : undefined
    const made = office === undefined ? undefined : { verb, name: first, nameEnd: Math.min(last, office - 1), office }
    return made === undefined || !isWhole(read.tokens, made) ? read : divided(read, made)
  }, sentence)
}

/** The last word of the office right behind a name, or taken for the last of the name itself. */
function officeBehind({ tokens }: Sentence, first: number, last: number, relations: RelationLexicon): number | undefined {
  const isOffice = (at: number): boolean => relations.words(tokens[at]?.lemma.toLowerCase() ?? '', 'NOUN').some(word => word.givesRole)
  if (last - first >= 2 && isOffice(last) && OPENING.has(tokens[last + 1]?.form ?? '')) return last
  for (let at = last + 1; at <= last + LONGEST && NOMINAL.has(tokens[at]?.upos ?? ''); at++) {
    if (isOffice(at) && !NOMINAL.has(tokens[at + 1]?.upos ?? '')) return at
  }
  return undefined
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ'])

/** What brings in the body of an office. */
const OPENING: ReadonlySet<string> = new Set(['of', 'to', 'for', 'at'])

/** Whether name and office hang on the verb alone, as an active one has them. */
const isWhole = (tokens: readonly Token[], { verb, name, office }: Made): boolean =>
  tokens[verb]?.upos === 'VERB' && ((tokens[verb]?.head ?? -1) < name || (tokens[verb]?.head ?? -1) > office) && !tokens.some(kid => kid.head === verb && kid.deprel === 'aux:pass')
  && tokens.every((token, at) => at < name || at > office || token.head === verb || (token.head >= name && token.head <= office))

function divided(sentence: Sentence, { verb, name, nameEnd, office }: Made): Sentence {
  const isInside = (head: number): boolean => head >= name && head <= office
  const tokens = sentence.tokens.map((token, at): Token => {
    if (at === name) return { ...token, head: verb, deprel: 'obj' }
    if (at > name && at <= nameEnd) return { ...token, head: name, deprel: 'flat' }
    if (at === office) return { ...token, upos: token.upos === 'PROPN' ? 'PROPN' : 'NOUN', head: verb, deprel: 'xcomp' }
    if (isInside(at)) return { ...token, head: office, deprel: token.upos === 'ADJ' ? 'amod' : 'compound' }
    if (at > office && isInside(token.head)) return { ...token, head: office }
    // "chair ⟨of the fund⟩": the office's, and not the verb's
    return token.head === verb && token.deprel === 'obl' && OPENING.has(sentence.tokens[office + 1]?.form ?? '') && sentence.tokens[office + 1]?.head === at
      ? { ...token, head: office, deprel: 'nmod' } : token
  })
  return { ...sentence, tokens, names: sentence.names.map(n => (n.first === name && n.last > nameEnd ? { ...n, last: nameEnd } : n)) }
}

import type { Sentence, Token } from '../../model/index.js'
import { isHalf } from '../../model/index.js'

/**
 * A sentence in which two places that share their second word are coordinated: trees make one of them of both.
 *
 * "⟨North⟩ and ⟨South Korea⟩ exchanged fire": both did.
 */
export function settleHalves(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, _, at) => isHalf(sentence.tokens, at) ? withBoth(read, at) : read, sentence)
}

function withBoth(sentence: Sentence, first: number): Sentence {
  const { tokens } = sentence
  const [and, direction, second] = [first + 1, first + 2, first + 3]
  const isInside = (at: number): boolean => at >= first && at <= second
  // the one of the four that the rest of the sentence holds
  const top = [first, and, direction, second].find(at => !isInside(tokens[at]?.head ?? -1))
  const outer = tokens[top ?? second]
  if (outer === undefined) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === first) return { ...token, head: outer.head, deprel: outer.deprel }
      if (at === and) return { ...token, head: second, deprel: 'cc' }
      if (at === direction) return { ...token, head: second, deprel: 'compound' }
      if (at === second) return { ...token, head: first, deprel: 'conj' }
      return isInside(token.head) ? { ...token, head: at < first || token.head !== second ? first : second } : token
    }),
  }
}

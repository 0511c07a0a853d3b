import type { Sentence, Token } from '../../model/index.js'

/** What is called "general" after a hyphen: "Secretary-⟨General⟩". */
const GENERALS: ReadonlySet<string> = new Set(['secretary', 'attorney', 'director', 'governor', 'consul', 'inspector', 'solicitor', 'auditor', 'prosecutor', 'comptroller', 'controller', 'surveyor', 'adjutant'])

/** A sentence in which "Secretary-General" is one noun, headed by its last word; trees often hang the second word on the first as a thing of its own. */
export function settleGenerals(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, at) => GENERALS.has(token.form.toLowerCase()) && isGeneral(read, at) ? headedByLast(read, at) : read, sentence)
}

/** Whether the two words are one office, and not yet hung as such. */
function isGeneral({ tokens }: Sentence, at: number): boolean {
  const last = tokens[at + 2]
  if (tokens[at + 1]?.form !== '-' || last?.form.toLowerCase() !== 'general') return false
  if (tokens[at]?.head === at + 2) return tokens.some((token, kid) => token.head === at && kid !== at + 1)
  return last.head === at || (last.deprel === 'appos' && last.head === tokens[at]?.head)
}

function headedByLast(sentence: Sentence, first: number): Sentence {
  const last = first + 2
  const above = sentence.tokens[first]
  if (above === undefined) return sentence
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (at === last) return above.head === last ? token : { ...token, head: above.head, deprel: above.deprel }
      if (at === first) return { ...token, head: last, deprel: 'compound' }
      if (at === first + 1) return { ...token, head: first, deprel: 'punct' }
      return token.head === first ? { ...token, head: last } : token
    }),
  }
}

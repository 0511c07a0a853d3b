import type { Sentence, Token } from '../../model/index.js'

/** What comes from somebody, and moves another to act. */
const GROUNDS: ReadonlySet<string> = new Set([
  'pressure', 'criticism', 'call', 'demand', 'opposition', 'complaint', 'appeal', 'request', 'resistance', 'competition', 'scrutiny', 'backlash', 'objection', 'protest', 'anger', 'outcry',
])

const AMID: ReadonlySet<string> = new Set(['under', 'amid', 'despite', 'after', 'following', 'without', 'over', 'with'])

/** A sentence in which it is the pressure that comes from somebody. "quit under pressure ⟨from the army⟩": trees often hang on the verb what it comes from. */
export function settleGrounds(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const groundOf = (source: number): number | undefined => {
    const from = tokens.findIndex((token, at) => token.head === source && token.form === 'from' && at < source)
    const ground = tokens[from - 1]
    // "came under criticism ⟨from fans⟩": who criticized
    if (ground === undefined || tokens[ground.head]?.lemma === 'come' || !GROUNDS.has(ground.lemma) || ground.head !== tokens[source]?.head) return undefined
    return tokens.some(mark => mark.head === from - 1 && mark.deprel === 'case' && AMID.has(mark.form.toLowerCase())) ? from - 1 : undefined
  }
  if (!tokens.some((token, at) => token.form === 'from' && GROUNDS.has(tokens[at - 1]?.lemma ?? ''))) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      const ground = token.deprel === 'obl' ? groundOf(at) : undefined
      return ground === undefined ? token : { ...token, head: ground, deprel: 'nmod' }
    }),
  }
}

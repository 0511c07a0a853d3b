import type { Sentence, Token } from '../../model/index.js'
import { SPANS } from '../time/names.js'

/**
 * A sentence in which a span of time is no noun that the name before it belongs to. "Sold its ferries ⟨to Denmark's DFDS last year⟩": trees give the
 * preposition to the year.
 */
export function settleSpans(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const span = tokens.findIndex((token, at) => at > 2 && SPANS.has(token.form) && /^(?:last|this|next)$/.test(tokens[at - 1]?.form ?? '') && isOwner(tokens[at - 2], at))
  const [time, name] = [tokens[span], tokens[span - 2]]
  const verb = time === undefined ? undefined : tokens[time.head]
  if (time === undefined || name === undefined || verb?.upos !== 'VERB' || !/^(?:obl|obj|nmod)$/.test(time.deprel)) return sentence
  return {
    ...sentence,
    tokens: tokens.map((own, at): Token => {
      if (at === span) return { ...own, deprel: 'obl:unmarked' }
      if (at === span - 2) return { ...own, head: time.head, deprel: time.deprel }
      return own.head === span && at < span - 2 ? { ...own, head: span - 2 } : own
    }),
  }
}

/** A name right before "last year" that the tree makes a part of the year. */
const isOwner = (token: Token | undefined, span: number): boolean =>
  token !== undefined && token.head === span && /^(?:compound|nmod:desc)$/.test(token.deprel) && /^(?:PROPN|NOUN)$/.test(token.upos)

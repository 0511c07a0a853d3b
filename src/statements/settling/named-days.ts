import type { Sentence, Token } from '../../model/index.js'
import { isWeekday } from '../time/names.js'

/**
 * A sentence in which the day behind a name is a day. "President Ann Lee ⟨Thursday⟩ dismissed a minister": without "on", finders and trees take it for
 * the last of the name.
 */
export function settleNamedDays(sentence: Sentence): Sentence {
  const days = sentence.names.filter(({ first, last }) => last > first && isDay(sentence.tokens, last)).map(name => name.last)
  if (days.length === 0) return sentence
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => days.includes(at) ? { ...token, head: verbBehind(sentence.tokens, at), deprel: 'obl:unmarked' } : token),
    names: sentence.names.map(name => days.includes(name.last) ? { ...name, last: name.last - 1 } : name),
  }
}

/** "Thursday" right before a verb that nothing hangs on. */
const isDay = (tokens: readonly Token[], at: number): boolean => isWeekday(tokens[at]?.form ?? '') && tokens[at]?.upos === 'PROPN'
  && verbBehind(tokens, at) >= 0 && tokens.every(token => token.head !== at)

const verbBehind = (tokens: readonly Token[], day: number): number => {
  let at = day + 1
  while (tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'AUX') at++
  return tokens[at]?.upos === 'VERB' ? at : -1
}

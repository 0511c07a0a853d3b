import type { Sentence, Token } from '../../model/index.js'

/** Verbs that take who gets or pays a sum, and the sum behind it. */
const TWO_OBJECTS: ReadonlySet<string> = new Set(['fine', 'pay', 'lend', 'give', 'award', 'offer', 'grant', 'loan', 'owe'])

const MONEY = /^(?:\p{Lu}{0,3}[$€£¥₹]|[$€£¥₹]\d[\d.,]*|euros?|dollars?|pounds?|yen|yuan|rupees?|rubles?|roubles?|kron(?:er|or|a)|francs?|pesos?|reais|rand|naira|shillings?|lira|won|zlotys?|dirhams?|riyals?|million|billion)$/iu
const PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON'])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])

/** A sentence in which "fined ⟨the bank⟩ $3 million" has two objects: trees often hang the first on the sum. */
export function settleSums(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, verb) => TWO_OBJECTS.has(token.lemma) && token.upos === 'VERB' ? withBoth(read, verb) : read, sentence)
}

function withBoth(sentence: Sentence, verb: number): Sentence {
  const { tokens } = sentence
  const first = verb + 1
  const sum = tokens.findIndex((token, at) => at >= first && !PHRASE.has(token.upos))
  const payee = sum - 1
  const money = tokens.findIndex((token, at) => at > payee && token.head === verb && (token.deprel === 'obj' || token.deprel === 'obl:unmarked') && MONEY.test(token.form))
  if (payee < first || money < 0 || !/^(?:NUM|SYM)$/.test(tokens[sum]?.upos ?? '') || !NOMINAL.has(tokens[payee]?.upos ?? '')) return sentence
  const isInside = (at: number): boolean => at >= first && at <= payee
  const head = tokens[payee]?.head ?? -1
  if (head < sum || head > money || tokens.some((token, at) => isInside(at) && token.head > money)) return sentence
  const isFine = tokens[verb]?.lemma === 'fine'
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === payee) return { ...token, head: verb, deprel: isFine ? 'obj' : 'iobj' }
      if (at === money) return { ...token, deprel: isFine ? 'obl:unmarked' : 'obj' }
      return isInside(at) && !isInside(token.head) ? { ...token, head: payee } : token
    }),
  }
}

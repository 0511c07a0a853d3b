import type { Name, Sentence, Token } from '../../model/index.js'
import table from './quoted-titles.json' with { type: 'json' }

/** What has a title of its own: "film", "novel". */
const WORKS: ReadonlySet<string> = new Set(table.works)

const OPENING = /^(?:["“‘']|``)$/
const CLOSING = /^(?:["”’']|'')$/

/** A title has no more words and marks than this. */
const MOST = 10

/** The noun, and the first and last word of the title behind it. */
interface Titled { readonly noun: number, readonly first: number, readonly last: number }

/** A sentence in which what stands in quotation marks behind "film" or "novel" is its title. Of "his film “⟨Into the Long Night⟩”" finders see no name, and trees a clause. */
export function settleQuotedTitles(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, at) => {
    const titled = OPENING.test(token.form) ? titledAt(read.tokens, at) : undefined
    return titled === undefined ? read : asTitle(read, titled)
  }, sentence)
}

function titledAt(tokens: readonly Token[], open: number): Titled | undefined {
  const noun = tokens[open - 1]?.form === ',' ? open - 2 : open - 1
  if (!WORKS.has(tokens[noun]?.lemma ?? '') || tokens[noun]?.feats.Number === 'Plur' || !/^(?:\p{Lu}|\d)/u.test(tokens[open + 1]?.form ?? '')) return undefined
  const close = tokens.findIndex((token, at) => at > open + 1 && at <= open + MOST && CLOSING.test(token.form))
  let last = close - 1
  while (last > open && /^[.,;!?]$/.test(tokens[last]?.form ?? '')) last--
  return close < 0 || last <= open ? undefined : { noun, first: open + 1, last }
}

/** The title with the word that all of it hangs on as its head, beside the noun. */
function asTitle(sentence: Sentence, { noun, first, last }: Titled): Sentence {
  const { tokens } = sentence
  const isInside = (at: number): boolean => at >= first && at <= last
  const tops = tokens.flatMap((token, at) => isInside(at) && !isInside(token.head) && token.upos !== 'PUNCT' ? [at] : [])
  const head = tops.at(-1)
  const [from, to] = [tokens[first], tokens[last]]
  if (from === undefined || to === undefined) return sentence
  const name: Name = { first, last, start: from.start, end: to.end, type: 'WORK' }
  const names = [...sentence.names.filter(n => n.last < first || n.first > last), name].sort((a, b) => a.first - b.first)
  // what the noun itself hangs on cannot hang on it
  const isAbove = head === undefined || above(tokens, noun).includes(head)
  const holdsVerb = tokens.some((token, at) => !isInside(at) && tops.includes(token.head) && token.upos !== 'PUNCT')
  if (isAbove || holdsVerb) return { ...sentence, names }
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === head) return { ...token, head: noun, deprel: 'appos' }
      return tops.includes(at) ? { ...token, head, deprel: 'dep' } : token
    }),
    names,
  }
}

function above(tokens: readonly Token[], from: number): number[] {
  const out: number[] = []
  for (let at = tokens[from]?.head ?? -1; at >= 0 && out.length < tokens.length; at = tokens[at]?.head ?? -1) out.push(at)
  return out
}

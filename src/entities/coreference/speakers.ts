import { sayingVerbs } from '../lexicon/saying.js'
import { pronounOf } from '../pronouns.js'
import type { Discourse, Sieve } from './discourse.js'

/** A stretch inside quotation marks. */
interface Quote {
  readonly start: number
  readonly end: number
}

/** How far from the quotation the verb of saying may stand, in characters. */
const REACH = 320

/**
 * "I" and "my" inside a quotation are the speaker.
 *
 * "“[I] was there,” [Marta Lindqvist] said."
 */
export const speakers: Sieve = {
  name: 'speakers',
  link(discourse) {
    const speakerAt = speakersOf(discourse)
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'pronoun' || pronounOf(d.core)?.kind !== 'speaker') return
      const speaker = speakerAt(d.start)
      if (speaker !== undefined) discourse.clusters.join(speaker, i)
    })
  },
}

/** Finds the mention that speaks the quotation around an offset. Offsets must not go back. */
export function speakersOf(discourse: Discourse): (offset: number) => number | undefined {
  const quotes = quotesOf(discourse.reader.text)
  const said = quotes.length === 0 ? [] : sayings(discourse, quotes)
  let at = 0
  return offset => {
    while ((quotes[at]?.end ?? Infinity) <= offset) at++
    const quote = quotes[at]
    return quote === undefined || offset < quote.start ? undefined : nearest(said, quote)
  }
}

/** Quotations in order. A quotation that is never closed ends with its paragraph. */
export function quotesOf(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  let open = -1
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '“' || c === '”' || c === '"') {
      if (open >= 0 && c !== '“') {
        quotes.push({ start: open, end: i + 1 })
        open = -1
      } else if (c !== '”') open = i
    } else if (c === '\n' && open >= 0) {
      quotes.push({ start: open, end: i })
      open = -1
    }
  }
  if (open >= 0) quotes.push({ start: open, end: text.length })
  return quotes
}

interface Saying {
  readonly at: number
  readonly speaker: number
}

/** The verbs of saying outside quotations whose subject is a mention, in the order of the text. */
function sayings(discourse: Discourse, quotes: readonly Quote[]): readonly Saying[] {
  const out: Saying[] = []
  let q = 0
  for (const tree of discourse.reader.trees) {
    tree.tokens.forEach((token, i) => {
      if (token.upos !== 'VERB' || !sayingVerbs.has(tree.lemma(i))) return
      while ((quotes[q]?.end ?? Infinity) <= token.start) q++
      const quote = quotes[q]
      if (quote !== undefined && token.start >= quote.start) return
      const subject = tree.kids(i).find(k => tree.is(k, 'nsubj'))
      const speaker = subject === undefined ? undefined : discourse.at(tree.sentence.index, subject)
      if (speaker !== undefined) out.push({ at: token.start, speaker })
    })
  }
  return out
}

/** The saying nearest to a quotation on either side. */
function nearest(said: readonly Saying[], quote: Quote): number | undefined {
  let low = 0
  let high = said.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((said[middle]?.at ?? Infinity) < quote.start) low = middle + 1
    else high = middle
  }
  const before = said[low - 1]
  const after = said[low]
  const back = before === undefined ? Infinity : quote.start - before.at
  const on = after === undefined ? Infinity : after.at - quote.end
  if (Math.min(back, on) > REACH) return undefined
  return on <= back ? after?.speaker : before?.speaker
}

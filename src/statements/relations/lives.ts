import type { Mention, Predicate, Token } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** As many words as the dates and places of a life take. */
const REACH = 26

const DASH = /^[–—-]$/
const YEAR = /^\d{4}$/

/**
 * Where somebody was born and died, in brackets behind the name:
 *
 * - ⟨Ann Lee⟩ (3 May 1902, ⟨Oslo⟩ – 11 November 1978, ⟨Lima⟩): bornIn Oslo, diedIn Lima
 * - ⟨Ann Lee⟩ (born 1961 in ⟨Oslo⟩): bornIn
 */
export const lives: RelationRule = {
  name: 'life',
  find(context, sentence) {
    const { tokens } = sentence.tree
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const subject = context.entities[mention.entity]
      const from = mention.last + 1
      if (subject === undefined || mention.form !== 'name' || tokens[from]?.form !== '(' || !context.isA(subject, 'Person')) return []
      const end = tokens.findIndex((t, i) => i > from && i <= from + REACH && t.form === ')')
      return end < 0 ? [] : halves(sentence, from + 1, end).flatMap(([predicate, first, last]): Candidate[] => {
        const place = placeIn(context, sentence, first, last)
        const object = place === undefined ? undefined : context.entities[place.entity]
        if (place === undefined || object === undefined) return []
        return [{ subject, predicate, object, temporal: 'current', anchor: place.head, tokens: [mention.first, place.last], confidence: 0.85, by: predicate }]
      })
    })
  },
}

/** What lies before and behind the dash, as birth and death; without one, what "born" or "died" opens. */
function halves({ tree }: SentenceContext, first: number, end: number): [Predicate, number, number][] {
  const { tokens } = tree
  const dated = (from: number, to: number): boolean => tokens.slice(from, to).some(t => YEAR.test(t.form))
  const isDash = (t: Token, i: number): boolean => i > first && i < end && DASH.test(t.form) && dated(first, i)
  // "in Saint-Malo – 4 May 1983 in Lima": a hyphen inside a name is none
  const apart = tokens.findIndex((t, i) => isDash(t, i) && (t.form !== '-' || (tokens[i - 1]?.end ?? t.start) < t.start))
  const dash = apart > 0 ? apart : tokens.findIndex(isDash)
  if (dash > 0) return dated(dash, end) ? [['bornIn', first, dash], ['diedIn', dash + 1, end]] : []
  const opening = tokens[first]?.form.toLowerCase()
  if (opening === 'born' || opening === 'b.') return [['bornIn', first, end]]
  if (opening === 'died' || opening === 'd.') return [['diedIn', first, end]]
  // "(6 March 1931, Oslo)": the date and place of a birth alone
  const year = tokens.findIndex((t, i) => i >= first && i < end && YEAR.test(t.form))
  const isBirth = year > 0 && /^(?:,|in)$/.test(tokens[year + 1]?.form ?? '') && tokens.slice(first, year).some(t => MONTHS.test(t.form)) && !dated(year + 1, end)
  return isBirth ? [['bornIn', year + 1, end]] : []
}

const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** The first place named there: the wider one comes behind it. */
const placeIn = (context: Context, sentence: SentenceContext, from: number, to: number): Mention | undefined =>
  sentence.mentions.find(m => m.form === 'name' && m.first >= from && m.last < to
    && (e => e !== undefined && context.isA(e, 'Place'))(context.entities[m.entity]))

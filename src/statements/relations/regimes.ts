import type { Context, SentenceContext } from '../context.js'
import { mainCountry } from './states.js'
import type { Candidate, RelationRule } from './rule.js'

/** Words for those who govern a state as a whole. */
const REGIMES: ReadonlySet<string> = new Set(['regime', 'junta', 'dictatorship'])

/**
 * A state's bodies that do not say whose they are, in an article about one country:
 *
 * - the ⟨Lee regime⟩, in an article that names ⟨Zarovia⟩ more than twice as often as any other country: partOf
 */
export const regimes: RelationRule = {
  name: 'regime',
  find(context, sentence) {
    const country = mainCountry(context)
    return country === undefined ? [] : sentence.mentions.flatMap((mention): Candidate[] => {
      const body = context.entities[mention.entity]
      if (body === undefined || body === country || mention.form === 'pronoun' || !context.isA(body, 'Government', 'Military')) return []
      if (!REGIMES.has(sentence.tree.lemma(mention.head)) || namesPlace(context, sentence, mention.first, mention.last)) return []
      return [{ subject: body, predicate: 'partOf', object: country, anchor: mention.head, tokens: [mention.first, mention.last], confidence: 0.45, by: sentence.tree.lemma(mention.head) }]
    })
  },
}

/** Whether the words hold a place or a body of their own: "the Elmar police". */
function namesPlace(context: Context, sentence: SentenceContext, first: number, last: number): boolean {
  return sentence.mentions.some(m => m.first >= first && m.last <= last && m.form === 'name'
    && (e => e !== undefined && context.isA(e, 'Place', 'Organization'))(context.entities[m.entity]))
}

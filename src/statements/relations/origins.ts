import type { Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'

/** As many words may stand between a land and the name that it belongs to: "⟨Danish⟩ low-cost regional airline". */
const REACH = 6

/** What may stand there: "building-materials group", "former astronaut". */
const BETWEEN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PUNCT'])

/**
 * The land or town that opens the noun phrase of a name, read from the order of the words, since trees hang it on any of them:
 *
 * - ⟨Zarovian⟩ regional airline ⟨Skylark Air⟩
 * - the ⟨Elmar⟩ start-up ⟨Norwell⟩
 * - ⟨Zarovian⟩ referee ⟨Ann Lee⟩, ⟨Dutchman⟩ ⟨Jan van Ruyven⟩
 */
export function originBefore(context: Context, sentence: SentenceContext, mention: Mention): number | undefined {
  const { tokens } = sentence.tree
  if (mention.form === 'pronoun' || (mention.form === 'nominal' && mention.first < mention.last)) return undefined
  // "⟨Zarovian⟩ ⟨army⟩ spokesman": right before a body that has no name.
  const reach = mention.form === 'name' ? REACH : 1
  for (let at = mention.first - 1; at >= 0 && at >= mention.first - reach; at--) {
    const origin = sentence.mentions.find(m => m.form === 'name' && m.last === at)
    const place = origin === undefined ? undefined : context.entities[origin.entity]
    if (place !== undefined) return context.isA(place, 'Country', 'Region', 'City') ? origin?.head : undefined
    const token = tokens[at]
    if (token === undefined || !BETWEEN.has(token.upos) || (token.upos === 'PUNCT' ? token.form !== '-' : !/^\p{Ll}/u.test(token.form)) || token.feats.Number === 'Plur') return undefined
  }
  return undefined
}

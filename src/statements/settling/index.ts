import type { Sentence } from '../../model/index.js'
import type { EventLexicon, Reporting } from '../lexicon/index.js'
import { settleBetween } from './between.js'
import { settleCoordination } from './coordination.js'
import { settleFinite } from './finite.js'
import { settleMisread } from './misread.js'
import { settleParticiples } from './participles.js'

/**
 * A sentence as the rules may rely on it: what taggers and parsers often get wrong is set right where the words alone tell it. First the
 * parts of speech, then what hangs where.
 *
 * @param lexicons the words that evoke events and those of saying, which tell verbs apart
 */
export function settle(sentence: Sentence, { events, reporting }: { readonly events: EventLexicon, readonly reporting: Reporting }): Sentence {
  const words = settleFinite(settleParticiples(settleMisread(sentence), events), events)
  return settleCoordination(settleBetween(words), reporting, events)
}

import type { Sentence } from '../../model/index.js'
import type { EventLexicon, Reporting } from '../lexicon/index.js'
import { settleBetween } from './between.js'
import { settleClauses } from './clauses.js'
import { settleCoordination } from './coordination.js'
import { settleDated } from './dated.js'
import { settleFinite, settleVerbless } from './finite.js'
import { isForest } from './forest.js'
import { settleMisread } from './misread.js'
import { settleParticiples } from './participles.js'
import { settleRanks } from './ranks.js'
import { settleSpeakers } from './speakers.js'

/**
 * A sentence as the rules may rely on it: what taggers and parsers often get wrong is set right where the words alone tell it. First the
 * parts of speech, then what hangs where. Where the latter would not give a tree, everything hangs as it did.
 *
 * @param lexicons the words that evoke events and those of saying, which tell verbs apart
 */
export function settle(sentence: Sentence, { events, reporting }: { readonly events: EventLexicon, readonly reporting: Reporting }): Sentence {
  const words = settleVerbless(settleFinite(settleParticiples(settleRanks(settleMisread(sentence)), events), events))
  const settled = settleClauses(settleCoordination(settleBetween(settleSpeakers(settleDated(words), reporting)), reporting, events))
  return isForest(settled) ? settled : words
}

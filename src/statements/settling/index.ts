import type { Sentence } from '../../model/index.js'
import type { EventLexicon, Reporting } from '../lexicon/index.js'
import { settleBetween } from './between.js'
import { settleClauses } from './clauses.js'
import { settleCoordination } from './coordination.js'
import { settleDated } from './dated.js'
import { settleFinite } from './finite.js'
import { settleMisread } from './misread.js'
import { settleParticiples } from './participles.js'
import { settleSpeakers } from './speakers.js'

/**
 * A sentence as the rules may rely on it: what taggers and parsers often get wrong is set right where the words alone tell it. First the
 * parts of speech, then what hangs where. Where the latter would not give a tree, everything hangs as it did.
 *
 * @param lexicons the words that evoke events and those of saying, which tell verbs apart
 */
export function settle(sentence: Sentence, { events, reporting }: { readonly events: EventLexicon, readonly reporting: Reporting }): Sentence {
  const words = settleFinite(settleParticiples(settleMisread(sentence), events), events)
  const settled = settleClauses(settleCoordination(settleBetween(settleSpeakers(settleDated(words), reporting)), reporting, events))
  return isForest(settled) ? settled : words
}

/** Whether the heads above every token end at a root: in an odd tree, what is hung elsewhere might be hung below itself. */
function isForest({ tokens }: Sentence): boolean {
  const ends = new Set<number>([-1])
  return tokens.every((_, at) => {
    const path = new Set<number>()
    let up = at
    for (; !ends.has(up) && !path.has(up); up = tokens[up]?.head ?? -1) path.add(up)
    if (path.has(up)) return false
    for (const passed of path) ends.add(passed)
    return true
  })
}

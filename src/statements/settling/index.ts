import type { Annotation, Sentence } from '../../model/index.js'
import type { EventLexicon, Reporting } from '../lexicon/index.js'
import { settleBetween } from './between.js'
import { settleClauses } from './clauses.js'
import { settleCoordination } from './coordination.js'
import { settleDated } from './dated.js'
import { settleFinite, settleVerbless } from './finite.js'
import { isForest } from './forest.js'
import { settleMisread } from './misread.js'
import { settleObjects } from './objects.js'
import { settleParticiples } from './participles.js'
import { settleRanks } from './ranks.js'
import { settleSpeakers } from './speakers.js'
import { settleSubjects } from './subjects.js'
import { settleWords } from './words.js'

/** The words that evoke events and those of saying, which tell verbs apart. */
interface Verbs { readonly events: EventLexicon, readonly reporting: Reporting }

/**
 * An annotation as the rules may rely on it, before things are found in the text: what taggers and parsers often get wrong is set right where
 * the words alone tell it. First the parts of speech, then what hangs where. Where the latter would not give a tree, everything hangs as it did.
 */
export const settle = (annotation: Annotation, verbs: Verbs): Annotation =>
  ({ ...annotation, sentences: annotation.sentences.map(sentence => settleSentence(settleWords(sentence), verbs)) })

function settleSentence(sentence: Sentence, { events, reporting }: Verbs): Sentence {
  const words = settleVerbless(settleFinite(settleParticiples(settleRanks(settleMisread(sentence)), events), events))
  const settled = settleObjects(settleSubjects(settleClauses(settleCoordination(settleBetween(settleSpeakers(settleDated(words), reporting)), reporting, events))))
  return isForest(settled) ? settled : words
}

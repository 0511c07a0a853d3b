import type { Annotation, Sentence } from '../../model/index.js'
import type { EventLexicon, RelationLexicon, Reporting } from '../lexicon/index.js'
import { settleAppointed } from './appointed.js'
import { settleBetween } from './between.js'
import { settleClauses } from './clauses.js'
import { settleCoordination } from './coordination.js'
import { settleDated } from './dated.js'
import { settleFinite, settleVerbless } from './finite.js'
import { isForest } from './forest.js'
import { settleGenerals } from './generals.js'
import { settleKin } from './kin.js'
import { settleMisread } from './misread.js'
import { settleParticiples } from './participles.js'
import { settlePassives } from './passives.js'
import { settleRanks } from './ranks.js'
import { settleSpeakers } from './speakers.js'
import { settleSums } from './sums.js'
import { settleWords } from './words.js'

/** The words that evoke events, those of saying and those of relations, which tell verbs and offices apart. */
interface Words { readonly events: EventLexicon, readonly reporting: Reporting, readonly relations: RelationLexicon }

/**
 * An annotation as the rules may rely on it, before things are found in the text: what taggers and parsers often get wrong is set right where
 * the words alone tell it. First the parts of speech, then what hangs where. Where the latter would not give a tree, everything hangs as it did.
 */
export const settle = (annotation: Annotation, lexicon: Words): Annotation =>
  ({ ...annotation, sentences: annotation.sentences.map(sentence => settleSentence(settleWords(sentence), lexicon)) })

function settleSentence(sentence: Sentence, { events, reporting, relations }: Words): Sentence {
  const offices = settleRanks(settleGenerals(settlePassives(settleMisread(sentence))))
  const words = settleAppointed(settleVerbless(settleFinite(settleParticiples(offices, events), events)), relations)
  const settled = settleSums(settleKin(settleClauses(settleCoordination(settleBetween(settleSpeakers(settleDated(words), reporting)), reporting, events))))
  return isForest(settled) ? settled : words
}

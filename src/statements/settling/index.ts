import type { Annotation, Sentence } from '../../model/index.js'
import type { EventLexicon, RelationLexicon, Reporting } from '../lexicon/index.js'
import { settleAgents } from './agents.js'
import { settleApposedParticiples } from './apposed-participles.js'
import { settleAppointed } from './appointed.js'
import { settleBehindNouns } from './behind-nouns.js'
import { settleBetween } from './between.js'
import { settleClauses } from './clauses.js'
import { settleCoordination } from './coordination.js'
import { settleDated } from './dated.js'
import { settleDescriptions } from './descriptions.js'
import { settleFinite, settleVerbless } from './finite.js'
import { isForest } from './forest.js'
import { settleGenerals } from './generals.js'
import { settleGrounds } from './grounds.js'
import { settleHalves } from './halves.js'
import { settleHeadline } from './headlines.js'
import { settleHolders } from './holders.js'
import { settleKin } from './kin.js'
import { settleListedPosts } from './listed-posts.js'
import { settleMishaps } from './mishaps.js'
import { settleMisread } from './misread.js'
import { settleNamedDays } from './named-days.js'
import { settleObjects } from './objects.js'
import { settleOffices } from './offices.js'
import { settleOpeningDate } from './opening-dates.js'
import { settleParticiples } from './participles.js'
import { settlePassives } from './passives.js'
import { settlePhrases } from './phrases.js'
import { settlePossessors } from './possessors.js'
import { settleQuotedTitles } from './quoted-titles.js'
import { settleRanks } from './ranks.js'
import { settleRejoinders } from './rejoinders.js'
import { settleSpans } from './spans.js'
import { settleSpeakers } from './speakers.js'
import { settleStrays } from './strays.js'
import { settleSubjects } from './subjects.js'
import { settleSums } from './sums.js'
import { settleTakenVerbs } from './taken-verbs.js'
import { settleTwinOffices } from './twin-offices.js'
import { settleWords } from './words.js'

/** The words that evoke events, those of saying and those of relations, which tell verbs and offices apart. */
interface Words { readonly events: EventLexicon, readonly reporting: Reporting, readonly relations: RelationLexicon }

type Step = (sentence: Sentence, lexicon: Words) => Sentence

/** What words are, and what hangs where by these. */
const WORDS: readonly Step[] = [
  settleWords,
  (sentence, { events }) => settleHeadline(sentence, events),
  settleMisread,
  settlePassives,
  settleGenerals,
  settleRanks,
  settleTwinOffices,
  settleNamedDays,
  settleQuotedTitles,
  settlePossessors,
  (sentence, { events }) => settleParticiples(sentence, events),
  (sentence, { events }) => settleFinite(sentence, events),
  (sentence, { events }) => settleTakenVerbs(sentence, events),
  settleVerbless,
  settleMishaps,
  (sentence, { relations }) => settleAppointed(sentence, relations),
  (sentence, { relations }) => settleListedPosts(sentence, relations),
]

/** What hangs where. */
const LINKS: readonly Step[] = [
  settleStrays,
  settleSpans,
  settleHalves,
  settleApposedParticiples,
  settlePhrases,
  settleRejoinders,
  settleOpeningDate,
  settleDated,
  (sentence, { reporting }) => settleSpeakers(sentence, reporting),
  settleBetween,
  (sentence, { events, reporting }) => settleCoordination(sentence, reporting, events),
  settleClauses,
  (sentence, { relations }) => settleDescriptions(sentence, relations),
  (sentence, { relations }) => settleOffices(sentence, relations),
  settleBehindNouns,
  settleSubjects,
  settleObjects,
  (sentence, { events }) => settleAgents(sentence, events),
  settleKin,
  settleGrounds,
  (sentence, { relations }) => settleHolders(sentence, relations),
  settleSums,
]

/**
 * An annotation as the rules may rely on it, before things are found in the text: what taggers and parsers often get wrong is set right where
 * the words alone tell it. First the parts of speech, then what hangs where. Where the latter would not give a tree, everything hangs as it did.
 */
export const settle = (annotation: Annotation, lexicon: Words): Annotation =>
  ({ ...annotation, sentences: annotation.sentences.map(sentence => settleSentence(sentence, lexicon)) })

function settleSentence(sentence: Sentence, lexicon: Words): Sentence {
  const through = (steps: readonly Step[], read: Sentence): Sentence => steps.reduce((so, step) => step(so, lexicon), read)
  const words = through(WORDS, sentence)
  const settled = through(LINKS, words)
  return isForest(settled) ? settled : words
}

import { annotate, fromConllu } from './language/index.js'
import { resolveEntities } from './entities/index.js'
import { KnowledgeGraph } from './graph/index.js'
import { defaultKnowledge, type Knowledge } from './knowledge/index.js'
import type { Annotation, Article, Entity, NewsEvent, Refusal, Relation } from './model/index.js'
import { defaultLexicon, extendLexicon, readStatements, settle } from './statements/index.js'
import { readArticle } from './text/index.js'
import { newsVocabulary, type Vocabulary } from './vocabulary/index.js'
import { finish, type Least } from './finish.js'
import { factLookup } from './facts.js'
import { tooUnsure } from './refusals.js'
import { version } from './version.js'

export type * from './model/index.js'
export { FormatError, InputError, NewsgraphError, VocabularyError } from './errors.js'
export * from './graph/index.js'
export * from './vocabulary/index.js'
export { toConllu } from './language/index.js'
export { defaultKnowledge, knowledge as loadKnowledge, type Knowledge } from './knowledge/index.js'
export { sourceOfFact } from './facts.js'
export { version }

/** What is known of an article besides its text, and how to read it. All optional. */
export interface BuildOptions {
  /** Day of publication, ISO 8601 (`2024-07-17`): "Monday" and "last week" are resolved against it. */
  readonly published?: string
  /** Where the article is from (http or https). */
  readonly url?: string
  /** Its title; found in the text when absent. */
  readonly title?: string
  /** Background facts and gazetteers: `loadKnowledge({ facts: turtle })` adds a user's own to the built-in ones. */
  readonly knowledge?: Knowledge
  /** The vocabulary; `newsVocabulary.extend(…)` adds a user's own terms and the words that evoke them. */
  readonly vocabulary?: Vocabulary
  /** Statements less sure than this are left out; from 0 to 1. When absent, 0.25 for relations and 0.5 for events: there precision and recall are in balance. */
  readonly minConfidence?: number
  /** `accurate` keeps three trees of a sentence side by side and reads a little better, `fast` keeps two. What each costs is in the README. */
  readonly parser?: 'fast' | 'accurate'
}

/** How to read an article whose reading is to be looked at. */
export interface ReadOptions extends BuildOptions {
  /**
   * Also say what was refused and why: words that evoke nothing here, things without a role, statements that are not sure
   * enough or that the vocabulary does not allow. Takes longer.
   */
  readonly refusals?: boolean
}

/** Where precision and recall are in balance on annotated articles. */
const DEFAULT_CONFIDENCE: Least = { relations: 0.25, events: 0.5 }

/** An article with its linguistic analysis. */
export interface AnalysedArticle {
  readonly article: Article
  readonly annotation: Annotation
}

/** Everything on the way from the text to the graph, for those who want to see why. */
export interface NewsReading extends AnalysedArticle {
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
  /** What came to nothing, and why; only where it was asked for with `refusals`. */
  readonly refused: readonly Refusal[]
}

/**
 * Reads a news article and gives the graph of what it states.
 *
 * The same text and options give the same graph, on any machine. Time grows in proportion to the
 * length of the text.
 *
 * @param text plain text of one English article; every offset in the graph is in UTF-16 code units into it
 * @throws InputError when the text is not a string or an option is not what it should be
 * @example
 * const graph = buildGraph('Ann Lee, the founder of Acme Robotics, met Norway’s prime minister in Oslo on Monday.', {
 *   published: '2024-05-15',
 * })
 * graph.relations({ predicate: 'founded' })  // Ann Lee → Acme Robotics
 * graph.events({ class: 'Meet' })            // time 2024-05-13, place Oslo
 */
export function buildGraph(text: string, options: BuildOptions = {}): KnowledgeGraph {
  return toGraph(readNews(text, options), options)
}

/**
 * As `buildGraph`, for an article whose sentences and words are given as CoNLL-U (UD v2): they are taken
 * as they are, and only what is missing is predicted.
 *
 * @throws FormatError when it is not CoNLL-U, with the line
 */
export function buildGraphFromConllu(conllu: string, options: BuildOptions = {}): KnowledgeGraph {
  return toGraph(readOn(analyseConllu(conllu, options), options), options)
}

/** The article divided into sentences and words, with tags, dependencies and names. Options and errors as for `buildGraph`. */
export function analyse(text: string, options: BuildOptions = {}): AnalysedArticle {
  const { article, paragraphs } = readArticle(text, options)
  return { article, annotation: annotate(article.text, paragraphs, parserOf(options)) }
}

/** As `analyse`, from CoNLL-U. */
export function analyseConllu(conllu: string, options: BuildOptions = {}): AnalysedArticle {
  const given = fromConllu(conllu)
  return { article: readArticle(given.text, options).article, annotation: given.annotation }
}

/**
 * Everything that is read from an article, before it becomes a graph. Options and errors as for `buildGraph`.
 *
 * @example
 * readNews(text, { published: '2024-05-15', refusals: true }).refused
 * // [{ rule: 'event verb: fire', reason: 'no sense of it fits here: Attack where …', evidence: [{ start: 12, end: 17 }] }, …]
 */
export function readNews(text: string, options: ReadOptions = {}): NewsReading {
  return readOn(analyse(text, options), options)
}

/** As `readNews`, from CoNLL-U; options and errors as for `buildGraphFromConllu`. */
export function readNewsFromConllu(conllu: string, options: ReadOptions = {}): NewsReading {
  return readOn(analyseConllu(conllu, options), options)
}

function readOn({ article, annotation }: AnalysedArticle, options: ReadOptions): NewsReading {
  const knowledge = options.knowledge ?? defaultKnowledge()
  const vocabulary = options.vocabulary ?? newsVocabulary
  const { minConfidence } = options
  const least = minConfidence === undefined ? DEFAULT_CONFIDENCE : { relations: minConfidence, events: minConfidence }
  const lexicon = vocabulary.triggers.length === 0 ? defaultLexicon() : extendLexicon(defaultLexicon(), vocabulary.triggers)
  const settled = settle(annotation, lexicon)
  const mentions = resolveEntities({ text: article.text, annotation: settled, knowledge })
  const refusals = options.refusals === true
  const reading = readStatements({ article, annotation: settled, mentions, vocabulary, facts: factLookup(knowledge), lexicon, refusals })
  const read = { article, annotation, refused: reading.refused, ...finish(article, reading, least) }
  if (!refusals) return read
  const refused = [...reading.refused, ...tooUnsure(reading, least)]
  return { ...read, refused: toGraph({ ...read, refused }, options).refused }
}

function toGraph(reading: NewsReading, options: BuildOptions): KnowledgeGraph {
  const graph = new KnowledgeGraph({
    generator: `newsgraph ${version}`,
    ...(options.vocabulary === undefined ? {} : { vocabulary: options.vocabulary }),
  })
  graph.add({ ...reading, entities: { list: reading.entities } })
  return graph
}

const parserOf = (options: BuildOptions): { parser?: 'fast' | 'accurate' } =>
  options.parser === undefined ? {} : { parser: options.parser }

/** Paragraphs → sentences, tokens, tags, lemmas, dependencies, names. */
export { annotate } from './annotate.js'
export { analyseWords } from './analyse.js'
export { toConllu } from './conllu.js'
export { fromConllu } from './read-conllu.js'
export type { AnalysisOptions, Word, WordName, WordSentence } from './analyse.js'
export type { ParserSetting } from './parser.js'
export type { ReadConllu } from './read-conllu.js'

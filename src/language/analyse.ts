/** Words to analysis: the models one after another over sentences whose words are known. */
import type { Features, NameType, Upos } from '../model/index.js'
import { documentNames } from './document-names.js'
import { morphology } from './morphology.js'
import { NAME_TYPES } from './name-labels.js'
import { parse, type ParserSetting } from './parser.js'
import { surroundingKeys } from './surroundings.js'
import { tagger } from './tagger.js'
import { inRunningCase } from './title-case.js'
import { readAs } from './titles.js'
import { sharedWords, type Words } from './words.js'

/** What is already known of a word; the models fill in the rest. */
export interface GivenWord {
  readonly form: string
  readonly upos?: Upos
  readonly xpos?: string
  readonly lemma?: string
  readonly feats?: Features
  /** Index of the head in the sentence, -1 for the root. */
  readonly head?: number
  readonly deprel?: string
}

/** A word with its analysis: a `Token` without a place in a text. */
export interface Word {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly feats: Features
  readonly head: number
  readonly deprel: string
}

/** A name by its first and last word. */
export interface WordName {
  readonly type: NameType
  readonly first: number
  readonly last: number
}

/** A sentence of words with its analysis. */
export interface WordSentence {
  readonly words: readonly Word[]
  readonly names: readonly WordName[]
}

export interface AnalysisOptions {
  /** `accurate` (the default) keeps three trees of a sentence side by side, `fast` two. */
  readonly parser?: ParserSetting
}

/**
 * Tags, parses and finds names in sentences whose words are given. The sentences are taken for one document: what
 * a name is in one of them helps to know it in the others.
 *
 * @param sentences the forms of each sentence, divided as in UD: "do", "n't"
 * @example analyseWords([['Sana', 'leads', 'the', 'Harbor', 'Council', '.']])[0]?.words[0]?.deprel // 'nsubj'
 */
export function analyseWords(sentences: readonly (readonly string[])[], options: AnalysisOptions = {}): WordSentence[] {
  return analyseGiven(sentences.map(forms => forms.map(form => ({ form }))), options)
}

/** The same where tags, trees or lemmas may be given. */
export function analyseGiven(sentences: readonly (readonly GivenWord[])[], options: AnalysisOptions = {}): WordSentence[] {
  const words = sharedWords()
  const ids = sentences.map(sentence => {
    const forms = inRunningCase(sentence.map(word => word.form))
    return Int32Array.from(forms, (_, at) => words.id(readAs(forms, at)))
  })
  const tags = ids.map((ofSentence, s) => tagSentence(words, ofSentence, sentences[s]!))
  const names = documentNames(words, ids, tags)
  return sentences.map((sentence, s) => ({
    words: finish(words, ids[s]!, tags[s]!, sentence, options),
    names: names[s]!.map(({ type, first, last }) => ({ type: NAME_TYPES[type]!, first, last })),
  }))
}

function tagSentence(words: Words, ids: Int32Array, given: readonly GivenWord[]): Uint8Array {
  const model = tagger()
  const tags = model.tag(words, ids)
  given.forEach((word, i) => {
    if (word.upos !== undefined || word.xpos !== undefined) tags[i] = model.closest(word.upos, word.xpos, tags[i]!)
  })
  return tags
}

/** The lemma of a word with that tag, worked out once. */
function lemmaOf(words: Words, id: number, tag: number): string {
  const key = 256 * id + tag
  const known = words.lemmas.get(key)
  if (known !== undefined) return known
  const lemma = morphology().lemma(words.written[id]!, words, id, tagger().kinds[tag]!)
  words.lemmas.set(key, lemma)
  return lemma
}

function finish(words: Words, ids: Int32Array, tags: Uint8Array, given: readonly GivenWord[], options: AnalysisOptions): Word[] {
  const model = tagger()
  const hasTree = given.length > 0 && given.every(word => word.head !== undefined)
  const tree = hasTree ? undefined : parse(words, ids, tags, options.parser ?? 'accurate')
  const heads = given.map((word, i) => tree ? tree.heads[i]! : word.head ?? -1)
  const relations = given.map((word, i) => tree ? tree.relations[tree.labels[i]!]! : word.deprel ?? (heads[i] === -1 ? 'root' : 'dep'))
  const around = surroundingKeys(Array.from(ids, id => words.text[id]!), heads, relations)
  const tables = morphology()
  return given.map((word, i) => {
    const tag = tags[i]!
    const kind = model.kinds[tag]!
    // the word itself, also where the models read another in its place
    const own = words.id(word.form)
    return {
      form: word.form,
      lemma: word.lemma ?? lemmaOf(words, own, tag),
      upos: word.upos ?? model.upos[tag]!,
      xpos: word.xpos ?? model.xpos[tag]!,
      feats: word.feats ?? tables.featuresOf(words, own, kind, around[i]!),
      head: heads[i]!,
      deprel: relations[i]!,
    }
  })
}

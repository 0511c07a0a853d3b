/** Text to annotation. */
import { InputError, show } from '../errors.js'
import type { Annotation, Name, Paragraph, Sentence, Token } from '../model/index.js'
import { analyseWords, type AnalysisOptions, type WordSentence } from './analyse.js'
import { datelineEnd } from './dateline.js'
import { boundaries, sentenceInput, type Tokens } from './tokenize.js'
import { sharedWords, type Words } from './words.js'

/** A sentence before its analysis: its tokens' places. */
interface Place {
  readonly paragraph: number
  readonly ids: Int32Array
  readonly isTitle: boolean
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Divides the paragraphs of a text into sentences and tokens and analyses each: tags, lemmas, features, a
 * dependency tree, names. Furniture is passed over.
 *
 * @param text the article
 * @param paragraphs in order, not overlapping, in UTF-16 code units of `text`
 * @throws InputError when a paragraph is not inside the text or out of order
 * @example annotate('Sana spoke.', [{ kind: 'body', start: 0, end: 11 }]).sentences[0]?.tokens.length // 3
 */
export function annotate(text: string, paragraphs: readonly Paragraph[], options: AnalysisOptions = {}): Annotation {
  check(text, paragraphs)
  const words = sharedWords()
  const places = paragraphs.flatMap((paragraph, index) => paragraph.kind === 'furniture' ? [] : placesOf(words, text, paragraph, index))
  const { written } = words
  const forms = places.map(({ ids }) => Array.from(ids, id => written[id]!))
  const analysed = analyseWords(forms, options)
  return { sentences: places.map((place, index) => sentenceOf(place, index, analysed[index]!)) }
}

function check(text: string, paragraphs: readonly Paragraph[]): void {
  if (typeof text !== 'string') throw new InputError(`expected the text of an article as a string, got ${show(text)}`)
  let last = 0
  paragraphs.forEach(({ start, end }, i) => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= last && end >= start && end <= text.length)) {
      throw new InputError(`expected paragraph ${i} to lie between ${last} and ${text.length}, the end of the text, got ${show(start)} to ${show(end)}: give paragraphs in order, without overlap, with offsets into this very text`)
    }
    last = end
  })
}

function placesOf(words: Words, text: string, paragraph: Paragraph, index: number): Place[] {
  const tokens = boundaries().tokens(text, paragraph.start, paragraph.end)
  const input = sentenceInput(words, text, tokens)
  const ends = afterDateline(text, tokens, boundaries().sentenceEnds(input))
  return ends.map((end, i) => placeOf(tokens, input.ids, i === 0 ? 0 : ends[i - 1]! + 1, end, paragraph, index))
}

/** The ends of sentences, with one at the end of a dateline: what follows it is a sentence by itself. */
function afterDateline(text: string, { starts, ends }: Tokens, sentenceEnds: readonly number[]): readonly number[] {
  const forms = Array.from(starts.subarray(0, DATELINE_REACH), (start, i) => text.slice(start, ends[i]))
  const dash = datelineEnd(forms, i => starts[i]! > ends[i - 1]! && (starts[i + 1] ?? Infinity) > ends[i]!)
  if (dash < 0 || sentenceEnds.includes(dash)) return sentenceEnds
  return [dash, ...sentenceEnds.filter(end => end > dash)]
}

/** As many tokens of a paragraph as may hold a dateline and what begins after it. */
const DATELINE_REACH = 20

function placeOf(tokens: Tokens, ids: Int32Array, first: number, last: number, paragraph: Paragraph, index: number): Place {
  return {
    paragraph: index,
    ids: ids.subarray(first, last + 1),
    isTitle: paragraph.kind === 'title',
    starts: tokens.starts.subarray(first, last + 1),
    ends: tokens.ends.subarray(first, last + 1),
  }
}

function sentenceOf(place: Place, index: number, { words, names }: WordSentence): Sentence {
  const tokens = words.map(({ form, lemma, upos, xpos, feats, head, deprel }, i): Token =>
    ({ start: place.starts[i]!, end: place.ends[i]!, form, lemma, upos, xpos, feats, head, deprel }))
  return {
    index,
    paragraph: place.paragraph,
    isTitle: place.isTitle,
    start: place.starts[0]!,
    end: place.ends[place.ends.length - 1]!,
    tokens,
    names: names.map(({ type, first, last }): Name => ({ type, first, last, start: place.starts[first]!, end: place.ends[last]! })),
  }
}

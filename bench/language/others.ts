/** What else a JavaScript user could take: the same raw text through compromise and wink-nlp, where they do the same thing. */
import nlp from 'compromise'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { GoldSentence } from '../../training/lib/conllu.js'
import { rawText, type RawText } from '../../training/lib/raw-text.js'

interface FoundToken { readonly start: number, readonly end: number, readonly upos: string }
interface Found { readonly tokens: readonly FoundToken[], readonly sentences: readonly { start: number, end: number }[] }

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

/** Token, sentence and tag F1 and speed of each library. */
export async function others(sentences: readonly GoldSentence[]): Promise<{ name: string, scores: Record<string, string> }[]> {
  const raw = rawText(sentences)
  const upos = sentences.flatMap(s => s.upos)
  const wink = winkNLP(model)
  const libraries: readonly [string, (text: string) => Found][] = [
    ['compromise', withCompromise],
    ['wink-nlp', text => withWink(wink, text)],
  ]
  return libraries.map(([name, read]) => {
    const start = performance.now()
    const found = raw.paragraphs.map(p => shift(read(raw.text.slice(p.start, p.end)), p.start))
    const seconds = (performance.now() - start) / 1000
    return { name, scores: { ...scores(raw, upos, found), 'words/s': (upos.length / seconds).toFixed(0) } }
  })
}

function shift(found: Found, by: number): Found {
  const moved = <T extends { start: number, end: number }>(item: T): T => ({ ...item, start: item.start + by, end: item.end + by })
  return { tokens: found.tokens.map(moved), sentences: found.sentences.map(moved) }
}

function scores(raw: RawText, upos: readonly string[], found: readonly Found[]): Record<string, string> {
  const tags = new Map<string, string>()
  const spans = new Set<string>()
  let n = 0
  for (const { starts, ends, sentenceEnds } of raw.paragraphs) {
    starts.forEach((start, i) => tags.set(`${start}-${ends[i]}`, upos[n++] ?? ''))
    sentenceEnds.forEach((end, i) => spans.add(`${starts[i === 0 ? 0 : sentenceEnds[i - 1]! + 1]}-${ends[end]}`))
  }
  const tokens = found.flatMap(f => f.tokens)
  const sentences = found.flatMap(f => f.sentences)
  const key = (item: { start: number, end: number }): string => `${item.start}-${item.end}`
  const rightTokens = tokens.filter(token => tags.has(key(token))).length
  const rightTags = tokens.filter(token => tags.get(key(token)) === token.upos).length
  return {
    tokens: percent((2 * rightTokens) / (tags.size + tokens.length)),
    sentences: percent((2 * sentences.filter(s => spans.has(key(s))).length) / (spans.size + sentences.length)),
    upos: percent((2 * rightTags) / (tags.size + tokens.length)),
  }
}

/** Places of words that come in order. */
function locate(text: string, words: readonly string[], from: number): { start: number, end: number }[] {
  let at = from
  return words.flatMap(word => {
    const start = word === '' ? -1 : text.indexOf(word, at)
    if (start < 0) return []
    at = start + word.length
    return [{ start, end: at }]
  })
}

const COMPROMISE_TAGS: readonly (readonly [string, string])[] = [
  ['ProperNoun', 'PROPN'], ['Pronoun', 'PRON'], ['Noun', 'NOUN'], ['Auxiliary', 'AUX'], ['Verb', 'VERB'], ['Adjective', 'ADJ'], ['Adverb', 'ADV'],
  ['Determiner', 'DET'], ['Preposition', 'ADP'], ['Conjunction', 'CCONJ'], ['Value', 'NUM'], ['Expression', 'INTJ'],
]

interface CompromiseTerm { text: string, tags: string[] }
interface CompromiseSentence { text: string, terms: CompromiseTerm[] }

function withCompromise(text: string): Found {
  const json: CompromiseSentence[] = nlp(text).json()
  let at = 0
  const tokens: FoundToken[] = []
  const sentences = json.flatMap(sentence => {
    const [span] = locate(text, [sentence.text.trim()], at)
    if (!span) return []
    at = span.end
    let inside = span.start
    for (const { text: word, tags } of sentence.terms) {
      const [place] = locate(text, [word], inside)
      if (!place) continue
      inside = place.end
      tokens.push({ ...place, upos: COMPROMISE_TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X' })
    }
    return [span]
  })
  return { tokens, sentences }
}

function withWink(wink: ReturnType<typeof winkNLP>, text: string): Found {
  const document = wink.readDoc(text)
  const words: string[] = document.tokens().out()
  const tags: string[] = document.tokens().out(wink.its.pos)
  const spaces: string[] = document.tokens().out(wink.its.precedingSpaces)
  const tokens: FoundToken[] = []
  let at = 0
  words.forEach((word, i) => {
    at += spaces[i]?.length ?? 0
    tokens.push({ start: at, end: at + word.length, upos: tags[i] ?? 'X' })
    at += word.length
  })
  return { tokens, sentences: locate(text, document.sentences().out(), 0) }
}

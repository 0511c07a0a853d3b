/** Training of the two classifiers that find tokens and sentences. */
import { BOUNDARY_FEATURES, chunkAt, divideFeatures, endFeatures, mayDivide, mayEnd } from '../../src/language/boundary-features.js'
import { CHARACTER, characterClass } from '../../src/language/characters.js'
import { sentenceInput, type Boundaries } from '../../src/language/tokenize.js'
import type { Words } from '../../src/language/words.js'
import { randomSource, shuffle } from './random.js'
import type { RawText } from './raw-text.js'
import { Trainer } from './trainer.js'

interface Example { readonly features: Int32Array, readonly gold: boolean }

/** Words written as one that the treebank divides between letters in most cases: "cannot" → 3. */
export function joinedWords(texts: readonly RawText[]): Map<string, number> {
  const seen = new Map<string, { whole: number, cuts: Map<number, number> }>()
  const of = (form: string): { whole: number, cuts: Map<number, number> } => {
    const entry = seen.get(form) ?? { whole: 0, cuts: new Map<number, number>() }
    seen.set(form, entry)
    return entry
  }
  for (const { text, paragraphs } of texts) {
    for (const { starts, ends } of paragraphs) {
      for (let i = 0; i < starts.length; i++) {
        of(text.slice(starts[i], ends[i]).toLowerCase()).whole++
        if (i + 1 >= starts.length || ends[i] !== starts[i + 1] || mayDivide(text, ends[i]!, ends[i + 1]!)) continue
        const { cuts } = of(text.slice(starts[i], ends[i + 1]).toLowerCase())
        const cut = ends[i]! - starts[i]!
        cuts.set(cut, (cuts.get(cut) ?? 0) + 1)
      }
    }
  }
  const joined = new Map<string, number>()
  for (const [form, { whole, cuts }] of [...seen].sort((a, b) => a[0] < b[0] ? -1 : 1)) {
    const [best] = [...cuts].sort((a, b) => b[1] - a[1])
    if (best && best[1] >= 2 && best[1] > whole && form.length >= 4 && form.length <= 8) joined.set(form, best[0])
  }
  return joined
}

/** Every place where a token could end. */
export function divideExamples(texts: readonly RawText[]): Example[] {
  const examples: Example[] = []
  const features = new Int32Array(BOUNDARY_FEATURES)
  for (const { text, paragraphs } of texts) {
    for (const { starts, ends, end: limit } of paragraphs) {
      let t = 0
      while (t < starts.length) {
        const from = starts[t]!
        let end = from
        while (end < limit && characterClass(text.charCodeAt(end)) !== CHARACTER.space) end++
        const chunk = chunkAt(text, from, end, limit)
        let tokenStart = from
        for (let at = from + 1; at < end; at++) {
          const gold = ends[t] === at
          if (mayDivide(text, at, end)) examples.push({ features: features.slice(0, divideFeatures(text, chunk, at, tokenStart, features)), gold })
          if (gold) {
            tokenStart = at
            t++
          }
        }
        t++
        while (t < starts.length && starts[t]! < end) t++
      }
    }
  }
  return examples
}

/** Every place where a sentence could end. */
export function endExamples(texts: readonly RawText[], words: Words): Example[] {
  const examples: Example[] = []
  const features = new Int32Array(BOUNDARY_FEATURES)
  for (const { text, paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      const input = sentenceInput(words, text, { starts: Int32Array.from(paragraph.starts), ends: Int32Array.from(paragraph.ends) })
      const ends = new Set(paragraph.sentenceEnds)
      let first = 0
      let quotes = 0
      let brackets = 0
      for (let i = 0; i + 1 < input.ids.length; i++) {
        const form = words.text[input.ids[i]!]
        if (form === '"') quotes ^= 1
        else if (form === '(' || form === '[') brackets = 1
        else if (form === ')' || form === ']') brackets = 0
        const gold = ends.has(i)
        if (mayEnd(input, i)) examples.push({ features: features.slice(0, endFeatures(input, i, first, quotes, brackets, features)), gold })
        if (!gold) continue
        first = i + 1
        quotes = 0
        brackets = 0
      }
    }
  }
  return examples
}

/** An averaged perceptron with a margin for yes and no. */
export function trainBinary(examples: readonly Example[], epochs: number, margin: number, cutoff: number): Trainer {
  const trainer = new Trainer(1, cutoff)
  const random = randomSource(1)
  const order = Int32Array.from(examples, (_, i) => i)
  const scores = new Float64Array(1)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    let wrong = 0
    for (const index of order) {
      const { features, gold } = examples[index]!
      scores[0] = 0
      trainer.score(features, features.length, scores)
      const signed = gold ? scores[0] : -scores[0]
      trainer.time++
      if (signed <= 0) wrong++
      if (signed <= margin) trainer.update(features, features.length, 0, gold ? 1 : -1)
    }
    if (epoch === epochs) console.log(`epoch ${epoch}: ${wrong} of ${examples.length} wrong`)
  }
  return trainer
}

export interface BoundaryScores { readonly tokens: number, readonly sentences: number }

/** F1 of tokens and of sentences, found again in raw text, by exact span. */
export function boundaryScores(finder: Boundaries, words: Words, { text, paragraphs }: RawText): BoundaryScores {
  const counts = { goldTokens: 0, tokens: 0, rightTokens: 0, goldSentences: 0, sentences: 0, rightSentences: 0 }
  for (const gold of paragraphs) {
    const tokens = finder.tokens(text, gold.start, gold.end)
    const ends = finder.sentenceEnds(sentenceInput(words, text, tokens))
    const goldTokens = new Set(gold.starts.map((start, i) => `${start}-${gold.ends[i]}`))
    counts.goldTokens += goldTokens.size
    counts.tokens += tokens.starts.length
    tokens.starts.forEach((start, i) => counts.rightTokens += goldTokens.has(`${start}-${tokens.ends[i]}`) ? 1 : 0)
    const spans = (ends: readonly number[], starts: ArrayLike<number>, stops: ArrayLike<number>): string[] =>
      ends.map((end, i) => `${starts[i === 0 ? 0 : ends[i - 1]! + 1]}-${stops[end]}`)
    const goldSentences = new Set(spans(gold.sentenceEnds, gold.starts, gold.ends))
    const found = spans(ends, tokens.starts, tokens.ends)
    counts.goldSentences += goldSentences.size
    counts.sentences += found.length
    counts.rightSentences += found.filter(span => goldSentences.has(span)).length
  }
  return {
    tokens: (2 * counts.rightTokens) / (counts.goldTokens + counts.tokens),
    sentences: (2 * counts.rightSentences) / (counts.goldSentences + counts.sentences),
  }
}

/** CoNLL-U (https://universaldependencies.org/format.html) out of an annotation. */
import type { Annotation, Name, Sentence, Token } from '../model/index.js'
import { featureString } from './feature-strings.js'

/**
 * Writes an annotation as CoNLL-U with the columns of UD v2. MISC has `SpaceAfter=No`, `TokenRange=start:end`
 * (UTF-16 code units of the text) and, for words of names, `NE=B-PER`, `NE=I-PER` and so on.
 *
 * @param text the text that was annotated
 * @example toConllu(text, annotate(text, paragraphs))
 */
export function toConllu(text: string, annotation: Annotation): string {
  let paragraph = -1
  return annotation.sentences.map(sentence => {
    const lines: string[] = []
    if (sentence.paragraph !== paragraph) lines.push('# newpar')
    paragraph = sentence.paragraph
    lines.push(`# sent_id = ${sentence.index + 1}`, `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`)
    sentence.tokens.forEach((token, i) => lines.push(row(text, sentence, token, i)))
    return `${lines.join('\n')}\n\n`
  }).join('')
}

function row(text: string, sentence: Sentence, token: Token, i: number): string {
  const misc: string[] = []
  const name = sentence.names.find(({ first, last }) => first <= i && i <= last)
  if (name) misc.push(`NE=${label(name, i)}`)
  const following = sentence.tokens[i + 1]
  const spaced = following ? following.start > token.end : /\s/.test(text.charAt(token.end)) || token.end === text.length
  if (!spaced) misc.push('SpaceAfter=No')
  misc.push(`TokenRange=${token.start}:${token.end}`)
  return [
    i + 1, cell(token.form), cell(token.lemma), token.upos, cell(token.xpos), featureString(token.feats),
    token.head + 1, cell(token.deprel), '_', misc.join('|'),
  ].join('\t')
}

function label(name: Name, i: number): string {
  return `${i === name.first ? 'B' : 'I'}-${name.type}`
}

/** A value that cannot break the columns: no tabs, no line ends, never empty. */
function cell(value: string): string {
  return value === '' ? '_' : oneLine(value)
}

function oneLine(value: string): string {
  return value.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim()
}

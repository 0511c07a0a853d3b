/** The running text of a treebank, with the places of its tokens and sentences. */
import type { GoldSentence } from './conllu.js'

export interface GoldParagraph {
  readonly start: number
  readonly end: number
  /** Where each token starts and ends. */
  readonly starts: number[]
  readonly ends: number[]
  /** Indices of the last tokens of sentences. */
  readonly sentenceEnds: number[]
}

export interface RawText {
  readonly text: string
  readonly paragraphs: GoldParagraph[]
}

/** Sentences with the spaces that `SpaceAfter` leaves between words, paragraphs apart by an empty line (CoNLL 2018). */
export function rawText(sentences: readonly GoldSentence[]): RawText {
  let text = ''
  const paragraphs: GoldParagraph[] = []
  let open: { start: number, starts: number[], ends: number[], sentenceEnds: number[] } | undefined
  const close = (): void => {
    if (!open) return
    text = text.trimEnd()
    paragraphs.push({ ...open, end: text.length })
    text += '\n\n'
  }
  for (const sentence of sentences) {
    if (!open || sentence.newParagraph || sentence.newDocument) {
      close()
      open = { start: text.length, starts: [], ends: [], sentenceEnds: [] }
    }
    for (let i = 0; i < sentence.forms.length; i++) {
      open.starts.push(text.length)
      text += sentence.forms[i]
      open.ends.push(text.length)
      if (sentence.spaceAfter[i]) text += ' '
    }
    open.sentenceEnds.push(open.starts.length - 1)
  }
  close()
  return { text, paragraphs }
}

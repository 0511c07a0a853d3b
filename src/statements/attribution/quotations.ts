import type { Context, SentenceContext } from '../context.js'

const OPENING: ReadonlySet<string> = new Set(['“', '``', '«'])
const CLOSING: ReadonlySet<string> = new Set(['”', "''", '»'])

/** A word of the text. */
export interface Place {
  readonly sentence: number
  readonly token: number
}

/** Words between quotation marks. */
export interface Quotation {
  /** Index of its first and its last sentence. */
  readonly first: number
  readonly last: number
  readonly tokens: readonly Place[]
}

/** Everything between quotation marks; a quotation goes over paragraphs that begin with a mark again. */
export function findQuotations(context: Context): Quotation[] {
  const found: Quotation[] = []
  let tokens: Place[] = []
  let inside = false
  let paragraph = -1
  const close = (): void => {
    const [first, last] = [tokens[0]?.sentence, tokens.at(-1)?.sentence]
    if (first !== undefined && last !== undefined) found.push({ first, last, tokens })
    tokens = []
    inside = false
  }
  context.sentences.forEach((sentence, index) => {
    if (context.paragraphOf[index] !== paragraph) {
      if (inside && !startsWithQuote(sentence)) close()
      paragraph = context.paragraphOf[index] ?? -1
    }
    sentence.tree.tokens.forEach((token, t) => {
      if (OPENING.has(token.form) || (token.form === '"' && (!inside || t === 0))) inside = true
      else if (CLOSING.has(token.form) || (token.form === '"' && inside)) close()
      else if (inside) tokens.push({ sentence: index, token: t })
    })
  })
  close()
  return found
}

/** Whether a sentence begins with an opening mark. */
export function startsWithQuote(sentence: SentenceContext): boolean {
  return isOpening(sentence.tree.tokens[0]?.form)
}

/** Whether a word is a mark that opens a quotation. */
export const isOpening = (form: string | undefined): boolean => form !== undefined && (OPENING.has(form) || form === '"')

/** Whether a word is a mark that closes a quotation. */
export const isClosing = (form: string | undefined): boolean => form !== undefined && (CLOSING.has(form) || form === '"')

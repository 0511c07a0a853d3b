import { annotate } from '../../src/language/index.js'
import type { Annotation } from '../../src/model/index.js'

/** Annotates a text as one paragraph. */
export function read(text: string): Annotation {
  return annotate(text, [{ kind: 'body', start: 0, end: text.length }])
}

/** The forms of each sentence. */
export function forms(text: string): string[][] {
  return read(text).sentences.map(s => s.tokens.map(t => t.form))
}

/** The names as `words/TYPE`. */
export function names(text: string): string[] {
  return read(text).sentences.flatMap(s => s.names.map(n => `${text.slice(n.start, n.end)}/${n.type}`))
}

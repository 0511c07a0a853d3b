import type { Span } from './span.js'

/**
 * What a paragraph is. `furniture` (share lines, "Check Also" teasers, photo credits) belongs to the
 * page and not to the article: it is kept for its offsets, and nothing is read from it.
 */
export type ParagraphKind = 'title' | 'dateline' | 'body' | 'item' | 'furniture'

/** A run of text that no sentence crosses. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind
}

/** An article as it came in, with what is known of where it came from. */
export interface Article {
  /**
   * Names the article inside graphs and IRIs: made from the text, the URL and the date, so the same
   * article has the same id everywhere. Lower-case letters, digits and hyphens.
   */
  readonly id: string
  /** The text, unchanged. Every offset of the library points into this string. */
  readonly text: string
  readonly title?: string
  readonly url?: string
  /** ISO 8601 date (`2024-07-17`): the day against which "Monday" and "last week" are resolved. */
  readonly published?: string
  /** BCP 47 tag; the readers know English. */
  readonly language: string
}

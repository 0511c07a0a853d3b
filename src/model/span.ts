/**
 * A stretch of the article's text. Offsets are UTF-16 code units into the very string that the
 * user gave, so `text.slice(start, end)` is always the words themselves.
 *
 * In "Kurilla commands CENTCOM", `{ start: 0, end: 7 }` is "Kurilla".
 */
export interface Span {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

import type { Span } from '../../model/index.js'
import type { Period } from './calendar.js'
import type { Reader } from './reader.js'

/**
 * What a time says. `date`: a day, week, month, year or decade; `interval`: with two ends ("from May to
 * July", "so far this year"); `duration`: how long; `set`: again and again ("every Monday").
 */
export type TimeKind = 'date' | 'interval' | 'duration' | 'set'

/** How what is told stands to the time: "since 2014", "by Friday". */
export type TimeRelation = 'since' | 'until' | 'before' | 'after' | 'by'

/**
 * Words of a sentence that tell a time: in "The road was closed on Monday", "Monday". The preposition is not
 * part of the span.
 */
export interface TimeExpression extends Span {
  /** First and last token, both included. */
  readonly first: number
  readonly last: number
  /**
   * In ISO 8601: a day, month or year ("2024-03-05", "2024-03", "2024"), an interval of them with both ends
   * included ("2024-07-15/2024-07-17"), or, for a duration, "P3Y". Absent where the text and the article's
   * date do not tell.
   */
  readonly value?: string
  readonly kind: TimeKind
  readonly relation?: TimeRelation
  /** The words, with single spaces. */
  readonly text: string
}

/** What a rule found: atoms from where it was asked to before `to`. */
export interface Found {
  readonly to: number
  readonly kind: TimeKind
  readonly period?: Period | undefined
  readonly duration?: string
  readonly relation?: TimeRelation
}

/** One family of expressions: what begins at an atom, if it does. */
export type TimeRule = (reader: Reader, at: number) => Found | undefined

import type { Bound, Span } from '../../model/index.js'

/**
 * What a number measures. `count`: things or people; `percent`: a share ("a third of" too); `money`;
 * `measure`: length, weight, time and the like; `ordinal`: a place in an order; `age`; `year`.
 */
export type QuantityUnit = 'count' | 'percent' | 'money' | 'measure' | 'ordinal' | 'age' | 'year'

/** Words of a sentence that tell how many or how much: "at least 137" in "killing at least 137 people". */
export interface Quantity extends Span {
  /** First and last token, both included: the number and the words that bound it. */
  readonly first: number
  readonly last: number
  readonly value: number
  readonly bound: Bound
  /** The upper end of a range: 15 in "10 to 15", where `value` is 10. */
  readonly upper?: number
  readonly unit: QuantityUnit
  /** ISO 4217 code; a bare "$" is taken for US dollars. */
  readonly currency?: string
  /** Index of the token counted or measured: "people" in "at least 137 people". */
  readonly noun?: number
  /** The words, with single spaces. */
  readonly text: string
}

/** A number as it was read, before its surroundings were: `to` is the first atom after it. */
export interface Amount {
  readonly to: number
  readonly value: number
  readonly unit: QuantityUnit
  readonly upper?: number
  readonly currency?: string
  /** The bound that the number's own words have: "dozens" is at least twelve. */
  readonly bound?: Bound
  /** A share whose whole is named next: "a third of", "dozens of", "one in five". */
  readonly partitive?: boolean
}

import type { NameType } from '../../model/index.js'

/** Where a name comes from: the trained finder, a lookup, or the mere look of the words. */
export type NameSource = 'model' | 'knowledge' | 'shape'

/** A name by its first and last token, both included. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly type: NameType
  readonly source: NameSource
}

export const covers = (names: readonly FoundName[], first: number, last: number): boolean =>
  names.some(n => n.first <= last && first <= n.last)

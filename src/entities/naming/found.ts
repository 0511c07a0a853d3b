import type { NameType } from '../../model/index.js'

/** Where a name's type comes from: the trained finder, a lookup, the words around it, or its mere look. */
export type NameSource = 'model' | 'knowledge' | 'context' | 'shape'

/** A name by its first and last token, both included. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly type: NameType
  readonly source: NameSource
}

export const covers = (names: readonly FoundName[], first: number, last: number): boolean =>
  names.some(n => n.first <= last && first <= n.last)

/** Sentences with names, where of each name a set of possible types is known. */
import { NAME_TYPES } from '../../src/language/name-labels.js'
import type { NameType } from '../../src/model/index.js'

/** A set of name types as bits, in the order of `NAME_TYPES`; `OUTSIDE_BIT` says that it may be no name at all. */
export type TypeSet = number
export const OUTSIDE_BIT = 1 << NAME_TYPES.length

export function typeSet(...types: NameType[]): TypeSet {
  return types.reduce((set, type) => set | (1 << NAME_TYPES.indexOf(type)), 0)
}

export interface MarkedName { readonly first: number, readonly last: number, readonly types: TypeSet }
export interface MarkedSentence { readonly forms: readonly string[], readonly names: readonly MarkedName[] }

/** Sentences of one text; `outside` are the types that the corpus does not mark. */
export interface MarkedDocument { readonly corpus: string, readonly outside: TypeSet, readonly sentences: readonly MarkedSentence[] }

/*
 * Orders that do not depend on the locale, so that the same graph gives the same bytes on every machine, and
 * sets as sorted lists.
 */

export type Compare<T> = (a: T, b: T) => number

/** By UTF-16 code units. */
export const byText: Compare<string> = (a, b) => a < b ? -1 : a > b ? 1 : 0

/** The fuller string first, then by code units. */
export const fullestFirst: Compare<string> = (a, b) => b.length - a.length || byText(a, b)

/** By the first of the comparisons that tells them apart. */
export const byEach = <T>(...comparisons: readonly Compare<T>[]): Compare<T> => (a, b) => {
  for (const compare of comparisons) {
    const order = compare(a, b)
    if (order !== 0) return order
  }
  return 0
}

/** By a property, absent before present. */
export const by = <T>(property: (value: T) => string | number | undefined): Compare<T> => (a, b) => {
  const left = property(a)
  const right = property(b)
  if (left === right) return 0
  if (left === undefined) return -1
  if (right === undefined) return 1
  return left < right ? -1 : 1
}

/** The members of a set in order, each once. */
export function sortedSet<T>(members: readonly T[], compare: Compare<T>): readonly T[] {
  if (isSortedSet(members, compare)) return members
  const sorted = [...members].sort(compare)
  return sorted.filter((member, i) => i === 0 || compare(sorted[i - 1] ?? member, member) !== 0)
}

function isSortedSet<T>(members: readonly T[], compare: Compare<T>): boolean {
  let last: T | undefined
  for (const member of members) {
    if (last !== undefined && compare(last, member) >= 0) return false
    last = member
  }
  return true
}

/** Everything that is in either. Both are sorted sets. */
export function union<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): readonly T[] {
  if (a === b || b.length === 0) return a
  return a.length === 0 ? b : sortedSet([...a, ...b], compare)
}

/** The first of the two in the order. */
export const first = <T>(a: T, b: T, compare: Compare<T>): T => compare(a, b) <= 0 ? a : b

/** The first of the two in the order, where either may be absent. */
export const firstPresent = <T>(a: T | undefined, b: T | undefined, compare: Compare<T>): T | undefined =>
  a === undefined ? b : b === undefined ? a : first(a, b, compare)

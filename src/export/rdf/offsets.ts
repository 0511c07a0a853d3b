/** Turns offsets of one text from UTF-16 code units into Unicode code points and back. */
export interface Offsets {
  /** The number of code points before a UTF-16 offset; of a surrogate pair that it cuts, none is counted. */
  codePoints(utf16: number): number
  /** The UTF-16 offset before which there are so many code points. */
  utf16(codePoints: number): number
}

/**
 * @example offsetsOf('a😀b').codePoints(3) // 2
 * @example offsetsOf('a😀b').utf16(2) // 3
 */
export function offsetsOf(text: string): Offsets {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index)
  const starts = pairs.map((pair, index) => pair - index)
  return {
    codePoints: (utf16) => utf16 - countBelow(pairs, utf16),
    utf16: (codePoints) => codePoints + countBelow(starts, codePoints),
  }
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

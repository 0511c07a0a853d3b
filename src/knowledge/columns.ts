/*
 * Columns of numbers as strings, each number in a fixed count of digits of base 85. Nothing has to be
 * parsed when a table is loaded: a cell is read where it is asked for.
 */

/** The printable ASCII characters that JSON writes as themselves, without quotes and some others: 85. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
const BASE = DIGITS.length

/** Writes the numbers (whole, from 0) with `width` digits each. */
export function packNumbers(numbers: readonly number[], width: number): string {
  return numbers.map(number => {
    if (!Number.isInteger(number) || number < 0 || number >= BASE ** width) {
      throw new RangeError(`expected a whole number from 0 to ${BASE ** width - 1}, got ${number}`)
    }
    let digits = ''
    for (let rest = number, place = 0; place < width; place++, rest = Math.floor(rest / BASE)) digits = (DIGITS[rest % BASE] ?? '') + digits
    return digits
  }).join('')
}

/** The number in row `row` of a column that `packNumbers` wrote with the same width. */
export function numberAt(column: string, width: number, row: number): number {
  let number = 0
  for (let at = row * width; at < (row + 1) * width; at++) number = number * BASE + DIGITS.indexOf(column.charAt(at))
  return number
}

/** Positions `first` up to but without `end` where `keyAt` gives the key; keys ascend. Binary search. */
export function positionsOf(key: string, count: number, keyAt: (position: number) => string): { readonly first: number; readonly end: number } {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyAt(middle) < key) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < count && keyAt(end) === key) end++
  return { first: low, end }
}

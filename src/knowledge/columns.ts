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
    for (let rest = number; digits.length < width; rest = Math.floor(rest / BASE)) {
      digits = (DIGITS[rest % BASE] ?? '') + digits
    }
    return digits
  }).join('')
}

/** The number in row `row` of a column that `packNumbers` wrote with the same width. */
export function numberAt(column: string, width: number, row: number): number {
  let number = 0
  for (let at = row * width; at < (row + 1) * width; at++) number = number * BASE + DIGITS.indexOf(column.charAt(at))
  return number
}

/** Keys in ascending order, each worked out when a search first comes by it: every search comes by the same few. */
export class SortedKeys {
  readonly #count: number
  readonly #keyAt: (position: number) => string
  readonly #known: (string | undefined)[]

  constructor(count: number, keyAt: (position: number) => string) {
    this.#count = count
    this.#keyAt = keyAt
    this.#known = new Array<string | undefined>(count)
  }

  /** Positions `first` up to but without `end` that have the key. Binary search. */
  find(key: string): { readonly first: number; readonly end: number } {
    let low = 0
    let high = this.#count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#key(middle) < key) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < this.#count && this.#key(end) === key) end++
    return { first: low, end }
  }

  has(key: string): boolean {
    const { first, end } = this.find(key)
    return end > first
  }

  #key(position: number): string {
    return this.#known[position] ??= this.#keyAt(position)
  }
}

/** The lines of a text as keys. */
export function sortedLines(text: string): SortedKeys {
  const lines = text.split('\n')
  return new SortedKeys(lines.length, line => lines[line] ?? '')
}

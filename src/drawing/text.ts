import { BOLD, REGULAR } from './font-widths.js'

/** The fonts that the widths hold for; the first is open, all have the same widths. */
export const FONT_FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif"

export type Weight = 'regular' | 'bold'

/** Scripts whose characters are as wide as high (Unicode Standard Annex 11). */
const FULL_WIDTH: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff01, 0xff60],
  [0x1f300, 0x1faff], [0x20000, 0x3fffd],
]
/** Characters outside the table, in thousandths of the font size: wide enough for Arabic, Hebrew and Thai. */
const UNKNOWN_WIDTH = 620

/**
 * The width of one line of text in the font that pictures use.
 *
 * @param size font size in pixels; the result has the same unit
 * @example textWidth('CENTCOM', 13) // 68.6 (a browser's measure of Liberation Sans)
 */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const runs = weight === 'bold' ? BOLD : REGULAR
  let sum = 0
  for (const character of text) sum += characterWidth(character, runs)
  return sum * size / 1000
}

function characterWidth(character: string, runs: typeof REGULAR | typeof BOLD): number {
  const code = character.codePointAt(0) ?? 0
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0
  for (const run of runs) {
    const width = run.widths[code - run.first]
    if (width) return width
  }
  return FULL_WIDTH.some(([first, last]) => code >= first && code <= last) ? 1000 : UNKNOWN_WIDTH
}

/** One character for each that a picture cannot show: control characters, line ends and lone surrogates. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd').trim()
}

/**
 * Breaks a label into lines at spaces, as evenly as they go; what does not fit is cut with an ellipsis.
 *
 * @param width the widest that a line may be, in pixels
 * @example wrap('United States Central Command', 13, 110, 2) // ['United States', 'Central Command']
 */
export function wrap(text: string, size: number, width: number, lines: number, weight: Weight = 'regular'): string[] {
  const words = printable(text).split(/ +/)
  const measure = (line: string) => textWidth(line, size, weight)
  // The narrowest setting that needs no more lines than the full width does: 'A / long name' never looks torn.
  const needed = fill(words, width, measure).length
  let rows = fill(words, width, measure)
  if (needed > 1 && needed <= lines) {
    for (let narrower = width * 0.9; narrower > width * 0.4; narrower *= 0.9) {
      const next = fill(words, narrower, measure)
      if (next.length > needed || next.some((row) => measure(row) > narrower)) break
      rows = next
    }
  }
  const kept = rows.slice(0, lines)
  if (rows.length > lines) kept.push(`${kept.pop() ?? ''}\u2026`)
  return kept.map((row) => cut(row, width, measure))
}

function fill(words: readonly string[], width: number, measure: (line: string) => number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of words) {
    const longer = row ? `${row} ${word}` : word
    if (row && measure(longer) > width) {
      rows.push(row)
      row = word
    } else {
      row = longer
    }
  }
  rows.push(row)
  return rows
}

/** Cuts at a character, never inside a surrogate pair or before a combining mark. */
function cut(row: string, width: number, measure: (line: string) => number): string {
  if (measure(row) <= width) return row
  const characters = [...row.replace(/\u2026$/, '')]
  while (characters.length > 1 && measure(`${characters.join('')}\u2026`) > width) {
    if (!/\p{Mn}/u.test(characters.pop() ?? '')) continue
  }
  while (/\p{Mn}/u.test(characters.at(-1) ?? '')) characters.pop()
  return `${characters.join('')}\u2026`
}

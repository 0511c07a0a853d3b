/** Classes of characters, by UTF-16 code unit, worked out on first meeting. */

export const CHARACTER = { letter: 1, digit: 2, space: 3, other: 4, high: 5, low: 6 } as const

const classes = new Uint8Array(65_536)

/** Letters, and marks that belong to the letter before them. */
const LETTER = /[\p{L}\p{M}\u200c\u200d\u00ad]/u
const DIGIT = /\p{N}/u
/** White space, control characters and the invisible marks of writing direction: none is part of a word. */
const SPACE = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** The class of a code unit; halves of surrogate pairs are classes of their own. */
export function characterClass(code: number): number {
  const known = classes[code]!
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  return classes[code] = code >= 0xd800 && code <= 0xdbff ? CHARACTER.high
    : code >= 0xdc00 && code <= 0xdfff ? CHARACTER.low
      : SPACE.test(character) ? CHARACTER.space
        : LETTER.test(character) ? CHARACTER.letter
          : DIGIT.test(character) ? CHARACTER.digit : CHARACTER.other
}

/** Curly quotes and the like as their ASCII cousins, digits as 0, ASCII letters in lower case. */
export function plainCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 48 && code <= 57) return 48
  if (code < 128) return code
  if (code === 0x2018 || code === 0x2019) return 39
  if (code === 0x201c || code === 0x201d) return 34
  return code
}

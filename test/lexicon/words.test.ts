import { describe, expect, it } from 'vitest'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { entries, isLemma, refused, rows, table, type Row } from './tables.js'

const POS = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP', 'AUX', 'DET', 'PART', 'SCONJ'])
const EFFECTS = new Set(['asserted', 'possible', 'intended', 'negated'])
const SCOPES = new Set([
  'xcomp', 'ccomp', 'obj', 'obl', 'subj', 'acl', 'nmod', 'modifier', 'adverb', 'modal', 'marker', 'determiner', 'particle',
])
const scopesOf = (row: Row): readonly unknown[] => (Array.isArray(row['scope']) ? row['scope'] : [row['scope']])

describe('light verbs', () => {
  const list = rows('statements/lexicon/light.json')

  it('carry a noun and make their subject play a role', () => {
    expect(refused(list, row => isLemma(row['lemma']) && (row['particle'] === undefined || isLemma(row['particle']))
      && (row['prep'] === undefined || isLemma(row['prep'])) && (row['role'] === 'agent' || row['role'] === 'target'))).toEqual([])
  })

  it('are said once', () => {
    const keys = list.map(row => JSON.stringify([row['lemma'], row['particle'], row['prep']]))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('cues of factuality', () => {
  const list = rows('statements/lexicon/cues.json')

  it('name a word, where it stands and what it does', () => {
    expect(refused(list, row => isLemma(row['lemma']) && POS.has(String(row['pos'])) && EFFECTS.has(String(row['effect']))
      && scopesOf(row).length > 0 && scopesOf(row).every(s => SCOPES.has(String(s))))).toEqual([])
  })

  it('have one effect in one place', () => {
    const places = list.flatMap(row => scopesOf(row).map(s => `${String(row['lemma'])} ${String(row['pos'])} ${String(s)}`))
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
  })

  it('have every effect', () => {
    expect(new Set(list.map(row => row['effect']))).toEqual(EFFECTS)
  })
})

describe('words of saying', () => {
  const list = rows('statements/lexicon/reporting.json')

  it('name a word and what kind of saying it is', () => {
    expect(refused(list, row => isLemma(row['lemma']) && POS.has(String(row['pos']))
      && ['say', 'claim', 'deny', 'believe'].includes(String(row['kind'])))).toEqual([])
  })

  it('are said once', () => {
    const keys = list.map(row => `${String(row['pos'])} ${String(row['lemma'])}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('nouns that name things', () => {
  const list = entries(table('entities/lexicon/heads.json'))
  const share = (n: unknown): boolean => typeof n === 'number' && n > 0 && n <= 1

  it('are many, of every class but the general ones', () => {
    const have = new Set(list.map(([, row]) => (Array.isArray(row) ? row[0] : undefined)))
    const missing = [...newsVocabulary.classes.keys()].filter(name => !have.has(name))
    expect(missing.sort()).toEqual(['Agent', 'Thing'])
    expect(list.length).toBeGreaterThan(3000)
  })

  it('are rows: class and weight, and those of the plural where they differ', () => {
    const wrong = list.filter(([noun, row]) => {
      if (!isLemma(noun) || !Array.isArray(row) || (row.length !== 2 && row.length !== 4)) return true
      const [cls, weight, plural, pluralWeight]: readonly unknown[] = row
      return !newsVocabulary.isClass(String(cls)) || !share(weight)
        || (row.length === 4 && (!newsVocabulary.isClass(String(plural)) || !share(pluralWeight)))
    })
    expect(wrong).toEqual([])
  })

  it('have at most one word before the head', () => {
    expect(list.map(([noun]) => noun).filter(noun => noun.split(' ').length > 2)).toEqual([])
  })
})

describe('first and last words of names', () => {
  it.each(['suffixes', 'prefixes'])('%s tell a class', name => {
    const list = entries(table(`entities/lexicon/${name}.json`))
    expect(list.length).toBeGreaterThan(100)
    expect(list.filter(([words, cls]) => !isLemma(words) || !newsVocabulary.isClass(String(cls)))).toEqual([])
  })
})

describe('titles', () => {
  const KINDS = new Set(['military', 'police', 'office', 'honorific', 'religious', 'academic', 'noble', 'occupation', 'kin'])

  it('are of a kind and may tell a gender', () => {
    const list = entries(table('entities/lexicon/titles.json'))
    expect(list.length).toBeGreaterThan(300)
    expect(list.filter(([words, row]) => !isLemma(words) || words.includes('.') || !Array.isArray(row) || row.length < 1 || row.length > 2
      || !KINDS.has(String(row[0])) || (row.length === 2 && row[1] !== 'Masc' && row[1] !== 'Fem'))).toEqual([])
  })
})

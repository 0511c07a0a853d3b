import { describe, expect, it } from 'vitest'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { isLemma, isRow, isSlot, refused, rows, texts, type Row } from './tables.js'

const list = rows('statements/lexicon/relations.json')
const FIELDS = new Set(['lemma', 'pos', 'particle', 'subject', 'object', 'predicate', 'alternatives', 'modifier', 'notModifier', 'notObject', 'temporal', 'role', 'weight'])

const isSide = (side: unknown): boolean => side === 'self' || (texts(side).length > 0 && texts(side).every(isSlot))
const isClasses = (value: unknown): boolean =>
  value === undefined || (texts(value).length > 0 && texts(value).every(name => newsVocabulary.isClass(name)))

/** What a word may say: one predicate, or several by the classes of the two sides. */
function choices(row: Row): readonly Row[] {
  const given: unknown = row['alternatives']
  if (given === undefined) return [{ predicate: row['predicate'] }]
  return Array.isArray(given) ? given.filter(isRow) : []
}

describe('words that state relations', () => {
  it('cover every predicate', () => {
    const said = new Set(list.flatMap(row => choices(row).map(c => c['predicate'])))
    expect([...newsVocabulary.predicates.keys()].filter(name => !said.has(name))).toEqual([])
  })

  it('have the fields of such a word and no others', () => {
    expect(refused(list, row => Object.keys(row).every(key => FIELDS.has(key)) && isLemma(row['lemma'])
      && ['NOUN', 'VERB', 'ADJ'].includes(String(row['pos']))
      && typeof row['weight'] === 'number' && row['weight'] > 0 && row['weight'] <= 1
      && (row['role'] === undefined || row['role'] === true)
      && (row['temporal'] === undefined || row['temporal'] === 'former' || row['temporal'] === 'future'))).toEqual([])
  })

  it('say known predicates of known classes, by one predicate or by alternatives', () => {
    expect(refused(list, row => (row['predicate'] === undefined) !== (row['alternatives'] === undefined)
      && choices(row).length > 0
      && choices(row).every(c => newsVocabulary.isPredicate(String(c['predicate'])) && isClasses(c['subject']) && isClasses(c['object'])))).toEqual([])
  })

  it('find both sides in known places, which differ, and a verb describes neither', () => {
    expect(refused(list, row => isSide(row['subject']) && isSide(row['object'])
      && JSON.stringify(row['subject']) !== JSON.stringify(row['object'])
      && (row['pos'] === 'NOUN' || (row['subject'] !== 'self' && row['object'] !== 'self')))).toEqual([])
  })

  it('are said once', () => {
    const keys = list.map(row => JSON.stringify([...FIELDS].filter(f => f !== 'weight' && f !== 'role').map(f => row[f] ?? null)))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('give a role only where the word describes somebody', () => {
    expect(refused(list, row => row['role'] === undefined || row['subject'] === 'self')).toEqual([])
  })
})

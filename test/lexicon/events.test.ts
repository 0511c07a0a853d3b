import { describe, expect, it } from 'vitest'
import type { BuiltInEventType, EventRole } from '../../src/model/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { EVENTS } from '../../src/vocabulary/events.js'
import { entries, isLemma, isRow, isSlot, refused, rows, table, texts, type Row } from './tables.js'

const list = rows('statements/lexicon/events.json')
const FIELDS = new Set([
  'lemma', 'pos', 'type', 'particle', 'object', 'prep', 'words', 'notWords', 'modifier', 'notModifier', 'number', 'counted', 'contest', 'has', 'lacks', 'needs', 'bars',
  'roles', 'silent', 'factuality', 'outcome', 'weight',
])

const isClass = (name: string): boolean => newsVocabulary.isClass(name)

/** Roles that an event of the type can have, with those that every event can have. */
function rolesOf(type: unknown): ReadonlySet<string> {
  const known = Object.keys(EVENTS).find((t): t is BuiltInEventType => t === type)
  return new Set(known === undefined ? [] : [...Object.keys(EVENTS[known].roles), 'place'])
}

const slotsFit = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  value === undefined || (isRow(value) && Object.keys(value).length > 0
    && Object.entries(value).every(([slot, item]) => isSlot(slot) && fits(item)))

const classList = (item: unknown): boolean => texts(item).length > 0 && texts(item).every(isClass)
const isWord = (word: string): boolean => isLemma(word) || /^\p{Sc}$/u.test(word)
const wordList = (item: unknown): boolean => texts(item).length > 0 && texts(item).every(isWord)
const optionalSlots = (item: unknown): boolean => item === undefined || (texts(item).length > 0 && texts(item).every(isSlot))
const optionalWords = (item: unknown): boolean => item === undefined || wordList(item)

describe('words that evoke events', () => {
  it('are many, and evoke every type', () => {
    const types = new Set(list.map(row => row['type']))
    expect([...Object.keys(EVENTS)].filter(type => !types.has(type))).toEqual([])
    expect(list.length).toBeGreaterThan(1200)
  })

  it('have the fields of a trigger and no others', () => {
    expect(refused(list, row => Object.keys(row).every(key => FIELDS.has(key)))).toEqual([])
  })

  it('name a lemma, a part of speech, a type and a weight', () => {
    expect(refused(list, row => isLemma(row['lemma'])
      && ['VERB', 'NOUN', 'ADJ'].includes(String(row['pos']))
      && newsVocabulary.isEventType(String(row['type']))
      && typeof row['weight'] === 'number' && row['weight'] > 0 && row['weight'] <= 1)).toEqual([])
  })

  it('ask for known slots, classes and words', () => {
    expect(refused(list, row => slotsFit(row['needs'], classList) && slotsFit(row['bars'], classList)
      && slotsFit(row['words'], wordList) && optionalWords(row['object']) && optionalWords(row['modifier'])
      && optionalWords(row['notModifier']) && optionalSlots(row['has']) && optionalSlots(row['lacks']) && optionalSlots(row['silent']) && (row['number'] === undefined || row['number'] === 'Plur'))).toEqual([])
  })

  it('give only roles that the type has', () => {
    expect(refused(list, row => slotsFit(row['roles'], role => rolesOf(row['type']).has(String(role))))).toEqual([])
  })

  it('have particles only on verbs and modifiers only on nouns', () => {
    expect(refused(list, row => (row['particle'] === undefined || row['pos'] === 'VERB')
      && (row['object'] === undefined || row['pos'] === 'VERB')
      && ((row['modifier'] ?? row['notModifier'] ?? row['number']) === undefined || row['pos'] === 'NOUN'))).toEqual([])
  })

  it('are said once for the same conditions', () => {
    const seen = new Map<string, Row>()
    const twice = list.filter(row => {
      const key = JSON.stringify([...FIELDS].filter(f => !['weight', 'roles', 'factuality', 'outcome'].includes(f)).map(f => row[f] ?? null))
      const before = seen.has(key)
      seen.set(key, row)
      return before
    })
    expect(twice).toEqual([])
  })

  it('are each read: the reader passes over those that mostly mean something else', () => {
    expect(refused(list, row => Number(row['weight']) >= 0.4)).toEqual([])
  })
})

describe('frames', () => {
  const frames = entries(table('statements/lexicon/frames.json'))

  it('exist for each type and each part of speech that evokes it', () => {
    const have = new Set(frames.flatMap(([type, parts]) => entries(parts).map(([part]) => `${type} ${part}`)))
    expect([...new Set(list.map(row => `${String(row['type'])} ${String(row['pos'])}`))].filter(key => !have.has(key))).toEqual([])
  })

  it('give known slots roles of the type, the open choice last', () => {
    const wrong: string[] = []
    for (const [type, parts] of frames) {
      const roles = rolesOf(type)
      for (const [part, slots] of entries(parts)) {
        for (const [slot, value] of entries(slots)) {
          const options: readonly { role: string; classes?: readonly string[] }[] = typeof value === 'string' ? [{ role: value }]
            : Array.isArray(value) ? value.map((o: unknown) => optionOf(o)) : []
          const fits = isSlot(slot) && options.length > 0 && options.every((o, i) => roles.has(o.role)
            && (o.classes === undefined ? i === options.length - 1 : o.classes.length > 0 && o.classes.every(isClass)))
          if (!fits) wrong.push(`${type}.${part}.${slot}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

function optionOf(value: unknown): { role: string; classes?: readonly string[] } {
  const row = isRow(value) ? value : {}
  const role: EventRole | string = String(row['role'])
  return row['classes'] === undefined ? { role } : { role, classes: texts(row['classes']) }
}

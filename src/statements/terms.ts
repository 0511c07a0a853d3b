import type { EntityClass, EventRole, EventType, Factuality, Predicate, Slot } from '../model/index.js'
import { FormatError, show } from '../errors.js'
import { newsVocabulary } from '../vocabulary/index.js'
import { arrayOf, oneOf, recordOf, stringOf } from './check.js'

const FACTUALITIES = ['asserted', 'possible', 'intended', 'negated'] as const satisfies readonly Factuality[]

const PLAIN_SLOTS = ['subj', 'obj', 'iobj', 'poss', 'compound', 'amod', 'xcomp', 'ccomp'] as const

/*
 * Readers of the terms in data tables: each must be one of the vocabulary.
 */

export function eventType(value: unknown, where: string): EventType {
  if (typeof value === 'string' && newsVocabulary.isEventType(value)) return value
  throw unknownTerm('event type', value, where)
}

export function entityClass(value: unknown, where: string): EntityClass {
  if (typeof value === 'string' && newsVocabulary.isClass(value)) return value
  throw unknownTerm('class', value, where)
}

export const entityClasses = (value: unknown, where: string): EntityClass[] =>
  arrayOf(value, where).map(item => entityClass(item, where))

export function predicate(value: unknown, where: string): Predicate {
  if (typeof value === 'string' && newsVocabulary.isPredicate(value)) return value
  throw unknownTerm('predicate', value, where)
}

export function eventRole(value: unknown, where: string): EventRole {
  if (typeof value === 'string' && newsVocabulary.isRole(value)) return value
  throw unknownTerm('role', value, where)
}

export const factuality = (value: unknown, where: string): Factuality => oneOf(FACTUALITIES, value, where)

export function slot(value: unknown, where: string): Slot {
  const name = stringOf(value, where)
  const plain = PLAIN_SLOTS.find(s => s === name)
  if (plain !== undefined) return plain
  if (name.startsWith('prep:')) return `prep:${name.slice('prep:'.length)}`
  throw unknownTerm(`slot (${PLAIN_SLOTS.join(', ')}, prep:…)`, value, where)
}

/** A table with slots as keys. */
export function bySlot<T>(value: unknown, where: string, read: (value: unknown, where: string) => T): Partial<Record<Slot, T>> {
  const out: Partial<Record<Slot, T>> = {}
  for (const [key, item] of Object.entries(recordOf(value, where))) out[slot(key, where)] = read(item, `${where}.${key}`)
  return out
}

function unknownTerm(what: string, value: unknown, where: string): FormatError {
  return new FormatError(`${where}: expected a ${what} of the vocabulary, got ${show(value)}; correct the table`)
}

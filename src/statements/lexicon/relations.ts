import type { Entity, EntityClass, Predicate, Slot, Temporal } from '../../model/index.js'
import { arrayOf, numberOf, oneOf, optional, recordOf, stringOf } from '../check.js'
import { entityClasses, predicate, slot } from '../terms.js'
import table from './relations.json' with { type: 'json' }

const PARTS = ['NOUN', 'VERB', 'ADJ'] as const
type Part = (typeof PARTS)[number]

/** One side of a relation: what the word describes, or the slots where it is looked for, in order. */
export type RelationSide = 'self' | readonly Slot[]

export type ClassTest = (entity: Entity, classes: readonly EntityClass[]) => boolean

/** A word that states a relation: "founder", "own". */
export interface RelationWord {
  readonly lemma: string
  readonly pos: Part
  readonly particle?: string
  /** Lemmas, one of which must stand before the noun or modify it: "prime" in "prime minister". */
  readonly modifier?: readonly string[]
  /** Lemmas, none of which may. */
  readonly notModifier?: readonly string[]
  /** Lemmas of what it says nothing of: "cooperate with prosecutors" makes no allies. */
  readonly notObject?: readonly string[]
  readonly subject: RelationSide
  readonly object: RelationSide
  readonly temporal?: Temporal
  /** Whether the noun with its modifiers is the `role`: "research fellow". */
  readonly givesRole: boolean
  readonly weight: number
  /** What it says of two things, by their classes; undefined when it says nothing of such. */
  predicateFor(subject: Entity, object: Entity, isA: ClassTest): Predicate | undefined
}

export interface RelationLexicon {
  words(lemma: string, pos: Part): readonly RelationWord[]
}

/** A predicate that the word can state, and of what. */
interface Option {
  readonly predicate: Predicate
  readonly subject: readonly EntityClass[]
  readonly object: readonly EntityClass[]
}

const NOTHING: readonly never[] = []

export function relationLexicon(): RelationLexicon {
  const words = new Map<string, RelationWord[]>()
  arrayOf(table, 'relations').forEach((raw, i) => {
    const word = wordOf(raw, `relations[${i}]`)
    const key = `${word.pos} ${word.lemma}`
    const list = words.get(key)
    if (list === undefined) words.set(key, [word])
    else list.push(word)
  })
  return { words: (lemma, pos) => words.get(`${pos} ${lemma}`) ?? NOTHING }
}

function wordOf(raw: unknown, where: string): RelationWord {
  const row = recordOf(raw, where)
  const options = arrayOf(row['alternatives'], `${where}.alternatives`).map((item, i) => optionOf(item, `${where}.alternatives[${i}]`))
  const particle = optional(row['particle'], v => stringOf(v, `${where}.particle`))
  const modifier = optional(row['modifier'], v => arrayOf(v, `${where}.modifier`).map(w => stringOf(w, `${where}.modifier`)))
  const notModifier = optional(row['notModifier'], v => arrayOf(v, `${where}.notModifier`).map(w => stringOf(w, `${where}.notModifier`)))
  const notObject = optional(row['notObject'], v => arrayOf(v, `${where}.notObject`).map(w => stringOf(w, `${where}.notObject`)))
  const temporal = optional(row['temporal'], v => oneOf(['current', 'former', 'future'], v, `${where}.temporal`))
  return {
    lemma: stringOf(row['lemma'], `${where}.lemma`),
    pos: oneOf(PARTS, row['pos'], `${where}.pos`),
    ...(particle === undefined ? {} : { particle }),
    ...(modifier === undefined ? {} : { modifier }),
    ...(notModifier === undefined ? {} : { notModifier }),
    ...(notObject === undefined ? {} : { notObject }),
    subject: sideOf(row['subject'], `${where}.subject`),
    object: sideOf(row['object'], `${where}.object`),
    ...(temporal === undefined ? {} : { temporal }),
    givesRole: row['role'] === true,
    weight: numberOf(row['weight'], `${where}.weight`),
    predicateFor: (subject, object, isA) =>
      options.find(o => isA(subject, o.subject) && isA(object, o.object))?.predicate,
  }
}

function optionOf(raw: unknown, where: string): Option {
  const row = recordOf(raw, where)
  return {
    predicate: predicate(row['predicate'], `${where}.predicate`),
    subject: entityClasses(row['subject'], `${where}.subject`),
    object: entityClasses(row['object'], `${where}.object`),
  }
}

function sideOf(value: unknown, where: string): RelationSide {
  if (value === 'self') return 'self'
  return (typeof value === 'string' ? [value] : arrayOf(value, where)).map(item => slot(item, where))
}

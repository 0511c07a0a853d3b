import type { Entity, EntityClass, Predicate, Slot, Temporal } from '../../model/index.js'
import { arrayOf, numberOf, oneOf, optional, recordOf, stringOf } from '../check.js'
import { entityClasses, predicate, slot } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import table from './relations.json' with { type: 'json' }
import { PARTS, WordTable, type Part } from './word-table.js'

/** One side of a relation: what the word describes, or the slots where it is looked for, in order. */
export type RelationSide = 'self' | readonly Slot[]

export type ClassTest = (entity: Entity, classes: readonly EntityClass[]) => boolean

/** A word that states a relation: "founder", "own". */
export interface RelationWord {
  readonly lemma: string
  readonly pos: Part
  readonly particle: string | undefined
  /** Lemmas, one of which must stand before the noun or modify it: "prime" in "prime minister". */
  readonly modifier: readonly string[] | undefined
  /** Lemmas, none of which may. */
  readonly notModifier: readonly string[] | undefined
  /** Lemmas of what it says nothing of: "cooperate with prosecutors" makes no allies. */
  readonly notObject: readonly string[] | undefined
  readonly subject: RelationSide
  readonly object: RelationSide
  readonly temporal: Temporal | undefined
  /** Whether the noun with its modifiers is the `role`: "research fellow". */
  readonly givesRole: boolean
  readonly weight: number
  /** What it says of two things, by their classes; undefined when it says nothing of such. */
  predicateFor(subject: Entity, object: Entity, isA: ClassTest): Predicate | undefined
}

export interface RelationLexicon {
  words(lemma: string, pos: Part): readonly RelationWord[]
  /** What a word of a sentence can say; what a compound that it ends can say comes before that. */
  wordsAt(tree: SentenceTree, token: number, pos: Part): readonly RelationWord[]
}

/** A predicate that the word can state, and of what. */
interface Option {
  readonly predicate: Predicate
  readonly subject: readonly EntityClass[]
  readonly object: readonly EntityClass[]
}

export function relationLexicon(): RelationLexicon {
  const words = new WordTable(arrayOf(table, 'relations').map((raw, i) => wordOf(raw, `relations[${i}]`)))
  return { words: (lemma, pos) => words.of(lemma, pos), wordsAt: (tree, token, pos) => words.at(tree, token, pos) }
}

function wordOf(raw: unknown, where: string): RelationWord {
  const row = recordOf(raw, where)
  const options = arrayOf(row['alternatives'], `${where}.alternatives`).map((item, i) => optionOf(item, `${where}.alternatives[${i}]`))
  return {
    lemma: stringOf(row['lemma'], `${where}.lemma`),
    pos: oneOf(PARTS, row['pos'], `${where}.pos`),
    particle: optional(row['particle'], v => stringOf(v, `${where}.particle`)),
    modifier: optional(row['modifier'], v => arrayOf(v, `${where}.modifier`).map(w => stringOf(w, `${where}.modifier`))),
    notModifier: optional(row['notModifier'], v => arrayOf(v, `${where}.notModifier`).map(w => stringOf(w, `${where}.notModifier`))),
    notObject: optional(row['notObject'], v => arrayOf(v, `${where}.notObject`).map(w => stringOf(w, `${where}.notObject`))),
    subject: sideOf(row['subject'], `${where}.subject`),
    object: sideOf(row['object'], `${where}.object`),
    temporal: optional(row['temporal'], v => oneOf(['current', 'former', 'future'], v, `${where}.temporal`)),
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

import type { EntityClass, EventRole, EventType, Predicate, TriggerEntry } from '../model/index.js'
import type { VocabularyExtension } from './extension.js'
import type { ClassTerm, CountTerm, EventTerm, FillerClass, PredicateTerm, RoleTerm, ValueTerm } from './terms.js'

/**
 * The terms in which a graph speaks, and what they allow. Never changes: `extend` gives another one.
 *
 * @example
 * newsVocabulary.isA('Military', 'Agent') // true
 * newsVocabulary.relationProblem('City', 'commands', 'Military')
 * // '"commands" takes a Person as its subject, not a City'
 */
export interface Vocabulary {
  /** By name, in the order of the tables; terms of extensions after them. */
  readonly classes: ReadonlyMap<string, ClassTerm>
  readonly predicates: ReadonlyMap<string, PredicateTerm>
  readonly eventTypes: ReadonlyMap<string, EventTerm>
  readonly roles: ReadonlyMap<string, RoleTerm>
  /** Values of an event that are not entities: time, role, amount, outcome. */
  readonly values: ReadonlyMap<string, ValueTerm>
  /** What a count counts. */
  readonly counts: ReadonlyMap<string, CountTerm>
  /** The evoking words that extensions brought; the built-in lexicon belongs to the readers. */
  readonly triggers: readonly TriggerEntry[]

  isClass(name: string): name is EntityClass
  isPredicate(name: string): name is Predicate
  isEventType(name: string): name is EventType
  isRole(name: string): name is EventRole

  /** Whether the class is the other one or under it: `isA('Facility', 'Place')`. False for unknown names. */
  isA(cls: EntityClass, ancestor: EntityClass): boolean

  /**
   * Why such a relation is not allowed, or `undefined` when it is.
   *
   * @param subjectClass class of the subject
   * @param predicate name of the predicate
   * @param objectClass class of the object
   */
  relationProblem(subjectClass: EntityClass, predicate: Predicate, objectClass: EntityClass): string | undefined

  /**
   * Why such a participant is not allowed, or `undefined` when it is.
   *
   * @param type type of the event
   * @param role the role played
   * @param filler class of the entity that plays it, or `event` when another event does
   */
  roleProblem(type: EventType, role: EventRole, filler: FillerClass): string | undefined

  /** The predicate of the edges that such an event projects ("attacked"), if it projects any. */
  relationOf(type: EventType): string | undefined

  /**
   * A vocabulary with more terms; this one stays as it is.
   *
   * @throws InputError where the extension is not of the shape that it should be
   * @throws VocabularyError where a name is taken, a named class is unknown, or the classes go in a circle
   */
  extend(extension: VocabularyExtension): Vocabulary

  /** Whether both have the same terms with the same meaning. */
  equals(other: Vocabulary): boolean
}

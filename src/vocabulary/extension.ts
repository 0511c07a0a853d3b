import type { EntityClass, TriggerEntry } from '../model/index.js'
import type { ClassRow, EventRow, PredicateRow } from './terms.js'

/** A class of the user's own. It has at least one parent, so that the predicates know it. */
export interface NewClass extends Omit<ClassRow, 'label' | 'definition'> {
  /** ASCII letters, digits, `-` and `_`, a letter first: it becomes part of an IRI. */
  readonly name: string
  /** Made from the name when absent: "OilTanker" is "oil tanker". */
  readonly label?: string
  readonly definition: string
  readonly parents: readonly EntityClass[]
}

/** A predicate of the user's own. */
export interface NewPredicate extends Omit<PredicateRow, 'label' | 'definition' | 'inverseLabel'> {
  readonly name: string
  readonly label?: string
  readonly definition: string
  /** "is LABEL of" reversed, in words; made from the label when absent. */
  readonly inverseLabel?: string
}

/** An event type of the user's own, with the words that evoke it. */
export interface NewEventType extends Omit<EventRow, 'label' | 'definition'> {
  readonly name: string
  readonly label?: string
  readonly definition: string
  readonly triggers?: readonly Omit<TriggerEntry, 'type'>[]
}

/**
 * Terms to add to a vocabulary. To name them in typed queries, declare them as well (see `model/terms.ts`).
 *
 * @example
 * newsVocabulary.extend({
 *   namespace: 'https://example.org/shipping#',
 *   classes: [{ name: 'OilTanker', definition: 'A ship that carries oil.', parents: ['Vehicle'] }],
 *   predicates: [{
 *     name: 'insures', definition: 'The subject insures the object.',
 *     domain: ['Company'], range: ['Vehicle'], inverseLabel: 'is insured by',
 *   }],
 *   eventTypes: [{
 *     name: 'Boarding', definition: 'People board a ship by force.', relation: 'boarded',
 *     projects: { to: ['target'] }, roles: { agent: 'usual', target: ['Vehicle'] }, object: 'target',
 *     triggers: [{ lemma: 'board', pos: 'VERB', needs: { obj: ['Vehicle'] }, weight: 0.6 }],
 *   }],
 * })
 */
export interface VocabularyExtension {
  /** Start of the IRIs of the new terms; the namespace of the library's own when absent. */
  readonly namespace?: string
  readonly classes?: readonly NewClass[]
  readonly predicates?: readonly NewPredicate[]
  readonly eventTypes?: readonly NewEventType[]
  /** More evoking words, for event types that are there or new. */
  readonly triggers?: readonly TriggerEntry[]
}

import { VocabularyError } from '../errors.js'
import type { EntityClass, EventRole, EventType, Predicate, TriggerEntry } from '../model/index.js'
import { readExtension } from './check.js'
import { checkConsistency } from './consistency.js'
import type { VocabularyExtension } from './extension.js'
import { deepFreeze } from './freeze.js'
import { NS } from './iris.js'
import {
  classTerm, eventTerm, fixedMap, predicateTerm, roleTerm, wordTerm, type Layer,
} from './layer.js'
import { COUNTS, ROLES, VALUES } from './roles.js'
import type { ClassTerm, CountTerm, EventTerm, FillerClass, PredicateTerm, RoleTerm, ValueTerm } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

interface Tables {
  readonly classes: ReadonlyMap<string, ClassTerm>
  readonly predicates: ReadonlyMap<string, PredicateTerm>
  readonly eventTypes: ReadonlyMap<string, EventTerm>
  readonly roles: ReadonlyMap<string, RoleTerm>
  readonly values: ReadonlyMap<string, ValueTerm>
  readonly counts: ReadonlyMap<string, CountTerm>
  readonly triggers: readonly TriggerEntry[]
  /** The class and everything that it is under. */
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>
}

/** A vocabulary made of layers of rows. The tables are made at the first question, not at import. */
export class TermTables implements Vocabulary {
  readonly #layers: () => readonly Layer[]
  #made: Tables | undefined

  constructor(layers: () => readonly Layer[]) {
    this.#layers = layers
  }

  get #tables(): Tables {
    return this.#made ??= makeTables(this.#layers())
  }

  get classes() { return this.#tables.classes }
  get predicates() { return this.#tables.predicates }
  get eventTypes() { return this.#tables.eventTypes }
  get roles() { return this.#tables.roles }
  get values() { return this.#tables.values }
  get counts() { return this.#tables.counts }
  get triggers() { return this.#tables.triggers }

  isClass(name: string): name is EntityClass { return this.classes.has(name) }
  isPredicate(name: string): name is Predicate { return this.predicates.has(name) }
  isEventType(name: string): name is EventType { return this.eventTypes.has(name) }
  isRole(name: string): name is EventRole { return this.roles.has(name) }

  isA(cls: EntityClass, ancestor: EntityClass): boolean {
    return this.#tables.ancestors.get(cls)?.has(ancestor) ?? false
  }

  relationProblem(subjectClass: EntityClass, predicate: Predicate, objectClass: EntityClass): string | undefined {
    const term = this.predicates.get(predicate)
    if (term === undefined) return `"${predicate}" is no predicate of the vocabulary`
    return this.#misfit(`"${predicate}"`, 'subject', term.domain, subjectClass)
      ?? this.#misfit(`"${predicate}"`, 'object', term.range, objectClass)
  }

  roleProblem(type: EventType, role: EventRole, filler: FillerClass): string | undefined {
    const term = this.eventTypes.get(type)
    if (term === undefined) return `"${type}" is no event type of the vocabulary`
    const allowed = term.roles.get(role)
    if (allowed === undefined) {
      return `an event of type ${type} has no role "${role}", only ${[...term.roles.keys()].join(', ')}`
    }
    return this.#misfit(`an event of type ${type}`, role, allowed, filler)
  }

  relationOf(type: EventType): string | undefined {
    return this.eventTypes.get(type)?.relation
  }

  extend(extension: VocabularyExtension): Vocabulary {
    const layer = readExtension(extension)
    const layers = [...this.#layers(), layer]
    const extended = new TermTables(() => layers)
    checkConsistency(layer, this, extended)
    return extended
  }

  equals(other: Vocabulary): boolean {
    return this === other || content(this) === content(other)
  }

  #misfit(what: string, slot: string, allowed: readonly FillerClass[], came: FillerClass): string | undefined {
    if (allowed.some(cls => cls === came || (cls !== 'event' && came !== 'event' && this.isA(came, cls)))) return undefined
    return `${what} takes ${allowed.join(' or ')} as its ${slot}, not ${came}`
  }
}

function makeTables(layers: readonly Layer[]): Tables {
  const classes = layers.flatMap(({ namespace, classes }) => classes.map(([name, row]) => classTerm(namespace, name, row)))
  const predicates = layers.flatMap(({ namespace, predicates }) =>
    predicates.map(([name, row]) => predicateTerm(namespace, name, row)))
  const eventTypes = layers.flatMap(({ namespace, eventTypes }) =>
    eventTypes.map(([name, row]) => eventTerm(namespace, name, row)))
  const byName = <T extends { readonly name: string }>(terms: readonly T[]): ReadonlyMap<string, T> =>
    fixedMap(terms.map(term => [term.name, deepFreeze(term)]))
  const classesByName = byName(classes)
  const eventsByName = byName(eventTypes)
  return {
    classes: classesByName,
    predicates: byName(predicates),
    eventTypes: eventsByName,
    roles: byName(Object.entries(ROLES).map(([name, row]) => roleTerm(NS, name, row))),
    values: byName(Object.entries(VALUES).map(([name, row]) => wordTerm('value', NS, name, row))),
    counts: byName(Object.entries(COUNTS).map(([name, row]) => wordTerm('count', NS, name, row))),
    triggers: deepFreeze(layers.flatMap(layer => [...layer.triggers, ...ownTriggers(layer, eventsByName)])),
    ancestors: ancestorsOf(classesByName),
  }
}

/** The triggers that stand beside the event types of a layer. */
function ownTriggers(layer: Layer, types: ReadonlyMap<string, EventTerm>): readonly TriggerEntry[] {
  const isType = (name: string): name is EventType => types.has(name)
  return layer.eventTypes
    .flatMap(([type, { triggers = [] }]) => isType(type) ? triggers.map(entry => ({ ...entry, type })) : [])
}

function ancestorsOf(classes: ReadonlyMap<string, ClassTerm>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  const visit = (name: string, below: readonly string[]): ReadonlySet<string> => {
    const known = found.get(name)
    if (known !== undefined) return known
    if (below.includes(name)) {
      throw new VocabularyError(`expected classes without a circle, got ${[...below, name].join(' under ')}: `
        + 'drop one of the parents')
    }
    const all = new Set([name])
    for (const parent of classes.get(name)?.parents ?? []) {
      for (const ancestor of visit(parent, [...below, name])) all.add(ancestor)
    }
    found.set(name, all)
    return all
  }
  for (const name of classes.keys()) visit(name, [])
  return found
}

/** Everything that the vocabulary says, as a string, the same for the same terms. */
function content(vocabulary: Vocabulary): string {
  const sorted = (terms: ReadonlyMap<string, object>) =>
    [...terms].sort(([a], [b]) => a < b ? -1 : 1).map(([, term]) => term)
  const events = [...vocabulary.eventTypes]
    .map(([name, term]): [string, object] => [name, { ...term, roles: [...term.roles] }])
  const triggers = vocabulary.triggers.map(trigger => JSON.stringify(trigger)).sort()
  return JSON.stringify([sorted(vocabulary.classes), sorted(vocabulary.predicates), sorted(new Map(events)), triggers])
}

import type { EventRole, TriggerEntry } from '../model/index.js'
import { SCHEMA_NS, SEM_NS, WIKIDATA_NS } from './iris.js'
import { ROLES } from './roles.js'
import type {
  ClassMapping, ClassRow, ClassTerm, EventRow, EventTerm, FillerClass, PredicateRow, PredicateTerm, PropertyMapping, RoleRow,
  RoleTerm, WordRow,
} from './terms.js'

/** The words that evoke an event type, as an extension gives them beside the type. */
export interface WithTriggers {
  readonly triggers?: readonly Omit<TriggerEntry, 'type'>[]
}

/** Rows that came together: the built-in tables, or one extension. */
export interface Layer {
  readonly namespace: string
  readonly classes: readonly (readonly [name: string, row: ClassRow])[]
  readonly predicates: readonly (readonly [name: string, row: PredicateRow])[]
  readonly eventTypes: readonly (readonly [name: string, row: EventRow & WithTriggers])[]
  readonly triggers: readonly TriggerEntry[]
}

/**
 * The words in a name of camel case: "claimedResponsibilityFor" is "claimed responsibility for".
 * Letters that stand together in capitals stay so: "UNBody" is "UN body".
 */
export function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .replace(/[A-Z][a-z]/g, start => start.toLowerCase())
}

/** A Map that refuses to change. */
class FixedMap<K, V> extends Map<K, V> {
  override set(key: K, value: V): this {
    if (Object.isFrozen(this)) throw new TypeError('expected no change to a vocabulary: make another one with extend()')
    return super.set(key, value)
  }
  override delete(): boolean {
    throw new TypeError('expected no change to a vocabulary: make another one with extend()')
  }
  override clear(): void {
    throw new TypeError('expected no change to a vocabulary: make another one with extend()')
  }
}

export function fixedMap<K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const map = new FixedMap<K, V>()
  for (const [key, value] of entries) map.set(key, value)
  return Object.freeze(map)
}

const classMappings = (namespace: string, names: readonly string[] = []): readonly ClassMapping[] =>
  names.map(id => ({ id, iri: namespace + id }))

const propertyMappings = (namespace: string, names: readonly string[] = []): readonly PropertyMapping[] =>
  names.map(name => {
    const inverse = name.startsWith('^')
    const id = inverse ? name.slice(1) : name
    return { id, iri: namespace + id, inverse }
  })

export const classTerm = (namespace: string, name: string, row: ClassRow): ClassTerm => ({
  kind: 'class', name, iri: namespace + name, label: row.label, definition: row.definition,
  parents: [...row.parents ?? []],
  ace: [...row.ace ?? []],
  schema: classMappings(SCHEMA_NS, row.schema),
  wikidata: classMappings(WIKIDATA_NS, row.wikidata),
  sem: classMappings(SEM_NS, row.sem),
})

export const predicateTerm = (namespace: string, name: string, row: PredicateRow): PredicateTerm => ({
  kind: 'predicate', name, iri: namespace + name, label: row.label, definition: row.definition,
  domain: [...row.domain], range: [...row.range],
  symmetric: row.symmetric ?? false,
  inverseLabel: row.inverseLabel,
  schema: propertyMappings(SCHEMA_NS, row.schema),
  wikidata: propertyMappings(WIKIDATA_NS, row.wikidata),
})

export const roleTerm = (namespace: string, name: string, row: RoleRow): RoleTerm => ({
  kind: 'role', name, iri: namespace + name, label: row.label, definition: row.definition,
  fillers: [...row.fillers],
  sem: propertyMappings(SEM_NS, row.sem),
  schema: propertyMappings(SCHEMA_NS, row.schema),
})

export const wordTerm = <Kind extends 'value' | 'count'>(kind: Kind, namespace: string, name: string, row: WordRow) =>
  ({ kind, name, iri: namespace + (row.iriName ?? name), label: row.label, definition: row.definition })

export function eventTerm(namespace: string, name: string, row: EventRow): EventTerm {
  const roles: [EventRole, readonly FillerClass[]][] = []
  for (const role of ROLE_NAMES) {
    const fillers = row.roles[role] ?? (role === 'place' ? 'usual' : undefined)
    if (fillers !== undefined) roles.push([role, fillers === 'usual' ? [...ROLES[role].fillers] : [...fillers]])
  }
  return {
    kind: 'eventType', name, iri: namespace + name, label: row.label, definition: row.definition,
    ...(row.relation === undefined ? {} : {
      relation: row.relation,
      relationIri: namespace + row.relation,
      relationLabel: row.relationLabel ?? words(row.relation),
    }),
    ...(row.projects === undefined ? {} : {
      projection: { from: row.projects.from ?? 'agent', to: [...row.projects.to] },
    }),
    roles: fixedMap(roles),
    object: row.object,
    values: ['time', ...row.values ?? []],
    ace: [...row.ace ?? []],
    plover: [...row.plover ?? []],
    schema: classMappings(SCHEMA_NS, row.schema),
    sem: classMappings(SEM_NS, ['Event']),
  }
}

/** The roles in the order in which they are listed everywhere. */
export const ROLE_NAMES = [
  'agent', 'participant', 'speaker', 'target', 'victim', 'recipient', 'thing', 'instrument', 'topic', 'organization',
  'place', 'origin', 'destination',
] as const satisfies readonly EventRole[]

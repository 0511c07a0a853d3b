import { show, VocabularyError } from '../errors.js'
import type { EventRole, TriggerEntry } from '../model/index.js'
import type { Layer } from './layer.js'
import type { EventTerm } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * Sees to it that the new terms fit together with the old ones: no name twice, no unknown class, no
 * circle among the classes, no role that a type does not have.
 *
 * @param layer the new terms
 * @param old the vocabulary before
 * @param extended the vocabulary with the new terms
 * @throws VocabularyError
 */
export function checkConsistency(layer: Layer, old: Vocabulary, extended: Vocabulary): void {
  checkNames(layer, old)
  for (const [name, { parents = [] }] of layer.classes) checkClasses(`class ${name}`, parents, extended)
  for (const [name, { domain, range, symmetric }] of layer.predicates) {
    checkClasses(`predicate ${name}`, [...domain, ...range], extended)
    if (symmetric === true && !sameMembers(domain, range)) {
      throw new VocabularyError(`predicate ${name}: expected the same domain and range, as it is symmetric, `
        + `got ${domain.join(', ')} and ${range.join(', ')}: make them equal or drop "symmetric"`)
    }
  }
  for (const [name] of layer.eventTypes) {
    const term = extended.eventTypes.get(name)
    if (term !== undefined) checkEventType(term, extended)
  }
  for (const entry of extended.triggers.slice(old.triggers.length)) checkTrigger(entry, extended)
}

/** All kinds of terms share one namespace, so that each IRI is one term. */
function checkNames(layer: Layer, old: Vocabulary): void {
  const taken = new Map<string, string>()
  for (const [name, term] of [
    ...old.classes, ...old.predicates, ...old.eventTypes, ...old.roles, ...old.values, ...old.counts,
  ]) taken.set(name, term.kind)
  for (const { relation } of old.eventTypes.values()) if (relation !== undefined) taken.set(relation, 'relation of events')
  const take = (name: string, kind: string) => {
    const other = taken.get(name)
    if (other !== undefined) {
      throw new VocabularyError(`${kind} ${name}: expected a new name, but there is a ${other} of that name: take another`)
    }
    taken.set(name, kind)
  }
  for (const [name] of layer.classes) take(name, 'class')
  for (const [name] of layer.predicates) take(name, 'predicate')
  for (const [name] of layer.eventTypes) take(name, 'event type')
  for (const relation of new Set(layer.eventTypes.map(([, row]) => row.relation))) {
    if (relation !== undefined) take(relation, 'relation of events')
  }
}

function checkClasses(what: string, names: readonly string[], vocabulary: Vocabulary): void {
  for (const name of names) {
    if (!vocabulary.isClass(name)) {
      throw new VocabularyError(`${what}: expected names of classes, got ${show(name)}: `
        + `there are ${[...vocabulary.classes.keys()].join(', ')}`)
    }
  }
}

function checkEventType(term: EventTerm, vocabulary: Vocabulary): void {
  const what = `event type ${term.name}`
  for (const fillers of term.roles.values()) {
    checkClasses(what, fillers.filter(filler => filler !== 'event'), vocabulary)
  }
  if ((term.relation === undefined) !== (term.projection === undefined)) {
    throw new VocabularyError(`${what}: expected "relation" and "projects" together, got only one of them: `
      + 'a relation needs its ends')
  }
  const { projection } = term
  for (const role of [term.object, ...projection === undefined ? [] : [projection.from, ...projection.to]]) {
    checkRole(what, role, term)
  }
}

function checkRole(what: string, role: EventRole, term: EventTerm): void {
  if (!term.roles.has(role)) {
    throw new VocabularyError(`${what}: expected a role that ${term.name} has (${[...term.roles.keys()].join(', ')}), `
      + `got ${show(role)}`)
  }
}

function checkTrigger(entry: TriggerEntry, vocabulary: Vocabulary): void {
  const what = `trigger ${show(entry.lemma)}`
  const term = vocabulary.eventTypes.get(entry.type)
  if (term === undefined) {
    throw new VocabularyError(`${what}: expected the name of an event type, got ${show(entry.type)}: `
      + `there are ${[...vocabulary.eventTypes.keys()].join(', ')}`)
  }
  for (const slots of [entry.needs, entry.bars]) {
    checkClasses(what, Object.values(slots ?? {}).flatMap(classes => classes ?? []), vocabulary)
  }
  for (const role of Object.values(entry.roles ?? {})) if (role !== undefined) checkRole(what, role, term)
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.every(member => b.includes(member)) && b.every(member => a.includes(member))

import type { Entity, EntityClass, EventRole, EventType, NewsEvent, Predicate, Relation, Temporal } from '../../model/index.js'
import type { Context } from '../context.js'
import { arrayOf, numberOf, oneOf, recordOf, stringOf } from '../check.js'
import { entityClasses, eventRole, eventType, predicate } from '../terms.js'
import { scoreRelations } from './confidence.js'
import rows from './derivations.json' with { type: 'json' }

/** A relation that an event entails between two of its participants. */
export interface Derivation {
  readonly type: EventType
  readonly subject: EventRole
  readonly object: EventRole
  readonly subjectClasses: readonly EntityClass[]
  readonly objectClasses: readonly EntityClass[]
  readonly predicate: Predicate
  readonly temporal?: Temporal
  /** Only for persons and things with a name. */
  readonly named?: boolean
  /** Only where the event is a habit: attacks in the plural, or counted. */
  readonly repeated?: boolean
  /** Words of such events that entail nothing: who thanks somebody is no ally yet. */
  readonly except: readonly string[]
  readonly confidence: number
}

/**
 * Relations that hold because an event is what it is: who was born somewhere is `bornIn` there, what
 * wages war on something `opposes` it. They keep the event's evidence, source and factuality, and only
 * what the text asserts entails anything.
 */
export const derive = (context: Context, events: readonly NewsEvent[], derivations: readonly Derivation[]): Relation[] =>
  scoreRelations(context, findDerived(context, events, derivations))

/** As `derive`; their confidence is the event's times what the table gives. */
export function findDerived(context: Context, events: readonly NewsEvent[], derivations: readonly Derivation[]): Relation[] {
  const byKey = new Map(context.entities.map(e => [e.key, e]))
  return events.filter(e => e.factuality === 'asserted').flatMap(event =>
    derivations.filter(d => d.type === event.class).flatMap(d => fromEvent(context, byKey, event, d)))
}

function fromEvent(
  context: Context,
  byKey: ReadonlyMap<string, Entity>,
  event: NewsEvent,
  derivation: Derivation,
): Relation[] {
  if ((derivation.repeated && !isRepeated(context, event)) || derivation.except.some(word => event.rule.endsWith(`: ${word}`))) return []
  const fillers = (role: EventRole, classes: readonly EntityClass[]): Entity[] =>
    event.roles.filter(r => r.role === role).map(r => byKey.get(r.filler))
      .filter((e): e is Entity => e !== undefined && context.isA(e, ...classes))
  const subjects = fillers(derivation.subject, derivation.subjectClasses)
  const objects = fillers(derivation.object, derivation.objectClasses)
  const sameRole = derivation.subject === derivation.object
  // of three who fight, two may be on one side
  if (sameRole && derivation.predicate === 'opposes' && subjects.length > 2) return []
  return subjects.flatMap((s, i) => objects.filter((o, j) => o !== s && (!sameRole || i < j))
    .filter(() => !derivation.named || s.mentions.some(m => m.form === 'name'))
    .map((o): Relation => ({
      kind: 'relation',
      subject: s.key,
      predicate: derivation.predicate,
      object: o.key,
      temporal: derivation.temporal ?? 'current',
      factuality: 'asserted',
      basis: 'stated',
      ...(event.attributedTo === undefined ? {} : { attributedTo: event.attributedTo }),
      evidence: event.evidence.slice(0, 1),
      confidence: Math.round(derivation.confidence * event.confidence * 100) / 100,
      rule: `derived: ${derivation.type}`,
    })))
}

function isRepeated(context: Context, event: NewsEvent): boolean {
  return event.counts.some(c => c.what === 'count') || /s$/.test(context.article.text.slice(event.trigger.start, event.trigger.end))
}

/** The table of derivations. */
export const loadDerivations = (): readonly Derivation[] => arrayOf(rows, 'derivations').map((raw, i) => {
  const where = `derivations[${i}]`
  const row = recordOf(raw, where)
  return {
    type: eventType(row['type'], `${where}.type`),
    subject: eventRole(row['subject'], `${where}.subject`),
    object: eventRole(row['object'], `${where}.object`),
    subjectClasses: entityClasses(row['subjectClasses'], `${where}.subjectClasses`),
    objectClasses: entityClasses(row['objectClasses'], `${where}.objectClasses`),
    predicate: predicate(row['predicate'], `${where}.predicate`),
    ...(row['temporal'] === undefined ? {} : { temporal: oneOf(['current', 'former', 'future'], row['temporal'], `${where}.temporal`) }),
    named: row['named'] === true,
    repeated: row['repeated'] === true,
    except: arrayOf(row['except'] ?? [], `${where}.except`).map(word => stringOf(word, `${where}.except`)),
    confidence: numberOf(row['confidence'], `${where}.confidence`),
  }
})

import type { Annotation, Article, Entities, Entity, Reading, Relation } from '../model/index.js'
import { AttributionFinder } from './attribution/index.js'
import type { Vocabulary } from '../vocabulary/index.js'
import { Context, type Bodies, type MentionIndex } from './context.js'
import { readEvents } from './events/index.js'
import { placePosts } from './events/posts.js'
import { infer, type FactLookup } from './inference.js'
import { homesOf, issuerOf } from './issuer.js'
import type { Lexicon } from './lexicon/index.js'
import { derive } from './relations/derive.js'
import { readRelations } from './relations/index.js'
import { refusedReadings } from './refused.js'

export type { MentionIndex } from './context.js'
export type { BackgroundFact, FactLookup, KnownPlace } from './inference.js'
export { defaultLexicon, extendLexicon, type Lexicon } from './lexicon/index.js'
export { settle } from './settling/index.js'

/** What the reading of statements needs. */
export interface StatementInput {
  readonly article: Article
  readonly annotation: Annotation
  readonly mentions: MentionIndex
  readonly vocabulary: Vocabulary
  readonly facts: FactLookup
  readonly lexicon: Lexicon
  /** Whether to say what was looked at and came to nothing; takes longer. */
  readonly refusals?: boolean
}

export interface StatementReading extends Reading {
  /** The entities of the article, with those that only background knowledge brought in. */
  readonly entities: Entities
}

/**
 * Reads what an article states: relations between its entities, events with their participants, how
 * sure the text is of each and whose claim it is; then what follows from them with background facts.
 */
export function readStatements(input: StatementInput): StatementReading {
  const { article, annotation, mentions, vocabulary, lexicon } = input
  const unspoken = Context.of(article, annotation, mentions, vocabulary)
  const attribution = new AttributionFinder(unspoken, lexicon.reporting)
  const quoted = unspoken.spokenBy({ speakers: attribution })
  const context = quoted.spokenBy({ issuer: issuerOf(quoted, attribution, lexicon.events) })
  const relations = readRelations(context, lexicon, attribution)
  const bodies = bodiesOf(relations, mentions.entities.list, homesOf(quoted, attribution, lexicon.events))
  const events = placePosts(context, readEvents(context.spokenBy({ bodies }), lexicon, attribution), relations)
  const derived = derive(context, events, lexicon.derivations).filter(d => !relations.some(r => samePair(r, d) || isOwnForce(r, d)))
  const inferred = infer(context, events, input.facts)
  const list: Entity[] = [...mentions.entities.list, ...inferred.entities]
  return {
    entities: { list },
    relations: [...relations, ...derived, ...inferred.relations],
    events: inferred.events,
    refused: input.refusals === true ? refusedReadings(context, lexicon, events, relations) : [],
  }
}

/** Offices in which one speaks for the whole. */
const SPEAKS_FOR: ReadonlySet<Relation['predicate']> = new Set<Relation['predicate']>(['leads', 'worksFor', 'commands'])

/** Whom speakers speak for: the state that they say acts, before a ministry of it. */
function bodiesOf(relations: readonly Relation[], entities: readonly Entity[], homes: Bodies): Bodies {
  const byKey = new Map(entities.map(e => [e.key, e]))
  const bodies = new Map<Entity, Entity>()
  for (const relation of [...relations].sort((a, b) => b.confidence - a.confidence)) {
    const [speaker, body] = [byKey.get(relation.subject), byKey.get(relation.object)]
    if (!SPEAKS_FOR.has(relation.predicate) || relation.temporal === 'former' || speaker === undefined || body === undefined) continue
    if (!bodies.has(speaker)) bodies.set(speaker, isState(body) ? homes.get(speaker) ?? stateOf(relations, byKey, body) ?? body : body)
  }
  for (const [speaker, home] of homes) if (!bodies.has(speaker)) bodies.set(speaker, home)
  return bodies
}

/** A state's own body, by its class or by what it is called: "the Department of Trade". */
const isState = ({ class: cls, label }: Entity): boolean => cls === 'Government' || (cls === 'Organization' && /\b(?:Ministry|Department|Office|Embassy)\b/.test(label))

/** The country whose ministry, department or embassy it is. */
function stateOf(relations: readonly Relation[], byKey: ReadonlyMap<string, Entity>, body: Entity): Entity | undefined {
  const states = relations.filter(r => r.predicate === 'partOf' && r.subject === body.key).map(r => byKey.get(r.object))
  return states.find(state => state?.class === 'Country')
}

/** Who leads a force, or is a part of it, is not its ally by what both do. */
const TIES: ReadonlySet<Relation['predicate']> = new Set<Relation['predicate']>(['leads', 'commands', 'partOf', 'memberOf'])

const isOwnForce = (stated: Reading['relations'][number], derived: Reading['relations'][number]): boolean =>
  derived.predicate === 'alliedWith' && TIES.has(stated.predicate)
  && [derived.subject, derived.object].every(side => side === stated.subject || side === stated.object)

const samePair = (a: Reading['relations'][number], b: Reading['relations'][number]): boolean =>
  a.predicate === b.predicate
  && ((a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject))

import type {
  CountAttributes, EdgeAttributes, EntityAttributes, EntitySource, EventAttributes, EventSource, GraphAttributes,
  NodeAttributes, ProjectionAttributes, RelationAttributes, RelationSource, RoleAttributes, RoleFiller, SourceSpan,
} from '../model/index.js'
import {
  finite, isRecord, listOf, oneOf, shape, string, words, type At, type Check, type Fields,
} from '../vocabulary/shape.js'
import {
  anyClass, anyPredicate, anyRole, anyType, article, articleId, basis, bound, candidate, countKind, date, entityKey, eventKey,
  factuality, form, iri, latitude, longitude, offset, share, temporal, time,
} from './input.js'
import type { EdgeJson, GraphJson } from './json.js'
import type { SourceMention, SourceTime } from './records.js'

/*
 * The shape of a graph in JSON, as checks: contract.md and `model/graph.ts`, property by property. The compiler
 * sees to it that none is forgotten.
 */

const span = { article: articleId, start: offset, end: offset } satisfies Fields<SourceSpan>
const aSpan: Check<SourceSpan> = shape<SourceSpan>(span)
const aTime: Check<SourceTime> = shape<SourceTime>({ ...span, value: time })
const position = { x: { optional: finite }, y: { optional: finite } } as const
const background = { optional: listOf(words, 1) } as const

const statement = {
  factuality, basis, attributedTo: { optional: entityKey }, evidence: listOf(aSpan, 1), background,
  confidence: share, rule: words,
} as const

const named = {
  class: anyClass, label: words, names: listOf(words), sameAs: { optional: listOf(iri, 1) },
  candidates: { optional: listOf(candidate, 1) },
  lat: { optional: latitude }, lon: { optional: longitude }, basis, background,
} as const

const values = {
  time: { optional: aTime }, role: { optional: words }, amount: { optional: words }, outcome: { optional: words },
} as const

const sources = <T extends { readonly article: string }>(fields: Fields<T>) => ({ optional: listOf(shape<T>(fields), 1) })

const anEntity: Check<EntityAttributes> = shape<EntityAttributes>({
  kind: oneOf(['entity']), ...named, ...position, mentions: listOf(shape<SourceMention>({ ...span, form })),
  perArticle: sources<EntitySource>({ article: articleId, ...named }),
})

const roles = listOf(shape<RoleFiller>({ role: anyRole, filler: words, basis, background }))

const anEvent: Check<EventAttributes> = shape<EventAttributes>({
  kind: oneOf(['event']), class: anyType, label: words, ...position, ...statement, ...values, trigger: aSpan,
  counts: listOf(shape<CountAttributes>({ ...span, what: countKind, value: finite, bound, of: { optional: words } })),
  perArticle: sources<EventSource>({
    article: articleId, class: anyType, label: words, trigger: aSpan, roles, ...values, factuality, basis,
    attributedTo: { optional: entityKey }, background, confidence: share, rule: words,
  }),
})

const aRelation: Check<RelationAttributes> = shape<RelationAttributes>({
  kind: oneOf(['relation']), predicate: anyPredicate, label: words, role: { optional: words }, temporal, ...statement,
  perArticle: sources<RelationSource>({
    article: articleId, role: { optional: words }, basis, background, confidence: share, rule: words,
    reversed: { optional: yes },
  }),
})

const aRole: Check<RoleAttributes> = shape<RoleAttributes>({
  kind: oneOf(['role']), predicate: anyRole, label: words, basis, background,
})

const aProjection: Check<ProjectionAttributes> = shape<ProjectionAttributes>({
  kind: oneOf(['projection']), predicate: words, label: words, event: eventKey, ...statement,
})

function yes(value: unknown, at: At): asserts value is true {
  if (value !== true) at.fail('true', value)
}

function nodeAttributes(value: unknown, at: At): asserts value is NodeAttributes {
  const kind = isRecord(value) ? value['kind'] : undefined
  if (kind === 'entity') anEntity(value, at)
  else if (kind === 'event') anEvent(value, at)
  else at.fail('attributes with the kind "entity" or "event"', kind)
}

function edgeAttributes(value: unknown, at: At): asserts value is EdgeAttributes {
  const kind = isRecord(value) ? value['kind'] : undefined
  if (kind === 'relation') aRelation(value, at)
  else if (kind === 'role') aRole(value, at)
  else if (kind === 'projection') aProjection(value, at)
  else at.fail('attributes with the kind "relation", "role" or "projection"', kind)
}

type Options = GraphJson['options']
type NodeJson = GraphJson['nodes'][number]

export const aGraph: Check<GraphJson> = shape<GraphJson>({
  attributes: shape<GraphAttributes>({
    title: { optional: string }, url: { optional: string }, published: { optional: date }, language: words, generator: words,
    articles: listOf(article),
  }),
  options: shape<Options>({ type: oneOf(['directed']), multi: yes, allowSelfLoops: yes }),
  nodes: listOf(shape<NodeJson>({ key: words, attributes: nodeAttributes })),
  edges: listOf(shape<EdgeJson>({ key: words, source: words, target: words, attributes: edgeAttributes })),
})

import type { Article } from './article.js'
import type { LinkCandidate, Mention } from './entity.js'
import type { RoleFiller } from './statement.js'
import type {
  Basis, Bound, CountKind, EntityClass, EventRole, EventType, Factuality, Predicate, Temporal,
} from './terms.js'

/*
 * The graph as data: what the nodes and edges carry (contract.md). No attribute is called `type`,
 * which sigma reads as the name of a drawing program.
 */

/** A stretch of one article's text. In a merged graph, `article` tells which. */
export interface SourceSpan {
  /** Id of the article. */
  readonly article: string
  readonly start: number
  readonly end: number
}

/** Where a node is drawn; set by layout. */
export interface Position {
  readonly x?: number
  readonly y?: number
}

/**
 * What one article said, for a node or edge that several articles speak of, so that each can be taken out
 * again. Mentions and evidence are those of the node or edge that bear the article's id.
 */
export interface EntitySource {
  readonly article: string
  readonly class: EntityClass
  readonly label: string
  readonly names: readonly string[]
  readonly sameAs?: readonly string[]
  readonly candidates?: readonly LinkCandidate[]
  readonly lat?: number
  readonly lon?: number
  readonly basis: Basis
  readonly background?: readonly string[]
}

export interface RelationSource {
  readonly article: string
  readonly role?: string
  readonly basis: Basis
  readonly background?: readonly string[]
  readonly confidence: number
  readonly rule: string
  /** Where the predicate is symmetric: the article said it the other way round. */
  readonly reversed?: true
}

export interface EventSource {
  readonly article: string
  readonly class: EventType
  readonly label: string
  readonly trigger: SourceSpan
  readonly roles: readonly RoleFiller[]
  readonly time?: SourceSpan & { readonly value: string }
  readonly role?: string
  readonly amount?: string
  readonly outcome?: string
  readonly factuality: Factuality
  readonly basis: Basis
  readonly attributedTo?: string
  readonly background?: readonly string[]
  readonly confidence: number
  readonly rule: string
}

export interface EntityAttributes extends Position {
  readonly kind: 'entity'
  readonly class: EntityClass
  readonly label: string
  /** Every name it goes by, the fullest first. */
  readonly names: readonly string[]
  readonly mentions: readonly (SourceSpan & { readonly form: Mention['form'] })[]
  /** IRIs of the same thing elsewhere, only when certain. */
  readonly sameAs?: readonly string[]
  /** What it may be elsewhere, where an article leaves that open; by score. */
  readonly candidates?: readonly LinkCandidate[]
  readonly lat?: number
  readonly lon?: number
  /** `inferred` when only background knowledge brought it in. */
  readonly basis: Basis
  readonly background?: readonly string[]
  /** Sorted by article; absent where the rest of the attributes tells it. */
  readonly perArticle?: readonly EntitySource[]
}

/** What every relation, event and projection says of itself. */
export interface StatementAttributes {
  readonly factuality: Factuality
  readonly basis: Basis
  /** Key of an entity node. */
  readonly attributedTo?: string
  readonly evidence: readonly SourceSpan[]
  readonly background?: readonly string[]
  readonly confidence: number
  readonly rule: string
}

export interface CountAttributes extends SourceSpan {
  readonly what: CountKind
  readonly value: number
  readonly bound: Bound
  /** Key of an entity node, or the words counted. */
  readonly of?: string
}

export interface EventAttributes extends Position, StatementAttributes {
  readonly kind: 'event'
  readonly class: EventType
  readonly label: string
  readonly trigger: SourceSpan
  readonly time?: SourceSpan & { readonly value: string }
  readonly counts: readonly CountAttributes[]
  readonly role?: string
  readonly amount?: string
  readonly outcome?: string
  /** Sorted by article; absent where the rest of the attributes tells it. */
  readonly perArticle?: readonly EventSource[]
}

/** Entity to entity, as stated. */
export interface RelationAttributes extends StatementAttributes {
  readonly kind: 'relation'
  readonly predicate: Predicate
  readonly label: string
  readonly role?: string
  readonly temporal: Temporal
  /** Sorted by article; absent where the rest of the attributes tells it. */
  readonly perArticle?: readonly RelationSource[]
}

/** Event to participant. */
export interface RoleAttributes {
  readonly kind: 'role'
  readonly predicate: EventRole
  readonly label: string
  readonly basis: Basis
  readonly background?: readonly string[]
}

/** The binary view of an event: its agent to its target, or to its place when it has no target. */
export interface ProjectionAttributes extends StatementAttributes {
  readonly kind: 'projection'
  /** The relation of the event's type: "attacked". */
  readonly predicate: string
  readonly label: string
  /** Key of the event node. */
  readonly event: string
}

export type NodeAttributes = EntityAttributes | EventAttributes
export type EdgeAttributes = RelationAttributes | RoleAttributes | ProjectionAttributes

/** Attributes of the whole graph. `title`, `url`, `published` are there when it holds one article. */
export interface GraphAttributes {
  readonly title?: string
  readonly url?: string
  readonly published?: string
  readonly language: string
  readonly generator: string
  /** The articles that the graph was read from, sorted by id, with their texts. */
  readonly articles: readonly Article[]
}

import type {
  Article, Basis, CountAttributes, EntityClass, EventType, Factuality, LinkCandidate, Mention, Predicate, Refusal, RoleFiller,
  SourceSpan, Temporal,
} from '../model/index.js'
import { by, byEach, byText } from './order.js'

/*
 * The state of a graph: for each article, what it said. Nodes and edges are made from these (`fold.ts`), merging
 * two graphs unites them (`join.ts`), taking an article out drops its own. Lists are sorted sets, and nothing
 * in a record ever changes.
 */

export type SourceMention = SourceSpan & { readonly form: Mention['form'] }
export type SourceTime = SourceSpan & { readonly value: string }

export interface EntityRecord {
  readonly class: EntityClass
  readonly label: string
  /** In the order of the article, the fullest first. */
  readonly names: readonly string[]
  readonly mentions: readonly SourceMention[]
  readonly sameAs: readonly string[]
  /** By score, each IRI once. */
  readonly candidates: readonly LinkCandidate[]
  readonly at: { readonly lat: number; readonly lon: number } | undefined
  readonly grounds: Grounds
}

/** Whether it is stated or inferred, and from what. */
export interface Grounds {
  readonly basis: Basis
  /** Only with `inferred`; a sorted set. */
  readonly background: readonly string[]
}

/** How sure, and by which rule. */
export interface Trust {
  readonly confidence: number
  readonly rule: string
}

/** The ends as the article gave them, and the title beside them: "wife" is said of one of the two. */
export interface Ends {
  readonly source: string
  readonly target: string
  readonly role: string | undefined
}

/** What makes two relations the same edge, apart from their ends. */
export interface RelationKind {
  readonly predicate: Predicate
  readonly temporal: Temporal
  readonly factuality: Factuality
  readonly attributedTo: string | undefined
}

export interface RelationRecord extends RelationKind {
  readonly ends: Ends
  readonly grounds: Grounds
  readonly evidence: readonly SourceSpan[]
  readonly trust: Trust
}

export interface EventRecord {
  readonly class: EventType
  readonly label: string
  readonly trigger: SourceSpan
  readonly roles: readonly RoleFiller[]
  readonly time: SourceTime | undefined
  readonly counts: readonly CountAttributes[]
  readonly role: string | undefined
  readonly amount: string | undefined
  readonly outcome: string | undefined
  readonly factuality: Factuality
  readonly attributedTo: string | undefined
  readonly grounds: Grounds
  readonly evidence: readonly SourceSpan[]
  readonly trust: Trust
}

/** Everything that one article said. */
export interface Contribution {
  readonly article: Article
  /** By key. */
  readonly entities: ReadonlyMap<string, EntityRecord>
  /** By identity (`relationIdentity`). */
  readonly relations: ReadonlyMap<string, RelationRecord>
  /** By key. */
  readonly events: ReadonlyMap<string, EventRecord>
  /** What was refused of it: a report, no part of the graph. */
  readonly refused: readonly Refusal[]
}

/**
 * The string that two relations share when they are the same edge: same ends (in either order where the
 * predicate is symmetric), predicate, time, factuality and claimant. The title, the evidence and the confidence
 * are not part of it: they are joined.
 */
export function relationIdentity(kind: RelationKind, source: string, target: string, symmetric: boolean): string {
  const [from, to] = symmetric && target < source ? [target, source] : [source, target]
  return JSON.stringify([kind.predicate, from, to, kind.temporal, kind.factuality, kind.attributedTo ?? null])
}

/** The likeliest first. */
export const byScore = byEach<LinkCandidate>((a, b) => b.score - a.score, by(candidate => candidate.iri))

export const bySpan = byEach<SourceSpan>(
  (a, b) => byText(a.article, b.article), (a, b) => a.start - b.start, (a, b) => a.end - b.end,
)
export const byMention = byEach<SourceMention>(bySpan, (a, b) => byText(a.form, b.form))
export const byTime = byEach<SourceTime>(bySpan, (a, b) => byText(a.value, b.value))
export const byCount = byEach<CountAttributes>(
  bySpan, by(count => count.what), by(count => count.value), by(count => count.bound), by(count => count.of),
)
export const byRole = byEach<RoleFiller>((a, b) => byText(a.role, b.role), (a, b) => byText(a.filler, b.filler))

/** By place in the text. */
export const byRefusal = byEach<Refusal>(
  by(refusal => refusal.evidence[0]?.start), by(refusal => refusal.rule), by(refusal => refusal.reason),
  by(refusal => JSON.stringify(refusal.evidence)),
)

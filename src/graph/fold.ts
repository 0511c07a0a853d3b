import type {
  EdgeAttributes, EntityAttributes, EntitySource, EventAttributes, EventSource, ProjectionAttributes, RelationAttributes,
  RelationSource, RoleAttributes, RoleFiller, StatementAttributes,
} from '../model/index.js'
import { deepFreeze } from '../vocabulary/freeze.js'
import type { Vocabulary } from '../vocabulary/index.js'
import { hash } from './hash.js'
import { joinEntities, joinEvents, joinRelations } from './join.js'
import { byEach, fullestFirst } from './order.js'
import { projections } from './projection.js'
import type { Contribution, EntityRecord, EventRecord, Grounds, RelationRecord } from './records.js'

/*
 * The nodes and edges of a graph, made from what its articles said. The result depends on the set of
 * contributions alone, not on the order in which they came.
 */

export interface Node<Attributes> {
  readonly key: string
  readonly attributes: Attributes
}

export interface Edge<Attributes> extends Node<Attributes> {
  readonly source: string
  readonly target: string
}

/** All nodes and edges, each kind in its order: nodes by key, relations by predicate and ends, the rest by event. */
export interface Elements {
  readonly entities: readonly Node<EntityAttributes>[]
  readonly events: readonly Node<EventAttributes>[]
  readonly relations: readonly Edge<RelationAttributes>[]
  readonly roles: readonly Edge<RoleAttributes>[]
  readonly projections: readonly Edge<ProjectionAttributes>[]
  /** Participants by key of the event. */
  readonly fillers: ReadonlyMap<string, readonly RoleFiller[]>
}

export const nodesOf = ({ entities, events }: Elements): readonly Node<EntityAttributes | EventAttributes>[] =>
  [...entities, ...events]

export const edgesOf = ({ relations, roles, projections }: Elements): readonly Edge<EdgeAttributes>[] =>
  [...relations, ...roles, ...projections]

/** A record and the article that it is from. */
interface Said<T> {
  readonly article: string
  readonly record: T
}

/**
 * @param contributions what each article said, sorted by the article's id
 * @param hashOf makes keys of edges; another than the usual one only to test how collisions are told apart
 */
export function fold(
  contributions: readonly Contribution[], vocabulary: Vocabulary, hashOf: (text: string) => string = hash,
): Elements {
  const alone = contributions.length === 1
  const nameEdge = edgeNames(hashOf)
  const entities = group(contributions, part => part.entities)
    .map(([key, said]) => deepFreeze({ key, attributes: entityAttributes(said, alone) }))
  const events: Node<EventAttributes>[] = []
  const roles: Edge<RoleAttributes>[] = []
  const projected: Edge<ProjectionAttributes>[] = []
  const fillers = new Map<string, readonly RoleFiller[]>()
  for (const [key, said] of group(contributions, part => part.events)) {
    const record = joined(said, joinEvents)
    events.push(deepFreeze({ key, attributes: eventAttributes(record, said) }))
    fillers.set(key, record.roles)
    for (const filler of record.roles) roles.push(roleEdge(key, filler, vocabulary, nameEdge))
    const term = vocabulary.eventTypes.get(record.class)
    for (const { predicate, source, target, grounds } of projections(record, term)) {
      projected.push(deepFreeze({
        key: nameEdge('projection', predicate, [source, target, key]), source, target,
        attributes: {
          kind: 'projection', predicate, label: term?.relationLabel ?? predicate, event: key,
          ...statementAttributes({ ...record, grounds }),
        },
      }))
    }
  }
  const relations = relationEdges(contributions, vocabulary, nameEdge)
  return { entities, events, relations, roles, projections: projected, fillers }
}

/** What was said under each key, in the order of the keys. */
function group<T>(
  contributions: readonly Contribution[], part: (contribution: Contribution) => ReadonlyMap<string, T>,
): readonly (readonly [key: string, said: readonly Said<T>[]])[] {
  const groups = new Map<string, Said<T>[]>()
  for (const contribution of contributions) {
    const article = contribution.article.id
    for (const [key, record] of part(contribution)) {
      const said = groups.get(key)
      if (said === undefined) groups.set(key, [{ article, record }])
      else said.push({ article, record })
    }
  }
  // Sorting without a comparison is by code units as well, and faster.
  return [...groups.keys()].sort().map(key => [key, groups.get(key) ?? []])
}

/** The join of all, by halves: what ten thousand articles speak of is then sorted a dozen times and not ten thousand. */
function joined<T>(said: readonly Said<T>[], join: (a: T, b: T) => T): T {
  const [first] = said
  if (first === undefined) throw new RangeError('expected at least one record under a key')
  if (said.length === 1) return first.record
  const middle = said.length >> 1
  return join(joined(said.slice(0, middle), join), joined(said.slice(middle), join))
}

type NameEdge = (kind: string, predicate: string, identity: readonly string[]) => string

/**
 * Keys from what the edge says: "relation/commands-1x8k2m…". Should two edges of a graph have the same hash, the
 * second one in order gets a number, so that none is lost.
 */
function edgeNames(hashOf: (text: string) => string): NameEdge {
  const taken = new Set<string>()
  return (kind, predicate, identity) => {
    // Lengths before the parts, so that no two lists of parts make the same string.
    let text = ''
    for (const part of identity) text += `${part.length} ${part}`
    const name = `${kind}/${predicate}-${hashOf(text)}`
    let key = name
    for (let n = 2; taken.has(key); n++) key = `${name}-${n}`
    taken.add(key)
    return key
  }
}

function entityAttributes(said: readonly Said<EntityRecord>[], alone: boolean): EntityAttributes {
  const record = joined(said, joinEntities)
  const { label, mentions, at, grounds } = record
  const names = said.length === 1 ? record.names : byRank(said.map(({ record }) => record.names))
  const toldApart = said.length === 1 && (alone || mentions.length > 0)
  return {
    kind: 'entity', class: record.class, label, names, mentions,
    ...linkAttributes(record), ...at ?? {}, ...groundsAttributes(grounds),
    ...toldApart ? {} : { perArticle: said.map(entitySource) },
  }
}

/**
 * The names of several articles as one list: each at the best place that an article gives it, since what comes
 * first there is a name and what comes last a passing description, however long.
 */
function byRank(lists: readonly (readonly string[])[]): readonly string[] {
  const ranks = new Map<string, number>()
  for (const list of lists) list.forEach((name, i) => ranks.set(name, Math.min(i, ranks.get(name) ?? i)))
  return [...ranks].sort(byEach(([, a], [, b]) => a - b, ([a], [b]) => fullestFirst(a, b))).map(([name]) => name)
}

const entitySource = ({ article, record }: Said<EntityRecord>): EntitySource => ({
  article, class: record.class, label: record.label, names: record.names,
  ...linkAttributes(record), ...record.at ?? {}, ...groundsAttributes(record.grounds),
})

const linkAttributes = ({ sameAs, candidates }: EntityRecord) => ({
  ...sameAs.length > 0 ? { sameAs } : {}, ...candidates.length > 0 ? { candidates } : {},
})

function eventAttributes(record: EventRecord, said: readonly Said<EventRecord>[]): EventAttributes {
  return {
    kind: 'event', class: record.class, label: record.label, trigger: record.trigger, ...valueAttributes(record),
    counts: record.counts, ...statementAttributes(record),
    ...said.length === 1 ? {} : { perArticle: said.map(eventSource) },
  }
}

const eventSource = ({ article, record }: Said<EventRecord>): EventSource => ({
  article, class: record.class, label: record.label, trigger: record.trigger, roles: record.roles,
  ...valueAttributes(record), factuality: record.factuality, ...claimant(record), ...groundsAttributes(record.grounds),
  ...record.trust,
})

const valueAttributes = ({ time, role, amount, outcome }: EventRecord) => ({
  ...time === undefined ? {} : { time }, ...role === undefined ? {} : { role },
  ...amount === undefined ? {} : { amount }, ...outcome === undefined ? {} : { outcome },
})

function roleEdge(
  event: string, filler: RoleFiller, vocabulary: Vocabulary, nameEdge: NameEdge,
): Edge<RoleAttributes> {
  const { role, filler: target, basis, background } = filler
  return deepFreeze({
    key: nameEdge('role', role, [event, target]), source: event, target,
    attributes: {
      kind: 'role', predicate: role, label: vocabulary.roles.get(role)?.label ?? role, basis,
      ...background === undefined ? {} : { background },
    },
  })
}

function relationEdges(
  contributions: readonly Contribution[], vocabulary: Vocabulary, nameEdge: NameEdge,
): readonly Edge<RelationAttributes>[] {
  return group(contributions, part => part.relations).map(([identity, said]) => {
    const record = joined(said, joinRelations)
    const { predicate, ends: { source, target, role }, temporal } = record
    return deepFreeze({
      key: nameEdge('relation', predicate, [identity]), source, target,
      attributes: {
        kind: 'relation', predicate, label: vocabulary.predicates.get(predicate)?.label ?? predicate,
        ...role === undefined ? {} : { role }, temporal, ...statementAttributes(record),
        ...said.length === 1 ? {} : { perArticle: said.map(one => relationSource(one, source)) },
      },
    })
  })
}

const relationSource = (
  { article, record: { ends, grounds, trust } }: Said<RelationRecord>, source: string,
): RelationSource => ({
  article, ...ends.role === undefined ? {} : { role: ends.role }, ...groundsAttributes(grounds), ...trust,
  ...ends.source === source ? {} : { reversed: true },
})

type Qualified = Pick<RelationRecord, 'factuality' | 'attributedTo' | 'grounds' | 'evidence' | 'trust'>

const statementAttributes = (record: Qualified): StatementAttributes => ({
  factuality: record.factuality, ...claimant(record), ...groundsAttributes(record.grounds), evidence: record.evidence,
  ...record.trust,
})

const claimant = ({ attributedTo }: Pick<Qualified, 'attributedTo'>) => attributedTo === undefined ? {} : { attributedTo }

const groundsAttributes = ({ basis, background }: Grounds) => ({ basis, ...background.length > 0 ? { background } : {} })


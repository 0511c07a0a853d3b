import type { KnowledgeGraph } from '../../graph/index.js'
import type {
  CountAttributes, EdgeAttributes, EntityAttributes, EntitySource, EventAttributes, EventSource, NodeAttributes,
  RelationAttributes, RelationSource, SourceSpan,
} from '../../model/index.js'
import { edgesInOrder, nodesInOrder } from '../order.js'

/*
 * What each article said. A graph of several articles has on each node and edge what they said together,
 * and in `perArticle` what each of them said; the lists there, as all mentions and evidence, are sorted by
 * the id of the article.
 */

/** The nodes and edges of which an article says something, by their keys, in order. */
export interface Share {
  readonly nodes: string[]
  readonly edges: string[]
}

/** The shares of all articles, by their ids in order. */
export function sharesOf(graph: KnowledgeGraph): readonly (readonly [id: string, share: Share])[] {
  const { graphology } = graph
  const shares = new Map<string, Share>(graph.articles.map(({ id }) => [id, { nodes: [], edges: [] }]))
  const [first] = shares.keys()
  const shareOf = (id: string): Share => {
    let share = shares.get(id)
    if (share === undefined) shares.set(id, share = { nodes: [], edges: [] })
    return share
  }
  for (const key of nodesInOrder(graph)) {
    for (const id of articlesOfNode(graphology.getNodeAttributes(key), first)) shareOf(id).nodes.push(key)
  }
  for (const key of edgesInOrder(graph)) {
    const edge = graphology.getEdgeAttributes(key)
    const ids = edge.kind === 'role' ? articlesOfNode(graphology.getNodeAttributes(graphology.source(key)), first)
      : articlesOfEdge(edge)
    for (const id of ids) shareOf(id).edges.push(key)
  }
  return [...shares].sort(([a], [b]) => a < b ? -1 : 1)
}

/** @param only the article of a node that has no mentions, which then is the only one of the graph */
function articlesOfNode(node: NodeAttributes, only: string | undefined): readonly string[] {
  if (node.perArticle !== undefined) return node.perArticle.map(({ article }) => article)
  const article = node.kind === 'event' ? node.trigger.article : node.mentions[0]?.article ?? only
  return article === undefined ? [] : [article]
}

function articlesOfEdge(edge: EdgeAttributes): Iterable<string> {
  return edge.kind === 'role' ? [] : new Set(edge.evidence.map(({ article }) => article))
}

/** An entity as one article has it. */
export type EntityShare = Omit<EntitySource, 'article'> & Pick<EntityAttributes, 'mentions'>

export function entityIn(article: string, entity: EntityAttributes): EntityShare {
  return { ...entitySource(article, entity), mentions: within(article, entity.mentions) }
}

function entitySource(article: string, entity: EntityAttributes): Omit<EntitySource, 'article'> {
  return entity.perArticle === undefined ? entity : find(article, entity.perArticle) ?? entity
}

/** A relation as one article has it. `reversed` if it has the ends the other way round. */
export type RelationShare = Omit<RelationSource, 'article'>
  & Pick<RelationAttributes, 'factuality' | 'attributedTo' | 'evidence' | 'temporal' | 'label'>

export function relationIn(article: string, relation: RelationAttributes): RelationShare {
  const own = relation.perArticle === undefined ? undefined : find(article, relation.perArticle)
  const { factuality, attributedTo, temporal, label } = relation
  return {
    ...own ?? relation, factuality, temporal, label, evidence: within(article, relation.evidence),
    ...attributedTo === undefined ? {} : { attributedTo },
  }
}

/** An event as one article has it. */
export type EventShare = Omit<EventSource, 'article' | 'roles'> & {
  readonly evidence: readonly SourceSpan[]
  readonly counts: readonly CountAttributes[]
  /** Absent where the edges of the graph tell them. */
  readonly roles?: EventSource['roles']
}

export function eventIn(article: string, event: EventAttributes): EventShare {
  const own = event.perArticle === undefined ? undefined : find(article, event.perArticle)
  return own === undefined ? event
    : { ...own, evidence: within(article, event.evidence), counts: within(article, event.counts) }
}

function find<T extends { readonly article: string }>(article: string, sorted: readonly T[]): T | undefined {
  const found = sorted[firstAt(article, sorted)]
  return found?.article === article ? found : undefined
}

/** The members of a list that are of the article. */
export function within<T extends { readonly article: string }>(article: string, sorted: readonly T[]): readonly T[] {
  const start = firstAt(article, sorted)
  let end = start
  while (end < sorted.length && sorted[end]?.article === article) end++
  return start === 0 && end === sorted.length ? sorted : sorted.slice(start, end)
}

/** Index of the first member that is not of an earlier article. */
function firstAt(article: string, sorted: readonly { readonly article: string }[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.article ?? '') < article) low = middle + 1
    else high = middle
  }
  return low
}

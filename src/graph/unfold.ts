import { FormatError, show } from '../errors.js'
import type {
  Article, Count, EntityAttributes, EntitySource, EventAttributes, EventSource, NewsEvent, Relation, RelationAttributes,
  RelationSource, RoleFiller, SourceSpan, Span,
} from '../model/index.js'
import type { EntityInput, StatementsInput } from './input.js'
import type { EdgeJson, GraphJson } from './json.js'

/*
 * A graph taken apart again into what each of its articles said: `fold.ts` the other way round.
 */

/** What an article said, while it is being gathered. */
interface Gathered {
  readonly article: Article
  readonly entities: EntityInput[]
  readonly relations: Relation[]
  readonly events: NewsEvent[]
}

/**
 * The statements of each article of a graph.
 *
 * @throws FormatError where an article is named that the graph does not have
 */
export function statementsOf(graph: GraphJson): readonly StatementsInput[] {
  const articles = new Map<string, Gathered>()
  for (const article of graph.attributes.articles) {
    if (articles.has(article.id)) {
      throw new FormatError(`graph.attributes.articles: expected each article once, got ${show(article.id)} twice`)
    }
    articles.set(article.id, { article, entities: [], relations: [], events: [] })
  }
  const at = (id: string, where: string): Gathered => {
    const found = articles.get(id)
    if (found !== undefined) return found
    throw new FormatError(`${where}: expected the id of an article in graph.attributes.articles, got ${show(id)}`)
  }
  const only = articles.size === 1 ? graph.attributes.articles[0]?.id : undefined
  const fillers = fillersByEvent(graph.edges)
  for (const { key, attributes } of graph.nodes) {
    const where = `node ${show(key)}`
    if (attributes.kind === 'entity') {
      const mentions = share(attributes.mentions)
      for (const one of entitySources(attributes, only, where)) {
        at(one.article, where).entities.push(entity(key, one, mentions(one.article)))
      }
    } else {
      const [evidence, counts] = [share(attributes.evidence), share(attributes.counts)]
      for (const one of eventSources(attributes, fillers.get(key) ?? [])) {
        at(one.article, where).events.push(event(key, one, evidence(one.article), counts(one.article)))
      }
    }
  }
  for (const { key, source, target, attributes } of graph.edges) {
    if (attributes.kind !== 'relation') continue
    const evidence = share(attributes.evidence)
    for (const one of relationSources(attributes)) {
      const { relations } = at(one.article, `edge ${show(key)}`)
      relations.push(relation({ source, target, attributes }, one, evidence(one.article)))
    }
  }
  return [...articles.values()]
    .map(({ article, entities, relations, events }) => ({ article, entities: { list: entities }, relations, events }))
}

function fillersByEvent(edges: readonly EdgeJson[]): ReadonlyMap<string, readonly RoleFiller[]> {
  const fillers = new Map<string, RoleFiller[]>()
  for (const { source, target, attributes } of edges) {
    if (attributes.kind !== 'role') continue
    const { predicate: role, basis, background } = attributes
    const filler = { role, filler: target, basis, ...background === undefined ? {} : { background } }
    const own = fillers.get(source)
    if (own === undefined) fillers.set(source, [filler])
    else own.push(filler)
  }
  return fillers
}

function entitySources(attributes: EntityAttributes, only: string | undefined, where: string): readonly EntitySource[] {
  if (attributes.perArticle !== undefined) return attributes.perArticle
  const article = attributes.mentions[0]?.article ?? only
  if (article !== undefined) return [{ article, ...attributes }]
  throw new FormatError(`${where}: expected "perArticle" or a mention, to tell which article speaks of it, got neither`)
}

const eventSources = (attributes: EventAttributes, roles: readonly RoleFiller[]): readonly EventSource[] =>
  attributes.perArticle ?? [{ article: attributes.trigger.article, ...attributes, roles }]

const relationSources = (attributes: RelationAttributes): readonly RelationSource[] =>
  attributes.perArticle ?? attributes.evidence.slice(0, 1).map(({ article }) => ({ article, ...attributes }))

/** Divides spans among the articles, once for a node or edge and not once for each of its articles. */
function share<T extends SourceSpan>(spans: readonly T[]): (article: string) => readonly T[] {
  const shares = new Map<string, T[]>()
  for (const span of spans) {
    const own = shares.get(span.article)
    if (own === undefined) shares.set(span.article, [span])
    else own.push(span)
  }
  return article => shares.get(article) ?? []
}

function entity(key: string, source: EntitySource, mentions: EntityInput['mentions']): EntityInput {
  const { class: cls, label, names, sameAs = [], candidates, lat, lon, basis, background } = source
  return {
    key, class: cls, label, names, mentions, sameAs, basis,
    ...candidates === undefined ? {} : { candidates },
    ...lat === undefined || lon === undefined ? {} : { coordinates: { lat, lon } },
    ...background === undefined ? {} : { background },
  }
}

function event(key: string, source: EventSource, evidence: readonly Span[], counts: readonly Count[]): NewsEvent {
  const { label, trigger, roles, time, role, amount, outcome } = source
  const { factuality, basis, attributedTo, background, confidence, rule } = source
  return {
    kind: 'event', key, class: source.class, label, trigger, roles, factuality, basis, confidence, rule,
    evidence, counts,
    ...time === undefined ? {} : { time }, ...role === undefined ? {} : { role }, ...amount === undefined ? {} : { amount },
    ...outcome === undefined ? {} : { outcome }, ...attributedTo === undefined ? {} : { attributedTo },
    ...background === undefined ? {} : { background },
  }
}

/** A relation's edge, whatever its key. */
interface RelationEnds {
  readonly source: string
  readonly target: string
  readonly attributes: RelationAttributes
}

function relation({ source, target, attributes }: RelationEnds, one: RelationSource, evidence: readonly Span[]): Relation {
  const { role, basis, background, confidence, rule, reversed } = one
  const { predicate, temporal, factuality, attributedTo } = attributes
  const [subject, object] = reversed === true ? [target, source] : [source, target]
  return {
    kind: 'relation', subject, predicate, object, temporal, factuality, basis, confidence, rule, evidence,
    ...role === undefined ? {} : { role }, ...attributedTo === undefined ? {} : { attributedTo },
    ...background === undefined ? {} : { background },
  }
}

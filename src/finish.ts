import type { Article, Entity, NewsEvent, Relation } from './model/index.js'

/** What was read, before it is weeded. */
export interface Unfinished {
  readonly entities: { readonly list: readonly Entity[] }
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
}

/** How sure statements must be to be kept, from 0 to 1. */
export interface Least {
  readonly relations: number
  readonly events: number
}

/** Named things that no statement speaks of are kept from this weight on. */
const MIN_WEIGHT = 0.3

/**
 * What becomes the graph: statements that are sure enough, the things that they speak of, and the
 * things that the article names. A description that takes part in nothing ("the morning air") is left
 * out. Things without a name get keys of this article alone: the "gunmen" of two articles are two groups.
 */
export function finish(article: Article, reading: Unfinished, least: Least): {
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
} {
  const relations = reading.relations.filter(r => r.confidence >= least.relations)
  const events = withoutLost(reading.events.filter(e => e.confidence >= least.events))
  const used = usedKeys(relations, events)
  const kept = reading.entities.list.filter(e => used.has(e.key) || (e.named === true && (e.weight ?? 1) >= MIN_WEIGHT))
  const renamed = new Map(kept.filter(e => e.named !== true && e.basis === 'stated')
    .map(e => [e.key, `${e.key}-${article.id.split('-').at(-1)}`]))
  const key = (old: string): string => renamed.get(old) ?? old
  const labels = new Map(reading.entities.list.map(e => [e.key, e.label]))
  const keys = new Set(kept.map(e => e.key))
  const counted = (of: string): string => (keys.has(of) ? key(of) : labels.get(of) ?? of)
  return {
    entities: kept.map(e => ({ ...e, key: key(e.key) })),
    relations: relations.map(r => ({ ...r, ...source(r, key), subject: key(r.subject), object: key(r.object) })),
    events: events.map(e => ({
      ...e,
      ...source(e, key),
      roles: e.roles.map(r => ({ ...r, filler: key(r.filler) })),
      counts: e.counts.map(c => (c.of === undefined ? c : { ...c, of: counted(c.of) })),
    })),
  }
}

const source = (s: { readonly attributedTo?: string }, key: (old: string) => string): { attributedTo?: string } =>
  s.attributedTo === undefined ? {} : { attributedTo: key(s.attributedTo) }

/** Events whose topic is an event that was left out lose that role. */
function withoutLost(events: readonly NewsEvent[]): NewsEvent[] {
  const keys = new Set(events.map(e => e.key))
  return events.map(e => ({ ...e, roles: e.roles.filter(r => !r.filler.startsWith('event/') || keys.has(r.filler)) }))
}

function usedKeys(relations: readonly Relation[], events: readonly NewsEvent[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const statement of [...relations, ...events]) if (statement.attributedTo !== undefined) used.add(statement.attributedTo)
  for (const relation of relations) used.add(relation.subject).add(relation.object)
  for (const event of events) for (const { filler } of event.roles) used.add(filler)
  return used
}

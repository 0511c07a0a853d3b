import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Entity, NewsEvent, Relation } from '../../src/index.js'

/** An annotated article, as far as training reads it. */
export interface GoldArticle {
  readonly name: string
  readonly text: string
  readonly published?: string
  readonly entities: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly events: readonly GoldEvent[]
  readonly relations: readonly GoldRelation[]
}

/** A relation between the entities with the ids `s` and `o`. */
export interface GoldRelation {
  readonly s: string
  readonly p: string
  readonly o: string
}

interface GoldEvent {
  readonly id: string
  readonly type: string
  readonly quote: string
  readonly roles: readonly string[]
}

/** Whether an article is of the third that development does not look at, by its name alone. */
export const isKept = (name: string): boolean => [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7) % 3 === 0

/** The articles that confidences are fitted on: those of a folder but for the third that development does not look at, and our own. */
export function readTuned(folder: string): GoldArticle[] {
  const own = join(dirname(process.argv[1] ?? ''), '../bench/articles')
  return [...readGold(folder).filter(a => !isKept(a.name)), ...readGold(own)]
}

/** Reads the annotated articles of a folder (`NAME.txt` beside `NAME.gold.json`), in the order of their names. */
export function readGold(folder: string): GoldArticle[] {
  return readdirSync(folder).filter(f => f.endsWith('.gold.json')).sort().map(file => {
    const name = file.slice(0, -'.gold.json'.length)
    const raw: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return { ...goldOf(raw, file), name, text: readFileSync(join(folder, `${name}.txt`), 'utf8') }
  })
}

function goldOf(raw: unknown, file: string): Omit<GoldArticle, 'name' | 'text'> {
  const article = record(raw, file)
  const published = article['published']
  return {
    ...(typeof published === 'string' ? { published } : {}),
    entities: list(article['entities'], file).map(e => {
      const entity = record(e, file)
      return { id: String(entity['id']), names: list(entity['names'], file).map(String) }
    }),
    relations: list(article['relations'], file).map(r => {
      const relation = record(r, file)
      return { s: String(relation['s']), p: String(relation['p']), o: String(relation['o']) }
    }),
    events: list(article['events'], file).map(e => {
      const event = record(e, file)
      return {
        id: String(event['id']),
        type: String(event['type']),
        quote: String(event['quote']),
        roles: Object.values(record(event['roles'] ?? {}, file)).flatMap(ids => list(ids, file).map(String)),
      }
    }),
  }
}

function record(value: unknown, file: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${file}: expected an object`)
  return Object.fromEntries(Object.entries(value))
}

function list(value: unknown, file: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${file}: expected a list`)
  return value
}

const ARTICLES = /^(?:(?:the|a|an|its|their|his|her|gen|general|president|prime|minister|secretary|former)\s+)+/

const normal = (name: string): string => {
  const bare = name.toLowerCase().replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}\s]+/gu, ' ').replace(/\s+/g, ' ').trim()
  return bare.replace(ARTICLES, '') || bare
}

/** Which gold entity each entity is: pairs that share most names first, each at most once. */
export function matchEntities(gold: GoldArticle, entities: readonly Entity[]): ReadonlyMap<string, string> {
  const goldNames = gold.entities.map(g => ({ id: g.id, names: new Set(g.names.map(normal)) }))
  const pairs = entities.flatMap(e => {
    const names = new Set([e.label, ...e.names].map(normal))
    return goldNames.map(g => ({ key: e.key, id: g.id, shared: [...names].filter(n => g.names.has(n)).length }))
  }).filter(p => p.shared > 0)
  return greedy(pairs.map(p => ({ a: p.key, b: p.id, score: p.shared })))
}

/** Which gold event each event is: of the same type, with an overlapping quotation or a participant in common. */
export function matchEvents(
  gold: GoldArticle,
  events: readonly NewsEvent[],
  entities: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pairs = events.flatMap(event => gold.events.filter(g => g.type === event.class).map(g => {
    const at = occurrences(gold.text, g.quote)
    const meets = (span: { readonly start: number; readonly end: number }): boolean =>
      at.some(start => span.start < start + g.quote.length && start < span.end)
    const shared = g.roles.filter(id => event.roles.some(r => entities.get(r.filler) === id)).length
    return { a: event.key, b: g.id, score: (meets(event.trigger) ? 2 : event.evidence.some(meets) ? 1 : 0) + shared }
  })).filter(p => p.score > 0)
  return greedy(pairs)
}

const SYMMETRIC: ReadonlySet<string> = new Set(['spouseOf', 'siblingOf', 'relativeOf', 'alliedWith', 'opposes', 'near'])

/** Which relations are annotated: same predicate between the same entities, in either direction where it does not matter. */
export function matchRelations(gold: GoldArticle, relations: readonly Relation[], entities: ReadonlyMap<string, string>): ReadonlySet<Relation> {
  const known = new Set(gold.relations.flatMap(({ s, p, o }) => [`${s} ${p} ${o}`, ...(SYMMETRIC.has(p) ? [`${o} ${p} ${s}`] : [])]))
  return new Set(relations.filter(r => known.has(`${entities.get(r.subject)} ${r.predicate} ${entities.get(r.object)}`)))
}

function occurrences(text: string, quote: string): number[] {
  const out: number[] = []
  for (let at = text.indexOf(quote); quote !== '' && at >= 0; at = text.indexOf(quote, at + 1)) out.push(at)
  return out
}

function greedy(pairs: readonly { readonly a: string; readonly b: string; readonly score: number }[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { a, b } of [...pairs].sort((x, y) => y.score - x.score)) {
    if (found.has(a) || taken.has(b)) continue
    found.set(a, b)
    taken.add(b)
  }
  return found
}

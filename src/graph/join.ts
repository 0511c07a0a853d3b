import type { Article, LinkCandidate, RoleFiller } from '../model/index.js'
import { InputError, show } from '../errors.js'
import { by, byEach, byText, first, firstPresent, fullestFirst, sortedSet, union, type Compare } from './order.js'
import {
  byCount, byMention, byRefusal, byRole, byScore, bySpan, byTime,
  type Contribution, type EntityRecord, type Ends, type EventRecord, type Grounds, type RelationRecord, type Trust,
} from './records.js'

/*
 * The join of two records that say the same thing. Every join is associative, commutative and idempotent,
 * because each field is joined by one that is: a union of sets, or the first of the two in a total order. So
 * graphs can be merged in any order and any number of times (a state-based CRDT, Shapiro et al. 2011).
 */

/** What is stated needs no background; what is inferred twice rests on both. */
export function joinGrounds(a: Grounds, b: Grounds): Grounds {
  if (a.basis !== b.basis) return a.basis === 'stated' ? a : b
  const background = union(a.background, b.background, byText)
  return background === a.background ? a : { basis: a.basis, background }
}

/** The surer of the two, with its rule. */
const surest: Compare<Trust> = byEach((a, b) => b.confidence - a.confidence, by(trust => trust.rule))

/** The ends as the one with the fuller title gave them. */
const bestEnds: Compare<Ends> = byEach(
  (a, b) => fullestFirst(a.role ?? '', b.role ?? ''), (a, b) => byText(a.source, b.source),
)

/** Names keep the order of the article where both agree; else the fullest first. */
function joinNames(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === b.length && a.every((name, i) => name === b[i])) return a
  return [...new Set([...a, ...b])].sort(fullestFirst)
}

/** Each IRI once, with the highest of its scores. */
export function joinCandidates(candidates: readonly LinkCandidate[]): readonly LinkCandidate[] {
  const seen = new Set<string>()
  return sortedSet(candidates.map(({ iri, score }) => ({ iri, score })), byScore)
    .filter(({ iri }) => !seen.has(iri) && seen.add(iri))
}

export function joinEntities(a: EntityRecord, b: EntityRecord): EntityRecord {
  if (a === b) return a
  return {
    class: first(a.class, b.class, byText),
    label: first(a.label, b.label, fullestFirst),
    names: joinNames(a.names, b.names),
    mentions: union(a.mentions, b.mentions, byMention),
    sameAs: union(a.sameAs, b.sameAs, byText),
    candidates: joinCandidates([...a.candidates, ...b.candidates]),
    at: firstPresent(a.at, b.at, byEach((p, q) => p.lat - q.lat, (p, q) => p.lon - q.lon)),
    grounds: joinGrounds(a.grounds, b.grounds),
  }
}

/** Two relations of the same identity. */
export function joinRelations(a: RelationRecord, b: RelationRecord): RelationRecord {
  if (a === b) return a
  return {
    predicate: a.predicate, temporal: a.temporal, factuality: a.factuality, attributedTo: a.attributedTo,
    ends: first(a.ends, b.ends, bestEnds),
    grounds: joinGrounds(a.grounds, b.grounds),
    evidence: union(a.evidence, b.evidence, bySpan),
    trust: first(a.trust, b.trust, surest),
  }
}

/** From the firmest to the denial. */
const FACTUALITIES = ['asserted', 'possible', 'intended', 'negated']

/** Two events of the same key. */
export function joinEvents(a: EventRecord, b: EventRecord): EventRecord {
  if (a === b) return a
  return {
    class: first(a.class, b.class, byText),
    label: first(a.label, b.label, fullestFirst),
    trigger: first(a.trigger, b.trigger, bySpan),
    roles: joinRoles([...a.roles, ...b.roles]),
    time: firstPresent(a.time, b.time, byTime),
    counts: union(a.counts, b.counts, byCount),
    role: firstPresent(a.role, b.role, fullestFirst),
    amount: firstPresent(a.amount, b.amount, fullestFirst),
    outcome: firstPresent(a.outcome, b.outcome, fullestFirst),
    factuality: first(a.factuality, b.factuality, (p, q) => FACTUALITIES.indexOf(p) - FACTUALITIES.indexOf(q)),
    attributedTo: first(a.attributedTo, b.attributedTo, by(key => key)),
    grounds: joinGrounds(a.grounds, b.grounds),
    evidence: union(a.evidence, b.evidence, bySpan),
    trust: first(a.trust, b.trust, surest),
  }
}

/** Participants as a sorted set: each entity once in each role. */
export function joinRoles(roles: readonly RoleFiller[]): readonly RoleFiller[] {
  const joined: RoleFiller[] = []
  for (const filler of [...roles].sort(byRole)) {
    const last = joined.at(-1)
    if (last !== undefined && byRole(last, filler) === 0) joined[joined.length - 1] = joinFillers(last, filler)
    else joined.push(filler)
  }
  return joined
}

function joinFillers(a: RoleFiller, b: RoleFiller): RoleFiller {
  const { basis, background } = joinGrounds(groundsOf(a), groundsOf(b))
  return { role: a.role, filler: a.filler, basis, ...background.length > 0 ? { background } : {} }
}

const groundsOf = ({ basis, background = [] }: RoleFiller): Grounds => ({ basis, background })

/** The same article read twice. */
export function joinContributions(a: Contribution, b: Contribution): Contribution {
  if (a === b) return a
  return {
    article: joinArticles(a.article, b.article),
    entities: joinMaps([a.entities, b.entities], withinArticle(joinEntities)),
    relations: joinMaps([a.relations, b.relations], joinRelations),
    events: joinMaps([a.events, b.events], withinArticle(joinEvents)),
    refused: union(a.refused, b.refused, byRefusal),
  }
}

/**
 * The join of two records of one article, which must agree on the class: what the vocabulary allowed of the one
 * would not hold of the other.
 *
 * @throws InputError if they do not agree
 */
export const withinArticle = <T extends { readonly class: string }>(join: (a: T, b: T) => T) =>
  (a: T, b: T, key: string): T => {
    if (a.class === b.class) return join(a, b)
    throw new InputError(`${show(key)}: expected one class for a key, got ${a.class} and ${b.class}: `
      + 'give different things different keys')
  }

/** @throws InputError if the two share an id and are not the same article */
function joinArticles(a: Article, b: Article): Article {
  for (const part of ['text', 'url', 'published'] as const) {
    if (a[part] !== b[part]) {
      throw new InputError(`article ${show(a.id)}: expected the same ${part} wherever it is added, `
        + `got ${show(a[part])} and ${show(b[part])}: give different articles different ids`)
    }
  }
  const title = firstPresent(a.title, b.title, fullestFirst)
  const language = first(a.language, b.language, byText)
  return { ...a, ...title === undefined ? {} : { title }, language }
}

/** Everything that is in any of the maps; what is under the same key is joined. */
export function joinMaps<T>(
  maps: readonly ReadonlyMap<string, T>[], join: (a: T, b: T, key: string) => T,
): ReadonlyMap<string, T> {
  const joined = new Map<string, T>()
  for (const map of maps) {
    for (const [key, value] of map) {
      const own = joined.get(key)
      joined.set(key, own === undefined ? value : join(own, value, key))
    }
  }
  return joined
}

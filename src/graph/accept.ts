import { InputError, show, VocabularyError } from '../errors.js'
import type {
  Article, Count, NewsEvent, Qualifiers, Refusal, Relation, RoleFiller, SourceSpan, Span,
} from '../model/index.js'
import { deepFreeze } from '../vocabulary/freeze.js'
import type { Vocabulary } from '../vocabulary/index.js'
import { checkInput, type EntityInput, type StatementsInput } from './input.js'
import { joinCandidates, joinEntities, joinEvents, joinRelations, joinRoles, withinArticle } from './join.js'
import { byText, sortedSet } from './order.js'
import {
  byCount, byMention, byRefusal, bySpan, relationIdentity,
  type Contribution, type EntityRecord, type EventRecord, type Grounds, type RelationRecord,
} from './records.js'

/** What came of the statements: what the graph keeps, and what it refused and why. */
export interface Acceptance {
  readonly contribution: Contribution
  readonly refused: readonly Refusal[]
}

/**
 * Takes statements into records: checks that they are well formed, and refuses those that the vocabulary does
 * not allow or that speak of what is not there.
 *
 * @param input an article and what was read from it
 * @param before what articles said already, by id; what this one said may be spoken of
 * @throws InputError where something is not of its shape, VocabularyError where a class is unknown
 */
export function accept(
  input: StatementsInput, before: ReadonlyMap<string, Contribution>, vocabulary: Vocabulary,
): Acceptance {
  checkInput(input)
  const { contribution, refused } = new Accepter(input.article, before.get(input.article.id), vocabulary).all(input)
  for (const records of [contribution.entities, contribution.relations, contribution.events]) {
    for (const record of records.values()) deepFreeze(record)
  }
  return { contribution: { ...contribution, article: deepFreeze(contribution.article) }, refused: deepFreeze(refused) }
}

class Accepter {
  readonly #article: Article
  readonly #before: Contribution | undefined
  readonly #vocabulary: Vocabulary
  readonly #entities = new Map<string, EntityRecord>()
  readonly #relations = new Map<string, RelationRecord>()
  readonly #events = new Map<string, EventRecord>()
  readonly #refused: Refusal[] = []

  constructor(article: Article, before: Contribution | undefined, vocabulary: Vocabulary) {
    this.#article = article
    this.#before = before
    this.#vocabulary = vocabulary
  }

  all({ entities, relations, events, refused = [] }: StatementsInput): Acceptance {
    this.#refused.push(...refused)
    for (const entity of entities.list) put(this.#entities, entity.key, this.#entity(entity), withinArticle(joinEntities))
    for (const relation of relations) this.#relation(relation)
    const kept = events.filter(event => this.#keepsEvent(event))
    const types = new Map(kept.map(event => [event.key, event.class]))
    for (const event of kept) put(this.#events, event.key, this.#event(event, types), withinArticle(joinEvents))
    return {
      contribution: {
        article: plainArticle(this.#article), entities: this.#entities, relations: this.#relations, events: this.#events,
        refused: sortedSet(this.#refused, byRefusal),
      },
      refused: this.#refused,
    }
  }

  #entity(entity: EntityInput): EntityRecord {
    if (!this.#vocabulary.isClass(entity.class)) {
      throw new VocabularyError(`entity ${show(entity.key)}: expected a class of the vocabulary, got ${show(entity.class)}: `
        + 'add it to the vocabulary with extend(), or use one of its classes')
    }
    const mentions = entity.mentions
      .map(mention => ({ ...this.#span(mention, `mentions of ${entity.key}`), form: mention.form }))
    return {
      class: entity.class,
      label: entity.label,
      names: [...new Set(entity.names)],
      mentions: sortedSet(mentions, byMention),
      sameAs: sortedSet([...entity.sameAs], byText),
      candidates: joinCandidates(entity.candidates ?? []),
      at: entity.coordinates === undefined ? undefined : { lat: entity.coordinates.lat, lon: entity.coordinates.lon },
      grounds: grounds(entity, `entity ${show(entity.key)}`),
    }
  }

  #relation(relation: Relation): void {
    const { subject, predicate, object, temporal, factuality, attributedTo, role } = relation
    const reason = this.#missing('subject', subject) ?? this.#missing('object', object)
      ?? this.#missing('attributedTo', attributedTo) ?? this.#misfit(relation)
    if (reason !== undefined) return this.#refuse(relation, reason)
    const kind = { predicate, temporal, factuality, attributedTo }
    const symmetric = this.#vocabulary.predicates.get(predicate)?.symmetric ?? false
    put(this.#relations, relationIdentity(kind, subject, object, symmetric), {
      ...kind, ends: { source: subject, target: object, role },
      ...this.#qualifiers(relation, `${subject} ${predicate} ${object}`),
    }, joinRelations)
  }

  #misfit({ subject, predicate, object }: Relation): string | undefined {
    const from = this.#lookup(subject)
    const to = this.#lookup(object)
    const problem = from && to && this.#vocabulary.relationProblem(from.class, predicate, to.class)
    return problem === undefined ? undefined : `${subject} ${predicate} ${object}: ${problem}`
  }

  #keepsEvent(event: NewsEvent): boolean {
    const reason = this.#vocabulary.isEventType(event.class) ? this.#missing('attributedTo', event.attributedTo)
      : `${show(event.class)} is no event type of the vocabulary`
    if (reason !== undefined) this.#refuse(event, `${event.key}: ${reason}`)
    return reason === undefined
  }

  #event(event: NewsEvent, types: ReadonlyMap<string, unknown>): EventRecord {
    const { key, label, time, role, amount, outcome, factuality, attributedTo } = event
    const where = `event ${show(key)}`
    return {
      class: event.class, label, role, amount, outcome, factuality, attributedTo,
      trigger: this.#span(event.trigger, `trigger of ${where}`),
      roles: joinRoles(event.roles
        .filter(filler => this.#keepsFiller(event, filler, types)).map(filler => plainFiller(filler, where))),
      time: time && { ...this.#span(time, `time of ${where}`), value: time.value },
      counts: sortedSet(event.counts.map(count => this.#count(count, where)), byCount),
      ...this.#qualifiers(event, where),
    }
  }

  #keepsFiller(event: NewsEvent, { role, filler }: RoleFiller, types: ReadonlyMap<string, unknown>): boolean {
    const entity = this.#lookup(filler)
    const isEvent = types.has(filler) || (this.#before?.events.has(filler) ?? false)
    const reason = filler === event.key ? 'an event cannot play a role in itself'
      : entity === undefined && !isEvent ? `no entity or event of the article has the key ${show(filler)}`
      : this.#vocabulary.roleProblem(event.class, role, entity?.class ?? 'event')
    if (reason !== undefined) this.#refuse(event, `${event.key} ${role} ${filler}: ${reason}`)
    return reason === undefined
  }

  #count({ what, value, bound, of, ...span }: Count, where: string) {
    return { ...this.#span(span, `counts of ${where}`), what, value, bound, ...of === undefined ? {} : { of } }
  }

  #qualifiers(statement: Qualifiers, where: string) {
    return {
      grounds: grounds(statement, where),
      evidence: sortedSet(statement.evidence.map(span => this.#span(span, `evidence of ${where}`)), bySpan),
      trust: { confidence: statement.confidence, rule: statement.rule },
    }
  }

  #span({ start, end }: Span, where: string): SourceSpan {
    const { id, text } = this.#article
    if (start >= end || end > text.length) {
      throw new InputError(`${where}: expected a stretch of the text (0 <= start < end <= ${text.length}), `
        + `got ${start} to ${end}: offsets are UTF-16 code units into article.text`)
    }
    return { article: id, start, end }
  }

  #lookup(key: string): EntityRecord | undefined {
    return this.#entities.get(key) ?? this.#before?.entities.get(key)
  }

  #missing(what: string, key: string | undefined): string | undefined {
    return key === undefined || this.#lookup(key) !== undefined ? undefined
      : `${what}: no entity of the article has the key ${show(key)}`
  }

  #refuse({ rule, evidence }: Qualifiers, reason: string): void {
    this.#refused.push({ rule, reason, evidence: evidence.map(({ start, end }) => ({ start, end })) })
  }
}

function put<T>(map: Map<string, T>, key: string, value: T, join: (a: T, b: T, key: string) => T): void {
  const own = map.get(key)
  map.set(key, own === undefined ? value : join(own, value, key))
}

function grounds({ basis, background = [] }: Pick<Qualifiers, 'basis' | 'background'>, where: string): Grounds {
  if (basis === 'stated' && background.length > 0) {
    throw new InputError(`${where}: expected no background facts with the basis "stated", got ${show(background[0])}: `
      + 'what needed background knowledge is "inferred"')
  }
  return { basis, background: sortedSet([...background], byText) }
}

function plainFiller(filler: RoleFiller, where: string): RoleFiller {
  const { basis, background } = grounds(filler, `${filler.role} of ${where}`)
  return { role: filler.role, filler: filler.filler, basis, ...background.length > 0 ? { background } : {} }
}

/** The article without whatever else the object carries. */
const plainArticle = ({ id, text, title, url, published, language }: Article): Article => ({
  id, text, language,
  ...title === undefined ? {} : { title }, ...url === undefined ? {} : { url },
  ...published === undefined ? {} : { published },
})

import type {
  Article, Basis, Bound, Count, CountKind, Entities, Entity, EntityClass, EventRole, EventTime, EventType, Factuality,
  LinkCandidate, Mention, NewsEvent, Predicate, Refusal, Relation, RoleFiller, Span, Temporal,
} from '../model/index.js'
import { InputError } from '../errors.js'
import {
  At, finite, listOf, numberFrom, oneOf, openShape, string, stringThat, words, type Check, type Fields,
} from '../vocabulary/shape.js'
import { isTime } from './time.js'

/** What `KnowledgeGraph#add` takes: an article and what was read from it. */
export interface ArticleStatements {
  readonly article: Article
  readonly entities: Entities
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
  /** What the readers refused already, to be reported with the rest. */
  readonly refused?: readonly Refusal[]
}

/*
 * The checks of its parts. They leave alone what else an object carries, as TypeScript does. Whether names of
 * classes, predicates and types exist is asked of the vocabulary later.
 */

const text = (holds: (value: string) => boolean, expected: string): Check<string> =>
  stringThat((value): value is string => holds(value), expected)

export const articleId = text(id => /^[a-z0-9-]+$/.test(id), 'lower-case letters, digits and hyphens')
export const date = text(day => /^\d{4}-\d{2}-\d{2}$/.test(day) && isTime(day), 'an ISO 8601 date such as "2024-07-17"')
export const time = text(isTime, 'an ISO 8601 date or interval such as "2024-03" or "2024-01-03/2024-01-10"')
/** RFC 3987, as far as a character can be wrong in any IRI. */
export const iri = text(value => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value), 'an absolute IRI')
/**
 * A key of an entity. Those that start with `event/` are of events. Names that every object has (`__proto__`,
 * `constructor`) are refused: graphology keeps the neighbours of a node in a plain object by their keys.
 */
export const entityKey = text(key => key !== '' && !key.startsWith('event/') && !(key in Object.prototype), 'a key such as "city/kerman"')
export const eventKey = text(key => key.length > 6 && key.startsWith('event/'), 'a key such as "event/attack-1x8k2m"')
export const anyClass = stringThat((name): name is EntityClass => name !== '', 'the name of a class')
export const anyPredicate = stringThat((name): name is Predicate => name !== '', 'the name of a predicate')
export const anyType = stringThat((name): name is EventType => name !== '', 'the name of an event type')
export const anyRole = stringThat((name): name is EventRole => name !== '', 'the name of a role')
export const factuality: Check<Factuality> = oneOf(['asserted', 'possible', 'intended', 'negated'])
export const temporal: Check<Temporal> = oneOf(['current', 'former', 'future'])
export const basis: Check<Basis> = oneOf(['stated', 'inferred'])
export const form: Check<Mention['form']> = oneOf(['name', 'nominal', 'pronoun'])
export const countKind: Check<CountKind> = oneOf([
  'killed', 'injured', 'casualties', 'captured', 'displaced', 'participants', 'count',
])
export const bound: Check<Bound> = oneOf(['min', 'max', 'exact', 'approx'])
export const share = numberFrom(0, 1)
export const latitude = numberFrom(-90, 90)
export const longitude = numberFrom(-180, 180)
export const candidate: Check<LinkCandidate> = openShape<LinkCandidate>({ iri, score: share })
export const offset: Check<number> = (value: unknown, at: At): asserts value is number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return
  at.fail('an offset: a whole number from 0', value)
}

export const article: Check<Article> = openShape<Article>({
  id: articleId, text: string, language: words, title: { optional: string }, url: { optional: string },
  published: { optional: date },
})

const span = { start: offset, end: offset } satisfies Fields<Span>

type MentionInput = Pick<Mention, 'start' | 'end' | 'form'>
/** What the graph takes from an entity. */
export type EntityInput =
  & Pick<Entity, 'key' | 'class' | 'label' | 'names' | 'sameAs' | 'candidates' | 'coordinates' | 'basis' | 'background'>
  & { readonly mentions: readonly MentionInput[] }

const entity: Check<EntityInput> = openShape<EntityInput>({
  key: entityKey, class: anyClass, label: words, names: listOf(words), sameAs: listOf(iri), basis,
  candidates: { optional: listOf(candidate) },
  mentions: listOf(openShape<MentionInput>({ ...span, form })),
  coordinates: { optional: openShape<NonNullable<Entity['coordinates']>>({ lat: latitude, lon: longitude }) },
  background: { optional: listOf(words) },
})

const qualifiers = {
  factuality, basis, attributedTo: { optional: entityKey }, evidence: listOf(openShape<Span>(span), 1),
  background: { optional: listOf(words) }, confidence: share, rule: words,
} as const

const relation: Check<Relation> = openShape<Relation>({
  ...qualifiers, kind: oneOf(['relation']), subject: entityKey, predicate: anyPredicate, object: entityKey, temporal,
  role: { optional: words },
})

export const roleFiller: Check<RoleFiller> = openShape<RoleFiller>({
  role: anyRole, filler: words, basis, background: { optional: listOf(words) },
})

const event: Check<NewsEvent> = openShape<NewsEvent>({
  ...qualifiers, kind: oneOf(['event']), key: eventKey, class: anyType, label: words, trigger: openShape<Span>(span),
  roles: listOf(roleFiller),
  time: { optional: openShape<EventTime>({ ...span, value: time }) },
  counts: listOf(openShape<Count>({ ...span, what: countKind, value: finite, bound, of: { optional: words } })),
  role: { optional: words }, amount: { optional: words }, outcome: { optional: words },
})

/** What the graph takes from `ArticleStatements`. */
export type StatementsInput = Omit<ArticleStatements, 'entities'> & {
  readonly entities: { readonly list: readonly EntityInput[] }
}

const statements: Check<StatementsInput> = openShape<StatementsInput>({
  article,
  entities: openShape<StatementsInput['entities']>({ list: listOf(entity) }),
  relations: listOf(relation),
  events: listOf(event),
  refused: {
    optional: listOf(openShape<Refusal>({ rule: words, reason: words, evidence: listOf(openShape<Span>(span)) })),
  },
})

/**
 * Sees to it that the statements have the shape that their types say.
 *
 * @throws InputError
 */
export function checkInput(input: StatementsInput): void {
  statements(input, new At('statements', InputError))
}

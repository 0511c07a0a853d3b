import type { Count, CountKind, NewsEvent, Qualifiers, Relation, RoleFiller } from '../../model/index.js'
import type { ArticleSource } from './article-source.js'

const FACTUALITIES = ['asserted', 'possible', 'intended', 'negated'] as const
const BASES = ['stated', 'inferred'] as const
const TEMPORALS = ['current', 'former', 'future'] as const
const BOUNDS = ['min', 'max', 'exact', 'approx'] as const
const KINDS = [
  'killed', 'injured', 'casualties', 'captured', 'displaced', 'participants', 'count',
] as const satisfies readonly CountKind[]

/** The described relations of an article. */
export function readRelations(source: ArticleSource): readonly Relation[] {
  const { vocabulary, predicates } = source.names
  return source.typed('ng:Relation').filter((node) => isFrom(source, node)).map((node) => {
    const role = source.optional(node, 'ng:role')
    return {
      kind: 'relation',
      subject: source.key(source.one(node, 'rdf:subject')),
      predicate: source.term(node, 'rdf:predicate', predicates, (name) => vocabulary.isPredicate(name)),
      object: source.key(source.one(node, 'rdf:object')),
      temporal: source.value(node, 'ng:temporal', TEMPORALS),
      ...role === undefined ? {} : { role },
      ...readQualifiers(source, node),
    }
  })
}

/** Whether the article is one that the statement was read from. */
function isFrom(source: ArticleSource, node: string): boolean {
  return source.spans(node, 'prov:wasDerivedFrom').length > 0
}

function readQualifiers(source: ArticleSource, node: string): Qualifiers {
  const claimant = source.optional(node, 'ng:attributedTo')
  const background = source.background(node)
  return {
    factuality: source.value(node, 'ng:factuality', FACTUALITIES),
    basis: source.value(node, 'ng:basis', BASES),
    ...claimant === undefined ? {} : { attributedTo: source.key(claimant) },
    evidence: source.spans(node, 'prov:wasDerivedFrom'),
    ...background.length === 0 ? {} : { background },
    confidence: source.number(node, 'ng:confidence'),
    rule: source.one(node, 'ng:rule'),
  }
}

/** The events of an article, with their participants. */
export function readEvents(source: ArticleSource): readonly NewsEvent[] {
  const { vocabulary, eventTypes } = source.names
  const roles = rolesByEvent(source)
  return source.typed('ng:ReportedEvent').filter((node) => isFrom(source, node)).map((node) => {
    const role = source.optional(node, 'ng:role')
    const amount = source.optional(node, 'ng:amount')
    const outcome = source.optional(node, 'ng:outcome')
    const when = source.optional(node, 'ng:when')
    return {
      kind: 'event', key: source.key(node),
      class: source.term(node, 'ng:eventType', eventTypes, (name) => vocabulary.isEventType(name)),
      label: source.one(node, 'rdfs:label'),
      trigger: source.span(node, 'ng:trigger'),
      roles: roles.get(node) ?? [],
      ...when === undefined ? {} : {
        time: { value: source.one(when, 'rdfs:label'), ...source.span(when, 'prov:wasDerivedFrom') },
      },
      counts: source.all(node, 'ng:hasCount').map((count) => readCount(source, count)),
      ...role === undefined ? {} : { role },
      ...amount === undefined ? {} : { amount },
      ...outcome === undefined ? {} : { outcome },
      ...readQualifiers(source, node),
    }
  })
}

function rolesByEvent(source: ArticleSource): ReadonlyMap<string, readonly RoleFiller[]> {
  const { vocabulary, roles } = source.names
  const found = new Map<string, RoleFiller[]>()
  for (const node of source.typed('ng:Participation')) {
    const event = source.one(node, 'rdf:subject')
    const background = source.background(node)
    const filler: RoleFiller = {
      role: source.term(node, 'rdf:predicate', roles, (name) => vocabulary.isRole(name)),
      filler: source.key(source.one(node, 'rdf:object')),
      basis: source.value(node, 'ng:basis', BASES),
      ...background.length === 0 ? {} : { background },
    }
    const fillers = found.get(event)
    if (fillers === undefined) found.set(event, [filler])
    else fillers.push(filler)
  }
  return found
}

function readCount(source: ArticleSource, node: string): Count {
  const bound = source.value(node, 'ng:bound', BOUNDS)
  const entity = source.optional(node, 'ng:countOf')
  const of = entity === undefined ? source.optional(node, 'ng:countOfWords') : source.key(entity)
  return {
    what: source.term(node, 'ng:counted', source.names.counts, (name): name is CountKind => KINDS.some((kind) => kind === name)),
    value: source.number(node, bound === 'min' ? 'schema:minValue' : bound === 'max' ? 'schema:maxValue' : 'schema:value'),
    bound,
    ...of === undefined ? {} : { of },
    ...source.span(node, 'prov:wasDerivedFrom'),
  }
}

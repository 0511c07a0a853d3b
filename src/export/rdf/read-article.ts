import type { ArticleStatements } from '../../graph/index.js'
import type { Entity, EntityClass, LinkCandidate, Mention } from '../../model/index.js'
import { ArticleSource } from './article-source.js'
import type { Names } from './article-source.js'
import { fullestFirst } from './entity.js'
import { readEvents, readRelations } from './read-statement.js'
import type { Triples } from './triples.js'

/** Reads what an article says. @param node IRI of the article */
export function readStatements(triples: Triples, node: string, base: string, names: Names): ArticleStatements {
  const source = new ArticleSource(triples, node, base, names)
  return {
    article: source.article, entities: { list: readEntities(source) },
    relations: readRelations(source), events: readEvents(source),
  }
}

function readEntities(source: ArticleSource): readonly Entity[] {
  return source.having('ng:basis').flatMap((node) => {
    const type = classOf(source, node)
    return type === undefined ? [] : [readEntity(source, node, type)]
  })
}

function classOf(source: ArticleSource, node: string): EntityClass | undefined {
  const { vocabulary, classes } = source.names
  for (const type of source.all(node, 'rdf:type')) {
    const name = classes.get(type)
    if (name !== undefined && vocabulary.isClass(name)) return name
  }
  return undefined
}

/** What the analysis of the text knew of a mention and RDF does not keep. */
const UNKNOWN = { sentence: -1, first: -1, last: -1, head: -1, entity: -1 } as const

function readEntity(source: ArticleSource, node: string, type: EntityClass): Entity {
  const forms = [['ng:namedAt', 'name'], ['ng:describedAt', 'nominal'], ['ng:pronounAt', 'pronoun']] as const
  const mentions = forms.flatMap(([property, form]) =>
    source.spans(node, property).map((span): Mention => ({ ...UNKNOWN, ...span, form })))
  const background = source.background(node)
  const candidates = source.all(node, 'ng:hasCandidate').map((candidate): LinkCandidate => ({
    iri: source.optional(candidate, 'ng:mayBe') ?? source.one(candidate, 'ng:otherId'),
    score: source.number(candidate, 'ng:score'),
  }))
  const [lat, lon] = [source.has(node, 'geo:lat'), source.has(node, 'geo:long')]
  return {
    key: source.key(node), class: type, label: source.one(node, 'rdfs:label'), names: readNames(source, node), mentions,
    sameAs: [...source.all(node, 'owl:sameAs'), ...source.all(node, 'ng:otherId')],
    ...candidates.length === 0 ? {} : { candidates },
    ...lat && lon ? { coordinates: { lat: source.number(node, 'geo:lat'), lon: source.number(node, 'geo:long') } } : {},
    basis: source.value(node, 'ng:basis', ['stated', 'inferred'] as const),
    ...background.length === 0 ? {} : { background },
  }
}

function readNames(source: ArticleSource, node: string): readonly string[] {
  const names = (['schema:name', 'schema:alternateName', 'ng:describedAs'] as const)
    .flatMap((property) => source.all(node, property)).sort(fullestFirst)
  const order = source.optional(node, 'ng:nameOrder')
  return order === undefined ? names : order.split(' ').flatMap((place) => names[Number(place)] ?? [])
}

import * as fc from 'fast-check'
import { Parser, Store } from 'n3'
import { Store as Oxigraph } from 'oxigraph'
import Validator from 'rdf-validate-shacl'
import { describe, expect, test } from 'vitest'
import { STRUCTURE } from '../../src/export/rdf/structure.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { context, fromRdf, ontology, ontologyQuads, shapeQuads, shapes, toJsonLd, toNQuads, toQuads } from '../../src/rdf.js'
import { NS, newsVocabulary } from '../../src/vocabulary/index.js'
import { anyGraph } from './arbitrary.js'
import { canonical, canonicalQuads, fromJsonLd, parse, triples } from './datasets.js'
import { compared, describeWith, readers, SAME, sorted } from './outside.js'
import { oneArticle, otherArticle, twoArticles } from './sample.js'

const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const DEFINITION = 'http://www.w3.org/2004/02/skos/core#definition'

const shipping = newsVocabulary.extend({
  namespace: 'https://example.org/shipping#',
  classes: [{ name: 'OilTanker', definition: 'A ship that carries oil.', parents: ['Vehicle'] }],
  predicates: [
    { name: 'insures', definition: 'The subject insures the object.', domain: ['Company'], range: ['Vehicle'], inverseLabel: 'is insured by' },
    { name: 'label', definition: 'The subject puts its name on the object.', domain: ['Company'], range: ['Vehicle'] },
  ],
  eventTypes: [{
    name: 'Boarding', definition: 'People board a ship by force.', relation: 'boarded', projects: { to: ['target'] },
    roles: { agent: 'usual', target: ['Vehicle'] }, object: 'target',
  }],
})

/** IRIs of everything that a vocabulary names. */
function termsOf(vocabulary: typeof newsVocabulary): readonly string[] {
  const tables = [vocabulary.classes, vocabulary.predicates, vocabulary.eventTypes, vocabulary.roles, vocabulary.values, vocabulary.counts]
  return [
    ...tables.flatMap((table) => [...table.values()].map(({ iri }) => iri)),
    ...[...vocabulary.eventTypes.values()].flatMap(({ relationIri }) => relationIri ?? []),
  ]
}

describe.each([['news', newsVocabulary], ['a user’s', shipping]] as const)('the ontology of the %s vocabulary', (_, vocabulary) => {
  const quads = ontologyQuads(vocabulary)
  const said = (predicate: string): ReadonlySet<string> =>
    new Set(quads.filter((quad) => quad.predicate.value === predicate).map(({ subject }) => subject.value))

  test('has every term, with a label and a definition', () => {
    const own = new Set(quads.flatMap(({ subject }) => subject.termType === 'NamedNode' ? [subject.value] : []))
    const outside = (iri: string): boolean => !iri.startsWith(NS) && !iri.startsWith('https://example.org/')
    expect(termsOf(vocabulary).filter((iri) => !own.has(iri))).toEqual([])
    const [labels, definitions] = [said(LABEL), said(DEFINITION)]
    expect([...own].filter((iri) => !outside(iri) && !(labels.has(iri) && definitions.has(iri)))).toEqual([])
  })

  test('no term has two labels or definitions', () => {
    for (const predicate of [LABEL, DEFINITION]) {
      const subjects = quads.filter((quad) => quad.predicate.value === predicate).map(({ subject }) => subject.value)
      expect(subjects.filter((subject, index) => subjects.indexOf(subject) !== index)).toEqual([])
    }
  })

  test('says of every term above its own what kind it is', () => {
    const typed = said('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
    const above = quads.filter(({ predicate, object }) => /#sub(?:Class|Property)Of$/.test(predicate.value) && object.termType === 'NamedNode')
      .map(({ object }) => object.value)
    expect(above.filter((iri) => !typed.has(iri) && !iri.includes('22-rdf-syntax-ns#'))).toEqual([])
  })

  test('as Turtle is the same graph', async () => {
    for (const [text, expected] of [[ontology(vocabulary), quads], [shapes(vocabulary), shapeQuads(vocabulary)]] as const) {
      const nquads = expected.map(({ subject, predicate, object }) => `${subject.nt} ${predicate.nt} ${object.nt} .\n`).join('')
      const store = new Oxigraph()
      store.load(text, { format: 'text/turtle' })
      expect(store.size).toBe(expected.length)
      expect(await canonicalQuads(parse(text, 'text/turtle'))).toBe(await canonical(nquads))
    }
  })

  test('no term of the context stands for two things, and only times and inverses share one', () => {
    const ids = Object.entries(context(vocabulary)).flatMap(([name, term]) => typeof term === 'object' ? [[name, term['@id'] ?? `^${term['@reverse']}`] as const] : [])
    const shared = ids.filter(([, id], index) => ids.findIndex(([, other]) => other === id) !== index)
    expect(shared.map(([name]) => name)).toEqual(['dateTime', 'month', 'year', 'period'])
    expect(Object.values(STRUCTURE).length).toBe(ids.filter(([name, id]) => name in STRUCTURE && id === `ng:${name}`).length)
  })

  test('the context has every term', () => {
    const terms = Object.values(context(vocabulary))
      .flatMap((term) => typeof term === 'object' && term['@id'] !== undefined ? [term['@id'].replace(/^ng:/, NS)] : [])
    expect(termsOf(vocabulary).filter((iri) => !terms.includes(iri) && iri !== 'https://example.org/shipping#label')).toEqual([])
  })
})

for (const reader of readers) {
  describeWith(reader, () => {
    test('reads the ontology and the shapes without a word', { timeout: 60_000 }, () => {
      const expected = [ontologyQuads(shipping), shapeQuads(shipping)].map(sorted)
      reader.read([ontology(shipping), shapes(shipping)], 'turtle').forEach((read, index) => {
        expect(compared(read, expected[index] ?? [], reader)).toEqual(SAME)
      })
    })
  })
}

test('the RDF uses no term of the namespace that the ontology lacks', () => {
  const known = new Set(ontologyQuads().map(({ subject }) => subject.value))
  const used = toQuads(twoArticles()).flatMap(({ predicate, object }) => [predicate, ...object.termType === 'Literal' ? [object.datatype] : [object]])
    .map(({ value }) => value).filter((iri) => iri.startsWith(NS))
  expect([...new Set(used)].filter((iri) => !known.has(iri))).toEqual([])
})

describe('shapes', () => {
  const load = (quads: ReturnType<typeof toQuads>): Store =>
    new Store(new Parser().parse(quads.map(({ subject, predicate, object }) => `${subject.nt} ${predicate.nt} ${object.nt} .`).join('\n')))
  const validator = new Validator(new Store(new Parser().parse(shapes())))
  const problems = async (quads: ReturnType<typeof toQuads>): Promise<readonly string[]> =>
    (await validator.validate(load(quads))).results.map(({ focusNode, path, value, sourceConstraintComponent }) =>
      [focusNode, path, value, sourceConstraintComponent].map((term) => term?.value ?? '-').join(' '))

  test('every graph conforms', { timeout: 120_000 }, async () => {
    const graphs = [oneArticle(), otherArticle(), twoArticles(), ...fc.sample(anyGraph, { numRuns: 3, seed: 7 })]
    for (const graph of graphs) expect(await problems(toQuads(graph))).toEqual([])
  })

  test.each(['simple', 'rdf12'] as const)('of the profile %s: every graph conforms, and a wrong one does not', async (profile) => {
    const own = new Validator(new Store(new Parser().parse(shapes(newsVocabulary, profile))))
    const results = async (quads: ReturnType<typeof toQuads>): Promise<readonly object[]> => (await own.validate(load(quads))).results
    for (const graph of [oneArticle(), twoArticles()]) expect(await results(toQuads(graph, { profile }))).toEqual([])
    const wrong = toQuads(oneArticle(), { profile }).filter(({ object }) => object.value !== `${NS}Military`)
    expect(await results(wrong)).not.toEqual([])
  })

  test('what is missing or wrong is found', async () => {
    const quads = toQuads(oneArticle())
    const needed = ['factuality', 'confidence', 'trigger', 'bound', 'temporal', 'hadPrimarySource', 'exact', 'start', 'articleBody']
    for (const local of needed) {
      expect(await problems(quads.filter(({ predicate }) => !predicate.value.endsWith(local)))).not.toEqual([])
    }
    const guard = quads.filter(({ subject, object }) =>
      !(subject.value.endsWith('military/harbour-guard') && object.value === `${NS}Military`))
    expect((await problems(guard)).some((problem) => problem.startsWith('https://newsgraph.dev/id/military/harbour-guard'))).toBe(true)
  })
})

test('a graph in a user’s vocabulary comes out in its own terms', async () => {
  const text = 'Lloyd Marine insures the Vela. Gunmen boarded the Vela.'
  const graph = new KnowledgeGraph({ vocabulary: shipping })
  const mention = (words: string) => {
    const start = text.indexOf(words)
    return [{ start, end: start + words.length, form: 'name', sentence: 0, first: 0, last: 0, head: 0, entity: 0 } as const]
  }
  const entity = { names: [], sameAs: [], basis: 'stated' } as const
  const isPredicate = (name: string) => { if (shipping.isPredicate(name)) return name; throw new RangeError(name) }
  const isClass = (name: string) => { if (shipping.isClass(name)) return name; throw new RangeError(name) }
  const refused = graph.add({
    article: { id: 'v-1', text, language: 'en' },
    entities: { list: [
      { ...entity, key: 'company/lloyd-marine', class: 'Company', label: 'Lloyd Marine', mentions: mention('Lloyd Marine') },
      { ...entity, key: 'oiltanker/vela', class: isClass('OilTanker'), label: 'Vela', mentions: mention('Vela') },
    ] },
    relations: ['insures', 'label'].map((name) => ({
      kind: 'relation', subject: 'company/lloyd-marine', predicate: isPredicate(name), object: 'oiltanker/vela',
      temporal: 'current',
      factuality: 'asserted', basis: 'stated', evidence: [{ start: 0, end: 30 }], confidence: 1, rule: 'verb',
    } as const)),
    events: [],
  })
  expect(refused).toEqual([])
  expect(toNQuads(graph)).toContain('<https://newsgraph.dev/id/company/lloyd-marine> '
    + '<https://example.org/shipping#insures> <https://newsgraph.dev/id/oiltanker/vela>')
  expect(await canonical(await fromJsonLd(toJsonLd(graph)))).toBe(toNQuads(graph))
  expect(fromRdf(toQuads(graph), { vocabulary: shipping }).equals(graph)).toBe(true)

  const validator = new Validator(new Store(new Parser().parse(shapes(shipping))))
  const problems = async (nquads: string): Promise<readonly (string | undefined)[]> =>
    (await validator.validate(new Store(new Parser().parse(nquads)))).results.map(({ focusNode }) => focusNode?.value)
  expect(await problems(triples(toQuads(graph)))).toEqual([])
  const tanker = '<https://example.org/shipping#OilTanker>'
  expect(await problems(triples(toQuads(graph)).replaceAll(tanker, `<${NS}City>`))).toContain('https://newsgraph.dev/id/oiltanker/vela')
})

test('a user’s term may not take the IRI of a term of the description', () => {
  const vocabulary = newsVocabulary.extend({ classes: [{ name: 'Count', definition: 'A nobleman.', parents: ['Person'] }] })
  expect(() => toQuads(new KnowledgeGraph({ vocabulary }))).toThrow(/give the vocabulary extension a namespace/)
  expect(() => ontology(vocabulary)).toThrow(/namespace/)
})

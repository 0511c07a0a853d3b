import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { FormatError, InputError } from '../../src/errors.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { article, entity, statements } from './sample.js'

function sample(...ids: readonly string[]): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'test 1' })
  for (const id of ids) graph.add(statements(id))
  return graph
}

/** JSON that a test may spoil. */
const parsed = (graph: KnowledgeGraph) => JSON.parse(JSON.stringify(graph))

describe('toJSON', () => {
  it('is what the contract says', () => {
    const { attributes, options, nodes, edges } = sample('osk').toJSON()
    expect(attributes).toEqual({ published: '2031-03-05', language: 'en', generator: 'test 1', articles: [article('osk')] })
    expect(options).toEqual({ type: 'directed', multi: true, allowSelfLoops: true })
    expect(nodes[0]).toEqual({
      key: 'armed-group/red-tide', attributes: {
        kind: 'entity', class: 'ArmedGroup', label: 'Red Tide', names: ['Red Tide'], mentions: [{ article: 'osk', start: 61, end: 69, form: 'name' }],
        sameAs: ['https://example.org/red-tide'], basis: 'stated',
      },
    })
    expect(edges[0]).toEqual({
      key: expect.stringMatching(/^relation\/commands-/), source: 'person/ada-holt', target: 'military/second-fleet', attributes: {
        kind: 'relation', predicate: 'commands', label: 'commands', role: 'Gen.', temporal: 'current', factuality: 'asserted', basis: 'stated',
        evidence: [{ article: 'osk', start: 0, end: 39 }], confidence: 0.9, rule: 'test',
      },
    })
    expect(edges[2]).toEqual({
      key: expect.stringMatching(/^role\/agent-/), source: 'event/attack-1', target: 'armed-group/red-tide',
      attributes: { kind: 'role', predicate: 'agent', label: 'agent', basis: 'stated' },
    })
  })

  it('never uses the name "type", which sigma reads as a drawing program', () => {
    for (const { attributes } of [...sample('osk', 'two').toJSON().nodes, ...sample('osk', 'two').toJSON().edges]) {
      expect(attributes).not.toHaveProperty('type')
    }
  })

  it('is taken by graphology as it is', () => {
    const graph = sample('osk', 'two')
    const taken = MultiDirectedGraph.from(parsed(graph))
    expect(taken.order).toBe(7)
    expect(taken.size).toBe(9)
    expect(taken.export()).toEqual({ ...parsed(graph) })
  })

  it('says for each article what it said, only where several speak of the same', () => {
    expect(JSON.stringify(sample('osk'))).not.toContain('perArticle')
    const node = sample('osk', 'two').toJSON().nodes.find(({ key }) => key === 'city/port-osk')
    expect(node?.attributes.perArticle).toEqual(['osk', 'two'].map(id => (
      { article: id, class: 'City', label: 'Port Osk', names: ['Port Osk'], lat: 51.5, lon: -3, basis: 'stated' }
    )))
  })

  it('has no title, address or day when there are several articles, and says so when there is no one language', () => {
    const graph = sample('osk', 'two')
    expect(graph.toJSON().attributes).not.toHaveProperty('published')
    expect(graph.toJSON().attributes.language).toBe('en')
    graph.add({ article: { id: 'drei', text: 'Hafen', language: 'de' }, entities: { list: [] }, relations: [], events: [] })
    expect(graph.toJSON().attributes.language).toBe('mul')
    expect(new KnowledgeGraph().toJSON().attributes.language).toBe('und')
  })
})

describe('fromJSON', () => {
  it('reads the empty graph, and an inferred entity that no article mentions', () => {
    const empty = new KnowledgeGraph()
    expect(KnowledgeGraph.fromJSON(parsed(empty)).equals(empty)).toBe(true)
    for (const ids of [['osk'], ['osk', 'two']]) {
      const graph = sample(...ids)
      const kerb = { ...entity('city/kerb', 'City', 'Kerb', ''), basis: 'inferred' as const, background: ['the grave is in Kerb'] }
      graph.add({ article: article('osk'), entities: { list: [kerb] }, relations: [], events: [] })
      expect(KnowledgeGraph.fromJSON(parsed(graph)).equals(graph)).toBe(true)
      expect(KnowledgeGraph.fromJSON(parsed(graph)).remove('osk').entities({ key: 'city/kerb' })).toEqual([])
    }
  })

  it('reads nodes and edges in any order, and labels of edges in other words', () => {
    const graph = sample('osk')
    const json = parsed(graph)
    json.nodes.reverse()
    json.edges.reverse()
    for (const edge of json.edges) edge.attributes.label = 'befehligt'
    expect(JSON.stringify(KnowledgeGraph.fromJSON(json))).toBe(JSON.stringify(graph))
  })

  it('reads a vocabulary of the user’s own, with it and not without', () => {
    const vocabulary = newsVocabulary.extend({ classes: [{ name: 'Port', definition: 'A port.', parents: ['City'] }] })
    const graph = new KnowledgeGraph({ vocabulary })
    graph.add(JSON.parse(JSON.stringify(statements()).replaceAll('"City"', '"Port"')))
    expect(KnowledgeGraph.fromJSON(parsed(graph), { vocabulary }).equals(graph)).toBe(true)
    expect(() => KnowledgeGraph.fromJSON(parsed(graph))).toThrow(FormatError)
    expect(() => KnowledgeGraph.fromJSON(parsed(graph))).toThrow(/^graph: entity "city\/port-osk": expected a class of the vocabulary, got "Port"/)
    expect(() => graph.merge(sample('osk'))).toThrow(InputError)
  })

  it.each<[string, (json: ReturnType<typeof parsed>) => unknown, RegExp]>([
    ['no object', () => 'graph', /^graph: expected an object, got "graph"$/],
    [
      'a graph of another kind', json => { json.options.type = 'undirected' },
      /^graph\.options\.type: expected one of directed, got "undirected"$/,
    ],
    ['a missing part', json => { delete json.edges }, /^graph: expected an object with the property "edges"/],
    [
      'an unknown part', json => { json.version = 2 },
      /^graph: expected only the properties attributes, options, nodes, edges, got "version"$/,
    ],
    [
      'an attribute of a drawing', json => { json.nodes[0].attributes.color = 'red' },
      /^graph\.nodes\[0\]\.attributes: expected only the properties .*, got "color"$/,
    ],
    [
      'an own __proto__', json => { json.nodes[0].attributes = JSON.parse(`{ "__proto__": 1, ${JSON.stringify(json.nodes[0].attributes).slice(1)}`) },
      /got "__proto__"$/,
    ],
    [
      'a wrong value', json => { json.edges[0].attributes.confidence = 2 },
      /^graph\.edges\[0\]\.attributes\.confidence: expected a number from 0 to 1, got 2$/,
    ],
    [
      'a position that is none', json => { json.nodes[0].attributes.x = null },
      /^graph\.nodes\[0\]\.attributes\.x: expected a finite number, got null$/,
    ],
    [
      'an unknown kind of node', json => { json.nodes[0].attributes.kind = 'thing' },
      /^graph\.nodes\[0\]\.attributes: expected attributes with the kind "entity" or "event", got "thing"$/,
    ],
    [
      'an unknown kind of edge', json => { json.edges[0].attributes.kind = 'link' },
      /expected attributes with the kind "relation", "role" or "projection", got "link"$/,
    ],
    [
      'an article twice', json => { json.attributes.articles.push(json.attributes.articles[0]) },
      /^graph\.attributes\.articles: expected each article once, got "osk" twice$/,
    ],
    [
      'an article that is not there', json => { json.edges[0].attributes.evidence[0].article = 'two' },
      /^edge "relation\/commands-\w+": expected the id of an article in graph\.attributes\.articles, got "two"$/,
    ],
    [
      'a span beyond the text', json => { json.edges[0].attributes.evidence[0].end = 9999 },
      /^graph: evidence of .*: expected a stretch of the text/,
    ],
    [
      'a relation outside of its domain', json => { json.edges[0].attributes.predicate = 'spouseOf' },
      /"spouseOf" takes Person as its object, not Military: read the graph with the vocabulary that it was made with$/,
    ],
    [
      'an unknown predicate', json => { json.edges[0].attributes.predicate = 'comands' },
      /"comands" is no predicate of the vocabulary/,
    ],
    [
      'an edge to nowhere', json => { json.edges[0].target = 'military/none' },
      /no entity of the article has the key "military\/none"/,
    ],
    [
      'a key that does not follow', json => { json.edges[0].key = 'relation/commands-1' },
      /^graph: expected edge "relation\/commands-\w+", which follows from the rest, got none$/,
    ],
    [
      'an edge turned round', json => { const [edge] = json.edges.slice(-2); [edge.source, edge.target] = [edge.target, edge.source] },
      /^edge "projection\/attacked-\w+": expected it to go from "armed-group\/red-tide" to "city\/port-osk", got/,
    ],
    [
      'a projection that does not follow', json => { json.edges.push({ ...json.edges.at(-1), key: 'projection/x' }) },
      /^graph: expected only what follows from the statements, got edge "projection\/x", which does not/,
    ],
    [
      'a projection that is missing', json => { json.edges.pop() },
      /^graph: expected edge "projection\/claimedResponsibilityFor-\w+"/,
    ],
    [
      'a node twice', json => { json.nodes.push(json.nodes[1]) },
      /^graph: expected each key once, got node "city\/port-osk" twice$/,
    ],
    [
      'an edge twice', json => { json.edges.unshift(json.edges[3]) },
      /^graph: expected each key once, got edge "role\/place-\w+" twice$/,
    ],
    [
      'joined attributes that do not follow', json => { json.edges.at(-1).attributes.confidence = 0.1 },
      /^edge ".*"\.confidence: expected 0\.8, which follows from the rest, got 0\.1$/,
    ],
    [
      'a language that does not follow', json => { json.attributes.language = 'fr' },
      /^graph\.attributes\.language: expected "en", which follows from the rest, got "fr"$/,
    ],
    [
      'evidence out of order', json => { json.edges[0].attributes.evidence.unshift({ article: 'osk', start: 50, end: 60 }) },
      /^edge ".*"\.evidence\[0\]\.start: expected 0/,
    ],
  ])('refuses %s', (_, spoil, message) => {
    const json = parsed(sample('osk'))
    const spoilt = spoil(json)
    const read = () => KnowledgeGraph.fromJSON(typeof spoilt === 'string' ? spoilt : json)
    expect(read).toThrow(FormatError)
    expect(read).toThrow(message)
  })
})

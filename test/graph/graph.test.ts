import { describe, expect, it } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { article, entity, relation, statements } from './sample.js'

function sample(...ids: readonly string[]): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'test 1' })
  for (const id of ids) expect(graph.add(statements(id))).toEqual([])
  return graph
}

describe('a graph', () => {
  it('has entities, events and all that ties them as nodes and edges of graphology, in order', () => {
    const { graphology } = sample('osk')
    expect(graphology.nodes()).toEqual([
      'armed-group/red-tide', 'city/port-osk', 'country/varland', 'military/second-fleet', 'person/ada-holt', 'event/attack-1', 'event/claim-1',
    ])
    expect(graphology.mapEdges((_, { kind, predicate }, source, target) => [kind, source, predicate, target].join(' '))).toEqual([
      'relation person/ada-holt commands military/second-fleet',
      'relation city/port-osk locatedIn country/varland',
      'role event/attack-1 agent armed-group/red-tide',
      'role event/attack-1 place city/port-osk',
      'role event/attack-1 target city/port-osk',
      'role event/claim-1 agent armed-group/red-tide',
      'role event/claim-1 topic event/attack-1',
      'projection armed-group/red-tide attacked city/port-osk',
      'projection armed-group/red-tide claimedResponsibilityFor event/attack-1',
    ])
    expect(graphology.getAttributes()).toMatchObject({ language: 'en', published: '2031-03-05', generator: 'test 1' })
  })

  it('has a new graphology when something was added, and the same as long as nothing was', () => {
    const graph = sample('osk')
    const { graphology } = graph
    expect(graph.graphology).toBe(graphology)
    graph.add(statements('two'))
    expect(graph.graphology).not.toBe(graphology)
  })

  it('lists its articles by id', () => {
    expect(sample('two', 'osk').articles.map(({ id }) => id)).toEqual(['osk', 'two'])
  })

  it('with nothing in it answers everything with nothing', () => {
    const empty = new KnowledgeGraph()
    expect([empty.articles, empty.refused, empty.entities(), empty.relations(), empty.events(), empty.projections()]).toEqual([[], [], [], [], [], []])
    expect(empty.graphology.order).toBe(0)
    expect(empty.merge(empty).equals(empty)).toBe(true)
    expect(empty.merge(sample('osk')).relations()).toEqual(sample('osk').relations())
  })
})

describe('merge', () => {
  const married = (id: string, role: string, confidence: number): KnowledgeGraph => {
    const graph = new KnowledgeGraph({ generator: `test ${id}` })
    graph.add({
      article: article(id), events: [],
      entities: { list: [
        { ...entity('person/ada', 'Person', 'Ada Holt'), names: ['Ada Holt', `Ada of ${id}`] }, entity('person/ben', 'Person', 'Second Fleet'),
      ] },
      relations: [id === 'one' ? relation('person/ada', 'spouseOf', 'person/ben', { role, confidence })
        : relation('person/ben', 'spouseOf', 'person/ada', { role, confidence })],
    })
    return graph
  }

  it('joins what two articles say of the same, and keeps what each said', () => {
    const graph = married('one', 'wife', 0.9).merge(married('two', 'husband', 0.8))
    expect(graph.entities({ key: 'person/ada' })[0]).toMatchObject({ names: ['Ada Holt', 'Ada of one', 'Ada of two'] })
    expect(graph.relations()).toEqual([expect.objectContaining({
      source: 'person/ben', target: 'person/ada', role: 'husband', confidence: 0.9,
      evidence: [{ article: 'one', start: 0, end: 10 }, { article: 'two', start: 0, end: 10 }],
      perArticle: [
        { article: 'one', role: 'wife', basis: 'stated', confidence: 0.9, rule: 'test', reversed: true },
        { article: 'two', role: 'husband', basis: 'stated', confidence: 0.8, rule: 'test' },
      ],
    })])
    expect(graph.graphology.getAttribute('generator')).toBe('test two')
    expect(graph.remove('two').relations()).toEqual(married('one', 'wife', 0.9).relations())
    expect(KnowledgeGraph.fromJSON(JSON.parse(JSON.stringify(graph))).equals(graph)).toBe(true)
  })

  it('takes any number of graphs', () => {
    const [one, two, three] = [sample('one'), sample('two'), sample('three')]
    expect(one.merge(two, three).equals(sample('three', 'two', 'one'))).toBe(true)
    expect(one.merge().equals(one)).toBe(true)
  })

  it('gives a graph of its own', () => {
    const one = sample('one')
    const merged = one.merge()
    merged.add(statements('two'))
    expect(one.articles).toHaveLength(1)
  })
})

describe('remove', () => {
  it('of an article that is not there is an error', () => {
    expect(() => sample('osk').remove('constructor')).toThrow(/^remove: expected the id of an article of the graph, got "constructor"/)
  })
})

describe('two thousand articles', () => {
  it('that speak of the same are one graph with the evidence of all', () => {
    const graph = new KnowledgeGraph()
    const size = 2_000
    for (let i = 0; i < size; i++) {
      graph.add(JSON.parse(JSON.stringify(statements(`a${i}`)).replaceAll('person/ada-holt', `person/ada-${i}`).replaceAll('event/', `event/${i}-`)))
    }
    expect(graph.graphology.order).toBe(4 + 3 * size)
    expect(graph.relations({ predicate: 'commands' })).toHaveLength(size)
    expect(graph.relations({ predicate: 'locatedIn' })[0]?.evidence).toHaveLength(size)
  }, 20_000)
})

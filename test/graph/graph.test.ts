import { describe, expect, it } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { statements } from './sample.js'

function sample(...ids: string[]): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'test 1' })
  for (const id of ids.length > 0 ? ids : ['osk']) expect(graph.add(statements(id))).toEqual([])
  return graph
}

describe('adding', () => {
  it('makes nodes and edges in graphology', () => {
    const { graphology } = sample()
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
  })

  it('round-trips through JSON', () => {
    const graph = sample()
    const text = JSON.stringify(graph)
    const read = KnowledgeGraph.fromJSON(JSON.parse(text))
    expect(JSON.stringify(read)).toBe(text)
    const two = sample('one', 'two')
    expect(JSON.stringify(KnowledgeGraph.fromJSON(JSON.parse(JSON.stringify(two))))).toBe(JSON.stringify(two))
    expect(two.remove('two').equals(sample('one'))).toBe(true)
  })
})

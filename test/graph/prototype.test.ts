import { expect, test } from 'vitest'
import { InputError, KnowledgeGraph } from '../../src/index.js'
import type { Entity } from '../../src/index.js'

const entity = (key: string): Entity => ({ key, class: 'Country', label: 'x', names: ['x'], mentions: [], sameAs: [], basis: 'stated' })

test.each(['__proto__', 'constructor', 'toString'])('an entity with the key %s is refused, and no object changes', key => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const graph = new KnowledgeGraph()
  expect(() => graph.add({
    article: { id: 'a', text: 'xyz', language: 'en' },
    entities: { list: [entity('country/a'), entity(key)] },
    relations: [{
      kind: 'relation', subject: 'country/a', predicate: 'alliedWith', object: key, temporal: 'current', factuality: 'asserted',
      basis: 'stated', evidence: [{ start: 0, end: 1 }], confidence: 1, rule: 'by hand',
    }],
    events: [],
  })).toThrow(InputError)
  expect(graph.graphology.order).toBe(0)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

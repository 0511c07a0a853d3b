import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, type ArticleStatements } from '../../src/graph/index.js'
import { ARTICLE_IDS, manyStatements, place } from './arbitrary.js'

// Graphs of several articles are slow to make; the laws fail within a few runs when they fail.
fc.configureGlobal({ numRuns: 50 })

function build(statements: readonly ArticleStatements[], generator = 'test'): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator })
  for (const one of statements) graph.add(one)
  return graph
}

/** A graph whose nodes, or some of them, have been placed. */
const placedGraph = fc.tuple(manyStatements, fc.array(fc.option(place), { maxLength: 12 }), fc.constantFrom('one', 'two'))
  .map(([statements, places, generator]) => {
    const graph = build(statements, generator)
    graph.graphology.nodes().forEach((node, i) => {
      const spot = places[i]
      if (spot != null) graph.graphology.mergeNodeAttributes(node, spot)
    })
    return graph
  })

const text = (graph: KnowledgeGraph) => JSON.stringify(graph)

function expectSame(a: KnowledgeGraph, b: KnowledgeGraph): void {
  expect(text(a)).toBe(text(b))
  expect(a.equals(b, { positions: true })).toBe(true)
  expect(JSON.stringify(a.refused)).toBe(JSON.stringify(b.refused))
}

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(fc.property(placedGraph, placedGraph, (a, b) => expectSame(a.merge(b), b.merge(a))))
  })

  it('is associative', () => {
    fc.assert(fc.property(placedGraph, placedGraph, placedGraph, (a, b, c) => {
      expectSame(a.merge(b).merge(c), a.merge(b.merge(c)))
      expectSame(a.merge(b).merge(c), a.merge(b, c))
    }))
  })

  it('is idempotent', () => {
    fc.assert(fc.property(placedGraph, placedGraph, (a, b) => {
      expectSame(a.merge(a), a)
      expectSame(a.merge(b).merge(b), a.merge(b))
    }))
  })

  it('leaves both graphs as they were', () => {
    fc.assert(fc.property(placedGraph, placedGraph, (a, b) => {
      const before = [text(a), text(b)]
      a.merge(b).add({ article: { id: 'new', text: 'x', language: 'en' }, entities: { list: [] }, relations: [], events: [] })
      expect([text(a), text(b)]).toEqual(before)
    }))
  })
})

describe('add', () => {
  it('comes to the same in any order and any number of times', () => {
    fc.assert(fc.property(manyStatements.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
      ([all, shuffled]) => {
        // What an article says may rest on what it said before, so parts of one article keep their order.
        const byArticle = (list: readonly ArticleStatements[]) => ARTICLE_IDS.flatMap(id => list.filter(one => one.article.id === id))
        const firstParts = (list: readonly ArticleStatements[]) =>
          list.filter((one, i) => list.findIndex(other => other.article.id === one.article.id) === i)
        expectSame(build(byArticle(all)), build(all))
        expectSame(build(firstParts(all)), build([...firstParts(all)].reverse()))
        expectSame(build([...all, ...all]), build(all).merge(build([...all, ...all])))
        expectSame(build(shuffled.slice(0, 1)), build([...shuffled.slice(0, 1), ...shuffled.slice(0, 1)]))
      }))
  })

  it('keeps or reports every statement', () => {
    fc.assert(fc.property(manyStatements, all => {
      const graph = new KnowledgeGraph()
      for (const statements of all) {
        const refused = graph.add(statements)
        for (const { subject, predicate, object, factuality, temporal, rule, evidence } of statements.relations) {
          const kept = graph.relations({ predicate, subject, object, factuality, temporal }).length > 0
          const reported = refused.some(refusal => refusal.rule === rule && JSON.stringify(refusal.evidence) === JSON.stringify(evidence))
          expect(kept || reported).toBe(true)
        }
        for (const { key, roles } of statements.events) {
          const [kept] = graph.events().filter(event => event.key === key)
          for (const { role, filler } of roles) {
            const there = kept?.participants.some(participant => participant.role === role && participant.key === filler) ?? false
            const reported = refused.some(({ reason }) =>
              reason.startsWith(`${key} ${role} ${filler}: `) || reason.startsWith(`${key}: `))
            expect(there || reported).toBe(true)
          }
        }
      }
    }))
  })
})

describe('remove', () => {
  it('gives the graph that never had the article', () => {
    fc.assert(fc.property(manyStatements.filter(all => all.length > 0), all => {
      const graph = build(all)
      for (const { id } of graph.articles) expectSame(graph.remove(id), build(all.filter(({ article }) => article.id !== id)))
    }))
  })

  it('takes nothing that another article says', () => {
    fc.assert(fc.property(placedGraph, placedGraph, (a, b) => {
      const own = a.articles.filter(({ id }) => !b.articles.some(other => other.id === id))
      const rest = own.reduce((graph, { id }) => graph.remove(id), a.merge(b))
      expect(b.articles.every(({ id }) => rest.articles.some(article => article.id === id))).toBe(true)
      expect(rest.merge(b).equals(rest)).toBe(true)
    }))
  })
})

describe('JSON', () => {
  it('round trip is exact', () => {
    fc.assert(fc.property(placedGraph, graph => {
      const read = KnowledgeGraph.fromJSON(JSON.parse(text(graph)))
      expect(text(read)).toBe(text(graph))
      expect(read.equals(graph, { positions: true })).toBe(true)
    }), { numRuns: 150 })
  })

  it('keeps apart what each article said', () => {
    fc.assert(fc.property(placedGraph, graph => {
      for (const { id } of graph.articles) {
        const read = KnowledgeGraph.fromJSON(JSON.parse(text(graph)))
        expect(text(read.remove(id))).toBe(text(graph.remove(id)))
      }
    }))
  })

  it('is what graphology has', () => {
    fc.assert(fc.property(placedGraph, graph => {
      const { options, attributes, nodes, edges } = graph.graphology.export()
      expect(JSON.parse(JSON.stringify({ attributes, options, nodes, edges }))).toEqual(JSON.parse(text(graph)))
    }))
  })
})

describe('equals', () => {
  it('tells graphs apart whose JSON differs', () => {
    fc.assert(fc.property(placedGraph, placedGraph, (a, b) => {
      expect(a.equals(b, { positions: true })).toBe(text(a) === text(b))
    }))
  })
})

describe('evidence', () => {
  it('is words of the text, for everything that is stated', () => {
    fc.assert(fc.property(placedGraph, graph => {
      const texts = new Map(graph.articles.map(({ id, text }) => [id, text]))
      for (const element of [...graph.relations(), ...graph.events(), ...graph.projections()]) {
        const quotations = graph.evidence(element)
        expect(quotations.length).toBeGreaterThan(0)
        for (const { article, start, end, text } of quotations) {
          expect(text).not.toBe('')
          expect(texts.get(article)?.slice(start, end)).toBe(text)
        }
      }
    }))
  })
})

import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { fromJsonLd, toJsonLd } from '../../src/rdf.js'

const text = 'Ada Norwin, the founder of Harbour Robotics, met the mayor of Oslo on Monday.'

describe('fromJsonLd', () => {
  test('gives back the graph that toJsonLd wrote', async () => {
    const graph = buildGraph(text, { published: '2024-05-15' })
    expect(graph.relations().length).toBeGreaterThan(0)
    const read = await fromJsonLd(JSON.parse(JSON.stringify(toJsonLd(graph))))
    expect(read.equals(graph)).toBe(true)
  })

  test('fetches nothing', async () => {
    await expect(fromJsonLd({ '@context': 'https://example.org/context.jsonld', name: 'x' })).rejects.toThrow(/nothing is fetched|embed the context/)
  })
})

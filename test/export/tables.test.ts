import { DOMParser } from '@xmldom/xmldom'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv, toCytoscape, toGexf, toGraphML } from '../../src/export/index.js'
import { escapeXml, unescapeXml } from '../../src/export/xml.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import { anyGraph, HOSTILE } from './arbitrary.js'
import { fromGexf, fromGraphML } from './readback.js'
import { oneArticle, twoArticles } from './sample.js'

const samples = [['one article', oneArticle()], ['two articles', twoArticles()], ['nothing', new KnowledgeGraph()]] as const

describe.each(samples)('GraphML, GEXF and Cytoscape of %s', (_, graph) => {
  test('GraphML read back is the graph', () => {
    expect(fromGraphML(toGraphML(graph)).toJSON()).toEqual(graph.toJSON())
  })

  test('GEXF read back is the graph', () => {
    expect(fromGexf(toGexf(graph), graph.graphology.getAttributes()).toJSON()).toEqual(graph.toJSON())
  })

  test('Cytoscape JSON has every node and edge with everything that they carry', () => {
    const { data, elements } = JSON.parse(JSON.stringify(toCytoscape(graph)))
    const nodes = elements.nodes.map(({ data: { id, ...rest }, position }: { data: { id: string }, position?: object }) =>
      ({ key: id, attributes: { ...rest, ...position } }))
    const edges = elements.edges.map(({ data: { id, source, target, ...rest } }: { data: Record<string, string> }) =>
      ({ key: id?.replace(/^edge:/, ''), source, target, attributes: rest }))
    const options = { type: 'directed', multi: true, allowSelfLoops: true }
    const back = KnowledgeGraph.fromJSON({ attributes: data, options, nodes, edges })
    expect(back.toJSON()).toEqual(graph.toJSON())
    const ids = [...elements.nodes, ...elements.edges].map(({ data: { id } }: { data: { id: string } }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('hostile graphs come back from GraphML and GEXF', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    expect(fromGraphML(toGraphML(graph)).equals(graph, { positions: true })).toBe(true)
    expect(fromGexf(toGexf(graph), graph.graphology.getAttributes()).equals(graph, { positions: true })).toBe(true)
  }), { numRuns: 60, endOnFailure: true })
})

describe('XML', () => {
  test('no string makes it ill-formed, and every string comes back', () => {
    for (const text of [...HOSTILE, HOSTILE.join('')]) {
      const problems: string[] = []
      const parser = new DOMParser({ onError: (_level: string, message: string) => problems.push(message) })
      const document = parser.parseFromString(`<t a="${escapeXml(text)}">${escapeXml(text)}</t>`, 'application/xml')
      expect(problems).toEqual([])
      expect(unescapeXml(document.documentElement?.textContent ?? '')).toBe(text)
      expect(unescapeXml(document.documentElement?.getAttribute('a') ?? '')).toBe(text)
    }
  })

  test('characters that XML forbids are not there', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      expect(toGraphML(graph) + toGexf(graph)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
    }), { numRuns: 30, endOnFailure: true })
  })
})

describe('GEXF', () => {
  test('has colours, sizes, shapes and positions', () => {
    const text = toGexf(oneArticle())
    for (const name of ['color', 'size', 'shape', 'position']) expect(text).toContain(`<viz:${name} `)
    expect(toGexf(new KnowledgeGraph())).not.toContain('<viz:')
  })
})

describe('CSV', () => {
  const files = new Map(toCsv(twoArticles()).map(({ name, content }) => [name, rows(content)]))

  test('has a row for every node and edge, and every row all columns', () => {
    const { graphology } = twoArticles()
    const [header = [], ...nodes] = files.get('nodes.csv') ?? []
    expect(nodes.map(([id]) => id)).toEqual(graphology.nodes().sort())
    expect(nodes.every((row) => row.length === header.length)).toBe(true)
    const [, ...edges] = files.get('edges.csv') ?? []
    expect(edges.map(([source, target, id]) => [id, source, target]))
      .toEqual(graphology.edges().sort().map((key) => [key, ...graphology.extremities(key)]))
  })

  test('quotes the words of each piece of evidence', () => {
    const [header, ...evidence] = files.get('evidence.csv') ?? []
    expect(header).toEqual(['Id', 'article', 'start', 'end', 'text'])
    expect(evidence).toContainEqual([
      expect.stringMatching(/^relation\/commands-/), 'harbour-1a2b', '0', '45', 'General Ada Norwin commands the Harbour Guard',
    ])
  })

  test('no cell is a formula, and cells with quotes, commas and newlines come back', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      for (const { content } of toCsv(graph)) {
        expect(Buffer.from(content, 'utf8').toString('utf8')).toBe(content)
        for (const cell of rows(content).flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.e+-]+$)/)
      }
    }), { numRuns: 30, endOnFailure: true })
  })
})

/** Reads CSV as RFC 4180 has it. */
function rows(content: string): readonly (readonly string[])[] {
  const found: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (cell.lastIndex < content.length) {
    const match = cell.exec(content)
    if (match === null) throw new SyntaxError(`not CSV: ${content.slice(cell.lastIndex - 20, cell.lastIndex + 20)}`)
    const [, quoted, plain = '', end] = match
    found.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') found.push([])
  }
  return found.slice(0, -1)
}

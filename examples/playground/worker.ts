import { toCytoscape, toGexf, toGraphML } from '../../src/formats.js'
import { buildGraph } from '../../src/index.js'
import type { KnowledgeGraph } from '../../src/index.js'
import { layout } from '../../src/layout/index.js'
import { toJsonLd, toNQuads, toTurtle } from '../../src/rdf.js'
import { toHtml, toSvg } from '../../src/view.js'
import type { Answer, Download, Request, Row } from './messages.js'

/* Reads an article beside the page, so that the page stays awake. */

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).then((result) => self.postMessage(result))
})

async function answer({ text, published }: Request): Promise<Answer> {
  try {
    const graph = buildGraph(text, published ? { published } : {})
    layout.assign(graph)
    return { kind: 'graph', html: toHtml(graph), rows: rowsOf(graph, text), downloads: await downloadsOf(graph) }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** Every relation, and every event with each who takes part. */
function rowsOf(graph: KnowledgeGraph, text: string): Row[] {
  const label = (key: string) => graph.graphology.getNodeAttribute(key, 'label')
  return graph.graphology.mapEdges((_, attributes, source, target): Row[] => {
    if (attributes.kind === 'projection') return []
    const from = graph.graphology.getNodeAttributes(source)
    const [span] = attributes.kind === 'relation' ? attributes.evidence : from.kind === 'event' ? from.evidence : []
    return [{ subject: label(source), predicate: attributes.label, object: label(target), words: span ? text.slice(span.start, span.end) : '' }]
  }).flat()
}

async function downloadsOf(graph: KnowledgeGraph): Promise<Download[]> {
  return [
    { name: 'graph.svg', type: 'image/svg+xml', content: toSvg(graph) },
    { name: 'graph.html', type: 'text/html', content: toHtml(graph) },
    { name: 'graph.json', type: 'application/json', content: JSON.stringify(graph, null, 2) },
    { name: 'graph.jsonld', type: 'application/ld+json', content: JSON.stringify(await toJsonLd(graph), null, 2) },
    { name: 'graph.nq', type: 'application/n-quads', content: await toNQuads(graph) },
    { name: 'graph.ttl', type: 'text/turtle', content: await toTurtle(graph) },
    { name: 'graph.graphml', type: 'application/xml', content: toGraphML(graph) },
    { name: 'graph.gexf', type: 'application/xml', content: toGexf(graph) },
    { name: 'graph.cyjs', type: 'application/json', content: JSON.stringify(toCytoscape(graph), null, 2) },
  ]
}

/*
 * Speed of the RDF exports on one core, beside what else writes N-Quads from JavaScript.
 *
 *   node --expose-gc bench/run.mjs rdf [ARTICLES]
 */
import jsonld from 'jsonld'
import { Writer } from 'n3'
import { KnowledgeGraph } from '../src/graph/index.js'
import type { ArticleStatements } from '../src/graph/index.js'
import { fromRdf, toJsonLd, toNQuads, toQuads, toTriG, writeQuads } from '../src/rdf.js'
import type { Quad } from '../src/rdf.js'
import { newsOf } from './rdf-news.js'

const articles = Number(process.argv[2] ?? 10_000)
/** How many graphs of one article are in memory; they are written again and again. */
const KEPT = 200

function graphOf(...news: readonly ArticleStatements[]): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'bench' })
  for (const each of news) graph.add(each)
  // The view on graphology is made when it is first asked for: not the business of the export.
  void graph.graphology.order
  return graph
}

/** Runs the job a few times and tells the best of its speeds: what the machine does when nothing disturbs it. */
async function speed(name: string, quads: number, job: () => unknown, runs = 3): Promise<void> {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await job()
    best = Math.min(best, performance.now() - start)
  }
  console.log(`${name.padEnd(46)}${Math.round(quads / best * 1000).toLocaleString('en').padStart(12)} quads/s${(best / 1000).toFixed(2).padStart(9)} s`)
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

async function countQuads(graphs: KnowledgeGraph | Iterable<KnowledgeGraph>): Promise<number> {
  return writeQuads(graphs, { write: () => undefined })
}

const kept = Array.from({ length: Math.min(KEPT, articles) }, (_, index) => graphOf(newsOf(index)))
function* many(): Generator<KnowledgeGraph> {
  for (let index = 0; index < articles; index++) {
    const graph = kept[index % kept.length]
    if (graph !== undefined) yield graph
  }
}

const total = await countQuads(many())
console.log(`${articles.toLocaleString('en')} articles, ${total.toLocaleString('en')} quads\n`)

const before = heap()
let most = before
let written = 0
await speed('writeQuads, one graph after the other', total, async () => {
  await writeQuads(many(), { write: (chunk) => {
    written += chunk.length
    if (written % 64 === 0) most = Math.max(most, process.memoryUsage().heapUsed / 2 ** 20)
  } })
}, 1)
console.log(`  heap before ${before.toFixed(0)} MB, after ${heap().toFixed(0)} MB, most seen (garbage included) ${most.toFixed(0)} MB\n`)

const merged = graphOf(...Array.from({ length: Math.min(1000, articles) }, (_, index) => newsOf(index)))
const mergedCount = await countQuads(merged)
await speed(`writeQuads, ${merged.articles.length.toLocaleString('en')} articles merged`, mergedCount, async () => countQuads(merged))

const sample = kept.slice(0, 100)
const quads: readonly Quad[] = sample.flatMap((graph) => toQuads(graph))
const documents = sample.map((graph) => JSON.parse(JSON.stringify(toJsonLd(graph))))
await speed('toNQuads, 100 articles', quads.length, () => sample.map((graph) => toNQuads(graph)))
await speed('toTriG, 100 articles', quads.length, () => sample.map((graph) => toTriG(graph)))
await speed('toJsonLd as text, 100 articles', quads.length, () => sample.map((graph) => JSON.stringify(toJsonLd(graph))))
await speed('fromRdf, 100 articles', quads.length, () => sample.map((graph) => fromRdf(toQuads(graph))))
await speed('N3.Writer alone, of quads that are there', quads.length, () => new Promise((resolve, reject) => {
  const writer = new Writer({ format: 'application/n-quads' })
  for (const { subject, predicate, object, graph } of quads) writer.addQuad(subject, predicate, object, graph)
  writer.end((error, text) => error ? reject(error) : resolve(text))
}))
await speed('jsonld.toRDF, of documents that are there', quads.length, async () => {
  for (const document of documents) await jsonld.toRDF(document, { format: 'application/n-quads' })
}, 1)

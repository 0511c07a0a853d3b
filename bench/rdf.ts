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

/**
 * By the clock, and by the time that the processor spent (that of the garbage collector's threads included): on
 * a machine that others use as well, only the latter says what one core does.
 */
function report(name: string, quads: number, elapsed: number, { user, system }: NodeJS.CpuUsage): void {
  const rate = (milliseconds: number): string => Math.round(quads / milliseconds * 1000).toLocaleString('en').padStart(10)
  console.log(`${name.padEnd(44)}${rate(elapsed)} quads/s${rate((user + system) / 1000)} quads/s of CPU time${(elapsed / 1000).toFixed(2).padStart(9)} s`)
}

/** Runs the job a few times and tells the best of its speeds: what the machine does when nothing disturbs it. */
async function speed(name: string, quads: number, job: () => unknown, runs = 3): Promise<void> {
  let best: readonly [elapsed: number, used: NodeJS.CpuUsage] | undefined
  for (let run = 0; run < runs; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    await job()
    const now = [performance.now() - start, process.cpuUsage(used)] as const
    if (best === undefined || now[1].user < best[1].user) best = now
  }
  if (best !== undefined) report(name, quads, ...best)
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** How many pieces of text are written between two looks at the memory. */
const PIECES = 64

/** Writes all as N-Quads and tells how fast, and what became of the memory meanwhile. */
async function stream(name: string, graphs: KnowledgeGraph | Iterable<KnowledgeGraph>): Promise<void> {
  const before = heap()
  let [most, pieces, length] = [before, 0, 0]
  const [start, used] = [performance.now(), process.cpuUsage()]
  const quads = await writeQuads(graphs, { write: (chunk) => {
    length += chunk.length
    if (pieces++ % PIECES === 0) most = Math.max(most, process.memoryUsage().heapUsed / 2 ** 20)
  } })
  report(name, quads, performance.now() - start, process.cpuUsage(used))
  console.log(`  ${quads.toLocaleString('en')} quads, ${(length / 2 ** 20).toFixed(0)} MB of text; heap before ${before.toFixed(0)} MB, `
    + `after ${heap().toFixed(0)} MB, most seen (garbage included) ${most.toFixed(0)} MB\n`)
}

const kept = Array.from({ length: Math.min(KEPT, articles) }, (_, index) => graphOf(newsOf(index)))
function* many(): Generator<KnowledgeGraph> {
  for (let index = 0; index < articles; index++) {
    const graph = kept[index % kept.length]
    if (graph !== undefined) yield graph
  }
}

await stream(`writeQuads, ${articles.toLocaleString('en')} graphs one by one`, many())
await stream(`writeQuads, ${articles.toLocaleString('en')} articles merged`,
  graphOf(...Array.from({ length: articles }, (_, index) => newsOf(index))))

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

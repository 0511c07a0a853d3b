import { InputError, NewsgraphError } from '../errors.js'
import type { Knowledge, KnowledgeGraph } from '../index.js'
import { HELP, parseOptions, type CliOptions, type Format } from './options.js'
import { readSource, sourcesOf, writeOutputs, type Output, type Source } from './files.js'

/**
 * Runs the command.
 *
 * @returns the exit code: 0 done, 1 the job failed, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args)
    if (options.command === 'help') await writeOutputs([{ name: 'help', content: HELP }], undefined)
    else if (options.command === 'version') await writeOutputs([{ name: 'version', content: `${(await import('../index.js')).version}\n` }], undefined)
    else await run(options)
    return 0
  } catch (error) {
    if (isClosedPipe(error)) return 0
    process.stderr.write(`newsgraph: ${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof InputError) return 2
    if (!(error instanceof NewsgraphError) && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`)
    return 1
  }
}

/** `newsgraph … | head` closes the pipe before everything is written. */
const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'

async function run(options: CliOptions): Promise<void> {
  const sources = await sourcesOf(options.inputs, options.from)
  await writeOutputs(await outputsOf(options, sources), options.out)
}

async function outputsOf(options: CliOptions, sources: readonly Source[]): Promise<Output[]> {
  if (options.command === 'explain') {
    const { explain } = await import('./explain.js')
    const { readNews, readNewsFromConllu } = await import('../index.js')
    const read = options.from === 'conllu' ? readNewsFromConllu : readNews
    const build = { ...buildOptionsOf(options, await knowledgeOf(options)), refusals: true }
    const parts = await eachSource(options, sources, text => explain(read(text, build)))
    return [{ name: 'explain.txt', content: parts.join('\n') }]
  }
  if (options.format === 'conllu') return conllu(options, sources)
  const { defaultKnowledge, KnowledgeGraph, sourceOfFact } = await import('../index.js')
  const knowledge = await knowledgeOf(options)
  const graphs = await eachSource(options, sources, (text, build) => build(text), knowledge)
  const graph = graphs.reduce((merged, next) => merged.merge(next), new KnowledgeGraph())
  return write(graphs.length === 1 && graphs[0] !== undefined ? graphs[0] : graph, options.format, options,
    sourceOfFact(knowledge ?? defaultKnowledge()))
}

async function eachSource<T>(
  options: CliOptions,
  sources: readonly Source[],
  work: (text: string, build: (text: string) => KnowledgeGraph) => T,
  knowledge?: Knowledge | undefined,
): Promise<T[]> {
  const { buildGraph, buildGraphFromConllu } = await import('../index.js')
  const buildOptions = buildOptionsOf(options, knowledge)
  const out: T[] = []
  for (const [i, source] of sources.entries()) {
    if (sources.length > 1 && process.stderr.isTTY) process.stderr.write(`\r\u001b[K[${i + 1}/${sources.length}] ${source.name}`)
    const text = await readSource(source)
    out.push(work(text, input => (options.from === 'conllu' ? buildGraphFromConllu(input, buildOptions) : buildGraph(input, buildOptions))))
  }
  if (sources.length > 1 && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return out
}

/** The user's knowledge, if there is any. */
async function knowledgeOf(options: CliOptions): Promise<Knowledge | undefined> {
  if (options.knowledge === undefined) return undefined
  const { loadKnowledge } = await import('../index.js')
  return loadKnowledge({ facts: await readSource({ name: 'knowledge', path: options.knowledge }) })
}

function buildOptionsOf(options: CliOptions, knowledge: Knowledge | undefined) {
  return {
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.parser === undefined ? {} : { parser: options.parser }),
    ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence }),
    ...(knowledge === undefined ? {} : { knowledge }),
  }
}

async function conllu(options: CliOptions, sources: readonly Source[]): Promise<Output[]> {
  const { analyse, analyseConllu, toConllu } = await import('../index.js')
  const build = buildOptionsOf(options, undefined)
  const parts = await eachSource(options, sources, text => {
    const { article, annotation } = options.from === 'conllu' ? analyseConllu(text, build) : analyse(text, build)
    return toConllu(article.text, annotation)
  })
  return [{ name: 'graph.conllu', content: parts.join('') }]
}

async function write(
  graph: KnowledgeGraph, format: Format, options: CliOptions, sourceOfFact: (fact: string) => string | undefined,
): Promise<Output[]> {
  const base = options.base === undefined ? {} : { base: options.base }
  const rdf = { ...base, profile: options.profile, sourceOfFact }
  switch (format) {
    case 'summary': return [{ name: 'graph.txt', content: (await import('./summary.js')).summaryOf(graph) }]
    case 'json': return [json('graph.json', graph)]
    case 'jsonld': return [json('graph.jsonld', (await import('../rdf.js')).toJsonLd(graph, rdf))]
    case 'framed': return [json('graph.jsonld', (await import('../rdf.js')).toFramed(graph, rdf))]
    case 'newsarticle': return [json('article.jsonld', (await import('../rdf.js')).toNewsArticle(graph, base))]
    case 'nquads': return [{ name: 'graph.nq', content: (await import('../rdf.js')).toNQuads(graph, rdf) }]
    case 'turtle': return [{ name: 'graph.ttl', content: (await import('../rdf.js')).toTurtle(graph, rdf) }]
    case 'trig': return [{ name: 'graph.trig', content: (await import('../rdf.js')).toTriG(graph, rdf) }]
    case 'graphml': return [{ name: 'graph.graphml', content: (await import('../formats.js')).toGraphML(await laidOut(graph)) }]
    case 'gexf': return [{ name: 'graph.gexf', content: (await import('../formats.js')).toGexf(await laidOut(graph)) }]
    case 'cytoscape': return [json('graph.cyjs', (await import('../formats.js')).toCytoscape(await laidOut(graph)))]
    case 'csv': return [...(await import('../formats.js')).toCsv(graph)]
    case 'svg': return [{ name: 'graph.svg', content: (await import('../view.js')).toSvg(await laidOut(graph), { theme: options.theme }) }]
    case 'png': return [{ name: 'graph.png', content: await (await import('./png.js')).pngOf(await laidOut(graph), options.theme) }]
    case 'html': return [{ name: 'graph.html', content: (await import('../view.js')).toHtml(await laidOut(graph)) }]
    case 'conllu': throw new InputError('conllu is the analysis of one text, not a graph')
  }
}

const json = (name: string, value: object): Output => ({ name, content: `${JSON.stringify(value, null, 2)}\n` })

/** Formats that carry positions get them. */
async function laidOut(graph: KnowledgeGraph): Promise<KnowledgeGraph> {
  const { layout } = await import('../layout/index.js')
  layout.assign(graph)
  return graph
}

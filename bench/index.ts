/*
 * Speed of the whole way from text to graph and of its parts, beside what else a JavaScript user could take;
 * how long a first graph takes in a new process; how large the package is. One core, medians of warm runs.
 *
 *   npm run bench [-- FOLDER]   the whole way also on the articles (.txt) of a folder
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { resolveEntities } from '../src/entities/index.js'
import { factLookup } from '../src/facts.js'
import { toGraphML } from '../src/formats.js'
import { buildGraph, defaultKnowledge, newsVocabulary } from '../src/index.js'
import { annotate } from '../src/language/index.js'
import { layout } from '../src/layout/index.js'
import { toJsonLd, toNQuads } from '../src/rdf.js'
import { defaultLexicon, readStatements, settle } from '../src/statements/index.js'
import { readArticle } from '../src/text/index.js'

const RUNS = 9
/** Runs and milliseconds until the compiler has seen what is hot: there are hundreds of small rules. */
const WARM_UP = 12
const WARM_UP_TIME = 8000
const root = join(dirname(process.argv[1] ?? ''), '..')
const dist = join(root, 'dist', 'index.js')
if (!existsSync(dist)) {
  console.error('dist/ is missing: run npm run build first')
  process.exit(2)
}

const texts = ['examples/articles', 'test/articles/texts'].flatMap(folder => readdirSync(join(root, folder))
  .filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(root, folder, name), 'utf8')))
const wordsIn = (all: readonly string[]): number => all.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
const words = wordsIn(texts)
const options = { published: '2024-05-15' }

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** Milliseconds for all articles once, the median of several runs after some that do not count. */
function timeOf(work: () => unknown): number {
  for (let i = 0, start = performance.now(); i < WARM_UP || performance.now() - start < WARM_UP_TIME; i++) work()
  return median(Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }))
}

function row(name: string, work: () => unknown, of = words): void {
  const time = timeOf(work)
  console.log(`  ${name.padEnd(44)}${Math.round(of / time * 1000).toLocaleString('en').padStart(12)}${time.toFixed(1).padStart(10)}`)
}

console.log(`${texts.length} articles, ${words} words; node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}\n`)
console.log(`  ${'on one core, models loaded'.padEnd(44)}${'words/s'.padStart(12)}${'ms'.padStart(10)}`)
row('text to graph', () => texts.map(text => buildGraph(text, options)))
const folder = process.argv[2]
if (folder !== undefined) {
  const others = readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(folder, name), 'utf8'))
  row(`  of ${others.length} articles given, ${wordsIn(others)} words`, () => others.map(text => buildGraph(text, options)), wordsIn(others))
}
row('text to graph, parser: fast', () => texts.map(text => buildGraph(text, { ...options, parser: 'fast' })))

const articles = texts.map(text => readArticle(text, options))
const annotated = articles.map(({ article, paragraphs }) => ({ article, annotation: settle(annotate(article.text, paragraphs), defaultLexicon()) }))
const knowledge = defaultKnowledge()
const facts = factLookup(knowledge)
const mentioned = annotated.map(a => ({ ...a, mentions: resolveEntities({ text: a.article.text, annotation: a.annotation, knowledge }) }))
const graphs = texts.map(text => buildGraph(text, options))
row('  paragraphs, furniture', () => texts.map(text => readArticle(text, options)))
row('  sentences, words, tags, trees, names', () => articles.map(({ article, paragraphs }) => annotate(article.text, paragraphs)))
row('  the same, parser: fast', () => articles.map(({ article, paragraphs }) => annotate(article.text, paragraphs, { parser: 'fast' })))
row('  entities', () => annotated.map(a => resolveEntities({ text: a.article.text, annotation: a.annotation, knowledge })))
row('  relations and events', () => mentioned.map(m => readStatements({ ...m, vocabulary: newsVocabulary, facts, lexicon: defaultLexicon() })))
row('layout', () => graphs.map(graph => layout(graph)))
row('JSON-LD', () => graphs.map(graph => toJsonLd(graph)))
row('N-Quads', () => graphs.map(graph => toNQuads(graph)))
row('GraphML', () => graphs.map(graph => toGraphML(graph)))

console.log('\n  what else could be taken: names with types, no graph')
// Loaded here, so that what they keep in memory weighs on none of the rows above.
const [{ default: nlp }, { default: winkNLP }, { default: model }] = await Promise.all([import('compromise'), import('wink-nlp'), import('wink-eng-lite-web-model')])
const wink = winkNLP(model)
row('compromise: people, places, organizations', () => texts.map(text => {
  const document = nlp(text)
  return [document.people(), document.places(), document.organizations()].map(found => found.json())
}))
row('wink-nlp: sentences, tags, entities', () => texts.map(text => {
  const document = wink.readDoc(text)
  return [document.sentences().out(), document.tokens().out(wink.its.pos), document.entities().out(wink.its.detail)]
}))

/** What a new process needs, in milliseconds: to load the package, for the first graph, and from start to end. */
function coldStart(): { readonly load: number; readonly first: number; readonly process: number } {
  const program = `
    const start = performance.now()
    const { buildGraph } = await import(${JSON.stringify(pathToFileURL(dist).href)})
    const loaded = performance.now()
    buildGraph(${JSON.stringify(texts[0] ?? '')})
    console.log(loaded - start, performance.now() - loaded)`
  const start = performance.now()
  const [load = NaN, first = NaN] = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).split(' ').map(Number)
  return { load, first, process: performance.now() - start }
}

const cold = Array.from({ length: RUNS }, coldStart)
console.log('\n  in a new process, built package, ms')
console.log(`  ${'loading the package'.padEnd(56)}${median(cold.map(c => c.load)).toFixed(0).padStart(10)}`)
console.log(`  ${'first graph, models decoded'.padEnd(56)}${median(cold.map(c => c.first)).toFixed(0).padStart(10)}`)
console.log(`  ${'whole process, Node\'s own start with it'.padEnd(56)}${median(cold.map(c => c.process)).toFixed(0).padStart(10)}`)

const [packed]: { size: number; unpackedSize: number }[] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
)
console.log(`\n  packed ${((packed?.size ?? NaN) / 1e6).toFixed(2)} MB, unpacked ${((packed?.unpackedSize ?? NaN) / 1e6).toFixed(1)} MB`)

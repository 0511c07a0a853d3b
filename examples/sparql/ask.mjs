/*
 * Reads a folder of articles, puts their graphs into Oxigraph (https://www.npmjs.com/package/oxigraph), a
 * SPARQL database that runs inside Node.js, and asks it the questions in `questions/`.
 *
 *   npm run example:sparql
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildGraph, defaultKnowledge, sourceOfFact } from 'newsgraph'
import { toNQuads } from 'newsgraph/rdf'
import { Store } from 'oxigraph'

const folder = process.argv[2] ?? new URL('../articles', import.meta.url).pathname
const questions = new URL('questions/', import.meta.url)

const store = new Store()
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort()) {
  const graph = buildGraph(await readFile(join(folder, name), 'utf8'))
  store.load(toNQuads(graph, { sourceOfFact: sourceOfFact(defaultKnowledge()) }), { format: 'application/n-quads' })
}
console.log(`${store.size} quads`)

for (const name of (await readdir(questions)).sort()) {
  const query = await readFile(new URL(name, questions), 'utf8')
  console.log(`\n${query.slice(2, query.indexOf('\n'))}`)
  // Each article has its own named graph; most questions are about all of them at once.
  const rows = store.query(query, { use_default_graph_as_union: true })
  for (const row of rows.slice(0, 10)) {
    console.log(`  ${[...row].map(([variable, term]) => `${variable}: ${shorten(term.value)}`).join(' · ')}`)
  }
  if (rows.length > 10) console.log(`  … ${rows.length - 10} more`)
  if (rows.length === 0) console.log('  nothing')
}

/** Terms without their namespace, texts in one line. */
function shorten(value) {
  return value.replace('https://newsgraph.dev/ns#', '').replace(/\s+/g, ' ').slice(0, 100)
}

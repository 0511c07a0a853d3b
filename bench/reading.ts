/*
 * How well articles are read: graphs of annotated articles, scored by the scorer that comes with them.
 *
 *   npm run bench:reading -- SHARED_DIR [--set dev,more,kept,tuned,own] [--only PREFIX] [--verbose] [--min-confidence N] [--curve]
 *
 * `kept` is the third of `more` that development does not look at, `tuned` the rest, `own` the articles of bench/articles, which were
 * written and annotated for this project. `--only` takes the articles whose names start so. `--curve` prints precision and recall
 * of relations and events along `minConfidence` instead of the whole score.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildGraph } from '../src/index.js'
import { isKept } from '../training/lib/gold.js'

const [sharedDir, ...flags] = process.argv.slice(2)
if (sharedDir === undefined) {
  console.error('usage: npm run bench:reading -- SHARED_DIR [--set dev,more,kept,tuned,own] [--only PREFIX] [--verbose] [--min-confidence N] [--curve]')
  process.exit(2)
}
const valueOf = (flag: string): string | undefined => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined)
const sets = valueOf('--set')?.split(',') ?? ['dev', 'tuned', 'kept']
const given = valueOf('--min-confidence')
const prefix = valueOf('--only') ?? ''
const bench = dirname(process.argv[1] ?? '.')

const CURVE = [0.2, 0.35, 0.5, 0.65, 0.8, 0.9]

interface Reading { readonly score: string, readonly words: number, readonly milliseconds: number }

/** Reads the articles of a set and scores the graphs. */
function read(shared: string, set: string, minConfidence: number | undefined): Reading {
  const goldDir = set === 'own' ? join(bench, 'articles') : join(shared, 'gold', set === 'dev' ? 'dev' : 'more')
  const work = mkdtempSync(join(tmpdir(), 'reading-'))
  const gold = join(work, 'gold')
  const system = join(work, 'system')
  mkdirSync(gold)
  mkdirSync(system)
  let words = 0
  let milliseconds = 0
  for (const file of readdirSync(goldDir).filter(f => f.endsWith('.gold.json')).sort()) {
    const name = file.slice(0, -'.gold.json'.length)
    if (!name.startsWith(prefix) || (set === 'kept' && !isKept(name)) || (set === 'tuned' && isKept(name))) continue
    const text = readFileSync(join(goldDir, `${name}.txt`), 'utf8')
    const published: unknown = JSON.parse(readFileSync(join(goldDir, file), 'utf8')).published
    copyFileSync(join(goldDir, file), join(gold, file))
    copyFileSync(join(goldDir, `${name}.txt`), join(gold, `${name}.txt`))
    const start = performance.now()
    const graph = buildGraph(text, { ...(minConfidence === undefined ? {} : { minConfidence }), ...(typeof published === 'string' ? { published } : {}) })
    milliseconds += performance.now() - start
    words += text.split(/\s+/).length
    for (const refusal of graph.refused) console.error(`${name}: refused (${refusal.rule}): ${refusal.reason}`)
    writeFileSync(join(system, `${name}.json`), JSON.stringify(graph))
  }
  const score = execFileSync('node', [join(shared, 'score', 'score.mjs'), gold, system, ...(flags.includes('--verbose') ? ['--verbose'] : [])], { encoding: 'utf8' })
  rmSync(work, { recursive: true })
  return { score, words, milliseconds }
}

for (const set of sets) {
  if (!flags.includes('--curve')) {
    const { score, words, milliseconds } = read(sharedDir, set, given === undefined ? undefined : Number(given))
    console.log(`== ${set}: ${words} words, ${Math.round(words / milliseconds * 1000)} words/s\n${score}`)
    continue
  }
  console.log(`== ${set}: minConfidence, then precision and recall of relations and of events`)
  for (const minConfidence of CURVE) {
    const { score } = read(sharedDir, set, minConfidence)
    const cells = ['relations', 'events'].map(kind => new RegExp(`^${kind}\\s+([\\d.]+)\\s+([\\d.]+)`, 'm').exec(score)?.slice(1).join(' / ') ?? '')
    console.log(`${minConfidence.toFixed(2)}  ${cells.map(cell => cell.padStart(13)).join('  ')}`)
  }
}

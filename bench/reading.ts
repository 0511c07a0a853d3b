/*
 * How well articles are read: graphs of annotated articles, scored by the scorer that comes with them.
 *
 *   npm run bench:reading -- SHARED_DIR [--set dev|more|kept|tuned] [--verbose] [--min-confidence N]
 *
 * `kept` is the third of `more` that development does not look at, `tuned` the rest.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildGraph } from '../src/index.js'

const [sharedDir, ...flags] = process.argv.slice(2)
if (sharedDir === undefined) {
  console.error('usage: npm run bench:reading -- SHARED_DIR [--set dev|more|kept|tuned] [--verbose] [--min-confidence N]')
  process.exit(2)
}
const valueOf = (flag: string): string | undefined => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined)
const sets = valueOf('--set')?.split(',') ?? ['dev', 'tuned', 'kept']
const minConfidence = valueOf('--min-confidence')

/** A third of the articles, by their names alone. */
const isKept = (name: string): boolean => [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7) % 3 === 0

for (const set of sets) {
  const goldDir = join(sharedDir, 'gold', set === 'dev' ? 'dev' : 'more')
  const work = mkdtempSync(join(tmpdir(), 'reading-'))
  const gold = join(work, 'gold')
  const system = join(work, 'system')
  mkdirSync(gold)
  mkdirSync(system)
  let words = 0
  let time = 0
  for (const file of readdirSync(goldDir).filter(f => f.endsWith('.gold.json')).sort()) {
    const name = file.slice(0, -'.gold.json'.length)
    if ((set === 'kept' && !isKept(name)) || (set === 'tuned' && isKept(name))) continue
    const text = readFileSync(join(goldDir, `${name}.txt`), 'utf8')
    const published: unknown = JSON.parse(readFileSync(join(goldDir, file), 'utf8')).published
    copyFileSync(join(goldDir, file), join(gold, file))
    copyFileSync(join(goldDir, `${name}.txt`), join(gold, `${name}.txt`))
    const start = performance.now()
    const graph = buildGraph(text, { ...(minConfidence === undefined ? {} : { minConfidence: Number(minConfidence) }), ...(typeof published === 'string' ? { published } : {}) })
    time += performance.now() - start
    words += text.split(/\s+/).length
    for (const refusal of graph.refused) console.error(`${name}: refused (${refusal.rule}): ${refusal.reason}`)
    writeFileSync(join(system, `${name}.json`), JSON.stringify(graph))
  }
  const score = execFileSync('node', [join(sharedDir, 'score', 'score.mjs'), gold, system, ...(flags.includes('--verbose') ? ['--verbose'] : [])], { encoding: 'utf8' })
  console.log(`== ${set}: ${words} words, ${Math.round(words / time * 1000)} words/s\n${score}`)
  rmSync(work, { recursive: true })
}

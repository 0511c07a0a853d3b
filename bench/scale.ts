/*
 * Time of the whole way for texts of 1, 2 and 4 MB, ordinary and hostile: twice the text should take twice
 * the time. Exit code 1 when a doubling costs more than 2.6 times as much.
 *
 *   npm run bench:scale -- [--mb LARGEST] [--only NAME,…] [--parts]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse, buildGraph, readNews } from '../src/index.js'
import { articlesAsTheyAre, articlesUnderNewNames, hostileTexts, type TextMaker } from './scale/texts.js'

/** Linear is 2; the rest is for the collector of garbage and for neighbours on the machine. */
const LIMIT = 2.6
/** Below this a ratio says more about the machine than about the reader. */
const TOO_SHORT_TO_JUDGE_MS = 400

const { values: flags } = parseArgs({
  options: { mb: { type: 'string', default: '4' }, only: { type: 'string' }, parts: { type: 'boolean', default: false } },
})
const largest = Number(flags.mb)
if (!(largest > 0)) {
  console.error(`--mb: expected a number greater than 0, got ${flags.mb}`)
  process.exit(2)
}

const folder = join(dirname(process.argv[1] ?? ''), '..', 'examples', 'articles')
const articles = readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(folder, name), 'utf8'))
const texts: Readonly<Record<string, TextMaker>> = {
  'new names': articlesUnderNewNames(articles),
  'same names': articlesAsTheyAre(articles),
  ...hostileTexts,
}
const wanted = flags.only?.split(',') ?? Object.keys(texts)
const unknown = wanted.filter(name => !Object.hasOwn(texts, name))
if (unknown.length > 0) {
  console.error(`--only: expected names among: ${Object.keys(texts).join(', ')}; got ${unknown.join(', ')}`)
  process.exit(2)
}

const sizes = [largest / 4, largest / 2, largest]
const options = { published: '2024-05-15' }
/** Milliseconds of the processor, which neighbours on the machine do not change as they change the clock's. */
const timed = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

buildGraph(articles.join('\n\n'), options)
console.log(`${'text'.padEnd(22)}${sizes.map(mb => `${mb} MB`.padStart(11)).join('')}   growth`)
let failed = false
for (const name of wanted) {
  const times = sizes.map(mb => timed(() => buildGraph(texts[name]?.(mb * 2 ** 20) ?? '', options)))
  const growth = times.slice(1).map((time, i) => time / Math.max(times[i] ?? 0, 1))
  const bad = growth.some((g, i) => g > LIMIT && (times[i + 1] ?? 0) > TOO_SHORT_TO_JUDGE_MS)
  failed ||= bad
  console.log(`${name.padEnd(22)}${times.map(t => `${(t / 1000).toFixed(2)} s`.padStart(11)).join('')}   ${growth.map(g => g.toFixed(2)).join(' ')}${bad ? '  more than linear' : ''}`)
  if (flags.parts) {
    for (const [part, work] of Object.entries({ analyse, readNews })) {
      const own = sizes.map(mb => timed(() => work(texts[name]?.(mb * 2 ** 20) ?? '', options)))
      console.log(`${`  ${part}`.padEnd(22)}${own.map(t => `${(t / 1000).toFixed(2)} s`.padStart(11)).join('')}`)
    }
  }
}
if (failed) process.exitCode = 1

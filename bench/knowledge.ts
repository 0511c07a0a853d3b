/**
 * How fast background knowledge is there, and how big it is:
 *
 *   node bench/run.mjs knowledge
 *
 * The cold figures are of a fresh process each time, the middle of nine: what it takes until the names of one
 * article have been looked up for the first time, reading the data files included.
 */
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(process.argv[1] ?? '')
const RUNS = 9

/** The names of an article on an attack, a visit and a match, and some words that are none. */
const PROBE = `
  import { knowledge } from ${JSON.stringify(join(here, '../src/knowledge/index.ts'))}
  const NAMES = ['Basra', 'Iraqi', 'U.S.', 'World Health Organization', 'NATO', 'Aleppo', 'Kyiv', 'Odessa', 'Nairobi', 'Kenyan',
    'Mombasa', 'Al-Shabaab', 'AU', 'Lagos', 'Lima', 'Peruvian', 'Springfield', 'Illinois', 'Georgia', 'Strait of Hormuz', 'BBC', 'Reuters',
    'Maria', 'Vladimir', 'Fatima', 'Hezbollah', 'Beirut', 'Lebanese', 'Gaza', 'Islamabad', 'Quetta', 'Pakistani', 'Boeing', 'Harvard',
    'Paris', 'French', 'Eiffel Tower', 'Kherson', 'Anbar province', 'Zenith Road', 'Tamsin', 'Larkhaven', 'Monday', 'The', 'Officials']
  const look = known => {
    for (const name of NAMES) {
      known.country(name); known.countryOfAdjective(name); known.organization(name); known.places(name); known.genderOfGivenName(name)
      known.linkPlace(name, { countries: ['US', 'IQ', 'LB'], others: ['Beirut', 'Basra', 'Illinois'] })
    }
    known.facts({ subject: 'Nelson Mandela', predicate: 'buriedIn' })
  }
  export function run() {
    const begin = performance.now()
    const known = knowledge()
    look(known)
    const first = performance.now() - begin
    const again = performance.now()
    for (let i = 0; i < 20; i++) look(known)
    return { first, again: (performance.now() - again) / 20, names: NAMES.length }
  }
`

interface Times {
  readonly load: number
  readonly first: number
  readonly again: number
  readonly names: number
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

const folder = mkdtempSync(join(here, '.knowledge-'))
try {
  const bundle = join(folder, 'probe.mjs')
  await build({
    stdin: { contents: PROBE, resolveDir: here, loader: 'ts' }, outfile: bundle, bundle: true, minify: true, platform: 'browser',
    format: 'esm', target: 'node20', logLevel: 'warning',
  })
  const script = `const t = performance.now(); const { run } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
    const load = performance.now() - t; console.log(JSON.stringify({ load, ...run() }))`
  const times: Times[] = Array.from({ length: RUNS }, () =>
    JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout))
  const of = (pick: (times: Times) => number): string => middle(times.map(pick)).toFixed(1)
  console.log(`code and data read: ${of(t => t.load)} ms, minified, in one file with the RDF parser`)
  console.log(`first look-up of ${times[0]?.names} names in every table: ${of(t => t.first)} ms; together ${of(t => t.load + t.first)} ms`)
  console.log(`the same names again: ${of(t => t.again)} ms`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const data = join(here, '../src/knowledge/data')
let total = 0
for (const file of readdirSync(data).filter(name => name.endsWith('.json')).sort()) {
  const size = gzipSync(readFileSync(join(data, file)), { level: 9 }).length
  total += size
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB gzipped`)
}
console.log(`together ${(total / 1000).toFixed(0)} kB gzipped`)

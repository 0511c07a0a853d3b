// Runs a benchmark that is written in TypeScript: node bench/run.mjs NAME ARGUMENTS…
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { viewerText } from '../viewer-plugin.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const [name, ...args] = process.argv.slice(2)
const entry = name && join(here, `${name}.ts`)
if (!entry || !existsSync(entry)) {
  console.error(`usage: node bench/run.mjs NAME ARGUMENTS…\nno benchmark ${name ?? ''} in bench/`)
  process.exit(2)
}
const folder = mkdtempSync(join(here, '.run-'))
try {
  await build({
    entryPoints: [entry],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    loader: { '.bin': 'base64' },
    plugins: [viewerText],
    logLevel: 'warning',
  })
  process.argv.splice(1, 2, entry)
  process.argv.splice(2, process.argv.length, ...args)
  await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

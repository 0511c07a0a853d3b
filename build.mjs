// Builds the package into dist/: one ES module for each door of the exports map with what they share in
// chunks of its own, models as base64 text, the page's viewer as text, and the type declarations.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { viewerText } from './viewer-plugin.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const doors = {
  index: 'src/index.ts',
  layout: 'src/layout/index.ts',
  rdf: 'src/rdf.ts',
  view: 'src/view.ts',
  formats: 'src/formats.ts',
  cli: 'src/cli.ts',
}

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: doors,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: ['es2022', 'node20'],
  // else each use of such a literal would make a new RegExp; general categories have been there since Node.js 10
  supported: { 'regexp-unicode-property-escapes': true },
  packages: 'external',
  external: ['node:*'],
  loader: { '.bin': 'base64' },
  plugins: [viewerText],
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
chmodSync(`${root}dist/cli.js`, 0o755)
copyFileSync(`${root}src/export/picture/fonts/OFL.txt`, `${root}dist/Arimo-OFL.txt`)

const { context, ontology, shapes } = await import(new URL('dist/rdf.js', import.meta.url).href)
writeFileSync(`${root}dist/context.jsonld`, `${JSON.stringify({ '@context': context() }, null, 2)}\n`)
writeFileSync(`${root}dist/newsgraph.ttl`, ontology())
writeFileSync(`${root}dist/newsgraph.shapes.ttl`, shapes())

const tsc = `${root}node_modules/.bin/tsc`
if (existsSync(tsc)) execFileSync(tsc, ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })

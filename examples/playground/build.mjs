// Builds the playground into one folder: `node examples/playground/build.mjs [FOLDER]`, then open its index.html.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { viewerText } from '../../viewer-plugin.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = process.argv[2] ?? join(here, 'dist')
mkdirSync(out, { recursive: true })

const common = {
  bundle: true, minify: true, format: 'iife', platform: 'browser', target: 'es2022', charset: 'ascii', logLevel: 'warning',
}
const worker = await build({
  ...common, entryPoints: [join(here, 'worker.ts')], write: false, loader: { '.bin': 'base64' }, plugins: [viewerText],
})
await build({
  ...common, entryPoints: [join(here, 'main.ts')], outfile: join(out, 'main.js'),
  define: { WORKER_CODE: JSON.stringify(worker.outputFiles[0].text) },
})
copyFileSync(join(here, 'index.html'), join(out, 'index.html'))
console.log(`${join(out, 'index.html')}: open it in a browser`)

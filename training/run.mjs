/**
 * Runs a command that is written in TypeScript: bundles `DIR/NAME.ts` with esbuild and imports it.
 *
 *   node training/run.mjs NAME ARGUMENTS…
 *
 * `--models=FOLDER` takes the models from another folder, for trials.
 */
import { build } from 'esbuild'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const missingModels = {
  name: 'models-as-base64',
  setup(esbuild) {
    // A model that is about to be made for the first time is empty.
    const folder = process.argv.find(arg => arg.startsWith('--models='))?.slice('--models='.length)
    esbuild.onResolve({ filter: /\.bin$/ }, args => ({ path: folder ? join(folder, basename(args.path)) : join(args.resolveDir, args.path), namespace: 'model' }))
    esbuild.onLoad({ filter: /.*/, namespace: 'model' }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises')
      const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0)
      return { contents: `export default ${JSON.stringify(bytes.toString('base64'))}`, loader: 'js' }
    })
  },
}

/** Bundles and runs `folder/name.ts`; its arguments are what follows the name on the command line. */
export async function run(folder) {
  const [name, ...rest] = process.argv.slice(2)
  const entry = join(folder, `${name}.ts`)
  if (!name || !existsSync(entry)) {
    console.error(`expected a command: node ${relative('.', join(folder, 'run.mjs'))} NAME ARGUMENTS, where ${relative('.', folder) || '.'}/NAME.ts exists; got ${name ?? 'nothing'}`)
    process.exit(2)
  }
  // Beside the sources, so that packages resolve as they do for the sources.
  const out = mkdtempSync(join(folder, '.cache-'))
  process.on('exit', () => rmSync(out, { recursive: true, force: true }))
  const outfile = join(out, `${name}.mjs`)
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', sourcemap: 'inline', logLevel: 'warning', plugins: [missingModels] })
  process.argv = [process.argv[0] ?? 'node', entry, ...rest]
  await import(pathToFileURL(outfile).href)
}

await run(dirname(fileURLToPath(import.meta.url)))

// The page that toHtml writes carries its viewer as text: `newsgraph-viewer` is a module with the bundled code
// of src/viewer/main.ts, its hash for the page's content security policy, and its style. sigma throws when it is
// imported outside a browser, so the library holds the viewer as text alone. Used by the build and by the test
// runner alike.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entry = fileURLToPath(new URL('./src/viewer/main.ts', import.meta.url))
const styleFile = fileURLToPath(new URL('./src/viewer/style.css', import.meta.url))

/** The viewer as one classic script, for a page that is opened from a file. */
async function bundleViewer() {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  })
  // Inside a script element nothing may read as its end, or as the start of a comment.
  return outputFiles[0].text.trim().replace(/<(?=\/script|!--)/gi, '\\x3c')
}

/** The text of the module `newsgraph-viewer`. */
export async function viewerModule() {
  const script = await bundleViewer()
  const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`
  const exported = { script, scriptHash, style: readFileSync(styleFile, 'utf8').trim() }
  return Object.entries(exported).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`).join('')
}

/** For esbuild. */
export const viewerText = {
  name: 'viewer',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^newsgraph-viewer$/ }, ({ path }) => ({ path, namespace: 'viewer' }))
    esbuild.onLoad({ filter: /.*/, namespace: 'viewer' }, async () => ({ contents: await viewerModule(), loader: 'js' }))
  },
}

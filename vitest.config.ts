import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { viewerModule } from './viewer-plugin.mjs'

/** Imports of model files (`*.bin`) give their bytes as base64, as the build does. */
const binary = {
  name: 'model-files',
  enforce: 'pre' as const,
  load(id: string) {
    const file = id.split('?')[0] ?? id
    return file.endsWith('.bin') ? `export default ${JSON.stringify(readFileSync(file).toString('base64'))}` : undefined
  },
}

/** The page's code as text, bundled once by what bundles it for the package. */
let viewerCode: Promise<string> | undefined
const viewer = {
  name: 'newsgraph-viewer',
  enforce: 'pre' as const,
  resolveId(id: string) {
    return id === 'newsgraph-viewer' ? '\0newsgraph-viewer' : undefined
  },
  load(id: string) {
    return id === '\0newsgraph-viewer' ? viewerCode ??= viewerModule() : undefined
  },
}

// The files of a worker share the modules, so that models are decoded once: no test may leave a module otherwise than it found it.
export default defineConfig({
  plugins: [binary, viewer],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, isolate: false, maxWorkers: '100%' },
})

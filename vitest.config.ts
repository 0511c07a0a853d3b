import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Imports of model files (`*.bin`) give their bytes as base64, as the build does. */
const binary = {
  name: 'model-files',
  enforce: 'pre' as const,
  load(id: string) {
    const file = id.split('?')[0] ?? id
    return file.endsWith('.bin') ? `export default ${JSON.stringify(readFileSync(file).toString('base64'))}` : undefined
  },
}

export default defineConfig({
  plugins: [binary],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})

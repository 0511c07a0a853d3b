import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The folder with annotated articles and corpora that the accuracy tests measure on. It is not part of
 * the package: a user who lacks it sees those tests skipped, CI fails without it.
 */
const folder = process.env['NEWSGRAPH_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))

export const shared: string | undefined = existsSync(folder) ? folder : undefined

if (!shared && process.env['CI']) {
  throw new Error(`the measuring data is missing: expected a folder at ${folder}; set NEWSGRAPH_SHARED to where it is`)
}
if (!shared) console.warn(`skipping the accuracy tests: no folder ${folder} (set NEWSGRAPH_SHARED to run them)`)

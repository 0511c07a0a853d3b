import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/*
 * A real browser for tests. Debian's chromium is what CI installs; elsewhere CHROMIUM may name another.
 */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser; in CI there must be. */
export const present = existsSync(executable)
if (!present && process.env['CI']) throw new Error(`the browser tests need Chromium at ${executable}: apt-get install chromium, or set CHROMIUM`)
if (!present) console.warn(`skipping the browser tests: no Chromium at ${executable} (install it, or set CHROMIUM)`)

/** Software WebGL, no first-run pages, nothing in the background that asks the network. */
const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
]

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: FLAGS })
}

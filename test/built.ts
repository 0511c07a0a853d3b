import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The top folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const cli = `${root}dist/cli.js`

/** What a run of the command printed. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command, as a user does. */
export function newsgraph(args: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {}): Run {
  if (!existsSync(cli)) throw new Error('dist/ is missing: run npm run build before the tests (npm test does)')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 28,
    ...(options.input === undefined ? {} : { input: options.input }),
  })
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') }
}

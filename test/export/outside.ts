import { spawnSync } from 'node:child_process'
import { describe } from 'vitest'

/** What a program said. */
export interface Said {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export function run(command: string, args: readonly string[], input: string): Said {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status, out: stdout, err: stderr }
}

/** A program that reads RDF: takes the text on standard input, prints the number of statements. */
export interface Reader {
  readonly name: string
  /** How to see that it is there. */
  readonly probe: readonly [command: string, ...args: string[]]
  /** Debian package that has it. */
  readonly package: string
  count(text: string, format: Format): Said
}

export type Format = 'nquads' | 'trig' | 'turtle'

const COUNT = `
import sys, rdflib, logging
logging.basicConfig()
data = rdflib.ConjunctiveGraph()
data.parse(data=sys.stdin.buffer.read(), format=sys.argv[1])
print(len(list(data.quads((None, None, None, None)))))
`

export const readers: readonly Reader[] = [
  {
    name: 'rapper', probe: ['rapper', '--version'], package: 'raptor2-utils',
    count(text, format) {
      const said = run('rapper', ['-q', '-i', format, '-o', 'nquads', '-', 'http://example.org/'], text)
      return { ...said, out: String(said.out.split('\n').length - 1) }
    },
  },
  {
    name: 'rdflib', probe: ['/usr/bin/python3', '-c', 'import rdflib'], package: 'python3-rdflib',
    count: (text, format) => run('/usr/bin/python3', ['-W', 'ignore::DeprecationWarning', '-c', COUNT, format], text),
  },
]

/**
 * Tests that need a program from outside. Where it is missing they are skipped and the reason is in their
 * name; in continuous integration they fail.
 */
export function describeWith({ name, probe: [command, ...args], package: from }: Reader, tests: () => void): void {
  const isThere = run(command, args, '').status === 0
  if (isThere || process.env['CI'] === 'true') describe(name, tests)
  else describe.skip(`${name} (skipped: it is not installed; apt-get install ${from})`, tests)
}

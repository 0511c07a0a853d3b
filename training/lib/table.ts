import type { Writer } from './writer.js'

/** Writes what `HashTable.read` reads: keys in ascending order as differences, then their numbers. */
export function writeTable(writer: Writer, entries: ReadonlyMap<number, number>): void {
  const sorted = [...entries].sort((a, b) => a[0] - b[0])
  writer.uint(sorted.length)
  let last = 0
  for (const [key] of sorted) {
    writer.uint(key - last)
    last = key
  }
  for (const [, value] of sorted) writer.uint(value)
}

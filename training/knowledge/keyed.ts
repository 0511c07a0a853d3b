import { packNumbers } from '../../src/knowledge/columns.js'
import { NAMES_PER_ROW, ORDER_DIGITS } from '../../src/knowledge/keyed-rows.js'
import { nameKey } from '../../src/knowledge/names.js'

interface Entry {
  readonly key: string
  readonly at: number
}

const ascending = (a: Entry, b: Entry): number => a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at

/** The order of the names of all rows by their keys, as `NamedRows` takes it. */
export function orderOf(names: readonly (readonly string[])[]): string {
  const entries = names.flatMap((row, index) => {
    if (row.length >= NAMES_PER_ROW) throw new RangeError(`${row[0]} has too many names`)
    return row.map((name, offset) => ({ key: nameKey(name), at: index * NAMES_PER_ROW + offset }))
  })
  return packNumbers(entries.sort(ascending).map(entry => entry.at), ORDER_DIGITS)
}

/** Names that no row has as its main name: their keys in order, and the row of each. */
export function otherKeysOf(keys: readonly (readonly string[])[], digits: number): { readonly keys: string, readonly rows: string } {
  const entries = keys.flatMap((row, index) => row.map(key => ({ key, at: index }))).sort(ascending)
  return { keys: entries.map(entry => entry.key).join('\n'), rows: packNumbers(entries.map(entry => entry.at), digits) }
}

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A table of the lexicon as it lies in the repository, unread: what its readers make of it is their tests' concern. */
export function table(path: string): unknown {
  const file = fileURLToPath(new URL(`../../src/${path}`, import.meta.url))
  if (!existsSync(file)) throw new Error(`expected a table at ${file}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

export type Row = Readonly<Record<string, unknown>>

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of objects. */
export function rows(path: string): readonly Row[] {
  const value = table(path)
  if (!Array.isArray(value)) throw new Error(`${path}: expected a list`)
  return value.map((row: unknown, i) => {
    if (!isRow(row)) throw new Error(`${path}[${i}]: expected an object`)
    return row
  })
}

/** An object, as its entries. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  if (!isRow(value)) throw new Error(`expected an object, got ${JSON.stringify(value)}`)
  return Object.entries(value)
}

export const texts = (value: unknown): readonly string[] => {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${JSON.stringify(value)}`)
  return value.map(String)
}

const SLOT = /^(?:subj|obj|iobj|poss|compound|amod|xcomp|ccomp|prep:[a-z]+(?: [a-z]+)?)$/

export const isSlot = (name: string): boolean => SLOT.test(name)

/** Lower case, no space at the ends: a lemma, or words joined by single spaces or hyphens. */
export const isLemma = (value: unknown): boolean =>
  typeof value === 'string' && /^[\p{Ll}\d][\p{Ll}\d'’&%.-]*(?: [\p{Ll}\d'’&.-]+)*$/u.test(value)

/** The rows that a test of one row refuses, to be shown when the test fails. */
export const refused = (list: readonly Row[], fits: (row: Row) => boolean): readonly Row[] => list.filter(row => !fits(row))

import { FormatError, show } from '../errors.js'

/*
 * Reading of data tables: a table that is not what it should be is refused when it is loaded, with
 * the place of the fault.
 */

export function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object', value, where)
  return Object.fromEntries(Object.entries(value))
}

export function arrayOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong('a list', value, where)
  return value
}

export function stringOf(value: unknown, where: string): string {
  if (typeof value !== 'string') throw wrong('a string', value, where)
  return value
}

export function numberOf(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('a number', value, where)
  return value
}

/** One of the allowed words. */
export function oneOf<const T extends string>(allowed: readonly T[], value: unknown, where: string): T {
  const found = allowed.find(word => word === value)
  if (found === undefined) throw wrong(`one of ${allowed.join(', ')}`, value, where)
  return found
}

export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value)
}

function wrong(expected: string, value: unknown, where: string): FormatError {
  return new FormatError(`${where}: expected ${expected}, got ${show(value)}; correct the table`)
}

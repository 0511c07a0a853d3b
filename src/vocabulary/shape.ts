import { show } from '../errors.js'

/*
 * Checks of values that came from outside (an extension in JavaScript, a graph in a file) against the types
 * that they should have. A check says nothing when the value is right, and otherwise throws an error with the
 * place: "nodes[3].attributes.names[0]: expected a string, got 5".
 */

/** Where in the value a check is, and how it complains. */
export class At {
  /** What the whole value is called, and the keys down to the part being checked. */
  readonly path: (string | number)[]
  readonly #error: new (message: string) => Error

  /**
   * @param name what the whole value is called in messages
   * @param error class of the error to throw
   */
  constructor(name: string, error: new (message: string) => Error) {
    this.path = [name]
    this.#error = error
  }

  fail(expected: string, value: unknown): never {
    const place = this.path.map((key, i) => typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`).join('')
    throw new this.#error(`${place}: expected ${expected}, got ${show(value)}`)
  }

  /** Checks the part under `key`. */
  inside<T>(key: string | number, value: unknown, check: Check<T>): void {
    this.path.push(key)
    check(value, this)
    this.path.pop()
  }
}

export type Check<T> = (value: unknown, at: At) => asserts value is T

/** A check of a property that may be absent. */
export interface Optional<T> {
  readonly optional: Check<T>
}

/** For each property of T its check; `{ optional: check }` where it may be absent. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Check<T[K]>
}

/** An object that has the given properties and no others. */
export function shape<T extends object>(fields: Fields<T>): Check<T> {
  const open: Check<T> = openShape(fields)
  const known = new Set(Object.keys(fields))
  return (value: unknown, at: At): asserts value is T => {
    if (!isRecord(value)) at.fail('an object', value)
    for (const key of Object.keys(value)) {
      if (!known.has(key)) at.fail(`only the properties ${[...known].join(', ')}`, key)
    }
    open(value, at)
  }
}

/** An object that has the given properties, whatever else it has. */
export function openShape<T extends object>(fields: Fields<T>): Check<T> {
  const checks = Object.entries<Check<unknown> | Optional<unknown>>(fields)
  return (value: unknown, at: At): asserts value is T => {
    if (!isRecord(value)) at.fail('an object', value)
    for (const [key, field] of checks) {
      const present = Object.hasOwn(value, key)
      if (typeof field === 'function') {
        if (!present) at.fail(`an object with the property "${key}"`, value)
        at.inside(key, value[key], field)
      } else if (present) {
        at.inside(key, value[key], field.optional)
      }
    }
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function listOf<T>(item: Check<T>, least = 0): Check<readonly T[]> {
  return (value: unknown, at: At): asserts value is readonly T[] => {
    if (!Array.isArray(value)) at.fail('a list', value)
    if (value.length < least) at.fail(`a list of at least ${least}`, value)
    for (let i = 0; i < value.length; i++) at.inside(i, value[i], item)
  }
}

/** An object whose keys pass the one check and whose values the other. */
export function recordOf<K extends string, T>(keys: Check<K>, item: Check<T>): Check<Readonly<Partial<Record<K, T>>>> {
  return (value: unknown, at: At): asserts value is Readonly<Partial<Record<K, T>>> => {
    if (!isRecord(value)) at.fail('an object', value)
    for (const [key, part] of Object.entries(value)) {
      keys(key, at)
      at.inside(key, part, item)
    }
  }
}

export const string: Check<string> = (value: unknown, at: At): asserts value is string => {
  if (typeof value !== 'string') at.fail('a string', value)
}

export const words: Check<string> = (value: unknown, at: At): asserts value is string => {
  if (typeof value !== 'string' || value === '') at.fail('a string that is not empty', value)
}

export const boolean: Check<boolean> = (value: unknown, at: At): asserts value is boolean => {
  if (typeof value !== 'boolean') at.fail('true or false', value)
}

/** A number from `least` to `most`, both included. */
export function numberFrom(least: number, most: number): Check<number> {
  return (value: unknown, at: At): asserts value is number => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) at.fail(`a number from ${least} to ${most}`, value)
  }
}

export const finite: Check<number> = (value: unknown, at: At): asserts value is number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) at.fail('a finite number', value)
}

export function oneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (value: unknown, at: At): asserts value is T => {
    if (!values.some(allowed => allowed === value)) at.fail(`one of ${values.join(', ')}`, value)
  }
}

/** A string that the guard accepts; `expected` says in words what that is. */
export function stringThat<T extends string>(guard: (value: string) => value is T, expected: string): Check<T> {
  return (value: unknown, at: At): asserts value is T => {
    if (typeof value !== 'string' || !guard(value)) at.fail(expected, value)
  }
}

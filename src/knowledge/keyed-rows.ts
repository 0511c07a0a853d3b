import { remembered } from '../remembered.js'
import { numberAt, SortedKeys } from './columns.js'
import { mayBe, nameKey } from './names.js'

/** Digits of a place in an order of names. */
export const ORDER_DIGITS = 3
/** A row has fewer names than this. */
export const NAMES_PER_ROW = 64

/**
 * Finds rows by any of their names. `order` lists each name of each row as `row * NAMES_PER_ROW + index`, in
 * base 85, ascending by the key of the name: so nothing has to be built before the first look-up.
 */
export class NamedRows {
  readonly #order: string
  readonly #namesOf: (row: number) => readonly string[]
  readonly #keys: SortedKeys

  constructor(order: string, namesOf: (row: number) => readonly string[]) {
    this.#order = order
    this.#namesOf = namesOf
    this.#keys = new SortedKeys(order.length / ORDER_DIGITS, position => nameKey(this.#name(position)))
  }

  /** Rows that may be meant by a name as written, in ascending order. */
  readonly find = remembered((name): readonly number[] => this.#rows(nameKey(name), written => mayBe(name, written)))

  /** Rows that have a name of this key, however it is written. */
  findKey(key: string): readonly number[] {
    return this.#rows(key, () => true)
  }

  #rows(key: string, fits: (written: string) => boolean): readonly number[] {
    if (key === '') return []
    const { first, end } = this.#keys.find(key)
    const rows = new Set<number>()
    for (let position = first; position < end; position++) {
      if (fits(this.#name(position))) rows.add(Math.floor(this.#at(position) / NAMES_PER_ROW))
    }
    return [...rows]
  }

  #at(position: number): number {
    return numberAt(this.#order, ORDER_DIGITS, position)
  }

  #name(position: number): string {
    const at = this.#at(position)
    return this.#namesOf(Math.floor(at / NAMES_PER_ROW))[at % NAMES_PER_ROW] ?? ''
  }
}

import { mayBe, nameKey } from './names.js'
import type { KnownThing } from './types.js'

/** Things by all their names, in the order in which they were given. */
export class NameIndex<Thing extends KnownThing> {
  readonly list: readonly Thing[]
  readonly #byKey = new Map<string, readonly { readonly written: string; readonly thing: Thing }[]>()
  readonly #byId = new Map<string, Thing>()

  constructor(things: readonly Thing[]) {
    this.list = things
    for (const thing of things) {
      for (const iri of [thing.id, ...thing.sameAs]) if (!this.#byId.has(iri)) this.#byId.set(iri, thing)
      for (const written of thing.names) {
        const key = nameKey(written)
        const entries = this.#byKey.get(key)
        if (entries === undefined) this.#byKey.set(key, [{ written, thing }])
        else this.#byKey.set(key, [...entries, { written, thing }])
      }
    }
  }

  /** Each thing once, that which was given first first. */
  find(name: string): readonly Thing[] {
    const entries = this.#byKey.get(nameKey(name)) ?? []
    return [...new Set(entries.filter(entry => mayBe(name, entry.written)).map(entry => entry.thing))]
  }

  /** By IRI: its own or one of the same thing elsewhere. */
  byId(iri: string): Thing | undefined {
    return this.#byId.get(iri)
  }
}

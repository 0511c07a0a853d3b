import type { SentenceTree } from '../tree.js'

/** The parts of speech that the lexicons know. */
export const PARTS = ['VERB', 'NOUN', 'ADJ'] as const

export type Part = (typeof PARTS)[number]

const NOTHING: readonly never[] = []

/** Entries by part of speech and lemma; a lemma may be of two words: "prime minister". */
export class WordTable<Entry extends { readonly lemma: string, readonly pos: Part }> {
  readonly #entries: Readonly<Record<Part, Map<string, Entry[]>>> = { VERB: new Map(), NOUN: new Map(), ADJ: new Map() }
  /** Words that are part of a lemma of two. */
  readonly #parts = new Set<string>()

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) {
      const list = this.#entries[entry.pos].get(entry.lemma)
      if (list === undefined) this.#entries[entry.pos].set(entry.lemma, [entry])
      else list.push(entry)
      const parts = entry.lemma.split(/[ -]/)
      if (parts.length > 1) for (const part of parts) this.#parts.add(part)
    }
  }

  /** In the order in which they were given. */
  of(lemma: string, pos: Part): readonly Entry[] {
    return this.#entries[pos].get(lemma) ?? NOTHING
  }

  /** Of a word together with the one before it, where there are such; else of the word alone. */
  at(tree: SentenceTree, token: number, pos: Part): readonly Entry[] {
    const own = tree.lemma(token)
    if (!this.#parts.has(own)) return this.of(own, pos)
    for (const lemma of tree.lemmas(token)) {
      const entries = this.of(lemma, pos)
      if (entries.length > 0) return entries
    }
    return NOTHING
  }
}

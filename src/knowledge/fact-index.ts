import type { Fact } from './types.js'
import type { TermQuery } from './packed-facts.js'

/** The user's facts by the IRI of what they are about. */
export class FactIndex {
  readonly #list: readonly Fact[]
  readonly #bySubject = new Map<string, Fact[]>()

  constructor(facts: readonly Fact[]) {
    this.#list = facts
    for (const fact of facts) {
      const others = this.#bySubject.get(fact.subject.iri)
      if (others === undefined) this.#bySubject.set(fact.subject.iri, [fact])
      else others.push(fact)
    }
  }

  find({ subjects, predicate, objects }: TermQuery): readonly Fact[] {
    const candidates = subjects === undefined ? this.#list : [...subjects].flatMap(iri => this.#bySubject.get(iri) ?? [])
    return candidates.filter(fact => (predicate === undefined || fact.predicate === predicate)
      && (objects?.has(fact.object.iri) ?? true))
  }
}

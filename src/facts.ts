import type { Knowledge } from './knowledge/index.js'
import type { FactLookup, KnownPlace } from './statements/index.js'

/**
 * Tells where a background fact is from, for the option `sourceOfFact` of the RDF formats: the graph has the
 * fact in words, the knowledge with which it was read has the source.
 *
 * @param knowledge the knowledge that the graph was read with
 * @returns a function from "Ruben Um Nyobé buriedIn Eséka" to its source, or to undefined where the knowledge has
 *   no such fact
 * @example toTurtle(graph, { sourceOfFact: sourceOfFact(defaultKnowledge()) })
 */
export function sourceOfFact(knowledge: Knowledge): (fact: string) => string | undefined {
  return fact => {
    const words = fact.split(' ')
    // Names have spaces as well: whichever of the words is the predicate.
    return words.flatMap((predicate, at) => at === 0 ? [] : knowledge.facts({ subject: words.slice(0, at).join(' '), predicate }))
      .find(({ text }) => text === fact)?.source
  }
}

/** The background knowledge as inference asks for it: facts, and the places that they speak of. */
export function factLookup(knowledge: Knowledge): FactLookup {
  return {
    facts: query => knowledge.facts(query),
    placeOf: ({ object }): KnownPlace | undefined => {
      const place = [...knowledge.places(object.label), ...knowledge.byName(object.label)].find(p => p.id === object.iri)
      if (place === undefined) return undefined
      const code = 'country' in place ? place.country : undefined
      const country = typeof code === 'string' ? knowledge.countryByCode(code)?.name : undefined
      return {
        name: place.name,
        class: place.class,
        sameAs: place.sameAs,
        ...(country === undefined ? {} : { country }),
        ...(place.coordinates === undefined ? {} : { lat: place.coordinates.lat, lon: place.coordinates.lon }),
      }
    },
  }
}

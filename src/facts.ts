import type { Knowledge } from './knowledge/index.js'
import type { FactLookup, KnownPlace } from './statements/index.js'

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

import { classOf, isOrganizationClass } from './classes.js'
import { nameKey } from './names.js'
import { knownIri } from './packed-things.js'
import type { CountryRecord, OrganizationClass, OrganizationRecord } from './types.js'

/** Longest words for a nationality: "Papua New Guinean". */
const MOST_WORDS = 3

/**
 * The bodies that every state has, by the word for the nationality and the usual name of the body:
 * "Peruvian Navy", "Kenyan Foreign Ministry". No list could have them all.
 */
export class StateBodies {
  readonly #classes: ReadonlyMap<string, OrganizationClass>

  /** `bodies` are the usual names, by class. */
  constructor(bodies: Readonly<Record<string, readonly string[]>>) {
    this.#classes = new Map(Object.entries(bodies).flatMap(([name, list]) => {
      const known = classOf(name)
      return known !== undefined && isOrganizationClass(known) ? list.map(body => [nameKey(body), known] as const) : []
    }))
  }

  /** The body of that name; `countryOf` tells the country of a nationality word. */
  find(name: string, countryOf: (word: string) => CountryRecord | undefined): OrganizationRecord | undefined {
    const words = name.split(/\s+/, MOST_WORDS * 4)
    for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
      const known = this.#classes.get(nameKey(words.slice(count).join(' ')))
      const country = known === undefined ? undefined : countryOf(words.slice(0, count).join(' '))
      if (known === undefined || country === undefined) continue
      return {
        id: knownIri(name), name, names: [name], class: known, sameAs: [], source: 'composed',
        ...(country.country === undefined ? {} : { country: country.country }),
      }
    }
    return undefined
  }
}

import type { EntityClass } from '../model/index.js'
import type { CountryRecord, KnownThing, OrganizationClass, OrganizationRecord, Place, PlaceClass } from './types.js'

const PLACES: ReadonlySet<EntityClass> = new Set<PlaceClass>([
  'Place', 'Country', 'Region', 'City', 'District', 'NaturalFeature', 'Facility',
])
const ORGANIZATIONS: ReadonlySet<EntityClass> = new Set<OrganizationClass>([
  'Organization', 'Government', 'Military', 'ArmedGroup', 'PoliticalParty', 'Company', 'Media', 'Academic',
  'InternationalBody', 'SportsTeam',
])
const OTHERS: ReadonlySet<EntityClass> = new Set<EntityClass>([
  'Agent', 'Person', 'Group', 'Thing', 'Weapon', 'Vehicle', 'Product', 'Work', 'Condition',
])

export function isPlaceClass(name: EntityClass): name is PlaceClass {
  return PLACES.has(name)
}

export function isOrganizationClass(name: EntityClass): name is OrganizationClass {
  return ORGANIZATIONS.has(name)
}

/** A class of the vocabulary by its name, or undefined. */
export function classOf(name: string): EntityClass | undefined {
  for (const set of [PLACES, ORGANIZATIONS, OTHERS]) for (const known of set) if (known === name) return known
  return undefined
}

export function isPlace(thing: KnownThing): thing is Place {
  return isPlaceClass(thing.class)
}

export function isCountry(thing: KnownThing): thing is CountryRecord {
  return thing.class === 'Country'
}

export function isOrganization(thing: KnownThing): thing is OrganizationRecord {
  return isOrganizationClass(thing.class)
}

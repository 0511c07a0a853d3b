import type { EntityClass } from '../model/index.js'

/** What kind of thing a class is, coarsely: what pronouns and descriptions agree with. */
export type Family = 'person' | 'group' | 'organization' | 'place' | 'thing'

const FAMILIES: ReadonlyMap<EntityClass, Family> = new Map<EntityClass, Family>([
  ['Agent', 'person'], ['Person', 'person'], ['Group', 'group'],
  ['Organization', 'organization'], ['Government', 'organization'], ['Military', 'organization'],
  ['ArmedGroup', 'organization'], ['PoliticalParty', 'organization'], ['Company', 'organization'],
  ['Media', 'organization'], ['Academic', 'organization'], ['InternationalBody', 'organization'],
  ['SportsTeam', 'organization'],
  ['Place', 'place'], ['Country', 'place'], ['Region', 'place'], ['City', 'place'], ['District', 'place'],
  ['NaturalFeature', 'place'], ['Facility', 'place'],
])

export const familyOf = (cls: EntityClass): Family => FAMILIES.get(cls) ?? 'thing'

/** The general classes: a narrower one of the same family may take their place. */
const GENERAL: ReadonlySet<EntityClass> = new Set<EntityClass>(['Agent', 'Organization', 'Place', 'Thing', 'Group', 'Product'])

export const isGeneral = (cls: EntityClass): boolean => GENERAL.has(cls)

import type { EntityClass } from '../../model/index.js'
/** Nouns that look back to something by its class alone: "the city" to Mosul, "the company" to a firm. */
export const genericNouns: ReadonlyMap<string, readonly EntityClass[]> = new Map<string, readonly EntityClass[]>([
  ['city', ['City']], ['town', ['City']], ['village', ['City']], ['capital', ['City']], ['municipality', ['City']],
  ['country', ['Country']], ['nation', ['Country']], ['kingdom', ['Country']], ['republic', ['Country']],
  ['province', ['Region']], ['state', ['Region']], ['region', ['Region']], ['territory', ['Region']], ['governorate', ['Region']],
  ['district', ['District']], ['neighborhood', ['District']], ['neighbourhood', ['District']], ['suburb', ['District']],
  ['island', ['NaturalFeature', 'Region', 'Country']],
  ['group', ['ArmedGroup', 'Organization', 'PoliticalParty', 'Company', 'SportsTeam', 'InternationalBody', 'Group']],
  ['organization', ['Organization', 'ArmedGroup', 'InternationalBody', 'Academic', 'Media']],
  ['organisation', ['Organization', 'ArmedGroup', 'InternationalBody', 'Academic', 'Media']],
  ['movement', ['ArmedGroup', 'Organization', 'PoliticalParty', 'Group']], ['network', ['ArmedGroup', 'Media', 'Organization']],
  ['party', ['PoliticalParty']], ['sect', ['ArmedGroup', 'Organization']],
  ['union', ['Organization']], ['charity', ['Organization']], ['regulator', ['Government']], ['watchdog', ['Government', 'Organization']],
  ['militia', ['ArmedGroup']], ['faction', ['ArmedGroup', 'PoliticalParty']], ['terrorist', ['ArmedGroup']], ['insurgent', ['ArmedGroup']],
  ['militant', ['ArmedGroup']],
  ['franchise', ['SportsTeam', 'Company']], ['outfit', ['SportsTeam', 'Company']], ['station', ['Media', 'Facility']], ['institution', ['Academic', 'Organization', 'Company']],
  ['company', ['Company']], ['firm', ['Company']], ['corporation', ['Company']], ['manufacturer', ['Company']],
  ['retailer', ['Company']], ['startup', ['Company']], ['carrier', ['Company']],
  ['newspaper', ['Media']], ['magazine', ['Media']], ['broadcaster', ['Media']], ['paper', ['Media']],
  ['agency', ['Government', 'Media', 'Organization', 'InternationalBody']],
  ['team', ['SportsTeam']], ['club', ['SportsTeam', 'Organization']], ['side', ['SportsTeam']],
  ['building', ['Facility']], ['facility', ['Facility']],
  ['venue', ['Facility']],
  ['ship', ['Vehicle']], ['vessel', ['Vehicle']], ['boat', ['Vehicle']], ['plane', ['Vehicle']], ['aircraft', ['Vehicle']],
  ['film', ['Work']], ['movie', ['Work']], ['book', ['Work']], ['novel', ['Work']], ['album', ['Work']], ['report', ['Work']],
  ['resolution', ['Work']], ['treaty', ['Work']], ['law', ['Work']], ['bill', ['Work']], ['video', ['Work']],
  ['man', ['Person']], ['woman', ['Person']], ['boy', ['Person']], ['girl', ['Person']], ['suspect', ['Person']], ['defendant', ['Person']],
  // "the 58-year-old"
  ['old', ['Person']],
  ['teenager', ['Person']], ['actor', ['Person']], ['singer', ['Person']], ['politician', ['Person']], ['author', ['Person']],
])

/** Countries that go by "the island", in lower case. */
export const islandCountries: ReadonlySet<string> = new Set([
  'cuba', 'taiwan', 'cyprus', 'northern cyprus', 'sri lanka', 'malta', 'jamaica', 'haiti', 'hispaniola', 'iceland', 'ireland', 'madagascar', 'bahrain', 'singapore',
  'barbados', 'grenada', 'dominica', 'saint lucia', 'st lucia', 'mauritius', 'nauru', 'niue', 'puerto rico', 'bermuda', 'guam', 'jersey', 'guernsey', 'aruba', 'curaçao',
  'greenland', 'new zealand', 'tasmania', 'timor-leste', 'east timor', 'samoa', 'saint helena', 'montserrat', 'anguilla', 'martinique', 'guadeloupe', 'réunion', 'mayotte',
  'trinidad', 'trinidad and tobago', 'antigua', 'antigua and barbuda', 'saint kitts', 'palau',
])

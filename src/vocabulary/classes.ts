import type { BuiltInClass } from '../model/index.js'
import type { ClassRow } from './terms.js'

/**
 * The entity classes. Agent, Place and Thing are the tops. A country that acts stays one Country: where a
 * country may act, predicates and roles name Country beside Agent. `wikidata` is the closest item that
 * Wikidata uses as a class.
 */
export const CLASSES = {
  Agent: {
    label: 'agent', definition: 'A person, a group of people or an organisation: whoever acts by will.',
    sem: ['Actor'],
  },
  Person: {
    label: 'person', definition: 'One human being, named or described ("the commander").',
    parents: ['Agent'], ace: ['PER.Individual'], schema: ['Person'], wikidata: ['Q5'],
  },
  Group: {
    label: 'group', definition: 'People with no organisation of their own: "gunmen", "civilians", "Americans".',
    parents: ['Agent'], ace: ['PER.Group'], wikidata: ['Q16334295'],
  },
  Organization: {
    label: 'organization', definition: 'Any organised body.',
    parents: ['Agent'], ace: ['ORG'], schema: ['Organization'], wikidata: ['Q43229'],
  },
  Government: {
    label: 'government body', definition: 'A government, ministry, agency, court, parliament or police force.',
    parents: ['Organization'], ace: ['ORG.Government'], schema: ['GovernmentOrganization'], wikidata: ['Q327333'],
  },
  Military: {
    label: 'military', definition: 'The armed forces of a state, one of their commands or units.',
    parents: ['Organization'], ace: ['ORG.Government'], schema: ['GovernmentOrganization'], wikidata: ['Q772547'],
  },
  ArmedGroup: {
    label: 'armed group', definition: 'A non-state armed organisation.',
    parents: ['Organization'], ace: ['ORG.Non-Governmental'], schema: ['Organization'], wikidata: ['Q17149090'],
  },
  PoliticalParty: {
    label: 'political party', definition: 'An organisation that stands for election or seeks to govern.',
    parents: ['Organization'], ace: ['ORG.Non-Governmental'], schema: ['PoliticalParty'], wikidata: ['Q7278'],
  },
  Company: {
    label: 'company', definition: 'An organisation that does business.',
    parents: ['Organization'], ace: ['ORG.Commercial'], schema: ['Corporation'], wikidata: ['Q783794'],
  },
  Media: {
    label: 'media outlet', definition: 'A newspaper, broadcaster, news agency or news site.',
    parents: ['Organization'], ace: ['ORG.Media'], schema: ['NewsMediaOrganization'], wikidata: ['Q1193236'],
  },
  Academic: {
    label: 'academic institution', definition: 'A university, school, institute or think tank.',
    parents: ['Organization'], ace: ['ORG.Educational'],
    schema: ['Organization', 'EducationalOrganization', 'ResearchOrganization'], wikidata: ['Q2385804', 'Q31855'],
  },
  InternationalBody: {
    label: 'international body', definition: 'A body of states, such as the United Nations, or a coalition of states.',
    parents: ['Organization'], ace: ['ORG.Non-Governmental'], schema: ['Organization'], wikidata: ['Q484652'],
  },
  SportsTeam: {
    label: 'sports team', definition: 'A team or club that competes in a sport.',
    parents: ['Organization'], ace: ['ORG.Sports'], schema: ['SportsTeam'], wikidata: ['Q12973014'],
  },
  Place: {
    label: 'place', definition: 'Any location.',
    ace: ['GPE', 'LOC'], schema: ['Place'], wikidata: ['Q2221906'], sem: ['Place'],
  },
  Country: {
    label: 'country', definition: 'A state or nation. It is one entity both as land and as what acts.',
    parents: ['Place'], ace: ['GPE.Nation'], schema: ['Country'], wikidata: ['Q6256'],
  },
  Region: {
    label: 'region', definition: 'A state of a federation, a province or governorate, a continent, a wider area.',
    parents: ['Place'], ace: ['GPE.State-or-Province', 'LOC'], schema: ['AdministrativeArea'], wikidata: ['Q82794'],
  },
  City: {
    label: 'city', definition: 'A city, town or village.',
    parents: ['Place'], ace: ['GPE.Population-Center'], schema: ['City'], wikidata: ['Q486972'],
  },
  District: {
    label: 'district', definition: 'A part of a city.',
    parents: ['Place'], ace: ['GPE', 'LOC'], schema: ['Place'], wikidata: ['Q123705'],
  },
  NaturalFeature: {
    label: 'natural feature', definition: 'A river, mountain, sea, desert or the like.',
    parents: ['Place'], ace: ['LOC'], schema: ['Landform'], wikidata: ['Q35145263'],
  },
  Facility: {
    label: 'facility', definition: 'A building or man-made site: a mosque, an airport, a base, a concert hall.',
    parents: ['Place'], ace: ['FAC'], schema: ['Place', 'CivicStructure'], wikidata: ['Q13226383'],
  },
  Thing: {
    label: 'thing', definition: 'Something that is neither an agent nor a place.',
    sem: ['Object'],
  },
  Weapon: {
    label: 'weapon', definition: 'A weapon, its ammunition or an explosive.',
    parents: ['Thing'], ace: ['WEA'], schema: ['Product'], wikidata: ['Q728'],
  },
  Vehicle: {
    label: 'vehicle', definition: 'A vehicle, ship, aircraft or spacecraft.',
    parents: ['Thing'], ace: ['VEH'], schema: ['Vehicle'], wikidata: ['Q42889'],
  },
  Product: {
    label: 'product', definition: 'A good that is made, sold or given.',
    parents: ['Thing'], schema: ['Product'], wikidata: ['Q2424752'],
  },
  Work: {
    label: 'work', definition: 'A book, film, report, law, treaty or resolution.',
    parents: ['Thing'], schema: ['CreativeWork', 'Legislation'], wikidata: ['Q386724'],
  },
  Condition: {
    label: 'condition', definition: 'A disease or a state of health.',
    parents: ['Thing'], schema: ['MedicalCondition'], wikidata: ['Q12136'],
  },
} as const satisfies Record<BuiltInClass, ClassRow>

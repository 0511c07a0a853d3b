import type { BuiltInPredicate } from '../model/index.js'
import type { PredicateRow } from './terms.js'

/**
 * The predicates: subject, predicate, object. Domain and range are as wide as news uses them and no wider: a
 * ship and a coalition have a commander, a region and a city have spokesmen, a country owns ships and builds weapons.
 */
export const PREDICATES = {
  commands: {
    label: 'commands', inverseLabel: 'is commanded by',
    definition: 'The subject has military command of the object.',
    domain: ['Person'], range: ['Military', 'ArmedGroup', 'Group', 'InternationalBody', 'Vehicle'], wikidata: ['^P4791'],
  },
  leads: {
    label: 'leads', inverseLabel: 'is led by',
    definition: 'The subject heads the object, as president, chief, minister, chief executive or mayor.',
    domain: ['Agent', 'Country'], range: ['Organization', 'Country', 'Region', 'City', 'Group'],
    wikidata: ['^P488', '^P35', '^P6', '^P169'],
  },
  founded: {
    label: 'founded', inverseLabel: 'was founded by',
    definition: 'The subject brought the organisation into being.',
    domain: ['Agent', 'Country'], range: ['Organization'], wikidata: ['^P112'], schema: ['^founder'],
  },
  worksFor: {
    label: 'works for', inverseLabel: 'employs',
    definition: 'The subject is employed by the object or speaks for it.',
    domain: ['Person', 'Group'], range: ['Organization', 'Country', 'Region', 'City'],
    wikidata: ['P108'], schema: ['worksFor'],
  },
  memberOf: {
    label: 'is a member of', inverseLabel: 'has the member',
    definition: 'The subject belongs to the organisation or group.',
    domain: ['Agent', 'Country'], range: ['Organization', 'Group'], wikidata: ['P463'], schema: ['memberOf'],
  },
  studiedAt: {
    label: 'studied at', inverseLabel: 'was attended by',
    definition: 'The subject is or was a student of the institution.',
    domain: ['Person'], range: ['Academic'], wikidata: ['P69'], schema: ['alumniOf'],
  },
  spouseOf: {
    label: 'is the spouse of', inverseLabel: 'is the spouse of', symmetric: true,
    definition: 'The two are or were married.',
    domain: ['Person'], range: ['Person'], wikidata: ['P26'], schema: ['spouse'],
  },
  parentOf: {
    label: 'is a parent of', inverseLabel: 'is a child of',
    definition: 'The subject is the father or mother of the object.',
    domain: ['Person'], range: ['Person'], wikidata: ['P40'], schema: ['children'],
  },
  siblingOf: {
    label: 'is a sibling of', inverseLabel: 'is a sibling of', symmetric: true,
    definition: 'The two are brothers or sisters.',
    domain: ['Person'], range: ['Person'], wikidata: ['P3373'], schema: ['sibling'],
  },
  relativeOf: {
    label: 'is a relative of', inverseLabel: 'is a relative of', symmetric: true,
    definition: 'The two are kin in a way that no other predicate names.',
    domain: ['Person', 'Group'], range: ['Person', 'Group'], wikidata: ['P1038'], schema: ['relatedTo'],
  },
  citizenOf: {
    label: 'is a citizen of', inverseLabel: 'has the citizen',
    definition: 'The subject has the nationality of the country or comes from it.',
    domain: ['Person', 'Group'], range: ['Country'], wikidata: ['P27'], schema: ['nationality'],
  },
  bornIn: {
    label: 'was born in', inverseLabel: 'is the birthplace of',
    definition: 'The subject was born in the place.',
    domain: ['Person'], range: ['Place'], wikidata: ['P19'], schema: ['birthPlace'],
  },
  diedIn: {
    label: 'died in', inverseLabel: 'is the place of death of',
    definition: 'The subject died in the place.',
    domain: ['Person'], range: ['Place'], wikidata: ['P20'], schema: ['deathPlace'],
  },
  buriedIn: {
    label: 'is buried in', inverseLabel: 'is the burial place of',
    definition: 'The grave of the subject is in the place.',
    domain: ['Person'], range: ['Place'], wikidata: ['P119'],
  },
  livesIn: {
    label: 'lives in', inverseLabel: 'is the home of',
    definition: 'The subject resides in the place.',
    domain: ['Agent'], range: ['Place'], wikidata: ['P551'], schema: ['homeLocation'],
  },
  basedIn: {
    label: 'is based in', inverseLabel: 'is the seat of',
    definition: 'The seat or headquarters of the subject is in the place.',
    domain: ['Organization', 'Facility'], range: ['Place'], wikidata: ['P159'], schema: ['location'],
  },
  operatesIn: {
    label: 'operates in', inverseLabel: 'is a field of activity of',
    definition: 'The subject is active in the place.',
    domain: ['Agent'], range: ['Place'], wikidata: ['P2541'], schema: ['areaServed'],
  },
  controls: {
    label: 'controls', inverseLabel: 'is controlled by',
    definition: 'The subject holds or governs the place.',
    domain: ['Agent', 'Country'], range: ['Place'],
  },
  locatedIn: {
    label: 'is located in', inverseLabel: 'is the location of',
    definition: 'The subject, a smaller place, lies in the larger place.',
    domain: ['Place', 'Facility'], range: ['Place'], wikidata: ['P131', 'P17', 'P276'], schema: ['containedInPlace'],
  },
  near: {
    label: 'is near', inverseLabel: 'is near',
    definition: 'The subject lies close to the other place.',
    domain: ['Place', 'Facility'], range: ['Place'],
  },
  partOf: {
    label: 'is part of', inverseLabel: 'has the part',
    definition: 'The subject is a unit, subsidiary, branch or piece of the object, or a body of the country.',
    domain: ['Organization', 'Thing'], range: ['Organization', 'Thing', 'Country'],
    wikidata: ['P361', 'P749', 'P17'], schema: ['parentOrganization', 'isPartOf'],
  },
  offshootOf: {
    label: 'is an offshoot of', inverseLabel: 'has the offshoot',
    definition: 'The subject split from the object or is its affiliate.',
    domain: ['Organization'], range: ['Organization'], wikidata: ['P807'],
  },
  owns: {
    label: 'owns', inverseLabel: 'is owned by',
    definition: 'The object is the property of the subject.',
    domain: ['Agent', 'Country'], range: ['Organization', 'Facility', 'Thing'], wikidata: ['^P127'], schema: ['owns'],
  },
  created: {
    label: 'created', inverseLabel: 'was created by',
    definition: 'The subject is the author or maker of the object.',
    domain: ['Agent', 'Country'], range: ['Work', 'Product', 'Weapon', 'Vehicle'],
    wikidata: ['^P170', '^P50', '^P176'], schema: ['^author', '^manufacturer'],
  },
  alliedWith: {
    label: 'is allied with', inverseLabel: 'is allied with', symmetric: true,
    definition: 'The two fight or work on the same side.',
    domain: ['Agent', 'Country'], range: ['Agent', 'Country'],
  },
  opposes: {
    label: 'opposes', inverseLabel: 'is opposed by',
    definition: 'The subject is at war with the object, fights it or is its rival.',
    domain: ['Agent', 'Country'], range: ['Agent', 'Country'], wikidata: ['P7047'],
  },
  succeeds: {
    label: 'succeeds', inverseLabel: 'is succeeded by',
    definition: 'The subject follows the object in a post.',
    domain: ['Person'], range: ['Person'], wikidata: ['P1365'],
  },
} as const satisfies Record<BuiltInPredicate, PredicateRow>

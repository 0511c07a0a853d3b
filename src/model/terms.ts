/**
 * The terms of the news vocabulary as types. What each means, its domain, range and IRI are the
 * tables of `src/vocabulary/`.
 *
 * A user who adds terms at run time names them for the compiler by declaration merging:
 *
 * ```ts
 * declare global {
 *   interface NewsgraphPredicates { sponsors: true }
 * }
 * ```
 */
declare global {
  /** Names of entity classes that a user of the library added. */
  interface NewsgraphClasses {}
  /** Names of predicates that a user of the library added. */
  interface NewsgraphPredicates {}
  /** Names of event types that a user of the library added. */
  interface NewsgraphEventTypes {}
}

export type BuiltInClass =
  | 'Agent' | 'Person' | 'Group' | 'Organization' | 'Government' | 'Military' | 'ArmedGroup'
  | 'PoliticalParty' | 'Company' | 'Media' | 'Academic' | 'InternationalBody' | 'SportsTeam'
  | 'Place' | 'Country' | 'Region' | 'City' | 'District' | 'NaturalFeature' | 'Facility'
  | 'Thing' | 'Weapon' | 'Vehicle' | 'Product' | 'Work' | 'Condition'

export type BuiltInPredicate =
  | 'commands' | 'leads' | 'founded' | 'worksFor' | 'memberOf' | 'studiedAt'
  | 'spouseOf' | 'parentOf' | 'siblingOf' | 'relativeOf' | 'citizenOf'
  | 'bornIn' | 'diedIn' | 'buriedIn' | 'livesIn' | 'basedIn' | 'operatesIn' | 'controls'
  | 'locatedIn' | 'near' | 'partOf' | 'offshootOf' | 'owns' | 'created'
  | 'alliedWith' | 'opposes' | 'succeeds'

export type BuiltInEventType =
  | 'Attack' | 'Death' | 'Injury' | 'Capture' | 'Arrest' | 'Release' | 'Operation' | 'Charge'
  | 'Trial' | 'Convict' | 'ClaimResponsibility' | 'Accuse' | 'Criticize' | 'Support'
  | 'Demand' | 'Threaten' | 'Meet' | 'Communicate' | 'Pledge' | 'Violate' | 'War' | 'Agree'
  | 'Sanction' | 'Legislate' | 'Vote' | 'Elect' | 'Appoint' | 'EndPosition' | 'Protest'
  | 'Travel' | 'Deploy' | 'Displace' | 'TransferMoney' | 'TransferGoods' | 'Found'
  | 'CloseOrganization' | 'ReleaseProduct' | 'Compete' | 'Disaster' | 'Discover' | 'Born'
  | 'Marry' | 'BuildOrDestroy'

export type EntityClass = BuiltInClass | keyof NewsgraphClasses
export type Predicate = BuiltInPredicate | keyof NewsgraphPredicates
/** `Statement` of the vocabulary is not here: plain saying is attribution, not a node. */
export type EventType = BuiltInEventType | keyof NewsgraphEventTypes

/** Roles that entities (or, for `topic`, events) play in an event. */
export type EventRole =
  | 'agent' | 'target' | 'victim' | 'participant' | 'speaker' | 'recipient' | 'instrument'
  | 'thing' | 'topic' | 'place' | 'origin' | 'destination' | 'organization'

export type Temporal = 'current' | 'former' | 'future'
export type Factuality = 'asserted' | 'possible' | 'intended' | 'negated'
export type Basis = 'stated' | 'inferred'
export type CountKind = 'killed' | 'injured' | 'casualties' | 'captured' | 'displaced' | 'participants' | 'count'
export type Bound = 'min' | 'max' | 'exact' | 'approx'

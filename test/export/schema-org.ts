import type { JsonObject, JsonValue } from '../../src/rdf.js'

/*
 * What schema.org allows (https://schema.org, version 29): the properties that things of a type may have, as far as
 * `toNewsArticle` could use them.
 */

const OF_EVERYTHING = ['name', 'alternateName', 'sameAs', 'url', 'image', 'description', 'mainEntityOfPage']
const PERSON = [
  'memberOf', 'worksFor', 'alumniOf', 'spouse', 'children', 'sibling', 'parent', 'relatedTo', 'nationality', 'birthPlace',
  'deathPlace', 'homeLocation', 'workLocation', 'owns', 'jobTitle',
]
const ORGANIZATION = ['founder', 'memberOf', 'areaServed', 'location', 'owns', 'parentOrganization', 'subOrganization', 'logo', 'employee', 'member']
const PLACE = ['geo', 'containedInPlace', 'containsPlace']
const ACTION = ['agent', 'object', 'participant', 'instrument', 'location', 'result', 'startTime', 'endTime']
const EVENT = ['about', 'location', 'startDate', 'endDate', 'organizer', 'performer', 'attendee']
const COMMUNICATION = [...ACTION, 'about', 'recipient']
const MOVE = [...ACTION, 'fromLocation', 'toLocation']

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    'headline', 'datePublished', 'dateModified', 'inLanguage', 'author', 'publisher', 'about', 'mentions', 'articleBody', 'dateline',
  ],
  WebPage: [], GeoCoordinates: ['latitude', 'longitude'], Thing: [], Product: [], Vehicle: [], CreativeWork: [], MedicalCondition: [],
  Person: PERSON, Organization: ORGANIZATION, GovernmentOrganization: ORGANIZATION, PoliticalParty: ORGANIZATION,
  Corporation: ORGANIZATION, NewsMediaOrganization: ORGANIZATION, SportsTeam: ORGANIZATION,
  Place: PLACE, Country: PLACE, AdministrativeArea: PLACE, City: PLACE, Landform: PLACE,
  Event: EVENT, PublicationEvent: EVENT, SportsEvent: [...EVENT, 'competitor'],
  EndorseAction: ACTION, AgreeAction: ACTION, InteractAction: ACTION, VoteAction: ACTION, DiscoverAction: ACTION, MarryAction: ACTION,
  AskAction: COMMUNICATION, CommunicateAction: COMMUNICATION, PayAction: [...ACTION, 'recipient'], TravelAction: MOVE, TransferAction: MOVE,
}

/** The types and properties of a document that schema.org does not have. */
export function unknownToSchemaOrg(value: JsonValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(unknownToSchemaOrg)
  const type = String(value['@type'])
  const allowed = PROPERTIES[type]
  if (allowed === undefined) return [type]
  return Object.entries(value).flatMap(([name, each]) => [
    ...name.startsWith('@') || OF_EVERYTHING.includes(name) || allowed.includes(name) ? [] : [`${type} ${name}`],
    ...unknownToSchemaOrg(each),
  ])
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value)
}

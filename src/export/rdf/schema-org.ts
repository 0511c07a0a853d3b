import type { EntityClass, EventRole } from '../../model/index.js'
import type { Vocabulary } from '../../vocabulary/index.js'

/*
 * Which properties schema.org allows where (its domainIncludes, https://schema.org/docs/developers.html): a
 * mapping of the vocabulary is the closest property, and consumers warn of one on a thing that does not have it.
 */

/** Properties that only some actions have. All have agent, object, participant, instrument and location. */
const OF_SOME_ACTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['about', new Set(['CommunicateAction', 'AskAction'])],
  ['recipient', new Set(['CommunicateAction', 'AskAction', 'PayAction'])],
  ['fromLocation', new Set(['TravelAction', 'TransferAction'])],
  ['toLocation', new Set(['TravelAction', 'TransferAction'])],
])

/** Who is on which side of a sports event. */
const COMPETITORS: ReadonlySet<string> = new Set(['agent', 'object', 'participant'])

/**
 * The property by which a thing of schema.org names who or what plays a role in it, or undefined where it has
 * none. What an action is about is its object, if it is no communication.
 *
 * @param type the type of the event in schema.org
 * @example schemaRole(newsVocabulary, 'SportsEvent', 'agent') // 'competitor'
 * @example schemaRole(newsVocabulary, 'AgreeAction', 'topic') // 'object'
 */
export function schemaRole(vocabulary: Vocabulary, type: string, role: EventRole): string | undefined {
  const own = vocabulary.roles.get(role)?.schema[0]?.id
  if (own === undefined) return undefined
  if (!type.endsWith('Action')) {
    if (own === 'location') return own
    return type === 'SportsEvent' && COMPETITORS.has(own) ? 'competitor' : 'about'
  }
  if (OF_SOME_ACTIONS.get(own)?.has(type) ?? true) return own
  return own === 'about' ? 'object' : undefined
}

/** Properties that schema.org has for some classes only, and the predicates of the vocabulary for more. */
const OF_SOME_CLASSES: ReadonlyMap<string, readonly EntityClass[]> = new Map<string, readonly EntityClass[]>([
  ['areaServed', ['Organization']], ['location', ['Organization']], ['homeLocation', ['Person']],
  ['owns', ['Person', 'Organization']], ['memberOf', ['Person', 'Organization']], ['worksFor', ['Person']],
  ['nationality', ['Person']], ['geo', ['Place']],
])

/** Whether schema.org has the property for entities of the class. */
export function schemaHas(vocabulary: Vocabulary, property: string, cls: EntityClass): boolean {
  return OF_SOME_CLASSES.get(property)?.some((each) => vocabulary.isA(cls, each)) ?? true
}

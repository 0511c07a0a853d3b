/*
 * From the linguistic annotation to mentions, coreference, and one entity per thing.
 */
export { resolveEntities } from './resolve.js'
export type { Resolution, ResolveInput } from './resolve.js'
export { noKnowledge } from './knowledge.js'
export type { EntityKnowledge, KnownThing, PlaceContext } from './knowledge.js'

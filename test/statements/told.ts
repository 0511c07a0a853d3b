import { readNews, type ReadOptions } from '../../src/index.js'

/** The day on which the texts of these tests are published; all that is read is told, however unsure. */
export const ALL: ReadOptions = { published: '2024-05-15', minConfidence: 0 }

/** The events of a text, each as its class (and how sure it is said to be) with `role=label` for who and what takes part. */
export function eventsIn(text: string, withFactuality = false): string[] {
  const reading = readNews(text, ALL)
  const label = (key: string): string => reading.entities.find(e => e.key === key)?.label
    ?? reading.events.find(e => e.key === key)?.class ?? key
  return reading.events.map(e => [e.class, ...withFactuality ? [e.factuality] : [], ...e.roles.map(r => `${r.role}=${label(r.filler)}`)].join(' | '))
}

/** The relations of a text, as "subject predicate object" by the labels of the entities. */
export function relationsIn(text: string, options?: ReadOptions): string[] {
  const reading = readNews(text, options)
  const label = (key: string): string => reading.entities.find(e => e.key === key)?.label ?? key
  return reading.relations.map(r => `${label(r.subject)} ${r.predicate} ${label(r.object)}`)
}

/** Whether the text tells an event that has the class and all the roles of `parts`. */
export const tells = (text: string, parts: string): boolean => someHas(eventsIn(text), parts)

/** Whether one of the events has the class and all the roles of `parts`. */
export const someHas = (events: readonly string[], parts: string): boolean =>
  events.some(event => parts.split(' | ').every(part => event.split(' | ').includes(part)))

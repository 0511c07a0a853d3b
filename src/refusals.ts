import type { Entity, NewsEvent, Refusal, Relation } from './model/index.js'
import type { Least, Unfinished } from './finish.js'

/** What was concluded, but is less sure than what is asked for. */
export function tooUnsure(reading: Unfinished, least: Least): Refusal[] {
  const labels = new Map(reading.entities.list.map((e: Entity) => [e.key, e.label]))
  const label = (key: string): string => labels.get(key) ?? key
  const refuse = ({ rule, evidence, confidence }: Relation | NewsEvent, what: string, asked: number): Refusal[] => confidence >= asked ? []
    : [{ rule, evidence, reason: `${what}: its confidence of ${confidence} is below ${asked}` }]
  return [
    ...reading.relations.flatMap(r => refuse(r, `${label(r.subject)} ${r.predicate} ${label(r.object)}`, least.relations)),
    ...reading.events.flatMap(e => refuse({ ...e, evidence: [e.trigger] }, `${e.class} “${e.label}”`, least.events)),
  ]
}

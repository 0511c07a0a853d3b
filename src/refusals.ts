import type { Entity, NewsEvent, Refusal, Relation } from './model/index.js'
import type { Unfinished } from './finish.js'

/** What was concluded, but is less sure than what is asked for. */
export function tooUnsure(reading: Unfinished, minConfidence: number): Refusal[] {
  const labels = new Map(reading.entities.list.map((e: Entity) => [e.key, e.label]))
  const label = (key: string): string => labels.get(key) ?? key
  const refuse = ({ rule, evidence, confidence }: Relation | NewsEvent, what: string): Refusal[] => confidence >= minConfidence ? []
    : [{ rule, evidence, reason: `${what}: its confidence of ${confidence} is below ${minConfidence}` }]
  return [
    ...reading.relations.flatMap(r => refuse(r, `${label(r.subject)} ${r.predicate} ${label(r.object)}`)),
    ...reading.events.flatMap(e => refuse({ ...e, evidence: [e.trigger] }, `${e.class} “${e.label}”`)),
  ]
}

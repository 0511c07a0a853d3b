/** re3d (Defence Science and Technology Laboratory, 2017): which pairs that it relates are related in a reading. */
import type { NewsReading } from '../../src/index.js'
import type { Entity, Span } from '../../src/model/index.js'

/** An article and the pairs of its spans that are related. */
export interface Re3dDocument {
  readonly text: string
  readonly pairs: readonly (readonly [Span, Span])[]
}

interface Row {
  readonly text: string
  readonly relations: readonly { sourceBegin: number, sourceEnd: number, targetBegin: number, targetEnd: number }[]
}

export function re3dDocuments(file: string): Re3dDocument[] {
  return file.split('\n').filter(Boolean).map(line => {
    const { text, relations }: Row = JSON.parse(line)
    return {
      text,
      pairs: relations.map(r => [{ start: r.sourceBegin, end: r.sourceEnd }, { start: r.targetBegin, end: r.targetEnd }] as const),
    }
  })
}

/**
 * How many of a document's pairs the reading relates: by a relation, as participants of one event, or as one thing under two names, which is
 * what re3d's synonyms are.
 */
export function relatedPairs(document: Re3dDocument, reading: NewsReading): { readonly related: number, readonly all: number } {
  const edges = new Set<string>()
  for (const { subject, object } of reading.relations) edges.add(`${subject} ${object}`)
  for (const { roles } of reading.events) {
    for (const a of roles) for (const b of roles) edges.add(`${a.filler} ${b.filler}`)
  }
  const related = document.pairs.filter(([source, target]) => {
    const [a, b] = [entityAt(reading, source), entityAt(reading, target)]
    return a !== undefined && b !== undefined && (a === b || edges.has(`${a.key} ${b.key}`) || edges.has(`${b.key} ${a.key}`))
  })
  return { related: related.length, all: document.pairs.length }
}

/** The entity whose mention shares the most with the span, in proportion to both. */
function entityAt(reading: NewsReading, span: Span): Entity | undefined {
  let best: Entity | undefined
  let most = 0
  for (const entity of reading.entities) {
    for (const mention of entity.mentions) {
      const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start)
      const share = shared / (Math.max(mention.end, span.end) - Math.min(mention.start, span.start))
      if (share > most) [best, most] = [entity, share]
    }
  }
  return best
}

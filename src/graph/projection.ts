import type { Basis, RoleFiller } from '../model/index.js'
import type { EventTerm } from '../vocabulary/index.js'
import { joinGrounds } from './join.js'
import { byText } from './order.js'
import type { EventRecord, Grounds } from './records.js'

/** An edge that an event projects: "ISIS-K attacked Kerman". */
export interface Projection {
  readonly predicate: string
  readonly source: string
  readonly target: string
  readonly grounds: Grounds
}

/** What projections are made of. */
export type Projecting = Pick<EventRecord, 'roles' | 'grounds'>

/**
 * An event with more pairs than this projects none: a summit of sixty would draw 1,770 edges that say no more
 * than the event's own node does.
 */
const MOST_PAIRS = 100

/**
 * The binary view of an event, along the path that its type names: from each agent to each filler of the first
 * role on the path that has any; between participants, once for each pair. What the event or one of the two
 * fillers only infers, the edge infers.
 */
export function projections(event: Projecting, term: EventTerm | undefined): readonly Projection[] {
  if (term?.relation === undefined || term.projection === undefined) return []
  const { relation: predicate, projection: { from, to } } = term
  const sources = playing(event, from)
  const targets = to.map(role => playing(event, role)).find(fillers => fillers.length > 0) ?? []
  const pairs = sources.flatMap(source => targets.map(target => ({ source, target })))
    .filter(({ source, target }) => source.role === target.role ? byText(source.filler, target.filler) < 0
      : source.filler !== target.filler)
  return pairs.length > MOST_PAIRS ? [] : pairs.map(({ source, target }) => ({
    predicate, source: source.filler, target: target.filler, grounds: together(event.grounds, source, target),
  }))
}

const playing = (event: Projecting, role: string): readonly RoleFiller[] =>
  event.roles.filter(filler => filler.role === role)

/** Inferred when any part is, on the background of all. */
function together(event: Grounds, ...fillers: readonly RoleFiller[]): Grounds {
  const inferred = [event, ...fillers.map(({ basis, background = [] }): Grounds => ({ basis, background }))]
    .filter(part => part.basis === 'inferred')
  return inferred.reduce(joinGrounds, inferred[0] ?? STATED)
}

const STATED: Grounds = { basis: 'stated' satisfies Basis, background: [] }

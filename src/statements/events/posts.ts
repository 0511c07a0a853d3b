import type { Entity, EntityClass, EventType, NewsEvent, Relation } from '../../model/index.js'
import type { Context } from '../context.js'

/** What begins or ends a post. */
const POSTS: ReadonlySet<EventType> = new Set<EventType>(['Appoint', 'EndPosition'])

/** How somebody holds a post; where people merely work, they may as well come from or go to. */
const HOLDING: ReadonlySet<Relation['predicate']> = new Set<Relation['predicate']>(['leads', 'commands'])

/** Bodies whose heads are made and unmade as something else: leaders of parties take office in a state. */
const LED: readonly EntityClass[] = ['Government', 'PoliticalParty', 'ArmedGroup']

/** Where somebody else may have a post; a country employs its ministers besides. */
const ELSEWHERE: ReadonlySet<EntityClass | undefined> = new Set<EntityClass>(['Organization', 'Company', 'Government', 'InternationalBody', 'Academic', 'Media'])

/**
 * "Its chairman, Ann Lee, resigned in May": where an event tells of a post without saying where it was, it is in the only body that the
 * article says its holder heads. What ministers and heads of state leave is their country's government, and is not told so.
 */
export function placePosts(context: Context, events: readonly NewsEvent[], relations: readonly Relation[]): NewsEvent[] {
  const byKey = new Map(context.entities.map(e => [e.key, e]))
  const held = new Map<string, Relation[]>()
  for (const relation of relations) {
    const list = held.get(relation.subject)
    if (list === undefined) held.set(relation.subject, [relation])
    else list.push(relation)
  }
  return events.map(event => {
    const [target, ...more] = event.roles.filter(r => r.role === 'target')
    if (!POSTS.has(event.class) || target === undefined || more.length > 0 || event.roles.some(r => r.role === 'organization')) return event
    const posts = held.get(target.filler) ?? []
    const body = bodyOf(context, posts, byKey) ?? namedWith(context, event, posts, byKey)
    if (body === undefined || event.roles.some(r => r.filler === body.key)) return event
    return { ...event, roles: [...event.roles, { role: 'organization', filler: body.key, basis: 'stated' }] }
  })
}

/** "was appointed ⟨director of the FBI⟩": the body of the office that stands with the event's own word, of the state too. */
function namedWith(context: Context, event: NewsEvent, held: readonly Relation[], byKey: ReadonlyMap<string, Entity>): Entity | undefined {
  const post = held.find(r => r.role !== undefined && r.predicate === 'leads' && r.evidence.some(e => e.start <= event.trigger.end + REACH && e.end > event.trigger.end))
  const body = post === undefined ? undefined : byKey.get(post.object)
  return body?.named === true && context.isA(body, 'Government') ? body : undefined
}

/** How far behind the word of the event who gets the post may begin, in code units: behind a space. */
const REACH = 2

function bodyOf(context: Context, held: readonly Relation[], byKey: ReadonlyMap<string, Entity>): Entity | undefined {
  const [body, other] = new Set(held.filter(r => HOLDING.has(r.predicate)).map(r => byKey.get(r.object))
    .filter(e => e !== undefined && context.isA(e, 'Organization') && !context.isA(e, ...LED)))
  // whoever has had posts elsewhere may have come to or left any of them
  const isElsewhere = held.some(r => r.predicate === 'worksFor' && r.role !== undefined && r.object !== body?.key && ELSEWHERE.has(byKey.get(r.object)?.class))
  return other === undefined && !isElsewhere ? body : undefined
}

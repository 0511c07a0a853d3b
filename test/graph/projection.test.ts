import { describe, expect, it } from 'vitest'
import { KnowledgeGraph } from '../../src/graph/index.js'
import type { EntityClass, NewsEvent, RoleFiller } from '../../src/model/index.js'
import { article, entity, event, role } from './sample.js'

const PEOPLE = ['a', 'b', 'c'].map(name => [`person/${name}`, 'Person'] as const)
const WORLD: readonly (readonly [string, EntityClass])[] = [
  ...PEOPLE, ['city/osk', 'City'], ['work/law', 'Work'], ['military/fleet', 'Military'],
]

/** The edges that one event projects. */
function projected(type: NewsEvent['class'], roles: readonly RoleFiller[], more: Partial<NewsEvent> = {}, world = WORLD) {
  const graph = new KnowledgeGraph()
  const events = [event('event/it', type, roles, more), event('event/other', 'Disaster', [])]
  const list = world.map(([key, cls]) => entity(key, cls, 'Port Osk'))
  expect(graph.add({ article: article('osk'), entities: { list }, relations: [], events })).toEqual([])
  return graph.projections({ event: 'event/it' })
}

const lines = (...given: Parameters<typeof projected>) =>
  projected(...given).map(({ source, predicate, target }) => `${source} ${predicate} ${target}`)

const [A, B, C, OSK, FLEET] = ['person/a', 'person/b', 'person/c', 'city/osk', 'military/fleet'] as const

describe('an event projects', () => {
  it.each<[string, NewsEvent['class'], readonly RoleFiller[], readonly string[]]>([
    ['from its agent to its target', 'Attack', [role('agent', A), role('target', FLEET), role('place', OSK)], ['person/a attacked military/fleet']],
    ['to the place where there is no target', 'Attack', [role('agent', A), role('victim', B), role('place', OSK)], ['person/a attacked city/osk']],
    ['to the place where there is neither', 'Attack', [role('agent', A), role('place', OSK)], ['person/a attacked city/osk']],
    ['from each agent to each target', 'Support', [role('agent', A), role('agent', B), role('target', FLEET), role('target', 'work/law')], [
      'person/a supported military/fleet', 'person/a supported work/law', 'person/b supported military/fleet', 'person/b supported work/law',
    ]],
    ['between each two participants, once', 'Meet', [role('participant', C), role('participant', A), role('participant', B)], [
      'person/a metWith person/b', 'person/a metWith person/c', 'person/b metWith person/c',
    ]],
    ['to the recipient of a word', 'Communicate', [role('agent', A), role('recipient', B)], ['person/a communicatedWith person/b']],
    ['to where one goes', 'Travel', [role('agent', A), role('destination', OSK)], ['person/a traveledTo city/osk']],
    ['to the event that is claimed', 'ClaimResponsibility', [role('agent', A), role('topic', 'event/other')], ['person/a claimedResponsibilityFor event/other']],
    ['not to a place of which the relation is not true', 'Demand', [role('agent', A), role('place', OSK)], []],
    ['nothing without an agent', 'Attack', [role('target', OSK)], []],
    ['nothing to itself', 'Death', [role('agent', A), role('victim', A)], []],
    ['nothing where its type has no relation', 'Marry', [role('participant', A), role('participant', B)], []],
  ])('%s', (_, type, roles, expected) => expect(lines(type, roles)).toEqual(expected))

  it('with what it says of itself', () => {
    const [edge] = projected('Attack', [role('agent', A), role('target', OSK)], {
      factuality: 'intended', attributedTo: 'person/b', confidence: 0.4, rule: 'verb',
    })
    expect(edge).toEqual({
      key: expect.stringMatching(/^projection\/attacked-[0-9a-z]{11}$/), source: 'person/a', target: 'city/osk', kind: 'projection',
      predicate: 'attacked', label: 'attacked', event: 'event/it', factuality: 'intended', attributedTo: 'person/b', basis: 'stated',
      evidence: [{ article: 'osk', start: 0, end: 10 }], confidence: 0.4, rule: 'verb',
    })
  })

  it('an inferred edge where a filler is inferred, on the background of both ends and the event', () => {
    const inferred = (name: RoleFiller['role'], filler: string, fact: string): RoleFiller =>
      ({ role: name, filler, basis: 'inferred', background: [fact] })
    const roles = [inferred('agent', A, 'z'), inferred('place', OSK, 'the grave is in Osk')]
    const [edge] = projected('Attack', roles, { basis: 'inferred', background: ['m'] })
    expect(edge).toMatchObject({ basis: 'inferred', background: ['m', 'the grave is in Osk', 'z'] })
    const [stated] = projected('Attack', [role('agent', A), role('target', B), inferred('place', 'city/osk', 'x')])
    expect(stated).toMatchObject({ basis: 'stated' })
    expect(stated).not.toHaveProperty('background')
  })

  it('nothing where it would fill the graph with pairs', () => {
    const many = Array.from({ length: 15 }, (_, i) => [`person/p${i}`, 'Person'] as const)
    const meeting = (size: number) => projected('Meet', many.slice(0, size).map(([key]) => role('participant', key)), {}, many)
    expect(meeting(14)).toHaveLength(91)
    expect(meeting(15)).toHaveLength(0)
  })
})

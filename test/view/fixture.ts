import { MultiDirectedGraph } from 'graphology'
import type {
  EdgeAttributes, EntityClass, EventRole, EventType, Factuality, GraphAttributes, NodeAttributes, Predicate, SourceSpan, Temporal,
} from '../../src/model/index.js'

export type FixtureGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

const ARTICLE = 'harbour'

/** The first place of some words in a text; the test is wrong where they are not in it. */
function spanOf(text: string, words: string): SourceSpan {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the fixture's text lacks ${JSON.stringify(words)}`)
  return { article: ARTICLE, start, end: start + words.length }
}

/** Puts a graph together as KnowledgeGraph#graphology has it, from a text and the words in it. */
export class Fixture {
  readonly graph: FixtureGraph = new MultiDirectedGraph()
  readonly #text: string

  constructor(text: string, title: string) {
    this.#text = text
    this.graph.replaceAttributes({
      title, published: '2031-05-04', language: 'en', generator: 'test', url: 'https://news.example/harbour',
      articles: [{ id: ARTICLE, text, title, url: 'https://news.example/harbour', published: '2031-05-04', language: 'en' }],
    })
  }

  entity(key: string, entityClass: EntityClass, ...names: readonly string[]): this {
    const mentions = names.filter((name) => this.#text.includes(name)).map((name) => ({ ...spanOf(this.#text, name), form: 'name' as const }))
    this.graph.addNode(key, { kind: 'entity', class: entityClass, label: names[0] ?? key, names, mentions, basis: 'stated' })
    return this
  }

  relation(source: string, predicate: Predicate, target: string, words: string, more: { temporal?: Temporal, factuality?: Factuality, inferred?: boolean } = {}): this {
    const { temporal = 'current', factuality = 'asserted', inferred = false } = more
    this.graph.addDirectedEdgeWithKey(`relation/${source}/${predicate}/${target}`, source, target, {
      kind: 'relation', predicate, label: predicate.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), temporal, factuality,
      basis: inferred ? 'inferred' : 'stated', evidence: [spanOf(this.#text, words)], confidence: 0.9, rule: 'test',
    })
    return this
  }

  event(
    key: string, type: EventType, trigger: string, roles: readonly (readonly [EventRole, string])[],
    more: { time?: string, factuality?: Factuality, killed?: number } = {},
  ): this {
    const span = spanOf(this.#text, trigger)
    this.graph.addNode(key, {
      kind: 'event', class: type, label: trigger, trigger: span, evidence: [span], factuality: more.factuality ?? 'asserted', basis: 'stated',
      confidence: 0.9, rule: 'test', counts: more.killed === undefined ? [] : [{ ...span, what: 'killed', value: more.killed, bound: 'min' }],
      ...more.time === undefined ? {} : { time: { ...span, value: more.time } },
    })
    for (const [role, filler] of roles) {
      this.graph.addDirectedEdgeWithKey(`role/${key}/${role}/${filler}`, key, filler, { kind: 'role', predicate: role, label: role, basis: 'stated' })
    }
    const agent = roles.find(([role]) => role === 'agent')?.[1], target = roles.find(([role]) => role === 'target' || role === 'place')?.[1]
    if (agent !== undefined && target !== undefined) {
      this.graph.addDirectedEdgeWithKey(`projection/${key}`, agent, target, {
        kind: 'projection', predicate: 'attacked', label: 'attacked', event: key, factuality: more.factuality ?? 'asserted', basis: 'stated',
        evidence: [span], confidence: 0.9, rule: 'test',
      })
    }
    return this
  }
}

const TEXT = `Raiders strike the harbour of Veldt Bay

Gunmen of the Salt Front attacked the grain terminal in Veldt Bay on 2 May, killing at least four dockers, the Harbour Guard said.
Commander Ilse Brandt, who leads the Harbour Guard, was wounded. Her predecessor Otto Fenn denied that he had commanded the raid.
The Salt Front is an offshoot of the Dune League. The League is seeking to blockade Port Amra, a city in Marland, officials in Marland warned.
Brandt met Governor Ruth Abel in Port Amra. Abel, a member of the Reed Party, blamed the Dune League.
`

/** An article of our own and what it states. */
export function harbourGraph(): FixtureGraph {
  return new Fixture(TEXT, 'Raiders strike the harbour of Veldt Bay')
    .entity('armedgroup/salt-front', 'ArmedGroup', 'Salt Front')
    .entity('armedgroup/dune-league', 'ArmedGroup', 'Dune League', 'The League')
    .entity('military/harbour-guard', 'Military', 'Harbour Guard')
    .entity('person/ilse-brandt', 'Person', 'Ilse Brandt', 'Brandt')
    .entity('person/otto-fenn', 'Person', 'Otto Fenn')
    .entity('person/ruth-abel', 'Person', 'Ruth Abel', 'Abel')
    .entity('party/reed', 'PoliticalParty', 'Reed Party')
    .entity('city/veldt-bay', 'City', 'Veldt Bay')
    .entity('city/port-amra', 'City', 'Port Amra')
    .entity('country/marland', 'Country', 'Marland')
    .entity('facility/grain-terminal', 'Facility', 'grain terminal')
    .entity('group/dockers', 'Group', 'dockers')
    .entity('work/tide-table', 'Work', 'tide table')
    .relation('armedgroup/salt-front', 'offshootOf', 'armedgroup/dune-league', 'is an offshoot of the Dune League')
    .relation('person/ilse-brandt', 'leads', 'military/harbour-guard', 'Ilse Brandt, who leads the Harbour Guard')
    .relation('person/otto-fenn', 'leads', 'military/harbour-guard', 'Her predecessor Otto Fenn', { temporal: 'former' })
    .relation('person/otto-fenn', 'commands', 'armedgroup/salt-front', 'Otto Fenn denied', { factuality: 'negated' })
    .relation('city/port-amra', 'locatedIn', 'country/marland', 'Port Amra, a city in Marland')
    .relation('facility/grain-terminal', 'locatedIn', 'city/veldt-bay', 'the grain terminal in Veldt Bay')
    .relation('facility/grain-terminal', 'near', 'city/veldt-bay', 'the grain terminal in Veldt Bay', { inferred: true })
    .relation('person/ruth-abel', 'memberOf', 'party/reed', 'a member of the Reed Party')
    .event('event/attack-1', 'Attack', 'attacked the grain terminal', [
      ['agent', 'armedgroup/salt-front'], ['target', 'facility/grain-terminal'], ['victim', 'group/dockers'], ['place', 'city/veldt-bay'],
    ], { time: '2031-05-02', killed: 4 })
    .event('event/operation-1', 'Operation', 'seeking to blockade', [['agent', 'armedgroup/dune-league'], ['target', 'city/port-amra']], { factuality: 'intended' })
    .event('event/meet-1', 'Meet', 'met Governor', [['participant', 'person/ilse-brandt'], ['participant', 'person/ruth-abel'], ['place', 'city/port-amra']])
    .event('event/accuse-1', 'Accuse', 'blamed', [['agent', 'person/ruth-abel'], ['target', 'armedgroup/dune-league']])
    .graph
}

/** The harbour's graph among many more people, in groups of twenty about one of them. */
export function crowdedGraph(people: number): FixtureGraph {
  const graph = harbourGraph()
  for (let i = 0; i < people; i++) {
    graph.addNode(`person/p${i}`, { kind: 'entity', class: 'Person', label: `Nora Quist ${i}`, names: [], mentions: [], basis: 'stated' })
    if (i > 0) graph.addDirectedEdge(`person/p${i}`, i % 20 === 0 ? 'person/ilse-brandt' : `person/p${i - i % 20}`, {
      kind: 'relation', predicate: 'memberOf', label: 'member of', temporal: 'current', factuality: 'asserted', basis: 'stated',
      evidence: [], confidence: 1, rule: 'test',
    })
  }
  return graph
}

export const HOSTILE = '<img src=x onerror="window.hacked=1"></script><script>window.hacked=2</script>\u2028 \' " & \u0001 \ud800'

/** Markup, quotes, separators and lone surrogates wherever text can come in. */
export function hostileGraph(): FixtureGraph {
  const { graph } = new Fixture(`${HOSTILE} commands __proto__ on 2 May.`, HOSTILE)
    .entity('person/__proto__', 'Person', HOSTILE, '__proto__')
    .entity('military/<script>', 'Military', '__proto__')
    .relation('person/__proto__', 'commands', 'military/<script>', 'commands')
    .event('event/<b>', 'Meet', 'commands __proto__', [['participant', 'person/__proto__']])
  graph.updateNodeAttributes('person/__proto__', (attributes) => attributes.kind === 'event' ? attributes
    : { ...attributes, sameAs: ['javascript:window.hacked=3', 'https://www.wikidata.org/entity/Q1'] })
  return graph
}

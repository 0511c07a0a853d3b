/*
 * What the compiler refuses. Nothing here runs: `tsc` fails if one of the marked lines compiles.
 */
import { KnowledgeGraph, type EntityNode, type EventNode, type RelationEdge } from '../../src/graph/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import type { ClassRow, PredicateRow } from '../../src/vocabulary/index.js'
import type { BuiltInClass, BuiltInPredicate } from '../../src/model/index.js'

declare const graph: KnowledgeGraph

graph.relations({ predicate: 'commands', temporal: 'former' }) satisfies readonly RelationEdge[]
// @ts-expect-error: a misspelt predicate
graph.relations({ predicate: 'comands' })
// @ts-expect-error: a misspelt condition
graph.relations({ predicat: 'commands' })
// @ts-expect-error: no such time
graph.relations({ temporal: 'past' })
// @ts-expect-error: an event's relation is no predicate
graph.relations({ predicate: 'attacked' })

graph.entities({ class: 'Military' }) satisfies readonly EntityNode[]
// @ts-expect-error: a misspelt class
graph.entities({ class: 'Millitary' })
// @ts-expect-error: an event type is no class
graph.entities({ class: 'Attack' })

graph.events({ class: 'Attack', role: 'target' }) satisfies readonly EventNode[]
// @ts-expect-error: a misspelt event type
graph.events({ class: 'Atack' })
// @ts-expect-error: plain saying is no event of its own
graph.events({ class: 'Statement' })
// @ts-expect-error: no such role
graph.events({ role: 'attacker' })

// @ts-expect-error: what a graph gives is not to be changed
graph.relations()[0]!.confidence = 1
// @ts-expect-error: nor what is in it
graph.entities()[0]!.names.push('another')

newsVocabulary.isA('Facility', 'Place')
// @ts-expect-error: a misspelt class
newsVocabulary.isA('Facility', 'Plaice')
// @ts-expect-error: an event cannot be under a class
newsVocabulary.isA('event', 'Place')
newsVocabulary.roleProblem('ClaimResponsibility', 'topic', 'event')
// @ts-expect-error: no such predicate
newsVocabulary.relationProblem('Person', 'comands', 'Military')
// @ts-expect-error: no such parent
newsVocabulary.extend({ classes: [{ name: 'Boat', definition: 'A boat.', parents: ['Vehicel'] }] })

const row = { label: 'x', definition: 'X.' } satisfies ClassRow
// @ts-expect-error: a table that lacks terms
const missing = { Agent: row } satisfies Record<BuiltInClass, ClassRow>
// @ts-expect-error: a table with a domain that is no class
const wrong: PredicateRow = { label: 'x', definition: 'X.', inverseLabel: 'y', domain: ['Persn'], range: ['Person'] }
// @ts-expect-error: a Wikidata property that is none
const property: Pick<PredicateRow, 'wikidata'> = { wikidata: ['Q5'] }
const predicate = { commands: 1 }
// @ts-expect-error: a table that lacks predicates
const none: Record<BuiltInPredicate, number> = predicate
export type { missing, wrong, property, none }

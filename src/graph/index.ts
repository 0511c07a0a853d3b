export { KnowledgeGraph } from './graph.js'
export type { ArticleRefusal, GraphOptions, Quotation } from './graph.js'
export type { Graphology } from './graphology.js'
export type { ArticleStatements } from './input.js'
export type { GraphJson } from './json.js'
export type { Neighbour } from './neighbours.js'
export type { Path } from './paths.js'
export type {
  EntityNode, EntityQuery, EventNode, EventQuery, Participant, ProjectionEdge, ProjectionQuery, RelationEdge, RelationQuery,
} from './query.js'

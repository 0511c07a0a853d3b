import type { Entity, Relation } from '../../model/index.js'
import { numberOf, recordOf } from '../check.js'
import type { Context } from '../context.js'
import weightTable from './confidence.json' with { type: 'json' }

/** Weights of a logistic regression by feature; `prior` is the weight of what the rule itself gives. */
export type RelationModel = ReadonlyMap<string, number>

/** A relation as the regression sees it. */
export interface RelationFeatures {
  /** What the rule gives, as log odds. */
  readonly prior: number
  readonly names: readonly string[]
}

/** From here on more mentions tell nothing. */
const MANY = 4

/** Upper ends of the lengths of evidence, in characters, that are told apart. */
const LENGTHS = [12, 25, 50, 100]

/** What rules give is kept off 0 and 1, whose log odds have no end. */
const LEAST = 0.02

/**
 * How sure each relation is: the share of such relations that are right on annotated articles. What tells a right one is
 * the rule and its word, the predicate and what it joins, whether both have names, how much the text makes of them.
 */
export function scoreRelations(context: Context, relations: readonly Relation[], model: RelationModel = loaded()): Relation[] {
  return featuresOf(context, relations).map((features, i): Relation => {
    const relation = relations[i]
    if (relation === undefined) throw new RangeError(`no relation ${i}`)
    return { ...relation, confidence: Math.round(100 * relationConfidence(features, model)) / 100 }
  })
}

/** The probability that a careful reader would put the relation on the graph. */
export function relationConfidence({ prior, names }: RelationFeatures, model: RelationModel): number {
  const score = names.reduce((sum, name) => sum + (model.get(name) ?? 0), prior * (model.get('prior') ?? 1))
  return 1 / (1 + Math.exp(-score))
}

/** The features of each of an article's relations, in order. */
export function featuresOf(context: Context, relations: readonly Relation[]): RelationFeatures[] {
  const byKey = new Map(context.entities.map(e => [e.key, e]))
  const pairs = new Map<string, number>()
  for (const r of relations) pairs.set(pairOf(r), (pairs.get(pairOf(r)) ?? 0) + 1)
  return relations.map(relation => {
    const [subject, object] = [byKey.get(relation.subject), byKey.get(relation.object)]
    const p = Math.min(1 - LEAST, Math.max(LEAST, relation.confidence))
    const names = subject === undefined || object === undefined ? ['bias'] : namesOf(context, relation, subject, object)
    if ((pairs.get(pairOf(relation)) ?? 0) > 1) names.push('rival')
    return { prior: Math.log(p / (1 - p)), names }
  })
}

const pairOf = (r: Relation): string => [r.subject, r.object].sort().join(' ')

function namesOf(context: Context, relation: Relation, subject: Entity, object: Entity): string[] {
  const { predicate } = relation
  const [family = '', by = ''] = relation.rule.split(': ')
  const named = `${form(subject)} ${form(object)}`
  const evidence = relation.evidence[0]
  const length = evidence === undefined ? 0 : evidence.end - evidence.start
  const names = [
    'bias', `family ${family}`, `by ${family} ${by}`, `predicate ${predicate}`, `says ${family} ${predicate}`,
    `classes ${predicate} ${subject.class} ${object.class}`, `named ${named}`, `named ${family} ${named}`, `named ${predicate} ${named}`,
    `length ${LENGTHS.filter(end => length > end).length}`, `subject ${mentions(subject)}`, `object ${mentions(object)}`,
    `factuality ${relation.factuality}`, `temporal ${relation.temporal}`,
  ]
  if (relation.attributedTo !== undefined) names.push('attributed')
  if (relation.evidence.length > 1) names.push('repeated')
  if (relation.role !== undefined) names.push('role')
  if (evidence !== undefined && context.article.text.slice(evidence.start, evidence.end).includes('\n')) names.push('broken')
  return names
}

/** Whether it has a name, and how much the text makes of it where it has none. */
const form = (entity: Entity): string => (entity.named === true ? 'name' : `${Math.round(3 * (entity.weight ?? 0))}`)

const mentions = (entity: Entity): number => Math.min(MANY, entity.mentions.length)

let model: RelationModel | undefined

/** The weights that `training/relation-confidence.ts` found on annotated articles. */
const loaded = (): RelationModel => (model ??= new Map(Object.entries(recordOf(weightTable, 'confidence')).map(([name, w]) => [name, numberOf(w, `confidence.${name}`)])))

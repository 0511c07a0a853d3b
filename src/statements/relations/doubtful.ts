import type { Entity, Predicate } from '../../model/index.js'
import type { Context } from '../context.js'

/** Ties of which nothing is said by "its fighters" or "has 400 employees": the many are only counted or had. */
const COUNTED: ReadonlySet<Predicate> = new Set(['memberOf', 'worksFor', 'studiedAt', 'parentOf'])

/**
 * What the words of a relation say of two things that it is hardly said of, however the sentence joins them:
 *
 * - people without a name as somebody's allies ("our partners", "her supporters"): alliedWith
 * - what people without a name sit in or carry ("their boat"): owns
 * - one of several countries as a member of them: memberOf
 * - a town without a name in a country ("the island's capital"): locatedIn
 */
export function isDoubtful(context: Context, subject: Entity, predicate: Predicate, object: Entity): boolean {
  const isMany = (e: Entity): boolean => e.named !== true && e.class === 'Group'
  if (predicate === 'alliedWith') return [[subject, object], [object, subject]].some(([a, b]) => a !== undefined && b !== undefined && isMany(a) && b.class === 'Person')
  if (predicate === 'owns') return isMany(subject)
  // "the 11 countries, which include ⟨Zarovia⟩": one of them, and no member
  if (predicate === 'memberOf') return isMany(object) && MANY.test(object.label) && !JOINED.test(object.label)
  return predicate === 'locatedIn' && subject.named !== true && subject.class === 'City' && context.isA(object, 'Country')
}

/** Those who are only counted together, and the words by which they are something together: "coalition nations". */
const MANY = /\b(?:countries|nations|states|people|individuals|companies|firms)$/
const JOINED = /\b(?:coalition|alliance|allied|bloc)\b/i

/** "its fighters", "Norwell's 400 workers": people without a name who are said to be somebody's, and no more of them. */
export const isCounted = (subject: Entity, predicate: Predicate, object: Entity): boolean =>
  COUNTED.has(predicate) && [subject, object].some(e => e.named !== true && e.class === 'Group' && e.mentions.length === 1)

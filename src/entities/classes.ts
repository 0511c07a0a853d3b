import type { EntityClass } from '../model/index.js'
import type { Draft } from './draft.js'
import { familyOf, isGeneral } from './families.js'

/** How much a mention's word counts: names say what a thing is, descriptions say it more precisely. */
const FORM_WEIGHT = { name: 1, nominal: 0.6, pronoun: 0 } as const

/**
 * The class of an entity: its mentions vote, each with how sure it is. A general class (Organization, Place)
 * that wins gives way to a narrower one of the same family that another mention names.
 */
export function classOfCluster(mentions: readonly Draft[]): EntityClass {
  const votes = new Map<EntityClass, number>()
  for (const d of mentions) {
    const vote = d.classWeight * FORM_WEIGHT[d.form]
    if (vote > 0) votes.set(d.class, (votes.get(d.class) ?? 0) + vote)
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const best = ranked[0]?.[0] ?? mentions.find(d => d.form !== 'pronoun')?.class ?? 'Thing'
  if (!isGeneral(best)) return best
  const narrower = ranked.find(([cls]) => !isGeneral(cls) && familyOf(cls) === familyOf(best))
  return narrower?.[0] ?? best
}

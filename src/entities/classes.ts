import type { EntityClass } from '../model/index.js'
import type { Draft } from './draft.js'
import { familyOf, isGeneral } from './families.js'

/** How much a mention's word counts: a description is about one thing, but may be figurative. */
const FORM_WEIGHT = { name: 1, nominal: 0.85 } as const

/** What a "he" or "she" counts: more than the finder's word, less than a lookup's. */
const PERSONAL = 0.55

/** What each further mention that says the same adds: enough to decide a draw. */
const REPEATED = 0.02

/** Lands that often bear the name of a town in them. */
const PROVINCES: ReadonlySet<string> = new Set(['province', 'governorate', 'prefecture', 'oblast', 'county', 'canton', 'department'])

/**
 * The class of an entity: the surest mention decides, of equals what more mentions say. A general class
 * (Organization, Place) gives way to a narrower one of the same family that another mention names.
 */
export function classOfCluster(mentions: readonly Draft[]): EntityClass {
  const votes = new Map<EntityClass, { best: number; count: number }>()
  const isBody = mentions.some(d => d.form === 'name' && familyOf(d.class) === 'organization')
  for (const d of mentions) {
    // "Red Dawn fighters" are Red Dawn.
    if (isBody && d.form === 'nominal' && d.class === 'Group') continue
    // "he" and "she" are said of people.
    const weight = d.form === 'pronoun' ? (d.gender === 'Masc' || d.gender === 'Fem' ? PERSONAL : 0) : d.classWeight * FORM_WEIGHT[d.form]
    if (weight <= 0) continue
    const vote = votes.get(d.class) ?? { best: 0, count: 0 }
    votes.set(d.class, { best: Math.max(vote.best, weight), count: vote.count + 1 })
  }
  const strength = (v: { best: number; count: number }) => v.best + REPEATED * Math.min(v.count, 20)
  const ranked = [...votes].sort((a, b) => strength(b[1]) - strength(a[1]) || (a[0] < b[0] ? -1 : 1))
  // "Idlib province", "the province of Idlib": not the town of that name
  if (ranked[0]?.[0] === 'City' && mentions.some(d => d.form === 'nominal' && PROVINCES.has(d.lemma) && d.number === 'Sing')) return 'Region'
  const best = ranked[0]?.[0] ?? mentions.find(d => d.form !== 'pronoun')?.class ?? 'Thing'
  if (!isGeneral(best)) return best
  const narrower = ranked.find(([cls]) => !isGeneral(cls) && familyOf(cls) === familyOf(best))
  return narrower?.[0] ?? best
}

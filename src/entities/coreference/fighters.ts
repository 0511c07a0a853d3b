import { classOfCluster } from '../classes.js'
import type { Draft } from '../draft.js'
import { irregulars } from '../lexicon/fighters.js'
import type { Discourse, Sieve } from './discourse.js'
import { isToldApart } from './narrowed.js'

/** What those who fight for a band are called when it has been named. */
const FIGHTERS: ReadonlySet<string> = new Set([...irregulars, 'extremist', 'terrorist', 'separatist', 'islamist'])

/** What else is told of them without telling others: "the ⟨Islamist⟩ rebels"; besides a nationality and "-backed". */
const CREEDS: ReadonlySet<string> = new Set([
  'islamist', 'islamic', 'jihadist', 'militant', 'armed', 'shiite', 'shia', 'sunni', 'kurdish', 'maoist', 'marxist', 'communist', 'leftist', 'separatist', 'extremist', 'radical',
  'hardline', 'rebel', 'insurgent', 'so', 'called', 'back', 'backed', 'link', 'linked', 'align', 'aligned', 'lead', 'led', 'base', 'based', 'muslim',
])

/** How far back the band is looked for, in sentences, and how many mentions are tried. */
const REACH = 3
const CANDIDATES = 60

/**
 * Those who fight for the one armed group that the sentences before name are that group.
 *
 * "[Boko Haram] attacked a school. [The militants] took 40 girls"; "[The Houthis] … [the Iran-backed rebels]".
 */
export const fighters: Sieve = {
  name: 'fighters',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      if (!isBand(discourse, d, i)) return
      const band = onlyBand(discourse, d, i)
      if (band !== undefined) discourse.clusters.join(band, i)
    })
  },
}

/** "The militants", not "the three militants", "the militants who fled" or "the Syrian rebels" where others are told of. */
function isBand(discourse: Discourse, d: Draft, i: number): boolean {
  if (d.form !== 'nominal' || d.number !== 'Plur' || d.count !== undefined || d.reference !== 'definite' || !FIGHTERS.has(d.lemma)) return false
  const { named, members, counts } = discourse.clusters.of(i)
  if (named || members[0] !== i || counts.size > 0 || isToldApart(discourse.tree(d), d.head)) return false
  const { knowledge } = discourse.reader
  return d.modifiers.every(m => m.split(' ').every(word => CREEDS.has(word) || isLand(knowledge, word)))
}

/** Modifiers are in lower case. */
const isLand = (knowledge: Discourse['reader']['knowledge'], word: string): boolean => {
  const written = word.charAt(0).toUpperCase() + word.slice(1)
  return knowledge.countryOfAdjective(written) !== undefined || knowledge.country(written) !== undefined
}

/** The armed group of the sentences before, if there is one only and no other fighters were told of besides. */
function onlyBand({ drafts, clusters }: Discourse, d: Draft, i: number): number | undefined {
  let band: number | undefined
  for (let j = i - 1; j >= Math.max(0, i - CANDIDATES); j--) {
    const c = drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) break
    if (c.form === 'pronoun' || c.isAdjective) continue
    const { named, members } = clusters.of(j)
    const own = members.slice(0, FEW).flatMap(k => drafts[k] ?? [])
    const isArmed = named && (classOfCluster(own) === 'ArmedGroup' || own.some(o => o.form === 'nominal' && FIGHTERS.has(o.lemma)))
    if (!isArmed && !(c.form === 'nominal' && c.number === 'Plur' && FIGHTERS.has(c.lemma))) continue
    if (!isArmed || (band !== undefined && !clusters.same(band, j))) return undefined
    band = j
  }
  return band !== undefined && clusters.canJoin(band, i) ? band : undefined
}

/** Mentions that are asked for what the thing is: an article may name one thing ten thousand times. */
const FEW = 12

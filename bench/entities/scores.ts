/** Hits, what was added wrongly and what was missed. */
export interface Tally {
  hits: number
  extra: number
  lost: number
}

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function figures({ hits, extra, lost }: Tally): Figures {
  return harmonic(hits / (hits + extra || 1), hits / (hits + lost || 1))
}

export function harmonic(precision: number, recall: number): Figures {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** A set of mentions by where their heads are, with the entity that each speaks of. */
export type Clustering = ReadonlyMap<number, string>

/**
 * B³ over two clusterings (Bagga and Baldwin 1998): a mention that the other side lacks counts as wrong.
 */
export function bCubed(gold: Clustering, system: Clustering): Figures {
  return harmonic(side(system, gold), side(gold, system))
}

/** Mean over the mentions of `of` of the share of its set that is together in `against` too. */
export function side(of: Clustering, against: Clustering): number {
  const sets = new Map<string, number[]>()
  for (const [at, id] of of) sets.set(id, [...(sets.get(id) ?? []), at])
  let sum = 0
  for (const [at, id] of of) {
    const other = against.get(at)
    const set = sets.get(id) ?? []
    if (other !== undefined) sum += set.filter(m => against.get(m) === other).length / set.length
  }
  return of.size === 0 ? 0 : sum / of.size
}

/** As score.mjs of the gold graphs compares names. */
const TITLES = new RegExp('^(?:(?:the|a|an|its|their|his|her|mr|mrs|ms|dr|sir|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain'
  + '|brig|brigadier|adm|admiral|sgt|sergeant|president|prime|minister|foreign|secretary|defence|defense|king|queen|prince|sheikh'
  + '|sheik|abp|retired|former|slain|so-called|senator|sen|rep)\\s+)+')

export function sameAsGold(name: string): string {
  const bare = name.toLowerCase().replace(/[’']s\b/g, '').replace(/[.’'"“”()]/g, '').replace(/[-–—,/]/g, ' ').replace(/\s+/g, ' ').trim()
  return bare.replace(TITLES, '') || bare
}

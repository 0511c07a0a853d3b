import type { Draft, Gender } from '../draft.js'
import { familyOf } from '../families.js'
import type { Family } from '../families.js'

/** What is known of a set of mentions that speak of one thing. */
export interface Cluster {
  /** Indexes of its drafts, in the order of the text. */
  readonly members: readonly number[]
  readonly named: boolean
  readonly families: ReadonlySet<Family>
  /** What names, titles and nouns tell. */
  readonly genders: ReadonlySet<Gender>
  /** How many of its pronouns are "he" and "she": less sure than a title, for a pronoun may be joined wrongly. */
  readonly he: number
  readonly she: number
  readonly numbers: ReadonlySet<'Sing' | 'Plur'>
  readonly known: string | undefined
  readonly counts: ReadonlySet<string>
  /** Drafts that are told to be somebody else. */
  readonly others: ReadonlySet<number>
}

/** As the sets themselves hold it: a set that takes in another one grows in place. */
interface GrowingCluster extends Cluster {
  readonly members: number[]
}

/**
 * Mentions joined step by step into entities: a union-find whose sets carry what their members agree on.
 * The sieves only ever join; what one has joined the next ones see as a whole (Lee et al. 2013,
 * "Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked Rules").
 */
export class Clusters {
  readonly #drafts: readonly Draft[]
  readonly #parent: number[]
  readonly #clusters = new Map<number, GrowingCluster>()

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts
    this.#parent = drafts.map((_, i) => i)
    drafts.forEach((d, i) => this.#clusters.set(i, clusterOfOne(d, i)))
  }

  /** The first mention of the set: the name of the set among the drafts. */
  find(i: number): number {
    let root = i
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up
    for (let at = i; at !== root;) {
      const next = this.#parent[at] ?? root
      this.#parent[at] = root
      at = next
    }
    return root
  }

  of(i: number): Cluster {
    return this.#of(i)
  }

  #of(i: number): GrowingCluster {
    const draft = this.#drafts[i]
    const cluster = this.#clusters.get(this.find(i))
    if (cluster !== undefined) return cluster
    if (draft === undefined) throw new RangeError(`expected the index of a mention below ${this.#drafts.length}, got ${i}`)
    return clusterOfOne(draft, i)
  }

  same(a: number, b: number): boolean {
    return this.find(a) === this.find(b)
  }

  /** Whether nothing that is known of the two sets speaks against their being one. */
  canJoin(a: number, b: number): boolean {
    const x = this.of(a)
    const y = this.of(b)
    if (x.known !== undefined && y.known !== undefined && x.known !== y.known) return false
    if (x.genders.has('Masc') && y.genders.has('Fem') || x.genders.has('Fem') && y.genders.has('Masc')) return false
    return !this.#isOther(x, b)
  }

  /** Both sets remember whom they are kept apart from: one look is enough. */
  #isOther({ others }: Cluster, b: number): boolean {
    if (others.size === 0) return false
    const root = this.find(b)
    for (const other of others) if (this.find(other) === root) return true
    return false
  }

  /** Says of two mentions that they are never of one thing. */
  keepApart(a: number, b: number): void {
    if (this.same(a, b)) return
    for (const [i, other] of [[a, b], [b, a]] as const) {
      const root = this.find(i)
      const cluster = this.#of(root)
      this.#clusters.set(root, { ...cluster, others: union(cluster.others, new Set([other])) })
    }
  }

  /** Joins the sets of two mentions unless they cannot be one. */
  join(a: number, b: number): boolean {
    const ra = this.find(a)
    const rb = this.find(b)
    if (ra === rb) return true
    if (!this.canJoin(ra, rb)) return false
    const [root, other] = ra < rb ? [ra, rb] : [rb, ra]
    const merged = mergeClusters(this.#of(root), this.#of(other))
    this.#parent[other] = root
    this.#clusters.set(root, merged)
    this.#clusters.delete(other)
    return true
  }

  /** The first mention of every set, in the order of the text. */
  roots(): readonly number[] {
    return [...this.#clusters.keys()].sort((a, b) => a - b)
  }
}

const NOBODY: ReadonlySet<number> = new Set()

const only = <T>(value: T | undefined): ReadonlySet<T> => value === undefined ? new Set() : new Set([value])

function clusterOfOne(d: Draft, i: number): GrowingCluster {
  return {
    members: [i],
    named: d.form === 'name',
    families: d.form === 'pronoun' ? new Set() : new Set([familyOf(d.class)]),
    genders: only(d.gender === 'Neut' || d.form === 'pronoun' ? undefined : d.gender),
    he: d.form === 'pronoun' && d.gender === 'Masc' ? 1 : 0,
    she: d.form === 'pronoun' && d.gender === 'Fem' ? 1 : 0,
    numbers: d.form === 'pronoun' ? new Set() : only(d.number),
    known: d.known,
    counts: only(d.count),
    others: NOBODY,
  }
}

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  [...b].every(value => a.has(value)) ? a : new Set([...a, ...b])

/**
 * Both lists are sorted. Nearly always one mention comes in behind the others or among them, and a thing may
 * be spoken of a hundred thousand times: only where both sets are large is everything sorted again.
 */
function mergeSorted(a: number[], b: readonly number[]): number[] {
  const [first] = b
  if (first === undefined) return a
  if ((a.at(-1) ?? -1) < first) for (const i of b) a.push(i)
  else if (b.length === 1) a.splice(placeOf(a, first), 0, first)
  else return [...a, ...b].sort((x, y) => x - y)
  return a
}

/** How many of a sorted list are smaller. */
function placeOf(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function mergeClusters(a: GrowingCluster, b: Cluster): GrowingCluster {
  return {
    members: mergeSorted(a.members, b.members),
    named: a.named || b.named,
    families: union(a.families, b.families),
    genders: union(a.genders, b.genders),
    he: a.he + b.he,
    she: a.she + b.she,
    numbers: union(a.numbers, b.numbers),
    known: a.known ?? b.known,
    counts: union(a.counts, b.counts),
    others: union(a.others, b.others),
  }
}

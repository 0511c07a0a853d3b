import type { Discourse } from './discourse.js'

/** Mentions of somebody that are asked for a name. */
const FEW = 12

/** "[Ada Stone], the [mayor], [Odd Berg], the clerk": what is said of one with a first name and a surname is not said of another with others. */
export function areTwoPeople(discourse: Discourse, i: number, j: number): boolean {
  const names = (k: number): readonly (readonly string[])[] => discourse.clusters.of(k).members.slice(0, FEW).flatMap(m => {
    const d = discourse.drafts[m]
    const words = d?.form === 'name' && d.nameType === 'PER' ? d.normal.split(' ') : []
    return words.length > 1 ? [words] : []
  })
  const [a, b] = [names(i), names(j)]
  return a.length > 0 && b.length > 0 && !a.some(one => b.some(other => one.some(word => other.includes(word))))
}

import type { Predicate, Relation } from '../../model/index.js'
import { REPLACED_WITH } from './verbs.js'

/** Offices that are handed on. */
const HELD: ReadonlySet<Predicate> = new Set<Predicate>(['leads', 'commands'])

/** What follows is a little less sure than what is said. */
const LESS = 0.85

/**
 * Who follows somebody in a post holds or held what the other does, where the article says it of one of the two only:
 *
 * - the commander of ⟨9th Wing⟩, ⟨Ann Lee⟩, took over from ⟨Tom Reed⟩: Reed commands it, formerly
 * - ⟨Tom Reed⟩, chairman of ⟨Norwell⟩, was succeeded by ⟨Ann Lee⟩: Lee leads it
 *
 * @param relations what the article says
 */
export function findSuccessions(relations: readonly Relation[]): Relation[] {
  const posts = relations.filter(r => HELD.has(r.predicate))
  return relations.filter(r => r.predicate === 'succeeds' && r.factuality === 'asserted' && !r.rule.endsWith(REPLACED_WITH)).flatMap(succession => {
    const heldBy = (key: string): readonly Relation[] => posts.filter(r => r.subject === key)
    const [now, before] = [heldBy(succession.subject), heldBy(succession.object)]
    if (now.length > 0 && before.length > 0) return []
    // "who heads the party, … He replaces Tom Reed": only a post that is told by its title is handed on with it
    const [post] = now.length > 0 ? now.filter(r => r.temporal === 'current' && r.role !== undefined) : before
    if (post === undefined) return []
    const follows = now.length === 0
    return [{
      ...post,
      subject: follows ? succession.subject : succession.object,
      temporal: follows ? 'current' as const : 'former' as const,
      evidence: succession.evidence,
      confidence: Math.round(100 * LESS * Math.min(post.confidence, succession.confidence)) / 100,
      rule: `succession: ${post.predicate}`,
    }]
  })
}

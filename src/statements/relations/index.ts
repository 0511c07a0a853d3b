import type { Relation } from '../../model/index.js'
import { isClaim, type AttributionFinder } from '../attribution/index.js'
import type { Context, SentenceContext } from '../context.js'
import { factualityOf } from '../factuality.js'
import type { Lexicon } from '../lexicon/index.js'
import { attachments } from './attachments.js'
import { bylines } from './bylines.js'
import { scoreRelations } from './confidence.js'
import { commands } from './commands.js'
import { contests } from './contests.js'
import { findCounterparts } from './counterparts.js'
import { findHouses } from './houses.js'
import { demonyms } from './demonyms.js'
import { hyphens } from './hyphens.js'
import { lives } from './lives.js'
import { nouns } from './nouns.js'
import { offices } from './offices.js'
import { regimes } from './regimes.js'
import { pairs } from './pairs.js'
import type { Candidate, RelationRule } from './rule.js'
import { services } from './services.js'
import { spokesmen } from './spokesmen.js'
import { findSuccessions } from './successions.js'
import { together } from './together.js'
import { units } from './units.js'
import { verbs } from './verbs.js'

/** Every family of constructions that states relations, the surest first. */
export const relationRules: readonly RelationRule[] = [nouns, verbs, lives, services, hyphens, together, pairs, contests, units, commands, bylines, offices, spokesmen, attachments, demonyms, regimes]

/** Reads the relations of an article, each with how sure it is. */
export const readRelations = (context: Context, lexicon: Lexicon, attribution: AttributionFinder): Relation[] =>
  scoreRelations(context, findRelations(context, lexicon, attribution))

/**
 * Finds the relations of an article, sentence by sentence; their confidence is what the rules give. Where two rules say the same of the same
 * pair, the first one's reading is kept and the evidence of both.
 */
export function findRelations(context: Context, lexicon: Lexicon, attribution: AttributionFinder): Relation[] {
  const found = new Map<string, Relation>()
  for (const sentence of context.sentences) {
    const related = new Set<string>()
    for (const rule of relationRules) {
      for (const candidate of rule.find(context, sentence, lexicon)) {
        if (candidate.subject === candidate.object || outranked(rule, candidate, related)) continue
        related.add(pairOf(candidate))
        add(found, toRelation(sentence, lexicon, attribution, rule, candidate))
      }
    }
  }
  const offices = [...found.values()]
  for (const sentence of context.sentences) {
    for (const candidate of findCounterparts(context, sentence, offices)) {
      if (candidate.subject !== candidate.object) add(found, toRelation(sentence, lexicon, attribution, COUNTERPARTS, candidate))
    }
  }
  const posts = [...found.values()]
  for (const sentence of context.sentences) {
    for (const candidate of findHouses(context, sentence, lexicon, posts)) add(found, toRelation(sentence, lexicon, attribution, HOUSES, candidate))
  }
  for (const relation of findSuccessions([...found.values()])) add(found, relation)
  const relations = [...found.values()]
  const serving = new Set(relations.filter(r => SERVING.has(r.predicate)).map(r => `${r.subject} ${r.object}`))
  return relations.filter(r => !(isMereOrigin(r) && serving.has(`${r.subject} ${r.object}`)))
}

/** What is read from the offices of others, once these are known. */
const COUNTERPARTS = { name: 'counterpart' }
const HOUSES = { name: 'house' }

/** Who leads a country or works for it is not called its citizen for a mere adjective: "US President", said elsewhere "US Mr Lee". */
const SERVING: ReadonlySet<string> = new Set(['leads', 'worksFor', 'commands'])
const isMereOrigin = (r: Relation): boolean => r.predicate === 'citizenOf' && r.rule.startsWith(attachments.name)

const pairOf = (c: Candidate): string => [c.subject.key, c.object.key].sort().join(' ')

/** Families that say only that there is some tie. */
const MERE: ReadonlySet<RelationRule> = new Set([attachments, services, demonyms, regimes])

/** A mere attachment says nothing more of two things that a title or a verb has already related: "Iraqi Prime Minister X". */
const outranked = (rule: RelationRule, candidate: Candidate, related: ReadonlySet<string>): boolean =>
  MERE.has(rule) && related.has(pairOf(candidate))

/** Where a report is from, nobody in it says. */
const DATELINE = 'dateline'

function toRelation(
  sentence: SentenceContext,
  lexicon: Lexicon,
  attribution: AttributionFinder,
  rule: Pick<RelationRule, 'name'>,
  candidate: Candidate,
): Relation {
  const { tree } = sentence
  const verbal = tree.upos(candidate.anchor) === 'VERB'
  const source = candidate.by !== DATELINE && isClaim(tree, { ...candidate, inPassing: rule.name === attachments.name }, attribution.speakerAt(sentence.index, candidate.anchor) !== undefined) ? attribution.of(sentence, candidate.anchor) : undefined
  return {
    kind: 'relation',
    subject: candidate.subject.key,
    predicate: !verbal && candidate.predicate === 'memberOf' && candidate.subject.class === 'Person' && candidate.object.class === 'Military' ? 'worksFor' : candidate.predicate,
    object: candidate.object.key,
    ...(candidate.role === undefined ? {} : { role: candidate.role }),
    temporal: candidate.temporal ?? 'current',
    factuality: candidate.factuality
      ?? (verbal ? factualityOf(tree, candidate.anchor, candidate.anchor, lexicon.cues) : 'asserted'),
    basis: 'stated',
    ...(source === undefined ? {} : { attributedTo: source.key }),
    evidence: [tree.span(candidate.tokens)],
    confidence: candidate.confidence,
    rule: `${rule.name}: ${candidate.by}`,
  }
}

function add(found: Map<string, Relation>, relation: Relation): void {
  const key = `${relation.subject} ${relation.predicate} ${relation.object} ${relation.temporal}`
  const before = found.get(key)
  if (before === undefined) {
    found.set(key, relation)
    return
  }
  const role = before.role ?? relation.role
  found.set(key, {
    ...before,
    ...(role === undefined ? {} : { role }),
    evidence: [...before.evidence, ...relation.evidence.filter(e => !before.evidence.some(b => b.start === e.start && b.end === e.end))],
    confidence: Math.max(before.confidence, relation.confidence),
  })
}

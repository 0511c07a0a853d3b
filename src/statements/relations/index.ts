import type { Relation } from '../../model/index.js'
import { isClaim, type AttributionFinder } from '../attribution/index.js'
import type { Context, SentenceContext } from '../context.js'
import { factualityOf } from '../factuality.js'
import type { Lexicon } from '../lexicon/index.js'
import { attachments } from './attachments.js'
import { borders } from './borders.js'
import { bylines } from './bylines.js'
import { children } from './children.js'
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
import { schools } from './schools.js'
import { services } from './services.js'
import { spokesmen } from './spokesmen.js'
import { findSuccessions } from './successions.js'
import { together } from './together.js'
import { units } from './units.js'
import { verbs } from './verbs.js'

/** Every family of constructions that states relations, the surest first. */
export const relationRules: readonly RelationRule[] = [nouns, verbs, lives, schools, children, borders, services, hyphens, together, pairs, contests, units, commands, bylines, offices, spokesmen, attachments, demonyms, regimes]

/** Reads the relations of an article, each with how sure it is. */
export const readRelations = (context: Context, lexicon: Lexicon, attribution: AttributionFinder): Relation[] =>
  scoreRelations(context, findRelations(context, lexicon, attribution))

/**
 * Finds the relations of an article, sentence by sentence; their confidence is what the rules give. Where two rules say the same of the same
 * pair, the first one's reading is kept and the evidence of both.
 */
export function findRelations(context: Context, lexicon: Lexicon, attribution: AttributionFinder): Relation[] {
  const found = new Map<string, Relation>()
  const said = new Set<string>()
  for (const sentence of context.sentences) {
    const related = new Map<string, Set<number>>()
    for (const rule of relationRules) {
      for (const candidate of rule.find(context, sentence, lexicon)) {
        const isSaid = isSaidToBe(sentence, candidate, related)
        if (candidate.subject === candidate.object || (!isSaid && outranked(rule, candidate, related))) continue
        if (isSaid) said.add(`${candidate.subject.key} ${candidate.object.key}`)
        related.set(pairOf(candidate), (related.get(pairOf(candidate)) ?? new Set()).add(candidate.anchor))
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
  const nameless = new Set(context.entities.filter(e => e.class === 'Country' && e.named !== true).map(e => e.key))
  const heads = relations.filter(r => r.predicate === 'leads' && r.temporal !== 'former' && !isGuess(r))
  const told = new Set(relations.filter(r => SERVING.has(r.predicate) && !isGuess(r)).map(r => r.subject))
  // an adjective alone tells no more than what somebody's post has told
  const isTold = (r: Relation): boolean => isMereOrigin(r) && serving.has(`${r.subject} ${r.object}`) && !said.has(`${r.subject} ${r.object}`)
  // "President Ann Lee met Peruvian President Ana Ruiz": not of Peru
  const isTaken = (r: Relation): boolean => isGuess(r) && heads.some(o => o.object === r.object && o.subject !== r.subject && isSameOffice(o, r))
  const isElsewhere = (r: Relation): boolean => isGuess(r) && told.has(r.subject) && isOfState(context, r)
    && relations.some(o => !isGuess(o) && o.subject === r.subject && SERVING.has(o.predicate) && isOfState(context, o) && o.object !== r.object)
  const isOfNobody = (r: Relation): boolean => OF_NAMED.has(r.predicate) && nameless.has(r.object) && !r.rule.startsWith(nouns.name)
  return relations.filter(r => !isTaken(r) && !isTold(r) && !isElsewhere(r) && !isOfNobody(r))
}

/** "Foreign Minister Ann Lee": whose state it is, only guessed; elsewhere "the foreign minister of Peru". */
const isGuess = (r: Relation): boolean => r.rule.startsWith(`${offices.name}:`)

const isSameOffice = (a: Relation, b: Relation): boolean => a.role?.toLowerCase().split(' ').at(-1) === b.role?.toLowerCase().split(' ').at(-1)

const isOfState = (context: Context, r: Relation): boolean => context.entities.some(e => e.key === r.object && e.class === 'Country')

/** What is read from the offices of others, once these are known. */
const COUNTERPARTS = { name: 'counterpart' }
const HOUSES = { name: 'house' }

/** Ties to a country that say nothing where the article never names it: "the prime minister told parliament that the country …". */
const OF_NAMED: ReadonlySet<string> = new Set(['leads', 'worksFor', 'citizenOf'])

/** Who leads a country or works for it is not called its citizen for a mere adjective: "US President", said elsewhere "US Mr Lee". */
const SERVING: ReadonlySet<string> = new Set(['leads', 'worksFor', 'commands'])
const isMereOrigin = (r: Relation): boolean => r.predicate === 'citizenOf' && r.rule.startsWith(attachments.name)

/** By the pair of two things the words that have related them. */
type Related = ReadonlyMap<string, ReadonlySet<number>>

/** "is a Zambian ⟨politician⟩ who was president of Zambia": who somebody is told to be, besides what they are of the country. */
const isSaidToBe = ({ tree }: SentenceContext, candidate: Candidate, related: Related): boolean => candidate.predicate === 'citizenOf'
  && candidate.tokens.some(at => related.get(pairOf(candidate))?.has(at) !== true && tree.upos(at) === 'NOUN' && tree.kidBy(at, 'cop') !== undefined && tree.kidsBy(at, 'det').some(kid => /^an?$/.test(tree.lemma(kid))))

const pairOf = (c: Candidate): string => [c.subject.key, c.object.key].sort().join(' ')

/** Families that say only that there is some tie. */
const MERE: ReadonlySet<RelationRule> = new Set([attachments, services, demonyms, regimes])

/** A mere attachment says nothing more of two things that a title or a verb has already related: "Iraqi Prime Minister X". */
const outranked = (rule: RelationRule, candidate: Candidate, related: Related): boolean =>
  MERE.has(rule) && related.has(pairOf(candidate))

/** "a Northern Command ⟨pilot⟩": soldiers are employed. */
const isEmployed = ({ predicate, subject, object }: Candidate): boolean => predicate === 'memberOf' && subject.class === 'Person' && object.class === 'Military'

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
    predicate: !verbal && isEmployed(candidate) && tree.lemma(candidate.anchor) !== 'member' ? 'worksFor' : candidate.predicate,
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

import type { Entity, EntityClass, Predicate, Relation } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Lexicon } from '../lexicon/index.js'
import { bearerOf, describedBy } from './bearer.js'
import { isFormerBefore } from './titles.js'
import type { Candidate } from './rule.js'

/** Posts in a firm, a team, a school or a paper, and in which of these one holds them. */
const POSTS: readonly (readonly [readonly EntityClass[], readonly string[]])[] = [
  [['SportsTeam'], ['coach', 'captain', 'skipper']],
  [['Academic'], ['rector', 'dean', 'provost', 'headteacher', 'headmaster', 'headmistress', 'principal', 'vice-chancellor']],
  [['Media'], ['editor', 'editor-in-chief']],
  [['Company', 'Media', 'Organization', 'SportsTeam', 'Academic'], [
    'executive', 'ceo', 'chairman', 'chairwoman', 'chairperson', 'director', 'manager', 'founder', 'co-founder', 'cofounder', 'owner', 'officer', 'treasurer',
  ]],
]

const HOUSES: ReadonlyMap<string, readonly EntityClass[]> = new Map(POSTS.flatMap(([classes, posts]) => posts.map(post => [post, classes] as const)))

/** Posts that are one only with "chief": "chief executive", "chief technology officer". */
const CHIEFS: ReadonlySet<string> = new Set(['executive', 'officer'])

/** What a post is held in is at least so often spoken of, and this much oftener than any other such body. */
const OFTEN = 3
const LEAD = 1.5

/** Ties that say already where somebody serves. */
const SERVING: ReadonlySet<Predicate> = new Set(['leads', 'worksFor', 'commands', 'memberOf', 'owns', 'founded'])

/**
 * Posts that do not say where, in an article about one body of their kind:
 *
 * - Chief executive ⟨Ann Lee⟩, in an article that speaks of ⟨Norwell⟩ all along: leads
 *
 * @param relations what the article says of posts so far
 */
export function findHouses(context: Context, sentence: SentenceContext, lexicon: Lexicon, relations: readonly Relation[]): Candidate[] {
  const { tree } = sentence
  return tree.tokens.flatMap((_, token): Candidate[] => {
    const classes = HOUSES.get(tree.lemma(token))
    if (classes === undefined || tree.upos(token) === 'VERB' || (CHIEFS.has(tree.lemma(token)) && tree.lemma(token - 1) !== 'chief' && tree.lemma(token - 2) !== 'chief')) return []
    const holder = describedBy(context, sentence, token, bearerOf(context, sentence, token))[0]
    if (holder === undefined || holder.entity.named !== true || !context.isA(holder.entity, 'Person')) return []
    if (relations.some(r => r.subject === holder.entity.key && SERVING.has(r.predicate)) || isOwned(context, sentence, token)) return []
    const house = mainBody(context, classes)
    const predicate = house === undefined ? undefined : CHIEFS.has(tree.lemma(token)) ? 'leads' : lexicon.relations.words(tree.lemma(token), 'NOUN')
      .map(word => word.predicateFor(holder.entity, house, (e, cls) => context.isA(e, ...cls))).find(p => p !== undefined)
    if (house === undefined || predicate === undefined || !SERVING.has(predicate)) return []
    return [{
      subject: holder.entity, predicate, object: house, role: tree.lemma(token), ...(isFormerBefore(tree, token) ? { temporal: 'former' as const } : {}),
      anchor: token, tokens: [token, holder.token], confidence: 0.55, by: tree.lemma(token),
    }]
  })
}

/** Whether the phrase of the post names a body or a place itself. */
function isOwned(context: Context, sentence: SentenceContext, token: number): boolean {
  const { tree } = sentence
  return tree.kids(token).some(kid => ((tree.is(kid, 'nmod') || tree.is(kid, 'compound') || tree.is(kid, 'amod')) && (e => e !== undefined && !context.isA(e, 'Person'))(context.entityAt(sentence.index, kid))))
}

/** The one body of such a kind that an article is about. */
function mainBody(context: Context, classes: readonly EntityClass[]): Entity | undefined {
  const bodies = context.entities.filter(e => e.named === true && context.isA(e, ...classes) && !context.isA(e, 'Government', 'InternationalBody', 'Military', 'ArmedGroup', 'PoliticalParty'))
    .sort((a, b) => b.mentions.length - a.mentions.length)
  const [first, second] = bodies
  return first !== undefined && first.mentions.length >= OFTEN && first.mentions.length >= LEAD * (second?.mentions.length ?? 0) ? first : undefined
}

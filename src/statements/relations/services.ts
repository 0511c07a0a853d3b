import type { Entity, EntityClass } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Lexicon } from '../lexicon/index.js'
import ranks from '../settling/ranks.json' with { type: 'json' }
import { FORMER } from './titles.js'
import type { Candidate, RelationRule } from './rule.js'

/** Ranks and posts between a service and a name; what else begins with a capital there is part of the title. */
const RANKS: ReadonlySet<string> = new Set([
  ...ranks.ranks, 'marine', 'operator', 'agent', 'inspector', 'detective', 'constable', 'superintendent', 'trooper', 'deputy', 'marshal', 'cadet', 'midshipman',
])

/** As many words as a rank has at most: "Special Warfare Operator 1st Class". */
const LONGEST = 6

/** Words for a post have at most this many words: "horticulture professor". */
const POST = 3

/** Classes of which one is a member and not an employee. */
const JOINED: readonly EntityClass[] = ['SportsTeam', 'PoliticalParty', 'ArmedGroup']

/**
 * Those who serve or work somewhere, by the body before their rank or post:
 *
 * - ⟨Navy⟩ Senior Chief Petty Officer ⟨Ann Lee⟩: worksFor, role "Senior Chief Petty Officer"
 * - ⟨Elmar State University⟩ horticulture professor ⟨Ann Lee⟩
 * - ⟨Red Star⟩ goalkeeper ⟨Ann Lee⟩: memberOf
 */
export const services: RelationRule = {
  name: 'service',
  find(context, sentence, lexicon) {
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const body = context.entities[mention.entity]
      if (body === undefined || mention.form !== 'name' || !context.isA(body, 'Organization')) return []
      const rank = context.isA(body, 'Military', 'Government') ? rankAfter(sentence, mention.last) : undefined
      const title = rank ?? postAfter(sentence, mention.last, lexicon)
      const bearer = title === undefined ? undefined : personAt(context, sentence, title.last)
      if (title === undefined || bearer === undefined || bearer === body) return []
      const span = sentence.tree.span([title.first, title.last])
      return [{
        subject: bearer,
        predicate: context.isA(body, ...JOINED) ? 'memberOf' : isChief(sentence, title) && context.isA(body, 'Government') ? 'leads' : 'worksFor',
        object: body,
        role: context.article.text.slice(span.start, span.end).replace(/\s+/g, ' '),
        ...(FORMER.has(sentence.tree.lemma(mention.first - 1)) ? { temporal: 'former' as const } : {}),
        anchor: title.last,
        tokens: [mention.first, title.last + 1],
        confidence: rank === undefined ? 0.65 : 0.75,
        by: rank === undefined ? 'post' : 'rank',
      }]
    })
  },
}

/** "Elmar Police ⟨Chief⟩ Ann Lee": who heads it, where nothing more is said of the rank. */
const isChief = ({ tree }: SentenceContext, { first, last }: { readonly first: number, readonly last: number }): boolean =>
  first === last && tree.lemma(last) === 'chief'

/** The nouns and adjectives between a body and a name: the last is a noun that the lexicon does not know better. */
function postAfter(sentence: SentenceContext, token: number, lexicon: Lexicon): { readonly first: number; readonly last: number } | undefined {
  const { tree } = sentence
  let last = token
  while (last < token + POST && (tree.upos(last + 1) === 'NOUN' || tree.upos(last + 1) === 'ADJ') && /^\p{Ll}/u.test(tree.tokens[last + 1]?.form ?? '')) last++
  return last > token && tree.upos(last) === 'NOUN' && tree.tokens[last]?.feats.Number !== 'Plur'
    && lexicon.relations.words(tree.lemma(last), 'NOUN').length === 0 ? { first: token + 1, last } : undefined
}

/** The words of a rank right after a token, up to the last that is one. */
function rankAfter(sentence: SentenceContext, token: number): { readonly first: number; readonly last: number } | undefined {
  const { tokens } = sentence.tree
  let last = -1
  for (let at = token + 1; at <= token + LONGEST; at++) {
    const form = tokens[at]?.form ?? ''
    if (RANKS.has(form.toLowerCase().replace(/\.$/, '')) || (last >= 0 && /^Spokes/.test(form))) last = at
    else if (!/^[\p{Lu}\d]/u.test(form)) break
  }
  return last < 0 ? undefined : { first: token + 1, last }
}

/** The person named right after a token: the name may begin with the title. */
function personAt(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  return sentence.mentions.filter(m => m.form === 'name' && m.last > token && m.first <= token + 1)
    .map(m => context.entities[m.entity]).find(e => e !== undefined && context.isA(e, 'Person'))
}

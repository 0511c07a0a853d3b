import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** Ranks and posts between a service and a name; what else begins with a capital there is part of the title. */
const RANKS: ReadonlySet<string> = new Set([
  'gen', 'general', 'lt', 'lieutenant', 'col', 'colonel', 'maj', 'major', 'capt', 'captain', 'brig', 'brigadier', 'adm', 'admiral', 'rear', 'vice',
  'cmdr', 'commander', 'commodore', 'ensign', 'sgt', 'sergeant', 'staff', 'cpl', 'corporal', 'lance', 'pvt', 'private', 'pfc', 'spc', 'specialist',
  'chief', 'petty', 'officer', 'warrant', 'master', 'senior', 'airman', 'seaman', 'marine', 'operator', 'agent', 'inspector', 'detective',
  'constable', 'superintendent', 'trooper', 'deputy', 'marshal', 'cadet', 'midshipman', 'gunnery', 'first', 'second', '1st', '2nd', '3rd', 'class',
])

/** As many words as a rank has at most: "Special Warfare Operator 1st Class". */
const LONGEST = 6

/**
 * Those who serve, by the service before their rank:
 *
 * - ⟨Navy⟩ Senior Chief Petty Officer ⟨Ann Lee⟩: worksFor, role "Senior Chief Petty Officer"
 * - ⟨FBI⟩ Special Agent ⟨Ann Lee⟩
 */
export const services: RelationRule = {
  name: 'service',
  find(context, sentence) {
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const service = context.entities[mention.entity]
      if (service === undefined || mention.form !== 'name' || !context.isA(service, 'Military', 'Government')) return []
      const rank = rankAfter(sentence, mention.last)
      const bearer = rank === undefined ? undefined : personAt(context, sentence, rank.last)
      if (rank === undefined || bearer === undefined) return []
      const span = sentence.tree.span([rank.first, rank.last])
      return [{
        subject: bearer, predicate: 'worksFor', object: service, anchor: rank.last, tokens: [mention.first, rank.last + 1], confidence: 0.75,
        role: context.article.text.slice(span.start, span.end).replace(/\s+/g, ' '), by: 'rank',
      }]
    })
  },
}

/** The words of a rank right after a token, up to the last that is one. */
function rankAfter(sentence: SentenceContext, token: number): { readonly first: number; readonly last: number } | undefined {
  const { tokens } = sentence.tree
  let last = -1
  for (let at = token + 1; at <= token + LONGEST; at++) {
    const form = tokens[at]?.form ?? ''
    if (RANKS.has(form.toLowerCase().replace(/\.$/, ''))) last = at
    else if (!/^[\p{Lu}\d]/u.test(form)) break
  }
  return last < 0 ? undefined : { first: token + 1, last }
}

/** The person named right after a token: the name may begin with the title. */
function personAt(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  return sentence.mentions.filter(m => m.form === 'name' && m.last > token && m.first <= token + 1)
    .map(m => context.entities[m.entity]).find(e => e !== undefined && context.isA(e, 'Person'))
}

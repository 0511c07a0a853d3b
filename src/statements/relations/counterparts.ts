import type { Entity, Relation } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import { bearerOf, describedBy } from './bearer.js'
import type { Candidate } from './rule.js'

/** Who holds the same office elsewhere. */
const PEERS: ReadonlySet<string> = new Set(['counterpart', 'homologue', 'colleague'])

/** Where it is said of what the peer holds the office. */
const ELSEWHERE = ['amod', 'compound', 'prep:in', 'prep:from', 'prep:of'] as const

const OFFICES: ReadonlySet<Relation['predicate']> = new Set<Relation['predicate']>(['leads', 'worksFor'])

/**
 * Who does elsewhere what somebody does at home holds the same office there:
 *
 * - Zarovian Foreign Minister ⟨Ann Lee⟩ met her ⟨Ostrelian⟩ counterpart, ⟨Jon Weir⟩: worksFor Ostrel, role "Foreign Minister"
 *
 * @param relations what the article says of offices so far
 */
export function findCounterparts(context: Context, sentence: SentenceContext, relations: readonly Relation[]): Candidate[] {
  const { tree } = sentence
  return tree.tokens.flatMap((_, token): Candidate[] => {
    if (!PEERS.has(tree.lemma(token)) || tree.upos(token) !== 'NOUN') return []
    const slots = slotsOf(tree, token)
    const bearer = bearerOf(context, sentence, token)
    const owner = [...slots.get('poss') ?? [], ...slotsOf(tree, bearer).get('poss') ?? []].map(at => entityOf(context, sentence, at)).find(isThing)
    const place = [token, bearer].flatMap(at => ELSEWHERE.flatMap(slot => slotsOf(tree, at).get(slot) ?? []))
      .map(at => entityOf(context, sentence, at)).find(e => e !== undefined && context.isA(e, 'Country', 'Region', 'City', 'Organization'))
    const peer = describedBy(context, sentence, token, bearer)[0]
    if (owner === undefined || place === undefined || peer === undefined || !context.isA(peer.entity, 'Person')) return []
    const office = relations.find(r => r.subject === owner.key && r.object !== place.key && r.temporal === 'current' && OFFICES.has(r.predicate)
      && r.role !== undefined && context.entities.some(e => e.key === r.object && (e.class === place.class || context.isA(place, 'Country') === context.isA(e, 'Country'))))
    const title = office === undefined && context.isA(place, 'Country') ? titleOf(owner) : undefined
    if (office === undefined && title === undefined) return []
    const predicate = office?.predicate ?? (title !== undefined && HEADS.test(title) ? 'leads' : 'worksFor')
    const role = office?.role ?? title
    return [{
      subject: peer.entity,
      predicate,
      object: place,
      ...(role === undefined ? {} : { role }),
      anchor: token,
      tokens: [token, peer.token],
      confidence: 0.75,
      by: tree.lemma(token),
    }]
  })
}

/** Offices of those who head a state or a government. */
const HEADS = /^(?:president|prime minister|premier|chancellor)$/i

/** "⟨Foreign Minister⟩ Ann Lee": the office of a government that one of somebody's names begins with. */
const titleOf = ({ names }: Entity): string | undefined =>
  names.map(name => /^(?:\p{Lu}[\p{L}.]* )??((?:(?:Foreign|Defen[cs]e|Prime|Interior|Finance|Trade|Energy|Justice|Health) )?(?:Minister|Secretary|President|Premier|Chancellor))\b/u.exec(name)?.[1]).find(title => title !== undefined)

const isThing = (e: Entity | undefined): e is Entity => e !== undefined

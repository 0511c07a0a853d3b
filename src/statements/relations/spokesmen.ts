import type { Entity, EntityClass } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

const SPEAKERS: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson'])

/** What may stand before the word where it says of nobody whom they speak for. */
const APART: ReadonlySet<string> = new Set(['PUNCT', 'VERB', 'CCONJ', 'SCONJ'])

/** For whom somebody speaks without a name: the country that was told of. */
const STATE: ReadonlySet<string> = new Set(['ministry', 'government'])

/**
 * Who speaks without a word for whom speaks for the body that the sentence before tells of:
 *
 * - ⟨The Dawn Front⟩ denied the claim. "We respect the truce," spokesman ⟨Ann Lee⟩ said: worksFor, role "spokesman"
 * - ⟨Peru⟩ denounced the ruling. Foreign ministry spokesman ⟨Ann Lee⟩ called it illegal
 */
export const spokesmen: RelationRule = {
  name: 'spokesman',
  find: (context, sentence) => sentence.tree.tokens.flatMap((token, at): Candidate[] => {
    if (!SPEAKERS.has(token.lemma.toLowerCase()) || sentence.tree.upos(at) !== 'NOUN') return []
    const before = sentence.tree.tokens[at - 1]
    const classes: readonly EntityClass[] | undefined = before === undefined || APART.has(before.upos) ? ['Organization', 'Country'] : STATE.has(before.lemma.toLowerCase()) ? ['Country'] : undefined
    const holder = classes === undefined ? undefined : holderOf(context, sentence, at)
    const body = classes === undefined || holder === undefined ? undefined : bodyBefore(context, sentence, classes)
    if (holder === undefined || body === undefined) return []
    return [{ subject: holder, predicate: 'worksFor', object: body, role: token.form.toLowerCase(), anchor: at, tokens: [at], confidence: 0.6, by: token.lemma }]
  }),
}

/** The person whose name stands right behind the word. */
function holderOf(context: Context, { mentions }: SentenceContext, at: number): Entity | undefined {
  const mention = mentions.find(m => m.form === 'name' && (m.first === at + 1 || (m.first <= at && at < m.last)))
  const entity = mention === undefined ? undefined : context.entities[mention.entity]
  return entity !== undefined && entity.named === true && context.isA(entity, 'Person') ? entity : undefined
}

/** How many sentences back the body may act. */
const REACH = 2

/** The body that does what the sentence before tells, or the one before that; nothing where somebody else does. */
function bodyBefore(context: Context, { index }: SentenceContext, classes: readonly EntityClass[]): Entity | undefined {
  for (let back = 1; back <= REACH; back++) {
    const place = context.sentences[index - back]
    if (place === undefined || place.tree.sentence.isTitle) return undefined
    const subject = place.tree.kidBy(place.tree.root, 'nsubj')
    const entity = subject === undefined ? undefined : context.entityAt(place.index, subject)
    if (entity === undefined) continue
    // "China's foreign ministry criticised the deal"
    const isOne = entity.named === true || entity.class === 'Government'
    return isOne && context.isA(entity, ...classes) && !context.isA(entity, 'Media') ? entity : undefined
  }
  return undefined
}

import type { Context, SentenceContext } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { Candidate, RelationRule } from './rule.js'

const JOINTLY: ReadonlySet<string> = new Set(['together', 'jointly', 'alongside', 'shoulder'])
const JOINT_WORK: ReadonlySet<string> = new Set(['work', 'fight', 'operate', 'act', 'train', 'serve', 'stand', 'cooperate', 'co-operate', 'collaborate', 'partner'])

/**
 * Those who do something together, each with each: ⟨Zarovia⟩ and ⟨Ostrel⟩ are working together,
 * alliedWith.
 */
export const together: RelationRule = {
  name: 'together',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, token): Candidate[] =>
      tree.upos(token) === 'VERB' && JOINT_WORK.has(tree.lemma(token)) && tree.kids(token).some(k => JOINTLY.has(tree.lemma(k)))
        ? eachWithEach(context, sentence, token) : [])
  },
}

function eachWithEach(context: Context, sentence: SentenceContext, verb: number): Candidate[] {
  const subjects = slotsOf(sentence.tree, verb).get('subj') ?? []
  const partners = entitiesOf(context, sentence, subjects)
    .filter(e => context.isA(e, 'Country', 'Organization'))
  return partners.flatMap((subject, i) => partners.slice(i + 1).map((object): Candidate => ({
    subject, predicate: 'alliedWith', object, anchor: verb, tokens: [verb, ...subjects], confidence: 0.7, by: sentence.tree.lemma(verb),
  })))
}

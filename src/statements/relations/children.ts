import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { joinedBefore } from '../duals.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import { listedAfter } from './lists.js'
import type { Candidate, RelationRule } from './rule.js'

const CHILDREN: ReadonlySet<string> = new Set(['child', 'son', 'daughter', 'kid'])

/** How a text says that somebody has children. */
const HAVING: ReadonlySet<string> = new Set(['have', 'father', 'raise'])

/**
 * Children by name behind what they are:
 *
 * - ⟨Ann Lee⟩ has three children: ⟨Tom⟩, ⟨Lucy⟩ and ⟨Ivo⟩: parentOf each
 */
export const children: RelationRule = {
  name: 'children',
  find(context, sentence) {
    const { tree } = sentence
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const verb = tree.head(mention.head)
      if (!isChildren(sentence, mention) || !tree.is(mention.head, 'obj') || !HAVING.has(tree.lemma(verb))) return []
      const named = listedAfter(sentence, mention)
      if (named.length === 0) return []
      return parentsOf(context, sentence, verb).flatMap(subject => named.flatMap((at): Candidate[] => {
        const [object] = entitiesOf(context, sentence, [at])
        return object === undefined || !context.isA(object, 'Person') ? [] : [{ subject, predicate: 'parentOf', object, anchor: mention.head, tokens: [mention.head, at], confidence: 0.8, by: tree.lemma(mention.head) }]
      }))
    })
  },
}

/** Whether a mention is of children, who are no body that one is a member of. */
export const isChildren = ({ tree }: SentenceContext, mention: Mention): boolean => mention.form === 'nominal' && CHILDREN.has(tree.lemma(mention.head))

/** Whose they are: who has them, of "they" the two who are meant. */
function parentsOf(context: Context, sentence: SentenceContext, verb: number): readonly Entity[] {
  const subjects = slotsOf(sentence.tree, verb).get('subj') ?? []
  const couple = subjects.map(at => joinedBefore(context, sentence, at)).find(two => two !== undefined)
  return (couple ?? entitiesOf(context, sentence, subjects)).filter(e => context.isA(e, 'Person'))
}

import { isOwnAct, type AttributionFinder } from '../attribution/index.js'
import type { SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { fillersOf, type Draft } from './draft.js'

/**
 * Settles whose word the events of a sentence are, now that it is known who does what. What a source does by speaking is
 * the word of whoever reports it; and what is pointed at is taken for granted, so nobody's: "an end to ⟨this war⟩".
 */
export function settleSources(sentence: SentenceContext, drafts: readonly Draft[], attribution: AttributionFinder): void {
  const { tree } = sentence
  for (const draft of drafts) {
    const source = draft.attributedTo
    if (source === undefined) continue
    const { pos, slots } = draft.trigger
    const act = {
      type: draft.type,
      agents: fillersOf(draft, 'agent'),
      subject: slots.get('subj') ?? [],
      patient: slots.get('obj') ?? [],
      announced: tree.kidsBy(draft.trigger.token, 'aux').some(kid => tree.lemma(kid) === 'would'),
      // "in support of the raid" is not said, but done
      stated: pos !== 'VERB' && tree.marker(draft.trigger.token) !== 'in',
      suffered: pos === 'VERB' && tree.kidBy(draft.trigger.token, 'nsubj:pass') !== undefined,
    }
    if (isOwnAct(tree, act, source)) {
      draft.attributedTo = attribution.of(sentence, draft.trigger.token, source)
    } else if (pos === 'NOUN' && isPointedAt(tree, draft.trigger.token)) draft.attributedTo = undefined
  }
}

const POINTERS: ReadonlySet<string> = new Set(['this', 'these'])

const isPointedAt = (tree: SentenceTree, noun: number): boolean => tree.kidsBy(noun, 'det').some(kid => POINTERS.has(tree.lemma(kid)) || POINTERS.has((tree.tokens[kid]?.form ?? '').toLowerCase()))

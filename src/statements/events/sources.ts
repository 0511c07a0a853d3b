import { isOwnAct, type AttributionFinder } from '../attribution/index.js'
import type { SentenceContext } from '../context.js'
import type { EventType } from '../../model/index.js'
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
      stated: pos !== 'VERB' && tree.marker(draft.trigger.token) !== 'in' && !isHad(tree, draft.trigger.token),
      suffered: pos === 'VERB' && tree.kidBy(draft.trigger.token, 'nsubj:pass') !== undefined,
    }
    if (isOwnAct(tree, act, source)) {
      draft.attributedTo = attribution.of(sentence, draft.trigger.token, source)
    } else if (pos === 'NOUN' && (isPointedAt(tree, draft.trigger.token) || isPublic(sentence, draft, attribution))) draft.attributedTo = undefined
  }
}

/** "received 112 ⟨complaints⟩": what is got from others is not said by who tells so. */
const isHad = (tree: SentenceTree, noun: number): boolean => tree.is(noun, 'obj') && GETTING.has(tree.lemma(tree.head(noun)))

const GETTING: ReadonlySet<string> = new Set(['receive', 'get', 'hear', 'see', 'face', 'review', 'examine', 'consider', 'investigate', 'reject', 'dismiss'])

/** Elections and wars are known to everybody, whoever speaks of them. */
const PUBLIC: ReadonlySet<EventType> = new Set<EventType>(['Vote', 'War'])

/** "before ⟨the election⟩", "since ⟨the war⟩ began": brought up in passing in a report of what somebody says, and known; not "there was fighting". */
function isPublic({ tree, index }: SentenceContext, { type, trigger: { token } }: Draft, attribution: AttributionFinder): boolean {
  if (!PUBLIC.has(type) || tree.kidBy(token, 'nmod:poss') !== undefined || attribution.speakerAt(index, token) !== undefined) return false
  return tree.is(token, 'obl') || tree.is(token, 'nmod') || tree.kidsBy(token, 'det').some(kid => tree.lemma(kid) === 'the')
}

const POINTERS: ReadonlySet<string> = new Set(['this', 'these'])

const isPointedAt = (tree: SentenceTree, noun: number): boolean => tree.kidsBy(noun, 'det').some(kid => POINTERS.has(tree.lemma(kid)) || POINTERS.has((tree.tokens[kid]?.form ?? '').toLowerCase()))

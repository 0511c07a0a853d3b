import type { EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import type { Draft } from './draft.js'

/** What is done by speaking is dated by what it is about: "threatened a strike from Monday". */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  'Threaten', 'Pledge', 'Demand', 'Accuse', 'Support', 'Criticize', 'Communicate', 'Agree', 'Legislate', 'Appoint', 'Sanction',
])

/** "A meeting in Lima next week", "who is stepping down in July": what is dated after the article has not happened yet. */
export function expectFuture(context: Context, drafts: readonly Draft[]): void {
  const { published } = context.article
  if (published === undefined) return
  for (const draft of drafts) {
    const starts = draft.time?.value.split('/')[0] ?? ''
    const isAhead = starts.length >= 4 && starts > published.slice(0, starts.length)
    if (isAhead && draft.factuality === 'asserted' && !SPOKEN.has(draft.type) && isOwn(context.sentences[draft.trigger.sentence], draft)) draft.factuality = 'intended'
  }
}

/** Whether the date hangs on the event's own word, or on the verb that this word stands with, and that verb is not of what is past. */
function isOwn(sentence: SentenceContext | undefined, { trigger, time }: Draft): boolean {
  if (sentence === undefined || time === undefined) return false
  const { tree } = sentence
  const at = tree.tokens.findIndex(t => t.start === time.start)
  const above = at < 0 ? [] : tree.ancestors(at)
  if (trigger.pos !== 'VERB' && above.includes(trigger.token)) return true
  const verb = [trigger.token, ...tree.ancestors(trigger.token)].find(i => tree.upos(i) === 'VERB')
  return verb !== undefined && above.includes(verb) && !isPast(tree, verb)
}

const isPast = (tree: SentenceTree, verb: number): boolean =>
  ['VBD', 'VBN'].includes(tree.tokens[verb]?.xpos ?? '') || tree.kidsBy(verb, 'aux').some(kid => tree.tokens[kid]?.xpos === 'VBD')

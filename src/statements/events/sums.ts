import type { Count, CountKind } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Draft } from './draft.js'
import { isToll } from './harm.js'

/** What an article counts more than once, ever more exactly. */
const SUMMED: ReadonlySet<CountKind> = new Set<CountKind>(['killed', 'injured', 'casualties', 'displaced'])

/**
 * A number of victims that another of the same event says better or holds already: "dozens" beside "at least 87", the number of a
 * title beside the same number in the text, the four who died since in "the toll rose to 63 after four more had died".
 */
export function settleSums(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined || draft.counts.length < 2) continue
    const told = draft.counts.filter(count => !draft.counts.some(other => other !== count && other.what === count.what && SUMMED.has(count.what)
      && (saysBetter(context, other, count) || holds(context, other, count))))
    draft.counts.splice(0, draft.counts.length, ...told)
  }
}

const isVague = (context: Context, { start, end }: Count): boolean => /\b(?:dozens|scores|hundreds|thousands|millions|several|few)\b/i.test(context.article.text.slice(start, end))

function saysBetter(context: Context, better: Count, count: Count): boolean {
  if (isVague(context, count)) return !isVague(context, better) && better.value >= count.value
  return better.value === count.value && better.bound !== count.bound && isInTitle(context, count) && !isInTitle(context, better)
}

const sentenceOf = (context: Context, { start }: Count) => context.sentences.find(s => {
  const tokens = s.tree.tokens
  return (tokens[0]?.start ?? 0) <= start && start < (tokens.at(-1)?.end ?? 0)
})

const isInTitle = (context: Context, count: Count): boolean => sentenceOf(context, count)?.tree.sentence.isTitle === true

/** A toll holds what its sentence adds to it. */
function holds(context: Context, sum: Count, count: Count): boolean {
  if (count.value >= sum.value) return false
  const sentence = sentenceOf(context, count)
  return sentence?.quantities.some(q => q.value === sum.value && isToll(sentence, q)) === true
}

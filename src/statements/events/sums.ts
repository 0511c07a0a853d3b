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
  if (better.value !== count.value || better.bound === count.bound) return false
  // "at least 45 people", and later "45 have been killed so far"
  if (count.bound === 'exact' && better.bound === 'min') return !isInTitle(context, better) || !isInLead(context, count)
  if (count.bound === 'min' && better.bound === 'exact') return isInTitle(context, count) && isInLead(context, better)
  return isInTitle(context, count) && !isInTitle(context, better)
}

const sentenceOf = (context: Context, { start }: Count) => context.sentences.find(s => {
  const tokens = s.tree.tokens
  return (tokens[0]?.start ?? 0) <= start && start < (tokens.at(-1)?.end ?? 0)
})

const isInTitle = (context: Context, count: Count): boolean => sentenceOf(context, count)?.tree.sentence.isTitle === true

/** The first sentence that is told after the title. */
const isInLead = (context: Context, count: Count): boolean => sentenceOf(context, count) === context.sentences.find(({ tree }) => !tree.sentence.isTitle && tree.tokens.length >= LEAD_LENGTH)
const LEAD_LENGTH = 9

/** A toll holds what its sentence adds to it, and a total told before what is added to it afterwards. */
function holds(context: Context, sum: Count, count: Count): boolean {
  if (count.value >= sum.value) return false
  if (sum.start < count.start && /^(?:\w+ )?more\b/.test(context.article.text.slice(count.start, count.end + MORE_REACH).replace(/^\S+ /, '')) && isTotal(context, sum)) return true
  const sentence = sentenceOf(context, count)
  return sentence?.quantities.some(q => q.value === sum.value && isToll(sentence, q)) === true
}

/** How far behind its number "more" may stand. */
const MORE_REACH = 12

/** "⟨A total of⟩ 377 people", "the ⟨toll⟩ stood at 377" */
function isTotal(context: Context, sum: Count): boolean {
  const sentence = sentenceOf(context, sum)
  const quantity = sentence?.quantities.find(q => q.start === sum.start)
  return sentence !== undefined && quantity !== undefined && (isToll(sentence, quantity) || /\btotal(?: of)? $/i.test(context.article.text.slice(Math.max(0, sum.start - MORE_REACH), sum.start)))
}

import type { EventTime } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import type { Reporting } from '../lexicon/index.js'
import type { TimeExpression } from '../time/index.js'
import type { Trigger } from './triggers.js'

/** How far up the tree a date still belongs to the event below it. */
const MAX_STEPS = 4

/** "By Friday" dates an event; "since 2014", "before the war" only bound it. */
const DATES: ReadonlySet<TimeExpression['relation']> = new Set([undefined, 'by'])

/**
 * The date of an event: the one in its own phrase, else the one of the nearest verb above it that is
 * not a verb of saying ("CENTCOM said on Monday that …" dates the saying).
 */
export function timeOf(sentence: SentenceContext, trigger: Trigger, reporting: Reporting): EventTime | undefined {
  let best: { expression: TimeExpression; steps: number } | undefined
  for (const expression of sentence.times) {
    if (expression.value === undefined || expression.kind === 'duration' || !DATES.has(expression.relation)) continue
    const steps = distance(sentence, expression, trigger, reporting)
    if (steps !== undefined && (best === undefined || steps < best.steps)) best = { expression, steps }
  }
  if (best?.expression.value === undefined) return undefined
  return { value: best.expression.value, start: best.expression.start, end: best.expression.end }
}

function distance(
  sentence: SentenceContext,
  expression: TimeExpression,
  trigger: Trigger,
  reporting: Reporting,
): number | undefined {
  const { tree } = sentence
  const anchor = anchorOf(sentence, expression)
  const own = [trigger.token, trigger.carrier]
  if (own.includes(anchor)) return 0
  const below = tree.ancestors(anchor)
  const inside = own.map(t => below.indexOf(t)).filter(i => i >= 0)
  if (inside.length > 0) return 1 + Math.min(...inside)
  let steps = 1
  let at = trigger.carrier
  while (steps <= MAX_STEPS) {
    const head = tree.head(at)
    if (head < 0 || reporting.isSaying(tree, head) || tree.is(at, 'acl:relcl') || tree.is(at, 'parataxis')) return undefined
    if (head === anchor) return MAX_STEPS + steps
    at = head
    steps++
  }
  return undefined
}

/** The word that a date modifies. */
function anchorOf(sentence: SentenceContext, expression: TimeExpression): number {
  const { tree } = sentence
  let at = expression.first
  for (let i = expression.first; i <= expression.last; i++) {
    const head = tree.head(i)
    if (head < expression.first || head > expression.last) at = i
  }
  return tree.head(at)
}

import type { Span } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { isObjectOf } from './conditions.js'
import type { Trigger } from './triggers.js'

/** Most words that a label has. */
const LABEL_WORDS = 9

const LEFT = new Set(['compound', 'amod', 'compound:prt', 'nmod:poss', 'nummod'])
const SKIPPED = new Set(['det', 'punct', 'advmod', 'aux', 'aux:pass', 'cc', 'mark', 'nsubj', 'nsubj:pass', 'advcl', 'acl', 'acl:relcl', 'conj', 'parataxis', 'appos', 'expl', 'cop'])

/** The trigger's own words: the verb with its particle, the noun with its compounds. */
export function triggerSpan(tree: SentenceTree, trigger: Trigger): Span {
  const own = [trigger.token, ...tree.kidsBy(trigger.token, 'compound:prt')]
  if (trigger.pos === 'VERB' && trigger.entry.object !== undefined) {
    own.push(...(tree.kidsBy(trigger.token, 'obj').filter(kid => isObjectOf(tree, kid, trigger.entry))))
  }
  return tree.span(own)
}

/** A short name for the event: "attack on a Shiite mosque". */
export function labelOf(tree: SentenceTree, text: string, trigger: Trigger): string {
  const words = new Set<number>([trigger.token])
  const grow = (token: number, depth: number): void => {
    for (const kid of tree.kids(token)) {
      if (words.size >= LABEL_WORDS) return
      const link = tree.tokens[kid]?.deprel ?? ''
      const left = kid < token && (LEFT.has(link) || link === 'case')
      const right = kid > token && !SKIPPED.has(link)
      const article = link === 'det' && depth > 0
      if (!(left || right || article)) continue
      words.add(kid)
      grow(kid, depth + 1)
    }
  }
  grow(trigger.token, 0)
  return contiguous(tree, text, [...words].sort((a, b) => a - b), trigger.token)
}

/** The words around the trigger that stand next to one another. */
function contiguous(tree: SentenceTree, text: string, words: readonly number[], around: number): string {
  let first = around
  let last = around
  while (words.includes(first - 1)) first--
  while (words.includes(last + 1)) last++
  const span = tree.span([first, last])
  return text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

const CLAUSE_BREAKS = ['parataxis', 'conj', 'punct', 'cc', 'discourse', 'vocative', 'list', 'appos']

/** The words that state the event: the clause or phrase of its trigger without what is coordinated with it. */
export function evidenceOf(sentence: SentenceContext, trigger: Trigger): Span {
  const { tree } = sentence
  const top = trigger.carrier
  const nominal = trigger.pos === 'NOUN' && top === trigger.token
  const tokens = tree.subtree(top, kid => tree.head(kid) === top
    && (CLAUSE_BREAKS.some(r => tree.is(kid, r)) && !(nominal && tree.is(kid, 'appos'))))
  return tree.span(tokens)
}

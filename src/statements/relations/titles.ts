import type { Entity, Temporal } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'

/** Words before a title that is not held any more. */
export const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'late', 'then', 'erstwhile', 'onetime', 'past', 'previous', 'deposed', 'ousted', 'outgoing', 'retired'])

/** "ex-minister" in one word. */
export const FORMERLY = /^ex-(?=\p{L})/u

/** Words about a title that is not held yet. */
const FUTURE = new Set(['incoming', 'elect', 'designate', 'future', 'prospective'])

/** Whether a title is held, was held or is to be held, by the words before it and its copula. */
export function temporalOf(tree: SentenceTree, token: number, bearer: number): Temporal | undefined {
  const direct = [...tree.kids(token), ...(bearer === token ? [] : tree.kids(bearer).filter(kid => kid < token))].map(kid => tree.lemma(kid))
  if (direct.some(word => FORMER.has(word)) || [token - 1, token - 2].some(at => tree.lemma(at) === 'ex') || isFormerBefore(tree, token) || FORMERLY.test(tree.lemma(token))) return 'former'
  if (direct.some(word => FUTURE.has(word)) || tree.lemma(token + 2) === 'elect') return 'future'
  if (isServedAs(tree, token)) return 'former'
  // "Its first ⟨commander⟩ was Ann Lee"
  const predicate = tree.is(token, 'nsubj') && tree.kidBy(tree.head(token), 'cop') !== undefined ? tree.head(token) : token
  const copula = tree.kidsBy(predicate, 'cop')[0]
  // "after being ⟨director⟩ of the fund"
  if (copula !== undefined && tree.tokens[copula]?.form === 'being' && tree.kids(predicate).some(kid => tree.lemma(kid) === 'after')) return 'former'
  return copula !== undefined && tree.tokens[copula]?.feats.Tense === 'Past' && !isStill(tree, predicate) ? 'former' : undefined
}

/** "has been ⟨mayor⟩ since 2019". */
const isStill = (tree: SentenceTree, token: number): boolean =>
  tree.kidsBy(token, 'aux').some(kid => tree.lemma(kid) === 'have' && tree.tokens[kid]?.xpos !== 'VBD')

/** Verbs in the past that tell of an office as over: "served as ⟨mayor⟩", "was replaced as ⟨mayor⟩". */
const OVER: ReadonlySet<string> = new Set(['serve', 'act', 'replace', 'succeed', 'resign', 'retire', 'oust', 'sack', 'dismiss', 'remove', 'fire', 'depose', 'step', 'quit'])

function isServedAs(tree: SentenceTree, token: number): boolean {
  const isInTerm = tree.is(token, 'nmod') && /^(?:term|stint|spell|year)$/.test(tree.lemma(tree.head(token)))
  const verb = isInTerm ? tree.head(tree.head(token)) : tree.head(token)
  // "replaced Ann Lee as ⟨chief⟩" tells who holds the office, "was replaced" who held it
  if (/^(?:replace|succeed)$/.test(tree.lemma(verb)) && !tree.isPassive(verb)) return false
  return (isInTerm || tree.is(token, 'obl')) && tree.marker(token) === 'as' && OVER.has(tree.lemma(verb)) && /^VB[DN]$/.test(tree.tokens[verb]?.xpos ?? '')
    && !tree.kidsBy(verb, 'aux').some(kid => /^(?:have|will|may|could|might)$/.test(tree.lemma(kid)) && tree.tokens[kid]?.xpos !== 'VBD')
}

/** How many words of a title may stand between "former" and its noun. */
const TITLE_REACH = 3

/** "⟨former⟩ Zarovian President": nothing but words of the title between, whatever the tree hangs "former" on. */
export function isFormerBefore(tree: SentenceTree, token: number): boolean {
  for (let at = token - 1; at >= token - TITLE_REACH && /^(?:ADJ|PROPN|NOUN)$/.test(tree.upos(at)); at--) if (FORMER.has(tree.lemma(at))) return true
  return false
}

/** The title as written, without what it is a title in: "research fellow", "Prime Minister". */
export function roleText(context: Context, sentence: SentenceContext, token: number, object: Entity): string | undefined {
  const { tree } = sentence
  let first = token
  while (first - 1 >= 0 && belongsToTitle(context, sentence, first - 1, token, object)) first--
  // "secretary-general", which trees may take apart
  if (HYPHEN.test(tree.tokens[first]?.form ?? '')) first--
  const tail = HYPHEN.test(tree.tokens[token + 1]?.form ?? '') && tree.lemma(token + 2) === 'general' ? token + 2 : endOfTitle(context, sentence, token)
  const span = tree.span([first, tail])
  return context.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/** "Deputy ⟨Prime Minister⟩ Ann Lee", "Secretary ⟨of State⟩ Ann Lee": the last word of a title that is part of a name. */
function endOfTitle(context: Context, sentence: SentenceContext, token: number): number {
  const { tree } = sentence
  const mention = context.mentionAt(sentence.index, token)
  if (mention?.form !== 'name') return token
  let last = token
  for (let at = token + 1; at < mention.head && context.mentionAt(sentence.index, at) === mention; at++) {
    if (/^(?:NOUN|PROPN|ADJ)$/.test(tree.upos(at))) last = at
    else if (tree.lemma(at) !== 'of') break
  }
  return last
}

export const HYPHEN = /^[-–]$/

function belongsToTitle(context: Context, sentence: SentenceContext, at: number, noun: number, object: Entity): boolean {
  const { tree } = sentence
  const link = tree.tokens[at]?.deprel ?? ''
  const joined = tree.head(at) === noun || tree.ancestors(at).includes(noun) || tree.head(at) === tree.head(noun)
  if (!joined || !(link === 'compound' || link === 'amod' || link === 'nmod:desc' || HYPHEN.test(tree.tokens[at]?.form ?? ''))) return false
  if (FORMER.has(tree.lemma(at)) || FUTURE.has(tree.lemma(at))) return false
  const mention = context.mentionAt(sentence.index, at)
  // "⟨Finance Minister Ann Lee⟩": the title is part of the name
  if (mention?.form === 'name' && mention === context.mentionAt(sentence.index, noun)) return noun < mention.head
  return mention === undefined || (mention.form !== 'name' && context.entities[mention.entity] !== object)
}

import type { EventTime, EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Reporting } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'
import type { Draft } from './draft.js'
import { eventTime } from './when.js'

/** How many sentences a date holds on: further down a story has mostly gone back or on to something else. */
const REACH = 2

/**
 * Dates hold on in a story: "A bomb went off in Marib on Monday. Police closed the port." What is told in the past tense
 * right after something dated to the week or better, with no date of its own, happened then too.
 */
export function inheritTimes(context: Context, drafts: readonly Draft[], reporting: Reporting): void {
  const told = context.sentences.map(sentence => mainTime(sentence, reporting))
  const elsewhen = context.sentences.map((sentence, i) => told[i] === undefined && isElsewhen(sentence, reporting))
  for (const draft of drafts) {
    const { sentence, carrier } = draft.trigger
    const tree = context.sentences[sentence]?.tree
    if (draft.absorbedBy !== undefined || draft.time !== undefined || draft.isApart === true || draft.factuality !== 'asserted') continue
    if (tree === undefined || !isTold(tree, carrier)) continue
    if (draft.type === 'Born') draft.time = birthIn(context, sentence)
    else {
      for (let at = sentence, back = 0; back <= REACH && at >= 0 && draft.time === undefined && elsewhen[at] !== true; at--) {
        draft.time = told[at]
        if (!isQuotation(context.sentences[at])) back++
      }
    }
  }
}

/** “We will answer,” the army said: what somebody says in between does not bring the story on. */
const isQuotation = (sentence: SentenceContext | undefined): boolean => /^["“]$/.test(sentence?.tree.tokens[0]?.form ?? '')

/** "The raid took place on Friday night", said of what is not the main clause, "In 2018, 2,275 people drowned": a sentence that tells another time ends the day told before it. */
const isElsewhen = ({ tree, times }: SentenceContext, reporting: Reporting): boolean => times.some(t => t.value !== undefined && (t.kind === 'date' || t.kind === 'interval')
  && t.relation === undefined && !isDayOfSaying(tree, t, reporting))

/** "Ann Lee (⟨3 May 1921⟩ – 17 November 1994) was a composer. She was born in Oslo": a birth is on the day that brackets tell first, and on no other told before. */
function birthIn({ sentences }: Context, sentence: number): EventTime | undefined {
  for (let back = 0; back <= REACH; back++) {
    const { tree, times } = sentences[sentence - back] ?? {}
    const life = times?.find(t => t.value !== undefined && isShort(t.value) && [1, 2].some(step => tree?.tokens[t.first - step]?.form === '('))
    const time = life && eventTime(life)
    if (time !== undefined) return { ...time, value: time.value.split('/')[0] ?? time.value }
  }
  return undefined
}

/** The date of the main clause of a sentence that tells what happened. */
function mainTime({ tree, times }: SentenceContext, reporting: Reporting): EventTime | undefined {
  const found = times.find(t => t.value !== undefined && (t.kind === 'date' || t.kind === 'interval') && t.relation === undefined
    && isShort(t.value) && isTold(tree, t.first) && !(isDayOfSaying(tree, t, reporting) && times.some(other => other !== t && other.kind === 'date')))
  return found && eventTime(found)
}

/** "Jets struck the camp on Monday, officials reported ⟨today⟩": the day on which it is told, beside that on which it was. */
const isDayOfSaying = (tree: SentenceTree, { first }: { readonly first: number }, reporting: Reporting): boolean => {
  const verb = tree.ancestors(first).find(at => tree.upos(at) === 'VERB')
  return verb !== undefined && reporting.isSaying(tree, verb)
}

/** A day, a weekend or a week: longer times hold too much to hold on. */
const isShort = (value: string): boolean => value.length >= '2024-01-01'.length

const isMain = (tree: SentenceTree, token: number): boolean =>
  [token, ...tree.ancestors(token)].every(at => !tree.is(at, 'acl') && !tree.is(at, 'advcl'))

/** How something that is done goes on. */
const GOING_ON: ReadonlySet<string> = new Set(['continue', 'begin', 'start', 'keep'])

/** Whether the clause of a word tells in the past tense: not what had happened before, and not what has since. */
function isTold(tree: SentenceTree, token: number): boolean {
  const own = [token, ...tree.ancestors(token)].find(at => tree.upos(at) === 'VERB' || tree.kidBy(at, 'cop') !== undefined)
  // "continued to ⟨shell⟩ the town on Monday", "stormed the base, ⟨torching⟩ two trucks before ⟨retreating⟩"
  let head = own
  while (head !== undefined && ((tree.is(head, 'xcomp') && GOING_ON.has(tree.lemma(tree.head(head)))) || isAlongside(tree, head))) head = tree.head(head)
  if (head === undefined || !isMain(tree, head)) return false
  const auxiliaries = tree.kidsBy(head, 'aux', 'cop')
  // a past tense without an auxiliary is often tagged as a participle
  if (auxiliaries.length === 0) return ['VBD', 'VBN'].includes(tree.tokens[head]?.xpos ?? '') && (tree.kidBy(head, 'nsubj') !== undefined || isSecond(tree, head))
  return auxiliaries.some(kid => tree.tokens[kid]?.xpos === 'VBD' && tree.lemma(kid) !== 'have')
}

/** What joins to a deed what is done right with it or after it by the same people. */
const ALONGSIDE: ReadonlySet<string | undefined> = new Set([undefined, 'before', 'while', 'by'])

const isAlongside = (tree: SentenceTree, verb: number): boolean => tree.is(verb, 'advcl') && verb > tree.head(verb) && tree.kidBy(verb, 'nsubj', 'aux') === undefined
  && ALONGSIDE.has(tree.marker(verb)) && (tree.tokens[verb]?.xpos === 'VBG' || tree.kidsBy(verb, 'aux:pass').some(kid => tree.tokens[kid]?.xpos === 'VBG'))

/** "opened a school and ⟨met⟩ the mayor": the second of two deeds of one subject. */
const isSecond = (tree: SentenceTree, verb: number): boolean => tree.tokens[verb]?.xpos === 'VBD' && tree.is(verb, 'conj')
  && tree.kidBy(tree.head(verb), 'nsubj') !== undefined && tree.kidBy(tree.head(verb), 'aux') === undefined

/**
 * "Ghana expels envoy | ACCRA — Ghana has expelled an envoy, the ministry said ⟨on Monday⟩": what a headline says happens is the news of the one day
 * that the first sentence tells.
 */
export function dateHeadlines(context: Context, drafts: readonly Draft[]): void {
  const lead = context.sentences.find(({ tree }) => !tree.sentence.isTitle && tree.tokens.length >= LEAD_LENGTH)
  const days = (lead?.times ?? []).filter(t => t.kind === 'date' && t.relation === undefined && t.value !== undefined && isShort(t.value))
  const [day] = days
  if (day === undefined || days.length > 1) return
  for (const draft of drafts) {
    const { sentence, token, carrier, pos } = draft.trigger
    const tree = context.sentences[sentence]?.tree
    if (draft.absorbedBy !== undefined || draft.time !== undefined || draft.factuality !== 'asserted' || tree?.sentence.isTitle !== true) continue
    // "Death toll from floods jumps to 300": when the toll is told is not when they were struck
    if (tree.tokens.some(token => token.lemma === 'toll')) continue
    if (pos === 'NOUN' ? isNews(tree, token) : pos === 'VERB' && tree.firstConjunct(carrier) === tree.root) draft.time = eventTime(day)
  }
}

/** "⟨Blast⟩ kills 12", "Two killed in ⟨raid⟩": what a headline tells of, and not what it is about. */
const isNews = (tree: SentenceTree, noun: number): boolean => noun === tree.root
  || (tree.head(noun) === tree.root && (tree.is(noun, 'nsubj') || (tree.is(noun, 'obl') && tree.marker(noun) === 'in')))

/** Shorter sentences before the story are bylines, datelines and furniture. */
const LEAD_LENGTH = 9

/** What is held on a day, and what is told of it bears that day: the goals and the winner of a match, the seats won in an election. */
const HELD: readonly ReadonlySet<EventType>[] = [new Set<EventType>(['Compete']), new Set<EventType>(['Vote', 'Elect'])]

/**
 * "Norvik beat Lund ⟨on Sunday⟩ … Berg scored twice": where an article dates but one contest, or one election, what else it tells in the past tense
 * of them was then. What "had" been won was before.
 */
export function inheritOccasions(context: Context, drafts: readonly Draft[]): void {
  for (const types of HELD) {
    const held = drafts.filter(d => d.absorbedBy === undefined && types.has(d.type))
    const days = new Map(held.flatMap(({ time }) => time === undefined || !isShort(time.value) ? [] : [[time.value, time]]))
    const [day] = days.values()
    if (day === undefined || days.size > 1) continue
    for (const draft of held) {
      const { sentence, carrier, pos } = draft.trigger
      const tree = context.sentences[sentence]?.tree
      if (draft.time !== undefined || draft.factuality !== 'asserted' || tree === undefined) continue
      if (pos === 'NOUN' || !isPluperfect(tree, carrier)) draft.time = day
    }
  }
}

const isPluperfect = (tree: SentenceTree, verb: number): boolean =>
  tree.kidsBy(tree.firstConjunct(verb), 'aux').some(kid => (tree.tokens[kid]?.form ?? '').toLowerCase() === 'had')

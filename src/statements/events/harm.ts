import type { CountKind, EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Quantity } from '../quantity/index.js'
import { eventType } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import { countKind, isModifier, isPartOf, toCounts } from './counts.js'
import table from './counts.json' with { type: 'json' }
import { addCount, draftsBySentence, type Draft } from './draft.js'
import { isRescue } from './rescues.js'

const kinds = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, CountKind> =>
  new Map(Object.entries(rows).map(([word, kind]) => [word, countKind(kind, word)]))

const WORDS = kinds(table.harm.words)
const NOUNS = kinds(table.harm.nouns)
const VERBS = kinds(table.harm.verbs)
const BETWEEN: ReadonlySet<string> = new Set(table.harm.between)
const TAKERS: ReadonlySet<string> = new Set(table.harm.takers)
const TOLL_MARKS: ReadonlySet<string> = new Set(table.harm.tollMarks)
const TYPES: ReadonlyMap<CountKind, readonly EventType[]> = new Map(Object.entries(table.harm.types)
  .map(([kind, types]) => [countKind(kind, 'harm.types'), types.map(t => eventType(t, kind))]))
const CAUSES: readonly EventType[] = table.harm.causes.map(t => eventType(t, 'harm.causes'))

/** What a noun tells that people suffer: "casualties"; and what a verb does to them: "injure". */
export const harmOfNoun = (lemma: string): CountKind | undefined => NOUNS.get(lemma)
export const harmOfVerb = (lemma: string): CountKind | undefined => VERBS.get(lemma)

/** How many words may stand between a number and what happened to as many: "12 people were ⟨…⟩ killed". */
const MAX_BETWEEN = 4

/** How far before its number a toll may stand. */
const TOLL_REACH = 24

/** How many sentences back the cause of a toll is looked for. */
const REACH = 3

interface Harm {
  readonly what: CountKind
  readonly quantity: Quantity
  /** The word that tells it. */
  readonly token: number
  /** Told as a sum: "the death toll". */
  readonly toll?: boolean
}

/**
 * Numbers of victims that no verb of the sentence takes for its object: "12 killed, 30 hurt in market blast", "left 14
 * dead", "the toll rose to 85", "15 casualties". They go to the attack or disaster of the sentence, else to the one told
 * of last, else to the death or injury itself.
 */
export function addHarm(context: Context, drafts: readonly Draft[]): void {
  const bySentence = draftsBySentence(drafts)
  for (const sentence of context.sentences) {
    const here = bySentence.get(sentence.index) ?? []
    for (const harm of harmsOf(sentence)) {
      const counts = toCounts(context, sentence, harm.quantity, harm.what)
      if (here.some(d => d.counts.some(c => c.start === harm.quantity.start && c.what === harm.what))) continue
      const draft = sufferedIn(harm, here, harm.toll !== true && isOfYears(sentence) ? undefined : sufferedBefore(sentence.index, bySentence))
      if (draft !== undefined) for (const count of counts) addCount(draft, count)
    }
  }
}

/** "has seen 590 deaths ⟨this year⟩", "14,000 have died ⟨since 2006⟩": what is counted over a year is not what was told right before. */
const isOfYears = ({ times }: SentenceContext): boolean => times.some(t => t.value !== undefined && (t.kind === 'date' || t.kind === 'interval')
  && (t.value.length === YEAR || t.relation === 'since' || (t.value.includes('/') && t.value.slice(0, MONTH) !== t.value.split('/')[1]?.slice(0, MONTH))))

/** How many characters a year has, and a month. */
const YEAR = '2024'.length
const MONTH = '2024-05'.length

function harmsOf(sentence: SentenceContext): Harm[] {
  const { tree } = sentence
  const found: Harm[] = []
  // from right to left: in "five guards and three gunmen dead" the last tells what happened to all
  for (const quantity of sentence.quantities.toReversed()) {
    if (quantity.unit !== 'count' || quantity.value === 0 || (isPartOf(tree, quantity) && !isDeadOf(tree, quantity)) || isModifier(tree, quantity)) continue
    const harm = diedOf(tree, quantity) ?? toldByNoun(tree, quantity) ?? lostIn(tree, quantity) ?? toldBefore(tree, quantity) ?? toldAfter(tree, quantity) ?? toldByToll(sentence, quantity)
      ?? sharedWith(tree, quantity, found.at(-1))
    if (harm !== undefined) found.push(harm)
  }
  return found.reverse()
}

/** "infected 400 people, ⟨30 of whom have died⟩": of those who were not all killed, so many were. */
function diedOf(tree: SentenceTree, quantity: Quantity): Harm | undefined {
  if (tree.lemma(quantity.last + 1) !== 'of' || tree.tokens[quantity.last + 2]?.form !== 'whom') return undefined
  const from = quantity.last + 3
  for (let token = from; token < from + MAX_BETWEEN; token++) {
    const word = (tree.tokens[token]?.form ?? '').toLowerCase()
    if (WORDS.get(word) === 'killed') return tree.tokens.slice(0, quantity.first).some(t => WORDS.get(t.form.toLowerCase()) === 'killed' || VERBS.get(t.lemma) === 'killed') ? undefined : { what: 'killed', quantity, token }
    if (!BETWEEN.has(word) && tree.upos(token) !== 'ADV') return undefined
  }
  return undefined
}

const isDeadOf = (tree: SentenceTree, quantity: Quantity): boolean => diedOf(tree, quantity) !== undefined

/** Joins of "five guards, two drivers and three gunmen dead". */
const JOINS: ReadonlySet<string> = new Set(['and', ',', 'or', 'plus'])

function sharedWith(tree: SentenceTree, quantity: Quantity, next: Harm | undefined): Harm | undefined {
  const { noun } = quantity
  // not "340 cases and 28 deaths": a noun tells of its own number only
  if (noun === undefined || next === undefined || next.token <= next.quantity.last || next.token === next.quantity.noun) return undefined
  // "fired four missiles, 11 have been killed"
  if (tree.is(noun, 'obj') && tree.head(noun) < quantity.first && tree.lemma(noun + 1) === ',' && next.quantity.first === noun + 2) return undefined
  return joins(tree, noun + 1, next.quantity.first) ? { ...next, quantity } : undefined
}

/** "five guards⟨, a driver, and⟩ three gunmen": whether only joins, and persons without a number, stand between two numbers. */
function joins(tree: SentenceTree, from: number, to: number): boolean {
  if (from >= to || !JOINS.has(tree.lemma(from)) || !JOINS.has(tree.lemma(to - 1))) return false
  for (let at = from; at < to; at++) {
    const isOne = JOINS.has(tree.lemma(at - 1)) && /^an?$/.test(tree.lemma(at))
    if (!JOINS.has(tree.lemma(at)) && !isOne && !/^(?:NOUN|ADJ)$/.test(tree.upos(at))) return false
  }
  return true
}

/** "15 casualties", "30 hurt", "cost seven lives", "the lives of seven people" */
function toldByNoun(tree: SentenceTree, quantity: Quantity): Harm | undefined {
  const { noun } = quantity
  if (noun === undefined) return undefined
  const what = NOUNS.get(tree.lemma(noun)) ?? WORDS.get((tree.tokens[noun]?.form ?? '').toLowerCase())
  if (what !== undefined) return { what, quantity, token: noun }
  const lives = [noun, tree.head(noun)].find(at => tree.lemma(at) === table.harm.life)
  return lives !== undefined && TAKERS.has(tree.lemma(tree.head(lives))) ? { what: 'killed', quantity, token: lives } : undefined
}

/** Those whom a force loses. */
const SERVING: ReadonlySet<string> = new Set(['man', 'soldier', 'troop', 'fighter', 'officer', 'marine', 'sailor', 'pilot', 'policeman', 'airman', 'serviceman', 'member'])

/** "The army ⟨lost three men⟩", "with the ⟨loss of two crew members⟩" */
function lostIn(tree: SentenceTree, quantity: Quantity): Harm | undefined {
  const { noun } = quantity
  if (noun === undefined || !SERVING.has(tree.lemma(noun))) return undefined
  const token = tree.head(noun)
  const lost = (tree.is(noun, 'obj') && tree.lemma(token) === 'lose') || (tree.marker(noun) === 'of' && tree.lemma(token) === 'loss')
  // "lost three members to a rival"
  return lost && !tree.kidsBy(token, 'obl').some(kid => tree.marker(kid) === 'to') ? { what: 'killed', quantity, token } : undefined
}

/** "kills 15", "injuring dozens" */
function toldBefore(tree: SentenceTree, quantity: Quantity): Harm | undefined {
  const token = quantity.first - 1
  const what = VERBS.get(tree.lemma(token))
  return what === undefined ? undefined : { what, quantity, token }
}

/** "12 killed", "14 people dead", "30 others hurt" */
function toldAfter(tree: SentenceTree, quantity: Quantity): Harm | undefined {
  // "inhabitants from six villages have fled"
  if (quantity.noun !== undefined && tree.is(quantity.noun, 'nmod') && PLACING.has(tree.marker(quantity.noun) ?? '')) return undefined
  const from = pastInset(tree, pastOrigin(tree, Math.max(quantity.last, quantity.noun ?? -1) + 1))
  for (let token = from; token < from + MAX_BETWEEN; token++) {
    const word = (tree.tokens[token]?.form ?? '').toLowerCase()
    const what = WORDS.get(word)
    // "three cars killed two people"
    // "the man who shot three people is dead"
    if (/^(?:is|was)$/.test(word) && quantity.value > 1 && tree.lemma(quantity.first - 1) !== 'of') return undefined
    if (word === 'treated' && !TREATED.has(tree.lemma(token + 1))) return undefined
    if (what !== undefined) return VERBS.has(tree.lemma(token)) && tree.kidBy(token, 'obj') !== undefined ? undefined : { what, quantity, token }
    if (!BETWEEN.has(word)) return undefined
  }
  return undefined
}

/** What tells where people are from. */
const PLACING: ReadonlySet<string> = new Set(['from', 'in', 'across', 'at'])

/** "treated ⟨for⟩ burns", "treated ⟨in⟩ hospital", but not "treated badly" */
const TREATED: ReadonlySet<string> = new Set(['for', 'in', 'at'])

/** Words that open an inset about some of those counted: "32 people, ⟨among them nine children⟩, were killed". */
const INSETS: ReadonlySet<string> = new Set(['among', 'including', 'most', 'many', 'mostly', 'mainly', 'some', 'half', 'all', 'nearly', 'at'])
const INSET_REACH = 12

/** "four peacekeepers ⟨from Kenya⟩ were killed", "ten members ⟨of the same family⟩ died" */
function pastOrigin(tree: SentenceTree, at: number): number {
  if (!ORIGINS.has(tree.lemma(at))) return at
  let end = at + 1
  while (end < at + ORIGIN_REACH && ['DET', 'ADJ', 'PROPN', 'NOUN', 'PART'].includes(tree.upos(end))) end++
  return ['NOUN', 'PROPN'].includes(tree.upos(end - 1)) ? end : at
}

const ORIGINS: ReadonlySet<string> = new Set(['from', 'of', 'in', 'on', 'at'])
const ORIGIN_REACH = 6

function pastInset(tree: SentenceTree, at: number): number {
  if (tree.lemma(at) !== ',' || !INSETS.has((tree.tokens[at + 1]?.form ?? '').toLowerCase())) return at
  for (let end = at + 2; end < at + INSET_REACH; end++) if (tree.lemma(end) === ',') return end + 1
  return at
}

/** "the death toll ⟨has risen to⟩ 1,200", "the number of people killed in the floods ⟨climbed to⟩ 63" */
function toldByToll({ tree, quantities }: SentenceContext, quantity: Quantity): Harm | undefined {
  if (quantity.unit !== 'count' || !TOLL_MARKS.has((tree.tokens[quantity.first - 1]?.form ?? '').toLowerCase())) return undefined
  for (let token = quantity.first - 1; token >= 0 && token > quantity.first - TOLL_REACH; token--) {
    if (quantities.some(q => q.last === token) || DOUBTING.has(tree.lemma(token))) return undefined
    if (tree.lemma(token) === table.harm.toll) return { what: 'killed', quantity, token, toll: true }
    const what = tree.lemma(token) === 'number' ? numbered(tree, token) : undefined
    if (what !== undefined) return { what, quantity, token, toll: true }
  }
  return undefined
}

/** "the toll ⟨could⟩ pass 1,000" */
const DOUBTING: ReadonlySet<string> = new Set(['could', 'may', 'might', 'would', 'expect', 'likely'])

/** Whether a number of victims is told as a sum: "the toll rose to 63 after four more had died". */
export const isToll = (sentence: SentenceContext, quantity: Quantity): boolean => toldByToll(sentence, quantity) !== undefined

/** How many words after "number" tell what happened to as many: "the number of ⟨confirmed deaths⟩". */
const NUMBERED = 5

function numbered(tree: SentenceTree, token: number): CountKind | undefined {
  if (tree.lemma(token + 1) !== 'of') return undefined
  for (let at = token + 2; at < token + 2 + NUMBERED; at++) {
    const what = NOUNS.get(tree.lemma(at)) ?? WORDS.get((tree.tokens[at]?.form ?? '').toLowerCase())
    if (what !== undefined) return what
  }
  return undefined
}

/** The event that did the harm: the attack or disaster of the sentence, for a toll that of the sentences before, else the harm as an event. */
function sufferedIn(harm: Harm, here: readonly Draft[], before: Draft | undefined): Draft | undefined {
  const nearest = (types: readonly EventType[]): Draft | undefined => here.filter(d => types.includes(d.type) && !isRescue(d))
    .sort((a, b) => Math.abs(a.trigger.token - harm.token) - Math.abs(b.trigger.token - harm.token))[0]
  if (harm.what === 'captured') return nearest(TYPES.get(harm.what) ?? [])
  return nearest(CAUSES.slice(0, 2)) ?? (harm.toll ? before : undefined) ?? nearest(TYPES.get(harm.what) ?? []) ?? nearest(CAUSES) ?? before
}

/** Whether an event is an attack or a disaster. */
export const isStruck = (draft: Draft): boolean => CAUSES.slice(0, 2).includes(draft.type)

/** The attack or disaster that was told of last. */
export function sufferedBefore(sentence: number, bySentence: ReadonlyMap<number, readonly Draft[]>): Draft | undefined {
  for (let back = 1; back <= REACH; back++) {
    const cause = bySentence.get(sentence - back)?.findLast(isStruck)
    if (cause !== undefined) return cause
  }
  return undefined
}

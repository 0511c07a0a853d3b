import type { Slot } from '../model/index.js'
import { ASKED, BLAMING, BODIES, BURDENING, FOUNDING, JUDGING, OBJECT_CONTROL, OBLIQUE_CONTROL, REPAYING, SUBJECT_PURPOSE, TOGETHER } from './control.js'
import { hiddenBehindObject } from './objects.js'
import { antecedent, fillGap, isLostConjunct, spreadBefore } from './gaps.js'
import { nounSlots } from './noun-slots.js'
import { isNominal, SlotMap, spread, type Slots } from './slot-map.js'
import type { SentenceTree } from './tree.js'

export type { Slots } from './slot-map.js'

/**
 * The arguments of a predicate by their grammatical function, as if it stood in an active clause of
 * its own: passives are turned round, subjects come down from controlling, raising and coordinated
 * verbs, and the noun that a relative or participial clause describes fills the clause's gap.
 *
 * "Rebels who seized the town were bombed by jets" gives, for "bombed", subj: jets, obj: Rebels, and,
 * for "seized", subj: Rebels, obj: town.
 */
export function slotsOf(tree: SentenceTree, predicate: number): Slots {
  let known = cache.get(tree)
  if (known === undefined) cache.set(tree, (known = new Map()))
  const before = known.get(predicate)
  if (before !== undefined) return before
  const slots = new SlotMap()
  if (isNominal(tree, predicate)) nounSlots(tree, predicate, slots)
  else verbSlots(tree, predicate, slots)
  known.set(predicate, slots.map)
  return slots.map
}

/** Subjects are looked up along chains of verbs: without a memory, long coordinations would cost their square. */
const cache = new WeakMap<SentenceTree, Map<number, Slots>>()

function verbSlots(tree: SentenceTree, verb: number, slots: SlotMap): void {
  const passive = tree.isPassive(verb)
  const suffered = gapped(tree, verb)
  for (const kid of tree.kids(verb)) {
    const deprel = tree.tokens[kid]?.deprel ?? ''
    if (kid === suffered) slots.add('obj', spread(tree, [kid]))
    else if (tree.is(kid, 'nsubj') || tree.is(kid, 'csubj')) {
      // "is to visit Oslo": the parser takes what "is to" says of somebody for a clause that somebody is
      if (deprel.endsWith(':outer') && tree.kidsBy(verb, 'nsubj').some(k => k !== kid)) continue
      const noun = describedNoun(tree, antecedent(tree, eachOf(tree, kid), verb))
      // "Ann Lee, ⟨who⟩ heads the bank, and Tom Reed": nobody who is named behind the clause
      slots.add(passive && tree.upos(verb) !== 'ADJ' ? 'obj' : 'subj', noun === kid ? spread(tree, [noun]) : spreadBefore(tree, noun, verb))
    } else if (deprel === 'obj') slots.add('obj', spread(tree, [antecedent(tree, kid, verb)]))
    else if (deprel === 'iobj') slots.add('iobj', spread(tree, [kid]))
    else if (deprel === 'xcomp') slots.add(isNominal(tree, kid) && tree.kidBy(verb, 'obj') === undefined ? 'obj' : 'xcomp', spread(tree, [kid]))
    else if (deprel === 'ccomp') slots.add('ccomp', spread(tree, [kid]))
    else if (tree.is(kid, 'obl') || tree.is(kid, 'nmod')) addOblique(tree, verb, kid, passive, slots)
    else if (tree.is(kid, 'advcl') && tree.upos(kid) === 'VERB') {
      const marker = tree.marker(kid)
      // "accused them of crossing the border ⟨and detaining⟩ two herders"
      if (marker) slots.add(`prep:${marker}`, marker === 'of' ? tree.conjuncts(kid) : [kid])
    } else if (tree.is(kid, 'advmod') && tree.upos(kid) === 'ADP') addAdverb(tree, kid, slots)
  }
  addBelow(tree, verb, slots)
  for (const [slot, token] of hiddenBehindObject(tree, verb)) if (slot === 'obj' || !slots.has(slot)) slots.add(slot, spread(tree, [token]))
  addBlamed(tree, verb, slots)
  fillGap(tree, verb, passive, slots)
  if (suffered === undefined && !slots.has(passive ? 'obj' : 'subj')) inheritSubject(tree, verb, passive, slots)
  shareObject(tree, verb, passive, slots)
}

/** "three were killed and 300 homes ⟨destroyed⟩": what a participle without its auxiliary was done to stands right before it. */
function gapped(tree: SentenceTree, verb: number): number | undefined {
  const bare = tree.is(verb, 'conj') && tree.tokens[verb]?.xpos === 'VBN' && tree.kidBy(verb, 'aux', 'obj') === undefined
  if (!bare || !tree.isPassive(tree.head(verb))) return undefined
  return tree.kids(verb).find(kid => kid === verb - 1 && isNominal(tree, kid) && (tree.tokens[kid]?.deprel === 'obl:unmarked' || tree.is(kid, 'nsubj')))
}

/** Means and starting points, which aims seldom belong to: "opened fire with rifles ⟨on the market⟩". */
const MEANS: ReadonlySet<string> = new Set(['with', 'from', 'by'])
const AIMS: ReadonlySet<string> = new Set(['on', 'at', 'against', 'into', 'toward', 'towards'])

/** Aims that the tree hangs on a means or a starting point of the verb are the verb's, where it has none of its own. */
function addBelow(tree: SentenceTree, verb: number, slots: SlotMap): void {
  for (const means of tree.kidsBy(verb, 'obl')) {
    if (!MEANS.has(tree.marker(means) ?? '')) continue
    for (const aim of tree.kidsBy(means, 'nmod')) {
      const marker = tree.marker(aim) ?? ''
      if (AIMS.has(marker) && !slots.has(`prep:${marker}`)) slots.add(`prep:${marker}`, spread(tree, [aim]))
    }
  }
}

/** "blamed the bombing ⟨on⟩ the rebels": whom the tree takes for the bombed. */
function addBlamed(tree: SentenceTree, verb: number, slots: SlotMap): void {
  if (!BLAMING.has(tree.lemma(verb)) || slots.has('prep:on')) return
  for (const obj of tree.kidsBy(verb, 'obj')) for (const kid of tree.kidsBy(obj, 'nmod')) if (tree.marker(kid) === 'on') slots.add('prep:on', spread(tree, [kid]))
}

/** "was thrown out ⟨of the hotel⟩": what "of" brings may hang on "out". */
function addAdverb(tree: SentenceTree, adverb: number, slots: SlotMap): void {
  slots.add(`prep:${tree.lemma(adverb)}`, [])
  for (const kid of tree.kidsBy(adverb, 'obl', 'nmod')) if (tree.marker(kid) === 'of') slots.add(`prep:${tree.lemma(adverb)} of`, spread(tree, [kid]))
}

function addOblique(tree: SentenceTree, verb: number, kid: number, passive: boolean, slots: SlotMap): void {
  const marker = tree.marker(kid)
  if (marker === undefined) return
  const fillers = spread(tree, [antecedent(tree, kid, verb)])
  if (marker === 'by' && passive) slots.add('subj', fillers)
  else slots.add(`prep:${marker}`, fillers)
}

/**
 * "Forces working to hold the town have carried out …": trees often make the participle the subject, where the
 * noun that it describes is meant.
 */
function describedNoun(tree: SentenceTree, subject: number): number {
  if (tree.tokens[subject]?.xpos !== 'VBG' || tree.upos(subject) !== 'VERB') return subject
  return tree.kids(subject).find(kid => kid < subject && isNominal(tree, kid) && (tree.is(kid, 'nsubj') || tree.is(kid, 'compound')))
    ?? subject
}

/** "Norway and Peru ⟨each⟩ sent a ship": who is meant stands before the word, which trees make the subject. */
const eachOf = (tree: SentenceTree, subject: number): number => ['each', 'both'].includes(tree.lemma(subject)) && tree.upos(subject) !== 'NOUN'
  ? tree.kids(subject).find(kid => kid < subject && isNominal(tree, kid)) ?? subject : subject

/** The subject of a verb that has none of its own: from a coordinated, controlling or matrix verb. */
function inheritSubject(tree: SentenceTree, verb: number, passive: boolean, slots: SlotMap): void {
  const head = tree.head(verb)
  if (head < 0) return
  const target: Slot = passive ? 'obj' : 'subj'
  const decision = decisionBefore(tree, verb)
  if (decision !== undefined) return inheritFromNoun(tree, decision, target, slots)
  if (tree.is(verb, 'conj')) {
    if (isNominal(tree, head) && tree.kidBy(head, 'cop') === undefined) return
    const outer = slotsOf(tree, head)
    slots.add(target, surfaceSubject(tree, head, outer) ?? [])
  } else if (tree.is(verb, 'xcomp')) {
    // "condemns killing of guard": whoever did it
    if (tree.tokens[verb]?.xpos === 'VBG' && JUDGING.has(tree.lemma(head))) return
    const outer = slotsOf(tree, head)
    const surface = askedOf(tree, head, outer)
      ?? surfaceSubject(tree, head, outer)
    const own = tree.isPassive(head) || SUBJECT_PURPOSE.has(tree.lemma(head))
    slots.add(target, (own ? surface : outer.get('iobj') ?? outer.get('obj') ?? surface) ?? [])
    if (isRanked(tree, head)) slots.add(target, [head])
  } else if (tree.is(verb, 'advcl') && tree.kidBy(verb, 'nsubj') === undefined) {
    if (tree.upos(head) !== 'VERB' && tree.kidBy(head, 'nsubj') === undefined) return inheritFromAbove(tree, verb, head, target, slots)
    const outer = slotsOf(tree, head)
    const repaid = REPAYING.has(tree.lemma(head)) && ['for', 'of', 'over', 'with', 'after'].includes(tree.marker(verb) ?? '')
    const infinitive = tree.kids(verb).some(k => tree.is(k, 'mark') && tree.lemma(k) === 'to')
    const asked = infinitive ? askedOf(tree, head, outer) : undefined
    const charged = repaid || (infinitive && OBJECT_CONTROL.has(tree.lemma(head)))
    // "imposed sanctions on the firm for selling arms": the firm sold them
    const burdened = tree.marker(verb) === 'for' && BURDENING.has(tree.lemma(head)) ? outer.get('prep:on') ?? outer.get('prep:against') ?? laidOn(tree, outer.get('obj')) : undefined
    slots.add(target, asked ?? burdened ?? (charged ? outer.get('obj') : undefined) ?? surfaceSubject(tree, head, outer) ?? [])
    if (TOGETHER.has(tree.lemma(head))) slots.add(target, outer.get('prep:with') ?? [])
  } else if (isLostConjunct(tree, verb)) {
    slots.add(target, slotsOf(tree, tree.head(head)).get('subj') ?? [])
  } else if (tree.is(verb, 'acl') && tree.kidBy(verb, 'mark') !== undefined) {
    const burdened = tree.marker(verb) === 'for' && tree.is(head, 'obj') && BURDENING.has(tree.lemma(tree.head(head))) ? laidOn(tree, [head]) : undefined
    if (burdened !== undefined) return slots.add(target, burdened)
    inheritFromNoun(tree, head, target, slots)
  }
}

/** "expressed concern at the ⟨decision⟩ of the government to postpone the vote": what an infinitive right behind it is decided by, whatever the tree hangs it on. */
function decisionBefore(tree: SentenceTree, verb: number): number | undefined {
  if (!tree.is(verb, 'advcl') && !tree.is(verb, 'xcomp')) return undefined
  const to = tree.kids(verb).find(kid => tree.is(kid, 'mark') && tree.lemma(kid) === 'to')
  if (to === undefined || !isNominal(tree, to - 1)) return undefined
  const above = [to - 1, ...tree.ancestors(to - 1)]
  const noun = above.find(at => DECISIONS.has(tree.lemma(at)) && isNominal(tree, at))
  return noun !== undefined && noun !== to - 1 && noun < to && above.indexOf(tree.head(verb)) > above.indexOf(noun) ? noun : undefined
}

/** What stands as the subject of a verb: of a passive what it is done to, but in "was awarded a medal" not the medal. */
function surfaceSubject(tree: SentenceTree, verb: number, slots: Slots): readonly number[] | undefined {
  if (!tree.isPassive(verb)) return slots.get('subj')
  const given = tree.kidBy(verb, 'nsubj') === undefined ? [] : tree.kidsBy(verb, 'obj').flatMap(kid => tree.conjuncts(kid))
  return given.length === 0 ? slots.get('obj') : slots.get('obj')?.filter(at => !given.includes(at))
}

/** "imposed sanctions ⟨on the firm⟩": whom the tree hangs on the burden. */
const laidOn = (tree: SentenceTree, burdens: readonly number[] | undefined): readonly number[] | undefined => {
  const found = burdens?.flatMap(at => tree.kidsBy(at, 'nmod')).filter(kid => ['on', 'against'].includes(tree.marker(kid) ?? '')) ?? []
  return found.length > 0 ? found : undefined
}

/** Whom a verb of asking is addressed to by a preposition, or the body that is set up to do it. */
function askedOf(tree: SentenceTree, verb: number, outer: Slots): readonly number[] | undefined {
  const founded = FOUNDING.has(tree.lemma(verb)) ? (outer.get('obj') ?? []).filter(i => BODIES.has(tree.lemma(i))) : []
  if (founded.length > 0) return founded
  // "repeated its call on Peru to investigate": whom the noun of asking is addressed to
  const request = (outer.get('obj') ?? []).find(i => ASKED.has(tree.lemma(i)))
  const addressed = request === undefined ? [] : tree.kidsBy(request, 'nmod').filter(kid => kid > request && ['on', 'upon', 'to'].includes(tree.marker(kid) ?? ''))
  if (addressed.length > 0) return spread(tree, addressed)
  const fillers = OBLIQUE_CONTROL.get(tree.lemma(verb))?.map(slot => outer.get(slot)?.filter(i => tree.upos(i) !== 'VERB')) ?? []
  return fillers.find(list => list !== undefined && list.length > 0)
}

/** "raided a village north of the town, ⟨burning⟩ homes": the tree hangs the clause on the nearest word, the verb above is meant. */
function inheritFromAbove(tree: SentenceTree, verb: number, head: number, target: Slot, slots: SlotMap): void {
  if (tree.tokens[verb]?.xpos !== 'VBG' || tree.kidBy(verb, 'mark') !== undefined || tree.tokens[verb - 1]?.form !== ',') return
  const above = tree.ancestors(head).find(at => tree.upos(at) === 'VERB')
  if (above !== undefined) slots.add(target, slotsOf(tree, above).get(tree.isPassive(above) ? 'obj' : 'subj') ?? [])
}

/**
 * "their plan to attack the town", "the decision of the president to resign": whose plan it is does it; where
 * nobody's, the subject of its clause: "The army joined efforts to retake the town".
 */
function inheritFromNoun(tree: SentenceTree, noun: number, target: Slot, slots: SlotMap): void {
  if (isRanked(tree, noun)) return slots.add(target, spread(tree, [noun]))
  if (BODIES.has(tree.lemma(noun)) && tree.is(noun, 'obj')) return slots.add(target, [noun])
  // "underlined the need to bring them to justice": whoever should
  if (NEEDS.has(tree.lemma(noun)) && tree.kidBy(noun, 'nmod:poss') === undefined && tree.is(noun, 'obj')) return
  if (ASKED.has(tree.lemma(noun))) {
    const addressed = [...tree.kidsBy(noun, 'nmod'), ...tree.kidsBy(tree.head(noun), 'obl')].filter(kid => kid > noun && ['on', 'upon', 'for', 'to'].includes(tree.marker(kid) ?? ''))
    return slots.add(target, spread(tree, addressed.slice(0, 1)))
  }
  const owner = tree.kidBy(noun, 'nmod:poss')
    ?? tree.kidsBy(noun, 'nmod').find(kid => ['of', 'by'].includes(tree.marker(kid) ?? ''))
  if (owner !== undefined) return slots.add(target, spread(tree, [owner]))
  const decider = DECISIONS.has(tree.lemma(noun)) ? tree.kidBy(noun, 'compound') ?? tree.kidsBy(noun, 'amod').find(kid => tree.upos(kid) === 'PROPN') : undefined
  if (decider !== undefined) return slots.add(target, [decider])
  if (tree.kidBy(noun, 'cop') !== undefined) return slots.add(target, spread(tree, tree.kidsBy(noun, 'nsubj')))
  const above = tree.head(noun)
  if (above < 0) return
  if (isNominal(tree, above) && (tree.is(noun, 'nmod') || tree.is(noun, 'conj'))) return inheritFromNoun(tree, above, target, slots)
  if (tree.upos(above) === 'VERB' && (tree.is(noun, 'obj') || tree.is(noun, 'obl'))) {
    const outer = slotsOf(tree, above)
    // "arrested over a plot to rob a bank", not "arrested in an operation to free the men"
    if (REPAYING.has(tree.lemma(above)) && outer.has('obj') && !/^(?:operation|raid|search|sweep|mission|hunt|patrol)$/.test(tree.lemma(noun))) return slots.add(target, outer.get('obj') ?? [])
    slots.add(target, outer.get('subj') ?? (tree.is(noun, 'obl') ? outer.get('obj') : undefined) ?? [])
  }
}

/** What is stressed without saying who should do it. */
const NEEDS: ReadonlySet<string> = new Set(['need', 'importance', 'urgency', 'necessity', 'imperative'])

/** What is somebody's to do something: "a ⟨government⟩ decision to scrap the tax". */
const DECISIONS: ReadonlySet<string> = new Set([
  'decision', 'plan', 'move', 'vow', 'pledge', 'bid', 'offer', 'attempt', 'effort', 'proposal', 'promise', 'threat', 'refusal', 'order', 'request', 'demand', 'failure', 'initiative', 'scheme',
])

/** Words that pick one of several, of which an infinitive then tells: "the second storm ⟨to strike⟩ Peru", "the only woman to win it". */
const RANKS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'last', 'latest', 'next', 'only'])

const isRanked = (tree: SentenceTree, noun: number): boolean => isNominal(tree, noun)
  && tree.kids(noun).some(kid => kid < noun && (RANKS.has(tree.lemma(kid)) || tree.tokens[kid]?.xpos === 'JJS'))

/** "seized and destroyed the depot": a first conjunct without an object shares the second's, right after it. */
function shareObject(tree: SentenceTree, verb: number, passive: boolean, slots: SlotMap): void {
  if (passive || slots.has('obj')) return
  const next = tree.kidsBy(verb, 'conj').find(k => tree.upos(k) === 'VERB')
  if (next === undefined || next - verb > 3) return
  const obj = tree.kidBy(next, 'obj')
  if (obj !== undefined) slots.add('obj', spread(tree, [obj]))
}

/** Under a noun what the same preposition or "of" brings in: "exile in ⟨Oslo⟩", "the churchyard of ⟨St Anna⟩", for the slot of "in". */
export const within = (tree: SentenceTree, noun: number, slot: Slot): readonly number[] =>
  spread(tree, tree.kidsBy(noun, 'nmod').filter(kid => ['of', slot.slice('prep:'.length)].includes(tree.marker(kid) ?? '')))

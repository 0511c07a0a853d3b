import { isChannel } from './channels.js'
import { BLAMING } from './control.js'
import { isNominal, spread, type SlotMap } from './slot-map.js'
import type { SentenceTree } from './tree.js'

/** "the Norwegian-led talks", "a Lagos-backed coup": who leads or backs it acts in it. */
const LED: ReadonlySet<string> = new Set([
  'led', 'lead', 'backed', 'back', 'brokered', 'broker', 'mediated', 'mediate', 'sponsored', 'sponsor', 'organized', 'organize',
  'organised', 'organise', 'inspired', 'inspire', 'hosted', 'host', 'run', 'imposed', 'impose', 'ordered', 'order', 'funded', 'fund',
])

/** "⟨the group⟩, whose leader …": "whose" stands for the noun that its clause describes. */
function whoseOf(tree: SentenceTree, owner: number): number {
  if (tree.lemma(owner) !== 'whose' && tree.tokens[owner]?.form.toLowerCase() !== 'whose') return owner
  const clause = [owner, ...tree.ancestors(owner)].find(at => tree.tokens[at]?.deprel === 'acl:relcl')
  const noun = tree.head(owner)
  return clause !== undefined ? tree.head(clause) : noun >= 0 && tree.is(noun, 'appos') ? tree.head(noun) : owner
}

/** "anti-government protests", "counter-ISIL operations": against whom. */
const isAgainst = (tree: SentenceTree, kid: number): boolean => (tree.is(kid, 'compound') || tree.is(kid, 'amod'))
  && [kid, ...tree.kids(kid).filter(k => k < kid)].some(at => /^(?:anti|counter|d)-?$|^(?:anti|counter)-\p{L}/iu.test(tree.tokens[at]?.form ?? ''))

const IMPERSONAL: ReadonlySet<string> = new Set(['it', 'this', 'that', 'these'])

export function nounSlots(tree: SentenceTree, noun: number, slots: SlotMap): void {
  // "It was the third attack" tells of no attacker
  const subjects = tree.kidBy(noun, 'cop') === undefined ? [] : tree.kidsBy(noun, 'nsubj').filter(kid => !IMPERSONAL.has(tree.lemma(kid)))
  if (subjects.length > 0) slots.add('subj', spread(tree, subjects))
  for (const kid of tree.kids(noun)) {
    const deprel = tree.tokens[kid]?.deprel ?? ''
    if (deprel === 'nmod:poss') slots.add('poss', spread(tree, [whoseOf(tree, kid)]))
    else if (isAgainst(tree, kid)) slots.add('prep:against', spread(tree, [kid]))
    else if (deprel === 'compound' || deprel === 'nmod:desc' || (deprel === 'nmod:unmarked' && kid < noun)) {
      slots.add('compound', spread(tree, [kid]))
    } else if (deprel === 'amod') slots.add('amod', spread(tree, [kid]))
    else if (deprel === 'acl') slots.add('xcomp', spread(tree, [kid]))
    if (tree.is(kid, 'amod') && LED.has(tree.lemma(kid))) {
      slots.add('prep:by', tree.kids(kid).filter(k => k < kid && (isNominal(tree, k) || tree.upos(k) === 'ADJ')))
    }
    else if (tree.is(kid, 'nmod') || tree.is(kid, 'obl')) {
      const marker = tree.marker(kid)
      if (marker !== undefined && !isBlamed(tree, noun, marker) && !isChannel(tree, kid)) slots.add(`prep:${marker}`, spread(tree, [kid]))
    }
  }
  shareComplements(tree, noun, slots)
  addOfParts(tree, noun, slots)
  addBehind(tree, [...nextToNoun(tree, noun, slots), ...tree.kidsBy(noun, 'nmod')], slots)
  if (!slots.has('obj')) slots.add('obj', struckBy(tree, noun))
}

/** What is about the deed although it stands behind the thing it is done to, or behind who does it. */
const BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', new Set(['by', 'to', 'from', 'against', 'into', 'as'])],
  ['by', new Set(['on', 'against', 'at'])],
])

/** "the delivery of 12 tanks ⟨to Chad⟩ ⟨by Norway⟩", "an attack by gunmen ⟨on a mosque⟩": trees hang it on the thing or on who does it. */
function addBehind(tree: SentenceTree, complements: readonly number[], slots: SlotMap): void {
  for (const before of complements) {
    const behind = BEHIND.get(tree.marker(before) ?? '')
    if (behind === undefined) continue
    const isName = tree.upos(before) === 'PROPN' && tree.marker(before) === 'of'
    for (const kid of tree.kidsBy(before, 'nmod')) {
      const marker = tree.marker(kid) ?? ''
      if (kid > before && behind.has(marker) && (!isName || marker === 'as') && !slots.has(`prep:${marker}`)) slots.add(`prep:${marker}`, spread(tree, [kid]))
    }
  }
}

/** Verbs of what a blow does to things: whoever it kills is counted apart. */
const STRIKING: ReadonlySet<string> = new Set([
  'engage', 'destroy', 'damage', 'hit', 'strike', 'target', 'suppress', 'degrade', 'neutralize', 'neutralise', 'level', 'flatten', 'demolish',
  'obliterate', 'cripple', 'disable', 'pound', 'devastate', 'wreck', 'raze', 'gut', 'ravage', 'wipe',
])

/** "Three ⟨strikes⟩ destroyed a bridge", "a bridge was destroyed in the ⟨strikes⟩", "⟨strikes⟩ that destroyed a bridge": the bridge was struck. */
function struckBy(tree: SentenceTree, noun: number): number[] {
  const above = tree.head(noun)
  if (above >= 0 && STRIKING.has(tree.lemma(above)) && tree.upos(above) === 'VERB') {
    const passive = tree.isPassive(above)
    if (tree.is(noun, 'nsubj') && !passive) return struckIn(tree, above)
    if (tree.is(noun, 'obl') && passive && ['in', 'by', 'during'].includes(tree.marker(noun) ?? '')) return spread(tree, tree.kidsBy(above, 'nsubj'))
  }
  return tree.kidsBy(noun, 'acl').filter(verb => STRIKING.has(tree.lemma(verb)) && !tree.isPassive(verb)).flatMap(verb => struckIn(tree, verb))
}

/** The objects of a verb of striking and of those coordinated with it that have no subject of their own. */
function struckIn(tree: SentenceTree, verb: number): number[] {
  return tree.conjuncts(verb).filter(v => v === verb || (STRIKING.has(tree.lemma(v)) && tree.kidBy(v, 'nsubj') === undefined))
    .flatMap(v => spread(tree, tree.kidsBy(v, 'obj')))
}

/** Prepositions that more often go with the noun right before them than with its verb. */
const NOUN_MARKERS: ReadonlySet<string> = new Set(['on', 'against', 'of', 'between', 'into', 'over', 'for', 'toward', 'towards', 'upon', 'by'])

/** Also with whom: "killed in a clash with police". */
const FOUGHT: ReadonlySet<string> = new Set(['battle', 'clash', 'firefight', 'gunfight', 'gunbattle', 'shootout', 'shoot-out', 'fighting', 'standoff'])

/**
 * "condemned the attack on a hotel", "died in a raid by police on a house": what stands right after an object, or a deed in which, is about that,
 * whatever the tree hangs it on.
 */
function nextToNoun(tree: SentenceTree, noun: number, slots: SlotMap): number[] {
  // "killed nine men ⟨in a raid⟩ on a camp": trees may hang the deed on those it is done to
  const at = tree.is(noun, 'nmod') && tree.is(tree.head(noun), 'obj') ? tree.head(noun) : noun
  const verb = tree.head(at)
  if (verb < 0 || !(tree.is(at, 'obj') || tree.is(at, 'obl')) || tree.upos(verb) !== 'VERB') return []
  const next: number[] = []
  const ends = new Set([noun])
  for (const kid of tree.kidsBy(noun, 'nmod')) if (tree.marker(kid) === 'by') ends.add(tree.subtree(kid).at(-1) ?? kid)
  for (const kid of tree.kidsBy(verb, 'obl')) {
    const marker = tree.marker(kid)
    if (marker === undefined || !(NOUN_MARKERS.has(marker) || (marker === 'with' && FOUGHT.has(tree.lemma(noun)))) || isBlamed(tree, noun, marker) || isChannel(tree, kid) || !ends.has((tree.kidBy(kid, 'case') ?? 0) - 1)) continue
    slots.add(`prep:${marker}`, spread(tree, [kid]))
    next.push(kid)
    if (marker === 'by') ends.add(tree.subtree(kid).at(-1) ?? kid)
  }
  return next
}

/** "shelling and airstrikes by the army": what follows the last of coordinated nouns goes with each that has nothing of its own. */
function shareComplements(tree: SentenceTree, noun: number, slots: SlotMap): void {
  const last = tree.kidsBy(noun, 'conj').filter(k => isNominal(tree, k)).at(-1)
  // "President Ann Lee and the leader of the Front": a name and another's office
  if (last !== undefined && tree.upos(noun) === 'PROPN' && tree.upos(last) === 'NOUN') return
  if (last === undefined || tree.kids(noun).some(k => k > noun && (tree.is(k, 'nmod') || tree.is(k, 'acl')))) return
  for (const kid of tree.kidsBy(last, 'nmod')) {
    const marker = tree.marker(kid)
    if (kid > last && marker !== undefined && !slots.has(`prep:${marker}`)) slots.add(`prep:${marker}`, spread(tree, [kid]))
  }
}

/** Participles that tell what a happening is made of. */
const MADE_OF: ReadonlySet<string> = new Set(['consist', 'comprise', 'include', 'involve', 'total'])

/** "22 strikes consisting of 31 engagements ⟨against the Wolves⟩": what is said of the parts goes for the whole. */
function addOfParts(tree: SentenceTree, noun: number, slots: SlotMap): void {
  const parts = tree.kidsBy(noun, 'acl').filter(kid => MADE_OF.has(tree.lemma(kid))).flatMap(kid => tree.kidsBy(kid, 'obl', 'obj'))
  for (const kid of parts.flatMap(part => tree.kidsBy(part, 'nmod'))) {
    const marker = tree.marker(kid)
    if (marker !== undefined && marker !== 'of' && !slots.has(`prep:${marker}`)) slots.add(`prep:${marker}`, spread(tree, [kid]))
  }
}

/** Whether a noun's "on" is its verb's. */
const isBlamed = (tree: SentenceTree, noun: number, marker: string): boolean => marker === 'on' && tree.is(noun, 'obj') && BLAMING.has(tree.lemma(tree.head(noun)))

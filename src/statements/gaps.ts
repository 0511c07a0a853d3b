import { spread, type SlotMap } from './slot-map.js'
import type { SentenceTree } from './tree.js'

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** "who" stands for the noun that its clause describes, or for the name beside that noun right before it. */
export function antecedent(tree: SentenceTree, kid: number, verb: number): number {
  if (!RELATIVE.has(tree.lemma(kid))) return kid
  const clause = relativeClause(tree, verb)
  if (clause === undefined) return kid
  return nameBefore(tree, kid, tree.head(clause)) ?? pastPerson(tree, kid, tree.head(clause))
}

/** "the government of President Ann Lee, ⟨which⟩ …": no person is meant. */
function pastPerson(tree: SentenceTree, relative: number, noun: number): number {
  const isPerson = tree.lemma(relative) === 'which' && tree.sentence.names.some(n => n.type === 'PER' && n.first <= noun && noun <= n.last)
  return isPerson && tree.is(noun, 'nmod') ? tree.head(noun) : noun
}

/** "the daughter of a baker, ⟨Jan Rol⟩, who was killed": trees often hang the clause on a noun further up. */
function nameBefore(tree: SentenceTree, relative: number, noun: number): number | undefined {
  const before = tree.tokens[relative - 1]?.form === ',' ? relative - 2 : -1
  if (tree.upos(before) !== 'PROPN' || (tree.tokens[relative]?.form.toLowerCase() ?? '') !== 'who') return undefined
  let top = before
  while (tree.is(top, 'flat') || tree.is(top, 'compound')) top = tree.head(top)
  return tree.is(top, 'appos') && top !== noun && tree.ancestors(top).includes(noun) ? top : undefined
}

/** The relative clause that a verb heads, by itself or as a conjunct or complement inside it. */
function relativeClause(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb; at >= 0; at = tree.head(at)) {
    if (tree.is(at, 'acl') && tree.head(at) >= 0) return at
    if (!tree.is(at, 'conj') && !tree.is(at, 'xcomp') && !tree.is(at, 'ccomp')) return undefined
  }
  return undefined
}

/** The noun that a clause describes fills whichever slot the clause leaves open. */
export function fillGap(tree: SentenceTree, verb: number, passive: boolean, slots: SlotMap): void {
  if (tree.is(verb, 'amod') && tree.upos(tree.head(verb)) !== 'VERB') {
    slots.add(passive ? 'obj' : 'subj', spread(tree, [tree.head(verb)]))
    return
  }
  if (!tree.is(verb, 'acl') || isLostConjunct(tree, verb) || tellsWhere(tree, verb)) return
  const noun = appositionBefore(tree, verb) ?? tree.head(verb)
  if (noun < 0 || isFilled(slots, noun)) return
  const fillers = tree.is(noun, 'conj') ? [noun] : spreadBefore(tree, noun, verb)
  const relative = tree.tokens[verb]?.deprel === 'acl:relcl'
  const infinitive = tree.kidBy(verb, 'mark') !== undefined
  if (!relative && passive) slots.add('obj', fillers)
  else if (!relative && !infinitive) slots.add('subj', fillers)
  else if (relative && slots.has('subj') && !slots.has('obj')) slots.add('obj', fillers)
  else if (relative && !slots.has('subj')) slots.add(passive ? 'obj' : 'subj', fillers)
}

/** "head of the Front, ⟨a group⟩ based in …", "in Zarovia, ⟨the Front⟩, led by …": a participle describes the apposition right before it, whatever noun further back the tree hangs it on. */
function appositionBefore(tree: SentenceTree, verb: number): number | undefined {
  if (tree.tokens[verb]?.xpos !== 'VBN' || tree.kidBy(verb, 'aux') !== undefined) return undefined
  const before = tree.tokens[verb - 1]?.form === ',' ? verb - 2 : verb - 1
  return tree.is(before, 'appos') && tree.ancestors(before).includes(tree.head(verb)) ? before : undefined
}

/** "the ministry, ⟨where⟩ three people were detained": nothing is left open. */
const tellsWhere = (tree: SentenceTree, verb: number): boolean =>
  tree.kids(verb).some(kid => kid < verb && ['where', 'when', 'why', 'whereby', 'wherein'].includes((tree.tokens[kid]?.form ?? '').toLowerCase()))

/**
 * "closed the paper, expelled its staff and …": trees often hang a past tense in a list on the object before it. A
 * participle that describes a noun has no object of its own.
 */
export function isLostConjunct(tree: SentenceTree, verb: number): boolean {
  const noun = tree.head(verb)
  return tree.tokens[verb]?.deprel === 'acl' && ['VBN', 'VBD'].includes(tree.tokens[verb]?.xpos ?? '') && tree.kidBy(verb, 'obj') !== undefined
    && tree.is(noun, 'obj') && tree.upos(tree.head(noun)) === 'VERB'
}

/** The described noun and those coordinated with it that stand before the clause. */
export function spreadBefore(tree: SentenceTree, noun: number, clause: number): number[] {
  // "Born in Oslo, ⟨Ann Lee⟩ …"
  if (noun > clause) return [noun]
  return spread(tree, [noun]).filter(i => i < clause)
}

function isFilled(slots: SlotMap, filler: number): boolean {
  for (const list of slots.map.values()) if (list.includes(filler)) return true
  return false
}
